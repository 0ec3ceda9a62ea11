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

/// The same sentence, as one that could have links.
pub fn with_links<L>(sentence: Rich<Never>) -> Rich<L> {
    let piece = |piece| match piece {
        Piece::Text(words) => Piece::Text(words),
        Piece::Strong(words) => Piece::Strong(words),
        Piece::Link(never, _) => match never {},
    };
    sentence.into_iter().map(piece).collect()
}

/// The target of links that cannot be: what a sentence with emphasis only has for `L`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}
