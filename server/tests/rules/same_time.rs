//! What strangers may ask takes as long for a name that somebody has as for one that nobody has.
//!
//! The two are asked in turn, in either order. The share of pairs in which the known one was slower is
//! within 0.08 of a half; an unlucky run is repeated once.

use std::{cmp::Ordering, time::Duration};

use contract::{
    api::{
        Endpoint,
        recover::{
            AskByEmailRequest, AskForLink, AskForLinkRequest, AskForMethod, AskForUsername,
            GiveSavedCode, GiveSavedCodeRequest,
        },
        sign_in::GivePassword,
    },
    identity::{email::Email, recovery_code::RecoveryCode},
    locale::Locale,
    policy::{Policy, Profile},
};
use guichet_server::hashing::Cost;
use tokio::time::Instant;

use crate::support::{
    Engine, Person, Site,
    person::{self, credentials},
    way_back::register_without_email,
};

const PAIRS: u32 = 300;

/// Enough work in a hash that one more or one less could not be missed.
const COST: Cost = Cost {
    memory_kib: 4096,
    passes: 2,
};

async fn site() -> Site {
    Site::with(Engine::Sqlite, Policy::of(Profile::Clegc), COST).await
}

/// The share of pairs in which the first of two was slower; ties count half.
async fn share_slower<E: Endpoint>(site: &Site, [first, second]: [&E::Request; 2]) -> f64 {
    let mut client = site.client();
    client.session().await;
    let mut slower = 0.0;
    for pair in 0..PAIRS {
        for table in ["tries", "wishes"] {
            site.sql(&format!("DELETE FROM {table}")).await.unwrap();
        }
        site.without_limits().await;
        let mut took = [Duration::ZERO; 2];
        let mut told = Vec::new();
        for at in if pair % 2 == 0 { [0, 1] } else { [1, 0] } {
            let begun = Instant::now();
            let answer = client.ask::<E>([first, second][at]).await;
            took[at] = begun.elapsed();
            told.push(answer.comparable());
        }
        assert_eq!(told[0], told[1]);
        slower += match took[0].cmp(&took[1]) {
            Ordering::Greater => 1.0,
            Ordering::Equal => 0.5,
            Ordering::Less => 0.0,
        };
    }
    slower / f64::from(PAIRS)
}

#[expect(clippy::print_stdout, reason = "the figures are of interest")]
async fn takes_as_long<E: Endpoint>(site: &Site, known: &E::Request, unknown: &E::Request) {
    let mut shares = Vec::new();
    for _ in 0..2 {
        let share = share_slower::<E>(site, [known, unknown]).await;
        shares.push(share);
        if (share - 0.5_f64).abs() <= 0.08 {
            println!(
                "{}: the known one is slower in {shares:?} of the pairs",
                E::PATH
            );
            return;
        }
    }
    panic!(
        "{}: the known one is slower in {shares:?} of the pairs",
        E::PATH
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn th_4_a_wrong_password_takes_as_long_whoever_has_the_name() {
    let site = site().await;
    person::up_to_account(&site, &mut site.client(), "MarieTremblay").await;
    let [known, unknown] =
        ["MarieTremblay", "PaulLavoie22"].map(|name| credentials(name, "Wrong0Password"));
    takes_as_long::<GivePassword>(&site, &known, &unknown).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rc_1_to_ask_for_a_message_takes_as_long_whoever_has_the_name_or_the_address() {
    let site = site().await;
    Person::register(&site, "MarieTremblay").await;
    let [known, unknown] = ["MarieTremblay", "PaulLavoie22"].map(|name| AskForLinkRequest {
        username: name.to_owned(),
    });
    takes_as_long::<AskForLink>(&site, &known, &unknown).await;
    let [known, unknown] =
        ["marietremblay@exemple.ca", "paullavoie22@exemple.ca"].map(|email| AskByEmailRequest {
            email: Email::parse(email).unwrap(),
        });
    takes_as_long::<AskForUsername>(&site, &known, &unknown).await;
    takes_as_long::<AskForMethod>(&site, &known, &unknown).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rc_4_a_wrong_saved_code_takes_as_long_whoever_has_one() {
    let site = site().await;
    register_without_email(&site, &mut site.client(), "JeanneMance").await;
    Person::register(&site, "MarieTremblay").await;
    let request = |name: &str| GiveSavedCodeRequest {
        username: name.to_owned(),
        code: RecoveryCode::from_bytes([7; 10]),
        locale: Locale::En,
    };
    takes_as_long::<GiveSavedCode>(&site, &request("JeanneMance"), &request("NobodyAtAll")).await;
    // Whoever has an address has no saved code.
    takes_as_long::<GiveSavedCode>(&site, &request("MarieTremblay"), &request("NobodyAtAll")).await;
}
