//! How the wait begins and ends: what it means, and the second proof.

use contract::{
    api::{
        recover::{ConfirmLostPhoneBySavedCode, LostPhoneView},
        session::Standing,
        sign_in::{GiveRecoveryCodeRequest, RecoveryCodeField},
    },
    routes::Page,
};
use messages::{common, recover};
use view::{View, view};

use super::LostPhone;
use crate::{
    api,
    components::{
        button::{Button, ButtonLink},
        input::{Input, Width},
        text::{li, p},
    },
    focus::focus,
    i18n::use_i18n,
    layout::skip_link::MAIN,
    submit::refuse,
    task::Work,
};

impl LostPhone {
    pub(super) fn begin(self, known: LostPhoneView) -> View {
        let i18n = use_i18n();
        view! {
            {p(i18n.t(recover::lost_phone_lead))}
            <ul>
                {li(i18n.t(recover::lost_phone_told))}
                {li(i18n.t(recover::lost_phone_stopped))}
                {li(i18n.t(recover::lost_phone_after))}
            </ul>
            {self.proof(known)}
        }
    }

    /// The second proof, which is given twice.
    pub(super) fn proof(self, known: LostPhoneView) -> View {
        let (i18n, session) = (use_i18n(), self.session);
        match known.email {
            Some(email) => view! {
                {p(i18n.text(move |locale| recover::lost_phone_send(locale, &email)))}
                <p class="actions">
                    <ButtonLink
                        label=i18n.t(recover::lost_phone_send_action)
                        href=session.path(Page::RecoverLostPhoneCode)
                    />
                </p>
            },
            None if known.saved_code => self.by_saved_code(),
            None => {
                let contact =
                    |locale| recover::lost_phone_contact(locale, Page::Contact.path(locale));
                view! { <p>{i18n.rich(contact)}</p> }
            }
        }
    }

    fn by_saved_code(self) -> View {
        let (i18n, session, form) = (use_i18n(), self.session, self.form);
        let check = move || GiveRecoveryCodeRequest::check(|it| form.answer(it));
        let send = move |request: GiveRecoveryCodeRequest| -> Work {
            let asked = api::send::<ConfirmLostPhoneBySavedCode>(&request);
            Box::pin(async move {
                match asked.await {
                    Ok(view) if matches!(view.standing, Standing::HalfSignedIn { .. }) => {
                        // The form goes, and the focus would be nowhere.
                        focus(MAIN);
                        self.own.again();
                    }
                    Ok(view) => session.proceed(view, None),
                    Err(failure) => refuse(session, *form, failure).await,
                }
            })
        };
        view! {
            {p(i18n.t(recover::lost_phone_saved_code))}
            <form on:submit=form.on_submit(check, send) novalidate>
                <Input
                    question=form.question(RecoveryCodeField::Code)
                    label=i18n.t(recover::saved_code_label)
                    hint=i18n.t(recover::saved_code_hint)
                    width=Width::Medium
                />
                <div class="actions">
                    <Button label=i18n.t(common::action_continue) busy=form.busy()/>
                </div>
            </form>
        }
    }
}
