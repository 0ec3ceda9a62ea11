//! The wizard that makes a GCKey: what it keeps between two steps.

use contract::{
    api::register::RecoveryQuestion,
    identity::email::Email,
    journey::registration::{Facts, Step},
    locale::Locale,
    problem::Problem,
};
use serde::{Deserialize, Serialize};

use crate::{app::App, hashing::Hashed, refusal::Refusal, store::flow::Draft};

pub mod account;
pub mod email;
pub mod email_code;
pub mod password;
pub mod recovery;
pub mod saved_code;
pub mod terms;
pub mod username;

/// What the wizard has learned. Secrets are here as hashes only.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Registration {
    pub terms: Option<Consent>,
    pub username: Option<String>,
    pub password: Option<Hashed>,
    pub recovery: Option<Recovery>,
    pub email: Option<Email>,
    pub email_skipped: bool,
    pub saved_code: Option<Hashed>,
}

/// What was agreed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Consent {
    pub version: String,
    pub locale: Locale,
    pub at: i64,
}

/// Recovery answers as hashes, and the hints, which are shown only after a proof.
#[derive(Debug, Serialize, Deserialize)]
pub struct Recovery {
    pub question: RecoveryQuestion,
    pub answer: Hashed,
    pub person: Hashed,
    pub person_hint: String,
    pub date: Hashed,
    pub date_hint: String,
}

impl Registration {
    pub fn facts(&self, app: &App) -> Facts {
        Facts {
            terms_accepted: self.terms.is_some(),
            username: self.username.clone(),
            password_set: self.password.is_some(),
            recovery_asked: app.policy.recovery_questions,
            recovery_set: self.recovery.is_some(),
            email_optional: !app.policy.email_required,
            email: self.email.as_ref().map(Email::masked),
            // Both are known in the very moment that makes the account, which ends the wizard.
            email_confirmed: false,
            saved_code_kept: false,
            email_skipped: self.email_skipped,
        }
    }

    /// Refuses a step that is not open.
    fn expect(&self, app: &App, step: Step) -> Result<(), Refusal> {
        if step.open_to(&self.facts(app)) {
            Ok(())
        } else {
            Err(Problem::NotOpen.into())
        }
    }

    /// Forgets what the law of the journey says that answering `step` again forgets.
    fn undo(&mut self, app: &App, step: Step) {
        let mut facts = self.facts(app);
        step.undo(&mut facts);
        if facts.username.is_none() {
            self.username = None;
        }
        if !facts.password_set {
            self.password = None;
        }
        if !facts.recovery_set {
            self.recovery = None;
        }
        if facts.email.is_none() {
            self.email = None;
        }
        if !facts.email_skipped {
            self.email_skipped = false;
            self.saved_code = None;
        }
    }
}

impl Draft for Registration {
    const KIND: &'static str = "registration";
    const LIFE: i64 = 3600;

    fn state(&self, app: &App) -> String {
        format!("{:?}", Step::next(&self.facts(app)))
    }
}
