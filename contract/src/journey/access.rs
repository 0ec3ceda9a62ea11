//! Which pages are open to whom, and where somebody belongs who asks for another.

use crate::{
    api::session::{Standing, Way},
    journey::{recovery, registration, two_step},
    routes::Page,
};

/// Whether somebody of this standing may see a page.
pub fn is_open(page: Page, standing: &Standing) -> bool {
    match page {
        Page::Home
        | Page::Service
        | Page::Invitation
        | Page::NotMe
        | Page::Contact
        | Page::RecoverLink => true,
        _ if page.is_document() => true,
        Page::SignIn
        | Page::SignInPartner
        | Page::SignInGckey
        | Page::RecoverPassword
        | Page::RecoverUsername
        | Page::RecoverMethod
        | Page::RecoverSent
        | Page::RecoverSavedCode => matches!(
            standing,
            Standing::Visitor
                | Standing::Registering { .. }
                | Standing::Recovering { .. }
                | Standing::Joining { .. }
        ),
        Page::RegisterDeclined | Page::RecoverDone | Page::SignedOut => {
            *standing == Standing::Visitor
        }
        Page::TwoStepDeclined => matches!(standing, Standing::SettingUp { .. }),
        Page::SignedIn | Page::TwoStepDone => matches!(standing, Standing::SignedIn { .. }),
        // Whoever signs in with a partner has a password there, if any.
        Page::SettingsPassword | Page::SettingsRecovery => {
            matches!(standing, Standing::SignedIn { account } if account.partner.is_none())
        }
        _ if page.is_own() => matches!(standing, Standing::SignedIn { .. }),
        _ => is_step_open(page, standing),
    }
}

/// The page of the open question.
pub fn next(standing: &Standing) -> Page {
    match standing {
        Standing::Visitor => Page::SignIn,
        Standing::Registering { facts } => registering(registration::Step::next(facts)),
        Standing::Recovering { facts, .. } => recovering(recovery::Step::next(facts)),
        Standing::Joining { .. } => Page::SignInPartnerTerms,
        Standing::SettingUp { facts, .. } => setting_up(two_step::Step::next(facts)),
        // The app comes first, then the default phone.
        Standing::HalfSignedIn { ways, .. } => match ways.first() {
            Some(Way::RecoveryCode) => Page::SignInRecoveryCode,
            Some(Way::Phone { .. }) => Page::SignInText,
            Some(Way::App) | None => Page::SignInCode,
        },
        Standing::ReplacingPassword { .. } => Page::SignInNewPassword,
        Standing::SignedIn { .. } => Page::SignedIn,
    }
}

/// Where somebody belongs who asks for a page: there when it is open, or else at the open question.
pub fn place(asked: Page, standing: &Standing) -> Page {
    if is_open(asked, standing) {
        return asked;
    }
    if asked.is_own() && matches!(standing, Standing::SignedIn { .. }) {
        return Page::Settings;
    }
    if *standing != Standing::Visitor {
        return next(standing);
    }
    let mut wizard = registration::Step::ALL.into_iter().map(registering);
    let mut way_back = recovery::Step::ALL.into_iter().map(recovering);
    if wizard.any(|it| it == asked) {
        Page::RegisterTerms
    } else if way_back.any(|it| it == asked) {
        Page::RecoverPassword
    } else {
        next(standing)
    }
}

fn is_step_open(page: Page, standing: &Standing) -> bool {
    match standing {
        Standing::Visitor => page == Page::RegisterTerms,
        Standing::Registering { facts } => registration::Step::ALL
            .into_iter()
            .any(|it| registering(it) == page && it.open_to(facts)),
        Standing::Recovering { facts, .. } => page == recovering(recovery::Step::next(facts)),
        Standing::Joining { .. } => page == Page::SignInPartnerTerms,
        Standing::SettingUp { facts, .. } => {
            // The account was made a moment ago, and nothing of the set-up is answered yet.
            let is_fresh = two_step::Step::next(facts) == two_step::Step::Choose;
            (page == Page::RegisterDone && is_fresh)
                || two_step::Step::ALL
                    .into_iter()
                    .any(|it| setting_up(it) == page && it.open_to(facts))
        }
        Standing::HalfSignedIn { ways, stepping_up } => match page {
            Page::SignInAnotherWay => true,
            Page::RecoverLostPhone | Page::RecoverLostPhoneCode => !stepping_up,
            Page::SignInCode => ways.contains(&Way::App),
            Page::SignInText => ways.iter().any(|it| matches!(it, Way::Phone { .. })),
            Page::SignInRecoveryCode => ways.contains(&Way::RecoveryCode),
            _ => page == next(standing),
        },
        Standing::ReplacingPassword { .. } => page == Page::SignInNewPassword,
        Standing::SignedIn { .. } => false,
    }
}

const fn registering(step: registration::Step) -> Page {
    match step {
        registration::Step::Terms => Page::RegisterTerms,
        registration::Step::Username => Page::RegisterUsername,
        registration::Step::Password => Page::RegisterPassword,
        registration::Step::Recovery => Page::RegisterRecovery,
        registration::Step::Email => Page::RegisterEmail,
        registration::Step::EmailCode => Page::RegisterEmailCode,
        registration::Step::SavedCode => Page::RegisterSavedCode,
        registration::Step::Done => Page::RegisterDone,
    }
}

const fn recovering(step: recovery::Step) -> Page {
    match step {
        recovery::Step::Answers => Page::RecoverAnswers,
        recovery::Step::NextSavedCode => Page::RecoverNextSavedCode,
        recovery::Step::NewPassword => Page::RecoverNewPassword,
    }
}

const fn setting_up(step: two_step::Step) -> Page {
    match step {
        two_step::Step::Choose => Page::TwoStep,
        two_step::Step::Terms => Page::TwoStepTerms,
        two_step::Step::Prepare => Page::TwoStepPrepare,
        two_step::Step::Scan => Page::TwoStepScan,
        two_step::Step::Phone => Page::TwoStepPhone,
        two_step::Step::PhoneCode => Page::TwoStepPhoneCode,
        two_step::Step::BackupPhone => Page::TwoStepBackupPhone,
        two_step::Step::RecoveryCodes => Page::TwoStepRecoveryCodes,
        two_step::Step::Done => Page::TwoStepDone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::session::AccountView, journey::two_step::Device, site::Bilingual};

    fn phone() -> Way {
        Way::Phone {
            id: "1".to_owned(),
            number: "••• ••• 0123".to_owned(),
            is_default: true,
        }
    }

    fn half(ways: Vec<Way>, stepping_up: bool) -> Standing {
        Standing::HalfSignedIn { ways, stepping_up }
    }

    fn standings() -> Vec<Standing> {
        let registering = |change: fn(&mut registration::Facts)| {
            let mut facts = registration::Facts::default();
            change(&mut facts);
            Standing::Registering { facts }
        };
        let setting_up = |device, terms_accepted, confirmed| Standing::SettingUp {
            username: "MarieTremblay".to_owned(),
            facts: two_step::Facts {
                device,
                terms_accepted,
                confirmed,
                ..two_step::Facts::default()
            },
        };
        vec![
            Standing::Visitor,
            registering(|_| {}),
            registering(|it| it.terms_accepted = true),
            registering(|it| {
                it.terms_accepted = true;
                it.username = Some("MarieTremblay".to_owned());
                it.password_set = true;
                it.email = Some("m•••@exemple.ca".to_owned());
            }),
            Standing::Recovering {
                username: "MarieTremblay".to_owned(),
                facts: recovery::Facts::default(),
            },
            Standing::Recovering {
                username: "MarieTremblay".to_owned(),
                facts: recovery::Facts {
                    code_asked: true,
                    ..recovery::Facts::default()
                },
            },
            Standing::Joining {
                partner: Bilingual::new("a bank", "une banque"),
            },
            setting_up(None, false, false),
            setting_up(Some(Device::Mobile), false, false),
            setting_up(Some(Device::Mobile), true, false),
            setting_up(Some(Device::Mobile), true, true),
            setting_up(Some(Device::Texts), true, false),
            half(vec![Way::App, Way::RecoveryCode], false),
            half(vec![Way::RecoveryCode], false),
            half(vec![phone(), Way::RecoveryCode], false),
            half(vec![Way::App, phone(), Way::RecoveryCode], true),
            Standing::ReplacingPassword {
                username: "MarieTremblay".to_owned(),
                disavowed: false,
            },
            Standing::SignedIn {
                account: AccountView {
                    username: "MarieTremblay".to_owned(),
                    partner: None,
                    last_sign_in: None,
                    recovery_codes_left: 10,
                    organizations: Vec::new(),
                    stays: false,
                    second_steps: 1,
                },
            },
        ]
    }

    #[test]
    fn everybody_belongs_somewhere_that_is_open_to_them() {
        for standing in standings() {
            assert!(is_open(next(&standing), &standing), "{standing:?}");
            for page in Page::all() {
                let place = place(page, &standing);
                assert!(is_open(place, &standing), "{page:?} {standing:?}");
            }
        }
    }

    #[test]
    fn an_open_page_is_never_taken_away() {
        for standing in standings() {
            for page in Page::all().filter(|it| is_open(*it, &standing)) {
                assert_eq!(place(page, &standing), page);
            }
        }
    }

    #[test]
    fn a_visitor_sees_nothing_of_a_person() {
        let visitor = Standing::Visitor;
        assert_eq!(place(Page::SignInCode, &visitor), Page::SignIn);
        assert_eq!(place(Page::SignedIn, &visitor), Page::SignIn);
        assert_eq!(place(Page::TwoStepScan, &visitor), Page::SignIn);
        assert_eq!(place(Page::RegisterEmail, &visitor), Page::RegisterTerms);
        assert_eq!(
            place(Page::RecoverNewPassword, &visitor),
            Page::RecoverPassword
        );
    }

    #[test]
    fn whoever_has_no_password_here_is_led_to_the_settings_that_they_have() {
        let all = standings().into_iter();
        let accounts = all.filter_map(|it| match it {
            Standing::SignedIn { account } => Some(account),
            _ => None,
        });
        let mut seen = 0;
        for account in accounts {
            let partner = Some(Bilingual::new("a bank", "une banque"));
            let at_a_partner = AccountView {
                partner,
                ..account.clone()
            };
            for page in [Page::SettingsPassword, Page::SettingsRecovery] {
                let here = |account: &AccountView| {
                    let account = account.clone();
                    place(page, &Standing::SignedIn { account })
                };
                assert_eq!(here(&account), page);
                assert_eq!(here(&at_a_partner), Page::Settings);
                seen += 1;
            }
        }
        assert_ne!(seen, 0);
    }

    #[test]
    fn se_4_half_a_sign_in_opens_the_second_step_and_public_pages_only() {
        let half = half(vec![Way::App, Way::RecoveryCode], false);
        let open: Vec<_> = Page::all().filter(|it| is_open(*it, &half)).collect();
        assert_eq!(
            open,
            [
                Page::Home,
                Page::Invitation,
                Page::PartnerCancelled,
                Page::PartnerUnavailable,
                Page::PartnerMismatch,
                Page::Service,
                Page::ServiceProblem,
                Page::SignInCode,
                Page::SignInAnotherWay,
                Page::SignInRecoveryCode,
                Page::RecoverLink,
                Page::RecoverLostPhone,
                Page::RecoverLostPhoneCode,
                Page::NotMe,
                Page::Contact,
                Page::Privacy,
                Page::Terms,
                Page::Accessibility,
                Page::Help,
                Page::GuideGckey,
                Page::GuideTwoStep,
                Page::Browsers,
            ]
        );
    }
}
