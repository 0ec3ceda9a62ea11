//! Each rule, and how it is told.

use super::*;

fn clegc(password: &str) -> Vec<FieldError> {
    Policy::of(Profile::Clegc)
        .password
        .check(password, "MarieTremblay")
}

#[test]
fn pw_2_names_each_broken_rule_of_the_traditional_profile() {
    use FieldError::{
        NoDigit, NoLowerCase, NoUpperCase, PasswordCharacters, SharesWithUsername, TooLong,
        TooShort,
    };
    let shared = SharesWithUsername { run: 3 };
    let rows: &[(&str, &[FieldError])] = &[
        ("Zq7kWp2", &[TooShort { min: 8 }]),
        ("Zq7kWp2x", &[]),
        ("Zq7kWp2xZq7kWp2x", &[]),
        ("Zq7kWp2xZq7kWp2xy", &[TooLong { max: 16 }]),
        ("zq7kwp2x", &[NoUpperCase]),
        ("ZQ7KWP2X", &[NoLowerCase]),
        ("ZqakWpbx", &[NoDigit]),
        ("zqakwpbx", &[NoUpperCase, NoDigit]),
        ("12345678", &[NoUpperCase, NoLowerCase]),
        ("Zq7k p2x", &[PasswordCharacters]),
        ("Zq7kéWp2x", &[PasswordCharacters]),
        ("Zq7kWp2x\u{7}", &[PasswordCharacters]),
        ("Mar7kWp2x", &[shared]),
        ("Zq7treWp2", &[shared]),
        ("Zq7kWplay", &[shared]),
        ("MAR7kWp2x", &[shared]),
        ("zQ7TREwp2", &[shared]),
        ("ZQ7kWPLAy", &[shared]),
        ("Ma7riWp2xk", &[]),
        ("Zq7kWp2xla", &[]),
        ("Zq7kWp2x!", &[]),
        ("~Zq7kWp2x", &[]),
        ("Zq7k\u{a0}Wp2x", &[PasswordCharacters]),
        ("Zq7", &[TooShort { min: 8 }]),
        ("z", &[TooShort { min: 8 }, NoUpperCase, NoDigit]),
        ("Ab1!Ab1!", &[]),
        ("Ab1!Ab1", &[TooShort { min: 8 }]),
        ("AAAAAAAa1", &[]),
        ("aaaaaaaA1", &[]),
        ("111111Aa", &[]),
        ("Aa!!!!!!", &[NoDigit]),
        ("mArIeTrE", &[NoDigit, shared]),
        ("tREmblAY1", &[shared]),
        ("eTr12345", &[shared]),
        ("Emb12345x", &[shared]),
        ("Yal12345x", &[]),
        ("Eir12345x", &[]),
        ("Password1", &[]),
        ("Zq7kWp2xZq7kWp2é", &[PasswordCharacters]),
        ("éééééééé", &[NoUpperCase, NoDigit, PasswordCharacters]),
    ];
    assert!(rows.len() >= 40);
    for (password, errors) in rows {
        assert_eq!(&clegc(password), errors, "{password}");
    }
}

#[test]
fn pw_3_the_modern_profile_asks_for_length_only() {
    let policy = Policy::of(Profile::Modern).password;
    for password in [
        "correct horse battery",
        &"a".repeat(64),
        "🍁 été à la plage 🍁",
        &" ".repeat(15),
    ] {
        assert_eq!(policy.check(password, "MarieTremblay"), [], "{password}");
    }
    assert_eq!(
        policy.check("onze lettre", ""),
        [FieldError::TooShort { min: 12 }]
    );
    assert_eq!(
        policy.check(&"a".repeat(129), ""),
        [FieldError::TooLong { max: 128 }]
    );
}

#[test]
fn an_empty_answer_is_missing_and_nothing_else() {
    assert_eq!(clegc(""), [FieldError::Missing]);
    assert_eq!(
        Policy::of(Profile::Clegc).username.check(""),
        [FieldError::Missing]
    );
}

#[test]
fn pw_9_a_username_has_eight_characters_of_the_list() {
    let policy = Policy::of(Profile::Clegc).username;
    assert_eq!(policy.check("MarieTremblay"), []);
    assert_eq!(policy.check("marie.t@exemple.ca"), []);
    assert_eq!(policy.check("marie"), [FieldError::TooShort { min: 8 }]);
    assert_eq!(
        policy.check("marie tremblay"),
        [FieldError::UsernameCharacters]
    );
    assert_eq!(
        policy.check("Ｍarietremblay"),
        [FieldError::UsernameCharacters]
    );
}

#[test]
fn every_rule_of_a_checklist_can_be_told_or_is_the_servers() {
    for profile in [Profile::Clegc, Profile::Modern] {
        let policy = Policy::of(profile);
        for rule in policy.password.rules() {
            let told = policy.password.holds(rule, "Zq7kWp2xZq7k", "MarieTremblay");
            assert_eq!(told.is_none(), rule == Rule::NotCommon);
        }
        for rule in policy.username.rules() {
            let told = policy.username.holds(rule, "MarieTremblay");
            assert_eq!(told.is_none(), rule == Rule::UsernameFree);
        }
    }
}
