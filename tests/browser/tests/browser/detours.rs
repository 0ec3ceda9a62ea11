//! The other ways through: without an address, without the app, with the wrong password, and out.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::{Chromium, Firefox, WebKit},
    journey::{self, PASSWORD, USERNAME},
    mailbox,
    person::{Person, Role},
    stage::{Stage, play, play_with},
    wait::{PATIENCE, until},
    words::{self, Words, plain},
};

#[test]
fn somebody_without_an_address_keeps_a_recovery_code_instead() {
    play(Chromium, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        journey::choose_a_password(&person).await?;
        journey::give_recovery_answers(&person).await?;
        person.press(words::SKIP).await?;
        person
            .is_at(Page::RegisterSavedCode, words::SAVE_CODE)
            .await?;
        let list = words::YOUR_CODE.of(person.reads);
        let code = person.find(Role::List, list).await?.text().await?;
        ensure!(
            code.len() == "4KQ7-9MXT-H2VP-6RDN".len(),
            "the code is `{code}`"
        );
        person.press(words::CONTINUE).await?;
        person.is_refused(CHECK_THE_BOX).await?;
        person.tick(words::SAVED_CODE).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::RegisterDone, words::GCKEY_READY).await?;
        let letters = mailbox::letters(&stage.site.outbox(), journey::EMAIL)?;
        ensure!(
            letters.is_empty(),
            "nobody was to be written to: {letters:?}"
        );
        Ok(())
    });
}

const CHECK_THE_BOX: Words = Words("Check the box to continue", "Cochez la case pour continuer");

#[test]
fn a_recovery_code_brings_somebody_in_once() {
    play(Firefox, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        let kept = journey::set_up_two_steps(&person).await?;
        let code = &kept.recovery_codes[0];
        sign_in_with(stage, code).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        sign_in_with(stage, code).await?;
        person.is_refused(WRONG_CODE).await?;
        // As somebody copies it from paper: in lower case and with spaces.
        let other = kept.recovery_codes[1].to_lowercase().replace('-', " ");
        person.fill(words::BY_RECOVERY_CODE, &other).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        Ok(())
    });
}

const WRONG_CODE: Words = Words("This code is not correct", "Ce code n'est pas le bon");

async fn sign_in_with(stage: &mut Stage, code: &str) -> Result<()> {
    let person = stage.person.clone();
    journey::sign_out(&person).await?;
    journey::give_the_password(stage).await?;
    person.follow(words::ANOTHER_WAY).await?;
    person
        .is_at(Page::SignInAnotherWay, words::ANOTHER_WAY)
        .await?;
    person.follow(words::BY_RECOVERY_CODE).await?;
    person
        .is_at(Page::SignInRecoveryCode, words::USE_RECOVERY_CODE)
        .await?;
    person.fill(words::BY_RECOVERY_CODE, code).await?;
    person.press(words::CONTINUE).await
}

#[test]
fn five_wrong_passwords_lock_a_name_whether_somebody_has_it_or_not() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        journey::sign_out(&stage.person).await?;
        let known = lock(stage, USERNAME).await?;
        let unknown = lock(stage, "NobodyAtAll").await?;
        ensure!(known == unknown, "{known:?} and {unknown:?}");
        Ok(())
    });
}

/// Gives five wrong passwords, and tells what was said to each.
async fn lock(stage: &mut Stage, username: &str) -> Result<Vec<String>> {
    let person = stage.person.clone();
    let mut said = Vec::new();
    person
        .open(&stage.site.address(Page::SignInGckey, person.reads))
        .await?;
    person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
    person.fill(words::USERNAME, username).await?;
    for count in 1..=5 {
        person.fill(words::PASSWORD, "Wr0ngPassw!").await?;
        person.press(words::CONTINUE).await?;
        let words = if count < 5 { WRONG } else { LOCKED };
        person.is_refused(words).await?;
        ensure!(
            person.value(words::PASSWORD).await?.is_empty(),
            "the password stays"
        );
        ensure!(
            person.value(words::USERNAME).await? == username,
            "the username goes"
        );
        said.extend(person.sight().await?.refusals);
    }
    // Not even the right password helps now.
    person.fill(words::PASSWORD, PASSWORD).await?;
    person.press(words::CONTINUE).await?;
    person.is_refused(LOCKED).await?;
    Ok(said)
}

const WRONG: Words = Words(
    "The username or the password is not right",
    "Le nom d'utilisateur ou le mot de passe n'est pas le bon",
);
const LOCKED: Words = Words(
    "There were too many wrong answers",
    "Il y a eu trop d'essais ratés",
);

#[test]
fn somebody_who_declines_the_terms_learns_what_remains_and_leaves_nothing_behind() {
    play(WebKit, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        // Somebody who has begun changes their mind.
        person
            .open(&stage.site.address(Page::RegisterTerms, person.reads))
            .await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        journey::sign_out(&person).await?;
        person
            .open(&stage.site.address(Page::RegisterTerms, person.reads))
            .await?;
        person.is_at(Page::RegisterTerms, words::TERMS).await?;
        person.press(words::DECLINE).await?;
        person
            .is_at(Page::RegisterDeclined, words::DECLINED)
            .await?;
        ensure!(says_whom_to_ask(&person).await?, "nobody is named to ask");
        person
            .open(&stage.site.address(Page::RegisterUsername, person.reads))
            .await?;
        person.is_at(Page::RegisterTerms, words::TERMS).await?;
        Ok(())
    });
}

#[test]
fn the_terms_of_two_step_verification_can_be_declined_and_read_again() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        journey::choose_a_device(&person, words::DESKTOP).await?;
        person.follow(words::DECLINE).await?;
        person
            .is_at(Page::TwoStepDeclined, words::TWO_STEP_DECLINED)
            .await?;
        ensure!(says_whom_to_ask(&person).await?, "nobody is named to ask");
        person.follow(words::TERMS_AGAIN).await?;
        person
            .is_at(Page::TwoStepTerms, words::TWO_STEP_TERMS)
            .await?;
        journey::accept_the_terms_of_two_steps(&person).await
    });
}

/// Whether the page itself, and not only its foot, leads to the contact page.
async fn says_whom_to_ask(person: &Person) -> Result<bool> {
    let path = Page::Contact.path(person.reads);
    let script = "return [...document.querySelectorAll('main a')].map((it) => it.pathname)";
    let links: Vec<String> = person.ask(script, vec![]).await?;
    Ok(links.contains(&path))
}

#[test]
fn a_security_code_of_a_clock_that_is_wrong_is_refused_for_what_it_is() {
    play(Chromium, Fr, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        journey::choose_a_device(&person, words::MOBILE).await?;
        journey::accept_the_terms_of_two_steps(&person).await?;
        journey::get_an_app(&person).await?;
        let mut app = journey::scan(&person).await?;
        person.fill(words::SECURITY_CODE, &app.late_code()?).await?;
        person.press(words::CONTINUE).await?;
        person.is_refused(CLOCK).await?;
        let field = person
            .find(Role::Field, words::SECURITY_CODE.of(person.reads))
            .await?;
        let described = field.attr("aria-describedby").await?.unwrap_or_default();
        let mut beside = String::new();
        for id in described.split(' ') {
            beside += &person
                .driver
                .find(thirtyfour::By::Id(id))
                .await?
                .text()
                .await?;
        }
        ensure!(
            plain(&beside).contains(CLOCK.of(person.reads)),
            "beside it: {beside}"
        );
        journey::enter_the_first_code(&person, &mut app).await
    });
}

const CLOCK: Words = Words(
    "The clock of your device seems to be wrong",
    "L'horloge de votre appareil semble déréglée",
);

#[test]
fn an_invitation_that_was_mistyped_or_used_is_refused_in_words_that_help() {
    play(Chromium, En, async |stage| {
        journey::register(stage).await?;
        let person = stage.person.clone();
        journey::set_up_two_steps(&person).await?;
        journey::sign_out(&person).await?;
        let used = stage.site.invitation(person.reads).to_owned();
        person.open(&used).await?;
        person
            .is_at(Page::Invitation, words::USE_INVITATION)
            .await?;
        person.press(words::REGISTER).await?;
        person
            .is_refused(Words("This invitation cannot be used", ""))
            .await?;

        let (_, code) = used.split_once("#code=").unwrap_or_default();
        let slip = if code.chars().nth(1) == Some('7') {
            "8"
        } else {
            "7"
        };
        let mistyped = [&code[..1], slip, &code[2..]].concat();
        person.fill(words::INVITATION_CODE, &mistyped).await?;
        person.press(words::REGISTER).await?;
        person.is_refused(Words("typing mistake", "")).await?;

        let other = stage.site.invite(person.reads)?;
        let (_, code) = other.trim().split_once("#code=").unwrap_or_default();
        let spoken = code.to_lowercase().replace('-', " ");
        person.fill(words::INVITATION_CODE, &spoken).await?;
        person.press(words::REGISTER).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        Ok(())
    });
}

#[test]
fn another_confirmation_code_can_be_asked_for_and_then_the_first_no_longer_works() {
    let settings = "[policy.codes]\nemail_wait = 2\n";
    play_with(settings, Chromium, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        journey::choose_a_password(&person).await?;
        journey::give_recovery_answers(&person).await?;
        journey::give_an_address(&person).await?;
        person
            .sees("Vous pourrez demander un nouveau code dans 2 secondes")
            .await?;
        let first = mailbox::code_for(&stage.site.outbox(), journey::EMAIL).await?;
        let waits = "return !document.querySelector('main').innerText.includes('Vous pourrez')";
        person.awaits("the end of the wait", waits).await?;
        person.press(SEND_A_NEW_CODE).await?;
        person.sees("Nous avons envoyé un nouveau code").await?;
        until(PATIENCE, "a second message", async || {
            let letters = mailbox::letters(&stage.site.outbox(), journey::EMAIL)?;
            Ok((letters.len() == 2).then_some(()))
        })
        .await?;
        person.fill(words::CONFIRMATION_CODE, &first).await?;
        person.press(words::CONTINUE).await?;
        person.is_refused(WRONG_CODE).await?;
        let letters = mailbox::letters(&stage.site.outbox(), journey::EMAIL)?;
        let second = letters.iter().find(|it| !it.subject.contains(&first));
        let second = second.context("both messages bring the same code")?;
        let digits = second.subject.split(|it: char| !it.is_ascii_digit());
        let code = digits.max_by_key(|it| it.len()).unwrap_or_default();
        person.fill(words::CONFIRMATION_CODE, code).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::RegisterDone, words::GCKEY_READY).await?;
        Ok(())
    });
}

const SEND_A_NEW_CODE: Words = Words("Send a new code", "Envoyer un nouveau code");
