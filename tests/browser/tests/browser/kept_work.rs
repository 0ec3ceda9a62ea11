//! Work that outlives a time-out, and whom it is kept from.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox},
    journey::{
        self, Kept, PASSWORD,
        account::{give_both, with_an_account},
        phones::{edit, open_settings},
    },
    person::Role,
    stage::{Stage, play, play_with},
    wait::{LONG, until},
    words::{self, CONTINUE, Words},
};

#[test]
fn what_was_typed_outlives_the_time_out_in_english_with_chromium() {
    play_with(SHORT, Chromium, En, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let about = name_the_app(stage).await?;
        let person = stage.person.clone();
        // Nobody answers the question whether they are still there.
        let over = words::SIGNED_OUT.of(person.reads);
        until(LONG, over, async || {
            let headings = person.sight().await?.headings;
            let is_over = headings.iter().any(|it| words::plain(it) == over);
            Ok(is_over.then_some(()))
        })
        .await?;
        come_back_to_it(stage, &mut kept, &about).await
    });
}

#[test]
fn what_was_typed_outlives_a_day_in_french_with_firefox() {
    play(Firefox, Fr, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let about = name_the_app(stage).await?;
        pass(stage, &mut kept, DAY).await?;
        stage.person.press(words::SAVE).await?;
        come_back_to_it(stage, &mut kept, &about).await
    });
}

#[test]
fn whoever_had_to_confirm_who_they_are_goes_on_with_what_they_were_about_to_do() {
    play(Chromium, En, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let person = stage.person.clone();
        journey::sign_out(&person).await?;
        let page = stage.site.address(Page::SignInGckey, person.reads);
        person.open(&page).await?;
        person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
        person.tick(STAY).await?;
        give_both(&person, &mut kept, PASSWORD).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        let about = name_the_app(stage).await?;
        // After a day this device is signed in still, and too long ago for a change.
        pass(stage, &mut kept, DAY).await?;
        person.press(words::SAVE).await?;
        person
            .is_at(Page::SettingsConfirm, words::CONFIRM_YOU)
            .await?;
        person.fill(words::PASSWORD, PASSWORD).await?;
        pass(stage, &mut kept, 40 * DAY).await?;
        person.press(CONTINUE).await?;
        come_back_to_it(stage, &mut kept, &about).await
    });
}

#[test]
fn somebody_else_finds_nothing_of_what_was_typed() {
    play(Chromium, Fr, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let person = stage.person.clone();
        name_the_app(stage).await?;
        pass(stage, &mut kept, DAY).await?;
        person.press(words::SAVE).await?;
        person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
        // Another person sits down at the same window.
        person.follow(words::SIGN_IN).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        journey::register_without_an_address(&person, "PaulLavoie22", PASSWORD).await?;
        journey::set_up_ahead(&person, DAY).await?;
        person.follow(words::SETTINGS).await?;
        person.is_at(Page::Settings, words::SETTINGS).await?;
        edit(&person, APP).await?;
        person.is_at(Page::SettingsEditApp, UNNAMED).await?;
        let name = person.value(words::APP_NAME).await?;
        ensure!(name.is_empty(), "the app is called `{name}`");
        Ok(())
    });
}

#[test]
fn on_a_shared_computer_nothing_that_was_typed_is_kept() {
    play(Chromium, En, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let person = stage.person.clone();
        journey::sign_out(&person).await?;
        let home = stage.site.address(Page::Home, person.reads);
        person.open(&home).await?;
        person.is_at(Page::Home, words::HOME).await?;
        person.tick(words::SHARED_COMPUTER).await?;
        person.follow(words::SIGN_IN).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        person.follow(words::WITH_GCKEY).await?;
        person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
        give_both(&person, &mut kept, PASSWORD).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        name_the_app(stage).await?;
        pass(stage, &mut kept, DAY).await?;
        person.press(words::SAVE).await?;
        let sight = person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
        ensure!(
            !sight.text.contains(KEPT.of(person.reads)),
            "{}",
            sight.text
        );
        Ok(())
    });
}

/// Types a name for the app, and does not save it. Gives what the page is about.
async fn name_the_app(stage: &Stage) -> Result<String> {
    let person = &stage.person;
    open_settings(stage).await?;
    edit(person, APP).await?;
    person.is_at(Page::SettingsEditApp, UNNAMED).await?;
    person
        .find(Role::Field, words::APP_NAME.of(person.reads))
        .await?;
    person.fill(words::APP_NAME, TYPED).await?;
    Ok(person.sight().await?.hash)
}

/// So many seconds pass for the server and the app, and none for the window.
async fn pass(stage: &mut Stage, kept: &mut Kept, seconds: u64) -> Result<()> {
    kept.authenticator.ahead = seconds;
    stage.site.start_later(seconds).await
}

/// From the farewell to what was typed before it, which is saved then.
async fn come_back_to_it(stage: &Stage, kept: &mut Kept, about: &str) -> Result<()> {
    let person = &stage.person;
    person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
    person.sees(KEPT.of(person.reads)).await?;
    // It is in no storage that outlives the window.
    let stored: i64 = person
        .ask("return localStorage.length + sessionStorage.length", vec![])
        .await?;
    ensure!(stored == 0, "{stored} things are stored");
    person.follow(words::SIGN_IN).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    person.follow(words::WITH_GCKEY).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    give_both(person, kept, PASSWORD).await?;
    person.sees(RESUMED.of(person.reads)).await?;
    let sight = person.is_at(Page::SettingsEditApp, UNNAMED).await?;
    ensure!(sight.hash == about, "it is about {}", sight.hash);
    let typed = person.value(words::APP_NAME).await?;
    ensure!(typed == TYPED, "the name became `{typed}`");
    person.press(words::SAVE).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    person.sees(TYPED).await
}

/// In seconds, and a few hours more.
const DAY: u64 = 25 * 3600;
const TYPED: &str = "Tablette de Marie";
/// The app as it is called before anybody named it.
const APP: &str = "";
const UNNAMED: Words = Words("Authenticator app", "Application d'authentification");
const STAY: Words = Words(
    "Stay signed in on this device",
    "Rester connecté sur cet appareil",
);
const SHORT: &str = "[policy.session]\nidle = 60\nidle_shared = 60\nwarning = 5\n";
const KEPT: Words = Words(
    "Sign in again to go on where you were",
    "Connectez-vous de nouveau pour reprendre où vous en étiez",
);
const RESUMED: Words = Words("Welcome back", "Vous revoilà");
