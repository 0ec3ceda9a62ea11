//! The form by which people write to the department.

use contract::{
    api::contact::{ContactField, LONGEST_MESSAGE, Topic, WriteToUs, WriteToUsRequest},
    help::Topic as Help,
    locale::Locale,
};
use leptos::prelude::*;
use messages::{about, help};
use view::{View, effect, live, view};

use crate::{
    api,
    components::{
        button::Button,
        choice::Choice,
        input::{Input, Kind},
        radios::Radios,
        text::{h2, p},
        textarea::Textarea,
    },
    form::Form,
    i18n::use_i18n,
    pages::help_link::help_link,
    session::use_session,
    submit::refuse,
    task::Work,
};

#[component]
pub(super) fn Write(reference: RwSignal<String>, form: Form<ContactField>) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let check = move || WriteToUsRequest::check(|it| form.answer(it), i18n.now(|locale| locale));
    let send = move |request: WriteToUsRequest| -> Work {
        Box::pin(async move {
            match api::send::<WriteToUs>(&request).await {
                Ok(taken) => {
                    // Whoever left meanwhile has nothing to read here.
                    reference.try_set(taken.reference);
                }
                Err(failure) => refuse(session, *form, failure).await,
            }
        })
    };
    // Typing in another field changes nothing here. A memo of texts would be the only one.
    let topic = RwSignal::new(String::new());
    effect(move || {
        let chosen = form.answer(ContactField::Topic);
        if topic.get_untracked() != chosen {
            topic.set(chosen);
        }
    });
    let answer = live(move || Topic::from_name(&topic.get()).map(answer));
    let choice = |topic| Choice::new(Topic::name(topic), i18n.t(name_of(topic)));
    let choices: Vec<_> = Topic::ALL.into_iter().map(choice).collect();
    view! {
        {h2(i18n.t(about::contact_form_heading))}
        <form on:submit=form.on_submit(check, send) novalidate>
            <Radios
                question=form.question(ContactField::Topic)
                legend=i18n.t(about::contact_topic)
                choices
            />
            <div aria-live="polite">{answer}</div>
            <Input
                question=form.question(ContactField::Name)
                label=i18n.t(about::contact_name)
                autocomplete="name"
                optional=true
            />
            <Input
                question=form.question(ContactField::Email)
                label=i18n.t(about::contact_reply)
                hint=i18n.t(about::contact_reply_hint)
                kind=Kind::Email
                optional=true
            />
            <Textarea
                question=form.question(ContactField::Message)
                label=i18n.t(about::contact_message)
                hint=i18n.t(about::contact_message_hint)
                most=LONGEST_MESSAGE
            />
            <div class="actions">
                <Button label=i18n.t(about::contact_send) busy=form.busy()/>
            </div>
        </form>
    }
}

fn name_of(topic: Topic) -> fn(Locale) -> &'static str {
    match topic {
        Topic::SigningIn => about::contact_topic_signing_in,
        Topic::Registering => about::contact_topic_registering,
        Topic::TwoStep => about::contact_topic_two_step,
        Topic::Invitation => about::contact_topic_invitation,
        Topic::Privacy => about::contact_topic_privacy,
        Topic::Accessibility => about::contact_topic_accessibility,
        Topic::Other => about::contact_topic_other,
    }
}

/// What may answer before anybody has to.
fn answer(topic: Topic) -> View {
    let link = match topic {
        Topic::SigningIn => help_link(Help::ForgotPassword, help::forgot_password_title),
        Topic::Registering => help_link(Help::ConfirmationCode, help::confirmation_code_title),
        Topic::TwoStep => help_link(Help::LostPhone, help::lost_phone_title),
        Topic::Invitation => help_link(Help::InvitationUsed, help::invitation_used_title),
        Topic::Privacy => help_link(Help::MyData, help::my_data_title),
        Topic::Accessibility => return View::empty(),
        Topic::Other => help_link(Help::WhichMethod, help::which_method_title),
    };
    view! { {p(use_i18n().t(about::contact_answer))}{link} }
}
