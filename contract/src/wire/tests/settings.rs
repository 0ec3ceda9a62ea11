//! The same for what the settings exchange.

use super::{WORDS, is_read, is_written};
use crate::{
    api::{
        code::CodeSent,
        settings::{
            AddPhoneRequest, AppView, ChangeEmailRequest, ChangePasswordRequest,
            ConfirmNewAppRequest, DeletePhoneRequest, DisavowRequest, Disavowed, EmailUse,
            ItemRequest, MessageLanguageRequest, PhoneView, RenameAppRequest, SettingsView,
            StepUpRequest,
        },
        sign_in::TextSent,
    },
    identity::{code::SixDigits, email::Email, secret::Secret},
    locale::Locale,
};

#[test]
fn settings_are_read() {
    is_read(&SettingsView {
        username: WORDS.into(),
        phones: vec![PhoneView {
            id: WORDS.into(),
            number: WORDS.into(),
            is_default: true,
        }],
        apps: vec![AppView {
            id: WORDS.into(),
            name: WORDS.into(),
            added_at: 1_795_000_000,
        }],
        recovery_codes_left: 9,
        email: Some(WORDS.into()),
        notice_email: None,
        locale: Locale::Fr,
        two_step: true,
        phone_waiting: Some(WORDS.into()),
        email_waiting: None,
        fresh_for: 1200,
    });
    is_read(&TextSent {
        phone: WORDS.into(),
        sent: CodeSent {
            expires_in: 600,
            resend_in: 10,
        },
    });
    is_read(&Disavowed { undone: true });
}

#[test]
fn every_request_of_the_settings_is_written() {
    let text = || WORDS.to_owned();
    let secret = || Secret::new(WORDS);
    is_written(&StepUpRequest { password: secret() });
    is_written(&ItemRequest { id: text() });
    is_written(&AddPhoneRequest {
        number: text(),
        replaces: text(),
        version: text(),
        locale: Locale::En,
    });
    is_written(&DeletePhoneRequest {
        id: text(),
        number: text(),
    });
    is_written(&ConfirmNewAppRequest {
        name: text(),
        code: SixDigits::from_number(7),
    });
    is_written(&RenameAppRequest {
        id: text(),
        name: text(),
    });
    is_written(&ChangePasswordRequest {
        current: secret(),
        password: secret(),
    });
    for purpose in [EmailUse::Account, EmailUse::Notices] {
        is_written(&ChangeEmailRequest {
            email: Email::parse("marie@exemple.ca").unwrap(),
            purpose,
        });
    }
    is_written(&MessageLanguageRequest { locale: Locale::Fr });
    is_written(&DisavowRequest { token: secret() });
}
