//! Imports point down only.

use crate::source::{Source, sources};

/// Who may use whom inside the app, lowest floor first.
const MAY_USE: &[(&str, &[&str])] = &[
    ("api", &[]),
    ("focus", &[]),
    ("fragment", &[]),
    ("shell", &["api"]),
    ("history", &["shell"]),
    ("i18n", &[]),
    ("task", &[]),
    ("preference", &[]),
    ("form", &["i18n", "task"]),
    ("wording", &["api"]),
    (
        "session",
        &["api", "form", "fragment", "history", "i18n", "task"],
    ),
    (
        "components",
        &["components", "focus", "form", "i18n", "task"],
    ),
    ("layout", &["components", "focus", "form", "i18n", "layout"]),
    ("search", &[]),
    ("words", &["api"]),
    ("watch", &["session", "task"]),
    (
        "submit",
        &[
            "api",
            "components",
            "form",
            "fragment",
            "session",
            "wording",
            "task",
        ],
    ),
    (
        "site",
        &[
            "components",
            "i18n",
            "layout",
            "session",
            "watch",
            "wording",
            "task",
        ],
    ),
    (
        "pages",
        &[
            "api",
            "components",
            "focus",
            "form",
            "fragment",
            "i18n",
            "layout",
            "pages",
            "preference",
            "search",
            "session",
            "shell",
            "submit",
            "wording",
            "task",
        ],
    ),
    (
        "app",
        &[
            "api",
            "form",
            "history",
            "i18n",
            "layout",
            "pages",
            "preference",
            "session",
            "shell",
            "site",
            "wording",
            "words",
            "task",
        ],
    ),
    ("main", &["app"]),
];

/// What only some modules may know: the network, the addresses, the browser's storage.
const DOORS: &[(&str, &[&str])] = &[
    ("fetch_with", &["api"]),
    ("push_state", &["history"]),
    ("BroadcastChannel", &["watch"]),
    ("set_cookie", &["preference"]),
    ("local_storage", &[]),
    ("session_storage", &[]),
    ("inner_html", &[]),
    ("todo!", &[]),
];

/// Parts of pages that every journey may use.
const SHARED: &[&str] = &[
    "another_way",
    "app_secret",
    "ask_by_email",
    "away",
    "code_entry",
    "email_entry",
    "help_link",
    "issued",
    "new_password",
    "own",
    "phone_entry",
    "recovery_entry",
    "saved_code_entry",
    "terms",
];

#[test]
fn modules_use_only_lower_floors() {
    for source in sources("src") {
        let module = source.parts()[0].to_owned();
        let Some((_, allowed)) = MAY_USE.iter().find(|(it, _)| *it == module) else {
            panic!("{} has no floor", source.path);
        };
        for used in uses(&source.text) {
            let used = used.split("::").next().unwrap_or_default();
            assert!(
                allowed.contains(&used),
                "{} may not use `{used}`",
                source.path
            );
        }
    }
}

#[test]
fn only_their_doors_lead_to_the_network_and_the_browser() {
    for source in sources("src") {
        let code = source.code();
        for (name, doors) in DOORS {
            let is_door = doors.contains(&source.parts()[0]);
            assert!(
                is_door || !code.contains(name),
                "{} may not use `{name}`",
                source.path
            );
        }
    }
}

#[test]
fn a_journey_keeps_to_its_own_pages() {
    for source in sources("src/pages") {
        let parts = source.parts();
        for used in uses(&source.text) {
            let Some(used) = used.strip_prefix("pages::") else {
                continue;
            };
            let is_own = used.split("::").next() == parts.get(1).copied();
            let is_shared = SHARED.iter().any(|it| used.starts_with(it));
            assert!(
                is_own || is_shared,
                "{} may not use `pages::{used}`",
                source.path
            );
        }
    }
}

#[test]
fn the_server_and_the_contract_know_no_app() {
    for folder in ["server/src", "contract/src", "messages/src"] {
        for Source { path, text } in sources(folder) {
            for name in ["leptos", "guichet::"] {
                assert!(!text.contains(name), "{path} may not use `{name}`");
            }
        }
    }
    for Source { path, text } in sources("view/src") {
        for name in ["contract", "messages", "serde"] {
            assert!(!text.contains(name), "{path} may not use `{name}`");
        }
    }
    for Source { path, text } in sources("contract/src") {
        for name in [
            "std::fs",
            "std::env",
            "std::net",
            "std::time",
            "rand::",
            "axum",
        ] {
            assert!(!text.contains(name), "{path} may not use `{name}`");
        }
    }
}

/// Every path after `crate::`, grouped imports included.
fn uses(text: &str) -> Vec<String> {
    let path = |branch: &str| {
        let is_path = |c: &char| c.is_alphanumeric() || *c == '_' || *c == ':';
        branch
            .trim()
            .chars()
            .take_while(is_path)
            .collect::<String>()
    };
    text.split("crate::")
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(group) => branches(group),
            None => vec![rest],
        })
        .flat_map(|branch| {
            let start = path(branch);
            // `pages::{a, b::C}` is `pages::a` and `pages::b::C`.
            match branch.trim().strip_prefix("pages::{") {
                Some(group) => branches(group)
                    .into_iter()
                    .map(path)
                    .filter(|it| !it.is_empty())
                    .map(|it| [&start, it.as_str()].concat())
                    .collect(),
                None => vec![start],
            }
        })
        .filter(|it| !it.is_empty())
        .collect()
}

/// Splits `a::{b, c}, d}` at the commas that are not nested.
fn branches(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut branches) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                branches.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                branches.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    branches
}

#[test]
fn grouped_imports_are_read() {
    let found =
        uses("use crate::{\n    api::{self, Failure},\n    form::Form,\n};\ncrate::pages::x()");
    assert_eq!(found, ["api::", "form::Form", "pages::x"]);
}
