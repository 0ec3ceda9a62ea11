//! The few changes that the built page needs to become one page for each language.
//!
//! `index.html` speaks both languages; an element marked `data-only="en"` or `data-only="fr"` is left
//! out of a page in the other language, one marked `data-only="both"` is left out of both.

use anyhow::{Context, Result, bail};
use contract::locale::Locale;

/// The page in one language: its `lang`, and only its words.
pub fn in_language(html: &str, locale: Locale) -> Result<String> {
    let mut html = with_language_tag(html, locale)?;
    for unwanted in [locale.other().tag(), "both"] {
        while let Some((start, end)) = find_element_only_for(&html, unwanted)? {
            html.replace_range(start..end, "");
        }
    }
    Ok(html)
}

/// The page with this title.
pub fn with_title(html: &str, title: &str) -> Result<String> {
    let start = html.find("<title>").context("the page has no title")? + "<title>".len();
    let length = html[start..]
        .find("</title>")
        .context("the title never ends")?;
    Ok(format!(
        "{}{}{}",
        &html[..start],
        escape(title),
        &html[start + length..]
    ))
}

/// The page that asks for a file at once, which the app will read.
pub fn with_preload(html: &str, address: &str) -> Result<String> {
    let end = html.find("</head>").context("the page has no </head>")?;
    Ok(format!(
        "{}<link rel=\"preload\" href=\"{address}\" as=\"fetch\" type=\"text/plain\" crossorigin>{}",
        &html[..end],
        &html[end..]
    ))
}

/// The page with this heading first in its content.
pub fn with_heading(html: &str, heading: &str) -> Result<String> {
    let content = html
        .find("frame__content")
        .context("the page has no content")?;
    let inside = content + html[content..].find('>').context("its tag never ends")? + 1;
    let (before, after) = html.split_at(inside);
    Ok(format!(
        "{before}<h1 class=\"frame__heading\">{}</h1>{after}",
        escape(heading)
    ))
}

/// The page with a document in the place of what is said while the app loads: it needs no app.
pub fn with_document(html: &str, document: &str) -> Result<String> {
    let (start, end) =
        find_element_only_for(html, "app")?.context("the page does not say what is the app's")?;
    Ok(format!("{}{document}{}", &html[..start], &html[end..]))
}

/// The page with some words before what is said while the app loads.
pub fn with_note(html: &str, note: &str) -> Result<String> {
    let (start, _) =
        find_element_only_for(html, "app")?.context("the page does not say what is the app's")?;
    Ok(format!("{}{note}{}", &html[..start], &html[start..]))
}

/// The page with this footer below its content.
pub fn with_footer(html: &str, footer: &str) -> Result<String> {
    let end = html.find("</main>").context("the page has no <main>")? + "</main>".len();
    Ok(format!("{}{footer}{}", &html[..end], &html[end..]))
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The page with its link to one address leading to another.
pub fn with_link_to(html: &str, from: &str, to: &str) -> Result<String> {
    let forms = [
        format!("href=\"{from}\""),
        format!("href={from} "),
        format!("href={from}>"),
    ];
    let form = forms.iter().find(|form| html.contains(form.as_str()));
    let form = form.with_context(|| format!("the page has no link to {from}"))?;
    Ok(html.replacen(form.as_str(), &form.replace(from, to), 1))
}

/// The whole first tag of this name that has the attribute text, such as `<link rel="stylesheet">`.
pub fn find_tag<'html>(html: &'html str, name: &str, attribute: &str) -> Option<&'html str> {
    let opening = format!("<{name} ");
    html.match_indices(&opening)
        .filter_map(|(start, _)| Some(&html[start..=start + html[start..].find('>')?]))
        .find(|tag| tag.contains(attribute))
}

fn with_language_tag(html: &str, locale: Locale) -> Result<String> {
    let start = html.find("<html").context("the page has no <html>")?;
    let length = html[start..]
        .find('>')
        .context("the <html> tag never ends")?;
    let tag = locale.tag();
    Ok(format!(
        "{}<html lang=\"{tag}\">{}",
        &html[..start],
        &html[start + length + 1..]
    ))
}

/// The range of the first element that has this mark.
fn find_element_only_for(html: &str, tag: &str) -> Result<Option<(usize, usize)>> {
    let marks = [format!("data-only=\"{tag}\""), format!("data-only={tag}")];
    let Some(mark) = marks.iter().filter_map(|mark| html.find(mark)).min() else {
        return Ok(None);
    };
    let start = html[..mark]
        .rfind('<')
        .context("an attribute outside of a tag")?;
    let name: String = html[start + 1..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut position) = (0_usize, start);
    loop {
        let rest = &html[position..];
        let opens = rest.find(&opening);
        let Some(closes) = rest.find(&closing) else {
            bail!("the element <{name}> for `{tag}` is never closed");
        };
        if let Some(opens) = opens.filter(|opens| *opens < closes) {
            depth += 1;
            position += opens + opening.len();
        } else {
            depth -= 1;
            position += closes + closing.len();
            if depth == 0 {
                return Ok(Some((start, position)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en><body>\
        <div lang=en data-only=en><div>One</div> two</div>\
        <div lang=\"fr\" data-only=\"fr\"><div>Un</div> deux</div>\
        <main class=m><h1 data-only=both>Two</h1><p>always</p></main></body></html>";

    #[test]
    fn a_page_in_one_language_leaves_the_other_out() {
        let english = in_language(PAGE, Locale::En).unwrap();
        assert!(english.contains("<html lang=\"en\">"));
        assert!(
            english.contains("One") && english.contains("two") && english.contains("<p>always")
        );
        assert!(!english.contains("Un") && !english.contains("deux"));
        let french = in_language(PAGE, Locale::Fr).unwrap();
        assert!(french.contains("<html lang=\"fr\">"));
        assert!(french.contains("Un</div> deux</div><main class=m><p>always"));
        assert!(!french.contains("One"));
    }

    #[test]
    fn a_document_takes_the_place_of_what_is_said_while_the_app_loads() {
        let shell = "<main><h1>A</h1><div data-only=app><div>wait</div></div></main></div>";
        assert_eq!(
            with_document(shell, "<p>words</p>").unwrap(),
            "<main><h1>A</h1><p>words</p></main></div>"
        );
        assert!(
            with_note(shell, "<p>x</p>")
                .unwrap()
                .contains("<p>x</p><div data-only=app>")
        );
        assert!(
            with_footer(shell, "<footer>")
                .unwrap()
                .contains("</main><footer></div>")
        );
        assert!(with_document("<main></main>", "").is_err());
    }

    #[test]
    fn a_title_and_a_heading_are_no_markup() {
        let titled = with_title("<title>x</title>", "Terms & <b>").unwrap();
        assert_eq!(titled, "<title>Terms &amp; &lt;b&gt;</title>");
        let headed = with_heading("<div class=frame__content><p>", "Terms & <b>").unwrap();
        assert_eq!(
            headed,
            "<div class=frame__content><h1 class=\"frame__heading\">Terms &amp; &lt;b&gt;</h1><p>"
        );
        assert!(with_title("<main>", "x").is_err() && with_heading("<p>", "x").is_err());
    }

    #[test]
    fn an_element_that_is_never_closed_is_refused() {
        assert!(in_language("<html><div data-only=fr>", Locale::En).is_err());
    }

    #[test]
    fn a_link_is_led_elsewhere_whether_its_address_is_quoted_or_not() {
        let expected = "<a href=/fr/aide lang=fr><a href=/fr/x>";
        let html = "<a href=/fr lang=fr><a href=/fr/x>";
        assert_eq!(with_link_to(html, "/fr", "/fr/aide").unwrap(), expected);
        let quoted = with_link_to("<a href=\"/fr\">", "/fr", "/fr/aide").unwrap();
        assert_eq!(quoted, "<a href=\"/fr/aide\">");
        assert!(with_link_to("<a href=/en>", "/fr", "/fr/aide").is_err());
    }

    #[test]
    fn a_tag_is_found_by_its_attribute() {
        let html = "<link rel=icon href=/i.svg><link rel=stylesheet href=/a.css><p>";
        assert_eq!(
            find_tag(html, "link", "stylesheet"),
            Some("<link rel=stylesheet href=/a.css>")
        );
        assert_eq!(find_tag(html, "script", ""), None);
    }
}
