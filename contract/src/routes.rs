//! Every address of the site, in both languages, in one table.
//!
//! The table is here and not in the browser's crate because the server answers these addresses
//! with the page shell and writes some of them into messages.

use table::TABLE;

use crate::locale::Locale;

mod table;

/// A screen. It has one address in each language and keeps its state when the language changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Home,
    Invitation,
    SignIn,
    SignInPartner,
    SignInPartnerTerms,
    PartnerCancelled,
    PartnerUnavailable,
    PartnerMismatch,
    Service,
    ServiceProblem,
    SignInGckey,
    SignInCode,
    SignInAnotherWay,
    SignInText,
    SignInRecoveryCode,
    SignInNewPassword,
    RecoverPassword,
    RecoverUsername,
    RecoverMethod,
    RecoverSent,
    RecoverLink,
    RecoverSavedCode,
    RecoverAnswers,
    RecoverNextSavedCode,
    RecoverNewPassword,
    RecoverDone,
    RecoverLostPhone,
    RecoverLostPhoneCode,
    RegisterTerms,
    RegisterDeclined,
    RegisterUsername,
    RegisterPassword,
    RegisterRecovery,
    RegisterEmail,
    RegisterEmailCode,
    RegisterSavedCode,
    RegisterDone,
    TwoStep,
    TwoStepTerms,
    TwoStepDeclined,
    TwoStepPrepare,
    TwoStepScan,
    TwoStepPhone,
    TwoStepPhoneCode,
    TwoStepBackupPhone,
    TwoStepRecoveryCodes,
    TwoStepDone,
    SignedIn,
    SignedOut,
    Account,
    AccountSignIns,
    AccountNotMe,
    AccountMessages,
    AccountIfLost,
    AccountDelete,
    Settings,
    SettingsConfirm,
    SettingsPhone,
    SettingsPhoneCode,
    SettingsEditPhone,
    SettingsApp,
    SettingsEditApp,
    SettingsRecoveryCodes,
    SettingsPassword,
    SettingsRecovery,
    SettingsEmail,
    SettingsEmailCode,
    NotMe,
    Contact,
    Privacy,
    Terms,
    Accessibility,
    Help,
    GuideGckey,
    GuideTwoStep,
    Browsers,
}

impl Page {
    /// Every page, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(page, ..)| page)
    }

    /// The address, such as `/en/register/email`.
    pub fn path(self, locale: Locale) -> String {
        let slug = self.slug(locale);
        let tag = locale.tag();
        if slug.is_empty() {
            ["/", tag].concat()
        } else {
            ["/", tag, "/", slug].concat()
        }
    }

    /// Whether the page is a document: words only, which the build writes into the file of its
    /// address, and which anybody may read at any time.
    pub const fn is_document(self) -> bool {
        matches!(
            self,
            Self::Privacy
                | Self::Terms
                | Self::Accessibility
                | Self::Help
                | Self::GuideGckey
                | Self::GuideTwoStep
                | Self::Browsers
                | Self::PartnerCancelled
                | Self::PartnerUnavailable
                | Self::PartnerMismatch
                | Self::ServiceProblem
        )
    }

    /// Whether the page is about somebody's own account or settings: open to whoever is signed in, and
    /// worth coming back to for whoever is not yet.
    pub const fn is_own(self) -> bool {
        matches!(
            self,
            Self::Account
                | Self::AccountSignIns
                | Self::AccountNotMe
                | Self::AccountMessages
                | Self::AccountIfLost
                | Self::AccountDelete
                | Self::Settings
                | Self::SettingsConfirm
                | Self::SettingsPhone
                | Self::SettingsPhoneCode
                | Self::SettingsEditPhone
                | Self::SettingsApp
                | Self::SettingsEditApp
                | Self::SettingsRecoveryCodes
                | Self::SettingsPassword
                | Self::SettingsRecovery
                | Self::SettingsEmail
                | Self::SettingsEmailCode
        )
    }

    /// Reads an address; a trailing slash is forgiven.
    pub fn parse(path: &str) -> Option<(Locale, Self)> {
        let path = path.trim_matches('/');
        let (tag, slug) = path.split_once('/').unwrap_or((path, ""));
        let locale = Locale::ALL.into_iter().find(|it| it.tag() == tag)?;
        TABLE
            .into_iter()
            .map(|(page, ..)| page)
            .find(|page| page.slug(locale) == slug)
            .map(|page| (locale, page))
    }

    fn slug(self, locale: Locale) -> &'static str {
        let (_, en, fr) = TABLE
            .into_iter()
            .find(|(page, ..)| *page == self)
            .expect("a test holds that every page has a row");
        match locale {
            Locale::En => en,
            Locale::Fr => fr,
        }
    }
}

#[cfg(test)]
mod tests;
