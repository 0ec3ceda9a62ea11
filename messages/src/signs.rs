//! How a sentence that is more than plain words is written into one text. Each sign is a control
//! character that no text has of its own; a digit after it is a position in what the call brings.
//!
//! | written | is |
//! |---|---|
//! | `VALUE 0` | the first value |
//! | `LIST 0 … END` | the first value, a list, and the word that goes before its last item |
//! | `STRONG … END` | what is emphasized |
//! | `LINK 0 … END` | what leads to the first link |
//! | `CHOICE 0`, then `CASE key THEN … END` for each variant, then the words for all others, `END` | the first variant that fits the first value |
//!
//! A key is a number (`1`), `<` for what French counts as one, `>` for whole millions, or `=` and a word.

pub const VALUE: char = '\u{1}';
pub const LIST: char = '\u{2}';
pub const STRONG: char = '\u{3}';
pub const LINK: char = '\u{4}';
pub const CHOICE: char = '\u{5}';
pub const CASE: char = '\u{6}';
pub const THEN: char = '\u{7}';
pub const END: char = '\u{8}';

/// The last of them; no other character is below it.
pub const LAST: u8 = 8;

/// Stands between two texts in a file of words.
pub const BETWEEN: char = '\u{1e}';

pub const AT_MOST_ONE: &str = "<";
pub const MILLIONS: &str = ">";
pub const WORD: char = '=';
