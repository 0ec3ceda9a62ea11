//! The project's own commands: `cargo xtask <command>`.

mod bench;
mod blocklist;
mod build;
mod compress;
mod console;
mod debian;
mod documents;
mod headings;
mod hosting;
mod html;
mod journey_map;
mod new_page;
mod paths;
mod process;
mod screens;
mod serve;
mod setup;
mod shrink;
mod size;
mod styles;
mod test;
mod tools;
mod words;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve            build what changed and start everything on http://localhost:8080
                   (what follows is handed to the server)
  build            the release build: dist/ for the browser, and the server's binary
  test [--quick]   every check; --quick leaves the release build and the browsers out
  ci               what continuous integration runs: test, asking nothing
  size             weigh dist/ against the budget
  bench            how fast the server is, in ratios taken in one run
  setup [--test]   install what a build needs; with --test also what the tests need
  new-page <journey> <page> <english-slug> <french-slug>
                   begin a page: its file, its words, and what is left to write
  screens          pictures of every screen of the journey, into docs/screens/
  journey-map      draw docs/journey-map.md from the tables of the code
  styles           join the style sheets into one (Trunk calls this before each build)
  documents        write the documents for the development server (Trunk calls this after a build)
  blocklist        make the list of common passwords anew, after a change of its words
  blocklist <words> <list>
                   make a list of your own: the same passwords, and the lines of a file
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve", rest @ ..] => serve::run(rest),
        ["build"] => build::run(),
        ["test" | "ci"] => return test::run(test::Extent::Everything),
        ["test", "--quick"] => return test::run(test::Extent::Quick),
        ["size"] => size::run(),
        ["bench"] => bench::run(),
        ["setup"] => setup::for_building(),
        ["setup", "--test"] => setup::for_testing(),
        ["styles"] => styles::run(),
        ["documents"] => build::documents(),
        ["screens"] => screens::run(),
        ["new-page", journey, page, english_slug, french_slug] => {
            new_page::run(&new_page::Wanted {
                journey,
                page,
                english_slug,
                french_slug,
            })
        }
        ["journey-map"] => journey_map::run(),
        ["blocklist"] => blocklist::run(),
        ["blocklist", more, output] => blocklist::with(more, output),
        [] | ["help" | "--help" | "-h"] => {
            console::plain(HELP);
            Ok(())
        }
        _ => Err(anyhow::anyhow!(
            "unknown command `{}`\n\n{HELP}",
            words.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            console::problem(&problem);
            ExitCode::FAILURE
        }
    }
}
