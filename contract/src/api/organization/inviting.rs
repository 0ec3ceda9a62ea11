//! Inviting people to an establishment.

use serde::{Deserialize, Serialize};

use super::{Grant, are_rights};
use crate::{
    api::fields,
    form::{Errors, FieldError},
    identity::{email::Email, has_forbidden_character},
    locale::Locale,
    site::Bilingual,
    wire::{read_object, write_object},
};

fields! {
    /// The questions about somebody who is invited.
    InviteField { Name = "name", Email = "email", Rights = "rights" } secret {}
}

/// Somebody to be invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InviteUserRequest {
    pub place: String,
    pub name: String,
    pub email: Email,
    pub rights: Vec<Grant>,
    /// The language of the message.
    pub locale: Locale,
}

write_object!(InviteUserRequest {
    place,
    name,
    email,
    rights,
    locale
});

/// The longest name of a user, in characters.
pub const LONGEST_NAME: u16 = 100;

impl InviteUserRequest {
    /// Asked before it is sent, and again of what arrived.
    pub fn check(
        place: &str,
        name: &str,
        email: &str,
        rights: &[Grant],
        locale: Locale,
    ) -> Result<Self, Errors<InviteField>> {
        let mut errors = Vec::new();
        let name = name.trim();
        if let Some(error) = wrong_name(name) {
            errors.push((InviteField::Name, error));
        }
        let email = Email::parse(email).map_err(|error| errors.push((InviteField::Email, error)));
        if !are_rights(rights) {
            errors.push((InviteField::Rights, FieldError::NotAChoice));
        }
        match email {
            Ok(email) if errors.is_empty() => Ok(Self {
                place: place.to_owned(),
                name: name.to_owned(),
                email,
                rights: rights.to_vec(),
                locale,
            }),
            _ => Err(errors),
        }
    }

    /// The same questions asked again, of what arrived.
    pub fn check_again(&self) -> Errors<InviteField> {
        let checked = Self::check(
            &self.place,
            &self.name,
            self.email.as_str(),
            &self.rights,
            self.locale,
        );
        checked.err().unwrap_or_default()
    }
}

fields! {
    /// The questions about somebody who has an account already.
    AddField { Username = "username", Email = "email", Rights = "rights" } secret {}
}

/// Somebody to be invited who has an account already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddUserRequest {
    pub place: String,
    /// The username, or the number of an account.
    pub username: String,
    /// The address of that account.
    pub email: Email,
    pub rights: Vec<Grant>,
}

write_object!(AddUserRequest {
    place,
    username,
    email,
    rights
});

impl AddUserRequest {
    /// Asked before it is sent, and again of what arrived.
    pub fn check(
        place: &str,
        username: &str,
        email: &str,
        rights: &[Grant],
    ) -> Result<Self, Errors<AddField>> {
        let mut errors = Vec::new();
        let username = username.trim();
        if let Some(error) = wrong_name(username) {
            errors.push((AddField::Username, error));
        }
        let email = Email::parse(email).map_err(|error| errors.push((AddField::Email, error)));
        if !are_rights(rights) {
            errors.push((AddField::Rights, FieldError::NotAChoice));
        }
        match email {
            Ok(email) if errors.is_empty() => Ok(Self {
                place: place.to_owned(),
                username: username.to_owned(),
                email,
                rights: rights.to_vec(),
            }),
            _ => Err(errors),
        }
    }

    /// The same questions asked again, of what arrived.
    pub fn check_again(&self) -> Errors<AddField> {
        let checked = Self::check(
            &self.place,
            &self.username,
            self.email.as_str(),
            &self.rights,
        );
        checked.err().unwrap_or_default()
    }
}

fn wrong_name(name: &str) -> Option<FieldError> {
    if name.is_empty() {
        return Some(FieldError::Missing);
    }
    if has_forbidden_character(name) {
        return Some(FieldError::ForbiddenCharacter);
    }
    (name.chars().count() > LONGEST_NAME.into())
        .then_some(FieldError::TooLong { max: LONGEST_NAME })
}

/// An invitation of an establishment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationRequest {
    pub place: String,
    pub invitation: String,
}

write_object!(InvitationRequest { place, invitation });

/// Invitations that wait for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationsView {
    pub organization: Bilingual,
    pub establishment: Bilingual,
    /// What the person who asks may give.
    pub own: Vec<Grant>,
    pub invitations: Vec<PendingInvitation>,
}

read_object!(InvitationsView {
    organization,
    establishment,
    own,
    invitations
});

/// An invitation that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingInvitation {
    pub id: String,
    /// The name of whoever is invited; the username where that was given instead.
    pub name: String,
    pub email: String,
    pub rights: Vec<Grant>,
    /// When it was sent last, in seconds since 1970.
    pub sent_at: i64,
    /// When its code ends, in seconds since 1970.
    pub expires_at: i64,
    pub is_expired: bool,
}

read_object!(PendingInvitation {
    id,
    name,
    email,
    rights,
    sent_at,
    expires_at,
    is_expired
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::session::Right;

    #[test]
    fn whoever_is_invited_has_a_name_an_address_and_a_right() {
        let view = [Grant::for_good(Right::View)];
        let twice = [view[0], view[0]];
        let check = |name: &str, email: &str, rights: &[Grant]| {
            InviteUserRequest::check("place", name, email, rights, Locale::Fr)
        };
        let fine = check(" Léa Côté ", "lea@exemple.ca", &view).unwrap();
        assert_eq!(fine.name, "Léa Côté");
        assert!(fine.check_again().is_empty());
        let fields = |checked: Result<InviteUserRequest, Errors<InviteField>>| {
            let errors = checked.unwrap_err();
            errors.into_iter().map(|(it, _)| it).collect::<Vec<_>>()
        };
        let all = [InviteField::Name, InviteField::Email, InviteField::Rights];
        assert_eq!(fields(check(" ", "", &[])), all);
        assert_eq!(fields(check("Lé\u{202e}a", "lea", &twice)), all);
        let long = "é".repeat(101);
        assert_eq!(
            fields(check(&long, "lea@exemple.ca", &view)),
            [InviteField::Name]
        );
    }
}
