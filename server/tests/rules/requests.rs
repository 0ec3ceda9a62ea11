//! What every request must show, whom each address is for, and what no answer says.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Method, Nothing,
        account::{DeleteAccount, DisavowSignIn, Download, EndSignIns},
        contact::WriteToUs,
        invitation::RedeemInvitation,
        organization::{
            AddEstablishment, AddUser, CancelInvitation, ChangeRights, GetUser, InviteUser, Leave,
            ListHistory, ListInvitations, ListUsers, RemoveUser, RenameEstablishment,
            ResendInvitation,
        },
        partner::{GoToPartner, Join, StepUpWithPartner},
        recover::{
            AskForLink, AskForMethod, AskForUsername, ConfirmLostPhone,
            ConfirmLostPhoneBySavedCode, GiveAnswers, GiveSavedCode, IssueNextSavedCode,
            KeepNextSavedCode, SendLostPhoneCode, SetNewPassword, UseLink,
        },
        register::{
            AcceptTerms, ChoosePassword, ChooseUsername, ConfirmEmail, DeclineTerms, GiveEmail,
            GiveRecovery, IssueSavedCode, KeepSavedCode, ResendEmailCode, SkipEmail,
        },
        service::{
            ContinueToService, Disconnect, GetServiceRequest, LeaveForService, SignOutForService,
            SwitchAccount,
        },
        session::{ExtendSession, SetLanguage, SetSharedComputer, SignOut, Standing},
        settings::{
            AddPhone, CancelStepUp, ChangeEmail, ChangePassword, ChangeRecovery,
            ChooseMessageLanguage, ConfirmNewApp, ConfirmNewEmail, ConfirmNewPhone, DeletePhone,
            Disavow, IssueNewSecret, MakeDefaultPhone, RemoveApp, RemoveNoticeEmail, RenameApp,
            RenewRecoveryCodes, ResendNewEmailCode, ResendNewPhoneCode, StepUp, SwitchTwoStepOff,
        },
        sign_in::{
            GiveCode, GivePassword, GiveRecoveryCode, GiveTextCode, ReplacePassword, SendText,
        },
        two_step::{
            AcceptTwoStepTerms, ChooseDevice, ConfirmApp, ConfirmPhone, GivePhone,
            IssueRecoveryCodes, IssueSecret, KeepRecoveryCodes, ResendPhoneCode, SkipBackupPhone,
            SkipTwoStep,
        },
    },
    problem::Problem,
};
use guichet_server::{app, guard::Needs, routing::Route};

use crate::support::{
    Client, Engine, ORIGIN, Person, Site, on_both,
    person::{self, PASSWORD, give_password, is_signed_in},
};

/// A request of the right shape for each address that changes something.
pub fn sample(path: &str) -> &'static str {
    match path {
        SetSharedComputer::PATH => r#"{"shared":false}"#,
        SetLanguage::PATH => r#"{"locale":"fr"}"#,
        WriteToUs::PATH => {
            r#"{"topic":"other","name":null,"email":null,"message":["What is this?"],"locale":"en"}"#
        }
        RedeemInvitation::PATH => r#"{"code":"AAAA","locale":"en"}"#,
        AcceptTerms::PATH | AcceptTwoStepTerms::PATH => r#"{"version":"0","locale":"en"}"#,
        ChooseUsername::PATH => r#"{"username":"PaulLavoie22"}"#,
        ChoosePassword::PATH | ReplacePassword::PATH | SetNewPassword::PATH => {
            r#"{"password":"Zq7kWp2xv"}"#
        }
        GiveRecovery::PATH => {
            r#"{"question":"first_teacher","answer":"Madame Bouchard","person":"Oncle","person_hint":"lac","date":"1994-06-24","date_hint":"feu"}"#
        }
        GiveEmail::PATH => r#"{"email":"paul@exemple.ca"}"#,
        ConfirmEmail::PATH
        | ConfirmApp::PATH
        | ConfirmPhone::PATH
        | ConfirmNewPhone::PATH
        | ConfirmLostPhone::PATH
        | ConfirmNewEmail::PATH
        | GiveCode::PATH
        | GiveTextCode::PATH => r#"{"code":"123456"}"#,
        GivePhone::PATH => r#"{"number":"613 555 0123","version":"0","locale":"en"}"#,
        AddPhone::PATH => r#"{"number":"613 555 0123","replaces":"","version":"0","locale":"en"}"#,
        SendText::PATH => r#"{"phone":"","again":false}"#,
        StepUp::PATH => r#"{"password":"x"}"#,
        MakeDefaultPhone::PATH | RemoveApp::PATH | DisavowSignIn::PATH => r#"{"id":"0"}"#,
        EndSignIns::PATH => r#"{"which":"one","id":"0"}"#,
        DeletePhone::PATH => r#"{"id":"0","number":"613 555 0123"}"#,
        ConfirmNewApp::PATH => r#"{"name":"Phone","code":"123456"}"#,
        RenameApp::PATH => r#"{"id":"0","name":"Phone"}"#,
        ChangePassword::PATH => r#"{"current":"x","password":"Zq7kWp2xv"}"#,
        ChangeRecovery::PATH => {
            r#"{"question":"first_teacher","answer":"Madame Bouchard","person":"Oncle","person_hint":"lac","date":"1994-06-24","date_hint":"feu"}"#
        }
        ChangeEmail::PATH => r#"{"email":"paul@exemple.ca","use":"account"}"#,
        ChooseMessageLanguage::PATH => r#"{"locale":"fr"}"#,
        Disavow::PATH => r#"{"token":"x"}"#,
        UseLink::PATH => r#"{"token":"x","locale":"en"}"#,
        AskForLink::PATH => r#"{"username":"NobodyAtAll"}"#,
        AskForUsername::PATH | AskForMethod::PATH => r#"{"email":"nobody@exemple.ca"}"#,
        GiveSavedCode::PATH => {
            r#"{"username":"NobodyAtAll","code":"ZZZZ-ZZZZ-ZZZZ-ZZZZ","locale":"en"}"#
        }
        GiveAnswers::PATH => r#"{"answer":"Madame","person":"Oncle","date":"1994-06-24"}"#,
        ChooseDevice::PATH => r#"{"device":"mobile"}"#,
        GivePassword::PATH => {
            r#"{"username":"PaulLavoie22","password":"x","stay":false,"locale":"en"}"#
        }
        SendLostPhoneCode::PATH => r#"{"again":false}"#,
        GiveRecoveryCode::PATH | ConfirmLostPhoneBySavedCode::PATH => {
            r#"{"code":"ZZZZ-ZZZZ-ZZZZ-ZZZZ"}"#
        }
        ExtendSession::PATH
        | IssueNextSavedCode::PATH
        | KeepNextSavedCode::PATH
        | SignOut::PATH
        | DeclineTerms::PATH
        | SkipEmail::PATH
        | ResendEmailCode::PATH
        | IssueSavedCode::PATH
        | KeepSavedCode::PATH
        | IssueSecret::PATH
        | IssueRecoveryCodes::PATH
        | KeepRecoveryCodes::PATH
        | ResendPhoneCode::PATH
        | SkipBackupPhone::PATH
        | SkipTwoStep::PATH
        | CancelStepUp::PATH
        | ResendNewPhoneCode::PATH
        | IssueNewSecret::PATH
        | RenewRecoveryCodes::PATH
        | SwitchTwoStepOff::PATH
        | ResendNewEmailCode::PATH
        | RemoveNoticeEmail::PATH
        | Download::PATH
        | DeleteAccount::PATH => "{}",
        GetServiceRequest::PATH
        | LeaveForService::PATH
        | SignOutForService::PATH
        | SwitchAccount::PATH => r#"{"request":"none"}"#,
        ContinueToService::PATH => r#"{"request":"none","agreed":false}"#,
        Disconnect::PATH => r#"{"id":"none"}"#,
        GoToPartner::PATH => r#"{"partner":"nobody","locale":"en"}"#,
        Join::PATH => r#"{"version":"1","locale":"en"}"#,
        StepUpWithPartner::PATH => r#"{"page":"/en/settings","locale":"en"}"#,
        other => sample_of_organizations(other),
    }
}

fn sample_of_organizations(path: &str) -> &'static str {
    match path {
        Leave::PATH | ListInvitations::PATH => r#"{"place":"none"}"#,
        ListUsers::PATH => r#"{"place":"none","search":"","right":null,"sort":"name","page":0}"#,
        GetUser::PATH | RemoveUser::PATH => r#"{"place":"none","user":"none"}"#,
        ChangeRights::PATH => r#"{"place":"none","user":"none","rights":[]}"#,
        InviteUser::PATH => {
            r#"{"place":"none","name":"Léa","email":"lea@exemple.ca","rights":[{"right":"view","until":null}],"locale":"fr"}"#
        }
        AddEstablishment::PATH | RenameEstablishment::PATH => {
            r#"{"place":"none","name":{"en":"Mill","fr":"Moulin"}}"#
        }
        AddUser::PATH => {
            r#"{"place":"none","username":"LucCote2026","email":"luc@exemple.ca","rights":[{"right":"view","until":null}]}"#
        }
        ResendInvitation::PATH | CancelInvitation::PATH => {
            r#"{"place":"none","invitation":"none"}"#
        }
        ListHistory::PATH => r#"{"place":"none","page":0}"#,
        other => panic!("{other} needs a sample"),
    }
}

/// The addresses that change something.
pub fn changes(site: &Site) -> Vec<Route> {
    let all = app::routes(&site.app).table().to_vec();
    all.into_iter()
        .filter(|it| it.method == Method::Post)
        .collect()
}

/// Whether somebody of this standing may use what needs this much.
fn may(standing: &Standing, needs: Needs) -> bool {
    match needs {
        Needs::Nothing => true,
        Needs::Registration => matches!(standing, Standing::Registering { .. }),
        Needs::Partner => matches!(standing, Standing::Joining { .. }),
        Needs::Recovery => matches!(standing, Standing::Recovering { .. }),
        Needs::Password => matches!(standing, Standing::HalfSignedIn { .. }),
        Needs::SetUp => matches!(standing, Standing::SettingUp { .. }),
        Needs::NewPassword => matches!(standing, Standing::ReplacingPassword { .. }),
        Needs::SignIn | Needs::FreshSignIn => is_signed_in(standing),
    }
}

on_both! {
    async fn se_4_each_address_is_open_to_those_it_is_for_and_to_nobody_else(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let visitor = site.client();
        let mut registrant = site.client();
        person::up_to_email(&site, &mut registrant, "JeanneMance").await;
        let mut setting_up = site.client();
        person::up_to_account(&site, &mut setting_up, "PaulLavoie22").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let mut refused = 0;
        for mut client in [visitor, registrant, setting_up, half, person.client] {
            let before = client.send::<ExtendSession>(&Nothing {}).await.unwrap();
            for route in app::routes(&site.app).table() {
                // Those whom an address is for use it in the journeys.
                if may(&before.standing, route.needs) {
                    continue;
                }
                let answer = match route.method {
                    Method::Get => client.get(route.path).await,
                    Method::Post => client.post(route.path, sample(route.path).into()).await,
                };
                refused += 1;
                // Somebody with an account who did more already learns that the step is over.
                let over = matches!(before.standing, Standing::SettingUp { .. } | Standing::SignedIn { .. })
                    && matches!(route.needs, Needs::Password | Needs::SetUp);
                let expected = if over { Problem::NotOpen } else { Problem::SignedOut };
                assert_eq!(answer.problem(), expected, "{route:?} {:?}", before.standing);
                assert_eq!(client.session().await, before, "{route:?}");
            }
        }
        assert!(refused >= 60, "{refused}");
    }
}

on_both! {
    async fn se_4_half_a_sign_in_opens_the_second_step_and_the_way_out_only(site) {
        Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let mut open = Vec::new();
        for route in changes(&site) {
            if route.needs != Needs::Nothing {
                let answer = half.post(route.path, sample(route.path).into()).await;
                if answer.status != StatusCode::UNAUTHORIZED {
                    open.push(route.path);
                }
            }
        }
        assert_eq!(open, [
            GiveCode::PATH,
            SendText::PATH,
            GiveTextCode::PATH,
            GiveRecoveryCode::PATH,
            SendLostPhoneCode::PATH,
            ConfirmLostPhone::PATH,
            ConfirmLostPhoneBySavedCode::PATH,
            CancelStepUp::PATH,
        ]);
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Given {
    Right,
    Absent,
    Wrong,
}

/// A request with each of the four signs of our own page right, absent or wrong.
async fn with_signs(client: &mut Client, path: &str, signs: [Given; 4]) -> StatusCode {
    let values = [
        (
            header::CONTENT_TYPE.as_str(),
            "application/json".to_owned(),
            vec!["text/plain", "application/x-www-form-urlencoded"],
        ),
        (
            CSRF_HEADER,
            client.csrf.clone().unwrap(),
            vec!["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
        ),
        (
            header::ORIGIN.as_str(),
            ORIGIN.to_owned(),
            vec![
                "null",
                "http://guichet.example",
                "https://guichet.example.evil.example",
                "https://guichet.example:8443",
            ],
        ),
        (
            "sec-fetch-site",
            "same-origin".to_owned(),
            vec!["cross-site", "same-site", "none"],
        ),
    ];
    let mut worst = StatusCode::OK;
    let wrongs = signs
        .iter()
        .zip(&values)
        .map(|(sign, it)| if *sign == Given::Wrong { it.2.len() } else { 1 })
        .max();
    for variant in 0..wrongs.unwrap() {
        let mut request = Request::post(path);
        for ((name, right, wrong), sign) in values.iter().zip(signs) {
            match sign {
                Given::Right => request = request.header(*name, right),
                Given::Wrong => request = request.header(*name, wrong[variant % wrong.len()]),
                Given::Absent => {}
            }
        }
        let request = request.body(Body::from("{]")).unwrap();
        worst = client.raw(request).await.status;
        if !matches!(
            worst,
            StatusCode::FORBIDDEN | StatusCode::UNSUPPORTED_MEDIA_TYPE
        ) {
            return worst;
        }
    }
    worst
}

#[tokio::test]
async fn se_9_a_change_is_made_only_by_our_own_page() {
    use Given::{Absent, Right, Wrong};
    let site = Site::new(Engine::Sqlite).await;
    let mut client = site.client();
    client.session().await;
    let all = [Right, Absent, Wrong];
    for route in changes(&site) {
        for content in all {
            for token in all {
                for origin in all {
                    for fetch in all {
                        site.without_limits().await;
                        let signs = [content, token, origin, fetch];
                        let status = with_signs(&mut client, route.path, signs).await;
                        let ours = token == Right && origin == Right && fetch != Wrong;
                        let expected = match (ours, content == Right) {
                            (false, _) => StatusCode::FORBIDDEN,
                            (true, false) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
                            // The body alone is wrong then.
                            (true, true) => StatusCode::BAD_REQUEST,
                        };
                        assert_eq!(status, expected, "{} {signs:?}", route.path);
                    }
                }
            }
        }
    }
}

on_both! {
    async fn se_9_a_token_belongs_to_one_session(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut other = site.client();
        other.session().await;
        let mut client = person.client.clone();
        client.csrf = other.csrf.clone();
        assert_eq!(client.send::<SignOut>(&Nothing {}).await, Err(Problem::Forbidden));
        assert!(is_signed_in(&client.session().await.standing));
        // And no token is good without a cookie.
        let mut bare = person.client.clone();
        bare.cookies.clear();
        assert_eq!(bare.send::<SignOut>(&Nothing {}).await, Err(Problem::Forbidden));
    }
}

on_both! {
    async fn se_9_reading_changes_nothing(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut half = site.client();
        give_password(&mut half, "MarieTremblay", PASSWORD).await.unwrap();
        let before = site.dump().await;
        for mut client in [person.client, half, site.client()] {
            site.forward(60);
            for route in app::routes(&site.app).table().iter().filter(|it| it.method == Method::Get) {
                client.get(route.path).await;
            }
        }
        assert_eq!(site.dump().await, before);
    }
}

on_both! {
    async fn se_12_no_answer_of_the_api_is_kept_by_a_cache(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        for mut client in [site.client(), person.client] {
            for route in app::routes(&site.app).table() {
                let answers = [
                    client.get(route.path).await,
                    client.post(route.path, b"{}".to_vec()).await,
                    client.post(route.path, b"{".to_vec()).await,
                ];
                for answer in answers {
                    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store", "{route:?}");
                }
            }
        }
        let unknown = site.client().get("/api/nothing").await;
        assert_eq!(unknown.headers[header::CACHE_CONTROL], "no-store");
    }
}

#[tokio::test]
async fn in_7_a_member_that_nobody_asked_for_is_refused_at_every_address() {
    let site = Site::new(Engine::Sqlite).await;
    for route in changes(&site) {
        let mut client = site.client();
        let sample = sample(route.path);
        for member in [
            r#""role":"admin""#,
            r#""id":"1""#,
            r#""rights":["users.manage"]"#,
            r#""confirmed":true"#,
            r#""locked":false"#,
            r#""account_id":"1""#,
        ] {
            let comma = if sample == "{}" { "" } else { "," };
            let body = sample.replacen('{', &format!("{{{member}{comma}"), 1);
            let answer = client.post(route.path, body.into()).await;
            assert_eq!(answer.status, 422, "{} {member}", route.path);
            assert_eq!(
                answer.problem(),
                Problem::Malformed,
                "{} {member}",
                route.path
            );
        }
        let twice = sample
            .replacen('{', r#"{"locale":"en","locale":"en","#, 1)
            .replace(",}", "}");
        assert_eq!(
            client.post(route.path, twice.into()).await.status,
            422,
            "{}",
            route.path
        );
    }
}
