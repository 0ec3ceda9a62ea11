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
    RecoveryCodes,
    Done,
}

/// Where the authenticator app will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    Mobile,
    Desktop,
}

read_names!(Device { Mobile = "mobile", Desktop = "desktop" });

impl Write for Device {
    fn write(&self) -> Value {
        let name = match self {
            Self::Mobile => "mobile",
            Self::Desktop => "desktop",
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
    pub app_confirmed: bool,
    /// Whether the person says that the recovery codes are kept.
    pub codes_kept: bool,
}

read_object!(Facts {
    device,
    terms_accepted,
    secret_waiting,
    app_confirmed,
    codes_kept
});

impl Step {
    pub const ALL: [Self; 6] = [
        Self::Choose,
        Self::Terms,
        Self::Prepare,
        Self::Scan,
        Self::RecoveryCodes,
        Self::Done,
    ];

    /// The first stop whose question is still open.
    pub fn next(facts: &Facts) -> Self {
        if facts.app_confirmed {
            if facts.codes_kept {
                Self::Done
            } else {
                Self::RecoveryCodes
            }
        } else if facts.device.is_none() {
            Self::Choose
        } else if !facts.terms_accepted {
            Self::Terms
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
        if facts.app_confirmed {
            return false;
        }
        match self {
            Self::Choose => facts.device.is_some(),
            Self::Prepare | Self::Scan => facts.device.is_some() && facts.terms_accepted,
            Self::Terms | Self::RecoveryCodes | Self::Done => false,
        }
    }

    /// Forgets the answer of this stop, and what was built on it.
    pub fn undo(self, facts: &mut Facts) {
        match self {
            Self::Choose => facts.device = None,
            Self::Terms => facts.terms_accepted = false,
            Self::Prepare => facts.secret_waiting = false,
            Self::Scan => facts.app_confirmed = false,
            Self::RecoveryCodes => facts.codes_kept = false,
            Self::Done => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_state() -> impl Iterator<Item = Facts> {
        (0..1u8 << 5).map(|bits| {
            let bit = |at: u8| bits & (1 << at) != 0;
            Facts {
                device: bit(0).then_some(Device::Mobile),
                terms_accepted: bit(1),
                secret_waiting: bit(2),
                app_confirmed: bit(3),
                codes_kept: bit(4),
            }
        })
    }

    #[test]
    fn the_next_step_is_always_open() {
        for facts in every_state() {
            assert!(Step::next(&facts).open_to(&facts), "{facts:?}");
        }
    }

    #[test]
    fn recovery_codes_are_out_of_reach_before_the_app_is_confirmed() {
        for facts in every_state().filter(|it| !it.app_confirmed) {
            assert!(!Step::RecoveryCodes.open_to(&facts), "{facts:?}");
            assert!(!Step::Done.open_to(&facts), "{facts:?}");
        }
    }

    #[test]
    fn a_confirmed_app_is_not_scanned_again() {
        for facts in every_state().filter(|it| it.app_confirmed) {
            for step in [Step::Choose, Step::Terms, Step::Prepare, Step::Scan] {
                assert!(!step.open_to(&facts), "{facts:?}");
            }
        }
    }

    #[test]
    fn undoing_a_step_that_was_answered_reopens_it() {
        for facts in every_state() {
            for step in [Step::Choose, Step::Prepare] {
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
