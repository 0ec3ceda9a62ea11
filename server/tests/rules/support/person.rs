//! Somebody who registers and signs in as people do.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        invitation::{RedeemInvitation, RedeemInvitationRequest},
        register::{
            AcceptTerms, AcceptTermsRequest, ChoosePassword, ChoosePasswordRequest, ChooseUsername,
            ChooseUsernameRequest, ConfirmEmail, GiveEmail, GiveEmailRequest, GiveRecovery,
            GiveRecoveryRequest, RecoveryQuestion,
        },
        session::{Right, SessionView, Standing},
        settings::{
            ChangeEmail, ChangeEmailRequest, ConfirmNewEmail, Disavow, DisavowRequest, Disavowed,
            EmailUse, SettingsView,
        },
        sign_in::{GiveCode, GivePassword, GivePasswordRequest},
        two_step::{
            AcceptTwoStepTerms, AcceptTwoStepTermsRequest, ChooseDevice, ChooseDeviceRequest,
            ConfirmApp, IssueRecoveryCodes, IssueSecret, KeepRecoveryCodes,
        },
    },
    identity::{
        code::SixDigits, email::Email, invitation_code::InvitationCode,
        recovery_code::RecoveryCode, secret::Secret,
    },
    journey::two_step::Device,
    locale::Locale,
    problem::Problem,
    site::Bilingual,
};
use guichet_server::{commands::invite::invite, totp};

use super::{Client, Site};

pub const PASSWORD: &str = "Zq7kWp2xv";

/// Somebody who has an account with two-step verification.
pub struct Person {
    pub username: String,
    pub secret: String,
    pub codes: Vec<RecoveryCode>,
    /// The browser it was set up in, signed in.
    pub client: Client,
}

impl Person {
    /// Registers from the first page to the last, with the email address `<username>@exemple.ca`.
    pub async fn register(site: &Site, username: &str) -> Self {
        let mut client = site.client();
        up_to_account(site, &mut client, username).await;
        let secret = up_to_secret(&mut client).await;
        let codes = finish(site, &mut client, &secret).await;
        // The next code is another one.
        site.forward(60);
        Self {
            username: username.to_owned(),
            secret,
            codes,
            client,
        }
    }

    /// The security code that the app shows now.
    pub fn code(&self, site: &Site) -> SixDigits {
        code_of(&self.secret, site.now())
    }

    /// A code that the app does not show, and did not or will not within minutes.
    pub fn wrong_code(&self, site: &Site) -> SixDigits {
        let secret = data_encoding::BASE32_NOPAD
            .decode(self.secret.as_bytes())
            .unwrap();
        (0..100)
            .map(SixDigits::from_number)
            .find(|code| totp::check(&secret, code, site.now()) == totp::Match::No)
            .unwrap()
    }

    /// Signs in from a browser with both steps.
    pub async fn sign_in(&self, site: &Site, client: &mut Client) -> Result<SessionView, Problem> {
        give_password(client, &self.username, PASSWORD).await?;
        client
            .send::<GiveCode>(&GiveCodeRequest {
                code: self.code(site),
            })
            .await
    }
}

/// The code of an authenticator app, computed by `oathtool`, not by us.
pub fn code_of(secret: &str, now: i64) -> SixDigits {
    let output = std::process::Command::new("oathtool")
        .args(["--totp", "--base32", "--now", &format!("@{now}"), secret])
        .output()
        .expect("oathtool is installed: apt-get install oathtool");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    SixDigits::parse(String::from_utf8(output.stdout).unwrap().trim()).unwrap()
}

pub async fn give_password(
    client: &mut Client,
    username: &str,
    password: &str,
) -> Result<SessionView, Problem> {
    client
        .send::<GivePassword>(&credentials(username, password))
        .await
}

pub fn is_signed_in(standing: &Standing) -> bool {
    matches!(standing, Standing::SignedIn { .. })
}

/// A wrong password from a browser never seen before.
pub async fn give_wrong_password(site: &Site, username: &str) -> Problem {
    give_password(&mut site.client(), username, "Wrong0Password")
        .await
        .unwrap_err()
}

/// Five wrong passwords from elsewhere, which lock the name.
pub async fn lock(site: &Site, username: &str) {
    for _ in 0..5 {
        give_wrong_password(site, username).await;
    }
}

pub fn credentials(username: &str, password: &str) -> GivePasswordRequest {
    GivePasswordRequest {
        username: username.to_owned(),
        password: Secret::new(password),
        stay: false,
        locale: Locale::En,
    }
}

/// Says by a link of a message that a change was somebody else's.
pub async fn disavow(site: &Site, token: &str) -> Result<Disavowed, Problem> {
    let token = Secret::new(token);
    site.client()
        .send::<Disavow>(&DisavowRequest { token })
        .await
}

/// Replaces the email address, or the second one, with the code that comes to it.
pub async fn change_email(
    site: &Site,
    client: &mut Client,
    address: &str,
    purpose: EmailUse,
) -> SettingsView {
    let email = Email::parse(address).unwrap();
    let request = ChangeEmailRequest { email, purpose };
    client.send::<ChangeEmail>(&request).await.unwrap();
    let code = SixDigits::parse(&site.code_to(address).await).unwrap();
    let request = GiveCodeRequest { code };
    client.send::<ConfirmNewEmail>(&request).await.unwrap()
}

/// An invitation to the organization of these names.
pub async fn invitation(site: &Site, email: &str) -> InvitationCode {
    let names = Bilingual::new("Maple Bakery", "Boulangerie Érable");
    let rights = [Right::View, Right::ManageUsers];
    let email = Email::parse(email).unwrap();
    let invite = invite(&site.app, &names, &rights, &email, Locale::Fr);
    guichet_server::edge::request_id::scope("test".to_owned(), invite)
        .await
        .unwrap()
}

pub async fn redeem(client: &mut Client, code: &InvitationCode) -> Result<SessionView, Problem> {
    let request = RedeemInvitationRequest {
        code: code.clone(),
        locale: Locale::En,
    };
    client.send::<RedeemInvitation>(&request).await
}

pub async fn accept_terms(site: &Site, client: &mut Client) -> SessionView {
    let version = site.app.site.terms_version.clone();
    client
        .send::<AcceptTerms>(&AcceptTermsRequest {
            version,
            locale: Locale::En,
        })
        .await
        .unwrap()
}

pub async fn choose_username(client: &mut Client, username: &str) -> Result<SessionView, Problem> {
    client
        .send::<ChooseUsername>(&ChooseUsernameRequest {
            username: username.to_owned(),
        })
        .await
}

pub async fn choose_password(client: &mut Client, password: &str) -> Result<SessionView, Problem> {
    client
        .send::<ChoosePassword>(&ChoosePasswordRequest {
            password: Secret::new(password),
        })
        .await
}

pub fn recovery() -> GiveRecoveryRequest {
    GiveRecoveryRequest {
        question: RecoveryQuestion::FirstTeacher,
        answer: Secret::new("Madame Bouchard"),
        person: Secret::new("Oncle Réal"),
        person_hint: Secret::new("pêche au lac"),
        date: Secret::new("1994-06-24"),
        date_hint: Secret::new("le grand feu"),
    }
}

pub async fn give_email(client: &mut Client, email: &str) -> Result<SessionView, Problem> {
    client
        .send::<GiveEmail>(&GiveEmailRequest {
            email: Email::parse(email).unwrap(),
        })
        .await
}

pub async fn confirm_email(client: &mut Client, code: &str) -> Result<SessionView, Problem> {
    client
        .send::<ConfirmEmail>(&GiveCodeRequest {
            code: SixDigits::parse(code).unwrap(),
        })
        .await
}

/// Up to the question for an email address.
pub async fn up_to_email(site: &Site, client: &mut Client, username: &str) {
    accept_terms(site, client).await;
    choose_username(client, username).await.unwrap();
    choose_password(client, PASSWORD).await.unwrap();
    client.send::<GiveRecovery>(&recovery()).await.unwrap();
}

/// Up to the moment in which the account exists.
pub async fn up_to_account(site: &Site, client: &mut Client, username: &str) {
    up_to_email(site, client, username).await;
    let address = format!("{}@exemple.ca", username.to_lowercase());
    give_email(client, &address).await.unwrap();
    confirm_email(client, &site.code_to(&address).await)
        .await
        .unwrap();
}

/// From the account to the secret key of the app.
pub async fn up_to_secret(client: &mut Client) -> String {
    client
        .send::<ChooseDevice>(&ChooseDeviceRequest {
            device: Device::Mobile,
        })
        .await
        .unwrap();
    let version = contract_terms(client).await;
    client
        .send::<AcceptTwoStepTerms>(&AcceptTwoStepTermsRequest {
            version,
            locale: Locale::En,
        })
        .await
        .unwrap();
    client
        .send::<IssueSecret>(&Nothing {})
        .await
        .unwrap()
        .secret
        .reveal()
        .to_owned()
}

async fn contract_terms(client: &mut Client) -> String {
    client
        .send::<contract::api::site::GetSite>(&Nothing {})
        .await
        .unwrap()
        .terms_version
}

/// From the secret key to the end: the recovery codes.
pub async fn finish(site: &Site, client: &mut Client, secret: &str) -> Vec<RecoveryCode> {
    let code = code_of(secret, site.now());
    client
        .send::<ConfirmApp>(&GiveCodeRequest { code })
        .await
        .unwrap();
    let codes = client
        .send::<IssueRecoveryCodes>(&Nothing {})
        .await
        .unwrap()
        .codes;
    client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
    codes
}
