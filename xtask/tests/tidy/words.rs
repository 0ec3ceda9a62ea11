//! No words in views: what a person reads is a message.

use crate::source::{Literal, literals, sources};

/// Attributes and props whose value is read aloud or seen.
const READ: &[&str] = &[
    "alt=",
    "aria-label=",
    "aria-description=",
    "heading=",
    "hint=",
    "label=",
    "legend=",
    "placeholder=",
    "summary=",
    "title=",
];

#[test]
fn a_view_has_no_words() {
    for source in sources("src") {
        if source.path.starts_with("src/pages/dev") {
            continue;
        }
        for literal in literals(&source.code()) {
            assert!(
                !is_spoken(&literal),
                "{} says {:?}",
                source.path,
                literal.text
            );
        }
    }
}

/// Whether a person would read it: a sentence, a text between tags, or the value of what is read.
fn is_spoken(Literal { before, text }: &Literal<'_>) -> bool {
    let near = before.trim_end();
    let has_letters = text.chars().any(char::is_alphabetic);
    let is_between_tags = near.ends_with('>') && !near.ends_with("=>") && !near.ends_with("->");
    let is_read = READ.iter().any(|it| before.ends_with(it));
    let is_said_to_developers = ["reason =", "expect("].iter().any(|it| near.ends_with(it));
    let is_attribute = before.ends_with('=');
    let is_sentence = has_words(text) && !is_said_to_developers && !is_attribute;
    has_letters && (is_between_tags || is_read || is_sentence)
}

/// Whether two words of a language stand in it; names of classes and pictures hold other signs.
fn has_words(text: &str) -> bool {
    let is_word = |it: &&str| it.chars().count() > 1 && it.chars().all(char::is_alphabetic);
    text.split(' ').filter(is_word).count() > 1
}

#[test]
fn words_are_known_from_names() {
    let spoken = [
        r#"<p>"Continue"</p>"#,
        r#"<p>
            "Continue"</p>"#,
        r#"<Input label="Name"/>"#,
        r#"let words = "Enter your name";"#,
        r#"say("Entrez votre nom")"#,
    ];
    let silent = [
        r#"<p class="card card--wide card--dark">"#,
        r#"<input type="text"/>"#,
        r#"x.expect("this never happens here")"#,
        r#"Self::Text => "text""#,
        r#"<span>" "</span>"#,
    ];
    for code in spoken {
        assert!(literals(code).iter().any(is_spoken), "{code}");
    }
    for code in silent {
        assert!(!literals(code).iter().any(is_spoken), "{code}");
    }
}
