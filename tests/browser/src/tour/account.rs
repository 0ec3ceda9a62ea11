//! The pages of one's own account.

use anyhow::Result;
use contract::routes::Page;

use super::{SIGNED_IN, Stop, show};
use crate::{
    journey::account::{distrust, open_account},
    stage::Stage,
    words,
};

const ACCOUNT: Stop = Stop::new(Page::Account, words::MY_ACCOUNT).on_the_way_to(Page::SignedIn);
const SIGN_INS: Stop =
    Stop::new(Page::AccountSignIns, words::SIGN_INS).on_the_way_to(Page::SignedIn);
const NOT_ME: Stop =
    Stop::new(Page::AccountNotMe, words::NOT_MY_SIGN_IN).on_the_way_to(Page::SignedIn);
const MESSAGES: Stop =
    Stop::new(Page::AccountMessages, words::MESSAGES).on_the_way_to(Page::SignedIn);
const IF_LOST: Stop = Stop::new(Page::AccountIfLost, words::IF_LOST).on_the_way_to(Page::SignedIn);
const DELETE: Stop = Stop::new(Page::AccountDelete, words::DELETE_ACCOUNT)
    .refuses(words::DELETE_ACCOUNT, &[])
    .on_the_way_to(Page::SignedIn);

/// Through all of them, from the page of somebody who is signed in and back.
pub(super) async fn look_around(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    person.follow(words::MY_ACCOUNT).await?;
    show(stage, visit, &ACCOUNT).await?;
    for (link, stop) in [
        (words::SEE_SIGN_INS, SIGN_INS),
        (words::SEE_MESSAGES, MESSAGES),
        (words::SEE_IF_LOST, IF_LOST),
        (words::SEE_DELETE, DELETE),
    ] {
        open_account(stage, link).await?;
        show(stage, visit, &stop).await?;
    }
    open_account(stage, words::SEE_SIGN_INS).await?;
    distrust(&person).await?;
    show(stage, visit, &NOT_ME).await?;
    let home = stage.site.address(SIGNED_IN.page, person.reads);
    person.open(&home).await?;
    person.is_at(SIGNED_IN.page, SIGNED_IN.heading).await?;
    Ok(())
}
