//! The recovery answers. All of them are compared, so that nobody learns which one is wrong.

use contract::{
    api::{
        recover::{AnswersField, GiveAnswersRequest},
        session::SessionView,
    },
    form::{Field, FieldError},
    journey::recovery::Step,
    problem::Problem,
};

use super::{LOCK, account_of, locked, recovery_of};
use crate::{
    app::App,
    guard::Recoverer,
    handlers::{register::recovery::normal, sign_in::tell_if_stopped},
    hashing::Verdict,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending},
    store::{
        audit::{self, Event, Outcome},
        tries,
    },
};

pub async fn give_answers(
    app: App,
    _: Call,
    who: Recoverer,
    request: GiveAnswersRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Recoverer { session, mut flow } = who;
    flow.draft.expect(Step::Answers)?;
    let wrong = Problem::field(AnswersField::Answer.name(), FieldError::WrongAnswers);
    if !request.is_short() {
        return Err(wrong.into());
    }
    let account = account_of(&app, &flow).await?;
    let recovery = recovery_of(&app, &account)?.ok_or(Problem::Stale)?;
    let (now, actor) = (app.clock.now(), Some(account.id.as_str()));
    let key = tries::Of::Answers(&account.id).key(&app.keys);
    // Who cannot be served now has not tried: the places come before the count.
    let places = [
        app.hasher.place()?,
        app.hasher.place()?,
        app.hasher.place()?,
    ];
    let tx = app.store.begin().await?;
    let counted = tries::count(&tx, &key, LOCK, now).await?;
    if counted.is_some() {
        ending::end_ways_back(&tx, &account.id).await?;
    }
    tx.commit().await?;
    if let Some(until) = counted {
        return Err(locked(until, now));
    }
    let mut are_right = true;
    let given = [
        (normal(&request.answer), &recovery.answer),
        (normal(&request.person), &recovery.person),
        (request.date, &recovery.date),
    ];
    for (place, (given, kept)) in places.into_iter().zip(given) {
        are_right &= app.hasher.verify_at(place, &given, Some(kept)).await? != Verdict::Wrong;
    }
    let tx = app.store.begin().await?;
    let event = Event::AnswersVerified;
    if !are_right {
        audit::note(&tx, &app, actor, event, None, Outcome::Refused).await?;
        let until = tries::locked(&tx, &key, now).await?;
        if until.is_some() {
            // This way is closed, and whatever was begun on it ends.
            ending::end_ways_back(&tx, &account.id).await?;
            tell_if_stopped(&tx, &app, &key, &account).await?;
        }
        tx.commit().await?;
        return Err(until.map_or_else(|| wrong.into(), |until| locked(until, now)));
    }
    flow.draft.questions = None;
    flow.save(&tx, &app).await?;
    tries::clear(&tx, &key).await?;
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}
