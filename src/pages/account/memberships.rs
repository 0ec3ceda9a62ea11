//! The organizations of whoever is signed in, and what they may do there.

use contract::{
    api::session::{MembershipView, Right},
    locale::Locale,
};
use messages::account;
use view::{View, view};

use crate::{
    components::text::{h2, li},
    i18n::use_i18n,
};

/// Nothing when there is none.
pub(crate) fn memberships(list: Vec<MembershipView>) -> View {
    let i18n = use_i18n();
    if list.is_empty() {
        return View::empty();
    }
    let items = list
        .into_iter()
        .map(|it| li(i18n.text(move |locale| membership(locale, &it))));
    view! {
        {h2(i18n.t(account::signed_in_organizations))}
        <ul>{items.collect::<View>()}</ul>
    }
}

fn membership(locale: Locale, membership: &MembershipView) -> String {
    let rights: Vec<&str> = membership
        .rights
        .iter()
        .map(|it| right(locale, *it))
        .collect();
    account::signed_in_rights(locale, membership.name.get(locale), &rights)
}

fn right(locale: Locale, right: Right) -> &'static str {
    match right {
        Right::View => account::signed_in_right_view(locale),
        Right::ManageUsers => account::signed_in_right_manage_users(locale),
        Right::HandleRequests => account::signed_in_right_handle_requests(locale),
        Right::ManageEstablishments => account::signed_in_right_manage_establishments(locale),
    }
}
