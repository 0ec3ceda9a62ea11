//! The pages of somebody who gets security codes by text message.

use anyhow::Result;
use contract::routes::Page;

use super::{Stop, show};
use crate::{
    journey::{
        self,
        phones::{self, SECOND, enter_the_code, give_a_number},
    },
    stage::Stage,
    words::{self, CONTINUE},
};

const PHONE: Stop = Stop::new(Page::TwoStepPhone, words::ADD_YOUR_PHONE)
    .refuses(words::SEND_THE_CODE, &[(words::PHONE_NUMBER, "613")]);
const PHONE_CODE: Stop = Stop::new(Page::TwoStepPhoneCode, words::CONFIRM_PHONE)
    .refuses(CONTINUE, &[(words::SECURITY_CODE, "12")])
    .secretly();
const BACKUP_PHONE: Stop = Stop::new(Page::TwoStepBackupPhone, words::BACKUP_PHONE)
    .refuses(words::SEND_THE_CODE, &[(words::PHONE_NUMBER, "613")]);
const TEXT: Stop = Stop::new(Page::SignInText, words::ENTER_TEXT_CODE)
    .refuses(CONTINUE, &[(words::SECURITY_CODE, "12")])
    .secretly();

/// Through all of them, as somebody else than before. Gives the saved recovery code.
pub(super) async fn get_codes_by_text(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<String> {
    let person = stage.person.clone();
    journey::sign_out(&person).await?;
    journey::choose_how(stage).await?;
    let saved_code = journey::register_without_an_address(&person, USERNAME, PASSWORD).await?;
    phones::choose_texts(&person).await?;
    show(stage, visit, &PHONE).await?;
    give_a_number(stage, SECOND.0, PHONE_CODE.page).await?;
    show(stage, visit, &PHONE_CODE).await?;
    enter_the_code(stage, SECOND.1).await?;
    show(stage, visit, &BACKUP_PHONE).await?;
    person.press(words::SKIP).await?;
    person
        .is_at(Page::TwoStepRecoveryCodes, words::SAVE_CODES)
        .await?;
    journey::keep_the_codes(&person).await?;
    person.follow(CONTINUE).await?;
    person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
    journey::sign_out(&person).await?;
    phones::give_the_password(stage, USERNAME, PASSWORD).await?;
    show(stage, visit, &TEXT).await?;
    Ok(saved_code)
}

pub(super) const USERNAME: &str = "PaulLavoie22";
// That of the others is on the list by now.
const PASSWORD: &str = "Hm5?nXc8zQeb";
