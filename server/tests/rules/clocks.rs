//! The clock is put forward and back: nothing that was used opens again, and nobody is kept out.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        session::{ExtendSession, Standing},
        sign_in::{GiveCode, GivePassword},
    },
    problem::Problem,
};

use crate::support::{
    Person, on_both,
    person::{PASSWORD, credentials, is_signed_in, lock},
    way_back,
};

const HOUR: i64 = 3600;

on_both! {
    async fn tf_4_a_code_that_was_used_is_not_taken_again_when_the_clock_goes_back(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let code = person.code(&site);
        let request = GiveCodeRequest { code };
        let mut client = site.client();
        client.send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await.unwrap();
        client.send::<GiveCode>(&request).await.unwrap();
        for seconds in [-HOUR, 2 * HOUR, -HOUR] {
            site.forward(seconds);
            let mut client = site.client();
            client.send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await.unwrap();
            assert!(client.send::<GiveCode>(&request).await.is_err());
        }
        // Back where it was, the next code is taken.
        site.forward(60);
        assert!(is_signed_in(&person.sign_in(&site, &mut site.client()).await.unwrap().standing));
    }
}

on_both! {
    async fn rc_1_a_link_that_was_used_stays_used_and_an_old_one_is_void_whatever_the_clock(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let used = way_back::link_for(&site, "MarieTremblay", "marietremblay@exemple.ca").await;
        way_back::use_link(&mut site.client(), &used).await.unwrap();
        for seconds in [-2 * HOUR, 4 * HOUR, -2 * HOUR] {
            site.forward(seconds);
            let again = way_back::use_link(&mut site.client(), &used).await;
            assert_eq!(again, Err(Problem::LinkUnusable));
        }
        // A link outlives no half hour that the clock has seen.
        let late = way_back::link_for(&site, "MarieTremblay", "marietremblay@exemple.ca").await;
        site.forward(31 * 60);
        assert_eq!(way_back::use_link(&mut site.client(), &late).await, Err(Problem::LinkUnusable));
        guichet_server::purge::purge(&site.app).await.unwrap();
        site.forward(-31 * 60);
        assert_eq!(way_back::use_link(&mut site.client(), &late).await, Err(Problem::LinkUnusable));
        drop(person);
    }
}

on_both! {
    async fn se_5_a_session_outlives_no_end_because_the_clock_went_back(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        // Somebody uses it at all hours, while the clock jumps.
        for seconds in [15 * 60, -HOUR, HOUR, 10 * 60, -10 * 60, 15 * 60] {
            site.forward(seconds);
            person.client.send::<ExtendSession>(&Nothing {}).await.unwrap();
            assert!(is_signed_in(&person.client.session().await.standing));
        }
        site.forward(12 * HOUR);
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
        guichet_server::purge::purge(&site.app).await.unwrap();
        site.forward(-12 * HOUR);
        assert_eq!(person.client.session().await.standing, Standing::Visitor);
    }
}

on_both! {
    async fn th_1_a_lock_is_no_longer_than_it_says_once_the_clock_is_right_again(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        lock(&site, "MarieTremblay").await;
        site.forward(-HOUR);
        let refused = site.client().send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await;
        assert!(matches!(refused, Err(Problem::Locked { .. })), "{refused:?}");
        site.forward(HOUR + 15 * 60);
        assert!(is_signed_in(&person.sign_in(&site, &mut site.client()).await.unwrap().standing));
    }
}
