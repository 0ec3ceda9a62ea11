//! People who belong to an establishment.

use contract::{
    api::{
        organization::{
            ChangeRights, ChangeRightsRequest, GetUser, Grant, InvitationsView, InviteUser,
            InviteUserRequest, ListUsers, ListUsersRequest, RemoveUser, Sort, UserDetail,
            UserRequest, UserView, UsersView,
        },
        session::{Right, Standing},
    },
    identity::{email::Email, invitation_code::InvitationCode},
    locale::Locale,
    problem::Problem,
    site::Bilingual,
};
use guichet_server::{commands, edge::request_id};

use super::{
    Client, Person, Site,
    person::{invitation, redeem},
};

/// Somebody who manages users, and the establishment.
pub async fn administrator(site: &Site, username: &str) -> (Person, String) {
    let address = format!("{}@exemple.ca", username.to_lowercase());
    let code = invitation(site, &address).await;
    let mut person = Person::register(site, username).await;
    redeem(&mut person.client, &code).await.unwrap();
    let place = place(&mut person.client).await;
    (person, place)
}

/// Somebody with an account whom a member invited with these rights.
pub async fn member(
    site: &Site,
    by: &mut Person,
    place: &str,
    username: &str,
    rights: &[Grant],
) -> Person {
    let code = invited(site, by, place, username, rights).await;
    let mut person = Person::register(site, username).await;
    redeem(&mut person.client, &code).await.unwrap();
    person
}

/// The code in the message to somebody who was just invited.
pub async fn invited(
    site: &Site,
    by: &mut Person,
    place: &str,
    username: &str,
    rights: &[Grant],
) -> InvitationCode {
    let address = format!("{}@travail.example", username.to_lowercase());
    invite(&mut by.client, place, username, &address, rights)
        .await
        .unwrap();
    code_to(site, &address).await
}

/// The code of the newest invitation to an address.
pub async fn code_to(site: &Site, address: &str) -> InvitationCode {
    let mail = site.mail_to(address).await.pop().expect("an invitation");
    let mut lines = mail.body.lines();
    let code = lines.find_map(|it| InvitationCode::parse(it.trim()).ok());
    code.expect("a code in the invitation")
}

pub async fn invite(
    client: &mut Client,
    place: &str,
    name: &str,
    address: &str,
    rights: &[Grant],
) -> Result<InvitationsView, Problem> {
    let request = InviteUserRequest {
        place: place.to_owned(),
        name: name.to_owned(),
        email: Email::parse(address).unwrap(),
        rights: rights.to_vec(),
        locale: Locale::Fr,
    };
    client.send::<InviteUser>(&request).await
}

/// The code by which somebody becomes the first to manage everything in an organization.
pub async fn operator_invites(site: &Site, organization: &str, address: &str) -> InvitationCode {
    by_operator(site, organization, address, &Right::ALL).await
}

/// The code by which somebody may look at an organization in which nobody manages anything.
pub async fn operator_shows(site: &Site, organization: &str, address: &str) -> InvitationCode {
    by_operator(site, organization, address, &[Right::View]).await
}

async fn by_operator(
    site: &Site,
    organization: &str,
    address: &str,
    rights: &[Right],
) -> InvitationCode {
    let names = Bilingual::new(organization, organization);
    let email = Email::parse(address).unwrap();
    let invite = commands::invite::invite(&site.app, &names, rights, &email, Locale::Fr);
    request_id::scope("test".to_owned(), invite).await.unwrap()
}

/// The only establishment of somebody who is signed in.
pub async fn place(client: &mut Client) -> String {
    let Standing::SignedIn { account } = client.session().await.standing else {
        panic!("nobody is signed in")
    };
    let [membership] = &account.organizations[..] else {
        panic!("{:?}", account.organizations)
    };
    membership.place.clone()
}

pub fn list(place: &str, search: &str) -> ListUsersRequest {
    ListUsersRequest {
        place: place.to_owned(),
        search: search.to_owned(),
        right: None,
        sort: Sort::Name,
        page: 0,
    }
}

pub async fn users(client: &mut Client, place: &str) -> Result<UsersView, Problem> {
    client.send::<ListUsers>(&list(place, "")).await
}

/// The user of that name.
pub async fn user(client: &mut Client, place: &str, name: &str) -> UserView {
    let found = client.send::<ListUsers>(&list(place, name)).await.unwrap();
    let [user] = &found.users[..] else {
        panic!("{found:?}")
    };
    user.clone()
}

/// The person who asks, among the users.
pub async fn oneself(client: &mut Client, place: &str) -> UserView {
    let found = users(client, place).await.unwrap().users;
    found.into_iter().find(|it| it.is_you).unwrap()
}

pub fn about(place: &str, user: &str) -> UserRequest {
    UserRequest {
        place: place.to_owned(),
        user: user.to_owned(),
    }
}

pub async fn remove(client: &mut Client, place: &str, user: &str) -> Result<UsersView, Problem> {
    client.send::<RemoveUser>(&about(place, user)).await
}

pub async fn look_at(client: &mut Client, place: &str, user: &str) -> Result<UserDetail, Problem> {
    client.send::<GetUser>(&about(place, user)).await
}

pub async fn change(
    client: &mut Client,
    place: &str,
    user: &str,
    rights: &[Grant],
) -> Result<UserDetail, Problem> {
    let request = ChangeRightsRequest {
        place: place.to_owned(),
        user: user.to_owned(),
        rights: rights.to_vec(),
    };
    client.send::<ChangeRights>(&request).await
}

/// Rights without an end.
pub fn grants<const N: usize>(rights: [Right; N]) -> [Grant; N] {
    rights.map(Grant::for_good)
}
