//! Taking a message to the department.

use contract::{
    api::contact::{ContactField, MessageTaken, WriteToUsRequest},
    form::{Field, FieldError},
    identity::{email::Email, reference::reference},
    problem::{Problem, Refused},
};

use crate::{
    app::App,
    chance,
    delivery::{
        mail,
        outbox::{self, To},
    },
    guard::Anyone,
    refusal::Refusal,
    routing::{Call, Reply},
    store::{
        audit::{self, Event, Outcome},
        limits::{self, Limit},
    },
};

/// Messages from one place.
const MESSAGES: Limit = Limit {
    most: 5,
    seconds: 3600,
};

/// Messages from everywhere: people work through that mailbox, and whoever writes from many places could
/// bury what others have written.
const MESSAGES_IN_ALL: Limit = Limit {
    most: 200,
    seconds: 3600,
};

/// Acknowledgements to one address. Nobody has proved that it is theirs, so that what is sent there
/// has nothing of the message, and is not sent often.
const ACKNOWLEDGEMENTS: Limit = Limit {
    most: 3,
    seconds: 24 * 3600,
};

/// How long a message is worth delivering, in seconds: a mailbox may be away over a weekend.
const LIFE: i64 = 7 * 24 * 3600;

pub async fn write_to_us(
    app: App,
    call: Call,
    _: Anyone,
    request: WriteToUsRequest,
) -> Result<Reply<MessageTaken>, Refusal> {
    check(&request)?;
    let mailbox = app.site.contact.email.clone();
    if mailbox.is_empty() {
        return Err(Problem::Unavailable.into());
    }
    let now = app.clock.now();
    limits::spend(&app, "limit:contact", &call.place, MESSAGES).await?;

    let reference = reference(chance::bytes());
    let tx = app.store.begin().await?;
    let key = app.keys.mac("limit:contact-all", "");
    if let Err(refusal) = limits::take(&tx, &key, MESSAGES_IN_ALL, now).await {
        tracing::error!("the mailbox of the department gets no more messages for a while");
        return Err(refusal);
    }
    let locale = request.locale;
    let message = mail::contact(&app, &request, &reference);
    outbox::put(&tx, &app, None, To::Email(&mailbox), locale, message, LIFE).await?;
    if let Some(email) = &request.email {
        let key = app.keys.mac("limit:contact-address", email.as_str());
        match limits::take(&tx, &key, ACKNOWLEDGEMENTS, now).await {
            Ok(()) => {
                let message = mail::contact_taken(&app, locale, &reference);
                let to = To::Email(email.as_str());
                outbox::put(&tx, &app, None, to, locale, message, LIFE).await?;
            }
            // The message went its way all the same, and the answer does not tell the difference.
            Err(refusal) if matches!(refusal.problem, Problem::TooMany { .. }) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    let (event, object) = (Event::MessageTaken, Some(reference.as_str()));
    audit::note(&tx, &app, None, event, object, Outcome::Done).await?;
    tx.commit().await?;
    Ok(MessageTaken { reference }.into())
}

/// What the browser checked is checked again, and the address more closely.
fn check(request: &WriteToUsRequest) -> Result<(), Refusal> {
    let mut errors = request.check_again();
    let is_wrong = |email: &Email| !email_address::EmailAddress::is_valid(email.as_str());
    if request.email.as_ref().is_some_and(is_wrong) {
        errors.push((ContactField::Email, FieldError::Malformed));
    }
    if errors.is_empty() {
        return Ok(());
    }
    let refused = |(field, error): (ContactField, FieldError)| Refused {
        field: field.name().to_owned(),
        error,
    };
    let errors = errors.into_iter().map(refused).collect();
    Err(Problem::Invalid { errors }.into())
}
