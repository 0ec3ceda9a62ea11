//! Where somebody is signed in, and the sign-ins of late.

use contract::{
    api::{
        account::{EndSignIns, EndSignInsRequest, OwnAccount, SignInView, Which},
        session::Standing,
    },
    routes::Page,
};
use leptos::prelude::*;
use messages::account;
use view::{View, view};

use super::device::{device, place};
use crate::{
    api,
    components::{
        button::{Button, Look},
        link::Link,
        row::{Row, rows},
        text::{h2, p},
    },
    form::Form,
    i18n::{I18n, use_i18n},
    layout::frame::Frame,
    pages::own::Own,
    session::{Farewell, Session, errand::Words, use_session},
    submit::{NoField, refuse},
};

#[component]
pub(crate) fn SignInsPage() -> View {
    let part = Part {
        i18n: use_i18n(),
        session: use_session(),
        form: Form::new(),
    };
    let i18n = part.i18n;
    let own = Own::<OwnAccount>::ask(part.session, part.form);
    let body = move |own: OwnAccount| {
        let alive: Vec<_> = own
            .sign_ins
            .iter()
            .filter(|it| it.seen_at.is_some())
            .collect();
        let others =
            (alive.len() > 1).then(|| part.ends(account::sign_ins_end_others, Which::Others));
        let now = alive.into_iter().map(|it| part.alive(it)).collect();
        let recent = own.sign_ins.iter().map(|it| part.recent(it)).collect();
        view! {
            {h2(i18n.t(account::sign_ins_now))}
            {rows(now)}
            <p class="actions">
                {others}
                {part.ends(account::sign_ins_end_all, Which::All)}
            </p>
            {h2(i18n.t(account::sign_ins_recent))}
            {p(i18n.t(account::sign_ins_kept))}
            {rows(recent)}
        }
    };
    view! {
        <Frame heading=i18n.t(account::sign_ins_heading) form=part.form>{own.view(body)}</Frame>
    }
}

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct Part {
    i18n: I18n,
    session: Session,
    form: Form<NoField>,
}

impl Part {
    /// A device that is signed in.
    fn alive(self, of: &SignInView) -> Row {
        let (i18n, one, two) = (self.i18n, of.clone(), of.clone());
        let what = i18n.text(move |locale| device(locale, &one));
        let about = if of.is_this {
            i18n.t(account::sign_ins_this)
        } else {
            let time = i18n.day_and_time(of.seen_at.unwrap_or(of.at));
            i18n.text(move |locale| {
                let seen = account::sign_ins_seen(locale, &time.get());
                [seen, place(locale, &two)].join(", ")
            })
        };
        let named = Signal::derive(move || [what.get(), about.get()].join(", "));
        let id = of.id.clone();
        let press = move || self.end(Which::One, id.clone());
        let (label, busy) = (i18n.t(account::sign_ins_end), self.form.busy());
        let end = view! { <Button label look=Look::Link of=named busy on_press=press/> };
        Row {
            what,
            about: Some(about),
            action: Some(end),
        }
    }

    /// A sign-in, ended or not.
    fn recent(self, of: &SignInView) -> Row {
        let (i18n, one) = (self.i18n, of.clone());
        let time = i18n.day_and_time(of.at);
        let about = i18n.text(move |locale| [device(locale, &one), place(locale, &one)].join(", "));
        let not_me = (!of.is_this).then(|| {
            let href = self.session.path_about(Page::AccountNotMe, of.id.clone());
            let named = Signal::derive(move || [time.get(), about.get()].join(", "));
            view! { <Link label=i18n.t(account::sign_ins_not_me) href of=named/> }
        });
        Row {
            what: time,
            about: Some(about),
            action: not_me,
        }
    }

    fn ends(self, label: Words, which: Which) -> View {
        let press = move || self.end(which, String::new());
        let (label, busy) = (self.i18n.t(label), self.form.busy());
        view! { <Button label look=Look::Secondary busy on_press=press/> }
    }

    fn end(self, which: Which, id: String) {
        let (session, form) = (self.session, *self.form);
        form.accept();
        form.run(Box::pin(async move {
            match api::send::<EndSignIns>(&EndSignInsRequest { which, id }).await {
                Ok(view) if view.standing == Standing::Visitor => {
                    session.part(view, Farewell::Chosen);
                }
                Ok(_) => {
                    let words = if which == Which::One {
                        account::sign_ins_ended
                    } else {
                        account::sign_ins_others_ended
                    };
                    session.done(words, Page::AccountSignIns);
                }
                Err(failure) => refuse(session, form, failure).await,
            }
        }));
    }
}
