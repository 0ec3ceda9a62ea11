//! What holds for the documents as a whole: both languages have the same parts, and no link leads
//! nowhere.

use super::of;
use contract::help::Topic;
use contract::locale::Locale;
use contract::routes::Page;

fn documents() -> impl Iterator<Item = (Page, [String; 2])> {
    Page::all().filter(|page| page.is_document()).map(|page| {
        let html = Locale::ALL.map(|locale| of(page, locale).unwrap().unwrap());
        (page, html)
    })
}

/// The values of an attribute, in order.
fn values<'html>(html: &'html str, attribute: &str) -> Vec<&'html str> {
    let mark = format!(" {attribute}=\"");
    html.split(mark.as_str())
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
        .collect()
}

#[test]
fn a_document_is_written_for_each_page_that_is_one() {
    for page in Page::all() {
        let document = of(page, Locale::En).unwrap();
        assert_eq!(document.is_some(), page.is_document(), "{page:?}");
    }
}

#[test]
fn every_topic_has_its_accordion_in_both_languages() {
    for locale in Locale::ALL {
        let help = of(Page::Help, locale).unwrap().unwrap();
        for topic in Topic::ALL {
            let accordion = format!("<details class=\"details\" id=\"{}\"", topic.id());
            assert_eq!(help.matches(&accordion).count(), 1, "{topic:?}");
        }
        assert_eq!(help.matches("<details").count(), Topic::ALL.len());
    }
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    for (page, [en, fr]) in documents() {
        for (html, locale) in [(&en, Locale::En), (&fr, Locale::Fr)] {
            for link in values(html, "href") {
                let (path, id) = link.split_once('#').unwrap_or((link, ""));
                let target = if path.is_empty() {
                    page
                } else {
                    let (language, target) = Page::parse(path).expect(link);
                    assert_eq!(language, locale, "{link}");
                    target
                };
                if !id.is_empty() {
                    let there = of(target, locale).unwrap().expect(link);
                    assert!(values(&there, "id").contains(&id), "{page:?}: {link}");
                }
            }
        }
    }
}

#[test]
fn both_languages_of_a_document_have_the_same_parts() {
    let shape = |html: &str| -> Vec<String> {
        let tags = html.split('<').skip(1).map(|tag| {
            let end = tag.find([' ', '>']).unwrap_or(tag.len());
            tag[..end].to_owned()
        });
        // Where a sentence stresses a word is its own affair.
        tags.filter(|tag| !tag.ends_with("strong")).collect()
    };
    for (page, [en, fr]) in documents() {
        assert_eq!(shape(&en), shape(&fr), "{page:?}");
        assert_eq!(values(&en, "id"), values(&fr, "id"), "{page:?}");
    }
}

#[test]
fn an_id_is_in_a_document_once() {
    for (page, documents) in documents() {
        for html in documents {
            let mut ids = values(&html, "id");
            ids.sort_unstable();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{page:?}");
        }
    }
}

#[test]
fn every_link_of_the_shell_leads_to_a_page() {
    let shell = std::fs::read_to_string(crate::paths::root().join("index.html")).unwrap();
    let links = values(&shell, "href");
    let pages = links
        .iter()
        .filter(|link| link.starts_with("/en") || link.starts_with("/fr"));
    assert!(pages.clone().count() > 8);
    for link in pages {
        assert!(Page::parse(link).is_some(), "{link}");
    }
}
