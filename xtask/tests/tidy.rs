//! What the compiler cannot hold about the code: its floors, names, sizes, and where words and
//! addresses are.

#[path = "tidy/floors.rs"]
mod floors;
#[path = "tidy/names.rs"]
mod names;
#[path = "tidy/sizes.rs"]
mod sizes;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/words.rs"]
mod words;
