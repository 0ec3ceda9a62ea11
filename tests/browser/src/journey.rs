//! The way from an invitation to being signed in, step by step.
//!
//! Each step begins on its own page and ends on the next one.

use anyhow::{Result, ensure};
use contract::routes::Page;
use thirtyfour::By;

use crate::{
    authenticator::Authenticator,
    mailbox,
    person::{Person, Role},
    stage::Stage,
    wait::{PATIENCE, until},
    words::{self, Words, plain},
};

pub mod account;
pub mod partners;
pub mod phones;
pub mod way_back;

pub const USERNAME: &str = "MarieTremblay";
pub const PASSWORD: &str = "Zq7kWp2x!Gof";
pub const EMAIL: &str = "marie@exemple.ca";

/// What somebody has in hand once everything is set up.
#[derive(Clone, Debug)]
pub struct Kept {
    pub authenticator: Authenticator,
    pub recovery_codes: Vec<String>,
}

/// From the link of an invitation to the page where people say how they sign in.
pub async fn arrive(stage: &mut Stage) -> Result<()> {
    let Stage { site, person } = stage;
    let link = site.invitation(person.reads).to_owned();
    person.open(&link).await?;
    person
        .is_at(Page::Invitation, words::USE_INVITATION)
        .await?;
    let (_, code) = link.split_once("#code=").unwrap_or_default();
    ensure!(!code.is_empty(), "the link is {link}");
    until(PATIENCE, "the code of the link in its field", async || {
        Ok((person.value(words::INVITATION_CODE).await? == code).then_some(()))
    })
    .await?;
    let address = person.driver.current_url().await?;
    ensure!(address.fragment().is_none(), "the address is {address}");
    person.press(words::REGISTER).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    person.sees(words::ORGANIZATION.of(person.reads)).await
}

/// From the choice of a way to sign in to the terms.
pub async fn choose_to_register(person: &Person) -> Result<()> {
    person.follow(words::REGISTER_GCKEY).await?;
    person.is_at(Page::RegisterTerms, words::TERMS).await?;
    Ok(())
}

pub async fn accept_the_terms(person: &Person) -> Result<()> {
    person.press(words::ACCEPT).await?;
    person
        .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
        .await?;
    Ok(())
}

pub async fn choose_a_username(person: &Person) -> Result<()> {
    person.fill(words::USERNAME, USERNAME).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
        .await?;
    Ok(())
}

pub async fn choose_a_password(person: &Person) -> Result<()> {
    person.fill(words::PASSWORD, PASSWORD).await?;
    person.fill(words::CONFIRM_PASSWORD, PASSWORD).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RegisterRecovery, words::RECOVERY)
        .await?;
    Ok(())
}

pub async fn give_recovery_answers(person: &Person) -> Result<()> {
    fill_recovery_answers(person).await?;
    person.press(words::CONTINUE).await?;
    person.is_at(Page::RegisterEmail, words::ADD_EMAIL).await?;
    Ok(())
}

/// Answers everything that the recovery page asks, and stays there.
pub async fn fill_recovery_answers(person: &Person) -> Result<()> {
    person
        .choose(words::QUESTION, words::FAVOURITE_BOOK)
        .await?;
    for (label, answer) in RECOVERY {
        person.fill(label, answer).await?;
    }
    Ok(())
}

const RECOVERY: [(Words, &str); 7] = [
    (words::ANSWER, "Maria Chapdelaine"),
    (words::PERSON, "Madame Gagnon"),
    (words::PERSON_HINT, "la voisine"),
    (words::YEAR, "1994"),
    (words::MONTH, "06"),
    (words::DAY, "24"),
    (words::DATE_HINT, "the big move"),
];

pub async fn give_an_address(person: &Person) -> Result<()> {
    person.fill(words::EMAIL, EMAIL).await?;
    person.fill(words::CONFIRM_EMAIL_ADDRESS, EMAIL).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RegisterEmailCode, words::CONFIRM_EMAIL)
        .await?;
    Ok(())
}

pub async fn confirm_the_address(stage: &mut Stage) -> Result<()> {
    let Stage { site, person } = stage;
    let code = mailbox::code_for(&site.outbox(), EMAIL).await?;
    person.fill(words::CONFIRMATION_CODE, &code).await?;
    person.press(words::CONTINUE).await?;
    person.is_at(Page::RegisterDone, words::GCKEY_READY).await?;
    person.sees(USERNAME).await
}

/// From the page that says that the credential exists to the choice of a device.
pub async fn go_on_to_two_steps(person: &Person) -> Result<()> {
    person.follow(words::CONTINUE).await?;
    person.is_at(Page::TwoStep, words::SET_UP).await?;
    Ok(())
}

pub async fn choose_a_device(person: &Person, device: Words) -> Result<()> {
    person.press(device).await?;
    person
        .is_at(Page::TwoStepTerms, words::TWO_STEP_TERMS)
        .await?;
    Ok(())
}

pub async fn accept_the_terms_of_two_steps(person: &Person) -> Result<()> {
    person.press(words::ACCEPT).await?;
    person.is_at(Page::TwoStepPrepare, words::PREPARE).await?;
    Ok(())
}

pub async fn get_an_app(person: &Person) -> Result<()> {
    person.follow(words::CONTINUE).await?;
    person.is_at(Page::TwoStepScan, words::SCAN).await?;
    Ok(())
}

/// Reads the QR code from a picture of the screen, and compares it with the key that is written.
pub async fn scan(person: &Person) -> Result<Authenticator> {
    let picture = person
        .find(Role::Picture, words::PICTURE.of(person.reads))
        .await?;
    picture.scroll_into_view().await?;
    let authenticator = until(PATIENCE, "a QR code that can be read", async || {
        Authenticator::scan(&person.driver.screenshot_as_png().await?)
    })
    .await?;
    let groups: Vec<&str> = authenticator
        .secret
        .as_bytes()
        .chunks(4)
        .filter_map(|it| std::str::from_utf8(it).ok())
        .collect();
    person.sees(&groups.join(" ")).await?;
    Ok(authenticator)
}

pub async fn enter_the_first_code(person: &Person, app: &mut Authenticator) -> Result<()> {
    person
        .fill(words::SECURITY_CODE, &app.code().await?)
        .await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::TwoStepRecoveryCodes, words::SAVE_CODES)
        .await?;
    Ok(())
}

/// The codes that the page shows.
pub async fn copy_the_codes(person: &Person) -> Result<Vec<String>> {
    let list = person
        .find(Role::List, words::YOUR_CODES.of(person.reads))
        .await?;
    let mut codes = Vec::new();
    for item in list.find_all(By::Tag("li")).await? {
        codes.push(plain(&item.text().await?));
    }
    Ok(codes)
}

pub async fn keep_the_codes(person: &Person) -> Result<()> {
    person.tick(words::SAVED_CODES).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::TwoStepDone, words::TWO_STEP_READY)
        .await?;
    Ok(())
}

pub async fn enter(person: &Person) -> Result<()> {
    person.follow(words::CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    Ok(())
}

pub async fn sign_out(person: &Person) -> Result<()> {
    person.press(words::SIGN_OUT).await?;
    person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
    Ok(())
}

/// From anywhere to the page that asks for a security code.
pub async fn give_the_password(stage: &mut Stage) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::SignInGckey, person.reads))
        .await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    person.fill(words::USERNAME, USERNAME).await?;
    person.fill(words::PASSWORD, PASSWORD).await?;
    person.press(words::CONTINUE).await?;
    person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
    Ok(())
}

/// The whole way from the invitation to the set-up of two-step verification.
pub async fn register(stage: &mut Stage) -> Result<()> {
    arrive(stage).await?;
    register_from_the_choice(stage).await
}

/// The same, for somebody whose invitation is read already or who has none.
pub async fn register_from_the_choice(stage: &mut Stage) -> Result<()> {
    let person = stage.person.clone();
    choose_to_register(&person).await?;
    accept_the_terms(&person).await?;
    choose_a_username(&person).await?;
    choose_a_password(&person).await?;
    give_recovery_answers(&person).await?;
    give_an_address(&person).await?;
    confirm_the_address(stage).await?;
    go_on_to_two_steps(&person).await
}

/// The same for somebody without an address, from the choice. Gives the saved recovery code.
pub async fn register_without_an_address(
    person: &Person,
    username: &str,
    password: &str,
) -> Result<String> {
    choose_to_register(person).await?;
    accept_the_terms(person).await?;
    person.fill(words::USERNAME, username).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
        .await?;
    person.fill(words::PASSWORD, password).await?;
    person.fill(words::CONFIRM_PASSWORD, password).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RegisterRecovery, words::RECOVERY)
        .await?;
    give_recovery_answers(person).await?;
    person.press(words::SKIP).await?;
    person
        .is_at(Page::RegisterSavedCode, words::SAVE_CODE)
        .await?;
    let saved_code = way_back::saved_code(person).await?;
    person.tick(words::SAVED_CODE).await?;
    person.press(words::CONTINUE).await?;
    person.is_at(Page::RegisterDone, words::GCKEY_READY).await?;
    go_on_to_two_steps(person).await?;
    Ok(saved_code)
}

/// The whole set-up of two-step verification, up to being signed in.
pub async fn set_up_two_steps(person: &Person) -> Result<Kept> {
    set_up_ahead(person, 0).await
}

/// The same on a server whose clock is so many seconds ahead.
pub async fn set_up_ahead(person: &Person, ahead: u64) -> Result<Kept> {
    choose_a_device(person, words::MOBILE).await?;
    accept_the_terms_of_two_steps(person).await?;
    get_an_app(person).await?;
    let mut authenticator = scan(person).await?;
    authenticator.ahead = ahead;
    enter_the_first_code(person, &mut authenticator).await?;
    let recovery_codes = copy_the_codes(person).await?;
    keep_the_codes(person).await?;
    enter(person).await?;
    Ok(Kept {
        authenticator,
        recovery_codes,
    })
}

/// The page where people say how they sign in, for somebody without an invitation.
pub async fn choose_how(stage: &mut Stage) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::SignIn, person.reads))
        .await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    Ok(())
}
