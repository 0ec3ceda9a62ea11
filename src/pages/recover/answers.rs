//! The recovery questions, asked of somebody who proved the mailbox or the saved recovery code.

use contract::api::recover::{AnswersField, GiveAnswers, GiveAnswersRequest};
use leptos::prelude::*;
use messages::{recover, register};
use view::{View, view};

use super::actions;
use crate::{
    components::{date_input::DateInput, input::Input, text::p},
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::recovery_entry,
    session::use_session,
    submit::submit,
};

#[component]
pub(crate) fn AnswersPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<AnswersField>::new();
    let check = move || GiveAnswersRequest::check(|it| form.answer(it));
    let send = move |request| submit::<GiveAnswers>(session, form, &request);
    let Some(asked) = session.questions() else {
        return View::empty();
    };
    let hint = move |hint: String| i18n.text(move |locale| recover::answers_hint(locale, &hint));

    view! {
        <Frame heading=i18n.t(recover::answers_heading) form help=p(i18n.t(recover::answers_help))>
            {p(i18n.t(recover::answers_lead))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(AnswersField::Answer)
                    label=i18n.text(move |locale| recovery_entry::words(locale, asked.question))
                />
                <Input
                    question=form.question(AnswersField::Person)
                    label=i18n.t(register::recovery_person)
                    hint=hint(asked.person_hint)
                />
                <DateInput
                    question=form.question(AnswersField::Date)
                    legend=i18n.t(register::recovery_date)
                    hint=hint(asked.date_hint)
                />
                {actions(session, *form)}
            </form>
        </Frame>
    }
}
