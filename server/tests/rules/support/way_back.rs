//! Somebody who comes back in.

use contract::{
    api::{
        Nothing,
        recover::{
            AskForLink, AskForLinkRequest, GiveAnswers, GiveAnswersRequest, GiveSavedCode,
            GiveSavedCodeRequest, SetNewPassword, UseLink, UseLinkRequest,
        },
        register::{ChoosePasswordRequest, IssueSavedCode, KeepSavedCode, SkipEmail},
        session::SessionView,
    },
    identity::{recovery_code::RecoveryCode, secret::Secret},
    locale::Locale,
    problem::Problem,
};

use super::{
    Client, Site,
    person::{recovery, up_to_email},
};

/// The password after the way back.
pub const NEW_PASSWORD: &str = "Kb4!vTe9wRmz";

/// Somebody who registers without an email address. Gives the saved recovery code; the browser goes
/// on with two-step verification.
pub async fn register_without_email(
    site: &Site,
    client: &mut Client,
    username: &str,
) -> RecoveryCode {
    up_to_email(site, client, username).await;
    client.send::<SkipEmail>(&Nothing {}).await.unwrap();
    let saved = client.send::<IssueSavedCode>(&Nothing {}).await.unwrap();
    client.send::<KeepSavedCode>(&Nothing {}).await.unwrap();
    saved.code
}

/// Asks for a link, and reads its token in the mailbox.
pub async fn link_for(site: &Site, username: &str, address: &str) -> String {
    ask_for_link(&mut site.client(), username).await.unwrap();
    site.link_token(address).await
}

pub async fn ask_for_link(client: &mut Client, username: &str) -> Result<SessionView, Problem> {
    let username = username.to_owned();
    client
        .send::<AskForLink>(&AskForLinkRequest { username })
        .await
}

pub async fn use_link(client: &mut Client, token: &str) -> Result<SessionView, Problem> {
    let request = UseLinkRequest {
        token: Secret::new(token),
        locale: Locale::En,
    };
    client.send::<UseLink>(&request).await
}

pub async fn give_saved_code(
    client: &mut Client,
    username: &str,
    code: &RecoveryCode,
) -> Result<SessionView, Problem> {
    let request = GiveSavedCodeRequest {
        username: username.to_owned(),
        code: code.clone(),
        locale: Locale::En,
    };
    client.send::<GiveSavedCode>(&request).await
}

/// The right answers.
pub fn answers() -> GiveAnswersRequest {
    let kept = recovery();
    GiveAnswersRequest {
        answer: kept.answer,
        person: kept.person,
        date: kept.date,
    }
}

/// The same but for one of them.
pub fn wrong_answers() -> GiveAnswersRequest {
    GiveAnswersRequest {
        person: Secret::new("Tante Réal"),
        ..answers()
    }
}

pub async fn give_answers(
    client: &mut Client,
    answers: &GiveAnswersRequest,
) -> Result<SessionView, Problem> {
    client.send::<GiveAnswers>(answers).await
}

pub async fn set_password(client: &mut Client, password: &str) -> Result<SessionView, Problem> {
    let password = Secret::new(password);
    client
        .send::<SetNewPassword>(&ChoosePasswordRequest { password })
        .await
}
