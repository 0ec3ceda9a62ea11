//! The end of the way back: another password. Everybody is signed out, and nobody is signed in.

use contract::{
    api::{register::ChoosePasswordRequest, session::SessionView},
    identity::email::Email,
    journey::recovery::Step,
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{WayBack, account_of};
use crate::{
    app::App,
    delivery::outbox,
    guard::Recoverer,
    hashing::Hashed,
    notices::{self, Change, Undo},
    passwords,
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending, holding::alone},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, devices},
        tries,
    },
};

pub async fn set_new_password(
    app: App,
    call: Call,
    who: Recoverer,
    request: ChoosePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Recoverer { session, flow } = who;
    flow.draft.expect(Step::NewPassword)?;
    let account = account_of(&app, &flow).await?;
    let email = outbox::address_of(&app, &account)?;
    let email = email.as_ref().map(Email::as_str);
    passwords::check(&app, &request, &account.username, email)?;
    let hashed = app.hasher.hash(&request.password).await?;
    let tx = app.store.begin().await?;
    let account = alone(&tx, &account).await?;
    flow.end(&tx).await?;
    replace(&tx, &app, &flow.draft, &hashed).await?;
    forgive(&tx, &app, &call, &account).await?;
    ending::end_all(&tx, &account.id).await?;
    ending::end(&tx, &session).await?;
    let (actor, event) = (Some(account.id.as_str()), Event::PasswordReset);
    audit::note(&tx, &app, actor, event, None, Outcome::Done).await?;
    // A password that its owner distrusts is not brought back.
    let undo = (!account.must_replace_password).then_some(Undo::Password {
        before: flow.draft.password,
        after: hashed.phc,
    });
    notices::tell(&tx, &app, &account, Change::Password, undo).await?;
    tx.commit().await?;
    session::reply_visitor(&app).await
}

/// Puts the password in the place of the one there was, and the next saved code in that of the one
/// used. Whatever changed either meanwhile counts.
async fn replace(
    tx: &DatabaseTransaction,
    app: &App,
    draft: &WayBack,
    hashed: &Hashed,
) -> Result<(), Refusal> {
    let mut update = accounts::Entity::update_many()
        .col_expr(accounts::Column::PasswordHash, Expr::value(&hashed.phc))
        .col_expr(accounts::Column::PepperId, Expr::value(&hashed.pepper))
        .col_expr(
            accounts::Column::PasswordResetAt,
            Expr::value(app.clock.now()),
        )
        .filter(accounts::Column::Id.eq(&draft.account))
        .filter(accounts::Column::PasswordHash.eq(&draft.password.phc));
    if let Some(used) = &draft.used_code {
        let next = draft.next_code.as_ref().ok_or(Problem::NotOpen)?;
        update = update
            .col_expr(accounts::Column::SavedCodeHash, Expr::value(&next.phc))
            .col_expr(accounts::Column::SavedCodePepper, Expr::value(&next.pepper))
            .filter(accounts::Column::SavedCodeHash.eq(&used.phc));
    }
    if update.exec(tx).await?.rows_affected == 1 {
        Ok(())
    } else {
        Err(Problem::Stale.into())
    }
}

/// Forgets the wrong passwords, wherever they were given: no browser is known any more, so that none
/// keeps a lock of its own.
async fn forgive(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    let name = &account.username_canonical;
    let here = call.device.iter().map(|it| tries::Of::Device(it, name));
    let everywhere = [tries::Of::Name(name), tries::Of::Again(&account.id)];
    for of in everywhere.into_iter().chain(here) {
        tries::clear(tx, &of.key(&app.keys)).await?;
    }
    devices::Entity::delete_many()
        .filter(devices::Column::AccountId.eq(&account.id))
        .exec(tx)
        .await?;
    Ok(())
}
