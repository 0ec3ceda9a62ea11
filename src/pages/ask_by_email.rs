//! What is asked by the confirmed address.

use contract::{
    api::{
        Endpoint,
        recover::{AskByEmailField, AskByEmailRequest},
        session::SessionView,
    },
    locale::Locale,
    routes::Page,
};
use messages::recover;
use view::{View, view};

use crate::{
    components::{
        button::Button,
        input::{Input, Kind},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Session, use_session},
    submit::submit_then,
    task::Work,
};

type Words = fn(Locale) -> &'static str;

/// Sends the address, and goes on to say that a message may be on its way.
pub(super) fn send<E>(
    session: Session,
    form: Form<AskByEmailField>,
    request: &AskByEmailRequest,
) -> Work
where
    E: Endpoint<Request = AskByEmailRequest, Response = SessionView>,
{
    submit_then::<E>(session, form, request, Page::RecoverSent)
}

/// The page.
pub(super) fn page(
    heading: Words,
    lead: Words,
    send: fn(Session, Form<AskByEmailField>, &AskByEmailRequest) -> Work,
) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<AskByEmailField>::new();
    let check = move || AskByEmailRequest::check(|it| form.answer(it));
    let contact = |locale| recover::email_contact(locale, Page::Contact.path(locale));

    view! {
        <Frame
            heading=i18n.t(heading)
            form
            help=view! { <p>{i18n.rich(contact)}</p> }
        >
            {p(i18n.t(lead))}
            <form on:submit=form.on_submit(check, move |request| send(session, form, &request)) novalidate>
                <Input
                    question=form.question(AskByEmailField::Email)
                    label=i18n.t(recover::email)
                    hint=i18n.t(recover::email_hint)
                    kind=Kind::Email
                />
                <div class="actions">
                    <Button label=i18n.t(recover::email_send) busy=form.busy()/>
                </div>
            </form>
        </Frame>
    }
}
