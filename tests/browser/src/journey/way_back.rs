//! The way back in.

use anyhow::Result;
use contract::routes::Page;

use super::RECOVERY;
use crate::{
    mailbox,
    person::{Person, Role},
    stage::Stage,
    wait::{PATIENCE, until},
    words::{self, plain},
};

/// The page of the wizard that shows the saved recovery code, with what it shows.
pub async fn saved_code(person: &Person) -> Result<String> {
    let list = words::YOUR_CODE.of(person.reads);
    Ok(plain(&person.find(Role::List, list).await?.text().await?))
}

/// From the sign-in page to the page of a forgotten password.
pub async fn forget_the_password(stage: &mut Stage) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::SignInGckey, person.reads))
        .await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    person.follow(words::FORGOT_PASSWORD).await?;
    person
        .is_at(Page::RecoverPassword, words::FORGOT_PASSWORD)
        .await?;
    Ok(())
}

/// Asks for a link by a username.
pub async fn ask_for_a_link(person: &Person, username: &str) -> Result<()> {
    person.fill(words::USERNAME, username).await?;
    person.press(words::EMAIL_ME).await?;
    person.is_at(Page::RecoverSent, words::CHECK_EMAIL).await?;
    Ok(())
}

/// Opens the newest link to set a new password that comes to an address.
pub async fn open_the_link(stage: &mut Stage, address: &str) -> Result<String> {
    let Stage { site, person } = stage;
    let folder = site.outbox();
    let link = until(PATIENCE, "a link to set a new password", async || {
        let letters = mailbox::letters(&folder, address)?;
        let mut lines = letters.iter().rev().flat_map(|it| it.text.lines());
        let link = lines.find(|line| LINKS.iter().any(|it| line.contains(it)));
        Ok(link.map(str::to_owned))
    })
    .await?;
    person.open(&link).await?;
    person
        .is_at(Page::RecoverLink, words::SET_NEW_PASSWORD)
        .await?;
    Ok(link)
}

/// What the addresses of these links have, and no other.
const LINKS: [&str; 2] = ["/en/recover/link#token=", "/fr/recuperer/lien#token="];

/// Uses the link that is open.
pub async fn use_the_link(person: &Person) -> Result<()> {
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RecoverAnswers, words::ANSWER_QUESTIONS)
        .await?;
    Ok(())
}

/// Gives the answers that were given at the registration.
pub async fn give_the_answers(person: &Person, then: Page, heading: words::Words) -> Result<()> {
    for (label, answer) in RECOVERY {
        let label = match label {
            words::PERSON_HINT | words::DATE_HINT => continue,
            words::ANSWER => words::FAVOURITE_BOOK,
            label => label,
        };
        person.fill(label, answer).await?;
    }
    person.press(words::CONTINUE).await?;
    person.is_at(then, heading).await?;
    Ok(())
}

/// Chooses the new password, and reads that it is done.
pub async fn choose_another_password(person: &Person, password: &str) -> Result<()> {
    person.fill(words::PASSWORD, password).await?;
    person.fill(words::CONFIRM_PASSWORD, password).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::RecoverDone, words::PASSWORD_CHANGED)
        .await?;
    Ok(())
}
