//! Sessions: their ids, their ends, and what they open.

use axum::http::{StatusCode, header};
use contract::{
    api::{
        Endpoint, Nothing,
        code::GiveCodeRequest,
        session::{
            ExtendSession, GetSession, LanguageRequest, SetLanguage, SetSharedComputer,
            SharedComputerRequest, SignOut, Standing,
        },
        sign_in::{GiveCode, GivePassword, GivePasswordRequest},
    },
    locale::Locale,
};
use guichet_server::keys::sha256;

use crate::requests::sample;
use crate::support::{
    Client, Person, on_both,
    person::{self, PASSWORD, accept_terms, credentials, give_password, is_signed_in},
};

on_both! {
    async fn se_1_the_database_knows_a_session_by_a_hash_only(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let id = person.client.sid();
        assert_eq!(id.len(), 43);
        let dump = site.dump().await;
        assert!(!dump.contains(&id));
        assert!(dump.contains(&sha256(&id)));
    }
}

/// The attribute that gives a session's cookie a life of its own.
fn max_age(set_cookie: Option<&header::HeaderValue>) -> Option<String> {
    let text = set_cookie.unwrap().to_str().unwrap();
    assert!(text.starts_with("__Host-sid="), "{text}");
    let life = text.split("; ").find_map(|it| it.strip_prefix("Max-Age="));
    life.map(str::to_owned)
}

on_both! {
    async fn se_2_a_session_outlives_the_browser_only_when_that_was_asked_for(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for (stay, shared, expected) in [
            (false, false, None),
            (true, false, Some("2592000".to_owned())),
            (true, true, None),
        ] {
            let mut client = site.client();
            client.send::<SetSharedComputer>(&SharedComputerRequest { shared }).await.unwrap();
            let request = GivePasswordRequest { stay, ..credentials("MarieTremblay", PASSWORD) };
            let answer = client.ask::<GivePassword>(&request).await;
            assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), expected);
            let code = GiveCodeRequest { code: person.code(&site) };
            let answer = client.ask::<GiveCode>(&code).await;
            assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), expected);
            let remembered = answer.headers.get_all(header::SET_COOKIE).iter().count() == 2;
            assert_eq!(remembered, !shared);
            site.forward(24 * 3600);
            let stays = is_signed_in(&client.session().await.standing);
            assert_eq!(stays, stay && !shared);
        }
    }
}

on_both! {
    async fn se_2_who_stays_signed_in_does_so_for_thirty_days(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        site.forward(30 * 24 * 3600 - 1);
        client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(1);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_2_who_stays_signed_in_and_then_says_that_others_use_the_computer_does_not_stay(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        let before = client.clone();
        let answer = client.ask::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await;
        assert_eq!(max_age(answer.headers.get(header::SET_COOKIE)), None);
        let view = client.session().await;
        let Standing::SignedIn { account } = &view.standing else { panic!("{view:?}") };
        assert!(!account.stays);
        assert_eq!(view.ends.unwrap().in_seconds, 10 * 60);
        assert_eq!(before.clone().session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_3_each_rise_gives_a_new_id_and_the_old_one_is_dead(site) {
        let mut client = site.client();
        client.session().await;
        let mut ids = vec![client.clone()];
        accept_terms(&site, &mut client).await;
        ids.push(client.clone());
        let mut client = site.client();
        person::up_to_account(&site, &mut client, "MarieTremblay").await;
        ids.push(client.clone());
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        ids.push(client.clone());
        // Again, from a browser that is signed in already.
        give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
        ids.push(client.clone());
        site.forward(60);
        let code = person::code_of(&secret, site.now());
        client.send::<GiveCode>(&GiveCodeRequest { code }).await.unwrap();
        ids.push(client.clone());
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        ids.push(client.clone());

        let mut distinct: Vec<_> = ids.iter().map(Client::sid).collect();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), ids.len());
        // The wizard of the first person is the only one still alive.
        let mut alive = Vec::new();
        for (at, id) in ids.iter_mut().enumerate() {
            if id.session().await.standing != Standing::Visitor {
                alive.push(at);
            }
        }
        assert_eq!(alive, [1]);
    }
}

on_both! {
    async fn se_3_an_id_chosen_by_somebody_else_is_never_taken_over(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        // One that we made for somebody else, one that could be ours, one that could not, and none.
        let mut other = site.client();
        other.session().await;
        let chosen = [other.sid(), "A".repeat(43), "A".repeat(43) + "." + &"A".repeat(43), "x".to_owned(), String::new()];
        for id in chosen {
            let mut client = site.client();
            client.cookies.insert("__Host-sid".to_owned(), id.clone());
            client.session().await;
            site.forward(30);
            person.sign_in(&site, &mut client).await.unwrap();
            assert_ne!(client.sid(), id);
            let mut thief = site.client();
            thief.cookies.insert("__Host-sid".to_owned(), id);
            assert_eq!(thief.session().await.standing, Standing::Visitor);
        }
    }
}

on_both! {
    async fn se_3_only_a_visitors_id_that_we_made_is_kept(site) {
        let mut client = site.client();
        client.session().await;
        let ours = client.sid();
        client.session().await;
        assert_eq!(client.sid(), ours);
        client.cookies.insert("__Host-sid".to_owned(), "A".repeat(43));
        assert_eq!(client.session().await.standing, Standing::Visitor);
        assert_ne!(client.sid(), "A".repeat(43));
    }
}

on_both! {
    async fn se_5_a_session_ends_after_twenty_minutes_of_nothing(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        person.sign_in(&site, &mut client).await.unwrap();
        let ends = client.session().await.ends.unwrap();
        assert_eq!((ends.in_seconds, ends.extendable), (20 * 60, true));
        site.forward(19 * 60 + 59);
        // Reading does not put the end off.
        assert_eq!(client.session().await.ends.unwrap().in_seconds, 1);
        assert!(is_signed_in(&client.session().await.standing));
        let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert_eq!(view.ends.unwrap().in_seconds, 20 * 60);
        site.forward(20 * 60 + 1);
        let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
        assert_eq!((view.standing, view.ends), (Standing::Visitor, None));
    }
}

on_both! {
    async fn se_5_what_needs_a_session_is_refused_after_its_end(site) {
        Person::register(&site, "MarieTremblay").await;
        for (wait, refused) in [(19 * 60 + 59, false), (20 * 60, true), (20 * 60 + 1, true)] {
            let mut client = site.client();
            give_password(&mut client, "MarieTremblay", PASSWORD).await.unwrap();
            site.forward(wait);
            let answer = client.post(GiveCode::PATH, sample(GiveCode::PATH).into()).await;
            assert_eq!(answer.status == StatusCode::UNAUTHORIZED, refused, "{wait}");
        }
    }
}

on_both! {
    async fn se_5_a_session_ends_after_twelve_hours_whatever_is_done(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        person.sign_in(&site, &mut client).await.unwrap();
        for _ in 0..71 {
            site.forward(10 * 60);
            let view = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
            assert!(is_signed_in(&view.standing));
        }
        let ends = client.session().await.ends.unwrap();
        assert_eq!((ends.in_seconds, ends.extendable), (10 * 60, false));
        site.forward(10 * 60 - 1);
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(2);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_5_a_session_on_a_shared_computer_ends_after_ten_minutes(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        client.send::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await.unwrap();
        let view = person.sign_in(&site, &mut client).await.unwrap();
        assert!(view.shared_computer);
        assert_eq!(view.ends.unwrap().in_seconds, 10 * 60);
        site.forward(10 * 60 - 1);
        assert!(is_signed_in(&client.session().await.standing));
        site.forward(1);
        assert_eq!(client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn se_6_signing_out_ends_the_session_for_every_tab_and_clears_the_browser(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mut tab = person.client.clone();
        let answer = person.client.ask::<SignOut>(&Nothing {}).await;
        assert_eq!(answer.headers["clear-site-data"], "\"cache\",\"storage\"");
        assert_ne!(person.client.sid(), tab.sid());
        assert_eq!(tab.session().await.standing, Standing::Visitor);
        let old = sha256(&tab.sid());
        assert_eq!(site.count(&format!("SELECT count(*) FROM sessions WHERE id_hash = '{old}'")).await, 0);
        // Nobody is signed out twice, and nobody is told that it failed.
        assert!(person.client.send::<SignOut>(&Nothing {}).await.is_ok());
    }
}

on_both! {
    async fn se_6_signing_out_in_the_wizard_leaves_nothing_of_it(site) {
        let mut client = site.client();
        person::up_to_email(&site, &mut client, "MarieTremblay").await;
        person::give_email(&mut client, "marie@exemple.ca").await.unwrap();
        client.send::<SignOut>(&Nothing {}).await.unwrap();
        for table in ["flows", "challenges", "sessions"] {
            assert_eq!(site.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
        }
    }
}

on_both! {
    async fn the_language_and_the_shared_computer_are_changed_without_touching_anything_else(site) {
        let mut client = site.client();
        person::up_to_email(&site, &mut client, "MarieTremblay").await;
        let before = client.session().await;
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..20 {
            let mut tab = client.clone();
            tasks.spawn(async move {
                if number % 2 == 0 {
                    tab.send::<SetLanguage>(&LanguageRequest { locale: Locale::Fr }).await
                } else {
                    tab.send::<SetSharedComputer>(&SharedComputerRequest { shared: true }).await
                }
            });
        }
        assert!(tasks.join_all().await.iter().all(Result::is_ok));
        let after = client.send::<GetSession>(&Nothing {}).await.unwrap();
        assert_eq!(after.standing, before.standing);
        assert!(after.shared_computer);
        assert_eq!(site.texts("SELECT locale FROM sessions").await, ["fr"]);
    }
}

on_both! {
    async fn se_7_a_sixth_device_signs_the_first_one_out_and_the_owner_is_told(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut devices = vec![person.client.clone()];
        let told = "SELECT count(*) FROM outbox WHERE purpose = 'too_many_sessions'";
        for _ in 0..4 {
            site.forward(60);
            devices.push(site.client());
            person.sign_in(&site, devices.last_mut().unwrap()).await.unwrap();
        }
        for device in &mut devices {
            assert!(is_signed_in(&device.session().await.standing));
        }
        assert_eq!(site.count(told).await, 0);
        site.forward(60);
        let mut sixth = site.client();
        person.sign_in(&site, &mut sixth).await.unwrap();
        assert_eq!(devices.remove(0).session().await.standing, Standing::Visitor);
        for device in devices.iter_mut().chain([&mut sixth]) {
            assert!(is_signed_in(&device.session().await.standing));
        }
        assert_eq!(site.count(told).await, 1);
        // Somebody half signed in takes no place from anybody.
        give_password(&mut site.client(), "MarieTremblay", PASSWORD).await.unwrap();
        assert!(is_signed_in(&devices[0].session().await.standing));
        assert_eq!(site.count(told).await, 1);
    }
}

on_both! {
    async fn se_7_somebody_slow_at_the_second_step_is_not_the_one_to_go(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut slow = site.client();
        give_password(&mut slow, "MarieTremblay", PASSWORD).await.unwrap();
        for _ in 0..5 {
            site.forward(60);
            person.sign_in(&site, &mut site.client()).await.unwrap();
        }
        site.forward(60);
        let code = GiveCodeRequest { code: person.code(&site) };
        slow.send::<GiveCode>(&code).await.unwrap();
        assert!(is_signed_in(&slow.session().await.standing));
    }
}
