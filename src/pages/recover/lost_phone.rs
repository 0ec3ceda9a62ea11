//! Every second step is lost: how they are removed, a day later.

use contract::{
    api::{
        Nothing,
        recover::{ConfirmLostPhoneBySavedCode, GetLostPhone, LostPhoneView, RemoveLostPhone},
        sign_in::{GiveRecoveryCodeRequest, RecoveryCodeField},
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::{common, recover};
use view::{View, live, view};

use crate::{
    api,
    components::{
        button::{Button, ButtonLink, Look},
        input::{Input, Width},
        loading::Loading,
        notice::{Notice, Tone},
        text::{li, p},
    },
    focus::focus,
    form::Form,
    i18n::use_i18n,
    layout::{frame::Frame, skip_link::MAIN},
    session::{Session, use_session},
    submit::{refuse, submit},
    task::Work,
};

/// What the page knows, once the server told.
#[derive(Clone, Copy)]
struct LostPhone {
    session: Session,
    form: Form<RecoveryCodeField>,
    known: StoredValue<Option<LostPhoneView>>,
    told: RwSignal<bool>,
}

#[component]
pub(crate) fn LostPhonePage() -> View {
    let i18n = use_i18n();
    let lost = LostPhone {
        session: use_session(),
        form: Form::new(),
        known: StoredValue::new(None),
        told: RwSignal::new(false),
    };
    lost.ask();
    let body = live(move || {
        if lost.told.get()
            && let Some(known) = lost.known.get_value()
        {
            return untrack(|| lost.view(known));
        }
        if lost.form.is_refused() {
            let label = i18n.t(common::action_retry);
            let again = move || lost.ask();
            return view! { <Button label look=Look::Secondary on_press=again/> };
        }
        view! { <Loading/> }
    });
    view! {
        <Frame heading=i18n.t(recover::lost_phone_heading) form=*lost.form>{body}</Frame>
    }
}

impl LostPhone {
    fn ask(self) {
        let form = *self.form;
        form.accept();
        form.run(Box::pin(async move {
            match api::send::<GetLostPhone>(&Nothing {}).await {
                Ok(known) => {
                    self.known.try_set_value(Some(known));
                    self.told.try_set(true);
                }
                Err(failure) => refuse(self.session, form, failure).await,
            }
        }));
    }

    fn view(self, known: LostPhoneView) -> View {
        let (i18n, session) = (use_i18n(), self.session);
        match known.due_at {
            Some(_) if known.is_due => self.due(),
            Some(due_at) => {
                let time = i18n.day_and_time(due_at);
                let words =
                    i18n.text(move |locale| recover::lost_phone_waiting_text(locale, &time.get()));
                view! {
                    <Notice
                        tone=Tone::Success
                        title=i18n.t(recover::lost_phone_waiting)
                    >
                        {p(words)}
                    </Notice>
                    {p(i18n.t(recover::lost_phone_told))}
                    {p(i18n.t(recover::lost_phone_stopped))}
                }
            }
            None => {
                let begin = match known.email {
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
                        let contact = |locale| {
                            recover::lost_phone_contact(locale, Page::Contact.path(locale))
                        };
                        view! { <p>{i18n.rich(contact)}</p> }
                    }
                };
                view! {
                    {p(i18n.t(recover::lost_phone_lead))}
                    <ul>
                        {li(i18n.t(recover::lost_phone_told))}
                        {li(i18n.t(recover::lost_phone_stopped))}
                        {li(i18n.t(recover::lost_phone_after))}
                    </ul>
                    {begin}
                }
            }
        }
    }

    /// The day is over.
    fn due(self) -> View {
        let (i18n, session, form) = (use_i18n(), self.session, *self.form);
        let remove = move || {
            form.accept();
            form.run(submit::<RemoveLostPhone>(session, form, &Nothing {}));
        };
        view! {
            {p(i18n.t(recover::lost_phone_due))}
            <p class="actions">
                <Button
                    label=i18n.t(recover::lost_phone_remove)
                    look=Look::Danger
                    busy=form.busy()
                    on_press=remove
                />
            </p>
        }
    }

    fn by_saved_code(self) -> View {
        let (i18n, session, form) = (use_i18n(), self.session, self.form);
        let check = move || GiveRecoveryCodeRequest::check(|it| form.answer(it));
        let send = move |request: GiveRecoveryCodeRequest| -> Work {
            let asked = api::send::<ConfirmLostPhoneBySavedCode>(&request);
            Box::pin(async move {
                match asked.await {
                    Ok(_) => {
                        // The form goes, and the focus would be nowhere.
                        focus(MAIN);
                        self.ask();
                    }
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
