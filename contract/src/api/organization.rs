//! Organizations: who belongs to an establishment of one, and what they may do there.
//!
//! Everything here is asked about an establishment. Whoever asks without the right to it gets the same
//! answer as for one that does not exist.

use serde::{Deserialize, Serialize};

use crate::{
    api::{endpoint, fields, session::Right},
    form::{Errors, FieldError},
    identity::{email::Email, has_forbidden_character},
    locale::Locale,
    site::Bilingual,
    wire::{Value, Write, object, read_names, read_object, write_object},
};

endpoint! {
    /// The users of an establishment, one page of them; for whoever manages users.
    ListUsers, Post "/api/organization/users", ListUsersRequest => UsersView
}
endpoint! {
    /// One user: what they may do, and what happened to that.
    GetUser, Post "/api/organization/user", UserRequest => UserDetail
}
endpoint! {
    /// Gives a user other rights. They hold from the next request on.
    ChangeRights, Post "/api/organization/user/rights", ChangeRightsRequest => UserDetail
}
endpoint! {
    /// Removes a user, whose sessions end.
    RemoveUser, Post "/api/organization/user/remove", UserRequest => UsersView
}
endpoint! {
    /// Leaves an establishment by oneself.
    Leave, Post "/api/organization/leave", PlaceRequest => crate::api::session::SessionView
}
endpoint! {
    /// Invites somebody by a message to their address.
    InviteUser, Post "/api/organization/invitations/new", InviteUserRequest => InvitationsView
}
endpoint! {
    /// The invitations that wait for an answer, the newest first.
    ListInvitations, Post "/api/organization/invitations", PlaceRequest => InvitationsView
}
endpoint! {
    /// Sends an invitation once more, with another code and its whole life before it.
    ResendInvitation, Post "/api/organization/invitations/resend", InvitationRequest => InvitationsView
}
endpoint! {
    /// Takes an invitation back: its code opens nothing any more.
    CancelInvitation, Post "/api/organization/invitations/cancel", InvitationRequest => InvitationsView
}
endpoint! {
    /// What happened in an establishment, the newest first.
    ListHistory, Post "/api/organization/history", HistoryRequest => HistoryView
}

/// A right, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    pub right: Right,
    /// When it ends, in seconds since 1970; nothing when it does not.
    pub until: Option<i64>,
}

read_object!(Grant { right, until });

impl Write for Grant {
    fn write(&self) -> Value {
        #[expect(clippy::cast_precision_loss, reason = "every date there will be fits")]
        let until = self
            .until
            .map_or(Value::Null, |it| Value::Number(it as f64));
        object(vec![
            ("right", Value::Text(self.right.name().to_owned())),
            ("until", until),
        ])
    }
}

impl Grant {
    /// A right without an end.
    pub const fn for_good(right: Right) -> Self {
        Self { right, until: None }
    }

    /// Whether it holds at a moment.
    pub fn holds(self, now: i64) -> bool {
        self.until.is_none_or(|until| until > now)
    }

    /// Whether whoever holds `self` may give `other`: the same right, and no longer (IN-5).
    pub fn covers(self, other: Self) -> bool {
        let is_long_enough = match (self.until, other.until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => theirs <= mine,
        };
        self.right == other.right && is_long_enough
    }
}

/// An establishment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRequest {
    pub place: String,
}

write_object!(PlaceRequest { place });

/// A page of users, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListUsersRequest {
    pub place: String,
    /// A part of a name, whatever its accents, or a whole address.
    pub search: String,
    /// Only those who hold it.
    pub right: Option<Right>,
    pub sort: Sort,
    pub page: u32,
}

impl Write for ListUsersRequest {
    fn write(&self) -> Value {
        let right = self.right.map(|it| it.name().to_owned());
        object(vec![
            ("place", self.place.write()),
            ("search", self.search.write()),
            ("right", right.write()),
            ("sort", Value::Text(self.sort.name().to_owned())),
            ("page", Value::Number(self.page.into())),
        ])
    }
}

/// The order of a list of users.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Name,
    /// Those who came last, first.
    Newest,
}

impl Sort {
    /// As it travels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Newest => "newest",
        }
    }
}

/// How many users are on a page.
pub const USERS_ON_A_PAGE: u32 = 25;

/// The longest search that is looked for, in characters.
pub const LONGEST_SEARCH: u16 = 100;

/// A page of users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersView {
    pub organization: Bilingual,
    pub establishment: Bilingual,
    /// What the person who asks may do there, and so may give to others.
    pub own: Vec<Grant>,
    pub users: Vec<UserView>,
    /// How many there are on all pages.
    pub total: u32,
    /// Which page it is: the last one when more was asked for than there is.
    pub page: u32,
}

read_object!(UsersView {
    organization,
    establishment,
    own,
    users,
    total,
    page
});

/// What those who manage users may know of one (PR-13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserView {
    pub id: String,
    /// As it was given with the invitation; empty when it was not.
    pub name: String,
    /// The address of the invitation; nothing when there was none.
    pub email: Option<String>,
    /// Whatever holds now or later.
    pub rights: Vec<Grant>,
    /// When they came, in seconds since 1970.
    pub since: i64,
    /// When they last signed in, to the day, in seconds since 1970.
    pub last_sign_in: Option<i64>,
    /// Whether it is the person who asks.
    pub is_you: bool,
}

read_object!(UserView {
    id,
    name,
    email,
    rights,
    since,
    last_sign_in,
    is_you
});

/// A user of an establishment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UserRequest {
    pub place: String,
    pub user: String,
}

write_object!(UserRequest { place, user });

/// One user, and what happened to what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserDetail {
    pub user: UserView,
    /// What the person who asks may give.
    pub own: Vec<Grant>,
    pub history: Vec<HistoryEvent>,
}

read_object!(UserDetail { user, own, history });

/// Other rights for a user, in the place of all they had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRightsRequest {
    pub place: String,
    pub user: String,
    pub rights: Vec<Grant>,
}

write_object!(ChangeRightsRequest {
    place,
    user,
    rights
});

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

/// Whether there is one at least, and none twice.
pub fn are_rights(rights: &[Grant]) -> bool {
    let is_new = |at: usize| rights[..at].iter().all(|it| it.right != rights[at].right);
    !rights.is_empty() && (0..rights.len()).all(is_new)
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

/// A page of what happened, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryRequest {
    pub place: String,
    pub page: u32,
}

impl Write for HistoryRequest {
    fn write(&self) -> Value {
        object(vec![
            ("place", self.place.write()),
            ("page", Value::Number(self.page.into())),
        ])
    }
}

/// How many events are on a page.
pub const EVENTS_ON_A_PAGE: u32 = 50;

/// What happened in an establishment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryView {
    pub events: Vec<HistoryEvent>,
    /// How many there are on all pages.
    pub total: u32,
    pub page: u32,
}

read_object!(HistoryView {
    events,
    total,
    page
});

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEvent {
    /// In seconds since 1970.
    pub at: i64,
    pub what: Happening,
    /// Who did it; empty when it was somebody whose account is gone, or an operator.
    pub by: String,
    /// To whom; empty when their account is gone.
    pub about: String,
    /// The rights there were afterwards.
    pub rights: Vec<Grant>,
}

read_object!(HistoryEvent {
    at,
    what,
    by,
    about,
    rights
});

/// What can happen to somebody in an establishment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    Invited,
    InvitedAgain,
    InvitationCancelled,
    Joined,
    RightsChanged,
    Removed,
    Left,
}

impl Happening {
    pub const ALL: [Self; 7] = [
        Self::Invited,
        Self::InvitedAgain,
        Self::InvitationCancelled,
        Self::Joined,
        Self::RightsChanged,
        Self::Removed,
        Self::Left,
    ];

    /// As it is kept and as it travels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::InvitedAgain => "invited_again",
            Self::InvitationCancelled => "invitation_cancelled",
            Self::Joined => "joined",
            Self::RightsChanged => "rights_changed",
            Self::Removed => "removed",
            Self::Left => "left",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

read_names!(Happening { Invited = "invited", InvitedAgain = "invited_again", InvitationCancelled = "invitation_cancelled", Joined = "joined", RightsChanged = "rights_changed", Removed = "removed", Left = "left" });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_5_a_right_covers_itself_and_no_longer_than_it_holds() {
        let right = |until| Grant {
            right: Right::View,
            until,
        };
        let other = Grant::for_good(Right::ManageUsers);
        for (mine, theirs, covers) in [
            (right(None), right(None), true),
            (right(None), right(Some(5)), true),
            (right(Some(5)), right(Some(5)), true),
            (right(Some(5)), right(Some(4)), true),
            (right(Some(5)), right(Some(6)), false),
            (right(Some(5)), right(None), false),
            (right(None), other, false),
        ] {
            assert_eq!(mine.covers(theirs), covers, "{mine:?} {theirs:?}");
        }
        assert!(right(Some(5)).holds(4) && !right(Some(5)).holds(5) && right(None).holds(5));
    }

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
