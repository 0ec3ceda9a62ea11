//! Every text a person reads, in both official languages, as one function each.
//!
//! The words live in `locales/en` and `locales/fr`; `build.rs` reads them and writes the functions,
//! so that a text missing in one language, or with other variables, does not compile.

pub mod render;
mod rich;

pub use rich::{Never, Piece, Rich};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
