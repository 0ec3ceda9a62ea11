//! Somebody who signs in with a sign-in partner.

use anyhow::Result;
use contract::routes::Page;

use crate::{
    person::{Person, Role},
    stage::Stage,
    words::{self, CONTINUE, Words},
};

use super::Kept;

/// From the choice of a way to the page of the demonstration bank.
pub async fn go_to_the_bank(stage: &mut Stage) -> Result<()> {
    super::choose_how(stage).await?;
    let person = &stage.person;
    person.follow(words::WITH_PARTNER).await?;
    person
        .is_at(Page::SignInPartner, words::WITH_PARTNER)
        .await?;
    person.press(words::DEMO_BANK).await?;
    is_at_the_bank(person).await
}

/// Waits until the page of the demonstration bank is there.
pub async fn is_at_the_bank(person: &Person) -> Result<()> {
    let way_back = words::BACK_FROM_BANK.of(person.reads);
    person.find(Role::Button, way_back).await?;
    Ok(())
}

/// From there to the setting up of two-step verification, for somebody who comes for the first time.
pub async fn join(person: &Person, who: Words) -> Result<()> {
    person.press(who).await?;
    person
        .is_at(Page::SignInPartnerTerms, words::FIRST_TIME)
        .await?;
    person.press(words::ACCEPT).await?;
    person.is_at(Page::TwoStep, words::SET_UP).await?;
    Ok(())
}

/// The second step, and in.
pub async fn give_code(person: &Person, kept: &mut Kept) -> Result<()> {
    person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
    let code = kept.authenticator.code().await?;
    person.fill(words::SECURITY_CODE, &code).await?;
    person.press(CONTINUE).await
}
