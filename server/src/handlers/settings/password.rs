//! Another password, given with the present one.

use contract::{
    api::{
        register::{ChoosePasswordRequest, PasswordField},
        settings::{ChangePasswordRequest, SettingsView},
    },
    form::Field,
    identity::email::Email,
    problem::Problem,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::reply;
use crate::{
    app::App,
    delivery::outbox,
    guard::Fresh,
    hashing::Hashed,
    notices::{self, Change, Undo},
    passwords,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending},
    store::{
        audit::{self, Event, Outcome},
        entity::accounts,
    },
};

pub async fn change_password(
    app: App,
    _: Call,
    who: Fresh,
    request: ChangePasswordRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let ChangePasswordRequest { current, password } = request;
    let email = outbox::address_of(&app, &account)?;
    let email = email.as_ref().map(Email::as_str);
    let chosen = ChoosePasswordRequest { password };
    passwords::check(&app, &chosen, &account.username, email)?;
    let field = PasswordField::Current.name();
    passwords::is_own(&app, &session, &account, &current, field).await?;
    let hashed = app.hasher.hash(&chosen.password).await?;
    let tx = app.store.begin().await?;
    let changed = accounts::Entity::update_many()
        .col_expr(accounts::Column::PasswordHash, Expr::value(&hashed.phc))
        .col_expr(accounts::Column::PepperId, Expr::value(hashed.pepper))
        .filter(accounts::Column::Id.eq(&account.id))
        // Another tab may have been faster: then it is its password that counts.
        .filter(accounts::Column::PasswordHash.eq(&account.password_hash))
        .exec(&tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Problem::Stale.into());
    }
    session::expect(&tx, &session).await?;
    ending::end_others(&tx, &session, &account.id).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::PasswordChanged);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    let before = Hashed {
        phc: account.password_hash.clone(),
        pepper: account.pepper_id.clone(),
    };
    let undo = Some(Undo::Password {
        before,
        after: hashed.phc,
    });
    notices::tell(&tx, &app, &account, Change::Password, undo).await?;
    tx.commit().await?;
    reply(&app, &session).await
}
