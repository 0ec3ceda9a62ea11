//! The server away, the network gone, the power cut, the hand too quick, the time run out.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    checks,
    engine::Engine::{Chromium, Firefox},
    front::Front,
    journey::{self, PASSWORD, USERNAME},
    mailbox,
    person::{Person, Role},
    stage::{play, play_on, play_with},
    words::{self, Words},
};
use thirtyfour::{Key, cdp::domains::network::NetworkConditions};

#[test]
fn while_the_server_is_away_nothing_typed_is_lost_and_another_try_works() {
    play(Chromium, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;

        person.fill(words::USERNAME, USERNAME).await?;
        stage.site.kill();
        person.press(words::CONTINUE).await?;
        person.is_refused(UNREACHABLE).await?;
        let typed = person.value(words::USERNAME).await?;
        ensure!(typed == USERNAME, "the username became `{typed}`");
        stage.site.start_again().await?;
        person.press(words::CONTINUE).await?;
        person
            .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
            .await?;

        // What never arrived was not refused: even a password stays.
        person.fill(words::PASSWORD, PASSWORD).await?;
        person.fill(words::CONFIRM_PASSWORD, PASSWORD).await?;
        stage.site.kill();
        person.press(words::CONTINUE).await?;
        person.is_refused(UNREACHABLE).await?;
        ensure!(
            person.value(words::PASSWORD).await? == PASSWORD,
            "the password is lost"
        );
        stage.site.start_again().await?;
        person.press(words::CONTINUE).await?;
        person
            .is_at(Page::RegisterRecovery, words::RECOVERY)
            .await?;

        journey::fill_recovery_answers(&person).await?;
        stage.site.kill();
        person.press(words::CONTINUE).await?;
        person.is_refused(UNREACHABLE).await?;
        stage.site.start_again().await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::RegisterEmail, words::ADD_EMAIL).await?;
        Ok(())
    });
}

const UNREACHABLE: Words = Words(
    "We cannot reach the service",
    "Nous n'arrivons pas à joindre le service",
);

/// Takes the network away from the browser, or gives it back.
async fn offline(person: &Person, offline: bool) -> Result<()> {
    let browser = person.driver.cdp();
    browser.network().enable().await?;
    let conditions = NetworkConditions {
        offline,
        ..NetworkConditions::default()
    };
    browser
        .network()
        .emulate_network_conditions(conditions)
        .await?;
    Ok(())
}

#[test]
fn without_a_network_the_page_says_so_and_goes_on_when_it_is_back() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        offline(&person, true).await?;
        person.press(words::ACCEPT).await?;
        person.is_refused(UNREACHABLE).await?;
        offline(&person, false).await?;
        journey::accept_the_terms(&person).await
    });
}

#[test]
fn without_a_network_the_language_stays_and_nothing_typed_is_lost() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let mut person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        person.fill(words::USERNAME, USERNAME).await?;
        offline(&person, true).await?;
        person.follow(words::LANGUAGE).await?;
        person.sees(UNREACHABLE.of(En)).await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        offline(&person, false).await?;
        person.change_language().await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        let seen = words::plain(&person.sight().await?.text);
        ensure!(!seen.contains(UNREACHABLE.of(Fr)), "it still says: {seen}");
        ensure!(
            person.value(words::USERNAME).await? == USERNAME,
            "the username is lost"
        );
        Ok(())
    });
}

#[test]
fn on_a_slow_line_the_page_says_to_wait_and_sends_once() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        person.fill(words::USERNAME, USERNAME).await?;
        let network = person.driver.cdp();
        network.network().enable().await?;
        let slow = NetworkConditions {
            latency: 1000,
            ..NetworkConditions::default()
        };
        network.network().emulate_network_conditions(slow).await?;
        person.press(words::CONTINUE).await?;
        let waits = "return [...document.querySelectorAll('[role=status]')]
            .some((it) => it.textContent.includes('Please wait'))
            && document.querySelector('main [type=submit]')?.ariaDisabled === 'true'";
        person.awaits("the words that ask to wait", waits).await?;
        person.press(words::CONTINUE).await?;
        person
            .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
            .await?;
        Ok(())
    });
}

#[test]
fn behind_a_web_server_the_pages_stay_up_while_the_server_is_away() {
    let mut front = None;
    let site = async {
        let (server, guichet) = Front::with_a_site().await?;
        front = Some(server);
        Ok(guichet)
    };
    play_on(site, Chromium, Fr, async |stage| {
        checks::listen(&stage.person).await?;
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        stage.site.kill();
        person
            .open(&stage.site.address(Page::RegisterUsername, person.reads))
            .await?;
        let sight = person.reads_heading(words::UNREACHABLE).await?;
        ensure!(sight.lang == "fr", "the language is {}", sight.lang);
        let barriers = checks::barriers(&person).await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        stage.site.start_again().await?;
        person.press(words::RETRY).await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        journey::choose_a_username(&person).await
    });
    assert!(front.is_some(), "the web server was not there");
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        journey::choose_a_password(&person).await?;
        journey::give_recovery_answers(&person).await?;
        stage.site.kill();
        stage.site.start_again().await?;
        person.driver.refresh().await?;
        person.is_at(Page::RegisterEmail, words::ADD_EMAIL).await?;

        journey::give_an_address(&person).await?;
        stage.site.kill();
        stage.site.start_again().await?;
        journey::confirm_the_address(stage).await?;
        stage.site.kill();
        stage.site.start_again().await?;
        journey::go_on_to_two_steps(&person).await?;

        let mut kept = journey::set_up_two_steps(&person).await?;
        stage.site.kill();
        stage.site.start_again().await?;
        person.driver.refresh().await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        journey::sign_out(&person).await?;
        stage.site.kill();
        stage.site.start_again().await?;
        journey::give_the_password(stage).await?;
        let code = kept.authenticator.code().await?;
        person.fill(words::SECURITY_CODE, &code).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        Ok(())
    });
}

#[test]
fn a_double_click_has_one_effect() {
    play(Firefox, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        journey::choose_a_password(&person).await?;
        journey::give_recovery_answers(&person).await?;
        person.fill(words::EMAIL, journey::EMAIL).await?;
        person
            .fill(words::CONFIRM_EMAIL_ADDRESS, journey::EMAIL)
            .await?;
        let button = person
            .find(Role::Button, words::CONTINUE.of(person.reads))
            .await?;
        button.scroll_into_view().await?;
        let hand = person.driver.action_chain();
        hand.double_click_element(&button).perform().await?;
        person
            .is_at(Page::RegisterEmailCode, words::CONFIRM_EMAIL)
            .await?;
        journey::confirm_the_address(stage).await?;
        let letters = mailbox::letters(&stage.site.outbox(), journey::EMAIL)?;
        let codes = letters.iter().filter(|it| it.subject.contains("code"));
        ensure!(codes.count() == 1, "the messages are {letters:?}");
        Ok(())
    });
}

#[test]
fn a_form_is_sent_by_the_enter_key_from_its_field_and_from_its_button() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        let accept = person
            .find(Role::Button, words::ACCEPT.of(person.reads))
            .await?;
        accept.focus().await?;
        person.strike(Key::Enter).await?;
        person
            .is_at(Page::RegisterUsername, words::CREATE_USERNAME)
            .await?;
        person.fill(words::USERNAME, USERNAME).await?;
        person.strike(Key::Enter).await?;
        person
            .is_at(Page::RegisterPassword, words::CREATE_PASSWORD)
            .await?;
        Ok(())
    });
}

#[test]
fn the_focus_goes_to_the_heading_of_each_new_page_and_to_what_was_refused() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        let on_heading = "return document.activeElement?.localName === 'h1'";
        person
            .awaits("the focus on the heading", on_heading)
            .await?;
        journey::accept_the_terms(&person).await?;
        person
            .awaits("the focus on the heading", on_heading)
            .await?;
        person.press(words::CONTINUE).await?;
        let missing = Words("Enter your username", "");
        person.is_refused(missing).await?;
        let on_summary = "return document.activeElement?.id === 'error-summary'";
        person
            .awaits("the focus on the summary", on_summary)
            .await?;
        person.follow(missing).await?;
        let on_field = "return document.activeElement?.name === 'username'";
        person.awaits("the focus on the field", on_field).await?;
        Ok(())
    });
}

/// What is about to happen describes the dialog, and a live region is inside, where it is heard.
const REASON: &str = "const dialog = document.querySelector('dialog[open]');
    const about = document.getElementById(dialog?.getAttribute('aria-describedby'));
    return /\\d:\\d\\d/.test(about?.textContent) && dialog.querySelector('[role=status]') !== null";

#[test]
fn before_the_session_ends_the_person_is_asked_and_can_stay() {
    let settings = "[policy.session]\nidle = 60\nidle_shared = 60\nwarning = 58\n";
    play_with(settings, Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        person.fill(words::USERNAME, USERNAME).await?;
        for _ in 0..2 {
            person
                .find(Role::Heading, words::ENDING.of(person.reads))
                .await?;
            let inside = "return document.activeElement?.closest('dialog') !== null";
            person.awaits("the focus inside the dialog", inside).await?;
            person.awaits("the reason read with it", REASON).await?;
            person.press(words::STAY).await?;
            let closed = "return document.querySelector('dialog[open]') === null";
            person.awaits("the dialog to close", closed).await?;
        }
        let typed = person.value(words::USERNAME).await?;
        ensure!(typed == USERNAME, "the username became `{typed}`");
        Ok(())
    });
}
