//! What a department may replace.

use super::ours;
use crate::{Language, Source, generate};

/// A department's file in `brand/`.
fn theirs(language: Language, name: &str, text: &str) -> Source {
    let path = format!("brand/{}/{name}.ftl", language.tag());
    Source {
        language,
        brand: true,
        path,
        text: text.to_owned(),
    }
}

fn branded(language: Language, text: &str) -> Result<String, Vec<String>> {
    let sources = [
        ours(
            Language::En,
            "page",
            "-name = Desk\npage-a = A { -name }\npage-b = { $n }",
        ),
        ours(
            Language::Fr,
            "page",
            "-name = Guichet\npage-a = A { -name }\npage-b = { $n }",
        ),
        theirs(language, "page", text),
    ];
    match generate(&sources) {
        Ok(generated) => Ok(generated.functions),
        Err(problems) => Err(problems.iter().map(ToString::to_string).collect()),
    }
}

#[test]
fn a_department_replaces_a_text_in_one_language() {
    let rust = branded(Language::Fr, "page-a = Bienvenue").expect("it may");
    assert!(
        rust.contains(r#"r::pick(locale, 0, "A Desk", "Bienvenue")"#),
        "{rust}"
    );
}

#[test]
fn a_department_replaces_a_shared_word() {
    let rust = branded(Language::En, "-name = Bureau\n").expect("it may");
    assert!(
        rust.contains(r#"r::pick(locale, 0, "A Bureau", "A Guichet")"#),
        "{rust}"
    );
}

#[test]
fn a_department_keeps_variables_and_tags() {
    assert_eq!(
        branded(Language::Fr, "\npage-b = { $m } <a>a</a>\n"),
        Err(vec![
            "brand/fr/page.ftl:2: `page-b`: $m is not in the text it replaces".to_owned(),
            "brand/fr/page.ftl:2: `page-b`: $n is in the text it replaces and not here".to_owned(),
            "brand/fr/page.ftl:2: `page-b`: <a> is not in the text it replaces".to_owned(),
        ])
    );
}

#[test]
fn a_department_keeps_the_kind_of_a_variable() {
    assert_eq!(
        branded(
            Language::En,
            "page-b = { $n ->\n [one] 1\n *[other] { $n }\n }"
        ),
        Err(vec![
            "brand/en/page.ftl:1: `page-b`: $n is used in two ways that exclude each other"
                .to_owned()
        ])
    );
}

#[test]
fn a_department_brings_no_text_of_its_own() {
    assert_eq!(
        branded(Language::En, "page-a = A\npage-new = New"),
        Err(vec![
            "brand/en/page.ftl:2: `page-new` replaces nothing: there is no such message".to_owned()
        ])
    );
    let found = branded(Language::En, "page-a = { missing }").expect_err("it is wrong");
    assert_eq!(
        found,
        ["brand/en/page.ftl:1: `page-a`: `missing` does not exist in English"]
    );
}
