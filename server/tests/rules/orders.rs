//! Steps in another order, twice, at once, or with more than was asked for.

use contract::api::{
    Endpoint,
    register::{
        AcceptTerms, ChoosePassword, ChooseUsername, ConfirmEmail, DeclineTerms, GiveEmail,
        GiveRecovery, IssueSavedCode, KeepSavedCode, ResendEmailCode, SkipEmail,
    },
    session::{SessionView, Standing},
    sign_in::{GiveCode, GiveRecoveryCode},
    two_step::{
        AcceptTwoStepTerms, ChooseDevice, ConfirmApp, IssueRecoveryCodes, IssueSecret,
        KeepRecoveryCodes,
    },
};

use crate::{
    requests::sample,
    support::{Answer, Client, Site, on_both, person::code_of},
};

/// Every step that changes something on the way to being signed in.
const STEPS: [&str; 19] = [
    AcceptTerms::PATH,
    DeclineTerms::PATH,
    ChooseUsername::PATH,
    ChoosePassword::PATH,
    GiveRecovery::PATH,
    GiveEmail::PATH,
    SkipEmail::PATH,
    ResendEmailCode::PATH,
    ConfirmEmail::PATH,
    IssueSavedCode::PATH,
    KeepSavedCode::PATH,
    ChooseDevice::PATH,
    AcceptTwoStepTerms::PATH,
    IssueSecret::PATH,
    ConfirmApp::PATH,
    IssueRecoveryCodes::PATH,
    KeepRecoveryCodes::PATH,
    GiveCode::PATH,
    GiveRecoveryCode::PATH,
];

/// A place on the way, and the steps that lead on from it or stay.
type Place = (&'static str, &'static [(&'static str, &'static str)]);

/// The documented orders. What is not here is refused and changes nothing.
const WAY: [Place; 15] = [
    (
        "visitor",
        &[
            (AcceptTerms::PATH, "terms"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "terms",
        &[
            (ChooseUsername::PATH, "username"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "username",
        &[
            (ChooseUsername::PATH, "username"),
            (ChoosePassword::PATH, "password"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "password",
        &[
            (ChooseUsername::PATH, "password"),
            (ChoosePassword::PATH, "password"),
            (GiveRecovery::PATH, "recovery"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "recovery",
        &[
            (ChooseUsername::PATH, "recovery"),
            (ChoosePassword::PATH, "recovery"),
            (GiveRecovery::PATH, "recovery"),
            (GiveEmail::PATH, "email"),
            (SkipEmail::PATH, "skipped"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "email",
        &[
            (ChooseUsername::PATH, "email"),
            (ChoosePassword::PATH, "email"),
            (GiveRecovery::PATH, "email"),
            (GiveEmail::PATH, "email"),
            (SkipEmail::PATH, "skipped"),
            (ResendEmailCode::PATH, "email"),
            (ConfirmEmail::PATH, "account"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "skipped",
        &[
            (ChooseUsername::PATH, "skipped"),
            (ChoosePassword::PATH, "skipped"),
            (GiveRecovery::PATH, "skipped"),
            (GiveEmail::PATH, "email"),
            (SkipEmail::PATH, "skipped"),
            (IssueSavedCode::PATH, "saved code"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    (
        "saved code",
        &[
            (ChooseUsername::PATH, "saved code"),
            (ChoosePassword::PATH, "saved code"),
            (GiveRecovery::PATH, "saved code"),
            (GiveEmail::PATH, "email"),
            (SkipEmail::PATH, "skipped"),
            (IssueSavedCode::PATH, "saved code"),
            (KeepSavedCode::PATH, "account"),
            (DeclineTerms::PATH, "visitor"),
        ],
    ),
    ("account", &[(ChooseDevice::PATH, "device")]),
    (
        "device",
        &[
            (ChooseDevice::PATH, "device"),
            (AcceptTwoStepTerms::PATH, "prepare"),
        ],
    ),
    (
        "prepare",
        &[(ChooseDevice::PATH, "prepare"), (IssueSecret::PATH, "scan")],
    ),
    (
        "scan",
        &[
            (ChooseDevice::PATH, "scan"),
            (IssueSecret::PATH, "scan"),
            (ConfirmApp::PATH, "confirmed"),
        ],
    ),
    ("confirmed", &[(IssueRecoveryCodes::PATH, "codes")]),
    (
        "codes",
        &[
            (IssueRecoveryCodes::PATH, "codes"),
            (KeepRecoveryCodes::PATH, "signed in"),
        ],
    ),
    ("signed in", &[]),
];

fn next(place: &str, step: &str) -> Option<&'static str> {
    let (_, steps) = WAY.iter().find(|it| it.0 == place).unwrap();
    steps.iter().find(|it| it.0 == step).map(|it| it.1)
}

/// Where a view says that somebody is; codes that were shown are no part of it.
fn place_of(view: &SessionView) -> &'static str {
    match &view.standing {
        Standing::Visitor => "visitor",
        Standing::Registering { facts } if facts.email_skipped => "skipped",
        Standing::Registering { facts } if facts.email.is_some() => "email",
        Standing::Registering { facts } if facts.recovery_set => "recovery",
        Standing::Registering { facts } if facts.password_set => "password",
        Standing::Registering { facts } if facts.username.is_some() => "username",
        Standing::Registering { .. } => "terms",
        Standing::SettingUp { facts, .. } if facts.confirmed => "confirmed",
        Standing::SettingUp { facts, .. } if facts.secret_waiting => "scan",
        Standing::SettingUp { facts, .. } if facts.terms_accepted => "prepare",
        Standing::SettingUp { facts, .. } if facts.device.is_some() => "device",
        Standing::SettingUp { .. } => "account",
        Standing::HalfSignedIn { .. }
        | Standing::ReplacingPassword { .. }
        | Standing::Joining { .. } => "nowhere",
        Standing::Recovering { .. } => "recovering",
        Standing::SignedIn { .. } => "signed in",
    }
}

/// Somebody who takes steps, and remembers what only people see.
struct Walker<'a> {
    site: &'a Site,
    client: Client,
    name: String,
    secret: String,
}

impl<'a> Walker<'a> {
    fn new(site: &'a Site, name: &str) -> Self {
        Self {
            site,
            client: site.client(),
            name: name.to_owned(),
            secret: "A".repeat(32),
        }
    }

    fn address(&self) -> String {
        format!("{}@exemple.ca", self.name.to_lowercase())
    }

    /// Takes a step with the answer that is right where the step is open.
    async fn take(&mut self, step: &'static str) -> Answer {
        let site = self.site;
        site.without_limits().await;
        // Messages are looked at one by one, so that the newest is known.
        site.mail_to(&self.address()).await;
        let body = match step {
            AcceptTerms::PATH | AcceptTwoStepTerms::PATH => {
                format!(
                    r#"{{"version":"{}","locale":"en"}}"#,
                    site.app.site.terms_version
                )
            }
            ChooseUsername::PATH => format!(r#"{{"username":"{}"}}"#, self.name),
            GiveEmail::PATH => format!(r#"{{"email":"{}"}}"#, self.address()),
            ConfirmEmail::PATH => {
                let code = site.any_code_to(&self.address()).await;
                let code = code.unwrap_or_else(|| "000000".to_owned());
                format!(r#"{{"code":"{code}"}}"#)
            }
            ConfirmApp::PATH | GiveCode::PATH => {
                format!(
                    r#"{{"code":"{}"}}"#,
                    code_of(&self.secret, site.now()).as_str()
                )
            }
            other => sample(other).to_owned(),
        };
        if step == ResendEmailCode::PATH {
            site.forward(30);
        }
        let answer = self.client.post(step, body.into()).await;
        if step == IssueSecret::PATH && answer.status.is_success() {
            let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
            body["secret"]
                .as_str()
                .unwrap()
                .clone_into(&mut self.secret);
        }
        answer
    }

    /// All that the steps can change, but for the counts of tries and the times of the session.
    async fn facts(&mut self) -> (Standing, Vec<String>) {
        let mut rows = Vec::new();
        for sql in [
            "SELECT data FROM flows ORDER BY id",
            "SELECT id FROM accounts ORDER BY id",
            "SELECT id || secret FROM apps ORDER BY id",
            "SELECT hash FROM recovery_codes ORDER BY id",
            "SELECT code_mac FROM challenges ORDER BY flow_id",
            "SELECT id FROM outbox ORDER BY id",
            "SELECT id_hash FROM sessions ORDER BY id_hash",
        ] {
            rows.extend(self.site.texts(sql).await);
        }
        (self.client.session().await.standing, rows)
    }

    /// Takes every step that is not open from here: each is refused and changes nothing, so that
    /// whatever order they come in amounts to the steps that are open.
    async fn try_all_that_is_closed(&mut self, place: &'static str) {
        let before = self.facts().await;
        for step in STEPS {
            if next(place, step).is_some() {
                continue;
            }
            let answer = self.take(step).await;
            assert!(
                [401, 409, 422].contains(&answer.status.as_u16()),
                "{place}: {step}: {answer:?}"
            );
            assert_eq!(self.facts().await, before, "{place}: {step}");
        }
    }

    /// Takes an open step, and looks where it leads.
    async fn go(&mut self, place: &'static str, step: &'static str) -> &'static str {
        let to = next(place, step).unwrap();
        let answer = self.take(step).await;
        assert!(answer.status.is_success(), "{place}: {step}: {answer:?}");
        let shown = match to {
            "saved code" => "skipped",
            "codes" => "confirmed",
            other => other,
        };
        assert_eq!(
            place_of(&self.client.session().await),
            shown,
            "{place}: {step}"
        );
        to
    }
}

/// From a place to another by these steps; everything closed is tried on the way, and every step
/// that stays is taken.
async fn walk(site: &Site, name: &str, steps: &[&'static str]) {
    let mut walker = Walker::new(site, name);
    let mut place = "visitor";
    for step in steps {
        walker.try_all_that_is_closed(place).await;
        let (_, open) = WAY.iter().find(|it| it.0 == place).unwrap();
        for (staying, _) in open.iter().filter(|it| it.1 == place) {
            walker.go(place, staying).await;
        }
        place = walker.go(place, step).await;
    }
    walker.try_all_that_is_closed(place).await;
    assert_eq!(place, "signed in");
}

const TO_THE_ADDRESS: [&str; 4] = [
    AcceptTerms::PATH,
    ChooseUsername::PATH,
    ChoosePassword::PATH,
    GiveRecovery::PATH,
];

const FROM_THE_ACCOUNT: [&str; 6] = [
    ChooseDevice::PATH,
    AcceptTwoStepTerms::PATH,
    IssueSecret::PATH,
    ConfirmApp::PATH,
    IssueRecoveryCodes::PATH,
    KeepRecoveryCodes::PATH,
];

on_both! {
    async fn rc_4_only_the_documented_orders_lead_on_with_an_address(site) {
        let middle = [GiveEmail::PATH, ConfirmEmail::PATH];
        let steps = [&TO_THE_ADDRESS[..], &middle, &FROM_THE_ACCOUNT].concat();
        walk(&site, "MarieTremblay", &steps).await;
    }
}

on_both! {
    async fn rc_4_only_the_documented_orders_lead_on_without_an_address(site) {
        let middle = [SkipEmail::PATH, IssueSavedCode::PATH, GiveEmail::PATH, SkipEmail::PATH, IssueSavedCode::PATH, SkipEmail::PATH, IssueSavedCode::PATH, KeepSavedCode::PATH];
        let steps = [&TO_THE_ADDRESS[..], &middle, &FROM_THE_ACCOUNT].concat();
        walk(&site, "MarieTremblay", &steps).await;
    }
}

on_both! {
    async fn rc_4_any_steps_in_any_order_lead_where_the_open_ones_among_them_do(site) {
        // A fixed seed: the same walk every time.
        let mut seed = 20_261_122_u64;
        let mut dice = |sides: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % sides
        };
        let mut visited = std::collections::BTreeSet::new();
        for walker in 0..3 {
            let mut walker = Walker::new(&site, &format!("PaulLavoie{walker}"));
            let mut place = "visitor";
            for _ in 0..120 {
                let (_, open) = WAY.iter().find(|it| it.0 == place).unwrap();
                // Open and closed ones about as often, and no leaving once it began.
                let step = match dice(2) {
                    0 if !open.is_empty() => open[dice(open.len())].0,
                    _ => STEPS[dice(STEPS.len())],
                };
                if step == DeclineTerms::PATH {
                    continue;
                }
                let answer = walker.take(step).await;
                let to = next(place, step);
                assert_eq!(answer.status.is_success(), to.is_some(), "{place}: {step}: {answer:?}");
                place = to.unwrap_or(place);
                visited.insert(place);
                site.sql("DELETE FROM tries").await.unwrap();
            }
        }
        assert!(visited.len() >= 12, "{visited:?}");
    }
}
