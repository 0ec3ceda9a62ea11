//! Reload, back, forward, a deep link and a second tab land where it makes sense.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox},
    journey::{self, USERNAME},
    stage::{Stage, play},
    tour::{Stop, tour},
    words,
};

#[test]
fn every_page_survives_reload_back_forward_a_second_tab_and_deep_links() {
    play(Chromium, Fr, async |stage| {
        tour(stage, &mut come_and_go).await
    });
}

async fn come_and_go(stage: &mut Stage, stop: &Stop) -> Result<()> {
    let person = stage.person.clone();
    // With what the page is about, where it is about one of several things.
    let here = person.driver.current_url().await?.to_string();
    let elsewhere = stage.site.address(Page::Privacy, person.reads);

    person.driver.refresh().await?;
    person
        .is_at(stop.page, stop.heading)
        .await
        .context("after a reload")?;

    person.open(&elsewhere).await?;
    person.is_at(Page::Privacy, words::PRIVACY).await?;
    person.driver.back().await?;
    person
        .is_at(stop.page, stop.heading)
        .await
        .context("after going back")?;
    person.driver.forward().await?;
    person
        .is_at(Page::Privacy, words::PRIVACY)
        .await
        .context("after going forward")?;

    let tab = person.driver.window().await?;
    let other = person.driver.new_tab().await?;
    person.driver.switch_to_window(other).await?;
    person.open(&here).await?;
    person
        .is_at(stop.page, stop.heading)
        .await
        .context("in a second tab")?;
    person
        .open(&stage.site.address(closed(stop), person.reads))
        .await?;
    person
        .lands_among(&[stop.next])
        .await
        .context("after a link to a page that is closed")?;
    person.driver.close_window().await?;
    person.driver.switch_to_window(tab).await?;

    person.open(&here).await?;
    person
        .is_at(stop.page, stop.heading)
        .await
        .context("by its own address")?;
    Ok(())
}

/// A page that is not open to somebody who stands here.
const fn closed(stop: &Stop) -> Page {
    match stop.next {
        Page::SignedIn => Page::RegisterEmail,
        _ => Page::SignedIn,
    }
}

#[test]
fn going_back_in_the_wizard_leads_to_what_can_be_answered_again() {
    play(Firefox, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        journey::choose_a_password(&person).await?;
        journey::give_recovery_answers(&person).await?;

        let steps = [
            (Page::RegisterRecovery, words::RECOVERY),
            (Page::RegisterPassword, words::CREATE_PASSWORD),
            (Page::RegisterUsername, words::CREATE_USERNAME),
        ];
        for (page, heading) in steps {
            person.driver.back().await?;
            person.is_at(page, heading).await?;
        }
        let username = person.value(words::USERNAME).await?;
        ensure!(username == USERNAME, "the username is `{username}`");
        for (page, heading) in steps.into_iter().rev().skip(1) {
            person.driver.forward().await?;
            person.is_at(page, heading).await?;
        }
        // Another name asks for the password again, and for nothing else.
        person.follow(words::BACK).await?;
        person
            .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
            .await?;
        person.follow(words::BACK).await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        person.fill(words::USERNAME, "AnotherName").await?;
        person.press(words::CONTINUE).await?;
        person
            .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
            .await?;
        person.fill(words::PASSWORD, journey::PASSWORD).await?;
        person
            .fill(words::CONFIRM_PASSWORD, journey::PASSWORD)
            .await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::RegisterEmail, words::ADD_EMAIL).await?;
        Ok(())
    });
}

#[test]
fn going_back_after_the_end_never_leads_into_what_is_over() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        journey::set_up_two_steps(&person).await?;
        for _ in 0..4 {
            person.driver.back().await?;
            let sight = person
                .lands_among(&[Page::SignedIn, Page::TwoStepDone])
                .await?;
            ensure!(sight.refusals.is_empty(), "it says {:?}", sight.refusals);
        }
        journey::sign_out(&person).await?;
        person.driver.back().await?;
        person
            .lands_among(&[Page::SignedOut, Page::SignIn, Page::RegisterTerms])
            .await?;
        Ok(())
    });
}

#[test]
fn an_address_that_nothing_is_at_says_so_and_leads_home() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        let origin = stage.site.origin().to_owned();
        person.open(&format!("{origin}/fr/nulle-part")).await?;
        let sight = person.reads_heading(words::NOT_FOUND).await?;
        ensure!(sight.lang == "fr", "the language is {}", sight.lang);
        person
            .follow(words::Words("", "Aller à la page d'accueil"))
            .await?;
        person.is_at(Page::Home, words::HOME).await?;
        Ok(())
    });
}
