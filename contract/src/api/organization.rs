//! Organizations: who belongs to an establishment of one, and what they may do there.
//!
//! Everything here is asked about an establishment. Whoever asks without the right to it gets the same
//! answer as for one that does not exist.

use serde::{Deserialize, Serialize};

use crate::{
    api::{endpoint, session::Right},
    site::Bilingual,
    wire::{Value, Write, object, read_object, write_object},
};

mod history;
mod inviting;
mod places;

pub use history::{EVENTS_ON_A_PAGE, Happening, HistoryEvent, HistoryRequest, HistoryView};
pub use inviting::{
    AddField, AddUserRequest, InvitationRequest, InvitationsView, InviteField, InviteUserRequest,
    LONGEST_NAME, PendingInvitation,
};
pub use places::{
    AddEstablishment, GetPlaces, LONGEST_PLACE_NAME, NamePlaceRequest, PlaceField, PlaceView,
    PlacesView, RenameEstablishment,
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
    /// Invites somebody who has an account already, known by its username (or number) and its address. The
    /// answer is the same whether there is one or not, until they accept (IN-10).
    AddUser, Post "/api/organization/invitations/existing", AddUserRequest => InvitationsView
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

/// Whether there is one at least, and none twice.
pub fn are_rights(rights: &[Grant]) -> bool {
    let is_new = |at: usize| rights[..at].iter().all(|it| it.right != rights[at].right);
    !rights.is_empty() && (0..rights.len()).all(is_new)
}

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
}
