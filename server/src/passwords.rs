//! What a new password has to be.

use contract::{
    api::register::{ChoosePasswordRequest, PasswordField},
    form::{Field, FieldError},
    problem::{Problem, Refused},
};
use unicode_normalization::UnicodeNormalization;

use crate::{app::App, refusal::Refusal};

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
