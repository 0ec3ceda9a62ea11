//! The language changes on any page, and nothing is lost by it.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    checks,
    engine::Engine::{Chromium, WebKit},
    person::{Person, Role},
    stage::{Stage, play},
    tour::{ABOUT, Stop, tour},
    words,
};

#[test]
fn the_language_changes_in_the_middle_of_every_page_and_nothing_is_lost() {
    play(Chromium, En, async |stage| {
        tour(stage, &mut change_and_change_back).await
    });
}

#[test]
fn the_language_changes_in_the_middle_of_every_page_with_webkit_too() {
    play(WebKit, Fr, async |stage| {
        tour(stage, &mut change_and_change_back).await
    });
}

#[test]
fn nobody_loads_the_words_of_a_language_that_they_do_not_read() {
    play(Chromium, Fr, async |stage| {
        let mut person = stage.person.clone();
        let home = stage.site.address(Page::Home, person.reads);
        person.open(&home).await?;
        person.is_at(Page::Home, words::HOME).await?;
        let loaded = words_loaded(&person).await?;
        ensure!(loaded == ["fr"], "loaded: {loaded:?}");
        person.change_language().await?;
        person.is_at(Page::Home, words::HOME).await?;
        person.change_language().await?;
        person.is_at(Page::Home, words::HOME).await?;
        let loaded = words_loaded(&person).await?;
        ensure!(loaded == ["fr", "en"], "loaded: {loaded:?}");
        Ok(())
    });
}

#[test]
fn after_a_new_release_the_page_in_the_other_language_is_loaded_anew() {
    play(Chromium, Fr, async |stage| {
        let mut person = stage.person.clone();
        person
            .open(&stage.site.address(Page::Home, person.reads))
            .await?;
        person.is_at(Page::Home, words::HOME).await?;
        // As a page says it whose files are no longer there.
        let outdate = "window.marker = 'kept';
            document.querySelector('[data-words-en]').dataset.wordsEn = '/words-en-0000000000000000.txt'";
        person.ask::<()>(outdate, vec![]).await?;
        person.change_language().await?;
        person.is_at(Page::Home, words::HOME).await?;
        let marker: Option<String> = person.ask("return window.marker ?? null", vec![]).await?;
        ensure!(marker.is_none(), "the page was not loaded anew");
        Ok(())
    });
}

/// The language of each file of words that the page has asked for.
async fn words_loaded(person: &Person) -> Result<Vec<String>> {
    let script = "return performance.getEntriesByType('resource')
        .map((it) => /words-(en|fr)-/.exec(it.name)?.[1]).filter(Boolean)";
    person.ask(script, vec![]).await
}

async fn change_and_change_back(stage: &mut Stage, stop: &Stop) -> Result<()> {
    let mut person = stage.person.clone();
    person.ask::<()>("window.marker = 'kept'", vec![]).await?;
    let refused = stop.is_refused(&person).await?;
    if stop.is_secret {
        // A refusal clears these; they are typed again, and not sent.
        stop.fill(&person).await?;
    }
    let steps = steps(&person).await?;
    for _ in 0..2 {
        let before = person.sight().await?;
        person.change_language().await?;
        let sight = person
            .is_at(stop.page, stop.heading)
            .await
            .context("after the language changed")?;
        let wrong = checks::is_named(&person, stop, refused).await?;
        ensure!(wrong.is_empty(), "{wrong:?}");
        for (label, answer) in stop.fields {
            let kept = person.value(*label).await?;
            ensure!(kept == *answer, "`{answer}` became `{kept}`");
        }
        ensure!(
            sight.refusals.len() == before.refusals.len(),
            "{:?} became {:?}",
            before.refusals,
            sight.refusals
        );
        if refused {
            ensure!(
                sight.refusals != before.refusals,
                "still said: {:?}",
                sight.refusals
            );
            person
                .find(Role::Heading, words::PROBLEM.of(person.reads))
                .await?;
        }
        ensure!(
            self::steps(&person).await? == steps,
            "the step is another one"
        );
        let is_kept: bool = person
            .ask("return window.marker === 'kept'", vec![])
            .await?;
        ensure!(is_kept, "the page was loaded again");
        let focused = "return document.activeElement?.getAttribute('hreflang')";
        let focused: Option<String> = person.ask(focused, vec![]).await?;
        let other = person.reads.other().tag();
        ensure!(
            focused.as_deref() == Some(other),
            "the focus is on {focused:?}"
        );
    }
    Ok(())
}

/// The digits of `Step 2 of 5`, which are the same in both languages.
async fn steps(person: &Person) -> Result<String> {
    let script = "return document.querySelector('[class*=stepper]')?.textContent ?? ''";
    let text: String = person.ask(script, vec![]).await?;
    Ok(text.chars().filter(char::is_ascii_digit).collect())
}

#[test]
fn the_language_that_was_chosen_is_spoken_the_next_time() {
    play(Chromium, En, async |stage| {
        let mut person = stage.person.clone();
        let root = stage.site.origin().to_owned();
        person.open(&root).await?;
        // Nobody knows yet: the page offers both.
        let choices = "return document.querySelectorAll('main a[href=\"/en\"], main a[href=\"/fr\"]').length === 2";
        person.awaits("both languages", choices).await?;
        let [contact, ..] = ABOUT;
        person
            .open(&stage.site.address(contact.page, person.reads))
            .await?;
        person.is_at(contact.page, contact.heading).await?;
        person.change_language().await?;
        person.is_at(contact.page, contact.heading).await?;
        person.open(&root).await?;
        person
            .is_at(contract::routes::Page::Home, words::HOME)
            .await?;
        Ok(())
    });
}
