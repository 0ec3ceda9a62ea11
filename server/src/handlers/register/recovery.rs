//! Giving the recovery answers.

use contract::{
    api::{register::GiveRecoveryRequest, session::SessionView},
    form::Field,
    identity::{date::Date, secret::Secret},
    journey::registration::Step,
    problem::{Problem, Refused},
};
use unicode_normalization::UnicodeNormalization;

use super::Recovery;
use crate::{
    app::App,
    clock,
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
};

pub async fn give_recovery(
    app: App,
    _: Call,
    who: Registrant,
    request: GiveRecoveryRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Recovery)?;
    flow.draft.recovery = Some(hashed(&app, request).await?);
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// The answers as they are kept, once they are good.
pub async fn hashed(app: &App, request: GiveRecoveryRequest) -> Result<Recovery, Refusal> {
    // It may be tomorrow already where the person is.
    let today =
        Date::parse(&clock::day(app.clock.now() + 14 * 3600)).map_err(|_| Problem::Fault)?;
    request.recheck(today).map_err(|errors| {
        let refused = |(field, error): (_, _)| Refused {
            field: Field::name(field).to_owned(),
            error,
        };
        Problem::Invalid {
            errors: errors.into_iter().map(refused).collect(),
        }
    })?;
    Ok(Recovery {
        question: request.question,
        answer: app.hasher.hash(&normal(&request.answer)).await?,
        person: app.hasher.hash(&normal(&request.person)).await?,
        person_hint: request.person_hint.reveal().to_owned(),
        date: app.hasher.hash(&request.date).await?,
        date_hint: request.date_hint.reveal().to_owned(),
    })
}

/// The form in which answers are compared: NFC, lower case, single spaces.
pub fn normal(answer: &Secret) -> Secret {
    let folded: String = answer.reveal().nfc().collect::<String>().to_lowercase();
    Secret::new(folded.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rc_5_answers_are_compared_whatever_the_case_the_spaces_and_the_composition() {
        let one = normal(&Secret::new("  Madame   BOUCHARD e\u{301}"));
        assert_eq!(one.reveal(), "madame bouchard \u{e9}");
    }
}
