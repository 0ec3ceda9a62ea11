//! What a text may not hold, each thing with the line that is named.

use super::problems;

/// What is wrong in the second message of the English file, with the line to be named.
const WRONG: &[(usize, &str, &str)] = &[
    (2, "a < b", "`<` begins no tag here: write it as { \"<\" }"),
    (
        2,
        "<B>a</B>",
        "`<` begins no tag here: write it as { \"<\" }",
    ),
    (2, "<a>a", "<a> is never closed"),
    (2, "a</a>", "</a> closes what is not open"),
    (2, "<a></a>", "<a> has nothing inside"),
    (2, "<a>a<b>b</a>", "<b> opens inside <a>"),
    (2, "<a>a { page-link }</a>", "<a> has another tag inside"),
    (
        2,
        "<a>a</a> <a>a</a>",
        "<a> appears twice: give the second link a name of its own",
    ),
    (
        2,
        "{ $locale }",
        "$locale cannot be a name here: use a-z, 0-9 and `-`",
    ),
    (
        2,
        "{ $userName }",
        "$userName cannot be a name here: use a-z, 0-9 and `-`",
    ),
    (2, "<x>{ $x }</x>", "$x and <x> need different names"),
    (
        3,
        "a\n    { LIST(\"x\") }",
        "write LIST with one variable: LIST($words)",
    ),
    (
        3,
        "a\n    { page-missing }",
        "`page-missing` does not exist in English",
    ),
    (2, "{ -missing }", "`missing` does not exist in English"),
    (2, "{ page-b }", "`page-b` refers to itself"),
    (
        2,
        "{ -term(case: \"x\") }",
        "`term` is referred to with more than its name",
    ),
    (
        2,
        "{ page-link.title }",
        "`page-link` is referred to with more than its name",
    ),
    (2, "{ \"\" }", "there is no text"),
    (
        2,
        "{ $n ->\n *[other] n\n }",
        "$n has nothing to choose between",
    ),
    (
        2,
        "{ $n ->\n *[one] 1\n [other] n\n }",
        "put the `*` variant of $n last",
    ),
    (
        2,
        "{ $n ->\n [one] 1\n *[many] n\n }",
        "call the last variant of $n *[other]",
    ),
    (
        2,
        "{ $n ->\n [one] 1\n [x] x\n *[y] y\n }",
        "$n is both counted and compared with words",
    ),
    (
        3,
        "{ $n ->\n [few] 1\n *[other] n\n }",
        "[few] is never chosen in English",
    ),
    (
        3,
        "{ $n ->\n [many] 1\n *[other] n\n }",
        "[many] is never chosen in English",
    ),
    (
        3,
        "{ $n ->\n [1.5] 1\n *[other] n\n }",
        "[1.5] is never chosen in English",
    ),
    (
        4,
        "{ $n ->\n [one] 1\n [1] 1\n *[other] n\n }",
        "[1] is never chosen in English",
    ),
    (
        4,
        "{ $n ->\n [1] 1\n [one] 1\n *[other] n\n }",
        "[one] is never chosen in English",
    ),
    (
        4,
        "{ $r ->\n [a] 1\n [a] 1\n *[b] n\n }",
        "[a] is never chosen in English",
    ),
    (
        2,
        "{ 1 ->\n [a] 1\n *[b] n\n }",
        "only a variable can choose: { $name -> …",
    ),
];

#[test]
fn what_a_text_may_not_hold_is_named() {
    for (line, text, expected) in WRONG {
        let en = format!("page-a = A\npage-b = {text}\npage-link = <l>l</l>\n-term = t\n");
        let fr = "page-a = A\npage-b = B\npage-link = <l>l</l>\n";
        let found = problems(&en, fr);
        let expected = format!("locales/en/page.ftl:{line}: `page-b`: {expected}");
        assert!(found.contains(&expected), "{expected}\n{found:#?}");
    }
}
