//! Every second step is lost: how they are removed, a day later.

use contract::api::{
    Nothing,
    recover::{GetLostPhone, LostPhoneView},
    sign_in::RecoveryCodeField,
};
use leptos::prelude::*;
use messages::{common, recover};
use view::{View, live, view};

use crate::{
    api,
    components::{
        button::{Button, Look},
        loading::Loading,
        notice::{Notice, Tone},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::{Session, use_session},
    submit::refuse,
};

mod begin;

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
        let i18n = use_i18n();
        match known.due_at {
            Some(_) if known.is_due => {
                view! { {p(i18n.t(recover::lost_phone_due))}{self.proof(known)} }
            }
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
            None => self.begin(known),
        }
    }
}
