//! The pages of somebody who looks after how they sign in.

use anyhow::{Context, Result};
use contract::routes::Page;

use super::{SIGNED_IN, Stop, show};
use crate::{
    journey::{
        self, EMAIL,
        phones::{FIRST, edit, enter_the_code, give_a_number, open_settings},
    },
    mailbox,
    stage::Stage,
    words::{self, CONTINUE, Words},
};

const SETTINGS: Stop = Stop::new(Page::Settings, words::SETTINGS).on_the_way_to(Page::SignedIn);
const CONFIRM: Stop = Stop::new(Page::SettingsConfirm, words::CONFIRM_YOU)
    .refuses(CONTINUE, &[])
    .on_the_way_to(Page::SignedIn);
const PHONE: Stop = Stop::new(Page::SettingsPhone, words::ADD_PHONE)
    .refuses(words::SEND_THE_CODE, &[(words::PHONE_NUMBER, "613")])
    .on_the_way_to(Page::SignedIn);
const PHONE_CODE: Stop = Stop::new(Page::SettingsPhoneCode, words::CONFIRM_PHONE)
    .refuses(CONTINUE, &[(words::SECURITY_CODE, "12")])
    .secretly()
    .on_the_way_to(Page::SignedIn);
const EDIT_PHONE: Stop = Stop::new(Page::SettingsEditPhone, THE_PHONE)
    .refuses(words::DELETE, &[(words::PHONE_NUMBER, "613")])
    .on_the_way_to(Page::SignedIn);
const THE_PHONE: Words = Words("Phone ••• ••• 0123", "Téléphone ••• ••• 0123");
const APP: Stop = Stop::new(Page::SettingsApp, words::ADD_AN_APP)
    .refuses(
        words::VERIFY,
        &[(words::APP_NAME, "Tablette"), (words::SECURITY_CODE, "12")],
    )
    .secretly()
    .on_the_way_to(Page::SignedIn);
const EDIT_APP: Stop = Stop::new(Page::SettingsEditApp, words::EDIT_APP)
    .refuses(words::SAVE, &[(words::APP_NAME, "")])
    .on_the_way_to(Page::SignedIn);
const RECOVERY_CODES: Stop =
    Stop::new(Page::SettingsRecoveryCodes, words::MAKE_CODES).on_the_way_to(Page::SignedIn);
const PASSWORD: Stop = Stop::new(Page::SettingsPassword, words::CHANGE_YOUR_PASSWORD)
    .refuses(
        words::SAVE,
        &[
            (words::CURRENT_PASSWORD, "Marie"),
            (words::PASSWORD, "Marie"),
            (words::CONFIRM_PASSWORD, "Mari"),
        ],
    )
    .secretly()
    .on_the_way_to(Page::SignedIn);
const RECOVERY: Stop = Stop::new(Page::SettingsRecovery, words::CHANGE_YOUR_RECOVERY)
    .refuses(words::SAVE, super::RECOVERY.fields)
    .on_the_way_to(Page::SignedIn);
const CHANGE_EMAIL: Stop = Stop::new(Page::SettingsEmail, words::CHANGE_YOUR_EMAIL)
    .refuses(CONTINUE, super::EMAIL.fields)
    .on_the_way_to(Page::SignedIn);
const EMAIL_CODE: Stop = Stop::new(Page::SettingsEmailCode, words::CONFIRM_EMAIL)
    .refuses(CONTINUE, &[(words::CONFIRMATION_CODE, "12")])
    .secretly()
    .on_the_way_to(Page::SignedIn);
const NOT_ME: Stop = Stop::new(Page::NotMe, words::NOT_YOU).on_the_way_to(Page::SignedIn);

/// Through all of them, from the page of somebody who is signed in.
pub(super) async fn look_after(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    person.follow(words::SETTINGS).await?;
    person.is_at(SETTINGS.page, SETTINGS.heading).await?;
    let confirm = stage.site.address(CONFIRM.page, person.reads);
    person.open(&confirm).await?;
    show(stage, visit, &CONFIRM).await?;
    second_steps(stage, visit).await?;
    show(stage, visit, &SETTINGS).await?;

    person.follow(words::CHANGE_PASSWORD).await?;
    show(stage, visit, &PASSWORD).await?;
    open_settings(stage).await?;
    person.follow(words::CHANGE_RECOVERY).await?;
    show(stage, visit, &RECOVERY).await?;
    open_settings(stage).await?;
    person.follow(words::CHANGE_EMAIL).await?;
    show(stage, visit, &CHANGE_EMAIL).await?;
    person.fill(words::EMAIL, ANOTHER).await?;
    person.fill(words::CONFIRM_EMAIL_ADDRESS, ANOTHER).await?;
    person.press(CONTINUE).await?;
    show(stage, visit, &EMAIL_CODE).await?;

    let letters = mailbox::letters(&stage.site.outbox(), EMAIL)?;
    let link = letters.iter().rev().find_map(|it| link_in(&it.text));
    person.open(&link.context("no message has a link")?).await?;
    show(stage, visit, &NOT_ME).await?;
    let home = stage.site.address(SIGNED_IN.page, person.reads);
    person.open(&home).await?;
    person.is_at(SIGNED_IN.page, SIGNED_IN.heading).await?;
    Ok(())
}

const ANOTHER: &str = "marie@ailleurs.ca";

/// A phone and an app more, and other recovery codes.
async fn second_steps(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    open_settings(stage).await?;
    person.follow(words::ADD_PHONE).await?;
    show(stage, visit, &PHONE).await?;
    give_a_number(stage, FIRST.0, PHONE_CODE.page).await?;
    show(stage, visit, &PHONE_CODE).await?;
    enter_the_code(stage, FIRST.1).await?;
    person.is_at(SETTINGS.page, SETTINGS.heading).await?;
    edit(&person, "0123").await?;
    show(stage, visit, &EDIT_PHONE).await?;

    open_settings(stage).await?;
    person.follow(words::ADD_APP).await?;
    show(stage, visit, &APP).await?;
    let mut app = journey::scan(&person).await?;
    person.fill(words::APP_NAME, "Tablette").await?;
    person
        .fill(words::SECURITY_CODE, &app.code().await?)
        .await?;
    person.press(words::VERIFY).await?;
    person.is_at(SETTINGS.page, SETTINGS.heading).await?;
    edit(&person, "Tablette").await?;
    show(stage, visit, &EDIT_APP).await?;

    open_settings(stage).await?;
    person.follow(words::NEW_CODES).await?;
    show(stage, visit, &RECOVERY_CODES).await?;
    open_settings(stage).await
}

/// The address in a message that says of a change that it was somebody else's.
fn link_in(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    words.find(|it| it.contains("#token=")).map(str::to_owned)
}
