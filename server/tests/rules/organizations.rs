//! Establishments: who manages whom, and what nobody learns.

use std::collections::BTreeSet;

use contract::{
    api::{
        Method, Nothing,
        account::DeleteAccount,
        organization::{
            AddEstablishment, AddUser, AddUserRequest, CancelInvitation, GetPlaces, Grant,
            Happening, HistoryRequest, InvitationRequest, Leave, ListHistory, ListInvitations,
            ListUsers, ListUsersRequest, NamePlaceRequest, PlaceRequest, RenameEstablishment,
            ResendInvitation, Sort,
        },
        session::{Right, Standing},
    },
    identity::email::Email,
    problem::Problem,
};
use guichet_server::app;

use crate::{
    requests::sample,
    support::{
        Client, Person, Site,
        members::{
            self, about, administrator, change, code_to, grants, invite, invited, look_at, member,
            oneself, remove, user, users,
        },
        on_both,
        person::{invitation, is_signed_in, redeem},
    },
};

const VIEW: Grant = Grant::for_good(Right::View);
const MANAGE: Grant = Grant::for_good(Right::ManageUsers);
const HANDLE: Grant = Grant::for_good(Right::HandleRequests);

fn at(place: &str) -> PlaceRequest {
    PlaceRequest {
        place: place.to_owned(),
    }
}

fn is_refused(problem: &Problem) -> bool {
    matches!(problem, Problem::Invalid { errors } if errors.iter().any(|it| it.field == "rights"))
}

on_both! {
    async fn in_1_an_administrator_invites_somebody_who_may_do_just_that(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let view = invite(&mut marie.client, &place, "Luc Côté", "luc@travail.example", &[VIEW]).await.unwrap();
        let [pending] = &view.invitations[..] else { panic!("{view:?}") };
        assert_eq!((pending.name.as_str(), pending.email.as_str()), ("Luc Côté", "luc@travail.example"));
        assert_eq!(pending.expires_at, site.now() + 7 * 24 * 3600);
        let dump = site.dump().await;
        let code = code_to(&site, "luc@travail.example").await;
        assert!(!dump.contains(code.canonical()) && !dump.contains("luc@travail.example"));
        let mut luc = Person::register(&site, "LucCote2026").await;
        redeem(&mut luc.client, &code).await.unwrap();
        let Standing::SignedIn { account } = luc.client.session().await.standing else { panic!() };
        let [membership] = &account.organizations[..] else { panic!("{account:?}") };
        assert_eq!((membership.place.clone(), membership.rights.clone()), (place.clone(), vec![Right::View]));
        // Nobody waits any more, and those who manage users see who came.
        let pending = marie.client.send::<ListInvitations>(&at(&place)).await.unwrap();
        assert_eq!(pending.invitations, []);
        let luc_there = user(&mut marie.client, &place, "luc cote").await;
        assert_eq!((luc_there.name.as_str(), luc_there.email.as_deref()), ("Luc Côté", Some("luc@travail.example")));
        assert_eq!(luc_there.rights, [VIEW]);
        // Whoever may only look manages nobody.
        assert_eq!(users(&mut luc.client, &place).await.unwrap_err(), Problem::NotFound);
    }
}

on_both! {
    async fn in_1_an_invitation_is_sent_again_with_another_code_or_taken_back(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let first = invited(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        site.forward(8 * 24 * 3600);
        marie.sign_in(&site, &mut site.client()).await.unwrap();
        let mut client = site.client();
        site.forward(60);
        marie.sign_in(&site, &mut client).await.unwrap();
        let pending = client.send::<ListInvitations>(&at(&place)).await.unwrap().invitations;
        assert!(pending[0].is_expired);
        let it = InvitationRequest { place: place.clone(), invitation: pending[0].id.clone() };
        let again = client.send::<ResendInvitation>(&it).await.unwrap().invitations;
        assert!(!again[0].is_expired && again[0].id == pending[0].id);
        let second = code_to(&site, "luccote2026@travail.example").await;
        assert_eq!(redeem(&mut site.client(), &first).await, Err(Problem::InvitationUnusable));
        assert!(redeem(&mut site.client(), &second).await.is_ok());
        for _ in 0..4 {
            client.send::<ResendInvitation>(&it).await.unwrap();
        }
        let refused = client.send::<ResendInvitation>(&it).await.unwrap_err();
        assert!(matches!(refused, Problem::TooMany { .. }), "{refused:?}");
        let last = code_to(&site, "luccote2026@travail.example").await;
        client.send::<CancelInvitation>(&it).await.unwrap();
        assert_eq!(redeem(&mut site.client(), &last).await, Err(Problem::InvitationUnusable));
        assert_eq!(client.send::<CancelInvitation>(&it).await.unwrap_err(), Problem::NotFound);
        assert_eq!(client.send::<ResendInvitation>(&it).await.unwrap_err(), Problem::NotFound);
    }
}

on_both! {
    async fn in_5_nobody_gives_a_right_that_they_lack_or_for_longer(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let soon = Grant { until: Some(site.now() + 30 * 24 * 3600), ..VIEW };
        let later = Grant { until: Some(site.now() + 60 * 24 * 3600), ..VIEW };
        let over = Grant { until: Some(site.now()), ..VIEW };
        let mut paul = member(&site, &mut marie, &place, "PaulLavoie22", &[MANAGE, soon]).await;
        let mut luc = member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        let luc_there = user(&mut marie.client, &place, "luccote").await.id;
        for (given, refused) in [
            (vec![VIEW], false),
            (vec![VIEW, MANAGE], false),
            (vec![HANDLE], true),
            (vec![VIEW, HANDLE], true),
            (vec![], true),
            (vec![VIEW, soon], true),
            (vec![over], true),
        ] {
            let outcome = invite(&mut marie.client, &place, "Léa", "lea@travail.example", &given).await;
            assert_eq!(outcome.err().as_ref().is_some_and(is_refused), refused, "{given:?}");
            let outcome = change(&mut marie.client, &place, &luc_there, &given).await;
            assert_eq!(outcome.err().as_ref().is_some_and(is_refused), refused, "{given:?}");
        }
        // Whoever has a right for a month gives it for a month at most, and lets stay what was there.
        change(&mut marie.client, &place, &luc_there, &[VIEW]).await.unwrap();
        for (given, refused) in [(vec![soon], false), (vec![later], true), (vec![MANAGE], false)] {
            let outcome = invite(&mut paul.client, &place, "Léa", "lea@travail.example", &given).await;
            assert_eq!(outcome.err().as_ref().is_some_and(is_refused), refused, "{given:?}");
        }
        change(&mut paul.client, &place, &luc_there, &[VIEW, MANAGE]).await.unwrap();
        assert!(is_refused(&change(&mut paul.client, &place, &luc_there, &[later]).await.unwrap_err()));
        // What has an end ends.
        let Standing::SignedIn { account } = paul.client.session().await.standing else { panic!() };
        assert_eq!(account.organizations[0].rights.len(), 2);
        site.forward(30 * 24 * 3600);
        let mut client = site.client();
        paul.sign_in(&site, &mut client).await.unwrap();
        let Standing::SignedIn { account } = client.session().await.standing else { panic!() };
        assert_eq!(account.organizations[0].rights, [Right::ManageUsers]);
        drop(luc.client.session().await);
    }
}

on_both! {
    async fn in_5_an_invitation_is_worth_what_the_inviter_may_give_by_then(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let mut paul = member(&site, &mut marie, &place, "PaulLavoie22", &[MANAGE, VIEW]).await;
        let both = invited(&site, &mut paul, &place, "LucCote2026", &[VIEW, MANAGE]).await;
        let only = invited(&site, &mut paul, &place, "LeaRoy2026", &[VIEW]).await;
        let void = invited(&site, &mut paul, &place, "JeanneMance", &[VIEW]).await;
        let paul_there = user(&mut marie.client, &place, "paullavoie").await.id;
        // He loses a right before they accept: what he gave of it is lost as well.
        change(&mut marie.client, &place, &paul_there, &[MANAGE]).await.unwrap();
        assert_eq!(redeem(&mut site.client(), &only).await, Err(Problem::InvitationUnusable));
        let mut luc = Person::register(&site, "LucCote2026").await;
        redeem(&mut luc.client, &both).await.unwrap();
        let luc_there = user(&mut marie.client, &place, "luccote").await;
        assert_eq!(luc_there.rights, [MANAGE]);
        // Somebody in the middle of registering is not let in either, once the inviter may invite nobody.
        change(&mut marie.client, &place, &paul_there, &[MANAGE, VIEW]).await.unwrap();
        let mut jeanne = site.client();
        redeem(&mut jeanne, &void).await.unwrap();
        change(&mut marie.client, &place, &paul_there, &[VIEW]).await.unwrap();
        let mut late = Person::register(&site, "JeanneMance").await;
        assert_eq!(redeem(&mut late.client, &void).await, Err(Problem::InvitationUnusable));
        remove(&mut marie.client, &place, &paul_there).await.unwrap();
        assert_eq!(redeem(&mut late.client, &void).await, Err(Problem::InvitationUnusable));
        assert_eq!(users(&mut marie.client, &place).await.unwrap().total, 2);
    }
}

/// Everybody who could ask about an establishment, and whether they manage its users.
async fn everybody(site: &Site) -> (String, Vec<(&'static str, Client, bool)>) {
    let (mut marie, place) = administrator(site, "MarieTremblay").await;
    let viewer = member(site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
    let removed = member(site, &mut marie, &place, "LeaRoy2026", &[MANAGE]).await;
    let lea = user(&mut marie.client, &place, "learoy").await.id;
    remove(&mut marie.client, &place, &lea).await.unwrap();
    let mut again = site.client();
    removed.sign_in(site, &mut again).await.unwrap();
    let code = invited(site, &mut marie, &place, "PaulLavoie22", &[MANAGE]).await;
    let mut waits = site.client();
    redeem(&mut waits, &code).await.unwrap();
    let invited = Person::register(site, "PaulLavoie22").await;
    let other = Person::register(site, "JeanneMance").await;
    let everybody = vec![
        ("viewer", viewer.client, false),
        ("removed", again, false),
        ("somebody with the invitation, not registered", waits, false),
        ("invited, not accepted", invited.client, false),
        ("of no organization", other.client, false),
        ("signed out", site.client(), false),
        ("owner", marie.client, true),
    ];
    (place, everybody)
}

on_both! {
    async fn in_6_whoever_may_not_gets_the_answer_of_what_does_not_exist(site) {
        let (place, everybody) = everybody(&site).await;
        let (mut stranger, elsewhere) = {
            // The administrator of another organization.
            let code = members::operator_invites(&site, "Other", "zoe@exemple.ca").await;
            let mut zoe = Person::register(&site, "ZoeGagnon2026").await;
            redeem(&mut zoe.client, &code).await.unwrap();
            let place = members::place(&mut zoe.client).await;
            (zoe, place)
        };
        let foreign = oneself(&mut stranger.client, &elsewhere).await.id;
        let mut everybody = everybody;
        everybody.push(("administrator of another organization", stranger.client, false));
        let mut owner = everybody.remove(6).1;
        let viewer_there = user(&mut owner, &place, "luccote").await.id;
        let pending = owner.send::<ListInvitations>(&at(&place)).await.unwrap().invitations[0].id.clone();
        let routes = app::routes(&site.app);
        let mut cells = 0;
        for route in routes.table().iter().filter(|it| it.path.starts_with("/api/organization")) {
            assert_eq!(route.method, Method::Post);
            let mut body: serde_json::Value = serde_json::from_str(sample(route.path)).unwrap();
            let mut nothing = body.clone();
            nothing["place"] = "0".repeat(32).into();
            body["place"] = place.clone().into();
            for (name, id) in [("user", &viewer_there), ("invitation", &pending)] {
                if body.get(name).is_some() {
                    body[name] = id.clone().into();
                }
            }
            for (who, client, _) in &mut everybody {
                if *who == "viewer" && route.path == "/api/organization/leave" {
                    // That is theirs to do, whatever they may do there.
                    continue;
                }
                let real = client.post(route.path, body.to_string().into_bytes()).await;
                let made_up = client.post(route.path, nothing.to_string().into_bytes()).await;
                assert_eq!(real.comparable(), made_up.comparable(), "{who} {}", route.path);
                let expected = match *who {
                    "signed out" | "somebody with the invitation, not registered" => Problem::SignedOut,
                    _ => Problem::NotFound,
                };
                assert_eq!(real.problem(), expected, "{who} {}", route.path);
                cells += 1;
            }
            // Whoever manages an establishment reaches nothing of another one through their own.
            for name in ["user", "invitation"] {
                if body.get(name).is_some() {
                    let mut through = body.clone();
                    through[name] = foreign.clone().into();
                    let answer = owner.post(route.path, through.to_string().into_bytes()).await;
                    assert_eq!(answer.problem(), Problem::NotFound, "{}", route.path);
                    cells += 1;
                }
            }
        }
        assert!(cells >= 70, "{cells}");
        // Nothing changed by it, and to the owner all of it is there.
        assert_eq!(users(&mut owner, &place).await.unwrap().total, 2);
        assert!(look_at(&mut owner, &place, &viewer_there).await.is_ok());
        assert_eq!(owner.send::<ListInvitations>(&at(&place)).await.unwrap().invitations.len(), 1);
    }
}

async fn add(client: &mut Client, place: &str, username: &str, email: &str) -> String {
    let request = AddUserRequest {
        place: place.to_owned(),
        username: username.to_owned(),
        email: Email::parse(email).unwrap(),
        rights: vec![VIEW],
    };
    client.ask::<AddUser>(&request).await.comparable()
}

/// A page of invitations without what was typed, what is made by chance, and the times.
async fn invitations_without(client: &mut Client, place: &str, typed: &[&str]) -> String {
    let mut answer = client.ask::<ListInvitations>(&at(place)).await;
    let shown: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    for invitation in shown["invitations"].as_array().unwrap() {
        let id = invitation["id"].as_str().unwrap();
        answer.body = answer.body.replace(id, "an id");
    }
    for words in typed {
        answer.body = answer.body.replace(words, "typed");
    }
    // The clock goes on between one and the next.
    answer.body.replace(|it: char| it.is_ascii_digit(), "0")
}

on_both! {
    async fn in_10_nobody_learns_of_an_account_before_its_owner_accepts(site) {
        let mut luc = Person::register(&site, "LucCote2026").await;
        Person::register(&site, "LeaRoy2026").await;
        // One establishment for each, so that the answers can be compared.
        let mut seen = Vec::new();
        for (organization, username, email) in [
            ("One", "LucCote2026", "luccote2026@exemple.ca"),
            ("Two", "NobodyAtAll", "luccote2026@exemple.ca"),
            ("Three", "LucCote2026", "nobody@exemple.ca"),
            // Both exist, and do not belong together.
            ("Four", "LucCote2026", "learoy2026@exemple.ca"),
        ] {
            let mut chief = Person::register(&site, &format!("Chief{organization}2026")).await;
            let code = members::operator_invites(&site, organization, "chief@exemple.ca").await;
            redeem(&mut chief.client, &code).await.unwrap();
            let place = members::place(&mut chief.client).await;
            let answer = add(&mut chief.client, &place, username, email).await;
            assert!(answer.starts_with("200"), "{answer}");
            let mut looks = Vec::new();
            for _ in 0..2 {
                looks.push(invitations_without(&mut chief.client, &place, &[username, email, organization]).await);
                // The worker does its part.
                site.mail_to(email).await;
            }
            let list = users(&mut chief.client, &place).await.unwrap();
            seen.push((looks, list.total));
            site.without_limits().await;
        }
        for other in &seen {
            assert_eq!(other, &seen[0]);
            // Nor does what the worker does show.
            assert_eq!(other.0[0], other.0[1]);
        }
        // One message went out, to the one who was meant.
        let told = site.mail_to("luccote2026@exemple.ca").await;
        let invited: Vec<_> = told.iter().filter(|it| it.body.contains("One")).collect();
        assert_eq!(invited.len(), 1);
        for name in ["Two", "Three", "Four"] {
            assert!(told.iter().all(|it| !it.body.contains(name)), "{name}");
            assert!(site.mail_to("learoy2026@exemple.ca").await.iter().all(|it| !it.body.contains(name)));
            assert!(site.mail_to("nobody@exemple.ca").await.is_empty());
        }
        // The code is for that account only.
        let code = code_to(&site, "luccote2026@exemple.ca").await;
        let mut paul = Person::register(&site, "PaulLavoie22").await;
        assert_eq!(redeem(&mut paul.client, &code).await, Err(Problem::InvitationUnusable));
        let mut again = site.client();
        luc.sign_in(&site, &mut again).await.unwrap();
        redeem(&mut again, &code).await.unwrap();
        let Standing::SignedIn { account } = again.session().await.standing else { panic!() };
        assert_eq!(account.organizations[0].rights, [Right::View]);
        drop(luc.client.session().await);
    }
}

on_both! {
    async fn in_8_the_last_administrator_stays(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let me = oneself(&mut marie.client, &place).await.id;
        let ends = Grant { until: Some(site.now() + 24 * 3600), ..MANAGE };
        let mut luc = member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        for rights in [vec![VIEW], vec![VIEW, ends]] {
            let refused = change(&mut marie.client, &place, &me, &rights).await;
            assert_eq!(refused.unwrap_err(), Problem::LastAdministrator, "{rights:?}");
        }
        assert_eq!(marie.client.send::<Leave>(&at(&place)).await.unwrap_err(), Problem::LastAdministrator);
        assert_eq!(marie.client.send::<DeleteAccount>(&Nothing {}).await.unwrap_err(), Problem::LastAdministrator);
        assert_eq!(remove(&mut marie.client, &place, &me).await.unwrap_err(), Problem::NotOpen);
        // Anybody else may go, and so may the administrator once there is another.
        luc.client.send::<Leave>(&at(&place)).await.unwrap();
        let mut paul = member(&site, &mut marie, &place, "PaulLavoie22", &[VIEW, MANAGE]).await;
        change(&mut marie.client, &place, &me, &[VIEW]).await.unwrap();
        assert_eq!(paul.client.send::<Leave>(&at(&place)).await.unwrap_err(), Problem::LastAdministrator);
        let view = marie.client.send::<Leave>(&at(&place)).await.unwrap();
        let Standing::SignedIn { account } = view.standing else { panic!("{view:?}") };
        assert_eq!(account.organizations, []);
        // Whoever is alone there leaves nobody behind, and may go for good.
        paul.client.send::<DeleteAccount>(&Nothing {}).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM memberships").await, 0);
    }
}

on_both! {
    async fn in_8_two_administrators_who_remove_each_other_leave_one(site) {
        for round in 0..4 {
            let (mut marie, place) = administrator(&site, &format!("MarieTremblay{round}")).await;
            // Those of the rounds before are not in the way.
            site.sql("UPDATE memberships SET administers = FALSE WHERE name = ''").await.unwrap();
            site.sql(&format!("UPDATE memberships SET administers = TRUE, name = 'Marie{round}', name_search = 'marie{round}' WHERE name = ''")).await.unwrap();
            let mut paul = member(&site, &mut marie, &place, &format!("PaulLavoie{round}"), &[VIEW, MANAGE]).await;
            let marie_there = user(&mut paul.client, &place, &format!("marie{round}")).await.id;
            let paul_there = user(&mut marie.client, &place, &format!("paullavoie{round}")).await.id;
            let (one, two) = tokio::join!(
                remove(&mut marie.client, &place, &paul_there),
                remove(&mut paul.client, &place, &marie_there),
            );
            assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
            assert!(site.count("SELECT count(*) FROM memberships WHERE administers = TRUE").await >= 1);
            site.sql("UPDATE memberships SET administers = FALSE").await.unwrap();
            site.without_limits().await;
        }
    }
}

on_both! {
    async fn se_8_what_is_taken_is_gone_with_the_next_request_everywhere(site) {
        let replica = site.replica().await;
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let paul = member(&site, &mut marie, &place, "PaulLavoie22", &[VIEW, MANAGE]).await;
        let mut elsewhere = replica.client();
        paul.sign_in(&replica, &mut elsewhere).await.unwrap();
        let mut here = paul.client;
        assert!(users(&mut elsewhere, &place).await.is_ok());
        let paul_there = user(&mut marie.client, &place, "paullavoie").await.id;
        change(&mut marie.client, &place, &paul_there, &[VIEW]).await.unwrap();
        for client in [&mut here, &mut elsewhere] {
            assert_eq!(users(client, &place).await.unwrap_err(), Problem::NotFound);
            assert!(is_signed_in(&client.session().await.standing));
        }
        remove(&mut marie.client, &place, &paul_there).await.unwrap();
        for client in [&mut here, &mut elsewhere] {
            assert_eq!(client.session().await.standing, Standing::Visitor);
        }
        // He was told of both.
        let told = site.mail_to("paullavoie22@exemple.ca").await;
        let rights = told.iter().find(|it| it.subject == "Your access rights at Maple Bakery have changed").unwrap();
        assert!(rights.body.contains("What you can now do at Maple Bakery: see its information."), "{}", rights.body);
        assert!(told.iter().any(|it| it.subject == "Your access to Maple Bakery has ended"));
    }
}

on_both! {
    async fn pr_13_those_who_manage_users_see_names_addresses_and_rights_and_no_more(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        let luc = user(&mut marie.client, &place, "luccote").await;
        let answer = marie.client.ask::<ListUsers>(&members::list(&place, "luccote")).await;
        let shown: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        let names: BTreeSet<&str> = shown["users"][0].as_object().unwrap().keys().map(String::as_str).collect();
        let allowed = ["id", "name", "email", "rights", "since", "last_sign_in", "is_you"];
        assert_eq!(names, BTreeSet::from(allowed));
        // The hour of the last sign-in is nobody's business.
        assert_eq!(luc.last_sign_in.unwrap() % (24 * 3600), 0);
        let detail = marie.client.ask::<contract::api::organization::GetUser>(&about(&place, &luc.id)).await;
        for secret in ["luccote2026@exemple.ca", "username", "phone", "app", "device", "address"] {
            assert!(!detail.body.to_lowercase().contains(secret), "{secret}: {}", detail.body);
        }
    }
}

on_both! {
    async fn in_9_no_request_of_an_administrator_touches_what_somebody_signs_in_with(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let luc = member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        let luc_there = user(&mut marie.client, &place, "luccote").await.id;
        for route in app::routes(&site.app).table() {
            if !route.path.starts_with("/api/organization") {
                continue;
            }
            for member in ["password", "secret", "phone", "username", "recovery", "code", "account", "locked"] {
                let mut body: serde_json::Value = serde_json::from_str(sample(route.path)).unwrap();
                if body.get(member).is_some() {
                    // Whom somebody means, and not what they are to become.
                    continue;
                }
                body[member] = "something".into();
                let answer = marie.client.post(route.path, body.to_string().into_bytes()).await;
                assert_eq!(answer.problem(), Problem::Malformed, "{} {member}", route.path);
            }
        }
        change(&mut marie.client, &place, &luc_there, &[VIEW, MANAGE]).await.unwrap();
        site.forward(60);
        luc.sign_in(&site, &mut site.client()).await.unwrap();
    }
}

on_both! {
    async fn a_long_list_is_searched_filtered_sorted_and_read_page_by_page(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        for number in 0..60 {
            let (name, rights) = (format!("Zoé 100%_{number:02}"), if number % 3 == 0 { r#"[{"right":"requests.handle","until":null}]"# } else { r#"["view"]"# });
            let search = format!("zoe 100%_{number:02}");
            site.sql(&format!(
                "INSERT INTO memberships (id, organization_id, establishment_id, account_id, rights, created_at, name, name_search) SELECT 'id{number:02}', organization_id, establishment_id, 'nobody{number:02}', '{rights}', {number}, '{name}', '{search}' FROM memberships WHERE account_id NOT LIKE 'nobody%'"
            )).await.unwrap();
        }
        let ask = |search: &str, right, sort, page| ListUsersRequest {
            place: place.clone(), search: search.to_owned(), right, sort, page,
        };
        let mut send = async |request: ListUsersRequest| marie.client.send::<ListUsers>(&request).await.unwrap();
        let all = send(ask("", None, Sort::Name, 0)).await;
        assert_eq!((all.total, all.users.len(), all.page), (61, 25, 0));
        let last = send(ask("", None, Sort::Name, 99)).await;
        assert_eq!((last.users.len(), last.page), (11, 2));
        assert_eq!(last.users.last().unwrap().name, "Zoé 100%_59");
        let newest = send(ask("ZOE", None, Sort::Newest, 0)).await;
        assert_eq!(newest.users[0].name, "Zoé 100%_59");
        assert_eq!(send(ask("", Some(Right::HandleRequests), Sort::Name, 0)).await.total, 20);
        assert_eq!(send(ask("zoé 100%_0", None, Sort::Name, 0)).await.total, 10);
        // Signs that patterns are made of are looked for as they are.
        for (search, found) in [("%", 60), ("_", 60), ("100__", 0), ("\\", 0), ("'", 0), ("é 100% 5", 0)] {
            assert_eq!(send(ask(search, None, Sort::Name, 0)).await.total, found, "{search}");
        }
        assert_eq!(send(ask("marietremblay@exemple.ca", None, Sort::Name, 0)).await.total, 1);
        assert_eq!(send(ask("paul@exemple.ca", None, Sort::Name, 0)).await.total, 0);
    }
}

on_both! {
    async fn what_happened_is_kept_and_names_go_with_the_account(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let mut luc = member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        let luc_there = user(&mut marie.client, &place, "luccote").await.id;
        site.forward(1);
        change(&mut marie.client, &place, &luc_there, &[VIEW, MANAGE]).await.unwrap();
        let told = look_at(&mut marie.client, &place, &luc_there).await.unwrap().history;
        let happened: Vec<Happening> = told.iter().map(|it| it.what).collect();
        assert_eq!(happened, [Happening::RightsChanged, Happening::Joined, Happening::Invited]);
        assert_eq!(told[0].rights, [VIEW, MANAGE]);
        assert!(told.iter().all(|it| it.about == "LucCote2026"));
        let request = HistoryRequest { place: place.clone(), page: 7 };
        let all = marie.client.send::<ListHistory>(&request).await.unwrap();
        assert_eq!((all.total, all.page, all.events.len()), (5, 0, 5));
        luc.client.send::<DeleteAccount>(&Nothing {}).await.unwrap();
        let all = marie.client.send::<ListHistory>(&request).await.unwrap();
        assert!(all.events.iter().all(|it| it.about.is_empty()), "{all:?}");
        assert!(!site.dump().await.contains("LucCote2026"));
    }
}

on_both! {
    async fn an_organization_grows_by_establishments_that_are_managed_apart(site) {
        let code = members::operator_invites(&site, "Mills", "marie@exemple.ca").await;
        let mut marie = Person::register(&site, "MarieTremblay").await;
        redeem(&mut marie.client, &code).await.unwrap();
        let first = members::place(&mut marie.client).await;
        let name = |place: &str, en: &str, fr: &str| NamePlaceRequest {
            place: place.to_owned(),
            name: contract::site::Bilingual::new(en, fr),
        };
        let request = name(&first, "North mill", "Moulin du nord");
        let places = marie.client.send::<AddEstablishment>(&request).await.unwrap().places;
        assert_eq!(places.len(), 2);
        let second = places.iter().find(|it| it.place != first).unwrap();
        assert_eq!((second.name.fr.as_str(), second.organization.en.as_str()), ("Moulin du nord", "Mills"));
        assert_eq!(second.rights, Right::ALL.map(Grant::for_good));
        // Who belongs to the one does not belong to the other.
        let soon = Grant { until: Some(site.now() + 24 * 3600), ..MANAGE };
        let establishments = Grant::for_good(Right::ManageEstablishments);
        let mut luc = member(&site, &mut marie, &second.place, "LucCote2026", &[soon, establishments]).await;
        assert_eq!(users(&mut luc.client, &first).await.unwrap_err(), Problem::NotFound);
        assert_eq!(users(&mut luc.client, &second.place).await.unwrap().total, 2);
        // He sees what was done to him, and whoever is managed for a time leaves nothing unmanaged behind.
        let own = luc.client.send::<GetPlaces>(&Nothing {}).await.unwrap().places;
        let told: Vec<_> = own[0].history.iter().map(|it| it.what).collect();
        assert!(own.len() == 1 && told.contains(&Happening::Invited) && told.contains(&Happening::Joined), "{own:?}");
        let refused = luc.client.send::<AddEstablishment>(&name(&second.place, "South mill", "Moulin du sud")).await;
        assert_eq!(refused.unwrap_err(), Problem::LastAdministrator);
        assert_eq!(site.count("SELECT count(*) FROM establishments").await, 2);
        let refused = luc.client.send::<RenameEstablishment>(&name(&first, "A", "B")).await;
        assert_eq!(refused.unwrap_err(), Problem::NotFound);
        let refused = luc.client.send::<RenameEstablishment>(&name(&second.place, "", "B")).await.unwrap_err();
        assert!(matches!(&refused, Problem::Invalid { errors } if errors[0].field == "name-en"), "{refused:?}");
        let places = luc.client.send::<RenameEstablishment>(&name(&second.place, "Old mill", "Vieux moulin")).await.unwrap();
        assert_eq!(places.places[0].name.en, "Old mill");
        // Each has administrators of its own.
        let me = oneself(&mut marie.client, &second.place).await.id;
        assert_eq!(change(&mut marie.client, &second.place, &me, &[VIEW]).await.unwrap_err(), Problem::LastAdministrator);
        let request = HistoryRequest { place: second.place.clone(), page: 0 };
        let all = marie.client.send::<ListHistory>(&request).await.unwrap();
        let kinds: BTreeSet<&str> = all.events.iter().map(|it| it.what.name()).collect();
        assert_eq!(kinds, BTreeSet::from(["place_added", "place_renamed", "invited", "joined"]));
    }
}

on_both! {
    async fn whoever_is_invited_twice_loses_nothing(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let code = invited(&site, &mut marie, &place, "MarieTremblay", &[VIEW]).await;
        redeem(&mut marie.client, &code).await.unwrap();
        assert_eq!(oneself(&mut marie.client, &place).await.rights, grants([Right::View, Right::ManageUsers]));
        let operator = invitation(&site, "marietremblay@exemple.ca").await;
        redeem(&mut marie.client, &operator).await.unwrap();
        assert_eq!(users(&mut marie.client, &place).await.unwrap().total, 1);
        // Nor the name under which they are known, for one that brings none.
        assert_eq!(oneself(&mut marie.client, &place).await.name, "MarieTremblay");
    }
}

on_both! {
    async fn in_3_an_invitation_is_not_used_up_by_somebody_who_was_not_meant(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let mut luc = Person::register(&site, "LucCote2026").await;
        let paul = Person::register(&site, "PaulLavoie22").await;
        add(&mut marie.client, &place, "LucCote2026", "luccote2026@exemple.ca").await;
        let code = code_to(&site, "luccote2026@exemple.ca").await;
        // Luc opens it where Paul signs in afterwards.
        let mut shared = site.client();
        redeem(&mut shared, &code).await.unwrap();
        paul.sign_in(&site, &mut shared).await.unwrap();
        assert_eq!(marie.client.send::<ListInvitations>(&at(&place)).await.unwrap().invitations.len(), 1);
        assert_eq!(site.count("SELECT count(*) FROM invitations WHERE used_by IS NOT NULL AND username IS NOT NULL").await, 0);
        redeem(&mut luc.client, &code).await.unwrap();
        assert_eq!(users(&mut marie.client, &place).await.unwrap().total, 2);
    }
}

on_both! {
    async fn se_8_nobody_comes_back_by_an_older_invitation(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let mut luc = member(&site, &mut marie, &place, "LucCote2026", &[VIEW, MANAGE]).await;
        let older = invited(&site, &mut marie, &place, "LucAgain2026", &[MANAGE]).await;
        add(&mut marie.client, &place, "LucCote2026", "luccote2026@exemple.ca").await;
        let offered = code_to(&site, "luccote2026@exemple.ca").await;
        site.forward(1);
        let luc_there = user(&mut marie.client, &place, "luccote").await.id;
        change(&mut marie.client, &place, &luc_there, &[VIEW]).await.unwrap();
        assert_eq!(redeem(&mut luc.client, &older).await, Err(Problem::InvitationUnusable));
        remove(&mut marie.client, &place, &luc_there).await.unwrap();
        let mut again = site.client();
        luc.sign_in(&site, &mut again).await.unwrap();
        for code in [&older, &offered] {
            assert_eq!(redeem(&mut again, code).await, Err(Problem::InvitationUnusable));
        }
        // One that was made afterwards is meant.
        site.forward(1);
        let newer = invited(&site, &mut marie, &place, "LucOnceMore", &[VIEW]).await;
        redeem(&mut again, &newer).await.unwrap();
        assert_eq!(user(&mut marie.client, &place, "luconcemore").await.rights, [VIEW]);
    }
}

on_both! {
    async fn in_8_where_nobody_manages_anybody_may_leave(site) {
        let code = members::operator_shows(&site, "Museum", "luc@exemple.ca").await;
        let mut luc = Person::register(&site, "LucCote2026").await;
        redeem(&mut luc.client, &code).await.unwrap();
        let place = members::place(&mut luc.client).await;
        luc.client.send::<Leave>(&at(&place)).await.unwrap();
        assert_eq!(site.count("SELECT count(*) FROM memberships").await, 0);
    }
}

on_both! {
    async fn pr_7_of_somebody_who_was_invited_nothing_stays_when_they_go(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        let mut luc = Person::register(&site, "LucCote2026").await;
        add(&mut marie.client, &place, "LucCote2026", "luccote2026@exemple.ca").await;
        code_to(&site, "luccote2026@exemple.ca").await;
        luc.client.send::<DeleteAccount>(&Nothing {}).await.unwrap();
        assert_eq!(marie.client.send::<ListInvitations>(&at(&place)).await.unwrap().invitations, []);
        assert!(!site.dump().await.contains("LucCote2026"));
    }
}

on_both! {
    async fn rl_9_a_change_that_changes_nothing_is_told_to_nobody(site) {
        let (mut marie, place) = administrator(&site, "MarieTremblay").await;
        member(&site, &mut marie, &place, "LucCote2026", &[VIEW]).await;
        let luc_there = user(&mut marie.client, &place, "luccote").await.id;
        for _ in 0..30 {
            change(&mut marie.client, &place, &luc_there, &[VIEW]).await.unwrap();
        }
        let told = site.mail_to("luccote2026@exemple.ca").await;
        assert!(told.iter().all(|it| !it.subject.contains("access rights")));
        let mut refused = None;
        for round in 0..30 {
            let rights: &[Grant] = if round % 2 == 0 { &[VIEW, MANAGE] } else { &[VIEW] };
            refused = change(&mut marie.client, &place, &luc_there, rights).await.err();
            if refused.is_some() {
                break;
            }
        }
        assert!(matches!(refused, Some(Problem::TooMany { .. })), "{refused:?}");
    }
}
