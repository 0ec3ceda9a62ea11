//! Somebody who gets security codes by text message.

use contract::{
    api::{
        Nothing,
        code::GiveCodeRequest,
        session::{SessionView, Standing, Way},
        settings::{
            AddPhone, AddPhoneRequest, ConfirmNewPhone, SettingsView, StepUp, StepUpRequest,
        },
        sign_in::{GiveCode, GiveTextCode, SendText, SendTextRequest, TextSent},
        two_step::{
            AcceptTwoStepTerms, AcceptTwoStepTermsRequest, ChooseDevice, ChooseDeviceRequest,
            ConfirmPhone, GivePhone, GivePhoneRequest, IssueRecoveryCodes, KeepRecoveryCodes,
            SkipBackupPhone,
        },
    },
    identity::{code::SixDigits, secret::Secret},
    journey::two_step::Device,
    locale::Locale,
    problem::Problem,
};

use super::{
    Client, Person, Site,
    person::{PASSWORD, up_to_account},
};

/// Three numbers of nobody.
pub const FIRST: &str = "+16135550123";
pub const SECOND: &str = "+15145550142";
pub const THIRD: &str = "+14165550167";

/// Up to the question for a number.
pub async fn up_to_number(site: &Site, client: &mut Client, username: &str) {
    up_to_account(site, client, username).await;
    let device = Device::Texts;
    let request = ChooseDeviceRequest { device };
    client.send::<ChooseDevice>(&request).await.unwrap();
    let request = AcceptTwoStepTermsRequest {
        version: site.app.site.terms_version.clone(),
        locale: Locale::En,
    };
    client.send::<AcceptTwoStepTerms>(&request).await.unwrap();
}

pub async fn give(site: &Site, client: &mut Client, number: &str) -> Result<SessionView, Problem> {
    let request = GivePhoneRequest {
        number: number.to_owned(),
        version: site.app.site.terms_version.clone(),
        locale: Locale::En,
    };
    client.send::<GivePhone>(&request).await
}

/// Gives a number and the code that comes to it.
pub async fn give_and_confirm(site: &Site, client: &mut Client, number: &str) -> SessionView {
    // What is sent from here on comes later.
    site.forward(11);
    give(site, client, number).await.unwrap();
    let code = site.text_code_to(number).await;
    let request = GiveCodeRequest { code };
    client.send::<ConfirmPhone>(&request).await.unwrap()
}

/// Registers with one phone and no other second step; signed in.
pub async fn register(site: &Site, username: &str, number: &str) -> Client {
    let mut client = site.client();
    up_to_number(site, &mut client, username).await;
    give_and_confirm(site, &mut client, number).await;
    client.send::<SkipBackupPhone>(&Nothing {}).await.unwrap();
    client
        .send::<IssueRecoveryCodes>(&Nothing {})
        .await
        .unwrap();
    client.send::<KeepRecoveryCodes>(&Nothing {}).await.unwrap();
    // What is sent from here on comes later.
    site.forward(60);
    client
}

/// Asks for a code at a sign-in; to the default phone when `phone` is empty.
pub async fn ask(client: &mut Client, phone: &str, again: bool) -> Result<TextSent, Problem> {
    let request = SendTextRequest {
        phone: phone.to_owned(),
        again,
    };
    client.send::<SendText>(&request).await
}

pub async fn answer(client: &mut Client, code: &SixDigits) -> Result<SessionView, Problem> {
    let request = GiveCodeRequest { code: code.clone() };
    client.send::<GiveTextCode>(&request).await
}

/// A code that is not the one given.
pub fn other_than(code: &SixDigits) -> SixDigits {
    let number: u32 = code.as_str().parse().unwrap();
    SixDigits::from_number((number + 1) % 1_000_000)
}

/// The phones that a sign-in may go on with: their ids, the default one first.
pub fn phones(view: &SessionView) -> Vec<String> {
    let Standing::HalfSignedIn { ways, .. } = &view.standing else {
        panic!("{view:?}");
    };
    let id = |way: &Way| match way {
        Way::Phone { id, .. } => Some(id.clone()),
        _ => None,
    };
    ways.iter().filter_map(id).collect()
}

/// Shows again who one is, with both steps.
pub async fn step_up(site: &Site, person: &mut Person) {
    let password = Secret::new(PASSWORD);
    let request = StepUpRequest { password };
    person.client.send::<StepUp>(&request).await.unwrap();
    let request = GiveCodeRequest {
        code: person.code(site),
    };
    person.client.send::<GiveCode>(&request).await.unwrap();
    // The next code is another one.
    site.forward(60);
}

pub fn adding(site: &Site, number: &str, replaces: &str) -> AddPhoneRequest {
    AddPhoneRequest {
        number: number.to_owned(),
        replaces: replaces.to_owned(),
        version: site.app.site.terms_version.clone(),
        locale: Locale::En,
    }
}

/// Adds a number in the settings, or puts it in the place of another.
pub async fn add(site: &Site, client: &mut Client, number: &str, replaces: &str) -> SettingsView {
    let request = adding(site, number, replaces);
    client.send::<AddPhone>(&request).await.unwrap();
    let code = site.text_code_to(number).await;
    client
        .send::<ConfirmNewPhone>(&GiveCodeRequest { code })
        .await
        .unwrap()
}
