//! Every address of the site, in both languages, in one table.
//!
//! The table is here and not in the browser's crate because the server answers these addresses
//! with the page shell and writes some of them into messages.

use crate::locale::Locale;

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

/// One row per page: the page, its English slug, its French slug.
const TABLE: [(Page, &str, &str); 76] = [
    (Page::Home, "", ""),
    (Page::Invitation, "invitation", "invitation"),
    (Page::SignIn, "sign-in", "se-connecter"),
    (
        Page::SignInPartner,
        "sign-in/partner",
        "se-connecter/partenaire",
    ),
    (
        Page::SignInPartnerTerms,
        "sign-in/partner/terms",
        "se-connecter/partenaire/conditions",
    ),
    (
        Page::PartnerCancelled,
        "sign-in/partner/cancelled",
        "se-connecter/partenaire/annule",
    ),
    (
        Page::PartnerUnavailable,
        "sign-in/partner/unavailable",
        "se-connecter/partenaire/indisponible",
    ),
    (
        Page::PartnerMismatch,
        "sign-in/partner/not-finished",
        "se-connecter/partenaire/inacheve",
    ),
    (Page::Service, "service", "service"),
    (Page::ServiceProblem, "service/problem", "service/probleme"),
    (Page::SignInGckey, "sign-in/gckey", "se-connecter/clegc"),
    (Page::SignInCode, "sign-in/code", "se-connecter/code"),
    (
        Page::SignInAnotherWay,
        "sign-in/another-way",
        "se-connecter/autre-methode",
    ),
    (
        Page::SignInText,
        "sign-in/text-message",
        "se-connecter/message-texte",
    ),
    (
        Page::SignInRecoveryCode,
        "sign-in/recovery-code",
        "se-connecter/code-recuperation",
    ),
    (
        Page::SignInNewPassword,
        "sign-in/new-password",
        "se-connecter/nouveau-mot-de-passe",
    ),
    (
        Page::RecoverPassword,
        "recover/password",
        "recuperer/mot-de-passe",
    ),
    (
        Page::RecoverUsername,
        "recover/username",
        "recuperer/nom-utilisateur",
    ),
    (Page::RecoverMethod, "recover/method", "recuperer/methode"),
    (Page::RecoverSent, "recover/sent", "recuperer/envoye"),
    (Page::RecoverLink, "recover/link", "recuperer/lien"),
    (
        Page::RecoverSavedCode,
        "recover/saved-code",
        "recuperer/code-conserve",
    ),
    (
        Page::RecoverAnswers,
        "recover/answers",
        "recuperer/reponses",
    ),
    (
        Page::RecoverNextSavedCode,
        "recover/next-saved-code",
        "recuperer/prochain-code",
    ),
    (
        Page::RecoverNewPassword,
        "recover/new-password",
        "recuperer/nouveau-mot-de-passe",
    ),
    (Page::RecoverDone, "recover/done", "recuperer/terminee"),
    (
        Page::RecoverLostPhone,
        "recover/lost-phone",
        "recuperer/telephone-perdu",
    ),
    (
        Page::RecoverLostPhoneCode,
        "recover/lost-phone-code",
        "recuperer/telephone-perdu-code",
    ),
    (
        Page::RegisterTerms,
        "register/terms",
        "inscription/conditions",
    ),
    (
        Page::RegisterDeclined,
        "register/declined",
        "inscription/refus",
    ),
    (
        Page::RegisterUsername,
        "register/username",
        "inscription/nom-utilisateur",
    ),
    (
        Page::RegisterPassword,
        "register/password",
        "inscription/mot-de-passe",
    ),
    (
        Page::RegisterRecovery,
        "register/recovery",
        "inscription/recuperation",
    ),
    (
        Page::RegisterEmail,
        "register/email",
        "inscription/courriel",
    ),
    (
        Page::RegisterEmailCode,
        "register/email-code",
        "inscription/code-courriel",
    ),
    (
        Page::RegisterSavedCode,
        "register/saved-code",
        "inscription/code-conserve",
    ),
    (Page::RegisterDone, "register/done", "inscription/terminee"),
    (Page::TwoStep, "two-step", "deux-etapes"),
    (
        Page::TwoStepTerms,
        "two-step/terms",
        "deux-etapes/conditions",
    ),
    (
        Page::TwoStepDeclined,
        "two-step/declined",
        "deux-etapes/refus",
    ),
    (
        Page::TwoStepPrepare,
        "two-step/prepare",
        "deux-etapes/preparer",
    ),
    (Page::TwoStepScan, "two-step/scan", "deux-etapes/numeriser"),
    (
        Page::TwoStepPhone,
        "two-step/phone",
        "deux-etapes/telephone",
    ),
    (
        Page::TwoStepPhoneCode,
        "two-step/phone-code",
        "deux-etapes/code-telephone",
    ),
    (
        Page::TwoStepBackupPhone,
        "two-step/backup-phone",
        "deux-etapes/telephone-secours",
    ),
    (
        Page::TwoStepRecoveryCodes,
        "two-step/recovery-codes",
        "deux-etapes/codes-recuperation",
    ),
    (Page::TwoStepDone, "two-step/done", "deux-etapes/terminee"),
    (Page::SignedIn, "signed-in", "connecte"),
    (Page::SignedOut, "signed-out", "deconnecte"),
    (Page::Account, "account", "compte"),
    (
        Page::AccountSignIns,
        "account/sign-ins",
        "compte/connexions",
    ),
    (Page::AccountNotMe, "account/not-me", "compte/pas-moi"),
    (Page::AccountMessages, "account/messages", "compte/messages"),
    (
        Page::AccountIfLost,
        "account/if-lost",
        "compte/en-cas-de-perte",
    ),
    (Page::AccountDelete, "account/delete", "compte/supprimer"),
    (Page::Settings, "settings", "parametres"),
    (
        Page::SettingsConfirm,
        "settings/confirm",
        "parametres/confirmer",
    ),
    (
        Page::SettingsPhone,
        "settings/phone",
        "parametres/telephone",
    ),
    (
        Page::SettingsPhoneCode,
        "settings/phone-code",
        "parametres/code-telephone",
    ),
    (
        Page::SettingsEditPhone,
        "settings/edit-phone",
        "parametres/modifier-telephone",
    ),
    (Page::SettingsApp, "settings/app", "parametres/application"),
    (
        Page::SettingsEditApp,
        "settings/edit-app",
        "parametres/modifier-application",
    ),
    (
        Page::SettingsRecoveryCodes,
        "settings/recovery-codes",
        "parametres/codes-recuperation",
    ),
    (
        Page::SettingsPassword,
        "settings/password",
        "parametres/mot-de-passe",
    ),
    (
        Page::SettingsRecovery,
        "settings/recovery",
        "parametres/recuperation",
    ),
    (Page::SettingsEmail, "settings/email", "parametres/courriel"),
    (
        Page::SettingsEmailCode,
        "settings/email-code",
        "parametres/code-courriel",
    ),
    (Page::NotMe, "not-me", "pas-moi"),
    (Page::Contact, "contact", "contact"),
    (Page::Privacy, "privacy", "confidentialite"),
    (Page::Terms, "terms", "conditions"),
    (Page::Accessibility, "accessibility", "accessibilite"),
    (Page::Help, "help", "aide"),
    (Page::GuideGckey, "help/gckey", "aide/clegc"),
    (Page::GuideTwoStep, "help/two-step", "aide/deux-etapes"),
    (Page::Browsers, "browsers", "navigateurs"),
];

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
