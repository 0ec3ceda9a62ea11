//! A walk through every page of the journey, for tests that ask the same of each.

use anyhow::Result;
use contract::{locale::Locale, routes::Page};

use crate::{
    journey::{self, Kept},
    person::Person,
    stage::Stage,
    words::{self, Words},
};

mod account;
mod partners;
mod settings;
mod texts;
mod way_back;

/// A page of the tour, as somebody sees it who has just come to it.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    pub page: Page,
    pub heading: Words,
    /// The fields of its form, each with an answer that will not do.
    pub fields: &'static [(Words, &'static str)],
    /// The button that refuses these answers, when the page has a form.
    pub button: Option<Words>,
    /// Whether a refusal clears the answers.
    pub is_secret: bool,
    /// The page of the open question, where a link to a page that is closed leads from here.
    pub next: Page,
}

impl Stop {
    pub const fn new(page: Page, heading: Words) -> Self {
        Self {
            page,
            heading,
            fields: &[],
            button: None,
            is_secret: false,
            next: page,
        }
    }

    const fn on_the_way_to(self, next: Page) -> Self {
        Self { next, ..self }
    }

    const fn refuses(self, button: Words, fields: &'static [(Words, &'static str)]) -> Self {
        Self {
            fields,
            button: Some(button),
            ..self
        }
    }

    const fn secretly(self) -> Self {
        Self {
            is_secret: true,
            ..self
        }
    }

    /// Its English address, as the name of a file.
    pub fn name(&self) -> String {
        let path = self.page.path(Locale::En);
        let slug = path.trim_start_matches("/en").trim_start_matches('/');
        if slug.is_empty() {
            "home".to_owned()
        } else {
            slug.replace('/', "-")
        }
    }

    /// Types the answers that will not do.
    pub async fn fill(&self, person: &Person) -> Result<()> {
        for (label, answer) in self.fields {
            person.fill(*label, answer).await?;
        }
        Ok(())
    }

    /// Gives these answers, and waits for the refusal. False when the page has no form.
    pub async fn is_refused(&self, person: &Person) -> Result<bool> {
        let Some(button) = self.button else {
            return Ok(false);
        };
        self.fill(person).await?;
        person.press(button).await?;
        person.is_refused(Words("", "")).await?;
        Ok(true)
    }
}

use words::CONTINUE;

const HOME: Stop = Stop::new(Page::Home, words::HOME).on_the_way_to(Page::SignIn);
const INVITATION: Stop = Stop::new(Page::Invitation, words::USE_INVITATION)
    .refuses(words::REGISTER, &[(words::INVITATION_CODE, "7K3F-9QW")])
    .on_the_way_to(Page::SignIn);
const SIGN_IN: Stop = Stop::new(Page::SignIn, words::CHOOSE_HOW);
const TERMS: Stop = Stop::new(Page::RegisterTerms, words::TERMS).on_the_way_to(Page::SignIn);
const DECLINED: Stop =
    Stop::new(Page::RegisterDeclined, words::DECLINED).on_the_way_to(Page::SignIn);
const USERNAME: Stop = Stop::new(Page::RegisterUsername, words::CREATE_USERNAME)
    .refuses(CONTINUE, &[(words::USERNAME, "Marie")]);
const PASSWORD: Stop = Stop::new(Page::RegisterPassword, words::CREATE_PASSWORD)
    .refuses(
        CONTINUE,
        &[
            (words::PASSWORD, "Marie"),
            (words::CONFIRM_PASSWORD, "Mari"),
        ],
    )
    .secretly();
const RECOVERY: Stop = Stop::new(Page::RegisterRecovery, words::RECOVERY).refuses(
    CONTINUE,
    &[
        (words::ANSWER, "Maria Chapdelaine"),
        (words::PERSON, "Gagnon"),
        (words::PERSON_HINT, "Madame Gagnon"),
        (words::YEAR, "1994"),
        (words::MONTH, "02"),
        (words::DAY, "31"),
    ],
);
const EMAIL: Stop = Stop::new(Page::RegisterEmail, words::ADD_EMAIL).refuses(
    CONTINUE,
    &[
        (words::EMAIL, "marie@exemple.ca"),
        (words::CONFIRM_EMAIL_ADDRESS, "marie@"),
    ],
);
const SAVED_CODE: Stop =
    Stop::new(Page::RegisterSavedCode, words::SAVE_CODE).refuses(CONTINUE, &[]);
const EMAIL_CODE: Stop = Stop::new(Page::RegisterEmailCode, words::CONFIRM_EMAIL)
    .refuses(CONTINUE, &[(words::CONFIRMATION_CODE, "12")])
    .secretly();
const REGISTERED: Stop =
    Stop::new(Page::RegisterDone, words::GCKEY_READY).on_the_way_to(Page::TwoStep);
const TWO_STEP: Stop = Stop::new(Page::TwoStep, words::SET_UP);
const TWO_STEP_TERMS: Stop = Stop::new(Page::TwoStepTerms, words::TWO_STEP_TERMS);
const TWO_STEP_DECLINED: Stop =
    Stop::new(Page::TwoStepDeclined, words::TWO_STEP_DECLINED).on_the_way_to(Page::TwoStepTerms);
const PREPARE: Stop = Stop::new(Page::TwoStepPrepare, words::PREPARE);
const SCAN: Stop = Stop::new(Page::TwoStepScan, words::SCAN)
    .refuses(CONTINUE, &[(words::SECURITY_CODE, "12")])
    .secretly();
const RECOVERY_CODES: Stop =
    Stop::new(Page::TwoStepRecoveryCodes, words::SAVE_CODES).refuses(CONTINUE, &[]);
const TWO_STEP_DONE: Stop =
    Stop::new(Page::TwoStepDone, words::TWO_STEP_READY).on_the_way_to(Page::SignedIn);
const SIGNED_IN: Stop = Stop::new(Page::SignedIn, words::SIGNED_IN);
const SIGNED_OUT: Stop = Stop::new(Page::SignedOut, words::SIGNED_OUT).on_the_way_to(Page::SignIn);
const GCKEY: Stop = Stop::new(Page::SignInGckey, words::WITH_GCKEY)
    .refuses(CONTINUE, &[(words::USERNAME, "Marie")])
    .on_the_way_to(Page::SignIn);
const CODE: Stop = Stop::new(Page::SignInCode, words::ENTER_CODE)
    .refuses(CONTINUE, &[(words::SECURITY_CODE, "12")])
    .secretly();
const ANOTHER_WAY: Stop =
    Stop::new(Page::SignInAnotherWay, words::ANOTHER_WAY).on_the_way_to(Page::SignInCode);
const RECOVERY_CODE: Stop = Stop::new(Page::SignInRecoveryCode, words::USE_RECOVERY_CODE)
    .refuses(CONTINUE, &[(words::BY_RECOVERY_CODE, "4KQ7-9M")])
    .on_the_way_to(Page::SignInCode);

const NEW_PASSWORD: Stop = Stop::new(Page::SignInNewPassword, words::NEW_PASSWORD)
    .refuses(
        CONTINUE,
        &[
            (words::PASSWORD, "Marie"),
            (words::CONFIRM_PASSWORD, "Mari"),
        ],
    )
    .secretly();

/// The pages that anybody may read at any time.
pub const ABOUT: [Stop; 12] = [
    Stop::new(Page::Contact, words::CONTACT).refuses(words::SEND, &[(words::MESSAGE, "Court")]),
    Stop::new(Page::Privacy, words::PRIVACY),
    Stop::new(Page::Terms, words::SITE_TERMS),
    Stop::new(Page::Accessibility, words::ACCESSIBILITY),
    Stop::new(Page::Help, words::HELP),
    Stop::new(Page::GuideGckey, words::GUIDE_GCKEY),
    Stop::new(Page::GuideTwoStep, words::GUIDE_TWO_STEP),
    Stop::new(Page::Browsers, words::BROWSERS),
    Stop::new(Page::PartnerCancelled, words::PARTNER_CANCELLED),
    Stop::new(Page::PartnerUnavailable, words::PARTNER_UNAVAILABLE),
    Stop::new(Page::PartnerMismatch, words::PARTNER_MISMATCH),
    Stop::new(Page::ServiceProblem, words::SERVICE_PROBLEM),
];

/// Every page but those of [`ABOUT`], in an order in which one person can come through them.
pub async fn tour(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    partners::look_in(stage, visit).await?;
    arrive(stage, visit).await?;
    register(stage, visit).await?;
    let mut kept = set_up_two_steps(stage, visit).await?;
    come_back(stage, visit, &mut kept).await?;
    replace_the_password(stage, visit, &mut kept).await?;
    settings::look_after(stage, visit).await?;
    account::look_around(stage, visit).await?;
    let saved_code = texts::get_codes_by_text(stage, visit).await?;
    way_back::come_back(stage, visit, texts::USERNAME, &saved_code).await
}

async fn arrive(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    let home = stage.site.address(Page::Home, person.reads);
    person.open(&home).await?;
    show(stage, visit, &HOME).await?;
    person.follow(words::USE_INVITATION).await?;
    show(stage, visit, &INVITATION).await?;
    journey::choose_how(stage).await?;
    journey::choose_to_register(&person).await?;
    show(stage, visit, &TERMS).await?;
    person.press(words::DECLINE).await?;
    show(stage, visit, &DECLINED).await?;
    person.follow(words::TERMS_AGAIN).await?;
    person.is_at(TERMS.page, TERMS.heading).await?;
    person
        .open(&stage.site.address(INVITATION.page, person.reads))
        .await?;
    person.is_at(INVITATION.page, INVITATION.heading).await?;
    // Somebody who is on the page already opens the link.
    journey::arrive(stage).await?;
    show(stage, visit, &SIGN_IN).await
}

async fn register(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<()> {
    let person = stage.person.clone();
    journey::choose_to_register(&person).await?;
    journey::accept_the_terms(&person).await?;
    show(stage, visit, &USERNAME).await?;
    journey::choose_a_username(&person).await?;
    show(stage, visit, &PASSWORD).await?;
    journey::choose_a_password(&person).await?;
    show(stage, visit, &RECOVERY).await?;
    journey::give_recovery_answers(&person).await?;
    show(stage, visit, &EMAIL).await?;
    person.press(words::SKIP).await?;
    show(stage, visit, &SAVED_CODE).await?;
    person.follow(words::BACK).await?;
    person.is_at(EMAIL.page, EMAIL.heading).await?;
    journey::give_an_address(&person).await?;
    show(stage, visit, &EMAIL_CODE).await?;
    journey::confirm_the_address(stage).await?;
    show(stage, visit, &REGISTERED).await
}

async fn set_up_two_steps(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
) -> Result<Kept> {
    let person = stage.person.clone();
    journey::go_on_to_two_steps(&person).await?;
    show(stage, visit, &TWO_STEP).await?;
    journey::choose_a_device(&person, words::MOBILE).await?;
    show(stage, visit, &TWO_STEP_TERMS).await?;
    person.follow(words::DECLINE).await?;
    show(stage, visit, &TWO_STEP_DECLINED).await?;
    person.follow(words::TERMS_AGAIN).await?;
    person
        .is_at(TWO_STEP_TERMS.page, TWO_STEP_TERMS.heading)
        .await?;
    journey::accept_the_terms_of_two_steps(&person).await?;
    show(stage, visit, &PREPARE).await?;
    journey::get_an_app(&person).await?;
    show(stage, visit, &SCAN).await?;
    let mut authenticator = journey::scan(&person).await?;
    journey::enter_the_first_code(&person, &mut authenticator).await?;
    show(stage, visit, &RECOVERY_CODES).await?;
    let recovery_codes = journey::copy_the_codes(&person).await?;
    journey::keep_the_codes(&person).await?;
    show(stage, visit, &TWO_STEP_DONE).await?;
    journey::enter(&person).await?;
    show(stage, visit, &SIGNED_IN).await?;
    Ok(Kept {
        authenticator,
        recovery_codes,
    })
}

async fn come_back(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
    kept: &mut Kept,
) -> Result<()> {
    let person = stage.person.clone();
    journey::sign_out(&person).await?;
    show(stage, visit, &SIGNED_OUT).await?;
    person.follow(words::SIGN_IN).await?;
    person.is_at(SIGN_IN.page, SIGN_IN.heading).await?;
    person.follow(words::WITH_GCKEY).await?;
    show(stage, visit, &GCKEY).await?;
    journey::give_the_password(stage).await?;
    show(stage, visit, &CODE).await?;
    person.follow(words::ANOTHER_WAY).await?;
    show(stage, visit, &ANOTHER_WAY).await?;
    way_back::lose_everything(stage, visit).await?;
    person.follow(words::BY_RECOVERY_CODE).await?;
    show(stage, visit, &RECOVERY_CODE).await?;
    let code = kept.recovery_codes.remove(0);
    person.fill(words::BY_RECOVERY_CODE, &code).await?;
    person.press(CONTINUE).await?;
    person.is_at(SIGNED_IN.page, SIGNED_IN.heading).await?;
    Ok(())
}

async fn replace_the_password(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
    kept: &mut Kept,
) -> Result<()> {
    let person = stage.person.clone();
    journey::sign_out(&person).await?;
    stage.site.list_password(journey::PASSWORD).await?;
    journey::give_the_password(stage).await?;
    person.follow(words::ANOTHER_WAY).await?;
    person.is_at(ANOTHER_WAY.page, ANOTHER_WAY.heading).await?;
    person.follow(words::BY_RECOVERY_CODE).await?;
    person
        .is_at(RECOVERY_CODE.page, RECOVERY_CODE.heading)
        .await?;
    let code = kept.recovery_codes.remove(0);
    person.fill(words::BY_RECOVERY_CODE, &code).await?;
    person.press(CONTINUE).await?;
    show(stage, visit, &NEW_PASSWORD).await?;
    person.fill(words::PASSWORD, ANOTHER_PASSWORD).await?;
    person
        .fill(words::CONFIRM_PASSWORD, ANOTHER_PASSWORD)
        .await?;
    person.press(CONTINUE).await?;
    person.is_at(SIGNED_IN.page, SIGNED_IN.heading).await?;
    Ok(())
}

const ANOTHER_PASSWORD: &str = "Kv9!tRb4sYwu";

/// Waits for the page, visits it, and sees that the visit left it where it was.
async fn show(
    stage: &mut Stage,
    visit: &mut impl AsyncFnMut(&mut Stage, &Stop) -> Result<()>,
    stop: &Stop,
) -> Result<()> {
    let person = stage.person.clone();
    person.is_at(stop.page, stop.heading).await?;
    visit(stage, stop)
        .await
        .map_err(|error| error.context(format!("on the page {:?}", stop.page)))?;
    person.is_at(stop.page, stop.heading).await?;
    Ok(())
}
