//! What the app may know of a session.

use contract::{
    api::session::{AccountView, Ends, InvitationView, MembershipView, SessionView, Standing, Way},
    journey::two_step,
    site::Bilingual,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{apps_of, codes_left, ends_at, has_to_replace_password};
use crate::{
    app::App,
    clock::seconds_until,
    credentials,
    handlers::{partner::Joining, recover::WayBack, register::Registration, two_step::facts},
    organizations::in_force,
    phones,
    refusal::Refusal,
    store::{
        entity::{accounts, establishments, invitations, memberships, organizations, sessions},
        flow::Flow,
    },
};

/// Everything that the app may know of a session.
pub async fn view(app: &App, session: Option<&sessions::Model>) -> Result<SessionView, Refusal> {
    let Some(session) = session else {
        return Ok(SessionView::default());
    };
    let standing = standing(app, session).await?;
    let ends = (!matches!(standing, Standing::Visitor)).then(|| ends(app, session));
    let invitation = match &session.invitation_id {
        Some(id) => invitation(app, id).await?,
        None => None,
    };
    Ok(SessionView {
        standing,
        shared_computer: session.shared,
        invitation,
        ends,
        service: None,
    })
}

async fn standing(app: &App, session: &sessions::Model) -> Result<Standing, Refusal> {
    let connection = app.store.reader();
    let Some(account_id) = &session.account_id else {
        return without_account(app, session).await;
    };
    let Some(account) = accounts::Entity::find_by_id(account_id)
        .one(connection)
        .await?
    else {
        return Ok(Standing::Visitor);
    };
    if has_to_replace_password(session) {
        return Ok(Standing::ReplacingPassword {
            disavowed: account.must_replace_password,
            username: account.username,
        });
    }
    if session.stepping_up {
        return Ok(Standing::HalfSignedIn {
            ways: ways(app, &account).await?,
            stepping_up: true,
        });
    }
    if session.second_step_at.is_some() && session.complete {
        return Ok(Standing::SignedIn {
            account: account_view(app, session, account).await?,
        });
    }
    let facts = facts(app, session, &account).await?;
    if session.second_step_at.is_none() && facts.confirmed {
        return Ok(Standing::HalfSignedIn {
            ways: ways(app, &account).await?,
            stepping_up: false,
        });
    }
    let facts = two_step::Facts {
        confirmed: session.second_step_at.is_some(),
        ..facts
    };
    Ok(Standing::SettingUp {
        username: account.username,
        facts,
    })
}

/// How far somebody has come who is nobody in particular, or not yet.
async fn without_account(app: &App, session: &sessions::Model) -> Result<Standing, Refusal> {
    let Some(id) = &session.flow_id else {
        return Ok(Standing::Visitor);
    };
    let connection = app.store.reader();
    if let Some(flow) = Flow::<Registration>::find(connection, app, id).await? {
        let facts = flow.draft.facts(app);
        return Ok(Standing::Registering { facts });
    }
    if let Some(flow) = Flow::<Joining>::find(connection, app, id).await? {
        let partner = credentials::name(app, &flow.draft.partner(app)?);
        return Ok(Standing::Joining { partner });
    }
    let flow = Flow::<WayBack>::find(connection, app, id).await?;
    Ok(flow.map_or(Standing::Visitor, |flow| Standing::Recovering {
        facts: flow.draft.facts(),
        username: flow.draft.username,
    }))
}

/// The second steps of an account: the app, the phones with the default one first, recovery codes.
async fn ways(app: &App, account: &accounts::Model) -> Result<Vec<Way>, Refusal> {
    let connection = app.store.reader();
    let mut ways = Vec::new();
    if apps_of(app, &account.id).await? > 0 {
        ways.push(Way::App);
    }
    for phone in phones::of(connection, &account.id).await? {
        ways.push(Way::Phone {
            number: phones::hidden(app, &phone)?,
            is_default: phone.is_default,
            id: phone.id,
        });
    }
    if account.codes_kept_at.is_some() && codes_left(app, &account.id).await? > 0 {
        ways.push(Way::RecoveryCode);
    }
    Ok(ways)
}

async fn account_view(
    app: &App,
    session: &sessions::Model,
    account: accounts::Model,
) -> Result<AccountView, Refusal> {
    let rows = memberships::Entity::find()
        .filter(memberships::Column::AccountId.eq(&account.id))
        .find_also_related(establishments::Entity)
        .all(app.store.reader())
        .await?;
    let organizations = rows.into_iter().filter_map(|(row, establishment)| {
        let establishment = establishment?;
        Some(MembershipView {
            name: establishment.name(),
            place: establishment.id,
            rights: in_force(&row, app.clock.now())
                .into_iter()
                .map(|it| it.right)
                .collect(),
        })
    });
    let phones = phones::of(app.store.reader(), &account.id).await?.len();
    let second_steps = apps_of(app, &account.id).await? + u16::try_from(phones).unwrap_or(0);
    Ok(AccountView {
        second_steps,
        recovery_codes_left: codes_left(app, &account.id).await?,
        partner: credentials::partner_name(app, &account).await?,
        username: account.username,
        last_sign_in: account.previous_sign_in_at,
        organizations: organizations.collect(),
        stays: session.stays,
    })
}

async fn invitation(app: &App, id: &str) -> Result<Option<InvitationView>, Refusal> {
    let Some(row) = invitations::Entity::find_by_id(id)
        .one(app.store.reader())
        .await?
    else {
        return Ok(None);
    };
    let found = organizations::Entity::find_by_id(row.organization_id)
        .one(app.store.reader())
        .await?;
    Ok(found.map(|it| InvitationView {
        organization: Bilingual::new(it.name_en, it.name_fr),
    }))
}

fn ends(app: &App, session: &sessions::Model) -> Ends {
    let end = ends_at(app, session);
    Ends {
        in_seconds: seconds_until(end, app.clock.now()),
        extendable: end < session.ends_at,
    }
}
