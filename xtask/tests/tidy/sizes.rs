//! Files stay small enough to be read in one go.

use crate::source::sources;

#[test]
fn pages_and_components_stay_small() {
    // A longer page hides a component or a rule of the contract.
    keep_to("src/pages", 150);
    keep_to("src/components", 180);
    keep_to("src/layout", 150);
}

#[test]
fn no_file_is_long() {
    for folder in [
        "src",
        "contract/src",
        "messages/src",
        "server/src",
        "xtask/src",
    ] {
        keep_to(folder, 400);
    }
}

fn keep_to(folder: &str, most: usize) {
    for source in sources(folder) {
        let lines = source.code().lines().count();
        assert!(
            lines <= most,
            "{} has {lines} lines, {most} is the most",
            source.path
        );
    }
}
