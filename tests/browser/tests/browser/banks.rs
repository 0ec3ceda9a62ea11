//! Signing in with real OpenID providers.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{self, En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    banks::{Banks, NORTH, SOUTH},
    engine::Engine::{self, Chromium, Firefox},
    journey,
    stage::{Stage, play_on},
    wait::{PATIENCE, until},
    words::{self, Words},
};
use thirtyfour::By;

#[test]
fn the_same_name_at_two_banks_is_two_people_in_english_with_chromium() {
    with_banks(Chromium, En);
}

#[test]
fn the_same_name_at_two_banks_is_two_people_in_french_with_firefox() {
    with_banks(Firefox, Fr);
}

fn with_banks(engine: Engine, reads: Locale) {
    let (sender, receiver) = std::sync::mpsc::channel();
    let site = async move {
        let (banks, guichet) = Banks::with_a_site().await?;
        sender.send(banks)?;
        Ok(guichet)
    };
    play_on(site, engine, reads, async |stage| {
        let banks = receiver.recv()?;
        let outcome = two_people(stage, &banks).await;
        let errors = [banks.errors(0), banks.errors(1)];
        outcome.with_context(|| format!("the banks say {errors:?}"))
    });
}

const FIRST: [Words; 2] = [
    Words(
        "Your first time here with North Bank",
        "Première connexion avec Banque du Nord",
    ),
    Words(
        "Your first time here with South Bank",
        "Première connexion avec Banque du Sud",
    ),
];

async fn two_people(stage: &mut Stage, banks: &Banks) -> Result<()> {
    let person = stage.person.clone();
    for (which, name) in [NORTH, SOUTH].into_iter().enumerate() {
        go_to(stage, name).await?;
        sign_in_there(stage).await?;
        person.is_at(Page::SignInPartnerTerms, FIRST[which]).await?;
        person.press(words::ACCEPT).await?;
        person.is_at(Page::TwoStep, words::SET_UP).await?;
        journey::set_up_two_steps(&person).await?;
        journey::sign_out(&person).await?;
    }
    // Each was asked who it is, and learned nothing of where the person comes from or goes to.
    for which in [0, 1] {
        let asked = banks.asked(which)?;
        let questions: Vec<_> = asked.iter().filter(|it| it.path == "/auth").collect();
        ensure!(questions.len() == 1, "{questions:?}");
        let question = questions[0];
        let names: BTreeSet<&str> = question
            .query
            .split('&')
            .filter_map(|it| it.split('=').next())
            .collect();
        let expected = BTreeSet::from([
            "client_id",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "ui_locales",
        ]);
        ensure!(names == expected, "it was asked {names:?}");
        ensure!(question.referer.is_none(), "{question:?}");
        ensure!(
            question.query.contains("scope=openid&"),
            "{}",
            question.query
        );
        let ours: BTreeSet<&str> = asked.iter().map(|it| it.path.as_str()).collect();
        ensure!(!ours.contains("/me"), "{ours:?}");
    }
    Ok(())
}

async fn go_to(stage: &mut Stage, bank: Words) -> Result<()> {
    journey::choose_how(stage).await?;
    let person = &stage.person;
    person.follow(words::WITH_PARTNER).await?;
    person
        .is_at(Page::SignInPartner, words::WITH_PARTNER)
        .await?;
    person.press(bank).await
}

/// The provider's own pages: a name, any password, and whether we may know.
async fn sign_in_there(stage: &Stage) -> Result<()> {
    let driver = &stage.person.driver;
    let name = until(PATIENCE, "the field for a name", async || {
        Ok(driver.find(By::Name("login")).await.ok())
    })
    .await?;
    name.send_keys("marie").await?;
    let password = driver.find(By::Name("password")).await?;
    password.send_keys("any").await?;
    driver
        .find(By::Css("button[type=submit]"))
        .await?
        .click()
        .await?;
    let agree = until(PATIENCE, "the question whether we may know", async || {
        let is_there = driver.find_all(By::Name("login")).await?.is_empty();
        let button = driver.find(By::Css("button[type=submit]")).await.ok();
        Ok(button.filter(|_| is_there))
    })
    .await?;
    agree.click().await?;
    Ok(())
}
