//! The pages, by journey.

use contract::routes::Page;
use view::View;

pub(crate) mod about;
pub(crate) mod account;
mod another_way;
mod app_secret;
pub(crate) mod arrival;
mod ask_by_email;
mod away;
mod code_entry;
#[cfg(debug_assertions)]
mod dev;
pub(crate) mod document;
mod email_entry;
pub(crate) mod help_link;
mod issued;
mod new_password;
mod own;
mod phone_entry;
pub(crate) mod problem;
pub(crate) mod recover;
mod recovery_entry;
pub(crate) mod register;
mod saved_code_entry;
pub(crate) mod service;
pub(crate) mod settings;
pub(crate) mod sign_in;
mod terms;
pub(crate) mod two_step;

/// The view of each page; a page without one does not compile. No page means that there is
/// nothing at the address.
pub(crate) fn view_of(page: Option<Page>) -> View {
    let Some(page) = page else {
        return view_of_nothing();
    };
    // Called through a pointer, so that each page is compiled apart from the others.
    let draw: fn() -> View = match page {
        Page::Home => arrival::home::HomePage,
        Page::Invitation => arrival::invitation::InvitationPage,
        Page::SignIn => sign_in::choice::ChoicePage,
        Page::Service => service::request::RequestPage,
        Page::SignInPartner => sign_in::partner::PartnerPage,
        Page::SignInPartnerTerms => sign_in::partner_terms::PartnerTermsPage,
        Page::SignInGckey => sign_in::gckey::GckeyPage,
        Page::SignInCode => sign_in::code::CodePage,
        Page::SignInAnotherWay => sign_in::another_way::AnotherWayPage,
        Page::SignInText => sign_in::text::TextPage,
        Page::SignInRecoveryCode => sign_in::recovery_code::RecoveryCodePage,
        Page::SignInNewPassword => sign_in::new_password::NewPasswordPage,
        Page::RecoverPassword => recover::password::PasswordPage,
        Page::RecoverUsername => recover::username::UsernamePage,
        Page::RecoverMethod => recover::method::MethodPage,
        Page::RecoverSent => recover::sent::SentPage,
        Page::RecoverLink => recover::link::LinkPage,
        Page::RecoverSavedCode => recover::saved_code::SavedCodePage,
        Page::RecoverAnswers => recover::answers::AnswersPage,
        Page::RecoverNextSavedCode => recover::next_saved_code::NextSavedCodePage,
        Page::RecoverNewPassword => recover::new_password::NewPasswordPage,
        Page::RecoverDone => recover::done::DonePage,
        Page::RecoverLostPhone => recover::lost_phone::LostPhonePage,
        Page::RecoverLostPhoneCode => recover::lost_phone_code::LostPhoneCodePage,
        Page::RegisterTerms => register::terms::TermsPage,
        Page::RegisterDeclined => register::declined::DeclinedPage,
        Page::RegisterUsername => register::username::UsernamePage,
        Page::RegisterPassword => register::password::PasswordPage,
        Page::RegisterRecovery => register::recovery::RecoveryPage,
        Page::RegisterEmail => register::email::EmailPage,
        Page::RegisterEmailCode => register::email_code::EmailCodePage,
        Page::RegisterSavedCode => register::saved_code::SavedCodePage,
        Page::RegisterDone => register::done::DonePage,
        Page::TwoStep => two_step::why::WhyPage,
        Page::TwoStepTerms => two_step::terms::TermsPage,
        Page::TwoStepDeclined => two_step::declined::DeclinedPage,
        Page::TwoStepPrepare => two_step::prepare::PreparePage,
        Page::TwoStepScan => two_step::scan::ScanPage,
        Page::TwoStepPhone => two_step::phone::PhonePage,
        Page::TwoStepPhoneCode => two_step::phone_code::PhoneCodePage,
        Page::TwoStepBackupPhone => two_step::backup_phone::BackupPhonePage,
        Page::TwoStepRecoveryCodes => two_step::recovery_codes::RecoveryCodesPage,
        Page::TwoStepDone => two_step::done::DonePage,
        Page::SignedIn => account::signed_in::SignedInPage,
        Page::SignedOut => account::signed_out::SignedOutPage,
        Page::Account => account::overview::OverviewPage,
        Page::AccountSignIns => account::sign_ins::SignInsPage,
        Page::AccountNotMe => account::not_me::NotMePage,
        Page::AccountMessages => account::messages::MessagesPage,
        Page::AccountIfLost => account::if_lost::IfLostPage,
        Page::AccountDelete => account::delete::DeletePage,
        Page::Settings => settings::overview::OverviewPage,
        Page::SettingsConfirm => settings::confirm::ConfirmPage,
        Page::SettingsPhone => settings::phone::PhonePage,
        Page::SettingsPhoneCode => settings::phone_code::PhoneCodePage,
        Page::SettingsEditPhone => settings::edit_phone::EditPhonePage,
        Page::SettingsApp => settings::app::AppPage,
        Page::SettingsEditApp => settings::edit_app::EditAppPage,
        Page::SettingsRecoveryCodes => settings::recovery_codes::RecoveryCodesPage,
        Page::SettingsPassword => settings::password::PasswordPage,
        Page::SettingsRecovery => settings::recovery::RecoveryPage,
        Page::SettingsEmail => settings::email::EmailPage,
        Page::SettingsEmailCode => settings::email_code::EmailCodePage,
        Page::NotMe => settings::not_me::NotMePage,
        Page::Contact => about::contact::ContactPage,
        Page::Privacy
        | Page::Terms
        | Page::Accessibility
        | Page::Help
        | Page::GuideGckey
        | Page::GuideTwoStep
        | Page::Browsers
        | Page::PartnerCancelled
        | Page::PartnerUnavailable
        | Page::PartnerMismatch
        | Page::ServiceProblem => document::DocumentPage,
    };
    draw()
}

fn view_of_nothing() -> View {
    #[cfg(debug_assertions)]
    if leptos::prelude::window()
        .location()
        .pathname()
        .is_ok_and(|it| it.ends_with("/dev/gallery"))
    {
        return dev::gallery::GalleryPage();
    }
    problem::not_found::NotFoundPage()
}
