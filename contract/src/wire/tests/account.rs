//! One's own account.

use super::{WORDS, is_read, is_written};
use crate::{
    api::account::{DownloadView, EndSignInsRequest, MessageView, OwnAccount, SignInView, Which},
    api::service::{Scope, ServiceUse},
    journey::accidents::SetUp,
    site::Bilingual,
};

#[test]
fn an_account_is_read() {
    let sign_in = SignInView {
        id: WORDS.into(),
        at: 1_795_000_000,
        browser: WORDS.into(),
        system: WORDS.into(),
        network: WORDS.into(),
        country: WORDS.into(),
        is_here: true,
        is_known: false,
        is_this: true,
        seen_at: Some(1_795_000_060),
    };
    let ended = SignInView {
        seen_at: None,
        ..sign_in.clone()
    };
    let message = |delivered| MessageView {
        at: 1_795_000_000,
        purpose: WORDS.into(),
        to: WORDS.into(),
        delivered,
    };
    is_read(&OwnAccount {
        username: WORDS.into(),
        partner: None,
        created_at: 1_795_000_000,
        email: Some(WORDS.into()),
        set_up: SetUp {
            two_step: true,
            apps: 1,
            phones: 2,
            recovery_codes: 9,
            email: true,
            saved_code: false,
            last_way: true,
        },
        services: vec![ServiceUse {
            id: WORDS.into(),
            name: Bilingual::new(WORDS, ""),
            address: Bilingual::default(),
            last_at: 1_795_000_000,
            knows: vec![Scope::Email],
        }],
        sign_ins: vec![sign_in, ended],
        messages: [None, Some(true), Some(false)].map(message).to_vec(),
        fresh_for: 1200,
    });
    is_read(&DownloadView { text: WORDS.into() });
}

#[test]
fn every_request_of_the_account_is_written() {
    for which in [Which::One, Which::Others, Which::All] {
        is_written(&EndSignInsRequest {
            which,
            id: WORDS.into(),
        });
    }
}
