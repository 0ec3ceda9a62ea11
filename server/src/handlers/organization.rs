//! An establishment of an organization, for those who manage its users.

use contract::{
    api::{
        organization::{Grant, Happening, InviteField, PlaceRequest, are_rights},
        session::{Right, SessionView},
    },
    form::{Field, FieldError},
    problem::{Problem, Refused},
};
use sea_orm::{DatabaseTransaction, ModelTrait};

use crate::{
    app::App,
    guard::Fresh,
    organizations::{self, Member, admit_alone, history},
    refusal::Refusal,
    routing::{Call, Reply, Routes},
    session::{self, holding::alone_in},
    store::audit::{self, Event, Outcome},
};

pub mod happenings;
pub mod invitations;
pub mod places;
pub mod users;

pub fn routes(routes: Routes) -> Routes {
    use contract::api::organization::{
        AddEstablishment, AddUser, CancelInvitation, ChangeRights, GetPlaces, GetUser, InviteUser,
        Leave, ListHistory, ListInvitations, ListUsers, RemoveUser, RenameEstablishment,
        ResendInvitation,
    };

    routes
        .on::<ListUsers, _, _, _>(users::list_users)
        .on::<GetUser, _, _, _>(users::get_user)
        .on::<ChangeRights, _, _, _>(users::change_rights)
        .on::<RemoveUser, _, _, _>(users::remove_user)
        .on::<Leave, _, _, _>(leave)
        .on::<InviteUser, _, _, _>(invitations::invite_user)
        .on::<AddUser, _, _, _>(invitations::add_user)
        .on::<ListInvitations, _, _, _>(invitations::list_invitations)
        .on::<ResendInvitation, _, _, _>(invitations::resend_invitation)
        .on::<CancelInvitation, _, _, _>(invitations::cancel_invitation)
        .on::<GetPlaces, _, _, _>(places::get_places)
        .on::<AddEstablishment, _, _, _>(places::add_establishment)
        .on::<RenameEstablishment, _, _, _>(places::rename_establishment)
        .on::<ListHistory, _, _, _>(happenings::list_history)
}

/// Leaves an establishment by oneself.
pub async fn leave(
    app: App,
    _: Call,
    who: Fresh,
    request: PlaceRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let member = admit_alone(&tx, &app, &account, &request.place, None).await?;
    let Member { membership, .. } = member;
    membership.clone().delete(&tx).await?;
    organizations::expect_administrator_after(&tx, &membership).await?;
    let (what, me) = (Happening::Left, (&membership).into());
    history::keep(&tx, &app, &request.place, what, me, me, &[]).await?;
    let (actor, object) = (Some(account.id.as_str()), Some(membership.id.as_str()));
    audit::note(&tx, &app, actor, Event::MemberLeft, object, Outcome::Done).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// Somebody who manages users, in a transaction in which nobody else changes who may do what there.
async fn manager(
    tx: &DatabaseTransaction,
    app: &App,
    who: &Fresh,
    place: &str,
) -> Result<Member, Refusal> {
    let account = alone_in(tx, &who.session, &who.account).await?;
    admit_alone(tx, app, &account, place, Some(Right::ManageUsers)).await
}

/// Refuses rights that are none, come twice or are over; and new ones that whoever gives them lacks (IN-5).
fn expect_givable(app: &App, own: &[Grant], all: &[Grant], new: &[Grant]) -> Result<(), Refusal> {
    let now = app.clock.now();
    let are_sound = are_rights(all) && all.iter().all(|it| it.holds(now));
    if are_sound && organizations::may_give(own, new) {
        return Ok(());
    }
    let field = InviteField::Rights.name();
    Err(Problem::field(field, FieldError::NotAChoice).into())
}

/// Refuses answers, each with the name of its question.
fn refuse<F: Field>(errors: &[(F, FieldError)]) -> Result<(), Refusal> {
    if errors.is_empty() {
        return Ok(());
    }
    let refused = |(field, error): &(F, FieldError)| Refused {
        field: field.name().to_owned(),
        error: *error,
    };
    let errors = errors.iter().map(refused).collect();
    Err(Problem::Invalid { errors }.into())
}
