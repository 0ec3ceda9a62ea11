//! From an invitation to being signed in, and back in again, in each engine and language.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{self, USERNAME},
    mailbox,
    stage::{Stage, play},
    words::{self, Words},
};

#[test]
fn a_newcomer_registers_and_signs_in_again_in_english_with_chromium() {
    play(Chromium, En, newcomer);
}

#[test]
fn a_newcomer_registers_and_signs_in_again_in_french_with_chromium() {
    play(Chromium, Fr, newcomer);
}

#[test]
fn a_newcomer_registers_and_signs_in_again_in_english_with_firefox() {
    play(Firefox, En, newcomer);
}

#[test]
fn a_newcomer_registers_and_signs_in_again_in_french_with_firefox() {
    play(Firefox, Fr, newcomer);
}

#[test]
fn a_newcomer_registers_and_signs_in_again_in_english_with_webkit() {
    play(WebKit, En, newcomer);
}

#[test]
fn a_newcomer_registers_and_signs_in_again_in_french_with_webkit() {
    play(WebKit, Fr, newcomer);
}

async fn newcomer(stage: &mut Stage) -> Result<()> {
    journey::register(stage).await?;
    let person = stage.person.clone();
    journey::choose_a_device(&person, words::MOBILE).await?;
    journey::accept_the_terms_of_two_steps(&person).await?;
    journey::get_an_app(&person).await?;

    let mut app = journey::scan(&person).await?;
    let label = format!(
        "otpauth://totp/{}:{USERNAME}?",
        words::SITE.of(person.reads)
    );
    ensure!(app.address.starts_with(&label), "{}", app.address);
    for part in ["issuer=Guichet", "algorithm=SHA1", "digits=6", "period=30"] {
        ensure!(
            app.address.contains(part),
            "{part} is not in {}",
            app.address
        );
    }
    journey::enter_the_first_code(&person, &mut app).await?;

    let codes = journey::copy_the_codes(&person).await?;
    ensure!(codes.len() == 10, "the codes are {codes:?}");
    person.press(words::CONTINUE).await?;
    person.is_refused(CHECK_THE_BOX).await?;
    journey::keep_the_codes(&person).await?;
    person.sees(words::ORGANIZATION.of(person.reads)).await?;
    journey::enter(&person).await?;
    person.sees(words::ORGANIZATION.of(person.reads)).await?;

    journey::sign_out(&person).await?;
    journey::give_the_password(stage).await?;
    person
        .fill(words::SECURITY_CODE, &app.code().await?)
        .await?;
    person.press(words::CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    person.sees(words::ORGANIZATION.of(person.reads)).await?;

    let letters = mailbox::letters(&stage.site.outbox(), journey::EMAIL)?;
    ensure!(
        letters.len() >= 2,
        "the code and the notice are {letters:?}"
    );
    Ok(())
}

const CHECK_THE_BOX: Words = Words("Check the box to continue", "Cochez la case pour continuer");
