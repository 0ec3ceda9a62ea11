//! What the help page answers.
//!
//! The table is here because the pages of every journey lead to an answer, and the build writes
//! the answers into the page.

use crate::{api::fields, locale::Locale, routes::Page};

macro_rules! topics {
    ($($topic:ident = $id:literal),* $(,)?) => {
        /// A question of the help page, which is an accordion there.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Topic { $($topic),* }

        impl Topic {
            /// Every topic, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$topic),*];

            /// The id of its accordion. It is the same in both languages, so that what is open
            /// stays open when the language changes, and a link leads there in either.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$topic => $id),*
                }
            }
        }
    };
}

topics! {
    ForgotPassword = "forgot-password",
    ForgotUsername = "forgot-username",
    ChangeGckey = "change-gckey",
    Username = "username",
    Password = "password",
    RecoveryQuestions = "recovery-questions",
    ConfirmationCode = "confirmation-code",
    NoEmail = "no-email",
    Locked = "locked",
    WhichMethod = "which-method",
    Partner = "partner",
    Service = "service",
    WhySecondStep = "why-second-step",
    MyData = "my-data",
    AuthenticatorApp = "authenticator-app",
    WhichApps = "which-apps",
    QrCode = "qr-code",
    NoPhone = "no-phone",
    CodeRefused = "code-refused",
    NoTextMessage = "no-text-message",
    RecoveryCodes = "recovery-codes",
    NewRecoveryCodes = "new-recovery-codes",
    BackupPhone = "backup-phone",
    AddOrDelete = "add-or-delete",
    ChangeNumber = "change-number",
    NewPhone = "new-phone",
    LostPhone = "lost-phone",
    SwitchOff = "switch-off",
    InvitationCode = "invitation-code",
    InvitationExpired = "invitation-expired",
    InvitationUsed = "invitation-used",
    NotMe = "not-me",
    FakeMessages = "fake-messages",
    SharedComputer = "shared-computer",
    SignedOut = "signed-out",
    RefusedTerms = "refused-terms",
    Browsers = "browsers",
}

impl Topic {
    /// The address of the answer, such as `/en/help#lost-phone`.
    pub fn path(self, locale: Locale) -> String {
        [&Page::Help.path(locale), "#", self.id()].concat()
    }

    /// The topic with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.id() == id)
    }
}

fields! {
    /// The question of the help page itself.
    HelpField { Search = "search" } secret {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_an_id_of_its_own() {
        for topic in Topic::ALL {
            assert_eq!(Topic::from_id(topic.id()), Some(*topic));
            let is_plain = |it: char| it.is_ascii_lowercase() || it == '-';
            assert!(topic.id().chars().all(is_plain), "{topic:?}");
        }
        assert_eq!(Topic::from_id("nothing"), None);
    }

    #[test]
    fn an_answer_has_one_address_in_each_language() {
        assert_eq!(Topic::LostPhone.path(Locale::En), "/en/help#lost-phone");
        assert_eq!(Topic::LostPhone.path(Locale::Fr), "/fr/aide#lost-phone");
    }
}
