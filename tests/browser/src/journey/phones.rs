//! Getting codes by text message, and looking after the phones that get them.

use anyhow::Result;
use contract::routes::Page;

use super::{PASSWORD, USERNAME};
use crate::{
    mailbox,
    person::{Person, Role},
    stage::Stage,
    wait::{PATIENCE, until},
    words::{self, Words},
};

/// Numbers of nobody: as somebody writes them, and as messages are sent to them.
pub const FIRST: (&str, &str) = ("(613) 555-0123", "+16135550123");
pub const SECOND: (&str, &str) = ("514 555 0142", "+15145550142");
pub const THIRD: (&str, &str) = ("1-416-555-0167", "+14165550167");

/// From the choice of a second step to the question for a phone.
pub async fn choose_texts(person: &Person) -> Result<()> {
    super::choose_a_device(person, words::TEXTS).await?;
    person.press(words::ACCEPT).await?;
    person
        .is_at(Page::TwoStepPhone, words::ADD_YOUR_PHONE)
        .await?;
    Ok(())
}

/// From a page that asks for a number to the one that asks for its code.
pub async fn give_a_number(stage: &Stage, number: &str, page: Page) -> Result<()> {
    let person = &stage.person;
    mailbox::room_for_a_text(&stage.site.outbox()).await?;
    person.fill(words::PHONE_NUMBER, number).await?;
    person.press(words::SEND_THE_CODE).await?;
    person.is_at(page, words::CONFIRM_PHONE).await?;
    Ok(())
}

/// Enters the code that was sent to a number.
pub async fn enter_the_code(stage: &Stage, number: &str) -> Result<()> {
    let code = mailbox::text_code_for(&stage.site.outbox(), number, "").await?;
    stage.person.fill(words::SECURITY_CODE, &code).await?;
    stage.person.press(words::CONTINUE).await
}

/// From the question for a phone to the recovery codes, with a phone and one in reserve.
pub async fn set_up_both(stage: &Stage) -> Result<()> {
    let person = &stage.person;
    give_a_number(stage, FIRST.0, Page::TwoStepPhoneCode).await?;
    enter_the_code(stage, FIRST.1).await?;
    person
        .is_at(Page::TwoStepBackupPhone, words::BACKUP_PHONE)
        .await?;
    give_a_number(stage, SECOND.0, Page::TwoStepPhoneCode).await?;
    enter_the_code(stage, SECOND.1).await?;
    person
        .is_at(Page::TwoStepRecoveryCodes, words::SAVE_CODES)
        .await?;
    Ok(())
}

/// From anywhere to the page that asks for the code of a text message.
pub async fn give_the_password(stage: &Stage, username: &str, password: &str) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::SignInGckey, person.reads))
        .await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    person.fill(words::USERNAME, username).await?;
    person.fill(words::PASSWORD, password).await?;
    mailbox::room_for_a_text(&site.outbox()).await?;
    person.press(words::CONTINUE).await?;
    person
        .is_at(Page::SignInText, words::ENTER_TEXT_CODE)
        .await?;
    Ok(())
}

/// The same for the usual person.
pub async fn give_the_usual_password(stage: &Stage) -> Result<()> {
    give_the_password(stage, USERNAME, PASSWORD).await
}

/// From the page of somebody who is signed in to the settings.
pub async fn open_settings(stage: &Stage) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::Settings, person.reads))
        .await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    // The list comes a moment after the heading.
    let name = words::ADD_APP.of(person.reads);
    person.find(Role::Link, name).await.map(drop)
}

/// From the settings to the page of one thing, such as a phone by its last digits.
pub async fn edit(person: &Person, about: &str) -> Result<()> {
    let verb = EDIT.of(person.reads);
    let found = until(PATIENCE, &format!("{verb} {about}"), async || {
        for link in person.all(Role::Link, None).await? {
            let name = words::plain(&link.prop("textContent").await?.unwrap_or_default());
            if name.starts_with(verb) && name.ends_with(about) {
                return Ok(Some(link));
            }
        }
        Ok(None)
    })
    .await?;
    found.scroll_into_view().await?;
    found.click().await?;
    Ok(())
}

const EDIT: Words = Words("Edit", "Modifier");
