//! What a new password has to be, and whether a password is the present one.

use contract::{
    api::{
        register::{ChoosePasswordRequest, PasswordField},
        sign_in::LONGEST_CREDENTIAL,
    },
    form::{Field, FieldError},
    identity::secret::Secret,
    problem::{Problem, Refused},
};
use unicode_normalization::UnicodeNormalization;

use crate::{
    app::App,
    clock::seconds_until,
    handlers::sign_in::password::TIMED,
    hashing::{Hashed, Verdict},
    refusal::Refusal,
    session::ending,
    store::{
        audit::{self, Event, Outcome},
        entity::{accounts, sessions},
        tries,
    },
};

/// Refuses a password that breaks a rule, is on the list, or is the name of the person or of
/// something here. `email` is the person's address, where it is known.
pub fn check(
    app: &App,
    request: &ChoosePasswordRequest,
    username: &str,
    email: Option<&str>,
) -> Result<(), Refusal> {
    // Letters are counted as people see them: an accent is no character of its own.
    let password: String = request.password.reveal().nfc().collect();
    let mut errors = app.policy.password.check(&password, username);
    if errors.is_empty() && is_common(app, &password, username, email) {
        errors.push(FieldError::CommonPassword);
    }
    if errors.is_empty() {
        return Ok(());
    }
    let field = PasswordField::Password.name();
    let refused = |error| Refused {
        field: field.to_owned(),
        error,
    };
    let errors = errors.into_iter().map(refused).collect();
    Err(Problem::Invalid { errors }.into())
}

/// Looks at the password that somebody who is signed in gives again. The try is counted, for good,
/// before it is looked at; too many wrong ones end the session.
pub async fn is_own(
    app: &App,
    session: &sessions::Model,
    account: &accounts::Model,
    password: &Secret,
    field: &str,
) -> Result<(), Refusal> {
    if !account.has_password() {
        return Err(Problem::NotOpen.into());
    }
    let now = app.clock.now();
    let wrong = Problem::field(field, FieldError::WrongPassword);
    if password.reveal().len() > LONGEST_CREDENTIAL {
        return Err(wrong.into());
    }
    let key = tries::Of::Again(&account.id).key(&app.keys);
    let place = app.hasher.place()?;
    let tx = app.store.begin().await?;
    let locked = tries::count(&tx, &key, TIMED, now).await?;
    tx.commit().await?;
    let hashed = Hashed {
        phc: account.password_hash.clone(),
        pepper: account.pepper_id.clone(),
    };
    let verdict = match locked {
        Some(_) => Verdict::Wrong,
        None => app.hasher.verify_at(place, password, Some(&hashed)).await?,
    };
    let tx = app.store.begin().await?;
    let event = Event::PasswordVerified;
    let actor = Some(account.id.as_str());
    if verdict != Verdict::Wrong {
        tries::clear(&tx, &key).await?;
        audit::note(&tx, app, actor, event, None, Outcome::Done).await?;
        tx.commit().await?;
        return Ok(());
    }
    audit::note(&tx, app, actor, event, None, Outcome::Refused).await?;
    let locked = tries::locked(&tx, &key, now).await?;
    if locked.is_some() {
        ending::end(&tx, session).await?;
    }
    tx.commit().await?;
    Err(match locked {
        Some(until) => Problem::Locked {
            seconds: seconds_until(until, now),
        },
        None => wrong,
    }
    .into())
}

fn is_common(app: &App, password: &str, username: &str, email: Option<&str>) -> bool {
    let bare = |text: &str| {
        text.to_lowercase()
            .chars()
            .filter(|it| it.is_alphanumeric())
            .collect::<String>()
    };
    let site = &app.site;
    let before_the_at = |text: &'_ str| text.split('@').next().unwrap_or_default().to_owned();
    let names = [&site.name, &site.credential, &site.service.name];
    let mut names = names
        .into_iter()
        .flat_map(|it| [it.en.clone(), it.fr.clone()])
        .chain([username.to_owned(), before_the_at(username)])
        .chain(email.map(before_the_at));
    let bare_password = bare(password);
    app.blocklist.contains(password)
        || (!bare_password.is_empty() && names.any(|name| bare(&name) == bare_password))
}
