//! Where people find help from people, and write to them.

use contract::{
    api::contact::{ContactField, LONGEST_MESSAGE, Topic, WriteToUs, WriteToUsRequest},
    help::Topic as Help,
    locale::Locale,
};
use leptos::prelude::*;
use messages::{about, help};
use view::{View, live, memo, view};

use crate::{
    api,
    components::{
        button::{Button, Look},
        choice::Choice,
        input::{Input, Kind},
        link::Link,
        radios::Radios,
        text::{h2, lead, li, p},
        textarea::Textarea,
    },
    form::{Form, Work},
    i18n::use_i18n,
    layout::frame::Frame,
    pages::help_link::help_link,
    session::{Session, use_session},
    submit::refuse,
};

#[component]
pub(crate) fn ContactPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<ContactField>::new();
    // What to quote, once the message was taken.
    let reference = RwSignal::new(String::new());
    let is_taken = memo(move || !reference.read().is_empty());
    live(move || {
        if is_taken.get() {
            return view! { <Taken reference form/> };
        }
        let by_form = session.site(|site| !site.contact.email.is_empty());
        view! {
            <Frame heading=i18n.t(about::contact_heading) form>
                {lead(i18n.t(about::contact_lead))}
                {ways(session)}
                {h2(i18n.t(about::contact_have_heading))}
                <ul>
                    {li(i18n.t(about::contact_have_page))}
                    {li(i18n.t(about::contact_have_device))}
                    {li(i18n.t(about::contact_have_not))}
                </ul>
                {by_form.then(|| view! { <Write reference form/> })}
            </Frame>
        }
    })
}

/// Phone, hours and mailbox, as the deployment has them.
fn ways(session: Session) -> View {
    let i18n = use_i18n();
    let contact = session.site(|site| site.contact.clone());
    let hours = contact.hours;
    let hours = i18n.text(move |locale| hours.get(locale).to_owned());
    let link = |scheme: &str, address: String| {
        let href = [scheme, &address.replace(' ', "")].concat();
        (!address.is_empty()).then(|| view! { <Link label=address href external=true/> })
    };
    let phone = link("tel:", contact.phone);
    let email = link("mailto:", contact.email);
    view! {
        <dl>
            {phone.map(|phone| view! {
                <dt>{i18n.t(about::contact_phone)}</dt>
                <dd>{phone}</dd>
                <dt>{i18n.t(about::contact_hours)}</dt>
                <dd>{hours}</dd>
            })}
            {email.map(|email| view! {
                <dt>{i18n.t(about::contact_email)}</dt>
                <dd>{email}</dd>
            })}
        </dl>
    }
}

#[component]
fn Write(reference: RwSignal<String>, form: Form<ContactField>) -> View {
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
    // Typing in another field changes nothing here.
    let topic = memo(move || form.answer(ContactField::Topic));
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

#[component]
fn Taken(reference: RwSignal<String>, form: Form<ContactField>) -> View {
    let i18n = use_i18n();
    let number = move |locale| about::contact_sent_reference(locale, &reference.get());
    let again = move || {
        form.set(ContactField::Message, String::new());
        reference.set(String::new());
    };
    view! {
        <Frame heading=i18n.t(about::contact_sent_heading)>
            <p class="lead">{i18n.rich(number)}</p>
            {p(i18n.t(about::contact_sent_next))}
            <Button label=i18n.t(about::contact_another) look=Look::Secondary on_press=again/>
        </Frame>
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
