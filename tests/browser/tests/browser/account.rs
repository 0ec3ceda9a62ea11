//! One's own account: where it is signed in, a sign-in that was somebody else's, taking everything along,
//! and leaving.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{
        self, EMAIL, Kept, PASSWORD, USERNAME,
        account::{distrust, give_both, open_account, with_an_account},
    },
    mailbox,
    person::{Person, Role},
    stage::{Stage, play},
    wait::{PATIENCE, until},
    words::{self, CONTINUE, Words},
};

/// From anywhere to being signed in.
async fn sign_in(stage: &Stage, kept: &mut Kept, password: &str) -> Result<()> {
    let person = &stage.person;
    let page = stage.site.address(Page::SignInGckey, person.reads);
    person.open(&page).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    give_both(person, kept, password).await
}

/// The browser forgets who it is, and the server does not hear of it.
async fn forget_the_cookies(person: &Person) -> Result<()> {
    person.driver.delete_all_cookies().await?;
    Ok(())
}

#[test]
fn devices_are_seen_and_signed_out_in_english_with_chromium() {
    play(Chromium, En, devices);
}

#[test]
fn devices_are_seen_and_signed_out_in_french_with_webkit() {
    play(WebKit, Fr, devices);
}

async fn devices(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    let person = stage.person.clone();
    let cookies = person.driver.get_all_cookies().await?;
    forget_the_cookies(&person).await?;
    sign_in(stage, &mut kept, PASSWORD).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    person.follow(words::MY_ACCOUNT).await?;
    person.is_at(Page::Account, words::MY_ACCOUNT).await?;
    person.follow(words::SEE_SIGN_INS).await?;
    person.is_at(Page::AccountSignIns, words::SIGN_INS).await?;
    person.sees(THIS_DEVICE.of(person.reads)).await?;
    person.sees("Linux").await?;
    person.press(words::END_OTHERS).await?;
    person.sees(OTHERS_ENDED.of(person.reads)).await?;
    // There is no other any more.
    person
        .awaits(
            "one button less",
            "return document.querySelectorAll('main .actions button').length === 1",
        )
        .await?;
    person.press(words::END_ALL).await?;
    person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
    // The cookie of the first sign-in opens nothing either.
    for cookie in cookies {
        person.driver.add_cookie(cookie).await?;
    }
    let page = stage.site.address(Page::Account, person.reads);
    person.open(&page).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    Ok(())
}

const THIS_DEVICE: Words = Words("This device", "Cet appareil");
const OTHERS_ENDED: Words = Words(
    "All other devices were signed out.",
    "Tous les autres appareils ont été déconnectés.",
);

#[test]
fn a_sign_in_of_somebody_else_leads_to_another_password_in_english() {
    play(Chromium, En, not_me);
}

#[test]
fn a_sign_in_of_somebody_else_leads_to_another_password_in_french() {
    play(Firefox, Fr, not_me);
}

async fn not_me(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    let person = stage.person.clone();
    forget_the_cookies(&person).await?;
    sign_in(stage, &mut kept, PASSWORD).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    open_account(stage, words::SEE_SIGN_INS).await?;
    person.is_at(Page::AccountSignIns, words::SIGN_INS).await?;
    distrust(&person).await?;
    person
        .is_at(Page::AccountNotMe, words::NOT_MY_SIGN_IN)
        .await?;
    person.press(words::NOT_ME).await?;
    person.is_at(Page::SignedOut, words::PROTECTED).await?;
    sign_in(stage, &mut kept, PASSWORD).await?;
    person
        .is_at(Page::SignInNewPassword, words::NEW_PASSWORD)
        .await?;
    person.fill(words::PASSWORD, ANOTHER).await?;
    person.fill(words::CONFIRM_PASSWORD, ANOTHER).await?;
    person.press(CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    journey::sign_out(&person).await?;
    sign_in(stage, &mut kept, ANOTHER).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    Ok(())
}

const ANOTHER: &str = "Wd7&pLq2nTxe";

#[test]
fn everything_is_taken_along_and_the_account_deleted_in_english() {
    play(Chromium, En, leave);
}

#[test]
fn everything_is_taken_along_and_the_account_deleted_in_french() {
    play(Firefox, Fr, leave);
}

/// What the page hands to the browser as a file, kept for the test to read.
const KEEP_FILES: &str = "window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((it) => window.files.push(it)); return make(blob); };
    return true";

async fn leave(stage: &mut Stage) -> Result<()> {
    with_an_account(stage).await?;
    let person = stage.person.clone();
    person.follow(words::MY_ACCOUNT).await?;
    person.is_at(Page::Account, words::MY_ACCOUNT).await?;
    person.sees(USERNAME).await?;
    person.ask::<bool>(KEEP_FILES, vec![]).await?;
    person.press(words::DOWNLOAD).await?;
    person
        .awaits("the file", "return window.files.length === 1")
        .await?;
    let file: String = person.ask("return window.files[0]", vec![]).await?;
    ensure!(file.contains(USERNAME) && file.contains(EMAIL), "{file}");
    ensure!(!file.contains(PASSWORD), "the password is in the file");

    person.follow(words::SEE_DELETE).await?;
    person
        .is_at(Page::AccountDelete, words::DELETE_ACCOUNT)
        .await?;
    person.press(words::DELETE_ACCOUNT).await?;
    person.is_refused(NOT_TICKED).await?;
    person.tick(words::UNDERSTOOD).await?;
    person.press(words::DELETE_ACCOUNT).await?;
    person.is_at(Page::SignedOut, words::DELETED).await?;
    let folder = stage.site.outbox();
    let farewell = DELETED_MAIL.of(person.reads);
    until(PATIENCE, farewell, async || {
        let letters = mailbox::letters(&folder, EMAIL)?;
        Ok(letters.into_iter().find(|it| it.subject == farewell))
    })
    .await
    .context("nobody was told")?;
    // The name is nobody's any more.
    let page = stage.site.address(Page::SignInGckey, person.reads);
    person.open(&page).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    person.fill(words::USERNAME, USERNAME).await?;
    person.fill(words::PASSWORD, PASSWORD).await?;
    person.press(CONTINUE).await?;
    person.is_refused(WRONG).await
}

const NOT_TICKED: Words = Words("Check the box to continue", "Cochez la case pour continuer");
const DELETED_MAIL: Words = Words("Your account was deleted", "Votre compte a été supprimé");
const WRONG: Words = Words(
    "The username or the password is not right",
    "Le nom d'utilisateur ou le mot de passe n'est pas le bon",
);

#[test]
fn a_link_to_a_setting_is_followed_after_signing_in() {
    play(WebKit, Fr, async |stage| {
        let mut kept = with_an_account(stage).await?;
        let person = stage.person.clone();
        journey::sign_out(&person).await?;
        let email = stage.site.address(Page::SettingsEmail, person.reads);
        person.open(&email).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        person.follow(words::WITH_GCKEY).await?;
        person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
        give_both(&person, &mut kept, PASSWORD).await?;
        person
            .is_at(Page::SettingsEmail, words::CHANGE_YOUR_EMAIL)
            .await?;
        Ok(())
    });
}

#[test]
fn every_accident_is_played_against_what_the_person_has() {
    play(Chromium, Fr, async |stage| {
        with_an_account(stage).await?;
        let person = stage.person.clone();
        open_account(stage, words::SEE_IF_LOST).await?;
        person.is_at(Page::AccountIfLost, words::IF_LOST).await?;
        for title in [
            "Vous perdez votre téléphone : vous pouvez encore vous connecter",
            "Votre numéro de téléphone change : vous pouvez encore vous connecter",
            "Vous ne pouvez plus lire vos courriels : vous pouvez encore vous connecter",
            "Vous oubliez votre nom d'utilisateur : vous pouvez encore vous connecter",
        ] {
            person.find(Role::Heading, title).await?;
        }
        person
            .sees("Utilisez un de vos codes de récupération")
            .await?;
        // One button for the gap: a second way to get codes.
        person.follow(Words("", "Ajouter une application")).await?;
        person.is_at(Page::SettingsApp, words::ADD_AN_APP).await?;
        Ok(())
    });
}

#[test]
fn the_other_tabs_follow_somebody_who_leaves_and_comes_back() {
    for engine in [Chromium, Firefox, WebKit] {
        play(engine, En, tabs);
    }
}

async fn tabs(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    let person = stage.person.clone();
    let first = person.driver.window().await?;
    let second = person.driver.new_tab().await?;
    person.driver.switch_to_window(second.clone()).await?;
    open_account(stage, words::SEE_MESSAGES).await?;
    person.is_at(Page::AccountMessages, words::MESSAGES).await?;
    person.driver.switch_to_window(first.clone()).await?;
    journey::sign_out(&person).await?;
    person.driver.switch_to_window(second.clone()).await?;
    person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
    let hidden = "return !document.body.innerText.includes('MarieTremblay')";
    person.awaits("nothing of the person", hidden).await?;
    person.driver.switch_to_window(first).await?;
    sign_in(stage, &mut kept, PASSWORD).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    person.driver.switch_to_window(second).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    person.follow(words::MY_ACCOUNT).await?;
    person.is_at(Page::Account, words::MY_ACCOUNT).await?;
    Ok(())
}
