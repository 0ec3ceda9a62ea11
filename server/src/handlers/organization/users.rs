//! The users of an establishment.

use contract::{
    api::{
        organization::{
            ChangeRightsRequest, Grant, Happening, LONGEST_SEARCH, ListUsersRequest, Sort,
            USERS_ON_A_PAGE, UserDetail, UserRequest, UserView, UsersView,
        },
        session::Right,
    },
    identity::email::Email,
    locale::Locale,
    problem::Problem,
    site::Bilingual,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, ModelTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::LikeExpr,
};

use super::{expect_givable, happenings, manager};
use crate::{
    app::App,
    delivery::{
        mail::{self, Message},
        outbox,
    },
    guard::{Fresh, SignedIn},
    organizations::{self, Member, admit, history, inviting},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{ending, holding::hold},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, memberships},
        limits::{self, Limit},
    },
};

/// Changes of the rights of one user: each is told to them.
const CHANGES: Limit = Limit {
    most: 20,
    seconds: 3600,
};

/// A day, in seconds.
const DAY: i64 = 24 * 3600;

pub async fn list_users(
    app: App,
    _: Call,
    who: SignedIn,
    request: ListUsersRequest,
) -> Result<Reply<UsersView>, Refusal> {
    let reader = app.store.reader();
    let right = Some(Right::ManageUsers);
    let member = admit(reader, &app, &who.account, &request.place, right).await?;
    Ok(page(&app, &member, &request).await?.into())
}

pub async fn get_user(
    app: App,
    _: Call,
    who: SignedIn,
    request: UserRequest,
) -> Result<Reply<UserDetail>, Refusal> {
    let reader = app.store.reader();
    let right = Some(Right::ManageUsers);
    let member = admit(reader, &app, &who.account, &request.place, right).await?;
    let user = find(reader, &member, &request.user).await?;
    Ok(detail(&app, &member, user).await?.into())
}

pub async fn change_rights(
    app: App,
    _: Call,
    who: Fresh,
    request: ChangeRightsRequest,
) -> Result<Reply<UserDetail>, Refusal> {
    let tx = app.store.begin().await?;
    let member = manager(&tx, &app, &who, &request.place).await?;
    let user = find(&tx, &member, &request.user).await?;
    // What stays as it was is not given, and may be more than whoever changes the rest has.
    let before = organizations::in_force(&user, app.clock.now());
    if is_same(&before, &request.rights) {
        return Ok(detail(&app, &member, user).await?.into());
    }
    let key = [&request.place, "\0", &request.user].concat();
    let key = app.keys.mac("limit:rights", &key);
    limits::take(&tx, &key, CHANGES, app.clock.now()).await?;
    let new: Vec<Grant> = request
        .rights
        .iter()
        .copied()
        .filter(|it| !before.contains(it))
        .collect();
    expect_givable(&app, &member.rights, &request.rights, &new)?;
    let changed = memberships::ActiveModel {
        id: Set(user.id.clone()),
        rights: Set(organizations::written(&request.rights)?),
        administers: Set(organizations::administers(&request.rights)),
        ..Default::default()
    };
    let was = user;
    let user = changed.update(&tx).await?;
    organizations::expect_administrator_after(&tx, &was).await?;
    let (by, about) = ((&member.membership).into(), (&user).into());
    let what = Happening::RightsChanged;
    history::keep(&tx, &app, &request.place, what, by, about, &request.rights).await?;
    note(&tx, &app, &who, Event::RightsChanged, &user).await?;
    tell(&tx, &app, &who, &user, |locale| {
        let now = app.clock.now();
        let rights: Vec<Right> = organizations::in_force(&user, now)
            .into_iter()
            .map(|it| it.right)
            .collect();
        mail::rights(&app, locale, &member.establishment.name(), &rights)
    })
    .await?;
    tx.commit().await?;
    Ok(detail(&app, &member, user).await?.into())
}

pub async fn remove_user(
    app: App,
    _: Call,
    who: Fresh,
    request: UserRequest,
) -> Result<Reply<UsersView>, Refusal> {
    let tx = app.store.begin().await?;
    hold_both(&tx, &who, &request.user).await?;
    let member = manager(&tx, &app, &who, &request.place).await?;
    let user = find(&tx, &member, &request.user).await?;
    if user.account_id == who.account.id {
        // Whoever goes by oneself leaves.
        return Err(Problem::NotOpen.into());
    }
    user.clone().delete(&tx).await?;
    organizations::expect_administrator_after(&tx, &user).await?;
    inviting::withdraw_offers(&tx, &app, &user).await?;
    // What they signed in with, and a way back that is under way, are theirs.
    ending::end_sessions(&tx, &user.account_id).await?;
    let (by, about) = ((&member.membership).into(), (&user).into());
    history::keep(
        &tx,
        &app,
        &request.place,
        Happening::Removed,
        by,
        about,
        &[],
    )
    .await?;
    note(&tx, &app, &who, Event::MemberRemoved, &user).await?;
    tell(&tx, &app, &who, &user, |locale| {
        mail::removed(&app, locale, &member.establishment.name())
    })
    .await?;
    tx.commit().await?;
    let first = ListUsersRequest {
        place: request.place,
        search: String::new(),
        right: None,
        sort: Sort::Name,
        page: 0,
    };
    Ok(page(&app, &member, &first).await?.into())
}

async fn note(
    connection: &impl ConnectionTrait,
    app: &App,
    who: &Fresh,
    event: Event,
    user: &memberships::Model,
) -> Result<(), Refusal> {
    let (actor, object) = (Some(who.account.id.as_str()), Some(user.id.as_str()));
    Ok(audit::note(connection, app, actor, event, object, Outcome::Done).await?)
}

/// Tells a user what somebody else did to what they may do.
async fn tell(
    connection: &impl ConnectionTrait,
    app: &App,
    who: &Fresh,
    user: &memberships::Model,
    words: impl Fn(Locale) -> Message,
) -> Result<(), Refusal> {
    let account = accounts::Entity::find_by_id(&user.account_id)
        .one(connection)
        .await?;
    let Some(account) = account.filter(|it| it.id != who.account.id) else {
        return Ok(());
    };
    let message = words(Locale::from_tag(&account.locale).unwrap_or_default());
    outbox::put_to_account(connection, app, &account, message).await
}

/// Holds the accounts of whoever removes and of whoever is removed, in one order for everybody: two may remove
/// each other.
async fn hold_both(tx: &DatabaseTransaction, who: &Fresh, user: &str) -> Result<(), Refusal> {
    let found = memberships::Entity::find_by_id(user).one(tx).await?;
    let mut accounts = vec![who.account.id.clone()];
    accounts.extend(found.map(|it| it.account_id));
    accounts.sort_unstable();
    for account in accounts {
        hold(tx, &account).await?;
    }
    Ok(())
}

/// Whether two lists say the same, in whatever order.
fn is_same(some: &[Grant], others: &[Grant]) -> bool {
    some.len() == others.len() && some.iter().all(|it| others.contains(it))
}

/// A user of the establishment.
async fn find(
    connection: &impl ConnectionTrait,
    member: &Member,
    user: &str,
) -> Result<memberships::Model, Refusal> {
    let found = memberships::Entity::find_by_id(user)
        .filter(memberships::Column::EstablishmentId.eq(&member.establishment.id))
        .one(connection)
        .await?;
    Ok(found.ok_or(Problem::NotFound)?)
}

async fn page(
    app: &App,
    member: &Member,
    request: &ListUsersRequest,
) -> Result<UsersView, Refusal> {
    let reader = app.store.reader();
    let found = matching(app, member, request);
    let total = u32::try_from(found.clone().count(reader).await?).unwrap_or(u32::MAX);
    let last = total.saturating_sub(1) / USERS_ON_A_PAGE;
    let page = request.page.min(last);
    let sorted = match request.sort {
        Sort::Name => found.order_by_asc(memberships::Column::NameSearch),
        Sort::Newest => found.order_by_desc(memberships::Column::CreatedAt),
    };
    let rows = sorted
        .order_by_asc(memberships::Column::Id)
        .limit(u64::from(USERS_ON_A_PAGE))
        .offset(u64::from(page) * u64::from(USERS_ON_A_PAGE))
        .all(reader)
        .await?;
    Ok(UsersView {
        organization: names(member),
        establishment: member.establishment.name(),
        own: member.rights.clone(),
        users: views(app, member, rows).await?,
        total,
        page,
    })
}

/// Those whom a search means.
fn matching(app: &App, member: &Member, request: &ListUsersRequest) -> Select<memberships::Entity> {
    let mut found = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(&member.establishment.id));
    let search: String = request
        .search
        .trim()
        .chars()
        .take(LONGEST_SEARCH.into())
        .collect();
    if let Ok(email) = Email::parse(&search) {
        let macs = app.keys.macs("membership-email", email.as_str());
        found = found.filter(memberships::Column::EmailMac.is_in(macs));
    } else if !search.is_empty() {
        let plain = organizations::searched(&search);
        let plain = plain
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        let like = LikeExpr::new(["%", &plain, "%"].concat()).escape('\\');
        found = found.filter(memberships::Column::NameSearch.like(like));
    }
    if let Some(right) = request.right {
        // Names of rights hold nothing that a pattern would read otherwise.
        let like = ["%\"", right.name(), "\"%"].concat();
        found = found.filter(memberships::Column::Rights.like(like));
    }
    found
}

async fn detail(
    app: &App,
    member: &Member,
    user: memberships::Model,
) -> Result<UserDetail, Refusal> {
    let history = happenings::of_user(app, &user).await?;
    let mut views = views(app, member, vec![user]).await?;
    Ok(UserDetail {
        user: views.pop().ok_or(Problem::Fault)?,
        own: member.rights.clone(),
        history,
    })
}

/// What those who manage users may know of each (PR-13).
async fn views(
    app: &App,
    member: &Member,
    rows: Vec<memberships::Model>,
) -> Result<Vec<UserView>, Refusal> {
    let ids = rows.iter().map(|it| it.account_id.as_str());
    let accounts = accounts::Entity::find()
        .filter(accounts::Column::Id.is_in(ids))
        .all(app.store.reader())
        .await?;
    let last = |id: &str| {
        let account = accounts.iter().find(|it| it.id == id)?;
        // The day is enough, and says nothing of hours of work.
        account.last_sign_in_at.map(|at| at - at.rem_euclid(DAY))
    };
    let now = app.clock.now();
    let view = |row: memberships::Model| {
        let email = row.email.as_deref();
        let email = email
            .map(|it| app.keys.open(&row.account_id, it))
            .transpose();
        Ok(UserView {
            email: email.map_err(|_| Problem::Fault)?,
            rights: organizations::in_force(&row, now),
            since: row.created_at,
            last_sign_in: last(&row.account_id),
            is_you: row.account_id == member.membership.account_id,
            name: row.name,
            id: row.id,
        })
    };
    rows.into_iter().map(view).collect()
}

/// What the organization is called.
pub fn names(member: &Member) -> Bilingual {
    let organization = &member.organization;
    Bilingual::new(&organization.name_en, &organization.name_fr)
}
