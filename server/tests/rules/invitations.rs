//! Invitations.

use contract::{api::session::Standing, problem::Problem};

use crate::support::{
    Person, on_both,
    person::{self, invitation, redeem},
};

on_both! {
    async fn in_1_the_code_is_kept_as_a_hash_and_runs_out_after_seven_days(site) {
        let code = invitation(&site, "marie@exemple.ca").await;
        site.mail_to("marie@exemple.ca").await;
        let dump = site.dump().await;
        assert!(!dump.contains(code.canonical()) && !dump.contains(&code.to_string()));
        site.forward(7 * 24 * 3600 - 1);
        assert!(redeem(&mut site.client(), &code).await.is_ok());
        site.forward(1);
        assert_eq!(redeem(&mut site.client(), &code).await, Err(Problem::InvitationUnusable));
    }
}

on_both! {
    async fn in_2_one_code_and_two_people_make_exactly_one_member(site) {
        let code = invitation(&site, "marie@exemple.ca").await;
        let mut clients = Vec::new();
        for name in ["MarieTremblay", "PaulLavoie22"] {
            let mut client = site.client();
            redeem(&mut client, &code).await.unwrap();
            person::up_to_email(&site, &mut client, name).await;
            let address = format!("{name}@exemple.ca").to_lowercase();
            person::give_email(&mut client, &address).await.unwrap();
            let code = site.code_to(&address).await;
            clients.push((client, code));
        }
        let tasks = clients.into_iter().map(|(mut client, code)| {
            tokio::spawn(async move { person::confirm_email(&mut client, &code).await.map(|_| client) })
        });
        let mut outcomes = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            outcomes.push(task.await.unwrap().err());
        }
        outcomes.sort_by_key(Option::is_some);
        assert_eq!(outcomes, [None, Some(Problem::InvitationUnusable)]);
        assert_eq!(site.count("SELECT count(*) FROM memberships").await, 1);
        assert_eq!(site.count("SELECT count(*) FROM accounts").await, 1);
    }
}

on_both! {
    async fn in_2_the_one_who_came_second_goes_on_without_the_invitation(site) {
        let code = invitation(&site, "marie@exemple.ca").await;
        let mut slow = site.client();
        redeem(&mut slow, &code).await.unwrap();
        person::up_to_email(&site, &mut slow, "PaulLavoie22").await;
        let mut fast = site.client();
        redeem(&mut fast, &code).await.unwrap();
        person::up_to_account(&site, &mut fast, "MarieTremblay").await;

        person::give_email(&mut slow, "paul@exemple.ca").await.unwrap();
        let email_code = site.code_to("paul@exemple.ca").await;
        let refused = person::confirm_email(&mut slow, &email_code).await;
        assert_eq!(refused, Err(Problem::InvitationUnusable));
        let view = person::confirm_email(&mut slow, &email_code).await.unwrap();
        assert!(matches!(view.standing, Standing::SettingUp { .. }), "{view:?}");
        assert_eq!(view.invitation, None);
    }
}

on_both! {
    async fn in_3_the_code_is_used_up_only_when_the_account_exists(site) {
        let code = invitation(&site, "marie@exemple.ca").await;
        for _ in 0..5 {
            redeem(&mut site.client(), &code).await.unwrap();
        }
        assert_eq!(site.count("SELECT count(*) FROM invitations WHERE used_at IS NOT NULL").await, 0);
        let mut client = site.client();
        redeem(&mut client, &code).await.unwrap();
        person::up_to_account(&site, &mut client, "MarieTremblay").await;
        assert_eq!(site.count("SELECT count(*) FROM invitations WHERE used_at IS NOT NULL").await, 1);
        assert_eq!(redeem(&mut site.client(), &code).await, Err(Problem::InvitationUnusable));
    }
}

on_both! {
    async fn in_4_unknown_expired_cancelled_and_used_codes_get_the_same_answer(site) {
        use contract::api::invitation::{RedeemInvitation, RedeemInvitationRequest};
        use contract::{identity::invitation_code::InvitationCode, locale::Locale};
        let used = invitation(&site, "a@exemple.ca").await;
        let cancelled = invitation(&site, "b@exemple.ca").await;
        let expired = invitation(&site, "c@exemple.ca").await;
        site.sql("UPDATE invitations SET cancelled_at = 1").await.unwrap();
        let hash = guichet_server::keys::sha256(used.canonical());
        site.sql(&format!("UPDATE invitations SET cancelled_at = NULL, used_at = 1 WHERE code_hash = '{hash}'")).await.unwrap();
        let hash = guichet_server::keys::sha256(expired.canonical());
        site.sql(&format!("UPDATE invitations SET cancelled_at = NULL, expires_at = 1 WHERE code_hash = '{hash}'")).await.unwrap();
        let unknown = InvitationCode::from_bytes([7; 16]);
        let mut answers = Vec::new();
        for code in [used, cancelled, expired, unknown] {
            let request = RedeemInvitationRequest { code, locale: Locale::En };
            answers.push(site.client().ask::<RedeemInvitation>(&request).await.comparable());
        }
        assert!(answers.iter().all(|it| *it == answers[0]), "{answers:#?}");
        assert!(answers[0].contains("invitation_unusable"));
    }
}

on_both! {
    async fn in_4_ten_codes_an_hour_may_be_tried_from_one_place(site) {
        let code = contract::identity::invitation_code::InvitationCode::from_bytes([7; 16]);
        let mut client = site.client();
        for _ in 0..10 {
            assert_eq!(redeem(&mut client, &code).await, Err(Problem::InvitationUnusable));
        }
        assert_eq!(redeem(&mut client, &code).await, Err(Problem::TooMany { seconds: 3600 }));
        assert_eq!(redeem(&mut site.client(), &code).await, Err(Problem::InvitationUnusable));
        site.forward(3600);
        assert_eq!(redeem(&mut client, &code).await, Err(Problem::InvitationUnusable));
    }
}

on_both! {
    async fn an_invitation_is_attached_at_the_next_sign_in(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let code = invitation(&site, "marie@exemple.ca").await;
        let mut client = site.client();
        redeem(&mut client, &code).await.unwrap();
        let view = person.sign_in(&site, &mut client).await.unwrap();
        let Standing::SignedIn { account } = view.standing else { panic!("{view:?}") };
        assert_eq!(account.organizations.len(), 1);
    }
}
