//! The pages of whoever signs in with a partner, as a visitor and as somebody who comes for the first time.

use anyhow::Result;
use contract::routes::Page;

use super::{Stop, show};
use crate::{
    journey::{self, partners::is_at_the_bank},
    stage::Stage,
    words,
};

const PARTNER: Stop =
    Stop::new(Page::SignInPartner, words::WITH_PARTNER).on_the_way_to(Page::SignIn);
const PARTNER_TERMS: Stop = Stop::new(Page::SignInPartnerTerms, words::FIRST_TIME);

/// From the choice of a way to sign in to the terms, and back to being nobody in particular.
pub(super) async fn look_in(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    journey::choose_how(stage).await?;
    let person = stage.person.clone();
    person.follow(words::WITH_PARTNER).await?;
    show(stage, visit, &PARTNER).await?;
    person.press(words::DEMO_BANK).await?;
    is_at_the_bank(&person).await?;
    person.press(words::BE_MARIE).await?;
    show(stage, visit, &PARTNER_TERMS).await?;
    person.press(words::DECLINE).await?;
    person
        .is_at(Page::RegisterDeclined, words::DECLINED)
        .await?;
    Ok(())
}
