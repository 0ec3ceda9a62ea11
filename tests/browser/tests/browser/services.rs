//! Services behind Apache: people sign in for them here, once for all, and sign out of all at once.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{self, En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    client::Written,
    engine::Engine::{self, Chromium, Firefox, WebKit},
    journey::{
        self,
        partners::{is_at_the_bank, join},
    },
    person::Person,
    service::{BENEFITS, LICENCES, Services},
    stage::{Stage, play_on},
    wait::{PATIENCE, until},
    words::{self, CONTINUE, Words},
};

#[test]
fn a_bank_opens_two_services_in_english_with_chromium() {
    with_services(Chromium, En);
}

#[test]
fn a_bank_opens_two_services_in_french_with_firefox() {
    with_services(Firefox, Fr);
}

#[test]
fn a_bank_opens_two_services_in_french_with_webkit() {
    with_services(WebKit, Fr);
}

fn with_services(engine: Engine, reads: Locale) {
    let (sender, receiver) = std::sync::mpsc::channel();
    let site = async move {
        let (services, guichet) = Services::with_a_site().await?;
        sender.send(services)?;
        Ok(guichet)
    };
    play_on(site, engine, reads, async |stage| {
        let services = receiver.recv()?;
        come_and_go(stage, &services).await
    });
}

const ON_THE_WAY: Words = Words(
    "You are on your way to Fishing licences.",
    "Vous êtes en route vers Permis de pêche.",
);

async fn come_and_go(stage: &mut Stage, services: &Services) -> Result<()> {
    let person = stage.person.clone();
    person.open(&services.address(0, person.reads)).await?;
    person.is_at(Page::Service, words::TO_LICENCES).await?;
    person.follow(CONTINUE).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    person.follow(words::WITH_PARTNER).await?;
    person
        .is_at(Page::SignInPartner, words::WITH_PARTNER)
        .await?;
    // The service is named on every page of the way, after the detour too.
    person.sees(ON_THE_WAY.of(person.reads)).await?;
    person.press(words::DEMO_BANK).await?;
    is_at_the_bank(&person).await?;
    join(&person, words::BE_MARIE).await?;
    person.sees(ON_THE_WAY.of(person.reads)).await?;
    journey::set_up_two_steps(&person).await?;
    person.follow(words::TO_LICENCES).await?;
    // What the service asks to know.
    person.press(CONTINUE).await?;
    let told = arrives(&person).await?;
    for part in [
        "acr = urn:guichet:acr:two-step",
        "amr = mfa",
        &format!("locale = {}", person.reads.tag()),
    ] {
        ensure!(told.contains(part), "{part} is not in {told}");
    }
    let first = subject(&told)?;

    // The second service opens without another sign-in, and knows another person.
    person.open(&services.address(1, person.reads)).await?;
    person.press(CONTINUE).await?;
    let other = subject(&arrives(&person).await?)?;
    ensure!(first != other, "both know {first}");

    // Both are among the services of the person, and leaving here leaves both.
    let account = stage.site.address(Page::Account, person.reads);
    person.open(&account).await?;
    person.is_at(Page::Account, words::MY_ACCOUNT).await?;
    for service in [LICENCES, BENEFITS] {
        person.sees(service.of(person.reads)).await?;
    }
    journey::sign_out(&person).await?;
    for which in [0, 1] {
        let address = services.address(which, person.reads);
        until(PATIENCE, "the service to have heard", async || {
            person.open(&address).await?;
            let path = Page::Service.path(person.reads);
            Ok((person.sight().await?.path == path).then_some(()))
        })
        .await?;
    }
    // The log names nobody, under none of their names.
    let log = stage.site.log();
    ensure!(!log.is_empty(), "there is no log");
    for name in [&first, &other, "Marie", "marie", "@"] {
        ensure!(!log.contains(name), "`{name}` is in the log: {log}");
    }
    Ok(())
}

/// Waits until a service shows whoever is here.
async fn arrives(person: &Person) -> Result<String> {
    shows(person, "iss = ").await
}

fn subject(told: &str) -> Result<String> {
    let line = told.lines().find_map(|it| it.trim().strip_prefix("sub = "));
    let subject = line.unwrap_or_default().to_owned();
    ensure!(subject.len() == 32, "the name is `{subject}`");
    Ok(subject)
}

#[test]
fn whoever_leaves_a_service_is_signed_out_here_and_goes_back_to_it() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let site = async move {
        let (services, guichet) = Services::with_a_site().await?;
        sender.send(services)?;
        Ok(guichet)
    };
    play_on(site, Chromium, En, async |stage| {
        let services = receiver.recv()?;
        let person = stage.person.clone();
        person.open(&services.address(0, En)).await?;
        person.is_at(Page::Service, words::TO_LICENCES).await?;
        person.follow(CONTINUE).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        journey::register_from_the_choice(stage).await?;
        journey::set_up_two_steps(&person).await?;
        person.follow(words::TO_LICENCES).await?;
        person.press(CONTINUE).await?;
        let told = arrives(&person).await?;
        ensure!(
            told.contains(&format!("email = {}", journey::EMAIL)),
            "{told}"
        );
        person.open(&services.sign_out()).await?;
        shows(&person, "Bye").await?;
        person.open(&stage.site.address(Page::Account, En)).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        // And whoever changes their mind on the way goes back as they came.
        person.open(&services.address(0, En)).await?;
        person.is_at(Page::Service, words::TO_LICENCES).await?;
        let back = Words("Cancel and go back to Fishing licences", "");
        person.press(back).await?;
        // The module as Debian has it takes an error that names its sender for the beginning of a sign-in.
        // What it is told is as the standard has it.
        until(PATIENCE, "what the service is told", async || {
            let told = person.driver.current_url().await?;
            let has = |name: &str, value: &str| {
                told.query_pairs()
                    .any(|(it, text)| it == name && text.contains(value))
            };
            let is_told =
                has("error", "access_denied") && has("state", "") && has("iss", "/api/oidc");
            Ok(is_told.then_some(()))
        })
        .await
    });
}

#[test]
fn a_strict_library_finds_nothing_wrong_with_what_it_is_told() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let site = async move {
        let (written, guichet) = Written::with_a_site().await?;
        sender.send(written)?;
        Ok(guichet)
    };
    play_on(site, Firefox, Fr, async |stage| {
        let written = receiver.recv()?;
        let outcome = come_and_leave(stage, &written).await;
        outcome.with_context(|| format!("the service says {:?}", written.errors()))
    });
}

async fn come_and_leave(stage: &mut Stage, written: &Written) -> Result<()> {
    const TO_WRITTEN: Words = Words(
        "Continue to Written service",
        "Continuer vers Service écrit",
    );
    let person = stage.person.clone();
    person.open(&written.address("fr")).await?;
    person.is_at(Page::Service, TO_WRITTEN).await?;
    person.follow(CONTINUE).await?;
    person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
    journey::register_from_the_choice(stage).await?;
    journey::set_up_two_steps(&person).await?;
    person.follow(TO_WRITTEN).await?;
    let told = shows(&person, "acr = ").await?;
    ensure!(told.contains("urn:guichet:acr:two-step"), "{told}");
    let first = subject(&told)?;
    // Once more, without a question.
    person.open(&written.address("fr")).await?;
    let again = shows(&person, "acr = ").await?;
    ensure!(subject(&again)? == first, "{again}");
    // It sends its people to change their password, who come back when they have done so.
    person
        .open(&written.address_of_task("fr", "password"))
        .await?;
    person
        .is_at(Page::SettingsPassword, words::CHANGE_YOUR_PASSWORD)
        .await?;
    person.sees(TO_WRITTEN.of(person.reads)).await?;
    person
        .fill(words::CURRENT_PASSWORD, journey::PASSWORD)
        .await?;
    person.fill(words::PASSWORD, ANOTHER).await?;
    person.fill(words::CONFIRM_PASSWORD, ANOTHER).await?;
    person.press(words::SAVE).await?;
    person.is_at(Page::Settings, words::SETTINGS).await?;
    person.follow(TO_WRITTEN).await?;
    let again = shows(&person, "acr = ").await?;
    ensure!(subject(&again)? == first, "{again}");
    // The service shows which sign-in it means: nobody is asked.
    person.follow(Words("Leave", "Leave")).await?;
    shows(&person, "of the farewell").await.map(drop)
}

/// Waits for words on a page that is none of ours. In between there may be no page at all.
async fn shows(person: &Person, words: &str) -> Result<String> {
    until(PATIENCE, words, async || {
        let text = person.sight().await.map(|it| it.text).unwrap_or_default();
        Ok(text.contains(words).then_some(text))
    })
    .await
}

/// A password after the first one.
const ANOTHER: &str = "Kv9!tRb4sYwu";
