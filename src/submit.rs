//! What becomes of a form once its answers are sent.

use contract::{
    api::{Endpoint, Nothing, session::SessionView, settings::SettingsView},
    form::{Errors, Field, FieldError},
    problem::Problem,
    routes::Page,
};
use leptos::prelude::*;

use crate::{
    api::{Call, Failure},
    components::checkbox::TICKED,
    form::{AnyForm, Form},
    fragment::about,
    session::{Farewell, Session, errand::Words},
    task::Work,
    wording,
};

/// Sends the answers and goes on to the open question, or shows why not.
pub(crate) fn submit<E: Endpoint<Response = SessionView>>(
    session: Session,
    form: impl Into<AnyForm>,
    request: &E::Request,
) -> Work {
    sent(session, form.into(), Call::of::<E>(request), None)
}

/// The same, but goes to `then` when that page is open by then.
pub(crate) fn submit_then<E: Endpoint<Response = SessionView>>(
    session: Session,
    form: impl Into<AnyForm>,
    request: &E::Request,
    then: Page,
) -> Work {
    sent(session, form.into(), Call::of::<E>(request), Some(then))
}

/// Compiled once for all steps.
fn sent(session: Session, form: AnyForm, call: Call<SessionView>, then: Option<Page>) -> Work {
    Box::pin(carry_out(session, form, call, then))
}

async fn carry_out(session: Session, form: AnyForm, call: Call<SessionView>, then: Option<Page>) {
    settle(session, form, call.send().await, then).await;
}

/// Sends a change of the settings, and goes on to a page that says what was done, or shows why not.
/// Without words, the next page is about the same thing.
pub(crate) fn change<E: Endpoint<Response = SettingsView>>(
    session: Session,
    form: impl Into<AnyForm>,
    request: &E::Request,
    words: Option<Words>,
    then: Page,
) -> Work {
    let call = Call::of::<E>(request);
    changed(session, form.into(), call, words, then)
}

/// Compiled once for all changes.
fn changed(
    session: Session,
    form: AnyForm,
    call: Call<SettingsView>,
    words: Option<Words>,
    then: Page,
) -> Work {
    Box::pin(carry_out_change(session, form, call, words, then))
}

async fn carry_out_change(
    session: Session,
    form: AnyForm,
    call: Call<SettingsView>,
    words: Option<Words>,
    then: Page,
) {
    match (call.send().await, words) {
        (Ok(_), Some(words)) => session.done(words, then),
        (Ok(_), None) => session.go_about(then, &about()),
        (Err(failure), _) => refuse(session, form, failure).await,
    }
}

/// Goes where an outcome leads, or shows why not.
pub(crate) async fn settle(
    session: Session,
    form: AnyForm,
    outcome: Result<SessionView, Failure>,
    then: Option<Page>,
) {
    match outcome {
        Ok(view) => session.proceed(view, then),
        Err(failure) => refuse(session, form, failure).await,
    }
}

/// Shows why something was refused: beside the answers, above the form, or on the page where the
/// person belongs by now.
pub(crate) async fn refuse(session: Session, form: AnyForm, failure: Failure) {
    match failure {
        Failure::Refused(Problem::Invalid { errors }) => {
            if form.refuse_named(&errors) {
                return;
            }
            let Some(page) = errors.iter().find_map(|it| home_of(&it.field)) else {
                return fail(form, Failure::Refused(Problem::Fault));
            };
            session.hand_over(errors);
            // The facts may have changed with the refusal. That page shows what it can either way.
            let _ = session.refresh(Some(Farewell::Ended)).await;
            session.go(page);
        }
        Failure::Refused(Problem::StepUpRequired) => {
            if let Some(page) = session.place().get_untracked() {
                session.confirm_for(page, form.kept());
            }
        }
        Failure::Refused(
            problem @ (Problem::SignedOut
            | Problem::Stale
            | Problem::NotOpen
            | Problem::Forbidden
            | Problem::Locked { .. }),
        ) => {
            let failure = Failure::Refused(problem);
            fail(form, failure.clone());
            look_around(session, failure).await;
        }
        failure => fail(form, failure),
    }
}

/// Asks where the person stands by now, and says there what happened.
pub(crate) async fn look_around(session: Session, failure: Failure) {
    let page = session.place().get_untracked();
    // Half of a sign-in is begun again; whoever was further reads that it is over.
    let farewell = (!session.is_half()).then_some(Farewell::Ended);
    // Without an answer everything stays as it is, with the words that are there already.
    let _ = session.refresh(farewell).await;
    let place = session.place().get_untracked();
    if place != page && place != Some(Page::SignedOut) {
        session.say(failure);
    }
}

/// What never arrived can be sent again as it is; what was refused has to be looked at.
fn fail(form: AnyForm, failure: Failure) {
    let may_arrive = matches!(
        failure,
        Failure::Unreachable | Failure::Refused(Problem::Unavailable | Problem::Fault)
    );
    let words = move |locale| wording::failure(locale, &failure);
    if may_arrive {
        form.interrupt(words);
    } else {
        form.fail(words);
    }
}

/// The page that asks for an answer which a later step may still refuse.
fn home_of(field: &str) -> Option<Page> {
    (field == "username").then_some(Page::RegisterUsername)
}

/// A form without questions, only buttons.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum NoField {}

impl Field for NoField {
    const ALL: &'static [Self] = &[];

    fn name(self) -> &'static str {
        match self {}
    }
}

/// The boxes that pages ask to tick.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum BoxField {
    Kept,
    SharedComputer,
    Stay,
    Understood,
}

impl Field for BoxField {
    const ALL: &'static [Self] = &[
        Self::Kept,
        Self::SharedComputer,
        Self::Stay,
        Self::Understood,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::SharedComputer => "shared-computer",
            Self::Stay => "stay",
            Self::Understood => "understood",
        }
    }
}

impl Form<BoxField> {
    /// Whether a box is ticked; tracked.
    pub(crate) fn is_ticked(self, field: BoxField) -> bool {
        self.answer(field) == TICKED
    }

    /// Nothing to send, once the box is ticked.
    pub(crate) fn check_ticked(self, field: BoxField) -> Result<Nothing, Errors<BoxField>> {
        if self.is_ticked(field) {
            Ok(Nothing {})
        } else {
            Err(vec![(field, FieldError::NotTicked)])
        }
    }
}
