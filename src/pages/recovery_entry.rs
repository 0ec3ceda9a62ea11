//! The recovery questions, and their answers.

use contract::{
    api::register::{GiveRecoveryRequest, RecoveryField, RecoveryQuestion},
    form::Errors,
    identity::date::Date,
    locale::Locale,
};
use messages::register;
use view::{View, view};

use crate::{
    components::{choice::Choice, date_input::DateInput, input::Input, select::Select},
    form::Form,
    i18n::use_i18n,
};

/// The request, once every answer is good as far as can be told here.
pub(super) fn check(
    form: Form<RecoveryField>,
) -> Result<GiveRecoveryRequest, Errors<RecoveryField>> {
    GiveRecoveryRequest::check(|it| form.answer(it), today())
}

/// The questions, for the form of a page.
pub(super) fn questions(form: Form<RecoveryField>) -> View {
    let i18n = use_i18n();
    let choice = move |question: RecoveryQuestion| {
        Choice::new(
            question.name(),
            i18n.text(move |locale| words(locale, question)),
        )
    };
    let text = move |field, label: fn(Locale) -> &'static str, hint: fn(Locale) -> &'static str| {
        let (label, hint) = (i18n.t(label), i18n.t(hint));
        view! { <Input question=form.question(field) label hint/> }
    };
    view! {
        <Select
            question=form.question(RecoveryField::Question)
            label=i18n.t(register::recovery_question)
            placeholder=i18n.t(register::recovery_question_none)
            choices=RecoveryQuestion::ALL.map(choice).to_vec()
        />
        <Input
            question=form.question(RecoveryField::Answer)
            label=i18n.t(register::recovery_answer)
        />
        {text(RecoveryField::Person, register::recovery_person, register::recovery_person_text)}
        {text(RecoveryField::PersonHint, register::recovery_person_hint, register::recovery_hint_text)}
        <DateInput
            question=form.question(RecoveryField::Date)
            legend=i18n.t(register::recovery_date)
            hint=i18n.t(register::recovery_date_text)
        />
        {text(RecoveryField::DateHint, register::recovery_date_hint, register::recovery_hint_text)}
    }
}

pub(super) fn words(locale: Locale, question: RecoveryQuestion) -> &'static str {
    match question {
        RecoveryQuestion::FirstTeacher => register::recovery_question_first_teacher(locale),
        RecoveryQuestion::ChildhoodFriend => register::recovery_question_childhood_friend(locale),
        RecoveryQuestion::FirstJobTown => register::recovery_question_first_job_town(locale),
        RecoveryQuestion::FavouriteBook => register::recovery_question_favourite_book(locale),
        RecoveryQuestion::GrandparentStreet => {
            register::recovery_question_grandparent_street(locale)
        }
    }
}

/// The day that the browser's clock shows.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let parts = [now.get_full_year(), now.get_month() + 1, now.get_date()];
    let [year, month, day] = parts.map(|it| u16::try_from(it).unwrap_or_default());
    Date::new(year, month, day).expect("the browser's clock shows a day of the calendar")
}
