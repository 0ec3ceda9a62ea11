//! The tags in a text: `read <help>the help</help>`.

/// What a text falls into.
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'t> {
    Text(&'t str),
    Open(&'t str),
    Close(&'t str),
    /// A `<` that begins no tag.
    Stray(&'t str),
}

pub(crate) fn tokens(mut text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    while let Some(at) = text.find('<') {
        let (before, rest) = text.split_at(at);
        if !before.is_empty() {
            tokens.push(Token::Text(before));
        }
        let (token, length) = tag(rest);
        tokens.push(token);
        text = &rest[length..];
    }
    if !text.is_empty() {
        tokens.push(Token::Text(text));
    }
    tokens
}

/// The tag at the start of `rest`, which starts with `<`, and its length.
fn tag(rest: &str) -> (Token<'_>, usize) {
    let stray = (Token::Stray(rest), 1);
    let Some(end) = rest.find('>') else {
        return stray;
    };
    let inside = &rest[1..end];
    let (name, is_end) = inside
        .strip_prefix('/')
        .map_or((inside, false), |it| (it, true));
    if !crate::names::is_kebab(name) {
        return stray;
    }
    (
        if is_end {
            Token::Close(name)
        } else {
            Token::Open(name)
        },
        end + 1,
    )
}
