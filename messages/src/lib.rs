//! Every text a person reads, in both official languages, as one function each.
//!
//! The words live in `locales/en` and `locales/fr`; `build.rs` reads them and writes the functions,
//! so that a text missing in one language, or with other variables, does not compile.
//!
//! | in `register.ftl` | in Rust, after `use messages::register;` |
//! |---|---|
//! | `register-heading = Register` | `register::heading(locale) -> &'static str` |
//! | `register-hello = Hello { $name }` | `register::hello(locale, name: &str) -> String` |
//! | `{ $minutes -> [one] … *[other] … }`, or `# $minutes (Number) - why` above the text | `minutes: u64` |
//! | `{ $role -> [admin] … *[member] … }` | `role: &str` |
//! | `{ LIST($rights) }` | `rights: &[&str]`, printed as "a, b and c" |
//! | `Please <help>read the help</help>` | `help: L`, and the result is [`Rich<L>`](Rich) |
//! | `This is <strong>final</strong>` | the result is `Rich<Never>` when there is no link beside it |
//!
//! Parameters come in the order of the English text, variables first. `{ other-message }`, `{ -term }` and
//! `{ "literal" }` are put in their place by the build. Code names the module and the function side
//! by side, as above, for that is how the tests find texts that nobody shows.

pub mod loaded;
pub mod named;
pub mod render;
mod rich;
mod signs;

pub use rich::{Never, Piece, Rich};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
