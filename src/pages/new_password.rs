//! A password chosen, typed twice, with its rules.

use contract::{
    api::register::{ChoosePasswordRequest, PasswordField},
    form::Errors,
};
use leptos::prelude::*;
use messages::register;
use view::{View, view};

use crate::{
    components::{
        checklist::{Checklist, Rule},
        input::{Input, Kind},
    },
    form::Form,
    i18n::use_i18n,
    session::{Session, use_session},
    wording,
};

/// What is asked, and whose password it will be.
#[derive(Clone, Copy)]
pub(super) struct NewPassword {
    session: Session,
    pub form: Form<PasswordField>,
    username: StoredValue<String>,
}

impl NewPassword {
    pub(super) fn new() -> Self {
        let session = use_session();
        Self {
            session,
            form: Form::new(),
            username: StoredValue::new(session.username()),
        }
    }

    /// The request, once every rule that can be told here is kept.
    pub(super) fn check(self) -> Result<ChoosePasswordRequest, Errors<PasswordField>> {
        let answer = |it| self.form.answer(it);
        self.session.policy(|policy| {
            self.username
                .with_value(|name| ChoosePasswordRequest::check(policy, name, answer))
        })
    }

    /// The questions, for the form of a page.
    pub(super) fn view(self) -> View {
        let i18n = use_i18n();
        let rules = self.session.policy(|policy| policy.password.rules());
        let rules: Vec<Rule> = rules.into_iter().map(|it| self.rule(it)).collect();
        view! {
            // Password managers keep the password under this name.
            <div class="input">
                <label class="input__label" for="username">
                    {i18n.t(register::password_username)}
                </label>
                <input
                    id="username"
                    name="username"
                    class="input__field"
                    type="text"
                    autocomplete="username"
                    readonly
                    value=self.username.get_value()
                />
            </div>
            <Input
                question=self.form.question(PasswordField::Password)
                label=i18n.t(register::password_label)
                hint=i18n.t(register::password_rules)
                kind=Kind::NewPassword
            >
                <Checklist rules/>
            </Input>
            <Input
                question=self.form.question(PasswordField::Confirmation)
                label=i18n.t(register::password_confirm)
                kind=Kind::NewPassword
            />
        }
    }

    fn rule(self, rule: contract::policy::Rule) -> Rule {
        Rule {
            label: use_i18n().text(move |locale| wording::rule(locale, rule)),
            met: Signal::derive(move || {
                let answer = self.form.answer(PasswordField::Password);
                self.session.policy(|policy| {
                    self.username
                        .with_value(|name| policy.password.holds(rule, &answer, name))
                })
            }),
        }
    }
}
