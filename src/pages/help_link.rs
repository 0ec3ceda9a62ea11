//! The way from a step to the answer about it.

use contract::{help::Topic, locale::Locale, routes::Page};
use leptos::prelude::*;
use messages::help;
use view::{View, view};

use crate::{i18n::use_i18n, session::Session};

/// The words of a question.
type Words = fn(Locale) -> &'static str;

/// The question that people have on a page.
fn question(page: Page) -> Option<(Topic, Words)> {
    Some(match page {
        Page::Invitation => (Topic::InvitationUsed, help::invitation_used_title),
        Page::SignIn | Page::RecoverMethod => (Topic::WhichMethod, help::which_method_title),
        Page::SignInPartner | Page::SignInPartnerTerms => (Topic::Partner, help::partner_title),
        Page::SignInGckey
        | Page::RecoverPassword
        | Page::RecoverSent
        | Page::RecoverSavedCode
        | Page::SettingsConfirm => (Topic::ForgotPassword, help::forgot_password_title),
        Page::RecoverUsername => (Topic::ForgotUsername, help::forgot_username_title),
        Page::SignInCode => (Topic::CodeRefused, help::code_refused_title),
        Page::SignInAnotherWay | Page::RecoverLostPhone => {
            (Topic::LostPhone, help::lost_phone_title)
        }
        Page::SignInRecoveryCode | Page::TwoStepRecoveryCodes => {
            (Topic::RecoveryCodes, help::recovery_codes_title)
        }
        Page::SettingsRecoveryCodes => (Topic::NewRecoveryCodes, help::new_recovery_codes_title),
        Page::RegisterPassword | Page::SignInNewPassword | Page::RecoverNewPassword => {
            (Topic::Password, help::password_title)
        }
        Page::RegisterTerms | Page::RegisterDeclined | Page::TwoStepDeclined => {
            (Topic::RefusedTerms, help::refused_terms_title)
        }
        Page::RegisterUsername => (Topic::Username, help::username_title),
        Page::RegisterRecovery | Page::RecoverAnswers | Page::SettingsRecovery => {
            (Topic::RecoveryQuestions, help::recovery_questions_title)
        }
        Page::RegisterEmail | Page::RegisterSavedCode => (Topic::NoEmail, help::no_email_title),
        Page::RegisterEmailCode | Page::SettingsEmailCode | Page::RecoverLostPhoneCode => {
            (Topic::ConfirmationCode, help::confirmation_code_title)
        }
        Page::RegisterDone | Page::TwoStep => (Topic::WhySecondStep, help::why_second_step_title),
        Page::TwoStepTerms | Page::TwoStepPhone | Page::AccountDelete => {
            (Topic::MyData, help::my_data_title)
        }
        Page::TwoStepPrepare => (Topic::WhichApps, help::which_apps_title),
        Page::TwoStepScan => (Topic::QrCode, help::qr_code_title),
        Page::TwoStepDone | Page::AccountIfLost => (Topic::NewPhone, help::new_phone_title),
        Page::SignInText | Page::TwoStepPhoneCode | Page::SettingsPhoneCode => {
            (Topic::NoTextMessage, help::no_text_message_title)
        }
        Page::TwoStepBackupPhone => (Topic::BackupPhone, help::backup_phone_title),
        Page::Settings | Page::SettingsEditPhone | Page::SettingsApp | Page::SettingsEditApp => {
            (Topic::AddOrDelete, help::add_or_delete_title)
        }
        Page::SettingsPhone => (Topic::ChangeNumber, help::change_number_title),
        Page::SettingsPassword | Page::SettingsEmail | Page::Account => {
            (Topic::ChangeGckey, help::change_gckey_title)
        }
        Page::NotMe | Page::AccountSignIns | Page::AccountNotMe | Page::AccountMessages => {
            (Topic::NotMe, help::not_me_title)
        }
        Page::Service => (Topic::Service, help::service_title),
        Page::SignedOut => (Topic::SignedOut, help::signed_out_title),
        _ => return None,
    })
}

/// The way to the answer that the page being shown may call for.
pub(crate) fn help_of_the_page() -> Option<View> {
    let page = untrack(|| use_context::<Session>()?.place().get())?;
    question(page).map(|(topic, words)| help_link(topic, words))
}

/// Leads to an answer of the help page, in a tab of its own: what was typed here stays.
pub(crate) fn help_link(topic: Topic, words: Words) -> View {
    let i18n = use_i18n();
    let href = i18n.text(move |locale| topic.path(locale));
    view! {
        <p>
            <a class="link" href=href target="_blank" rel="noopener">
                {i18n.t(words)}
                " "
                <span class="visually-hidden">{i18n.t(help::new_tab)}</span>
            </a>
        </p>
    }
}
