//! The way back in.

use crate::{
    api::{
        recover::{
            AskByEmailRequest, AskForLinkRequest, GiveAnswersRequest, GiveSavedCodeRequest,
            LostPhoneView, SendAgainRequest, UseLinkRequest,
        },
        register::RecoveryQuestion,
        session::Standing,
    },
    identity::{email::Email, secret::Secret},
    journey::recovery::{Facts, Questions},
    locale::Locale,
};

use super::{WORDS, is_read, is_written, recovery_code};

#[test]
fn every_way_back_is_read() {
    for question in RecoveryQuestion::ALL {
        is_read(&Standing::Recovering {
            username: WORDS.into(),
            facts: Facts {
                questions: Some(Questions {
                    question,
                    person_hint: WORDS.into(),
                    date_hint: WORDS.into(),
                }),
                code_asked: true,
                code_kept: false,
            },
        });
    }
}

#[test]
fn what_becomes_of_a_lost_phone_is_read() {
    is_read(&LostPhoneView {
        email: Some(WORDS.into()),
        saved_code: true,
        due_at: Some(1_795_000_000),
        is_due: true,
    });
}

#[test]
fn every_request_of_the_way_back_is_written() {
    let (secret, locale) = (|| Secret::new(WORDS), Locale::Fr);
    is_written(&AskForLinkRequest {
        username: WORDS.into(),
    });
    is_written(&SendAgainRequest { again: true });
    is_written(&AskByEmailRequest {
        email: Email::parse("marie@exemple.ca").unwrap(),
    });
    is_written(&UseLinkRequest {
        token: secret(),
        locale,
    });
    is_written(&GiveSavedCodeRequest {
        username: WORDS.into(),
        code: recovery_code(),
        locale,
    });
    is_written(&GiveAnswersRequest {
        answer: secret(),
        person: secret(),
        date: secret(),
    });
}
