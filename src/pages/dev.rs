//! Pages for those who develop.

pub(crate) mod gallery;
