//! Views of Leptos, drawn by a small renderer.
//!
//! Signals, effects, owners, contexts and `#[component]` are those of Leptos, and [`view!`] reads
//! the same notation. What differs is what it becomes: a template, written as one text, and a call
//! for each gap in it. Nothing is compiled anew for the shape of each view, which is what makes
//! pages cost a few hundred bytes instead of a few thousand.

pub use view_macro::view;

pub use crate::{
    attribute::Attribute,
    child::{Child, live},
    context::provided,
    element_ref::ElementRef,
    follow::{effect, memo},
    mount::mount,
    property::Property,
    template::Template,
    view::View,
};

mod attribute;
mod child;
mod context;
mod document;
mod element_ref;
mod follow;
mod mount;
mod property;
mod template;
mod view;

/// What the macro writes out refers to.
#[doc(hidden)]
pub mod macros {
    pub use leptos::component::{component_props_builder, component_view};
}
