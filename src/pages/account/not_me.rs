//! Saying that a sign-in was somebody else's.

use contract::{
    api::{
        account::{DisavowSignIn, OwnAccount},
        settings::ItemRequest,
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{account, common, settings};
use view::{View, view};

use super::device::{device, place};
use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        row::{Row, rows},
        text::li,
    },
    form::Form,
    fragment,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::{Farewell, use_session},
    submit::{NoField, refuse},
};

#[component]
pub(crate) fn NotMePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let own = Own::<OwnAccount>::to_change(session, form, Page::AccountNotMe);
    let about = fragment::about();
    let body = move |own: OwnAccount| {
        let is_it = |id: &str, is_this: bool| id == about && !is_this;
        let mut all = own.sign_ins.into_iter();
        let Some(sign_in) = all.find(|it| is_it(&it.id, it.is_this)) else {
            session.done(settings::gone, Page::AccountSignIns);
            return View::empty();
        };
        let id = sign_in.id.clone();
        let say = move || {
            form.accept();
            let asked = api::send::<DisavowSignIn>(&ItemRequest { id: id.clone() });
            form.run(Box::pin(async move {
                match asked.await {
                    Ok(view) => session.part(view, Farewell::Distrusted),
                    Err(failure) => refuse(session, *form, failure).await,
                }
            }));
        };
        let row = Row {
            what: i18n.day_and_time(sign_in.at),
            about: Some(i18n.text(move |locale| {
                [device(locale, &sign_in), place(locale, &sign_in)].join(", ")
            })),
            action: None,
        };
        view! {
            {rows(vec![row])}
            <ul>
                {li(i18n.t(settings::not_me_signs_out))}
                {li(i18n.t(account::not_me_added))}
                {match session.account().and_then(|it| it.partner) {
                    Some(partner) => li(i18n.named(&partner, account::not_me_partner)),
                    None => li(i18n.t(settings::not_me_password)),
                }}
            </ul>
            <p class="actions">
                <Button
                    label=i18n.t(account::sign_ins_not_me)
                    look=Look::Danger
                    busy=form.busy()
                    on_press=say
                />
                <ButtonLink
                    label=i18n.t(common::action_cancel)
                    href=session.path(Page::AccountSignIns)
                    look=Look::Link
                />
            </p>
        }
    };
    view! {
        <Frame heading=i18n.t(account::not_me_heading) form>{own.view(body)}</Frame>
    }
}
