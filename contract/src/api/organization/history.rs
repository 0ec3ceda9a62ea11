//! What happened in an establishment.

use serde::{Deserialize, Serialize};

use super::Grant;
use crate::wire::{Value, Write, object, read_names, read_object};

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
    /// To whom; empty when their account is gone. The name of the establishment where it is about that.
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
    /// The establishment was added to its organization.
    PlaceAdded,
    /// The establishment has another name.
    PlaceRenamed,
}

impl Happening {
    pub const ALL: [Self; 9] = [
        Self::Invited,
        Self::InvitedAgain,
        Self::InvitationCancelled,
        Self::Joined,
        Self::RightsChanged,
        Self::Removed,
        Self::Left,
        Self::PlaceAdded,
        Self::PlaceRenamed,
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
            Self::PlaceAdded => "place_added",
            Self::PlaceRenamed => "place_renamed",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

read_names!(Happening { Invited = "invited", InvitedAgain = "invited_again", InvitationCancelled = "invitation_cancelled", Joined = "joined", RightsChanged = "rights_changed", Removed = "removed", Left = "left", PlaceAdded = "place_added", PlaceRenamed = "place_renamed" });
