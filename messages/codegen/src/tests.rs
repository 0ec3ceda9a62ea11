//! What a person who writes texts is told when something is wrong, and what Rust they become.

mod brand;
mod wrong;

use crate::{Language, Source, generate};

/// A file of ours in `locales/`.
fn ours(language: Language, name: &str, text: &str) -> Source {
    let path = format!("locales/{}/{name}.ftl", language.tag());
    Source {
        language,
        brand: false,
        path,
        text: text.to_owned(),
    }
}

/// The problems of one file `page.ftl` in both languages.
fn problems(en: &str, fr: &str) -> Vec<String> {
    problems_of(&[
        ours(Language::En, "page", en),
        ours(Language::Fr, "page", fr),
    ])
}

fn problems_of(sources: &[Source]) -> Vec<String> {
    let problems = generate(sources).expect_err("something is wrong");
    problems.iter().map(ToString::to_string).collect()
}

/// The only problem, in the English file.
fn problem(en: &str, fr: &str) -> String {
    let mut problems = problems(en, fr);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems.remove(0)
}

fn functions(en: &str, fr: &str) -> String {
    let sources = [
        ours(Language::En, "page", en),
        ours(Language::Fr, "page", fr),
    ];
    generate(&sources).expect("nothing is wrong").functions
}

#[test]
fn a_text_without_variables_is_a_static_str() {
    let rust = functions(
        "page-heading = Hi { -name }{ \"!\" }\n-name = you",
        "page-heading = Allo",
    );
    assert!(rust.contains("pub mod page {"), "{rust}");
    assert!(
        rust.contains("pub fn heading(locale: Locale) -> &'static str {"),
        "{rust}"
    );
    assert!(
        rust.contains(r#"r::pick(locale, 0, "Hi you!", "Allo")"#),
        "{rust}"
    );
    assert!(
        rust.contains(r#"#[doc = "```text\nHi you!\n```"]"#),
        "{rust}"
    );
}

#[test]
fn parameters_come_in_the_order_of_the_english_text() {
    let rust = functions(
        "page-x = { $b }{ $a -> \n [one] 1\n *[other] n\n } <z-z>{ LIST($c) }</z-z> <y>y</y>",
        "page-x = <y>y</y> { $a } <z-z>{ LIST($c) }</z-z> { $b }",
    );
    let signature = "pub fn x<L>(locale: Locale, b: &str, a: u64, c: &[&str], z_z: L, y: L)";
    assert!(
        rust.contains(&format!("{signature} -> crate::Rich<L> {{")),
        "{rust}"
    );
    assert!(
        rust.contains("&[r::Value::Text(b), r::Value::Number(a), r::Value::List(c)], [z_z, y])")
    );
}

#[test]
fn emphasis_alone_needs_no_link() {
    let rust = functions("page-x = <strong>a</strong>", "page-x = <strong>b</strong>");
    assert!(
        rust.contains("pub fn x(locale: Locale) -> crate::Rich<crate::Never> {"),
        "{rust}"
    );
}

#[test]
fn a_comment_in_either_language_makes_a_number() {
    let rust = functions(
        "page-x = { $n } { $name }\npage-y = { page-x }",
        "# $n (Number) - combien\n# $name (String) - qui\npage-x = { $name } { $n }\npage-y = { page-x }",
    );
    assert!(
        rust.contains("pub fn x(locale: Locale, n: u64, name: &str) -> String"),
        "{rust}"
    );
    assert!(
        rust.contains("pub fn y(locale: Locale, n: u64, name: &str) -> String"),
        "{rust}"
    );
}

#[test]
fn one_is_one_in_english_and_at_most_one_in_french() {
    let rust = functions(
        "page-x = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n }",
        "page-x = { $n ->\n [one] un\n [many] { $n } de\n *[other] { $n }\n }",
    );
    let en = r"\u{5}0\u{6}0\u{7}none\u{8}\u{6}1\u{7}one\u{8}\u{1}0\u{8}";
    let fr = r"\u{5}0\u{6}<\u{7}un\u{8}\u{6}>\u{7}\u{1}0 de\u{8}\u{1}0\u{8}";
    let picked = format!("r::pick(locale, 0, {en:?}, {fr:?})").replace(r"\\", r"\");
    assert!(rust.contains(&picked), "{rust}");
}

#[test]
fn keywords_get_an_underscore() {
    let rust = functions(
        "page-type = { $in } { $max-length }",
        "page-type = { $in } { $max-length }",
    );
    assert!(
        rust.contains("pub fn type_(locale: Locale, in_: &str, max_length: &str)"),
        "{rust}"
    );
}

#[test]
fn every_problem_is_reported_at_once() {
    let en = "page-a = A\npage-b = { NUMBER($n) }\npage-c = C\n";
    let fr = "page-a = { $x }\n\npage-b = B\n";
    assert_eq!(
        problems(en, fr),
        [
            "locales/en/page.ftl:2: `page-b`: NUMBER is not a function: only LIST is",
            "locales/en/page.ftl:3: `page-c` is missing in French",
            "locales/fr/page.ftl:1: `page-a`: $x is not in English (locales/en/page.ftl:1)",
        ]
    );
}

#[test]
fn what_is_not_fluent_is_named_with_its_line() {
    let found = problems(
        "page-a = A\n\npage-b : B\npage-c = C",
        "page-a = A\npage-c = C",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("locales/en/page.ftl:3: not Fluent: Expected a token"),
        "{found:#?}"
    );
}

#[test]
fn a_message_missing_in_english_is_named() {
    let text = problem("page-a = A", "page-a = A\n\n# Une phrase.\npage-b = B");
    assert_eq!(
        text,
        "locales/fr/page.ftl:4: `page-b` is missing in English"
    );
}

#[test]
fn a_whole_file_missing_is_one_problem() {
    let sources = [ours(Language::En, "page", "\n# A.\npage-a = A\npage-b = B")];
    assert_eq!(
        problems_of(&sources),
        ["locales/en/page.ftl:3: page.ftl has no message in French"]
    );
}

#[test]
fn names_begin_with_that_of_their_file() {
    let found = problems("page-a = A\nother-b = B", "page-a = A\nother-b = B");
    let text = "`other-b` must start with `page-`, the name of its file";
    assert_eq!(
        found,
        [
            format!("locales/en/page.ftl:2: {text}"),
            format!("locales/fr/page.ftl:2: {text}")
        ]
    );
    for id in [
        "page",
        "pageant-x",
        "page-",
        "page-2fa",
        "page-aB",
        "page-a--b",
        "page-a_b",
    ] {
        let found = problems(&format!("{id} = A"), &format!("{id} = A"));
        assert_eq!(found.len(), 2, "{found:#?}");
    }
}

#[test]
fn a_name_is_taken_once() {
    let text = problem(
        "page-a = A\npage-b = B\npage-a = C",
        "page-a = A\npage-b = B",
    );
    assert_eq!(
        text,
        "locales/en/page.ftl:3: `page-a` was already at locales/en/page.ftl:1"
    );
}

#[test]
fn signs_are_no_text() {
    for sign in ["0001", "0008", "001E"] {
        let text = format!(r#"page-a = {{ "\u{sign}" }}"#);
        let text = problem(&text, "page-a = A");
        assert!(
            text.starts_with("locales/en/page.ftl:1: `page-a`: control characters"),
            "{text}"
        );
    }
}

#[test]
fn attributes_are_refused() {
    let text = problem(
        "page-b = B\npage-a = A\n    .title = T",
        "page-a = A\npage-b = B",
    );
    assert!(
        text.starts_with("locales/en/page.ftl:2: `page-a` has attributes"),
        "{text}"
    );
}

#[test]
fn variables_and_tags_are_the_same_in_both_languages() {
    let found = problems(
        "page-a = { $x }\npage-b = <help>b</help>\npage-c = <strong>c</strong>",
        "page-a = a\npage-b = <aide>b</aide>\npage-c = c",
    );
    assert_eq!(
        found,
        [
            "locales/fr/page.ftl:1: `page-a`: $x is in English (locales/en/page.ftl:1) and not here",
            "locales/fr/page.ftl:2: `page-b`: <aide> is not in English (locales/en/page.ftl:2)",
            "locales/fr/page.ftl:2: `page-b`: <help> is in English (locales/en/page.ftl:2) and not here",
            "locales/fr/page.ftl:3: `page-c`: <strong> is in English (locales/en/page.ftl:3) and not here",
        ]
    );
}

#[test]
fn a_variable_of_another_file_is_named_where_it_is_referred_to() {
    let sources = [
        ours(Language::En, "page", "page-a = { page-b }\npage-b = B"),
        ours(
            Language::Fr,
            "page",
            "\n\npage-a = { page-b }\npage-b = { $x } { $x }",
        ),
    ];
    assert_eq!(
        problems_of(&sources),
        [
            "locales/fr/page.ftl:3: `page-a`: $x is not in English (locales/en/page.ftl:1)",
            "locales/fr/page.ftl:4: `page-b`: $x is not in English (locales/en/page.ftl:2)",
        ]
    );
}

#[test]
fn a_variable_has_one_kind() {
    for (en, fr) in [
        ("{ LIST($x) } { $x }", "{ LIST($x) }"),
        (
            "{ $x ->\n [one] 1\n *[other] n\n }",
            "{ $x ->\n [admin] a\n *[any] b\n }",
        ),
        ("{ LIST($x) }", "{ $x ->\n [one] 1\n *[other] n\n }"),
    ] {
        let text = problem(&format!("page-a = {en}"), &format!("page-a = {fr}"));
        assert!(
            text.ends_with("$x is used in two ways that exclude each other"),
            "{text}"
        );
    }
}

#[test]
fn nothing_is_one_in_french() {
    let text = "page-a = { $n ->\n [one] 1\n [0] 0\n *[other] n\n }";
    let fine = "page-a = { $n ->\n [one] 1\n *[other] n\n }";
    assert_eq!(
        problem(fine, text),
        "locales/fr/page.ftl:3: `page-a`: [0] is never chosen in French"
    );
    assert!(!functions(text, fine).is_empty());
}

#[test]
fn a_link_may_stand_in_two_variants() {
    let text = "page-a = { $n ->\n [one] <a>1</a>\n *[other] <a>n</a>\n }";
    assert!(!functions(text, text).is_empty());
}

#[test]
fn a_comment_declares_only_what_is_there() {
    let text = problem(
        "page-b = B\n# $n (Number) - x\npage-a = A",
        "page-a = A\npage-b = B",
    );
    assert_eq!(
        text,
        "locales/en/page.ftl:2: `page-a`: the comment declares $n, the text lacks it"
    );
}

#[test]
fn a_term_holds_words_only() {
    let found = problems("-t = { $x } <a>a</a>\npage-a = { -t }", "page-a = A");
    assert!(
        found.contains(&"locales/en/page.ftl:1: `t`: a term holds words only, no $x".to_owned())
    );
    assert!(
        found.contains(&"locales/en/page.ftl:1: `t`: a term holds words only, no tag".to_owned())
    );
}

#[test]
fn files_have_plain_names() {
    let found = problems_of(&[ours(Language::En, "Pa ge", "")]);
    assert_eq!(
        found,
        ["locales/en/Pa ge.ftl:1: name the file with a-z, 0-9 and `-` only"]
    );
}
