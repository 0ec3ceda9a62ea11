//! A phone that is lost, a new number, and the old one deleted; and a change that was somebody else's.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{
        self, EMAIL,
        phones::{
            FIRST, SECOND, THIRD, choose_texts, edit, enter_the_code, give_a_number,
            give_the_usual_password, open_settings, set_up_both,
        },
    },
    mailbox,
    person::Person,
    stage::{Stage, play},
    wait::{PATIENCE, until},
    words::{self, CONTINUE, Words},
};

#[test]
fn a_lost_phone_is_replaced_in_english_with_chromium() {
    play(Chromium, En, lost_phone);
}

#[test]
fn a_lost_phone_is_replaced_in_french_with_chromium() {
    play(Chromium, Fr, lost_phone);
}

#[test]
fn a_lost_phone_is_replaced_in_english_with_firefox() {
    play(Firefox, En, lost_phone);
}

#[test]
fn a_lost_phone_is_replaced_in_french_with_webkit() {
    play(WebKit, Fr, lost_phone);
}

/// Codes by text message from the first day, with a second phone in reserve. The first one is lost:
/// the second one lets its owner in, who gives a new number and deletes the old one.
async fn lost_phone(stage: &mut Stage) -> Result<()> {
    let kept = with_two_phones(stage).await?;
    let person = stage.person.clone();
    journey::sign_out(&person).await?;

    let known = codes(stage, SECOND.1)?;
    give_the_usual_password(stage).await?;
    person.sees("••• ••• 0123").await?;
    person.follow(words::ANOTHER_WAY).await?;
    person
        .is_at(Page::SignInAnotherWay, words::ANOTHER_WAY)
        .await?;
    mailbox::room_for_a_text(&stage.site.outbox()).await?;
    person.press(BY_BACKUP).await?;
    person
        .is_at(Page::SignInText, words::ENTER_TEXT_CODE)
        .await?;
    person.sees("••• ••• 0142").await?;
    enter_after(stage, SECOND.1, known).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;

    open_settings(stage).await?;
    person.follow(words::ADD_PHONE).await?;
    person.is_at(Page::SettingsPhone, words::ADD_PHONE).await?;
    give_a_number(stage, THIRD.0, Page::SettingsPhoneCode).await?;
    enter_the_code(stage, THIRD.1).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    person.sees(ADDED.of(person.reads)).await?;
    edit(&person, "0167").await?;
    person.is_at(Page::SettingsEditPhone, NEW_PHONE).await?;
    person.press(words::MAKE_DEFAULT).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;

    edit(&person, "0123").await?;
    person.is_at(Page::SettingsEditPhone, OLD_PHONE).await?;
    person.fill(words::PHONE_NUMBER, "613 555-0199").await?;
    person.press(words::DELETE).await?;
    person.is_refused(OTHER_NUMBER).await?;
    person.fill(words::PHONE_NUMBER, "613.555.0123").await?;
    person.press(words::DELETE).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    person.sees(DELETED.of(person.reads)).await?;

    journey::sign_out(&person).await?;
    // Five messages went out within a quarter of an hour, and that is all there are.
    give_the_usual_password(stage).await?;
    person.is_refused(TOO_MANY).await?;
    person.follow(words::ANOTHER_WAY).await?;
    person.sees(BY_DEFAULT.of(person.reads)).await?;
    person.follow(words::BY_RECOVERY_CODE).await?;
    person.fill(words::BY_RECOVERY_CODE, &kept).await?;
    person.press(CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    is_told(stage, MAIL_DELETED).await?;
    // The number that went hears of it, too: a message of its own, which may come after the letter.
    let folder = stage.site.outbox();
    until(PATIENCE, "a message to the number that went", async || {
        let texts = mailbox::texts(&folder, FIRST.1)?;
        let last = texts.last().map(|it| words::plain(it));
        Ok(last
            .is_some_and(|it| it.contains(TEXT_DELETED.of(person.reads)))
            .then_some(()))
    })
    .await
}

const BY_BACKUP: Words = Words(
    "Text message to your backup phone, ••• ••• 0142",
    "Message texte à votre téléphone de secours, ••• ••• 0142",
);
const BY_DEFAULT: Words = Words(
    "Text message to your default phone, ••• ••• 0167",
    "Message texte à votre téléphone par défaut, ••• ••• 0167",
);
const TOO_MANY: Words = Words("That was too many", "Il y a eu trop d");
const NEW_PHONE: Words = Words("Phone ••• ••• 0167", "Téléphone ••• ••• 0167");
const OLD_PHONE: Words = Words("Phone ••• ••• 0123", "Téléphone ••• ••• 0123");
const ADDED: Words = Words("The phone was added.", "Le téléphone a été ajouté.");
const DELETED: Words = Words("The phone was deleted.", "Le téléphone a été supprimé.");
const OTHER_NUMBER: Words = Words(
    "This is not the number of this phone",
    "Ce n'est pas le numéro de ce téléphone",
);
const MAIL_DELETED: Words = Words("A phone was deleted", "Un téléphone a été supprimé");
const TEXT_DELETED: Words = Words("a phone was deleted", "un téléphone a été supprimé");

/// Registers, and sets up two phones; ends signed in, with a recovery code.
async fn with_two_phones(stage: &mut Stage) -> Result<String> {
    journey::choose_how(stage).await?;
    journey::register_from_the_choice(stage).await?;
    let person = stage.person.clone();
    choose_texts(&person).await?;
    set_up_both(stage).await?;
    let codes = journey::copy_the_codes(&person).await?;
    journey::keep_the_codes(&person).await?;
    journey::enter(&person).await?;
    codes.into_iter().next().context("no recovery code")
}

/// Enters the code of a sign-in, which comes after `known` others to the same number.
async fn enter_after(stage: &Stage, number: &str, known: usize) -> Result<()> {
    let folder = stage.site.outbox();
    let awaited = format!("another code to {number}");
    until(PATIENCE, &awaited, async || {
        let codes = codes(stage, number)?;
        Ok((codes > known).then_some(()))
    })
    .await?;
    let code = mailbox::text_code_for(&folder, number, "").await?;
    stage.person.fill(words::SECURITY_CODE, &code).await?;
    stage.person.press(CONTINUE).await
}

/// How many codes were sent to a number so far.
fn codes(stage: &Stage, number: &str) -> Result<usize> {
    let texts = mailbox::texts(&stage.site.outbox(), number)?;
    Ok(texts.iter().filter(|it| it.contains('#')).count())
}

async fn is_told(stage: &Stage, subject: Words) -> Result<()> {
    let subject = subject.of(stage.person.reads);
    until(PATIENCE, subject, async || {
        let letters = mailbox::letters(&stage.site.outbox(), EMAIL)?;
        let is_there = letters
            .iter()
            .any(|it| words::plain(&it.subject) == subject);
        Ok(is_there.then_some(()))
    })
    .await
}

#[test]
fn a_change_that_was_somebody_elses_is_taken_back_in_english() {
    play(Chromium, En, not_me);
}

#[test]
fn a_change_that_was_somebody_elses_is_taken_back_in_french() {
    play(Firefox, Fr, not_me);
}

/// A phone is added; its owner reads of it, says that it was somebody else, and has to choose another
/// password at the next sign-in.
async fn not_me(stage: &mut Stage) -> Result<()> {
    with_two_phones(stage).await?;
    let person = stage.person.clone();
    open_settings(stage).await?;
    person.follow(words::ADD_PHONE).await?;
    person.is_at(Page::SettingsPhone, words::ADD_PHONE).await?;
    give_a_number(stage, THIRD.0, Page::SettingsPhoneCode).await?;
    enter_the_code(stage, THIRD.1).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    is_told(stage, MAIL_ADDED).await?;
    let link = link(stage)?;

    person.open(&link).await?;
    person.is_at(Page::NotMe, words::NOT_YOU).await?;
    let address = person.driver.current_url().await?;
    ensure!(address.fragment().is_none(), "the address is {address}");
    person.press(words::NOT_ME).await?;
    person.reads_heading(words::PROTECTED).await?;
    person.follow(words::SIGN_IN).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;

    let known = codes(stage, FIRST.1)?;
    give_the_usual_password(stage).await?;
    enter_after(stage, FIRST.1, known).await?;
    person
        .is_at(Page::SignInNewPassword, words::NEW_PASSWORD)
        .await?;
    choose_another(&person).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    open_settings(stage).await?;
    let sight = person.sight().await?;
    ensure!(!sight.text.contains("0167"), "the phone is still there");

    // The link works once.
    person.open(&link).await?;
    person.is_at(Page::NotMe, words::NOT_YOU).await?;
    person.press(words::NOT_ME).await?;
    person.is_refused(UNUSABLE).await
}

const MAIL_ADDED: Words = Words("A phone was added", "Un téléphone a été ajouté");
const UNUSABLE: Words = Words(
    "This link cannot be used",
    "Ce lien ne peut pas être utilisé",
);

async fn choose_another(person: &Person) -> Result<()> {
    person.fill(words::PASSWORD, ANOTHER_PASSWORD).await?;
    person
        .fill(words::CONFIRM_PASSWORD, ANOTHER_PASSWORD)
        .await?;
    person.press(CONTINUE).await
}

const ANOTHER_PASSWORD: &str = "Kv9!tRb4sYwu";

/// The link of the message that told of the new phone.
fn link(stage: &Stage) -> Result<String> {
    let subject = MAIL_ADDED.of(stage.person.reads);
    let letters = mailbox::letters(&stage.site.outbox(), EMAIL)?;
    let letter = letters
        .iter()
        .find(|it| words::plain(&it.subject) == subject);
    let text = &letter.context("no such message")?.text;
    let mut words = text.split_whitespace();
    let link = words.find(|it| it.contains("#token="));
    link.map(str::to_owned).context("it has no link")
}
