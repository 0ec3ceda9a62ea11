//! What a citizen may do next, as a function of what is already known.
//!
//! No position is stored anywhere: reload, back, a deep link and a second tab are one case.

pub mod access;
pub mod accidents;
pub mod recovery;
pub mod registration;
pub mod two_step;
