//! The pages of somebody who comes back in.

use anyhow::Result;
use contract::routes::Page;

use super::{ANOTHER_WAY, GCKEY, Stop, show};
use crate::{
    journey::{self, way_back},
    stage::Stage,
    words::{self, CONTINUE},
};

const PASSWORD: Stop = Stop::new(Page::RecoverPassword, words::FORGOT_PASSWORD)
    .refuses(words::EMAIL_ME, &[(words::USERNAME, "")])
    .on_the_way_to(Page::SignIn);
const USERNAME: Stop = Stop::new(Page::RecoverUsername, words::FORGOT_USERNAME)
    .refuses(words::SEND_MESSAGE, &[(words::EMAIL, "marie@")])
    .on_the_way_to(Page::SignIn);
const METHOD: Stop = Stop::new(Page::RecoverMethod, words::WHICH_METHOD)
    .refuses(words::SEND_MESSAGE, &[(words::EMAIL, "marie@")])
    .on_the_way_to(Page::SignIn);
const SENT: Stop = Stop::new(Page::RecoverSent, words::CHECK_EMAIL).on_the_way_to(Page::SignIn);
const LINK: Stop =
    Stop::new(Page::RecoverLink, words::SET_NEW_PASSWORD).on_the_way_to(Page::SignIn);
const SAVED_CODE: Stop = Stop::new(Page::RecoverSavedCode, words::USE_SAVED_CODE)
    .refuses(
        CONTINUE,
        &[
            (words::USERNAME, "PaulLavoie22"),
            (words::BY_SAVED_CODE, "4KQ7-9M"),
        ],
    )
    .on_the_way_to(Page::SignIn);
const ANSWERS: Stop = Stop::new(Page::RecoverAnswers, words::ANSWER_QUESTIONS).refuses(
    CONTINUE,
    &[
        (words::PERSON, "Madame Gagnon"),
        (words::YEAR, "1994"),
        (words::MONTH, "02"),
        (words::DAY, "31"),
    ],
);
const NEXT_CODE: Stop =
    Stop::new(Page::RecoverNextSavedCode, words::SAVE_NEXT_CODE).refuses(CONTINUE, &[]);
const NEW_PASSWORD: Stop = Stop::new(Page::RecoverNewPassword, words::NEW_PASSWORD)
    .refuses(
        CONTINUE,
        &[
            (words::PASSWORD, "Marie"),
            (words::CONFIRM_PASSWORD, "Mari"),
        ],
    )
    .secretly();
const DONE: Stop =
    Stop::new(Page::RecoverDone, words::PASSWORD_CHANGED).on_the_way_to(Page::SignIn);

const LOST_PHONE: Stop =
    Stop::new(Page::RecoverLostPhone, words::LOST_ALL).on_the_way_to(Page::SignInCode);
const LOST_PHONE_CODE: Stop = Stop::new(Page::RecoverLostPhoneCode, words::ENTER_EMAIL_CODE)
    .refuses(CONTINUE, &[(words::CONFIRMATION_CODE, "12")])
    .secretly()
    .on_the_way_to(Page::SignInCode);

/// From another way to the last one, and back.
pub(super) async fn lose_everything(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    person.follow(words::REMOVE_LOST).await?;
    show(stage, visit, &LOST_PHONE).await?;
    person.follow(words::EMAIL_CODE).await?;
    show(stage, visit, &LOST_PHONE_CODE).await?;
    person
        .open(&stage.site.address(ANOTHER_WAY.page, person.reads))
        .await?;
    person.is_at(ANOTHER_WAY.page, ANOTHER_WAY.heading).await?;
    Ok(())
}

/// Through all of them: one person with an address, and one with a saved recovery code.
pub(super) async fn come_back(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
    username: &str,
    saved_code: &str,
) -> Result<()> {
    let person = stage.person.clone();
    journey::sign_out(&person).await?;
    journey::choose_how(stage).await?;
    person.follow(words::FORGOT_METHOD).await?;
    show(stage, visit, &METHOD).await?;
    person
        .open(&stage.site.address(GCKEY.page, person.reads))
        .await?;
    person.is_at(GCKEY.page, GCKEY.heading).await?;
    person.follow(words::FORGOT_USERNAME).await?;
    show(stage, visit, &USERNAME).await?;
    way_back::forget_the_password(stage).await?;
    show(stage, visit, &PASSWORD).await?;
    way_back::ask_for_a_link(&person, journey::USERNAME).await?;
    show(stage, visit, &SENT).await?;
    let link = way_back::open_the_link(stage, journey::EMAIL).await?;
    show(stage, visit, &LINK).await?;
    // A visit may have loaded the page again, and the token has left the address.
    person.open(&link).await?;
    person.is_at(LINK.page, LINK.heading).await?;
    way_back::use_the_link(&person).await?;

    journey::sign_out(&person).await?;
    way_back::forget_the_password(stage).await?;
    person.follow(words::USE_SAVED_CODE).await?;
    show(stage, visit, &SAVED_CODE).await?;
    person.fill(words::USERNAME, username).await?;
    person.fill(words::BY_SAVED_CODE, saved_code).await?;
    person.press(CONTINUE).await?;
    show(stage, visit, &ANSWERS).await?;
    way_back::give_the_answers(&person, NEXT_CODE.page, NEXT_CODE.heading).await?;
    show(stage, visit, &NEXT_CODE).await?;
    person.tick(words::SAVED_CODE).await?;
    person.press(CONTINUE).await?;
    show(stage, visit, &NEW_PASSWORD).await?;
    way_back::choose_another_password(&person, ANOTHER_PASSWORD).await?;
    show(stage, visit, &DONE).await
}

const ANOTHER_PASSWORD: &str = "Wd7&pLq2nTxe";
