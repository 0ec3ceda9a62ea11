//! One's own account: where it is signed in, what was sent, and saying that a sign-in was not one's own.

use contract::{
    api::{
        Nothing,
        account::{DisavowSignIn, EndSignIns, EndSignInsRequest, GetAccount, OwnAccount, Which},
        code::GiveCodeRequest,
        register::ChoosePasswordRequest,
        session::Standing,
        settings::{
            ChangeEmail, ChangeEmailRequest, ConfirmNewApp, ConfirmNewAppRequest, EmailUse,
            GetSettings, IssueNewSecret, ItemRequest,
        },
        sign_in::{GiveCode, GivePassword, GivePasswordRequest, ReplacePassword},
    },
    identity::{email::Email, secret::Secret},
    problem::Problem,
};

use crate::support::{
    Client, Person, Site, on_both,
    person::{PASSWORD, code_of, credentials, is_signed_in},
    way_back::{link_for, use_link},
};

const NEW_PASSWORD: &str = "Bq8nVtp3wk";
const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

pub async fn own(client: &mut Client) -> OwnAccount {
    client.send::<GetAccount>(&Nothing {}).await.unwrap()
}

/// A browser that somebody signed in from.
async fn signed_in(site: &Site, person: &Person, user_agent: &'static str) -> Client {
    let mut client = site.client();
    client.user_agent = Some(user_agent);
    site.forward(60);
    person.sign_in(site, &mut client).await.unwrap();
    client
}

async fn end(client: &mut Client, which: Which, id: &str) -> Standing {
    let request = EndSignInsRequest {
        which,
        id: id.to_owned(),
    };
    client.send::<EndSignIns>(&request).await.unwrap().standing
}

async fn is_in(client: &Client) -> bool {
    is_signed_in(&client.clone().session().await.standing)
}

on_both! {
    async fn se_7_everybody_sees_when_where_and_in_which_browser_they_are_signed_in(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut here = signed_in(&site, &person, FIREFOX).await;
        let there = signed_in(&site, &person, IPHONE).await;
        let mut again = there.clone();
        let own_one = own(&mut here).await;
        assert_eq!(own_one.username, "MarieTremblay");
        let [phone, firefox, first] = &own_one.sign_ins[..] else { panic!("{own_one:?}") };
        assert_eq!((phone.browser.as_str(), phone.system.as_str()), ("Safari", "iOS"));
        assert_eq!((firefox.browser.as_str(), firefox.system.as_str()), ("Firefox", "Windows"));
        assert_eq!(first.browser, "");
        assert!(firefox.is_this && !phone.is_this && !first.is_this);
        assert!(firefox.is_here && firefox.network.ends_with('x'), "{firefox:?}");
        assert_eq!(own_one.sign_ins.iter().map(|it| it.at).collect::<Vec<_>>(), [site.now(), site.now() - 60, site.now() - 180]);
        assert!(own_one.sign_ins.iter().all(|it| it.seen_at.is_some() && !it.is_known));
        // The same browser again is known, and what it was signed in with before has ended.
        site.forward(60);
        person.sign_in(&site, &mut again).await.unwrap();
        let own_one = own(&mut again).await;
        assert_eq!(own_one.sign_ins.len(), 4);
        assert!(own_one.sign_ins[0].is_known && own_one.sign_ins[0].is_this);
        assert_eq!(own_one.sign_ins[1].seen_at, None);
    }
}

on_both! {
    async fn pr_6_of_the_address_only_the_beginning_is_kept(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for (address, kept) in [
            ("203.0.113.77", "203.0.113.x"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:x"),
            ("::ffff:203.0.113.9", "203.0.113.x"),
        ] {
            let mut client = site.client_at(address.parse().unwrap());
            site.forward(60);
            person.sign_in(&site, &mut client).await.unwrap();
            assert_eq!(own(&mut client).await.sign_ins[0].network, kept);
        }
        // Nobody who only reads the database learns that much.
        assert!(!site.dump().await.contains("203.0.113"));
    }
}

on_both! {
    async fn se_7_a_device_is_signed_out_from_afar(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut here = signed_in(&site, &person, FIREFOX).await;
        let there = signed_in(&site, &person, IPHONE).await;
        let id = own(&mut here).await.sign_ins[0].id.clone();
        assert!(is_signed_in(&end(&mut here, Which::One, &id).await));
        assert!(!is_in(&there).await && is_in(&here).await && is_in(&person.client).await);
        assert_eq!(own(&mut here).await.sign_ins[0].seen_at, None);
        // Once more is no mistake.
        assert!(is_signed_in(&end(&mut here, Which::One, &id).await));
        assert!(is_signed_in(&end(&mut here, Which::Others, "").await));
        assert!(is_in(&here).await && !is_in(&person.client).await);
        let there = signed_in(&site, &person, IPHONE).await;
        assert_eq!(end(&mut here, Which::All, "").await, Standing::Visitor);
        assert!(!is_in(&there).await && !is_in(&here).await);
    }
}

on_both! {
    async fn se_7_this_device_is_one_of_those_that_can_be_signed_out(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut here = signed_in(&site, &person, FIREFOX).await;
        let id = own(&mut here).await.sign_ins[0].id.clone();
        assert_eq!(end(&mut here, Which::One, &id).await, Standing::Visitor);
        assert!(!is_in(&here).await && is_in(&person.client).await);
    }
}

on_both! {
    async fn se_7_nobody_touches_the_sign_ins_of_others(site) {
        let marie = Person::register(&site, "MarieTremblay").await;
        let mut paul = Person::register(&site, "PaulLavoie22").await;
        let id = own(&mut marie.client.clone()).await.sign_ins[0].id.clone();
        assert!(own(&mut paul.client).await.sign_ins.iter().all(|it| it.id != id));
        assert!(is_signed_in(&end(&mut paul.client, Which::One, &id).await));
        assert!(is_in(&marie.client).await);
        let refused = paul.client.send::<DisavowSignIn>(&ItemRequest { id }).await;
        assert_eq!(refused, Err(Problem::NotOpen));
        assert!(is_in(&marie.client).await && is_in(&paul.client).await);
    }
}

/// Disavows a sign-in, and signs in again with another password.
async fn disown(site: &Site, person: &Person, client: &mut Client, id: &str) {
    let id = id.to_owned();
    let view = client
        .send::<DisavowSignIn>(&ItemRequest { id })
        .await
        .unwrap();
    assert_eq!(view.standing, Standing::Visitor);
    site.forward(60);
    let view = person.sign_in(site, client).await.unwrap();
    assert!(
        matches!(
            view.standing,
            Standing::ReplacingPassword {
                disavowed: true,
                ..
            }
        ),
        "{view:?}"
    );
    let request = ChoosePasswordRequest {
        password: Secret::new(NEW_PASSWORD),
    };
    let view = client.send::<ReplacePassword>(&request).await.unwrap();
    assert!(is_signed_in(&view.standing));
}

on_both! {
    async fn se_8_a_sign_in_that_was_not_ours_ends_with_all_others_and_another_password_comes_next(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let stranger = signed_in(&site, &person, IPHONE).await;
        let mut here = signed_in(&site, &person, FIREFOX).await;
        let sign_ins = own(&mut here).await.sign_ins;
        // What one is doing is one's own.
        let mine = ItemRequest { id: sign_ins[0].id.clone() };
        assert_eq!(here.send::<DisavowSignIn>(&mine).await, Err(Problem::NotOpen));
        let before = here.clone();
        disown(&site, &person, &mut here, &sign_ins[1].id).await;
        for gone in [&stranger, &person.client, &before] {
            assert_eq!(gone.clone().session().await.standing, Standing::Visitor);
        }
        let wrong = site.client().send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await;
        assert_eq!(wrong, Err(Problem::WrongCredentials));
        let told = site.mail_to("marietremblay@exemple.ca").await;
        assert!(told.iter().any(|it| it.subject.contains("This was not me")), "{told:?}");
    }
}

on_both! {
    async fn pw_10_a_stolen_session_alone_changes_no_password(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut stolen = signed_in(&site, &person, FIREFOX).await;
        let id = own(&mut stolen).await.sign_ins[1].id.clone();
        stolen.send::<DisavowSignIn>(&ItemRequest { id }).await.unwrap();
        let request = ChoosePasswordRequest { password: Secret::new(NEW_PASSWORD) };
        assert_eq!(stolen.send::<ReplacePassword>(&request).await, Err(Problem::SignedOut));
        // The owner comes back with what they know and have.
        site.forward(60);
        let view = person.sign_in(&site, &mut site.client()).await.unwrap();
        assert!(matches!(view.standing, Standing::ReplacingPassword { .. }));
    }
}

on_both! {
    async fn se_7_who_signs_others_out_again_and_again_is_stopped_and_ends_no_way_back(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut stolen = signed_in(&site, &person, FIREFOX).await;
        let token = link_for(&site, "MarieTremblay", "marietremblay@exemple.ca").await;
        let events = "SELECT count(*) FROM audit_events WHERE event = 'session.sign_ins_ended'";
        for _ in 0..20 {
            assert!(is_signed_in(&end(&mut stolen, Which::Others, "").await));
        }
        // Only what ended something is on record.
        assert_eq!(site.count(events).await, 1);
        let request = EndSignInsRequest { which: Which::One, id: "x".repeat(30_000) };
        assert!(matches!(stolen.send::<EndSignIns>(&request).await, Err(Problem::TooMany { .. })));
        assert_eq!(site.count(events).await, 1);
        use_link(&mut site.client(), &token).await.unwrap();
    }
}

async fn add_app(site: &Site, client: &mut Client) -> String {
    let secret = client.send::<IssueNewSecret>(&Nothing {}).await.unwrap();
    let secret = secret.secret.reveal().to_owned();
    let request = ConfirmNewAppRequest {
        name: "Other".to_owned(),
        code: code_of(&secret, site.now()),
    };
    client.send::<ConfirmNewApp>(&request).await.unwrap();
    secret
}

on_both! {
    async fn se_8_what_was_added_since_that_sign_in_goes_and_what_was_just_shown_stays(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut stranger = signed_in(&site, &person, IPHONE).await;
        site.forward(60);
        let theirs = add_app(&site, &mut stranger).await;
        let mut here = signed_in(&site, &person, FIREFOX).await;
        let id = own(&mut here).await.sign_ins[1].id.clone();
        disown(&site, &person, &mut here, &id).await;
        assert_eq!(here.send::<GetSettings>(&Nothing {}).await.unwrap().apps.len(), 1);
        site.forward(60);
        let mut again = site.client();
        again.send::<GivePassword>(&credentials("MarieTremblay", NEW_PASSWORD)).await.unwrap();
        let code = code_of(&theirs, site.now());
        assert!(again.send::<GiveCode>(&GiveCodeRequest { code }).await.is_err());
    }
}

on_both! {
    async fn se_8_who_shows_what_came_after_that_sign_in_takes_nothing_away(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let owner = signed_in(&site, &person, FIREFOX).await;
        let mut stranger = signed_in(&site, &person, IPHONE).await;
        site.forward(60);
        let theirs = add_app(&site, &mut stranger).await;
        // The owner adds one too, and then the stranger comes with theirs.
        site.forward(60);
        add_app(&site, &mut owner.clone()).await;
        site.forward(60);
        let mut again = site.client();
        again.send::<GivePassword>(&credentials("MarieTremblay", PASSWORD)).await.unwrap();
        let code = code_of(&theirs, site.now());
        again.send::<GiveCode>(&GiveCodeRequest { code }).await.unwrap();
        let id = own(&mut again).await.sign_ins[2].id.clone();
        again.send::<DisavowSignIn>(&ItemRequest { id }).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM apps WHERE confirmed_at IS NOT NULL").await, 3);
    }
}

on_both! {
    async fn se_10_a_sign_in_is_disavowed_by_somebody_who_has_just_shown_both_steps(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let request = GivePasswordRequest { stay: true, ..credentials("MarieTremblay", PASSWORD) };
        client.send::<GivePassword>(&request).await.unwrap();
        client.send::<GiveCode>(&GiveCodeRequest { code: person.code(&site) }).await.unwrap();
        site.forward(20 * 60 + 1);
        let id = own(&mut client).await.sign_ins[1].id.clone();
        let refused = client.send::<DisavowSignIn>(&ItemRequest { id }).await;
        assert_eq!(refused, Err(Problem::StepUpRequired));
    }
}

on_both! {
    async fn everybody_sees_what_they_were_sent_and_never_a_code(site) {
        let mut person = Person::register(&site, "MarieTremblay").await;
        let mails = site.mail_to("marietremblay@exemple.ca").await;
        let own_one = own(&mut person.client).await;
        assert!(own_one.messages.iter().any(|it| it.purpose == "change" && it.delivered == Some(true)), "{own_one:?}");
        assert!(own_one.messages.iter().all(|it| it.to == "m•••@exemple.ca"), "{own_one:?}");
        let told = serde_json::to_string(&own_one.messages).unwrap();
        for mail in mails {
            for line in mail.body.lines().filter(|it| it.len() >= 6) {
                assert!(!told.contains(line), "{line}");
            }
        }
    }
}

on_both! {
    async fn rc_8_the_list_of_messages_does_not_tell_whether_an_address_is_somebodys(site) {
        let paul = Person::register(&site, "PaulLavoie22").await;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        let mut seen = Vec::new();
        for address in ["paullavoie22@exemple.ca", "nobody@exemple.ca"] {
            let request = ChangeEmailRequest { email: Email::parse(address).unwrap(), purpose: EmailUse::Account };
            marie.client.send::<ChangeEmail>(&request).await.unwrap();
            site.mail_to(address).await;
            seen.push(own(&mut marie.client).await.messages);
            site.forward(60);
        }
        assert_eq!(seen[0], seen[1]);
        // Whoever reads that mailbox is told.
        let told = own(&mut paul.client.clone()).await.messages;
        assert_eq!(told[0].purpose, "email_already_used");
    }
}
