//! The way back in: a password, a name or a way to sign in that was forgotten, and a lock.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{self, EMAIL, Kept, PASSWORD, USERNAME, way_back},
    mailbox::{self, Letter},
    person::Person,
    stage::{Stage, play},
    wait::{PATIENCE, until},
    words::{self, CONTINUE, Words},
};

#[test]
fn a_forgotten_password_is_replaced_in_english_with_chromium() {
    play(Chromium, En, forgotten_password);
}

#[test]
fn a_forgotten_password_is_replaced_in_french_with_firefox() {
    play(Firefox, Fr, forgotten_password);
}

#[test]
fn a_forgotten_password_is_replaced_in_french_with_webkit() {
    play(WebKit, Fr, forgotten_password);
}

const ANOTHER: &str = "Wd7&pLq2nTxe";

/// Somebody with an account, an address and an app, who has signed out.
async fn with_an_account(stage: &mut Stage) -> Result<Kept> {
    journey::choose_how(stage).await?;
    journey::register_from_the_choice(stage).await?;
    let kept = journey::set_up_two_steps(&stage.person).await?;
    journey::sign_out(&stage.person).await?;
    Ok(kept)
}

async fn forgotten_password(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    way_back::forget_the_password(stage).await?;
    way_back::ask_for_a_link(&stage.person, USERNAME).await?;
    come_back_with_the_link(stage, &mut kept).await?;
    journey::sign_out(&stage.person).await?;
    journey::choose_how(stage).await?;
    let person = stage.person.clone();
    person.follow(words::WITH_GCKEY).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    // The one before is no password any more.
    give(&person, USERNAME, PASSWORD).await?;
    person.is_refused(WRONG).await
}

/// From the mailbox to being signed in, with both steps.
async fn come_back_with_the_link(stage: &mut Stage, kept: &mut Kept) -> Result<()> {
    let person = stage.person.clone();
    way_back::open_the_link(stage, EMAIL).await?;
    let address = person.driver.current_url().await?;
    ensure!(address.fragment().is_none(), "the address is {address}");
    way_back::use_the_link(&person).await?;
    person.sees("la voisine").await?;
    way_back::give_the_answers(&person, Page::RecoverNewPassword, words::NEW_PASSWORD).await?;
    way_back::choose_another_password(&person, ANOTHER).await?;
    person.follow(words::SIGN_IN).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    give(&person, USERNAME, ANOTHER).await?;
    // The second step stays what it was.
    person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
    let code = kept.authenticator.code().await?;
    person.fill(words::SECURITY_CODE, &code).await?;
    person.press(CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    Ok(())
}

const WRONG: Words = Words(
    "The username or the password is not right",
    "Le nom d'utilisateur ou le mot de passe n'est pas le bon",
);

async fn give(person: &Person, username: &str, password: &str) -> Result<()> {
    person.fill(words::USERNAME, username).await?;
    person.fill(words::PASSWORD, password).await?;
    person.press(CONTINUE).await
}

#[test]
fn a_lock_says_until_when_and_leads_to_the_fastest_way_out_in_english() {
    play(Chromium, En, locked);
}

#[test]
fn a_lock_says_until_when_and_leads_to_the_fastest_way_out_in_french() {
    play(Chromium, Fr, locked);
}

async fn locked(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    let person = stage.person.clone();
    journey::choose_how(stage).await?;
    person.follow(words::WITH_GCKEY).await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    for _ in 0..4 {
        give(&person, USERNAME, "Wrong1234!xyz").await?;
        person.is_refused(WRONG).await?;
    }
    give(&person, USERNAME, "Wrong1234!xyz").await?;
    person.is_refused(LOCKED).await?;
    person.follow(words::EMAIL_ME).await?;
    person
        .is_at(Page::RecoverPassword, words::FORGOT_PASSWORD)
        .await?;
    // The name is there already.
    let name = person.value(words::USERNAME).await?;
    ensure!(name == USERNAME, "the name is `{name}`");
    person.press(words::EMAIL_ME).await?;
    person.is_at(Page::RecoverSent, words::CHECK_EMAIL).await?;
    come_back_with_the_link(stage, &mut kept).await
}

const LOCKED: Words = Words("15 minutes", "15 minutes");

#[test]
fn a_forgotten_name_and_way_are_told_in_the_mailbox_and_nowhere_else_in_english() {
    play(Chromium, En, forgotten_name);
}

#[test]
fn a_forgotten_name_and_way_are_told_in_the_mailbox_and_nowhere_else_in_french() {
    play(Chromium, Fr, forgotten_name);
}

async fn forgotten_name(stage: &mut Stage) -> Result<()> {
    with_an_account(stage).await?;
    for (page, heading, subject, has_name) in [
        (
            Page::RecoverUsername,
            words::FORGOT_USERNAME,
            Words("Your username", "Votre nom d’utilisateur"),
            true,
        ),
        (
            Page::RecoverMethod,
            words::WHICH_METHOD,
            Words("How you sign in", "Votre méthode de connexion"),
            false,
        ),
    ] {
        let person = stage.person.clone();
        person.open(&stage.site.address(page, person.reads)).await?;
        person.is_at(page, heading).await?;
        person.fill(words::EMAIL, EMAIL).await?;
        person.press(words::SEND_MESSAGE).await?;
        person.is_at(Page::RecoverSent, words::CHECK_EMAIL).await?;
        let letter = letter_about(stage, subject.of(person.reads)).await?;
        let told = letter.text.contains(USERNAME);
        ensure!(told == has_name, "{letter:?}");
        let shown: String = person.ask("return document.body.innerText", vec![]).await?;
        ensure!(!shown.contains(USERNAME), "the page names somebody");
    }
    Ok(())
}

async fn letter_about(stage: &Stage, subject: &str) -> Result<Letter> {
    let folder = stage.site.outbox();
    until(PATIENCE, subject, async || {
        let letters = mailbox::letters(&folder, EMAIL)?;
        Ok(letters.into_iter().find(|it| it.subject == subject))
    })
    .await
}

#[test]
fn a_link_works_once_and_says_so_the_second_time() {
    play(Firefox, En, async |stage| {
        with_an_account(stage).await?;
        way_back::forget_the_password(stage).await?;
        way_back::ask_for_a_link(&stage.person, USERNAME).await?;
        let link = way_back::open_the_link(stage, EMAIL).await?;
        let person = stage.person.clone();
        way_back::use_the_link(&person).await?;
        journey::sign_out(&person).await?;
        person.open(&link).await?;
        person
            .is_at(Page::RecoverLink, words::SET_NEW_PASSWORD)
            .await?;
        person.press(CONTINUE).await?;
        person.is_refused(USED).await
    });
}

const USED: Words = Words(
    "This link cannot be used",
    "Ce lien ne peut pas être utilisé",
);

#[test]
fn second_steps_that_are_lost_go_after_a_day_and_stay_when_one_is_used_in_english() {
    play(Chromium, En, lost_and_found);
}

#[test]
fn second_steps_that_are_lost_go_after_a_day_and_stay_when_one_is_used_in_french() {
    play(Firefox, Fr, lost_and_found);
}

/// Every confirmation code that came so far.
fn codes(stage: &Stage) -> Result<Vec<String>> {
    let letters = mailbox::letters(&stage.site.outbox(), EMAIL)?;
    let first_words = letters.iter().filter_map(|it| it.subject.split(' ').next());
    let is_code = |it: &&str| it.len() == 6 && it.bytes().all(|it| it.is_ascii_digit());
    Ok(first_words.filter(is_code).map(str::to_owned).collect())
}

/// Up to the wait, which begins with word of it, and ends when somebody signs in with a code.
async fn lost_and_found(stage: &mut Stage) -> Result<()> {
    let mut kept = with_an_account(stage).await?;
    ask_to_remove(stage).await?;
    let person = stage.person.clone();
    // It was in the other coat: whoever signs in with it has lost nothing.
    let code_page = stage.site.address(Page::SignInCode, person.reads);
    person.open(&code_page).await?;
    person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
    let code = kept.authenticator.code().await?;
    person.fill(words::SECURITY_CODE, &code).await?;
    person.press(CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    letter_about(stage, STAYS.of(person.reads)).await?;
    Ok(())
}

#[test]
fn second_steps_that_are_lost_for_good_are_replaced_after_a_day_in_english() {
    play(Chromium, En, lost_for_good);
}

#[test]
fn second_steps_that_are_lost_for_good_are_replaced_after_a_day_in_french() {
    play(Firefox, Fr, lost_for_good);
}

/// A day and an hour, in seconds.
const LATER: u64 = 25 * 3600;

async fn lost_for_good(stage: &mut Stage) -> Result<()> {
    with_an_account(stage).await?;
    ask_to_remove(stage).await?;
    stage.site.start_later(LATER).await?;
    let person = stage.person.clone();
    to_the_last_way(stage).await?;
    person.sees(DUE.of(person.reads)).await?;
    prove_the_mailbox(stage).await?;
    // There is no second step any more: a new one is set up.
    person.is_at(Page::TwoStep, words::SET_UP).await?;
    letter_about(stage, REMOVED.of(person.reads)).await?;
    journey::set_up_ahead(&person, LATER).await.map(drop)
}

/// From anywhere to the beginning of the wait.
async fn ask_to_remove(stage: &mut Stage) -> Result<()> {
    to_the_last_way(stage).await?;
    let person = stage.person.clone();
    person.sees("m•••@exemple.ca").await?;
    prove_the_mailbox(stage).await?;
    person
        .is_at(Page::RecoverLostPhone, words::LOST_ALL)
        .await?;
    person.sees(WAITING.of(person.reads)).await?;
    letter_about(stage, ASKED.of(person.reads)).await?;
    Ok(())
}

/// From anywhere to the last way, with the password.
async fn to_the_last_way(stage: &mut Stage) -> Result<()> {
    let person = stage.person.clone();
    journey::give_the_password(stage).await?;
    person.follow(words::ANOTHER_WAY).await?;
    person
        .is_at(Page::SignInAnotherWay, words::ANOTHER_WAY)
        .await?;
    person.follow(words::REMOVE_LOST).await?;
    person
        .is_at(Page::RecoverLostPhone, words::LOST_ALL)
        .await?;
    Ok(())
}

/// Gives the code that comes by email.
async fn prove_the_mailbox(stage: &Stage) -> Result<()> {
    let person = &stage.person;
    let known = codes(stage)?;
    person.follow(words::EMAIL_CODE).await?;
    person
        .is_at(Page::RecoverLostPhoneCode, words::ENTER_EMAIL_CODE)
        .await?;
    let code = until(PATIENCE, "another code by email", async || {
        Ok(codes(stage)?.into_iter().find(|it| !known.contains(it)))
    })
    .await?;
    person.fill(words::CONFIRMATION_CODE, &code).await?;
    person.press(CONTINUE).await
}

const DUE: Words = Words("The 24 hours are over", "Les 24 heures sont passées");
const REMOVED: Words = Words(
    "Your phones, apps and codes were removed",
    "Vos téléphones, applications et codes ont été retirés",
);
const WAITING: Words = Words("The 24 hours have begun", "Les 24 heures ont commencé");
const ASKED: Words = Words(
    "Somebody asked to remove your phones, apps and codes",
    "Quelqu’un a demandé de retirer vos téléphones, applications et codes",
);
const STAYS: Words = Words(
    "Your phones, apps and codes stay",
    "Vos téléphones, applications et codes restent en place",
);
