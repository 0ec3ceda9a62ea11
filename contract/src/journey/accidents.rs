//! What happens to somebody who loses something today: played against what they really have.

use serde::{Deserialize, Serialize};

use crate::wire::read_object;

/// What somebody has to sign in with, and to get back in with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUp {
    /// Whether signing in takes two steps.
    pub two_step: bool,
    pub apps: u16,
    pub phones: u16,
    /// Recovery codes that were not used yet.
    pub recovery_codes: u16,
    /// Whether there is a confirmed address.
    pub email: bool,
    /// Whether there is a saved recovery code.
    pub saved_code: bool,
    /// Whether every second step could be removed after a day, as the server has it.
    pub last_way: bool,
}

read_object!(SetUp {
    two_step,
    apps,
    phones,
    recovery_codes,
    email,
    saved_code,
    last_way
});

/// What may happen to anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Accident {
    /// The phone is gone, and with it an app and a number.
    LostPhone,
    /// The number belongs to somebody else; the device is there.
    ChangedNumber,
    /// Nobody reads the mailbox any more.
    ClosedMailbox,
    ForgottenUsername,
}

impl Accident {
    pub const ALL: [Self; 4] = [
        Self::LostPhone,
        Self::ChangedNumber,
        Self::ClosedMailbox,
        Self::ForgottenUsername,
    ];

    /// Its name in the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LostPhone => "lost-phone",
            Self::ChangedNumber => "changed-number",
            Self::ClosedMailbox => "closed-mailbox",
            Self::ForgottenUsername => "forgotten-username",
        }
    }
}

/// How somebody gets back in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WayIn {
    /// Signing in does not depend on what is lost.
    NothingDepends,
    /// Signing in goes on as before, as long as nothing else is lost.
    StillSignsIn,
    /// With another app or phone.
    AnotherWay,
    /// With one of the recovery codes.
    RecoveryCode,
    /// By a message to the confirmed address.
    Email,
    /// With the saved recovery code, should the password be forgotten too.
    SavedCode,
    /// With what proves the mailbox or the saved recovery code, and a wait of a day.
    AfterADay,
    /// Only with the help of people.
    Help,
}

impl WayIn {
    /// Its name in the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NothingDepends => "nothing-depends",
            Self::StillSignsIn => "still-signs-in",
            Self::AnotherWay => "another-way",
            Self::RecoveryCode => "recovery-code",
            Self::Email => "email",
            Self::SavedCode => "saved-code",
            Self::AfterADay => "after-a-day",
            Self::Help => "help",
        }
    }

    /// How soon that is.
    pub const fn soon(self) -> Soon {
        match self {
            Self::AfterADay => Soon::InADay,
            Self::Help => Soon::Unknown,
            _ => Soon::AtOnce,
        }
    }
}

/// How soon somebody is back in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Soon {
    AtOnce,
    InADay,
    Unknown,
}

impl Soon {
    /// Its name in the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::InADay => "in-a-day",
            Self::Unknown => "unknown",
        }
    }
}

/// What would have made it easier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Another app or phone.
    SecondWay,
    /// More recovery codes.
    RecoveryCodes,
    /// A confirmed address.
    Email,
    /// The address of a mailbox that its owner still reads.
    AnotherEmail,
}

impl Gap {
    /// Its name in the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SecondWay => "second-way",
            Self::RecoveryCodes => "recovery-codes",
            Self::Email => "email",
            Self::AnotherEmail => "another-email",
        }
    }
}

/// The end of an accident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub way: WayIn,
    pub gap: Option<Gap>,
}

/// Plays an accident.
pub const fn play(accident: Accident, set_up: SetUp) -> Outcome {
    match accident {
        // A phone takes its number with it, and the app that is most likely on it.
        Accident::LostPhone => second_step(SetUp {
            apps: set_up.apps.saturating_sub(1),
            phones: set_up.phones.saturating_sub(1),
            ..set_up
        }),
        Accident::ChangedNumber if set_up.phones == 0 => Outcome {
            way: WayIn::NothingDepends,
            gap: None,
        },
        Accident::ChangedNumber => second_step(SetUp {
            phones: set_up.phones.saturating_sub(1),
            ..set_up
        }),
        Accident::ClosedMailbox => Outcome {
            way: if set_up.email {
                WayIn::StillSignsIn
            } else if set_up.saved_code {
                WayIn::SavedCode
            } else {
                WayIn::NothingDepends
            },
            gap: Some(if set_up.email {
                Gap::AnotherEmail
            } else {
                Gap::Email
            }),
        },
        Accident::ForgottenUsername if set_up.email => Outcome {
            way: WayIn::Email,
            gap: None,
        },
        Accident::ForgottenUsername => Outcome {
            way: WayIn::Help,
            gap: Some(Gap::Email),
        },
    }
}

/// The second step, with what is left.
const fn second_step(left: SetUp) -> Outcome {
    if !left.two_step {
        return Outcome {
            way: WayIn::NothingDepends,
            gap: None,
        };
    }
    if left.apps + left.phones > 0 {
        let gap = match left.recovery_codes {
            0 => Some(Gap::RecoveryCodes),
            _ => None,
        };
        return Outcome {
            way: WayIn::AnotherWay,
            gap,
        };
    }
    if left.recovery_codes > 0 {
        return Outcome {
            way: WayIn::RecoveryCode,
            gap: Some(Gap::SecondWay),
        };
    }
    let gap = Some(Gap::RecoveryCodes);
    if left.last_way {
        return Outcome {
            way: WayIn::AfterADay,
            gap,
        };
    }
    Outcome {
        way: WayIn::Help,
        gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set_ups() -> impl Iterator<Item = SetUp> {
        (0..2u16.pow(10)).map(|bits| SetUp {
            two_step: bits & 1 > 0,
            email: bits & 2 > 0,
            saved_code: bits & 4 > 0,
            last_way: bits >> 9 & 1 > 0,
            apps: bits >> 3 & 3,
            phones: bits >> 5 & 3,
            recovery_codes: bits >> 7 & 3,
        })
    }

    #[test]
    fn more_to_sign_in_with_never_makes_it_slower() {
        let rank = |way: WayIn| match way.soon() {
            Soon::AtOnce => 0,
            Soon::InADay => 1,
            Soon::Unknown => 2,
        };
        for less in set_ups() {
            for more in [
                SetUp {
                    apps: less.apps + 1,
                    ..less
                },
                SetUp {
                    phones: less.phones + 1,
                    ..less
                },
                SetUp {
                    recovery_codes: less.recovery_codes + 1,
                    ..less
                },
                SetUp {
                    email: true,
                    ..less
                },
                SetUp {
                    saved_code: true,
                    ..less
                },
                SetUp {
                    last_way: true,
                    ..less
                },
            ] {
                // Without a phone number there is none to lose.
                let [first, rest @ ..] = Accident::ALL;
                let first_phone = less.phones == 0 && more.phones == 1;
                for accident in rest.into_iter().chain([first]) {
                    if accident == Accident::ChangedNumber && first_phone {
                        continue;
                    }
                    let (before, after) = (play(accident, less), play(accident, more));
                    assert!(
                        rank(after.way) <= rank(before.way),
                        "{accident:?} {less:?} {more:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn whoever_waits_or_needs_help_is_told_what_to_do_about_it() {
        for set_up in set_ups() {
            for accident in Accident::ALL {
                let Outcome { way, gap } = play(accident, set_up);
                assert!(
                    way.soon() == Soon::AtOnce || gap.is_some(),
                    "{accident:?} {set_up:?}"
                );
            }
        }
    }

    #[test]
    fn one_app_is_lost_with_the_phone_and_two_are_not() {
        let one = SetUp {
            two_step: true,
            apps: 1,
            phones: 1,
            recovery_codes: 9,
            email: true,
            saved_code: false,
            last_way: true,
        };
        let outcome = play(Accident::LostPhone, one);
        assert_eq!(
            (outcome.way, outcome.gap),
            (WayIn::RecoveryCode, Some(Gap::SecondWay))
        );
        let two = SetUp { apps: 2, ..one };
        assert_eq!(
            play(Accident::LostPhone, two),
            Outcome {
                way: WayIn::AnotherWay,
                gap: None
            }
        );
        let none = SetUp {
            recovery_codes: 0,
            ..one
        };
        assert_eq!(play(Accident::LostPhone, none).way, WayIn::AfterADay);
        assert_eq!(
            play(
                Accident::LostPhone,
                SetUp {
                    last_way: false,
                    ..none
                }
            )
            .way,
            WayIn::Help
        );
        assert_eq!(play(Accident::ChangedNumber, none).way, WayIn::AnotherWay);
    }
}
