//! Somebody who comes in with an invitation, registers and is signed in, as people are.

use super::http::{Answer, Connection, request};
use super::place::Place;
use super::running::Running;
use crate::process;
use anyhow::{Context, Result, bail};
use contract::{
    api::{
        CSRF_HEADER, Endpoint, Method, Nothing,
        code::GiveCodeRequest,
        invitation::{RedeemInvitation, RedeemInvitationRequest},
        register::{
            AcceptTerms, AcceptTermsRequest, ChoosePassword, ChoosePasswordRequest, ChooseUsername,
            ChooseUsernameRequest, GiveRecovery, GiveRecoveryRequest, IssueSavedCode,
            KeepSavedCode, RecoveryQuestion, SkipEmail,
        },
        session::{GetSession, Standing},
        sign_in::GivePasswordRequest,
        site::GetSite,
        two_step::{
            AcceptTwoStepTerms, AcceptTwoStepTermsRequest, ChooseDevice, ChooseDeviceRequest,
            ConfirmApp, IssueRecoveryCodes, IssueSecret, KeepRecoveryCodes,
        },
    },
    identity::{code::SixDigits, invitation_code::InvitationCode, secret::Secret},
    journey::two_step::Device,
    locale::Locale,
};
use std::collections::BTreeMap;

/// Who is the model of the crowd.
pub const USERNAME: &str = "firstofmany";

const PASSWORD: &str = "Zq7kWp2xv";

/// Registers somebody on this site and gives the cookies of the signed-in browser.
pub fn settle_in(place: &Place) -> Result<String> {
    let server = place.serve()?;
    let said = place.run(
        "invite",
        &[
            "--email",
            "first@guichet.example",
            "--organization",
            "Maple Bakery/Boulangerie Érable",
        ],
    )?;
    let code = said
        .trim()
        .split_once("#code=")
        .and_then(|(_, code)| InvitationCode::parse(code).ok())
        .with_context(|| format!("`{}` is no invitation", said.trim()))?;
    let mut browser = Browser::open(&server)?;
    browser.register(code)?;
    browser.set_up_two_steps()?;
    match browser.send::<GetSession>(&Nothing {})?.standing {
        Standing::SignedIn { .. } => Ok(browser.cookies()),
        other => bail!("nobody is signed in: {other:?}"),
    }
}

/// What somebody of this name fills in to sign in.
pub fn credentials(username: String) -> Result<String> {
    Ok(serde_json::to_string(&GivePasswordRequest {
        username,
        password: Secret::new(PASSWORD),
        stay: false,
        locale: Locale::En,
    })?)
}

/// A browser with its cookies and the token of its forms.
pub struct Browser {
    connection: Connection,
    origin: String,
    cookies: BTreeMap<String, String>,
    token: String,
}

impl Browser {
    /// Opens the site, as a visitor.
    pub fn open(server: &Running) -> Result<Self> {
        let mut browser = Self {
            connection: Connection::open(server.address)?,
            origin: server.origin(),
            cookies: BTreeMap::new(),
            token: String::new(),
        };
        browser.send::<GetSession>(&Nothing {})?;
        Ok(browser)
    }

    pub fn cookies(&self) -> String {
        let pairs: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    /// What a form of this browser is sent with.
    pub fn headers(&self) -> [(&'static str, String); 4] {
        [
            ("cookie", self.cookies()),
            ("origin", self.origin.clone()),
            ("sec-fetch-site", "same-origin".to_owned()),
            (CSRF_HEADER, self.token.clone()),
        ]
    }

    fn register(&mut self, code: InvitationCode) -> Result<()> {
        let locale = Locale::En;
        self.send::<RedeemInvitation>(&RedeemInvitationRequest { code, locale })?;
        let version = self.terms()?;
        self.send::<AcceptTerms>(&AcceptTermsRequest { version, locale })?;
        self.send::<ChooseUsername>(&ChooseUsernameRequest {
            username: USERNAME.to_owned(),
        })?;
        self.send::<ChoosePassword>(&ChoosePasswordRequest {
            password: Secret::new(PASSWORD),
        })?;
        self.send::<GiveRecovery>(&GiveRecoveryRequest {
            question: RecoveryQuestion::FirstTeacher,
            answer: Secret::new("Madame Bouchard"),
            person: Secret::new("Oncle Réal"),
            person_hint: Secret::new("pêche au lac"),
            date: Secret::new("1994-06-24"),
            date_hint: Secret::new("le grand feu"),
        })?;
        self.send::<SkipEmail>(&Nothing {})?;
        self.send::<IssueSavedCode>(&Nothing {})?;
        self.send::<KeepSavedCode>(&Nothing {})?;
        Ok(())
    }

    fn set_up_two_steps(&mut self) -> Result<()> {
        let device = Device::Mobile;
        self.send::<ChooseDevice>(&ChooseDeviceRequest { device })?;
        let (version, locale) = (self.terms()?, Locale::En);
        self.send::<AcceptTwoStepTerms>(&AcceptTwoStepTermsRequest { version, locale })?;
        let secret = self.send::<IssueSecret>(&Nothing {})?.secret;
        let code = code_of(secret.reveal())?;
        self.send::<ConfirmApp>(&GiveCodeRequest { code })?;
        self.send::<IssueRecoveryCodes>(&Nothing {})?;
        self.send::<KeepRecoveryCodes>(&Nothing {})?;
        Ok(())
    }

    fn terms(&mut self) -> Result<String> {
        Ok(self.send::<GetSite>(&Nothing {})?.terms_version)
    }

    fn send<E: Endpoint>(&mut self, ask: &E::Request) -> Result<E::Response> {
        let (method, body) = match E::METHOD {
            Method::Get => ("GET", String::new()),
            Method::Post => ("POST", serde_json::to_string(ask)?),
        };
        let headers = self.headers();
        let headers: Vec<_> = headers
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (*name, &**value))
            .collect();
        let answer = self
            .connection
            .ask(&request(method, E::PATH, &headers, &body))?;
        self.keep(&answer);
        if answer.status != 200 {
            bail!("{} answered {}: {}", E::PATH, answer.status, answer.body);
        }
        serde_json::from_str(&answer.body)
            .with_context(|| format!("{} answered {}", E::PATH, answer.body))
    }

    fn keep(&mut self, answer: &Answer) {
        for (name, value) in &answer.headers {
            if name == CSRF_HEADER {
                self.token.clone_from(value);
            } else if name == "set-cookie"
                && let Some((name, value)) =
                    value.split(';').next().and_then(|it| it.split_once('='))
            {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// What an authenticator app shows now, computed by a program that is not ours.
fn code_of(secret: &str) -> Result<SixDigits> {
    let mut command = process::command("oathtool");
    let said = process::answer(command.args(["--totp", "--base32", secret]))
        .context("oathtool is missing; type: apt-get install oathtool")?;
    SixDigits::parse(said.trim()).map_err(|_| anyhow::anyhow!("oathtool says no code"))
}
