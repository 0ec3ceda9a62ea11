//! The front door: what this is, and the ways in.

use contract::{
    api::session::{SetSharedComputer, SharedComputerRequest},
    routes::Page,
};
use leptos::prelude::*;
use messages::{arrival, common};
use view::{View, effect, live, memo, view};

use crate::{
    api,
    components::{
        button::{ButtonLink, Look},
        checkbox::{Checkbox, TICKED},
        text::{h2, lead, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Session, use_session},
    submit::{BoxField, refuse},
};

#[component]
pub(crate) fn HomePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    follow_the_box(session, form);
    let service =
        i18n.text(move |locale| arrival::home_lead(locale, &session.service_name(locale)));
    let is_visitor = memo(move || session.is_visitor());
    let way_in = live(move || {
        let (href, label) = if is_visitor.get() {
            (session.path(Page::SignIn), i18n.t(arrival::home_sign_in))
        } else {
            let next = Signal::derive(move || session.next().path(i18n.locale()));
            (next, i18n.t(common::action_continue))
        };
        let again = (!is_visitor.get()).then(|| p(i18n.t(arrival::home_again)));
        view! { {again}<p class="actions"><ButtonLink label href/></p> }
    });
    let help = move |locale| {
        let [help, contact] = [Page::Help, Page::Contact].map(|page| page.path(locale));
        arrival::home_contact(locale, help, contact)
    };

    view! {
        <Frame heading=i18n.t(arrival::home_heading) form>
            {lead(service)}
            <Checkbox
                question=form.question(BoxField::SharedComputer)
                label=i18n.t(arrival::home_shared)
                hint=i18n.t(arrival::home_shared_hint)
            />
            {way_in}
            {h2(i18n.t(arrival::home_invitation_heading))}
            {p(i18n.t(arrival::home_invitation_lead))}
            <p>
                <ButtonLink
                    label=i18n.t(arrival::home_invitation)
                    href=session.path(Page::Invitation)
                    look=Look::Secondary
                />
            </p>
            <p>{i18n.rich(help)}</p>
        </Frame>
    }
}

/// Tells the server of every change of the box, and takes the change back when it did not arrive.
fn follow_the_box(session: Session, form: Form<BoxField>) {
    let told = move || untrack(|| session.view(|view| view.shared_computer));
    let draw = move |shared: bool| {
        let answer = if shared { TICKED } else { "" };
        form.set(BoxField::SharedComputer, answer.to_owned());
    };
    draw(told());
    effect(move || {
        let shared = form.is_ticked(BoxField::SharedComputer);
        if shared == told() {
            return;
        }
        form.run(Box::pin(async move {
            let request = SharedComputerRequest { shared };
            match api::send::<SetSharedComputer>(&request).await {
                Ok(view) => session.set(view),
                Err(failure) => {
                    draw(told());
                    refuse(session, *form, failure).await;
                }
            }
        }));
    });
}
