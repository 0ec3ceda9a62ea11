//! Signed in: where to go from here, and what is worth knowing.

use contract::{api::session::AccountView, routes::Page};
use leptos::prelude::*;
use messages::account;
use view::{View, live, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        notice::{Notice, Tone},
        text::p,
    },
    focus::focus,
    i18n::use_i18n,
    layout::{frame::Frame, skip_link::MAIN},
    pages::account::memberships::memberships,
    session::use_session,
};

#[component]
pub(crate) fn SignedInPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let Some(AccountView {
        username,
        partner,
        last_sign_in,
        recovery_codes_left,
        organizations,
        stays,
        second_steps,
    }) = session.account()
    else {
        // The guard leads elsewhere before this is seen.
        return View::empty();
    };
    let last = if let Some(seconds) = last_sign_in {
        let time = i18n.day_and_time(seconds);
        let not_me = |locale| account::signed_in_not_me(locale, Page::AccountSignIns.path(locale));
        view! {
            <p>
                {i18n.text(move |locale| account::signed_in_last(locale, &time.get()))} <br/>
                {i18n.rich(not_me)}
            </p>
        }
    } else {
        p(i18n.t(account::signed_in_first))
    };
    let waits = session.service();
    let to_service = waits.is_some();
    let waiting = waits.map(|it| {
        let href = session.path_about(Page::Service, it.request);
        let label = i18n.text(move |l| account::signed_in_continue(l, it.name.get(l)));
        view! { <p class="actions"><ButtonLink label href/></p> }
    });
    let address = session.site(|site| site.service.address.clone());
    let is_offered = !to_service && !address.get(i18n.now(|locale| locale)).is_empty();
    let onward = is_offered.then(|| {
        let href = i18n.text(move |locale| address.get(locale).to_owned());
        let label = i18n.text(move |l| account::signed_in_continue(l, &session.service_name(l)));
        view! { <p class="actions"><ButtonLink label href external=true/></p> }
    });
    let who = i18n.text(move |locale| match &partner {
        Some(partner) => account::signed_in_partner(locale, partner.get(locale), &username),
        None => account::signed_in_username(locale, &username),
    });
    view! {
        <Frame heading=i18n.t(account::signed_in_heading)>
            <Reminder count=recovery_codes_left second_steps/>
            {p(who)}
            {last}
            {stays.then(|| p(i18n.t(account::signed_in_stays)))}
            {waiting}
            {onward}
            <p>
                <ButtonLink
                    label=i18n.t(account::signed_in_settings)
                    href=session.path(Page::Settings)
                    look=Look::Secondary
                />
            </p>
            {memberships(organizations)}
        </Frame>
    }
}

/// How few recovery codes are worth a reminder.
const FEW: u16 = 3;

/// A gentle reminder, which goes away when asked to: of the recovery codes that are nearly used up,
/// or else of a second step that is the only one.
#[component]
fn Reminder(count: u16, second_steps: u16) -> View {
    let i18n = use_i18n();
    // Without two-step verification there is nothing to remind of.
    let is_shown = RwSignal::new(second_steps > 0 && (count <= FEW || second_steps == 1));
    // The button goes with the rest, and the focus would be nowhere.
    let dismiss = move || {
        focus(MAIN);
        is_shown.set(false);
    };
    let (title, words) = if count <= FEW {
        (
            i18n.t(account::signed_in_codes_heading),
            i18n.text(move |l| account::signed_in_codes_left(l, count.into())),
        )
    } else {
        (
            i18n.t(account::signed_in_one_heading),
            i18n.t(account::signed_in_one),
        )
    };
    live(move || {
        is_shown.get().then(|| {
            view! {
                <Notice tone=Tone::Warning title>
                    {p(words)}
                    <Button
                        label=i18n.t(account::signed_in_codes_dismiss)
                        look=Look::Link
                        on_press=dismiss
                    />
                </Notice>
            }
        })
    })
}
