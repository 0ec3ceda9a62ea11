//! The parts that pages are made of, each bearing its name in the GC Design System.
//!
//! A component takes props and gives events. It knows no journey, no address and no network.
#![cfg_attr(
    not(debug_assertions),
    expect(
        dead_code,
        reason = "the gallery, which is for development, shows more than pages use yet"
    )
)]

pub(crate) mod button;
pub(crate) mod checkbox;
pub(crate) mod checklist;
pub(crate) mod choice;
pub(crate) mod code_list;
pub(crate) mod copy_button;
pub(crate) mod countdown;
pub(crate) mod date_input;
pub(crate) mod details;
pub(crate) mod dialog;
pub(crate) mod error_message;
pub(crate) mod error_summary;
pub(crate) mod input;
pub(crate) mod link;
pub(crate) mod loading;
pub(crate) mod notice;
pub(crate) mod qr_code;
pub(crate) mod radios;
pub(crate) mod row;
pub(crate) mod save_codes;
pub(crate) mod select;
pub(crate) mod status;
pub(crate) mod stepper;
pub(crate) mod text;
pub(crate) mod textarea;
