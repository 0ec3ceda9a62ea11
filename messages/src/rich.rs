//! Sentences with links and emphasis inside.

use std::borrow::Cow;

/// A sentence in pieces, in reading order.
pub type Rich<L> = Vec<Piece<L>>;

/// A piece of a sentence; `L` is whatever the caller uses as the target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<L> {
    Text(Cow<'static, str>),
    Strong(Cow<'static, str>),
    Link(L, Cow<'static, str>),
}

/// The target of links that cannot be: what a sentence with emphasis only has for `L`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}
