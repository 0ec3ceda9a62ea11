//! What the code itself shows: who opens a number.

use std::{collections::BTreeMap, fs, path::Path};

use guichet_server::phones::PhonePurpose;

/// How often a piece of code stands in each file of the server, without regard to its layout.
fn uses(code: &str) -> BTreeMap<String, usize> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![sources.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let text: String = text.split_whitespace().collect();
            let count = text.matches(code).count();
            if count > 0 {
                let name = path.strip_prefix(&sources).unwrap();
                found.insert(name.to_str().unwrap().to_owned(), count);
            }
        }
    }
    found
}

fn are(expected: &[(&str, usize)]) -> BTreeMap<String, usize> {
    let owned = expected
        .iter()
        .map(|(name, count)| ((*name).to_owned(), *count));
    owned.collect()
}

#[test]
fn pr_11_a_number_is_opened_for_a_code_and_for_word_of_a_change_only() {
    // Another purpose does not compile here, and has to be thought about.
    let opens_for = |purpose: PhonePurpose| match purpose {
        PhonePurpose::Code => "handlers/sign_in/text.rs",
        PhonePurpose::ChangeNotice => "notices.rs",
    };
    let opens = are(&[
        (opens_for(PhonePurpose::Code), 1),
        (opens_for(PhonePurpose::ChangeNotice), 2),
    ]);
    assert_eq!(uses("phones::open("), opens);
    assert_eq!(uses("numbers::open("), are(&[]));
    for (purpose, file, count) in [
        ("PhonePurpose::Code)", opens_for(PhonePurpose::Code), 1),
        (
            "PhonePurpose::ChangeNotice)",
            opens_for(PhonePurpose::ChangeNotice),
            2,
        ),
    ] {
        assert_eq!(uses(purpose), are(&[(file, count)]), "{purpose}");
    }
}

#[test]
fn pr_11_nothing_else_opens_what_is_sealed() {
    // Whoever opens something new is named here, and says what: no number of a phone.
    let keys = are(&[
        ("delivery/outbox.rs", 2),
        ("delivery/worker.rs", 1),
        ("handlers/account.rs", 1),
        ("handlers/account/download.rs", 1),
        ("handlers/oidc/token.rs", 1),
        ("handlers/oidc/userinfo.rs", 1),
        // The address that an invitation went to, for those who manage users.
        ("handlers/organization/users.rs", 1),
        ("handlers/recover.rs", 1),
        ("handlers/register/password.rs", 1),
        ("handlers/service/request.rs", 1),
        ("handlers/two_step/app.rs", 2),
        ("notices.rs", 1),
        // The same, and whom somebody meant who has an account already.
        ("organizations/inviting.rs", 2),
        ("phones.rs", 1),
        ("session/sign_ins.rs", 1),
        ("store/flow.rs", 1),
        ("wishes.rs", 1),
    ]);
    let mut found = uses("keys.open(");
    // The keys' own tests.
    found.remove("keys/tests.rs");
    assert_eq!(found, keys);
    assert_eq!(uses("unsealed("), are(&[("phones.rs", 3)]));
    // Those who show a number show it masked.
    let shown = are(&[("handlers/sign_in/text.rs", 1), ("session/view.rs", 1)]);
    assert_eq!(uses("phones::hidden("), shown);
    assert_eq!(
        uses("numbers::hidden("),
        are(&[("handlers/settings.rs", 1)])
    );
    assert_eq!(
        uses("phones::hidden_number("),
        are(&[("handlers/account/download.rs", 1)])
    );
    // Text messages leave from these two only.
    let texts = are(&[
        ("delivery/outbox.rs", 1),
        ("notices.rs", 2),
        ("text_codes.rs", 1),
    ]);
    assert_eq!(uses("To::Phone("), texts);
}
