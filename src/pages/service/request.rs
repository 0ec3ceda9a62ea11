//! Somebody whom a service has sent here: back at once, or what is missing before.

use contract::{
    api::service::{
        ContinueRequest, ContinueToService, GetServiceRequest, ServiceRequest, ServiceRequestView,
        ServiceStep, ServiceView, SignOutForService, Task,
    },
    locale::Locale,
    problem::Problem,
    routes::Page,
};
use leptos::prelude::*;
use messages::service;
use view::{View, live, view};

use crate::{
    api::{self, Failure},
    components::loading::Loading,
    form::{Answers, Form},
    fragment::about,
    i18n::{I18n, use_i18n},
    layout::frame::Frame,
    pages::away::leave,
    session::{Session, use_session},
    submit::{NoField, refuse},
};

mod steps;

#[component]
pub(crate) fn RequestPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let shown = RwSignal::new(None::<ServiceRequestView>);
    let id = match about() {
        id if id.is_empty() => session.service().map(|it| it.request).unwrap_or_default(),
        id => id,
    };
    let part = Part {
        i18n,
        session,
        form,
    };
    form.run(Box::pin(part.ask(id, shown)));
    let body = live(move || match shown.get() {
        Some(view) => part.body(view),
        None => view! { <Loading/> },
    });
    let named = part.named(service::request_heading);
    let heading = i18n.text(move |locale| {
        if shown.with(|it| {
            it.as_ref()
                .is_some_and(|it| it.step == ServiceStep::SignOut)
        }) {
            service::request_sign_out_heading(locale).to_owned()
        } else {
            named.get()
        }
    });
    view! { <Frame heading form>{body}</Frame> }
}

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct Part {
    i18n: I18n,
    session: Session,
    form: Form<NoField>,
}

impl Part {
    /// Words that name the service.
    fn named(self, words: fn(Locale, &str) -> String) -> Signal<String> {
        let session = self.session;
        self.i18n.text(move |locale| {
            let name = session.service().map(|it| it.name).unwrap_or_default();
            words(locale, name.get(locale))
        })
    }

    /// Asks what is missing; where nothing is, the person goes on at once.
    async fn ask(self, id: String, shown: RwSignal<Option<ServiceRequestView>>) {
        let (session, form) = (self.session, self.form);
        let request = ServiceRequest { request: id };
        match api::send::<GetServiceRequest>(&request).await {
            Ok(view) => {
                session.comes_for(ServiceView {
                    request: view.id.clone(),
                    name: view.service.clone(),
                });
                match view.step {
                    ServiceStep::SignOutNow => self.sign_out(view.id.clone()),
                    ServiceStep::Ready => self.go_on(view.id.clone(), false),
                    _ if view.silent => self.go_on(view.id.clone(), false),
                    ServiceStep::Confirm => {
                        return session.confirm_for(Page::Service, Answers::default());
                    }
                    ServiceStep::Task => {
                        let task = view.task.map_or(Page::Settings, Task::page);
                        return session.replace(task);
                    }
                    _ => {}
                }
                shown.set(Some(view));
            }
            Err(Failure::Refused(Problem::LinkUnusable)) => session.replace(Page::ServiceProblem),
            Err(failure) => refuse(session, *form, failure).await,
        }
    }

    fn go_on(self, request: String, agreed: bool) {
        let (session, form) = (self.session, self.form);
        let request = ContinueRequest { request, agreed };
        form.run(leave::<ContinueToService>(session, form, &request));
    }

    fn sign_out(self, request: String) {
        let (session, form) = (self.session, self.form);
        let request = ServiceRequest { request };
        form.run(leave::<SignOutForService>(session, form, &request));
    }
}
