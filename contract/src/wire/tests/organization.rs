//! Organizations.

use super::{WORDS, is_read, is_written, words};
use crate::{
    api::{
        organization::{
            AddUserRequest, ChangeRightsRequest, Grant, Happening, HistoryEvent, HistoryRequest,
            HistoryView, InvitationRequest, InvitationsView, InviteUserRequest, ListUsersRequest,
            NamePlaceRequest, PendingInvitation, PlaceRequest, PlaceView, PlacesView, Sort,
            UserDetail, UserRequest, UserView, UsersView,
        },
        session::Right,
    },
    identity::email::Email,
    locale::Locale,
};

fn rights() -> Vec<Grant> {
    let last = Grant {
        right: Right::View,
        until: Some(1_795_000_000),
    };
    Right::ALL
        .map(Grant::for_good)
        .into_iter()
        .chain([last])
        .collect()
}

fn user() -> UserView {
    UserView {
        id: WORDS.into(),
        name: WORDS.into(),
        email: Some(WORDS.into()),
        rights: rights(),
        since: 1_795_000_000,
        last_sign_in: None,
        is_you: true,
    }
}

#[test]
fn every_answer_about_an_organization_is_read() {
    is_read(&UsersView {
        organization: words(),
        establishment: words(),
        own: rights(),
        users: vec![user()],
        total: 10_000,
        page: 3,
    });
    let event = |what| HistoryEvent {
        at: 1_795_000_000,
        what,
        by: WORDS.into(),
        about: String::new(),
        rights: rights(),
    };
    is_read(&UserDetail {
        user: user(),
        own: Vec::new(),
        history: Happening::ALL.map(event).to_vec(),
    });
    is_read(&HistoryView {
        events: Vec::new(),
        total: 0,
        page: 0,
    });
    is_read(&PlacesView {
        places: vec![PlaceView {
            place: WORDS.into(),
            organization: words(),
            name: words(),
            rights: rights(),
            since: 1_795_000_000,
            managed_by: vec![WORDS.into()],
            history: Vec::new(),
        }],
    });
    is_read(&InvitationsView {
        organization: words(),
        establishment: words(),
        own: rights(),
        invitations: vec![PendingInvitation {
            id: WORDS.into(),
            name: WORDS.into(),
            email: WORDS.into(),
            rights: rights(),
            sent_at: 1,
            expires_at: 2,
            is_expired: true,
        }],
    });
}

#[test]
fn every_request_about_an_organization_is_written() {
    let (place, user) = (WORDS.to_owned(), "id".to_owned());
    is_written(&NamePlaceRequest {
        place: place.clone(),
        name: words(),
    });
    is_written(&PlaceRequest {
        place: place.clone(),
    });
    for (sort, right) in [(Sort::Name, None), (Sort::Newest, Some(Right::ManageUsers))] {
        is_written(&ListUsersRequest {
            place: place.clone(),
            search: WORDS.into(),
            right,
            sort,
            page: 7,
        });
    }
    is_written(&UserRequest {
        place: place.clone(),
        user: user.clone(),
    });
    is_written(&ChangeRightsRequest {
        place: place.clone(),
        user,
        rights: rights(),
    });
    is_written(&InviteUserRequest {
        place: place.clone(),
        name: WORDS.into(),
        email: Email::parse("lea@exemple.ca").unwrap(),
        rights: rights(),
        locale: Locale::Fr,
    });
    is_written(&AddUserRequest {
        place: place.clone(),
        username: WORDS.into(),
        email: Email::parse("lea@exemple.ca").unwrap(),
        rights: rights(),
    });
    is_written(&InvitationRequest {
        place: place.clone(),
        invitation: WORDS.into(),
    });
    is_written(&HistoryRequest { place, page: 2 });
}
