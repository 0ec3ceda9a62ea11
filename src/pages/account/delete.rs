//! Deleting the account: what is lost, what is kept and why.

use contract::{
    api::account::{DeleteAccount, OwnAccount},
    routes::Page,
};
use leptos::prelude::*;
use messages::{account, common};
use view::{View, view};

use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        checkbox::Checkbox,
        text::{h2, li},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::{Farewell, use_session},
    submit::{BoxField, refuse},
    task::Work,
};

#[component]
pub(crate) fn DeletePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<BoxField>::new();
    let own = Own::<OwnAccount>::to_change(session, form, Page::AccountDelete);
    let check = move || form.check_ticked(BoxField::Understood);
    let send = move |request| -> Work {
        let asked = api::send::<DeleteAccount>(&request);
        Box::pin(async move {
            match asked.await {
                Ok(view) => session.part(view, Farewell::Deleted),
                Err(failure) => refuse(session, *form, failure).await,
            }
        })
    };
    let lost = i18n.text(move |l| account::delete_lost_sign_in(l, &session.credential(l)));
    let before = |locale| account::delete_download(locale, Page::Account.path(locale));
    let body = move |_| {
        view! {
            {h2(i18n.t(account::delete_lost))}
            <ul>
                {li(lost)}
                {li(i18n.t(account::delete_lost_services))}
                {li(i18n.t(account::delete_lost_organizations))}
            </ul>
            {h2(i18n.t(account::delete_kept))}
            <ul>
                {li(i18n.t(account::delete_kept_records))}
                {li(i18n.t(account::delete_kept_backups))}
            </ul>
            <p>{i18n.rich(before)}</p>
            <form on:submit=form.on_submit(check, send) novalidate>
                <Checkbox
                    question=form.question(BoxField::Understood)
                    label=i18n.t(account::delete_understood)
                />
                <div class="actions">
                    <Button
                        label=i18n.t(account::delete_yes)
                        look=Look::Danger
                        busy=form.busy()
                    />
                    <ButtonLink
                        label=i18n.t(common::action_cancel)
                        href=session.path(Page::Account)
                        look=Look::Link
                    />
                </div>
            </form>
        }
    };
    view! {
        <Frame heading=i18n.t(account::delete_heading) form>{own.view(body)}</Frame>
    }
}
