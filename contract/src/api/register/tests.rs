//! What the wizard accepts.

use super::*;
use crate::policy::Profile;

fn today() -> Date {
    Date::parse("2026-01-01").unwrap()
}

fn recovery(field: RecoveryField) -> String {
    match field {
        RecoveryField::Question => "first_teacher",
        RecoveryField::Answer => "Madame Bouchard",
        RecoveryField::Person => "Oncle Réal",
        RecoveryField::PersonHint => "pêche au lac",
        RecoveryField::Date => "1994-06-24",
        RecoveryField::DateHint => "le grand feu",
    }
    .to_owned()
}

fn refused(field: RecoveryField, text: &str) -> Errors<RecoveryField> {
    let answers = |it| {
        if it == field {
            text.to_owned()
        } else {
            recovery(it)
        }
    };
    GiveRecoveryRequest::check(answers, today())
        .err()
        .unwrap_or_default()
}

#[test]
fn good_recovery_answers_pass_twice() {
    let request = GiveRecoveryRequest::check(recovery, today()).unwrap();
    assert_eq!(request.recheck(today()), Ok(()));
}

#[test]
fn rc_5_a_hint_that_holds_its_answer_is_refused() {
    for hint in ["Oncle Réal", "c'est oncle-réal", "ONCLE RÉAL!"] {
        let expected = vec![(RecoveryField::PersonHint, FieldError::HintTellsAnswer)];
        assert_eq!(refused(RecoveryField::PersonHint, hint), expected, "{hint}");
    }
    for hint in ["1994-06-24", "le 1994 06 24", "19940624"] {
        let expected = vec![(RecoveryField::DateHint, FieldError::HintTellsAnswer)];
        assert_eq!(refused(RecoveryField::DateHint, hint), expected, "{hint}");
    }
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let error = |text| refused(RecoveryField::Date, text);
    assert_eq!(
        error("2025-02-30"),
        [(RecoveryField::Date, FieldError::ImpossibleDate)]
    );
    assert_eq!(
        error("2026-01-02"),
        [(RecoveryField::Date, FieldError::FutureDate)]
    );
    assert_eq!(error(""), [(RecoveryField::Date, FieldError::Missing)]);
}

#[test]
fn errors_come_in_the_order_of_the_page() {
    let errors = GiveRecoveryRequest::check(|_| String::new(), today()).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, <RecoveryField as crate::form::Field>::ALL);
}

#[test]
fn two_different_passwords_are_a_mismatch() {
    let policy = Policy::of(Profile::Clegc);
    let answers = |field| match field {
        PasswordField::Password => "Zq7kWp2x".to_owned(),
        PasswordField::Confirmation => "Zq7kWp2y".to_owned(),
        PasswordField::Current => String::new(),
    };
    assert_eq!(
        ChoosePasswordRequest::check(&policy, "MarieTremblay", answers).unwrap_err(),
        [(PasswordField::Confirmation, FieldError::Mismatch)]
    );
}

#[test]
fn the_address_is_typed_twice() {
    let answers = |one: &'static str, other: &'static str| {
        move |field| match field {
            EmailField::Email => one.to_owned(),
            EmailField::Confirmation => other.to_owned(),
        }
    };
    assert!(GiveEmailRequest::check(answers("a@b.ca", "A@B.ca")).is_ok());
    assert_eq!(
        GiveEmailRequest::check(answers("a@b.ca", "a@c.ca")).unwrap_err(),
        [(EmailField::Confirmation, FieldError::Mismatch)]
    );
    assert_eq!(
        GiveEmailRequest::check(answers("", "")).unwrap_err().len(),
        2
    );
}
