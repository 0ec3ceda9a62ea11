//! Signing in with a partner, at the demonstration bank.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{
        self, Kept,
        account::open_account,
        partners::{give_code, go_to_the_bank, is_at_the_bank, join},
        phones::open_settings,
    },
    person::{Person, Role},
    stage::{Stage, play, play_with},
    words::{self, Words},
};

#[test]
fn somebody_signs_in_with_a_partner_in_english_with_chromium() {
    play(Chromium, En, first_and_second_time);
}

#[test]
fn somebody_signs_in_with_a_partner_in_french_with_firefox() {
    play(Firefox, Fr, first_and_second_time);
}

#[test]
fn somebody_signs_in_with_a_partner_in_french_with_webkit() {
    play(WebKit, Fr, first_and_second_time);
}

/// Makes an account with the bank and an app, and is signed in.
async fn with_a_partner(stage: &mut Stage, who: Words) -> Result<Kept> {
    go_to_the_bank(stage).await?;
    join(&stage.person, who).await?;
    journey::set_up_two_steps(&stage.person).await
}

async fn first_and_second_time(stage: &mut Stage) -> Result<()> {
    let mut kept = with_a_partner(stage, words::BE_MARIE).await?;
    let person = stage.person.clone();
    person.sees(words::DEMO_BANK.of(person.reads)).await?;
    let number = account_number(&person).await?;
    journey::sign_out(&person).await?;

    // The second time nothing but the second step is asked.
    go_to_the_bank(stage).await?;
    person.press(words::BE_MARIE).await?;
    give_code(&person, &mut kept).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    person.sees(&number).await?;

    // How somebody signs in is told to them; a password is not theirs to change.
    open_account(stage, words::SEE_SIGN_INS).await?;
    person.is_at(Page::AccountSignIns, words::SIGN_INS).await?;
    open_settings(stage).await?;
    let password = words::CHANGE_PASSWORD.of(person.reads);
    let links = person.all(Role::Link, Some(password)).await?;
    ensure!(links.is_empty(), "a password is there to change");
    Ok(())
}

/// The number of the account, as the page of whoever is signed in says it.
async fn account_number(person: &Person) -> Result<String> {
    let text = person.sight().await?.text;
    let is_number = |it: &&str| {
        let plain = it.trim_end_matches('.');
        plain.len() == 11 && plain.as_bytes()[5] == b'-'
    };
    let found = text.split_whitespace().find(is_number);
    let number = found.map(|it| it.trim_end_matches('.').to_owned());
    number.ok_or_else(|| anyhow::anyhow!("there is no number in {text}"))
}

#[test]
fn whoever_changes_their_mind_at_the_partner_comes_back_to_a_page_that_says_so() {
    play(Chromium, Fr, async |stage| {
        go_to_the_bank(stage).await?;
        let person = stage.person.clone();
        person.press(words::BACK_FROM_BANK).await?;
        person
            .is_at(Page::PartnerCancelled, words::PARTNER_CANCELLED)
            .await?;
        // The way on is there.
        person
            .follow(Words("", "Choisissez de nouveau un partenaire"))
            .await?;
        person
            .is_at(Page::SignInPartner, words::WITH_PARTNER)
            .await?;
        Ok(())
    });
}

#[test]
fn whoever_comes_for_the_first_time_may_remember_another_way_or_decline() {
    play(Firefox, En, async |stage| {
        go_to_the_bank(stage).await?;
        let person = stage.person.clone();
        person.press(words::BE_MARIE).await?;
        person
            .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
            .await?;
        // A reload loses nothing.
        person.driver.refresh().await?;
        person
            .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
            .await?;
        person
            .follow(Words("Sign in the way you did the first time", ""))
            .await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        person.driver.back().await?;
        person
            .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
            .await?;
        person.press(words::DECLINE).await?;
        person
            .is_at(Page::RegisterDeclined, words::DECLINED)
            .await?;
        Ok(())
    });
}

#[test]
fn a_sign_in_that_was_begun_in_two_tabs_ends_in_each_as_it_began() {
    play(Chromium, En, async |stage| {
        go_to_the_bank(stage).await?;
        let person = stage.person.clone();
        let first = person.driver.window().await?;
        let second = person.driver.new_tab().await?;
        person.driver.switch_to_window(second).await?;
        go_to_the_bank(stage).await?;
        person.press(words::BE_PAUL).await?;
        person
            .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
            .await?;
        person.driver.switch_to_window(first).await?;
        person.press(words::BE_MARIE).await?;
        person
            .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
            .await?;
        // The answer of the bank is good once.
        person.driver.back().await?;
        is_at_the_bank(&person).await?;
        person.press(words::BE_MARIE).await?;
        person
            .is_at(Page::PartnerMismatch, words::PARTNER_MISMATCH)
            .await?;
        Ok(())
    });
}

#[test]
fn a_change_asks_the_partner_again_who_is_here() {
    play_with(FRESH, Chromium, Fr, async |stage| {
        let mut kept = with_a_partner(stage, words::BE_MARIE).await?;
        kept.authenticator.ahead = LATER;
        let person = stage.person.clone();
        stage.site.start_later(LATER).await?;
        open_settings(stage).await?;
        person.follow(Words("", "Ajouter une application")).await?;
        person
            .is_at(Page::SettingsConfirm, words::CONFIRM_YOU)
            .await?;
        // Somebody else at the bank is nobody here.
        person.press(words::CONFIRM_AT_BANK).await?;
        is_at_the_bank(&person).await?;
        person.press(words::BE_PAUL).await?;
        person
            .is_at(Page::PartnerMismatch, words::PARTNER_MISMATCH)
            .await?;
        open_settings(stage).await?;
        person.follow(Words("", "Ajouter une application")).await?;
        person
            .is_at(Page::SettingsConfirm, words::CONFIRM_YOU)
            .await?;
        person.press(words::CONFIRM_AT_BANK).await?;
        is_at_the_bank(&person).await?;
        person.press(words::BE_MARIE).await?;
        give_code(&person, &mut kept).await?;
        // And on to where they were going.
        person.is_at(Page::SettingsApp, words::ADD_AN_APP).await?;
        person
            .find(Role::Field, words::SECURITY_CODE.of(person.reads))
            .await?;
        Ok(())
    });
}

/// A sign-in is fresh for a short while.
const FRESH: &str = "[policy.session]\nfresh = 300\n";

/// Longer than that, in seconds, and shorter than a session idles.
const LATER: u64 = 600;
