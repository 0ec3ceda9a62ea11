//! Every second step is lost: how they are removed, a day later.

use contract::api::{recover::LostPhoneView, sign_in::RecoveryCodeField};
use leptos::prelude::*;
use messages::recover;
use view::{View, view};

use crate::{
    components::{
        notice::{Notice, Tone},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::own::Own,
    session::{Session, use_session},
};

mod begin;

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct LostPhone {
    session: Session,
    form: Form<RecoveryCodeField>,
    own: Own<LostPhoneView>,
}

#[component]
pub(crate) fn LostPhonePage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<RecoveryCodeField>::new();
    let own = Own::<LostPhoneView>::ask(session, form);
    let lost = LostPhone { session, form, own };
    let body = own.view(move |known| lost.view(known));
    view! {
        <Frame heading=i18n.t(recover::lost_phone_heading) form>{body}</Frame>
    }
}

impl LostPhone {
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
