//! The browser reads and writes what the server writes and reads.

use std::{fmt::Debug, iter};

use serde::{Serialize, de::DeserializeOwned};

use super::*;
use crate::{
    api::{
        Nothing,
        code::{CodeSent, GiveCodeRequest},
        contact::{MessageTaken, Topic, WriteToUsRequest},
        invitation::RedeemInvitationRequest,
        partner::{Away, GoToPartnerRequest, StepUpWithPartnerRequest},
        register::{
            AcceptTermsRequest, ChoosePasswordRequest, ChooseUsernameRequest, GiveEmailRequest,
            GiveRecoveryRequest, RecoveryQuestion, SavedCode,
        },
        service::ServiceView,
        session::{
            AccountView, Ends, InvitationView, LanguageRequest, MembershipView, Right, SessionView,
            SharedComputerRequest, Standing, Way,
        },
        sign_in::{GivePasswordRequest, GiveRecoveryCodeRequest, SendTextRequest},
        two_step::{
            AcceptTwoStepTermsRequest, AppSecret, ChooseDeviceRequest, GivePhoneRequest, Picture,
            RecoveryCodes,
        },
    },
    form::FieldError,
    identity::{
        code::SixDigits, email::Email, invitation_code::InvitationCode,
        recovery_code::RecoveryCode, secret::Secret,
    },
    journey::{registration, two_step},
    locale::Locale,
    policy::{Policy, Profile},
    problem::{Problem, ProblemBody},
    site::{Bilingual, Contact, Partner, Service, Site},
};

mod account;
mod organization;
mod recover;
mod service;
mod settings;

/// Words that any careless writer stumbles over.
const WORDS: &str = "a \"name\" \\ \n\u{1}\u{1f}é’😀\u{7f}";

/// The tree that a browser makes of a text.
fn parsed(value: serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(it) => Value::Bool(it),
        serde_json::Value::Number(it) => Value::Number(it.as_f64().unwrap()),
        serde_json::Value::String(it) => Value::Text(it),
        serde_json::Value::Array(them) => Value::List(them.into_iter().map(parsed).collect()),
        serde_json::Value::Object(members) => {
            let members = members.into_iter();
            Value::Object(members.map(|(name, it)| (name, parsed(it))).collect())
        }
    }
}

fn is_read<T: Serialize + Read + PartialEq + Debug>(answer: &T) {
    let text = serde_json::to_string(answer).unwrap();
    let value = parsed(serde_json::from_str(&text).unwrap());
    assert_eq!(T::read(&value).as_ref(), Some(answer), "{text}");
    assert_eq!(T::read(&Value::List(vec![Value::Null])), None);
}

fn is_written<T: Write + DeserializeOwned + PartialEq + Debug>(request: &T) {
    let text = request.write().to_json();
    assert_eq!(
        serde_json::from_str::<T>(&text).ok().as_ref(),
        Some(request),
        "{text}"
    );
}

fn words() -> Bilingual {
    Bilingual::new(WORDS, "")
}

fn recovery_code() -> RecoveryCode {
    RecoveryCode::from_bytes([7; 10])
}

#[test]
fn every_standing_is_read() {
    let facts = registration::Facts {
        terms_accepted: true,
        username: Some(WORDS.into()),
        email: None,
        email_optional: true,
        ..registration::Facts::default()
    };
    let set_up = |device| two_step::Facts {
        device,
        secret_waiting: true,
        phone_waiting: Some(WORDS.into()),
        ..two_step::Facts::default()
    };
    let account = AccountView {
        username: WORDS.into(),
        partner: Some(words()),
        last_sign_in: Some(1_795_000_000),
        recovery_codes_left: 10,
        organizations: vec![MembershipView {
            place: WORDS.into(),
            name: words(),
            rights: vec![
                Right::View,
                Right::ManageUsers,
                Right::HandleRequests,
                Right::ManageEstablishments,
            ],
        }],
        stays: true,
        second_steps: 2,
    };
    let standings = [
        Standing::Visitor,
        Standing::Registering { facts },
        Standing::Joining { partner: words() },
        Standing::SettingUp {
            username: WORDS.into(),
            facts: set_up(Some(two_step::Device::Mobile)),
        },
        Standing::SettingUp {
            username: String::new(),
            facts: set_up(Some(two_step::Device::Desktop)),
        },
        Standing::SettingUp {
            username: String::new(),
            facts: set_up(Some(two_step::Device::Texts)),
        },
        Standing::SettingUp {
            username: String::new(),
            facts: set_up(None),
        },
        Standing::HalfSignedIn {
            ways: vec![
                Way::App,
                Way::Phone {
                    id: "1".into(),
                    number: WORDS.into(),
                    is_default: true,
                },
                Way::RecoveryCode,
            ],
            stepping_up: true,
        },
        Standing::ReplacingPassword {
            username: WORDS.into(),
            disavowed: true,
        },
        Standing::SignedIn { account },
    ];
    for standing in standings {
        is_read(&SessionView {
            standing,
            shared_computer: true,
            invitation: Some(InvitationView {
                organization: words(),
            }),
            ends: Some(Ends {
                in_seconds: 1200,
                extendable: true,
            }),
            service: Some(ServiceView {
                request: WORDS.into(),
                name: words(),
            }),
        });
    }
    is_read(&SessionView::default());
}

#[test]
fn policy_and_site_are_read() {
    is_read(&Policy::of(Profile::Clegc));
    is_read(&Policy::of(Profile::Modern));
    is_read(&Site {
        name: words(),
        credential: words(),
        home_link: words(),
        service: Service {
            name: words(),
            address: words(),
        },
        contact: Contact {
            email: WORDS.into(),
            phone: WORDS.into(),
            hours: words(),
        },
        partners: vec![Partner {
            id: WORDS.into(),
            name: words(),
        }],
        terms_version: "2".into(),
        demo: true,
    });
}

#[test]
fn what_is_shown_once_is_read() {
    is_read(&Away {
        address: WORDS.into(),
    });
    is_read(&CodeSent {
        expires_in: 900,
        resend_in: 0,
    });
    is_read(&MessageTaken {
        reference: WORDS.into(),
    });
    is_read(&SavedCode {
        code: recovery_code(),
    });
    is_read(&RecoveryCodes {
        codes: vec![recovery_code(); 10],
    });
    is_read(&AppSecret {
        secret: Secret::new(WORDS),
        uri: Secret::new(WORDS),
        picture: Picture {
            side: 57,
            outline: Secret::new("M4 4h1v1h-1z"),
        },
    });
}

/// Every one of them, each leading to the next, so that none can be forgotten here.
fn field_errors() -> impl Iterator<Item = FieldError> {
    iter::successors(Some(FieldError::Missing), |it| match it {
        FieldError::Missing => Some(FieldError::Malformed),
        FieldError::Malformed => Some(FieldError::TooShort { min: 3 }),
        FieldError::TooShort { .. } => Some(FieldError::TooLong { max: 3 }),
        FieldError::TooLong { .. } => Some(FieldError::ForbiddenCharacter),
        FieldError::ForbiddenCharacter => Some(FieldError::UsernameCharacters),
        FieldError::UsernameCharacters => Some(FieldError::UsernameTaken),
        FieldError::UsernameTaken => Some(FieldError::NoUpperCase),
        FieldError::NoUpperCase => Some(FieldError::NoLowerCase),
        FieldError::NoLowerCase => Some(FieldError::NoDigit),
        FieldError::NoDigit => Some(FieldError::PasswordCharacters),
        FieldError::PasswordCharacters => Some(FieldError::SharesWithUsername { run: 3 }),
        FieldError::SharesWithUsername { .. } => Some(FieldError::CommonPassword),
        FieldError::CommonPassword => Some(FieldError::Mismatch),
        FieldError::Mismatch => Some(FieldError::HintTellsAnswer),
        FieldError::HintTellsAnswer => Some(FieldError::ImpossibleDate),
        FieldError::ImpossibleDate => Some(FieldError::FutureDate),
        FieldError::FutureDate => Some(FieldError::NotAChoice),
        FieldError::NotAChoice => Some(FieldError::NotTicked),
        FieldError::NotTicked => Some(FieldError::Mistyped),
        FieldError::Mistyped => Some(FieldError::WrongCode),
        FieldError::WrongCode => Some(FieldError::ExpiredCode),
        FieldError::ExpiredCode => Some(FieldError::ClockOff),
        FieldError::ClockOff => Some(FieldError::UsedCode),
        FieldError::UsedCode => Some(FieldError::UnfitPhone),
        FieldError::UnfitPhone => Some(FieldError::KnownPhone),
        FieldError::KnownPhone => Some(FieldError::KnownEmail),
        FieldError::KnownEmail => Some(FieldError::OtherNumber),
        FieldError::OtherNumber => Some(FieldError::WrongPassword),
        FieldError::WrongPassword => Some(FieldError::WrongSavedCode),
        FieldError::WrongSavedCode => Some(FieldError::WrongAnswers),
        FieldError::WrongAnswers => None,
    })
}

#[test]
fn every_problem_is_read() {
    let errors = field_errors().map(|error| Problem::field("a", error));
    let problems = [
        Problem::InvitationUnusable,
        Problem::LinkUnusable,
        Problem::WrongCredentials,
        Problem::Locked { seconds: 900 },
        Problem::TooMany { seconds: 30 },
        Problem::Stale,
        Problem::NotOpen,
        Problem::SignedOut,
        Problem::StepUpRequired,
        Problem::Forbidden,
        Problem::NotFound,
        Problem::MethodNotAllowed,
        Problem::TooLarge,
        Problem::NotJson,
        Problem::Malformed,
        Problem::Unavailable,
        Problem::Fault,
    ];
    for problem in problems.into_iter().chain(errors) {
        is_read(&ProblemBody::new(problem, WORDS.into()));
    }
}

#[test]
fn every_request_is_written() {
    let locale = Locale::Fr;
    let code = || SixDigits::from_number(7);
    let secret = || Secret::new(WORDS);
    is_written(&Nothing {});
    is_written(&SharedComputerRequest { shared: true });
    is_written(&LanguageRequest { locale });
    for topic in Topic::ALL {
        is_written(&WriteToUsRequest {
            topic,
            name: None,
            email: Email::parse("marie@exemple.ca").ok(),
            message: vec![WORDS.into(), String::new()],
            locale,
        });
    }
    is_written(&RedeemInvitationRequest {
        code: InvitationCode::from_bytes([9; 16]),
        locale,
    });
    is_written(&AcceptTermsRequest {
        version: WORDS.into(),
        locale,
    });
    is_written(&ChooseUsernameRequest {
        username: WORDS.into(),
    });
    is_written(&ChoosePasswordRequest { password: secret() });
    for question in RecoveryQuestion::ALL {
        is_written(&GiveRecoveryRequest {
            question,
            answer: secret(),
            person: secret(),
            person_hint: secret(),
            date: secret(),
            date_hint: secret(),
        });
    }
    is_written(&GiveEmailRequest {
        email: Email::parse("marie@exemple.ca").unwrap(),
    });
    for device in [
        two_step::Device::Mobile,
        two_step::Device::Desktop,
        two_step::Device::Texts,
    ] {
        is_written(&ChooseDeviceRequest { device });
    }
    is_written(&AcceptTwoStepTermsRequest {
        version: WORDS.into(),
        locale,
    });
    is_written(&GivePhoneRequest {
        number: WORDS.into(),
        version: WORDS.into(),
        locale,
    });
    is_written(&GoToPartnerRequest {
        partner: WORDS.into(),
        locale,
    });
    is_written(&StepUpWithPartnerRequest {
        page: WORDS.into(),
        locale,
    });
    is_written(&SendTextRequest {
        phone: WORDS.into(),
        again: true,
    });
    is_written(&GivePasswordRequest {
        username: WORDS.into(),
        password: secret(),
        stay: false,
        locale: Locale::En,
    });
    is_written(&GiveCodeRequest { code: code() });
    is_written(&GiveRecoveryCodeRequest {
        code: recovery_code(),
    });
}

#[test]
fn a_number_that_is_not_whole_or_too_large_is_refused() {
    for number in [0.5, -1.0, 65_536.0, f64::NAN, f64::INFINITY] {
        assert_eq!(u16::read(&Value::Number(number)), None, "{number}");
    }
    assert_eq!(u16::read(&Value::Number(65_535.0)), Some(65_535));
    assert_eq!(i64::read(&Value::Number(-1.0)), Some(-1));
}

#[test]
fn every_value_is_written_as_json() {
    let value = Value::Object(vec![
        (
            "a".into(),
            Value::List(vec![Value::Null, Value::Bool(true)]),
        ),
        (WORDS.into(), Value::Number(12.0)),
    ]);
    let read: serde_json::Value = serde_json::from_str(&value.to_json()).unwrap();
    assert_eq!(parsed(read), value);
}
