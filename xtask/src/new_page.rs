//! Begins a page: its file and its words in both languages, and says what is left to write by hand.

use crate::{console, paths};
use anyhow::{Context, Result, bail};
use contract::locale::Locale;
use contract::routes::Page;
use std::fs;
use std::path::Path;

/// What a page is named after. All four are written in small letters with dashes.
pub struct Wanted<'a> {
    pub journey: &'a str,
    pub page: &'a str,
    pub english_slug: &'a str,
    pub french_slug: &'a str,
}

/// Writes the page's file, its line among the journey's pages, and its words.
pub fn run(wanted: &Wanted) -> Result<()> {
    check(wanted)?;
    let root = paths::root();
    let Wanted { journey, page, .. } = wanted;
    let (module, file) = (snake(journey), snake(page));
    let path = root.join(format!("src/pages/{module}/{file}.rs"));
    if path.exists() {
        bail!("{} exists already", path.display());
    }
    fs::create_dir_all(path.parent().context("a page is a file in a folder")?)?;
    fs::write(&path, page_file(wanted))?;
    append(
        &root.join(format!("src/pages/{module}.rs")),
        &format!("pub(crate) mod {file};\n"),
    )?;
    for locale in Locale::ALL {
        let words = root.join(format!("locales/{}/{journey}.ftl", locale.tag()));
        append(&words, &words_of(wanted, locale))?;
    }
    console::step(&format!(
        "Wrote {} and its words; left to write by hand:",
        path.display()
    ));
    for line in by_hand(wanted) {
        console::note(&line);
    }
    Ok(())
}

fn check(wanted: &Wanted) -> Result<()> {
    let Wanted {
        journey,
        page,
        english_slug,
        french_slug,
    } = wanted;
    for name in [journey, page, english_slug, french_slug] {
        let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "-/".contains(it);
        if name.is_empty() || !name.chars().all(fits) {
            bail!("`{name}` is not a name: small letters, digits and dashes only");
        }
    }
    for (locale, slug) in Locale::ALL.into_iter().zip([english_slug, french_slug]) {
        let address = format!("/{}/{slug}", locale.tag());
        if let Some((_, page)) = Page::parse(&address) {
            bail!("{address} is the address of {page:?}");
        }
    }
    Ok(())
}

fn append(path: &Path, text: &str) -> Result<()> {
    let before = fs::read_to_string(path).with_context(|| {
        format!(
            "cannot read {}: a new journey is begun by hand",
            path.display()
        )
    })?;
    fs::write(path, before + text).with_context(|| format!("cannot write {}", path.display()))
}

fn page_file(wanted: &Wanted) -> String {
    let (module, file) = (snake(wanted.journey), snake(wanted.page));
    let name = camel(wanted.page);
    format!(
        "//! Say here in one sentence what this page is for.\n\
         \n\
         use leptos::prelude::*;\n\
         use messages::{module};\n\
         use view::{{View, view}};\n\
         \n\
         use crate::{{i18n::use_i18n, layout::frame::Frame}};\n\
         \n\
         #[component]\n\
         pub(crate) fn {name}Page() -> View {{\n    \
             let i18n = use_i18n();\n    \
             view! {{\n        \
                 <Frame heading=i18n.t({module}::{file}_heading)>\n            \
                     <p>{{i18n.t({module}::{file}_lead)}}</p>\n        \
                 </Frame>\n    \
             }}\n\
         }}\n"
    )
}

fn words_of(wanted: &Wanted, locale: Locale) -> String {
    let Wanted { journey, page, .. } = wanted;
    let (heading, lead) = match locale {
        Locale::En => ("New page", "Say here what a person does on this page."),
        Locale::Fr => (
            "Nouvelle page",
            "Dites ici ce que l’on fait dans cette page.",
        ),
    };
    let title = sentence(page);
    format!(
        "\n## {title}\n\n{journey}-{page}-heading = {heading}\n{journey}-{page}-lead = {lead}\n"
    )
}

/// What has a meaning that only the author knows.
fn by_hand(wanted: &Wanted) -> [String; 4] {
    let Wanted {
        journey,
        page,
        english_slug,
        french_slug,
    } = wanted;
    let (variant, module) = (format!("{}{}", camel(journey), camel(page)), snake(journey));
    let (component, file) = (camel(page), snake(page));
    [
        format!("contract/src/routes.rs           {variant},"),
        format!(
            "contract/src/routes.rs           (Page::{variant}, \"{english_slug}\", \"{french_slug}\"),"
        ),
        format!("contract/src/journey/access.rs   to whom Page::{variant} is open"),
        format!(
            "src/pages.rs                     Page::{variant} => \
             {module}::{file}::{component}Page,"
        ),
    ]
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

fn camel(name: &str) -> String {
    name.split('-').map(capitalized).collect()
}

fn sentence(name: &str) -> String {
    capitalized(&name.replace('-', " "))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted<'a>(english_slug: &'a str, french_slug: &'a str) -> Wanted<'a> {
        Wanted {
            journey: "two-step",
            page: "lost-phone",
            english_slug,
            french_slug,
        }
    }

    #[test]
    fn one_name_is_used_everywhere() {
        let wanted = wanted("two-step/lost-phone", "deux-etapes/telephone-perdu");
        assert!(page_file(&wanted).contains("fn LostPhonePage()"));
        assert!(page_file(&wanted).contains("two_step::lost_phone_heading"));
        let french = words_of(&wanted, Locale::Fr);
        assert!(french.starts_with("\n## Lost phone\n\ntwo-step-lost-phone-heading = "));
        assert!(by_hand(&wanted)[0].ends_with(" TwoStepLostPhone,"));
    }

    #[test]
    fn names_and_addresses_that_cannot_be_are_refused() {
        assert!(check(&wanted("two-step/lost", "deux-etapes/perdu")).is_ok());
        assert!(check(&wanted("Two Step", "deux-etapes/perdu")).is_err());
        let taken = Page::SignIn.path(Locale::Fr).replace("/fr/", "");
        assert!(check(&wanted("two-step/lost", &taken)).is_err());
    }
}
