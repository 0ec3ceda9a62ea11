//! Signing in with a partner: a bank, say, that already knows the person (OpenID Connect).

use serde::{Deserialize, Serialize};

use crate::{
    api::{endpoint, fields, register::AcceptTermsRequest, session::SessionView},
    locale::Locale,
    wire::{read_object, write_object},
};

endpoint! {
    /// Begins a sign-in with a partner. The browser leaves for the address that is answered, and
    /// comes back signed in as far as the first step goes.
    GoToPartner, Post "/api/sign-in/partner", GoToPartnerRequest => Away
}
endpoint! {
    /// Accepts the terms, for somebody who comes from a partner for the first time: makes the account.
    Join, Post "/api/sign-in/partner/join", AcceptTermsRequest => SessionView
}
endpoint! {
    /// Asks the partner again who is here, before something sensitive.
    StepUpWithPartner, Post "/api/settings/confirm/partner", StepUpWithPartnerRequest => Away
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoToPartnerRequest {
    /// The [`Partner::id`](crate::site::Partner::id) of one of the site's partners.
    pub partner: String,
    pub locale: Locale,
}

write_object!(GoToPartnerRequest { partner, locale });

fields! {
    /// The question of the list of partners.
    PartnerField { Search = "search" } secret {}
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepUpWithPartnerRequest {
    /// The address of the page to come back to, with what it is about: `/en/settings/edit-phone#ID`.
    pub page: String,
    pub locale: Locale,
}

write_object!(StepUpWithPartnerRequest { page, locale });

/// Where the browser goes, which is not one of our pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    pub address: String,
}

read_object!(Away { address });
