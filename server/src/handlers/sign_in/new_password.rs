//! Another password, in place of one that was found on the list.

use contract::{
    api::{register::ChoosePasswordRequest, session::SessionView},
    identity::email::Email,
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::complete;
use crate::{
    app::App,
    delivery::outbox,
    guard::ReplacingPassword,
    handlers::disavow::settle,
    hashing::Hashed,
    notices::{self, Change, Undo},
    passwords,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions},
    },
};

pub async fn replace_password(
    app: App,
    call: Call,
    who: ReplacingPassword,
    request: ChoosePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let ReplacingPassword {
        mut session,
        account,
    } = who;
    let email = outbox::address_of(&app, &account)?;
    let email = email.as_ref().map(Email::as_str);
    passwords::check(&app, &request, &account.username, email)?;
    let hashed = app.hasher.hash(&request.password).await?;
    let tx = app.store.begin().await?;
    let changed = accounts::Entity::update_many()
        .col_expr(accounts::Column::PasswordHash, Expr::value(&hashed.phc))
        .col_expr(accounts::Column::PepperId, Expr::value(hashed.pepper))
        .col_expr(accounts::Column::MustReplacePassword, Expr::value(false))
        .filter(accounts::Column::Id.eq(&account.id))
        // Another tab may have been faster: then it is its password that counts.
        .filter(accounts::Column::PasswordHash.eq(&account.password_hash))
        .exec(&tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Problem::Stale.into());
    }
    ending::end_others(&tx, &session, &account.id).await?;
    session::set(&tx, &session, sessions::Column::PasswordListed, false).await?;
    session.password_listed = false;
    audit::note(
        &tx,
        &app,
        Some(&account.id),
        Event::PasswordChanged,
        None,
        Outcome::Done,
    )
    .await?;
    let undo = if account.must_replace_password {
        // The password before is one that its owner distrusts: no link brings it back.
        settle(&tx, &app, &session).await?;
        None
    } else {
        let before = Hashed {
            phc: account.password_hash.clone(),
            pepper: account.pepper_id.clone(),
        };
        let after = hashed.phc;
        Some(Undo::Password { before, after })
    };
    notices::tell(&tx, &app, &account, Change::Password, undo).await?;
    complete(tx, &app, &call, session, &account).await
}
