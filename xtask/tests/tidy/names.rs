//! One screen has one name everywhere, and an address is written once.

use crate::source::{literals, root, sources};
use contract::locale::Locale;
use contract::routes::Page;
use std::fs;

/// The journeys that talk to the server under their own name.
const JOURNEYS: [&str; 5] = ["recover", "register", "settings", "sign_in", "two_step"];

#[test]
fn a_page_and_its_words_bear_one_name() {
    let mut pages = 0;
    for source in sources("src/pages") {
        let parts = source.parts();
        let &["pages", journey, page] = parts.as_slice() else {
            continue;
        };
        // What defines no page is a part of one.
        if journey == "dev" || !source.text.contains("Page() -> View") {
            continue;
        }
        pages += 1;
        let (stem, page) = (journey.replace('_', "-"), page.replace('_', "-"));
        for locale in Locale::ALL {
            let file = format!("locales/{}/{stem}.ftl", locale.tag());
            let words = fs::read_to_string(root().join(&file))
                .unwrap_or_else(|_| panic!("{} has no words in {file}", source.path));
            let heading = format!("\n{stem}-{page}-heading = ");
            assert!(
                words.contains(&heading),
                "{file} has no heading for {}",
                source.path
            );
        }
    }
    assert!(
        pages >= Page::all().filter(|page| !page.is_document()).count(),
        "a page has no file of its own"
    );
}

#[test]
fn a_journey_bears_one_name_in_every_crate() {
    for journey in JOURNEYS {
        for place in ["src/pages", "contract/src/api", "server/src/handlers"] {
            let path = root().join(place).join(journey);
            let is_there = path.is_dir() || path.with_extension("rs").is_file();
            assert!(is_there, "{place} has no {journey}");
        }
    }
}

#[test]
fn a_component_bears_its_name_in_the_gallery_and_shows_itself() {
    let gallery = fs::read_to_string(root().join("src/pages/dev/gallery.rs")).unwrap();
    for source in sources("src/components") {
        let &["components", name] = source.parts().as_slice() else {
            continue;
        };
        // Plain data that other components show.
        if name == "choice" {
            continue;
        }
        assert!(
            source.text.contains("fn examples()"),
            "{} shows nothing of itself",
            source.path
        );
        assert!(
            gallery.contains(&format!("{name}::examples()")),
            "the gallery lacks {name}"
        );
    }
}

#[test]
fn an_address_is_written_once() {
    let addresses: Vec<String> = Page::all()
        .flat_map(|page| Locale::ALL.map(|locale| page.path(locale)))
        .filter(|path| path.matches('/').count() > 1)
        .collect();
    for folder in ["src", "server/src"] {
        for source in sources(folder) {
            let code = source.code();
            // Tests say addresses on purpose: a slip in the table must not go unseen.
            if source.path.ends_with("tests.rs") {
                continue;
            }
            for literal in literals(&code) {
                let text = literal.text;
                let repeated = addresses.iter().find(|it| text.contains(it.as_str()));
                assert_eq!(repeated, None, "{} spells an address: {text}", source.path);
                let is_api = folder == "src" && text.contains("/api");
                assert!(!is_api, "{} spells an address: {text}", source.path);
            }
        }
    }
}

#[test]
fn nothing_is_exported_in_bulk() {
    for folder in [
        "src",
        "contract/src",
        "messages/src",
        "server/src",
        "xtask/src",
    ] {
        for source in sources(folder) {
            assert!(
                !source.path.ends_with("/mod.rs"),
                "{} is a mod.rs",
                source.path
            );
            for line in source.text.lines().map(str::trim) {
                let is_bulk =
                    line.starts_with("pub") && line.contains(" use ") && line.contains('*');
                assert!(!is_bulk, "{}: {line}", source.path);
            }
        }
    }
}
