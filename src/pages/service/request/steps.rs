//! What is missing before somebody goes back to the service that sent them here.

use contract::{
    api::service::{
        LeaveForService, Scope, ServiceRequest, ServiceRequestView, ServiceStep, SwitchAccount,
    },
    routes::Page,
};
use messages::{common, service};
use view::{View, view};

use super::Part;
use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        loading::Loading,
        text::{li, p},
    },
    pages::away::leave,
    submit::submit_then,
};

impl Part {
    pub(super) fn body(self, view: ServiceRequestView) -> View {
        let (i18n, session) = (self.i18n, self.session);
        let id = view.id.clone();
        let mut asks = View::empty();
        let (text, action) = match view.step {
            _ if view.silent => return self.on_the_way(),
            ServiceStep::SignIn => {
                let label = i18n.t(common::action_continue);
                let href = session.path(session.next());
                let words = self.named(service::request_sign_in);
                (words, view! { <ButtonLink label href/> })
            }
            ServiceStep::TwoStep => {
                let (label, href) = (
                    i18n.t(service::request_settings),
                    session.path(Page::Settings),
                );
                let words = self.named(service::request_two_step);
                (words, view! { <ButtonLink label href/> })
            }
            ServiceStep::NotAllowed => (self.named(service::request_not_allowed), View::empty()),
            ServiceStep::Ask => {
                let who = session.username();
                let words = i18n.text(move |locale| service::request_who(locale, &who));
                asks = self.asks(&view);
                (words, self.question(view.id))
            }
            ServiceStep::SignOut => return self.leaving(view.id),
            ServiceStep::Task
            | ServiceStep::Confirm
            | ServiceStep::Ready
            | ServiceStep::SignOutNow => return self.on_the_way(),
        };
        let form = self.form;
        let back = move || {
            let request = ServiceRequest {
                request: id.clone(),
            };
            form.run(leave::<LeaveForService>(session, form, &request));
        };
        let label = self.named(service::request_back);
        view! {
            {p(text)}
            {asks}
            <div class="actions">
                {action}
                <Button label look=Look::Link busy=form.busy() on_press=back/>
            </div>
        }
    }

    fn on_the_way(self) -> View {
        view! { {p(self.named(service::request_going))}<Loading/> }
    }

    /// What the service asks to know.
    fn asks(self, view: &ServiceRequestView) -> View {
        let i18n = self.i18n;
        if !view.asks.contains(&Scope::Email) {
            return View::empty();
        }
        view! {
            {p(i18n.t(service::request_asks))}
            <ul>{li(i18n.t(service::request_asks_email))}</ul>
            {p(i18n.t(service::request_asks_why))}
        }
    }

    /// Whether that may be, and whether it is the right account.
    fn question(self, id: String) -> View {
        let (i18n, session, form) = (self.i18n, self.session, self.form);
        let request = ServiceRequest {
            request: id.clone(),
        };
        let agree = move || self.go_on(id.clone(), true);
        let other = move || {
            form.accept();
            let work = submit_then::<SwitchAccount>(session, form, &request, Page::SignIn);
            form.run(work);
        };
        let (label, busy) = (i18n.t(common::action_continue), form.busy());
        let other_label = i18n.t(service::request_other);
        view! {
            <Button label busy on_press=agree/>
            <Button label=other_label look=Look::Secondary busy on_press=other/>
        }
    }

    /// Whether somebody whom a service wants signed out agrees.
    fn leaving(self, id: String) -> View {
        let i18n = self.i18n;
        let (label, busy) = (i18n.t(common::action_sign_out), self.form.busy());
        let on_press = move || self.sign_out(id.clone());
        let (stay, href) = (
            i18n.t(service::request_stay),
            self.session.path(Page::SignedIn),
        );
        view! {
            {p(self.named(service::request_sign_out))}
            <div class="actions">
                <Button label busy on_press/>
                <ButtonLink label=stay href look=Look::Secondary/>
            </div>
        }
    }
}
