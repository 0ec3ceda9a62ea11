//! Choosing the password.

use contract::{
    api::{
        register::{ChoosePasswordRequest, PasswordField},
        session::SessionView,
    },
    form::{Field, FieldError},
    journey::registration::Step,
    problem::{Problem, Refused},
};

use unicode_normalization::UnicodeNormalization;

use crate::{
    app::App,
    guard::Registrant,
    refusal::Refusal,
    routing::{Call, Reply},
    session,
};

pub async fn choose_password(
    app: App,
    _: Call,
    who: Registrant,
    request: ChoosePasswordRequest,
) -> Result<Reply<SessionView>, Refusal> {
    let Registrant { session, mut flow } = who;
    flow.draft.expect(&app, Step::Password)?;
    let username = flow.draft.username.clone().unwrap_or_default();
    // Letters are counted as people see them: an accent is no character of its own.
    let password: String = request.password.reveal().nfc().collect();
    let mut errors = app.policy.password.check(&password, &username);
    if errors.is_empty() && is_common(&app, &password, &username) {
        errors.push(FieldError::CommonPassword);
    }
    if !errors.is_empty() {
        let field = PasswordField::Password.name();
        let refused = |error| Refused {
            field: field.to_owned(),
            error,
        };
        return Err(Problem::Invalid {
            errors: errors.into_iter().map(refused).collect(),
        }
        .into());
    }
    flow.draft.password = Some(app.hasher.hash(&request.password).await?);
    let tx = app.store.begin().await?;
    flow.save(&tx, &app).await?;
    tx.commit().await?;
    session::reply(&app, Some(session)).await
}

/// Whether a password is on the list, or is the name of the person or of something here.
fn is_common(app: &App, password: &str, username: &str) -> bool {
    let bare = |text: &str| {
        text.to_lowercase()
            .chars()
            .filter(|it| it.is_alphanumeric())
            .collect::<String>()
    };
    let site = &app.site;
    let (local_part, _) = username.split_once('@').unwrap_or((username, ""));
    let names = [&site.name, &site.credential, &site.service.name];
    let mut names = names
        .into_iter()
        .flat_map(|it| [it.en.as_str(), it.fr.as_str()])
        .chain([username, local_part]);
    let bare_password = bare(password);
    app.blocklist.contains(password)
        || (!bare_password.is_empty() && names.any(|name| bare(name) == bare_password))
}
