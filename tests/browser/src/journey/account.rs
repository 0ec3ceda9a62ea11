//! Somebody who looks after their account.

use anyhow::Result;
use contract::routes::Page;

use super::{Kept, USERNAME, choose_how, register_from_the_choice, set_up_two_steps};
use crate::{
    person::{Person, Role},
    stage::Stage,
    wait::{PATIENCE, until},
    words::{self, CONTINUE, Words},
};

/// Somebody with an account, an address and an app, who is signed in.
pub async fn with_an_account(stage: &mut Stage) -> Result<Kept> {
    choose_how(stage).await?;
    register_from_the_choice(stage).await?;
    set_up_two_steps(&stage.person).await
}

/// Username and password on their page, and the code of the app on the next.
pub async fn give_both(person: &Person, kept: &mut Kept, password: &str) -> Result<()> {
    person.fill(words::USERNAME, USERNAME).await?;
    person.fill(words::PASSWORD, password).await?;
    person.press(CONTINUE).await?;
    person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
    let code = kept.authenticator.code().await?;
    person.fill(words::SECURITY_CODE, &code).await?;
    person.press(CONTINUE).await
}

/// From anywhere to a page of the account, for somebody who is signed in.
pub async fn open_account(stage: &Stage, link: Words) -> Result<()> {
    let Stage { site, person } = stage;
    person
        .open(&site.address(Page::Account, person.reads))
        .await?;
    person.is_at(Page::Account, words::MY_ACCOUNT).await?;
    person.follow(link).await
}

/// From the sign-ins to the page that says of the oldest of them that it was somebody else's.
pub async fn distrust(person: &Person) -> Result<()> {
    let verb = words::NOT_ME.of(person.reads);
    let found = until(PATIENCE, verb, async || {
        let mut last = None;
        for link in person.all(Role::Link, None).await? {
            let name = words::plain(&link.prop("textContent").await?.unwrap_or_default());
            if name.starts_with(verb) {
                last = Some(link);
            }
        }
        Ok(last)
    })
    .await?;
    found.scroll_into_view().await?;
    found.click().await?;
    Ok(())
}
