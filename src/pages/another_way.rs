//! The way to the other second steps, and for whoever is signed in already the way back.

use contract::{
    api::{Nothing, settings::CancelStepUp},
    routes::Page,
};
use messages::{common, sign_in};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        link::Link,
    },
    form::AnyForm,
    i18n::use_i18n,
    session::Session,
    submit::submit_then,
};

pub(super) fn another_way(session: Session, form: AnyForm) -> View {
    let i18n = use_i18n();
    let cancel = move || {
        session.want_nothing();
        form.run(submit_then::<CancelStepUp>(
            session,
            form,
            &Nothing {},
            Page::Settings,
        ));
    };
    let back = session.is_stepping_up().then(|| {
        view! {
            <Button
                label=i18n.t(common::action_cancel)
                look=Look::Link
                busy=form.busy()
                on_press=cancel
            />
        }
    });
    view! {
        <p>
            <Link
                label=i18n.t(sign_in::code_another_way)
                href=session.path(Page::SignInAnotherWay)
            />
        </p>
        {back}
    }
}
