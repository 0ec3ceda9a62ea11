//! `[retention]`: how long what is kept, in days.

use anyhow::ensure;
use serde::Deserialize;

/// Days after which something goes. The values are ours, for a records authority to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// An account that nobody has signed in to for so long, and whose owner was told a month before.
    pub inactive_accounts: i64,
    /// Invitations that were used, cancelled or never used.
    pub invitations: i64,
    /// Sign-ins, with the beginning of the address they came from.
    pub sign_ins: i64,
    /// That a message was sent, when, and where to.
    pub messages: i64,
    /// The record of what happened.
    pub audit: i64,
    /// Keeps accounts, invitations and records for as long as it is set: somebody has to look at them.
    pub legal_hold: bool,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            inactive_accounts: 730,
            invitations: 30,
            sign_ins: 90,
            messages: 90,
            audit: 731,
            legal_hold: false,
        }
    }
}

impl Retention {
    /// # Errors
    /// A number that keeps something too short to be of use, or personal data longer than needed.
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(
            self.inactive_accounts >= 90,
            "retention.inactive_accounts is at least 90 days"
        );
        ensure!(
            (1..=365).contains(&self.invitations),
            "retention.invitations is 1 to 365 days"
        );
        ensure!(
            (1..=90).contains(&self.sign_ins),
            "retention.sign_ins is 1 to 90 days"
        );
        ensure!(
            (1..=90).contains(&self.messages),
            "retention.messages is 1 to 90 days"
        );
        ensure!(self.audit >= 731, "retention.audit is at least 731 days");
        Ok(())
    }
}
