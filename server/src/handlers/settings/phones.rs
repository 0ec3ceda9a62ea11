//! Phones: adding one, or putting it in the place of another; the default one; deleting.

use contract::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        settings::{AddPhoneRequest, DeletePhoneRequest, ItemRequest, SettingsView},
    },
    form::FieldError,
    problem::Problem,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{Pending, PendingPhone, pending, reply, two_step::switch_on, waiting};
use crate::{
    app::App,
    guard::Fresh,
    handlers::{
        register::Consent,
        two_step::{
            accept_text_risks,
            phone::{add, is_known, refused, take},
        },
    },
    notices::{self, Change, Undo},
    phones::{self, Number},
    refusal::Refusal,
    routing::{Call, Reply},
    session::{self, ending, holding::alone_in},
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, apps, phones as rows, sessions},
        flow::Flow,
        limits::{self, Limit},
    },
    text_codes::{self, Recipient, Target},
};

/// How often somebody may type the number of a phone to delete it. Whoever sits at a stolen session
/// sees four digits of it and could try the others until they are right.
const DELETIONS: Limit = Limit {
    most: 5,
    seconds: 3600,
};

/// How often somebody may give a number to add: the answer tells whether the account has it already.
const ADDITIONS: Limit = Limit {
    most: 10,
    seconds: 3600,
};

pub async fn add_phone(
    app: App,
    call: Call,
    who: Fresh,
    request: AddPhoneRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh {
        mut session,
        account,
    } = who;
    if !app.policy.texts {
        return Err(Problem::NotOpen.into());
    }
    if request.version != app.site.terms_version {
        return Err(Problem::Stale.into());
    }
    let number = Number::parse(&app, &request.number).map_err(refused)?;
    limits::spend(&app, "limit:add-phone", &account.id, ADDITIONS).await?;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let present = phones::of(&tx, &account.id).await?;
    let replaces = Some(request.replaces).filter(|it| !it.is_empty());
    let has_room = match &replaces {
        Some(id) => present.iter().any(|it| it.id == *id),
        None => present.len() < usize::from(app.policy.most_phones),
    };
    if !has_room {
        return Err(Problem::NotOpen.into());
    }
    if is_known(&tx, &app, &account, &number).await? {
        return Err(refused(FieldError::KnownPhone));
    }
    let consent = Consent {
        version: request.version,
        locale: request.locale,
        at: app.clock.now(),
    };
    accept_text_risks(&tx, &account, &consent).await?;
    let mut flow = pending(&tx, &app, &mut session).await?;
    flow.draft.phone = Some(PendingPhone {
        number: number.as_str().to_owned(),
        replaces,
    });
    flow.save(&tx, &app).await?;
    send(&tx, &app, &call, &account, &flow, &session).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn get_new_phone_code(
    app: App,
    _: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let flow = waiting(&app, &who.session).await?;
    times(&app, &who.account, &flow).await
}

pub async fn resend_new_phone_code(
    app: App,
    call: Call,
    who: Fresh,
    _: Nothing,
) -> Result<Reply<CodeSent>, Refusal> {
    let Fresh { session, account } = who;
    let flow = waiting(&app, &session).await?;
    let tx = app.store.begin().await?;
    alone_in(&tx, &session, &account).await?;
    // Of two wishes at the same moment, one is granted.
    flow.save(&tx, &app).await?;
    send(&tx, &app, &call, &account, &flow, &session).await?;
    tx.commit().await?;
    times(&app, &account, &flow).await
}

pub async fn confirm_new_phone(
    app: App,
    _: Call,
    who: Fresh,
    request: GiveCodeRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let mut flow = waiting(&app, &session).await?;
    let (phone, number) = waiting_number(&app, &flow)?;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let journey = journey(&flow);
    let tx = take(tx, &app, &account, &journey, &number, &request).await?;
    flow.draft.phone = None;
    flow.save(&tx, &app).await?;
    if let Some(before) = phone.replaces {
        replace(&tx, &app, &account, &before, &number).await?;
    } else {
        let id = add(&tx, &app, &account, &number).await?;
        switch_on(&tx, &app, &session, &account).await?;
        let undo = Some(Undo::Phone { id });
        notices::tell(&tx, &app, &account, Change::PhoneAdded, undo).await?;
    }
    ending::end_others(&tx, &session, &account.id).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn make_default_phone(
    app: App,
    _: Call,
    who: Fresh,
    request: ItemRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let phones = phones::of(&tx, &account.id).await?;
    let phone = phones.iter().find(|it| it.id == request.id);
    let phone = phone.ok_or(Problem::NotFound)?;
    if !phone.is_default {
        set_default(&tx, &account.id, &phone.id).await?;
        let (actor, event) = (Some(account.id.as_str()), Event::DefaultPhoneChosen);
        audit::note(&tx, &app, actor, event, Some(&phone.id), Outcome::Done).await?;
        notices::tell(&tx, &app, &account, Change::DefaultPhone, None).await?;
    }
    tx.commit().await?;
    reply(&app, &session).await
}

pub async fn delete_phone(
    app: App,
    _: Call,
    who: Fresh,
    request: DeletePhoneRequest,
) -> Result<Reply<SettingsView>, Refusal> {
    let Fresh { session, account } = who;
    limits::spend(&app, "limit:delete-phone", &account.id, DELETIONS).await?;
    let tx = app.store.begin().await?;
    let account = alone_in(&tx, &session, &account).await?;
    let phones = phones::of(&tx, &account.id).await?;
    let phone = phones.iter().find(|it| it.id == request.id);
    let phone = phone.ok_or(Problem::NotFound)?;
    // A number that no longer gets messages can be deleted all the same.
    let is_same =
        Number::parse(&app, &request.number).is_ok_and(|number| phones::is(&app, phone, &number));
    let (actor, event) = (Some(account.id.as_str()), Event::PhoneDeleted);
    if !is_same {
        audit::note(&tx, &app, actor, event, Some(&phone.id), Outcome::Refused).await?;
        tx.commit().await?;
        return Err(refused(FieldError::OtherNumber));
    }
    if phones.len() == 1 && !has_app(&tx, &account).await? {
        return Err(Problem::NotOpen.into());
    }
    // The number that goes hears of it as well.
    notices::tell(&tx, &app, &account, Change::PhoneDeleted, None).await?;
    rows::Entity::delete_by_id(&phone.id).exec(&tx).await?;
    keep_a_default(&tx, &account.id).await?;
    audit::note(&tx, &app, actor, event, Some(&phone.id), Outcome::Done).await?;
    ending::end_others(&tx, &session, &account.id).await?;
    tx.commit().await?;
    reply(&app, &session).await
}

/// Makes the phone that was added first the default one, when none is.
pub async fn keep_a_default(tx: &DatabaseTransaction, account: &str) -> Result<(), Refusal> {
    let phones = phones::of(tx, account).await?;
    match phones.first() {
        Some(first) if !first.is_default => set_default(tx, account, &first.id).await,
        _ => Ok(()),
    }
}

async fn set_default(tx: &DatabaseTransaction, account: &str, id: &str) -> Result<(), Refusal> {
    for (value, filter) in [
        (false, rows::Column::Id.ne(id)),
        (true, rows::Column::Id.eq(id)),
    ] {
        rows::Entity::update_many()
            .col_expr(rows::Column::IsDefault, Expr::value(value))
            .filter(rows::Column::AccountId.eq(account))
            .filter(filter)
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Puts a number in the place of another. Both hear of it.
async fn replace(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    before: &str,
    number: &Number,
) -> Result<(), Refusal> {
    let phones = phones::of(tx, &account.id).await?;
    let old = phones.iter().find(|it| it.id == before);
    let old = old.ok_or(Problem::Stale)?.clone();
    notices::tell(tx, app, account, Change::PhoneReplaced, None).await?;
    rows::Entity::delete_by_id(&old.id).exec(tx).await?;
    let id = add(tx, app, account, number).await?;
    if old.is_default {
        set_default(tx, &account.id, &id).await?;
    }
    let (actor, event) = (Some(account.id.as_str()), Event::PhoneReplaced);
    audit::note(tx, app, actor, event, Some(&old.id), Outcome::Done).await?;
    Ok(())
}

async fn has_app(tx: &DatabaseTransaction, account: &accounts::Model) -> Result<bool, Refusal> {
    let app = apps::Entity::find()
        .filter(apps::Column::AccountId.eq(&account.id))
        .filter(apps::Column::ConfirmedAt.is_not_null())
        .one(tx)
        .await?;
    Ok(app.is_some())
}

/// What a code for a phone is kept under: codes by email have their own.
fn journey(flow: &Flow<Pending>) -> String {
    [flow.id.as_str(), ":phone"].concat()
}

fn waiting_number(app: &App, flow: &Flow<Pending>) -> Result<(PendingPhone, Number), Refusal> {
    let phone = flow.draft.phone.clone().ok_or(Problem::NotOpen)?;
    let number = Number::parse(app, &phone.number).map_err(refused)?;
    Ok((phone, number))
}

async fn send(
    tx: &DatabaseTransaction,
    app: &App,
    call: &Call,
    account: &accounts::Model,
    flow: &Flow<Pending>,
    session: &sessions::Model,
) -> Result<(), Refusal> {
    let (_, number) = waiting_number(app, flow)?;
    let target = Target {
        journey: &journey(flow),
        phone: &number.mac(app),
    };
    let locale = session::locale(session);
    let recipient = Recipient::New(&number);
    text_codes::send(tx, app, call, account, target, recipient, locale).await
}

async fn times(
    app: &App,
    account: &accounts::Model,
    flow: &Flow<Pending>,
) -> Result<Reply<CodeSent>, Refusal> {
    let (_, number) = waiting_number(app, flow)?;
    let connection = app.store.reader();
    let (journey, recipient) = (journey(flow), Recipient::New(&number));
    let times = text_codes::times(connection, app, &account.id, &journey, recipient).await?;
    Ok(times.into())
}
