//! Coming in with an invitation.

use serde::{Deserialize, Serialize};

use crate::{
    api::{endpoint, fields, session::SessionView},
    form::Errors,
    identity::invitation_code::InvitationCode,
    locale::Locale,
    wire::write_object,
};

endpoint! {
    /// Presents an invitation code. It is consumed only when the account is made or signed in to.
    RedeemInvitation, Post "/api/invitation/redeem", RedeemInvitationRequest => SessionView
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedeemInvitationRequest {
    pub code: InvitationCode,
    pub locale: Locale,
}

write_object!(RedeemInvitationRequest { code, locale });

fields! {
    /// The question of the invitation page. A code survives a refusal, so that a slip can be found.
    InvitationField { Code = "code" } secret {}
}

impl RedeemInvitationRequest {
    pub fn check(
        answer: impl Fn(InvitationField) -> String,
        locale: Locale,
    ) -> Result<Self, Errors<InvitationField>> {
        let code = InvitationCode::parse(&answer(InvitationField::Code))
            .map_err(|error| vec![(InvitationField::Code, error)])?;
        Ok(Self { code, locale })
    }
}
