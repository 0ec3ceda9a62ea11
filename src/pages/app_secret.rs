//! The secret key of an authenticator app, as a picture and as text.

use contract::{
    api::{Endpoint, Nothing, two_step::AppSecret},
    form::FieldError,
    problem::Problem,
};
use leptos::prelude::*;
use messages::two_step;
use view::{View, view};

use crate::{
    api::Failure,
    components::{
        button::{ButtonLink, Look},
        copy_button::CopyButton,
        qr_code::QrCode,
        text::{h2, p},
    },
    form::AnyForm,
    i18n::use_i18n,
    pages::issued::Issued,
    session::Session,
};

/// Asks for the key.
pub(super) fn ask<E>(session: Session, form: impl Into<AnyForm>) -> Issued
where
    E: Endpoint<Request = Nothing, Response = AppSecret>,
{
    Issued::ask::<E>(session, form, |it| {
        let side = it.picture.side.to_string();
        let view_box = ["0 0 ", side.as_str(), " ", side.as_str()].concat();
        let texts = [
            it.secret.reveal(),
            it.uri.reveal(),
            &view_box,
            it.picture.outline.reveal(),
        ];
        texts.join("\n")
    })
}

/// Shows it. Where the app is on this very device, a link opens it.
pub(super) fn shown(issued: Signal<String>, is_here: bool) -> View {
    let i18n = use_i18n();
    let text = move |at: usize| {
        Signal::derive(move || {
            let issued = issued.get();
            issued.lines().nth(at).unwrap_or_default().to_owned()
        })
    };
    let (key, address, view_box, outline) = (text(0), text(1), text(2), text(3));
    let open = is_here.then(|| {
        let label = i18n.t(two_step::scan_open);
        view! {
            <p class="qr-code__open">
                <ButtonLink label href=address look=Look::Secondary external=true/>
            </p>
        }
    });
    view! {
        <QrCode view_box outline label=i18n.t(two_step::scan_picture)/>
        {open}
        {h2(i18n.t(two_step::scan_key_heading))}
        {p(i18n.t(two_step::scan_key_text))}
        <p><code class="qr-code__key">{Signal::derive(move || grouped(&key.get()))}</code></p>
        <CopyButton label=i18n.t(two_step::scan_key_copy) text=key/>
    }
}

/// In groups of four, for whoever types it.
fn grouped(key: &str) -> String {
    let mut text = String::new();
    for (at, sign) in key.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}

/// The key waited so long for its first code that it is no longer there.
pub(super) fn is_too_old(failure: &Failure) -> bool {
    let Failure::Refused(Problem::Invalid { errors }) = failure else {
        return false;
    };
    errors.iter().any(|it| it.error == FieldError::ExpiredCode)
}
