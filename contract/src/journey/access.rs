//! Which pages are open to whom, and where somebody belongs who asks for another.

use crate::{
    api::session::{Standing, Way},
    journey::{registration, two_step},
    routes::Page,
};

/// Whether somebody of this standing may see a page.
pub fn is_open(page: Page, standing: &Standing) -> bool {
    match page {
        Page::Home | Page::Invitation | Page::Contact => true,
        _ if page.is_document() => true,
        Page::SignIn | Page::SignInGckey => {
            matches!(standing, Standing::Visitor | Standing::Registering { .. })
        }
        Page::RegisterDeclined | Page::SignedOut => *standing == Standing::Visitor,
        Page::TwoStepDeclined => matches!(standing, Standing::SettingUp { .. }),
        Page::SignedIn | Page::TwoStepDone => matches!(standing, Standing::SignedIn { .. }),
        _ => is_step_open(page, standing),
    }
}

/// The page of the open question.
pub fn next(standing: &Standing) -> Page {
    match standing {
        Standing::Visitor => Page::SignIn,
        Standing::Registering { facts } => registering(registration::Step::next(facts)),
        Standing::SettingUp { facts, .. } => setting_up(two_step::Step::next(facts)),
        Standing::HalfSignedIn { ways } => {
            if *ways == [Way::RecoveryCode] {
                Page::SignInRecoveryCode
            } else {
                Page::SignInCode
            }
        }
        Standing::ReplacingPassword { .. } => Page::SignInNewPassword,
        Standing::SignedIn { .. } => Page::SignedIn,
    }
}

/// Where somebody belongs who asks for a page: there when it is open, or else at the open question.
pub fn place(asked: Page, standing: &Standing) -> Page {
    if is_open(asked, standing) {
        return asked;
    }
    let belongs_to_wizard = registration::Step::ALL
        .into_iter()
        .any(|it| registering(it) == asked);
    if *standing == Standing::Visitor && belongs_to_wizard {
        Page::RegisterTerms
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
        Standing::SettingUp { facts, .. } => {
            // The account was made a moment ago, and nothing of the set-up is answered yet.
            let is_fresh = two_step::Step::next(facts) == two_step::Step::Choose;
            (page == Page::RegisterDone && is_fresh)
                || two_step::Step::ALL
                    .into_iter()
                    .any(|it| setting_up(it) == page && it.open_to(facts))
        }
        Standing::HalfSignedIn { ways } => match page {
            Page::SignInAnotherWay => true,
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

const fn setting_up(step: two_step::Step) -> Page {
    match step {
        two_step::Step::Choose => Page::TwoStep,
        two_step::Step::Terms => Page::TwoStepTerms,
        two_step::Step::Prepare => Page::TwoStepPrepare,
        two_step::Step::Scan => Page::TwoStepScan,
        two_step::Step::RecoveryCodes => Page::TwoStepRecoveryCodes,
        two_step::Step::Done => Page::TwoStepDone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::session::AccountView, journey::two_step::Device};

    fn standings() -> Vec<Standing> {
        let registering = |change: fn(&mut registration::Facts)| {
            let mut facts = registration::Facts::default();
            change(&mut facts);
            Standing::Registering { facts }
        };
        let setting_up = |device, terms_accepted, app_confirmed| Standing::SettingUp {
            username: "MarieTremblay".to_owned(),
            facts: two_step::Facts {
                device,
                terms_accepted,
                app_confirmed,
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
            setting_up(None, false, false),
            setting_up(Some(Device::Mobile), false, false),
            setting_up(Some(Device::Mobile), true, false),
            setting_up(Some(Device::Mobile), true, true),
            Standing::HalfSignedIn {
                ways: vec![Way::App, Way::RecoveryCode],
            },
            Standing::HalfSignedIn {
                ways: vec![Way::RecoveryCode],
            },
            Standing::ReplacingPassword {
                username: "MarieTremblay".to_owned(),
            },
            Standing::SignedIn {
                account: AccountView {
                    username: "MarieTremblay".to_owned(),
                    last_sign_in: None,
                    recovery_codes_left: 10,
                    organizations: Vec::new(),
                    stays: false,
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
    }

    #[test]
    fn se_4_half_a_sign_in_opens_the_second_step_and_public_pages_only() {
        let half = Standing::HalfSignedIn {
            ways: vec![Way::App, Way::RecoveryCode],
        };
        let open: Vec<_> = Page::all().filter(|it| is_open(*it, &half)).collect();
        assert_eq!(
            open,
            [
                Page::Home,
                Page::Invitation,
                Page::SignInCode,
                Page::SignInAnotherWay,
                Page::SignInRecoveryCode,
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
