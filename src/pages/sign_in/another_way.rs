//! The second steps to choose from. Choosing one changes nothing but the page.

use contract::{
    api::{
        session::Way,
        sign_in::{SendText, SendTextRequest},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::sign_in;
use view::{View, view};

use crate::{
    api,
    components::{
        button::{Button, Look},
        link::Link,
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{NoField, refuse},
};

#[component]
pub(crate) fn AnotherWayPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let ways = session.ways();
    let link = move |page, label, about| {
        let label = i18n.t(label);
        view! {
            <li class="card">
                <p class="card__title"><Link label href=session.path(page)/></p>
                {p(i18n.t(about))}
            </li>
        }
    };
    let send = move |phone: String| {
        form.accept();
        form.run(Box::pin(async move {
            let request = SendTextRequest {
                phone,
                again: false,
            };
            match api::send::<SendText>(&request).await {
                Ok(_) => session.go(Page::SignInText),
                Err(failure) => refuse(session, *form, failure).await,
            }
        }));
    };
    let card = move |way| match way {
        Way::App => link(
            Page::SignInCode,
            sign_in::another_way_app,
            sign_in::another_way_app_text,
        ),
        Way::RecoveryCode => link(
            Page::SignInRecoveryCode,
            sign_in::another_way_recovery_code,
            sign_in::another_way_recovery_code_text,
        ),
        Way::Phone {
            id,
            number,
            is_default,
        } => {
            let title = i18n.text(move |locale| {
                if is_default {
                    sign_in::another_way_default_phone(locale, &number)
                } else {
                    sign_in::another_way_backup_phone(locale, &number)
                }
            });
            view! {
                <li class="card">
                    <p class="card__title">
                        <Button
                            label=title
                            look=Look::Link
                            busy=form.busy()
                            on_press=move || send(id.clone())
                        />
                    </p>
                    {p(i18n.t(sign_in::another_way_phone_text))}
                </li>
            }
        }
    };
    // Whoever is signed in has one of them at least.
    let lost = (!session.is_stepping_up()).then(|| {
        let words = |locale| sign_in::another_way_lost(locale, Page::RecoverLostPhone.path(locale));
        view! { <p>{i18n.rich(words)}</p> }
    });

    view! {
        <Frame heading=i18n.t(sign_in::another_way_heading) form>
            {p(i18n.t(sign_in::another_way_lead))}
            <ul class="cards">{ways.into_iter().map(card).collect::<View>()}</ul>
            {lost}
        </Frame>
    }
}
