//! Setting up two-step verification.

use serde::{Deserialize, Serialize};

use crate::wire::{Value, Write, read_names, read_object};

/// A stop on the way to a second step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Choose,
    Terms,
    Prepare,
    Scan,
    Phone,
    PhoneCode,
    BackupPhone,
    RecoveryCodes,
    Done,
}

/// Where security codes will come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// An authenticator app on a mobile device.
    Mobile,
    /// An authenticator app on a computer.
    Desktop,
    /// A phone that gets text messages.
    Texts,
}

read_names!(Device { Mobile = "mobile", Desktop = "desktop", Texts = "texts" });

impl Write for Device {
    fn write(&self) -> Value {
        let name = match self {
            Self::Mobile => "mobile",
            Self::Desktop => "desktop",
            Self::Texts => "texts",
        };
        name.to_owned().write()
    }
}

/// Everything known about the set-up; never a position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub device: Option<Device>,
    pub terms_accepted: bool,
    /// Whether a secret key waits for its first security code.
    pub secret_waiting: bool,
    /// The number that a code is on its way to, most of it hidden.
    pub phone_waiting: Option<String>,
    /// Whether a second step works: an app or a phone is confirmed.
    pub confirmed: bool,
    /// Whether a second phone is still asked for: the first one is the only way to get codes.
    pub backup_asked: bool,
    /// Whether the person says that the recovery codes are kept.
    pub codes_kept: bool,
}

read_object!(Facts {
    device,
    terms_accepted,
    secret_waiting,
    phone_waiting,
    confirmed,
    backup_asked,
    codes_kept
});

impl Step {
    pub const ALL: [Self; 9] = [
        Self::Choose,
        Self::Terms,
        Self::Prepare,
        Self::Scan,
        Self::Phone,
        Self::PhoneCode,
        Self::BackupPhone,
        Self::RecoveryCodes,
        Self::Done,
    ];

    /// The first stop whose question is still open.
    pub fn next(facts: &Facts) -> Self {
        if facts.confirmed {
            return if facts.backup_asked {
                if facts.phone_waiting.is_some() {
                    Self::PhoneCode
                } else {
                    Self::BackupPhone
                }
            } else if facts.codes_kept {
                Self::Done
            } else {
                Self::RecoveryCodes
            };
        }
        let Some(device) = facts.device else {
            return Self::Choose;
        };
        if !facts.terms_accepted {
            Self::Terms
        } else if device == Device::Texts {
            if facts.phone_waiting.is_some() {
                Self::PhoneCode
            } else {
                Self::Phone
            }
        } else if facts.secret_waiting {
            Self::Scan
        } else {
            Self::Prepare
        }
    }

    /// Whether a deep link, the back button or a reload may show this stop.
    pub fn open_to(self, facts: &Facts) -> bool {
        if self == Self::next(facts) {
            return true;
        }
        if facts.confirmed {
            return self == Self::BackupPhone && facts.backup_asked;
        }
        let by_text = facts.device == Some(Device::Texts);
        match self {
            Self::Choose => facts.device.is_some(),
            Self::Prepare | Self::Scan => {
                facts.device.is_some() && !by_text && facts.terms_accepted
            }
            Self::Phone => by_text && facts.terms_accepted,
            Self::Terms
            | Self::PhoneCode
            | Self::BackupPhone
            | Self::RecoveryCodes
            | Self::Done => false,
        }
    }

    /// Forgets the answer of this stop, and what was built on it.
    pub fn undo(self, facts: &mut Facts) {
        match self {
            Self::Choose => {
                facts.device = None;
                facts.phone_waiting = None;
            }
            Self::Terms => facts.terms_accepted = false,
            Self::Prepare => facts.secret_waiting = false,
            Self::Phone => facts.phone_waiting = None,
            Self::BackupPhone => {
                facts.phone_waiting = None;
                facts.backup_asked = true;
            }
            Self::Scan | Self::PhoneCode => facts.confirmed = false,
            Self::RecoveryCodes => facts.codes_kept = false,
            Self::Done => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICES: [Option<Device>; 4] = [
        None,
        Some(Device::Mobile),
        Some(Device::Desktop),
        Some(Device::Texts),
    ];

    fn every_state() -> impl Iterator<Item = Facts> {
        let states = |device| {
            (0..1u8 << 6).map(move |bits| {
                let bit = |at: u8| bits & (1 << at) != 0;
                Facts {
                    device,
                    terms_accepted: bit(0),
                    secret_waiting: bit(1),
                    phone_waiting: bit(2).then(|| "••• ••• 0123".to_owned()),
                    confirmed: bit(3),
                    backup_asked: bit(4),
                    codes_kept: bit(5),
                }
            })
        };
        DEVICES.into_iter().flat_map(states)
    }

    #[test]
    fn the_next_step_is_always_open() {
        for facts in every_state() {
            assert!(Step::next(&facts).open_to(&facts), "{facts:?}");
        }
    }

    #[test]
    fn recovery_codes_are_out_of_reach_before_a_second_step_works() {
        for facts in every_state().filter(|it| !it.confirmed) {
            for step in [Step::RecoveryCodes, Step::BackupPhone, Step::Done] {
                assert!(!step.open_to(&facts), "{facts:?}");
            }
        }
    }

    #[test]
    fn what_is_confirmed_is_not_set_up_again() {
        for facts in every_state().filter(|it| it.confirmed) {
            for step in [
                Step::Choose,
                Step::Terms,
                Step::Prepare,
                Step::Scan,
                Step::Phone,
            ] {
                assert!(!step.open_to(&facts), "{facts:?}");
            }
        }
    }

    #[test]
    fn tf_10_a_phone_is_asked_for_only_after_its_risks_were_accepted() {
        for facts in every_state().filter(|it| !it.terms_accepted && !it.confirmed) {
            assert!(!Step::Phone.open_to(&facts), "{facts:?}");
            assert!(!Step::PhoneCode.open_to(&facts), "{facts:?}");
        }
    }

    #[test]
    fn undoing_a_step_that_was_answered_reopens_it() {
        for facts in every_state() {
            for step in [Step::Choose, Step::Prepare, Step::Phone, Step::BackupPhone] {
                if step == Step::next(&facts) || !step.open_to(&facts) {
                    continue;
                }
                let mut undone = facts.clone();
                step.undo(&mut undone);
                assert_eq!(Step::next(&undone), step, "{facts:?}");
            }
        }
    }
}
