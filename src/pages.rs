//! The pages, by journey.

use contract::routes::Page;
use view::View;

pub(crate) mod about;
pub(crate) mod account;
pub(crate) mod arrival;
#[cfg(debug_assertions)]
mod dev;
pub(crate) mod document;
pub(crate) mod help_link;
mod issued;
mod new_password;
pub(crate) mod problem;
pub(crate) mod register;
pub(crate) mod sign_in;
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
        Page::SignInGckey => sign_in::gckey::GckeyPage,
        Page::SignInCode => sign_in::code::CodePage,
        Page::SignInAnotherWay => sign_in::another_way::AnotherWayPage,
        Page::SignInRecoveryCode => sign_in::recovery_code::RecoveryCodePage,
        Page::SignInNewPassword => sign_in::new_password::NewPasswordPage,
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
        Page::TwoStepRecoveryCodes => two_step::recovery_codes::RecoveryCodesPage,
        Page::TwoStepDone => two_step::done::DonePage,
        Page::SignedIn => account::signed_in::SignedInPage,
        Page::SignedOut => account::signed_out::SignedOutPage,
        Page::Contact => about::contact::ContactPage,
        Page::Privacy
        | Page::Terms
        | Page::Accessibility
        | Page::Help
        | Page::GuideGckey
        | Page::GuideTwoStep
        | Page::Browsers => document::DocumentPage,
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
