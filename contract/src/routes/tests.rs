//! Each address belongs to one page.

use super::*;

#[test]
fn every_address_leads_back_to_its_page() {
    for page in Page::all() {
        for locale in Locale::ALL {
            assert_eq!(Page::parse(&page.path(locale)), Some((locale, page)));
        }
    }
}

#[test]
fn an_address_belongs_to_one_page_only() {
    for locale in Locale::ALL {
        let mut paths: Vec<_> = Page::all().map(|page| page.path(locale)).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), TABLE.len());
    }
}

#[test]
fn an_unknown_address_has_no_page() {
    for path in [
        "",
        "/",
        "/de",
        "/en/inscription/conditions",
        "/fr/register/terms",
        "/en//",
    ] {
        assert_eq!(
            Page::parse(path).filter(|(_, page)| *page != Page::Home),
            None,
            "{path}"
        );
    }
}
