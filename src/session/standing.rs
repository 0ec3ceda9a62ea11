//! What the pages ask about whoever is here.

use contract::{
    api::session::{AccountView, Standing, Way},
    journey::{recovery, registration, two_step},
    site::Bilingual,
};
use leptos::prelude::*;

use super::Session;

impl Session {
    /// Whether the second step of a sign-in is awaited.
    pub(crate) fn is_half(self) -> bool {
        self.view
            .with_untracked(|view| matches!(view.standing, Standing::HalfSignedIn { .. }))
    }

    /// Whether somebody who is signed in shows again who they are.
    pub(crate) fn is_stepping_up(self) -> bool {
        self.view.with_untracked(|view| {
            matches!(
                view.standing,
                Standing::HalfSignedIn {
                    stepping_up: true,
                    ..
                }
            )
        })
    }

    /// What the wizard knows, or nothing yet.
    pub(crate) fn registration(self) -> registration::Facts {
        self.view.with_untracked(|view| match &view.standing {
            Standing::Registering { facts } => facts.clone(),
            _ => registration::Facts::default(),
        })
    }

    /// What the way back in asks, where it asks something.
    pub(crate) fn questions(self) -> Option<recovery::Questions> {
        self.view.with_untracked(|view| match &view.standing {
            Standing::Recovering { facts, .. } => facts.questions.clone(),
            _ => None,
        })
    }

    /// What is known of the set-up of two-step verification, or nothing yet.
    pub(crate) fn two_step(self) -> two_step::Facts {
        self.view.with_untracked(|view| match &view.standing {
            Standing::SettingUp { facts, .. } => facts.clone(),
            _ => two_step::Facts::default(),
        })
    }

    /// The name of whoever has one or is about to; nothing for others.
    pub(crate) fn username(self) -> String {
        self.view.with_untracked(|view| match &view.standing {
            Standing::Registering { facts } => facts.username.clone().unwrap_or_default(),
            Standing::Recovering { username, .. }
            | Standing::SettingUp { username, .. }
            | Standing::ReplacingPassword { username, .. } => username.clone(),
            Standing::SignedIn { account } => account.username.clone(),
            Standing::Visitor | Standing::Joining { .. } | Standing::HalfSignedIn { .. } => {
                String::new()
            }
        })
    }

    /// Whether the password is replaced because a change was somebody else's.
    pub(crate) fn has_disavowed(self) -> bool {
        self.view.with_untracked(|view| {
            matches!(
                view.standing,
                Standing::ReplacingPassword {
                    disavowed: true,
                    ..
                }
            )
        })
    }

    /// The sign-in partner that somebody comes from for the first time.
    pub(crate) fn joining(self) -> Bilingual {
        self.view.with_untracked(|view| match &view.standing {
            Standing::Joining { partner } => partner.clone(),
            _ => Bilingual::default(),
        })
    }

    /// The second steps that a sign-in may go on with.
    pub(crate) fn ways(self) -> Vec<Way> {
        self.view.with_untracked(|view| match &view.standing {
            Standing::HalfSignedIn { ways, .. } => ways.clone(),
            _ => Vec::new(),
        })
    }

    /// Whoever is signed in.
    pub(crate) fn account(self) -> Option<AccountView> {
        self.view.with_untracked(|view| match &view.standing {
            Standing::SignedIn { account } => Some(account.clone()),
            _ => None,
        })
    }

    /// Where a step stands in the wizard.
    pub(crate) fn step(self, step: registration::Step) -> (u8, u8) {
        let recovery_asked = self.policy(|policy| policy.recovery_questions);
        step.number(&registration::Facts {
            recovery_asked,
            ..registration::Facts::default()
        })
    }
}
