//! The pages, by journey.

use contract::routes::Page;
use leptos::prelude::*;

pub(crate) mod about;
pub(crate) mod account;
pub(crate) mod arrival;
#[cfg(debug_assertions)]
mod dev;
mod issued;
pub(crate) mod problem;
pub(crate) mod register;
pub(crate) mod sign_in;
pub(crate) mod two_step;

/// The view of each page; a page without one does not compile. No page means that there is
/// nothing at the address.
pub(crate) fn view_of(page: Option<Page>) -> AnyView {
    let Some(page) = page else {
        return view_of_nothing();
    };
    match page {
        Page::Home => arrival::home::HomePage().into_any(),
        Page::Invitation => arrival::invitation::InvitationPage().into_any(),
        Page::SignIn => sign_in::choice::ChoicePage().into_any(),
        Page::SignInGckey => sign_in::gckey::GckeyPage().into_any(),
        Page::SignInCode => sign_in::code::CodePage().into_any(),
        Page::SignInAnotherWay => sign_in::another_way::AnotherWayPage().into_any(),
        Page::SignInRecoveryCode => sign_in::recovery_code::RecoveryCodePage().into_any(),
        Page::RegisterTerms => register::terms::TermsPage().into_any(),
        Page::RegisterDeclined => register::declined::DeclinedPage().into_any(),
        Page::RegisterUsername => register::username::UsernamePage().into_any(),
        Page::RegisterPassword => register::password::PasswordPage().into_any(),
        Page::RegisterRecovery => register::recovery::RecoveryPage().into_any(),
        Page::RegisterEmail => register::email::EmailPage().into_any(),
        Page::RegisterEmailCode => register::email_code::EmailCodePage().into_any(),
        Page::RegisterSavedCode => register::saved_code::SavedCodePage().into_any(),
        Page::RegisterDone => register::done::DonePage().into_any(),
        Page::TwoStep => two_step::why::WhyPage().into_any(),
        Page::TwoStepTerms => two_step::terms::TermsPage().into_any(),
        Page::TwoStepDeclined => two_step::declined::DeclinedPage().into_any(),
        Page::TwoStepPrepare => two_step::prepare::PreparePage().into_any(),
        Page::TwoStepScan => two_step::scan::ScanPage().into_any(),
        Page::TwoStepRecoveryCodes => two_step::recovery_codes::RecoveryCodesPage().into_any(),
        Page::TwoStepDone => two_step::done::DonePage().into_any(),
        Page::SignedIn => account::signed_in::SignedInPage().into_any(),
        Page::SignedOut => account::signed_out::SignedOutPage().into_any(),
        Page::Contact => about::contact::ContactPage().into_any(),
        Page::Privacy => about::privacy::PrivacyPage().into_any(),
        Page::Terms => about::terms::TermsPage().into_any(),
        Page::Accessibility => about::accessibility::AccessibilityPage().into_any(),
    }
}

fn view_of_nothing() -> AnyView {
    #[cfg(debug_assertions)]
    if window()
        .location()
        .pathname()
        .is_ok_and(|it| it.ends_with("/dev/gallery"))
    {
        return dev::gallery::GalleryPage().into_any();
    }
    problem::not_found::NotFoundPage().into_any()
}
