//! What every request shares, and every address of the API.

use std::{net::IpAddr, ops::Deref, path::PathBuf, sync::Arc};

use axum::{
    Router,
    extract::{Path, Request},
    http::HeaderName,
    routing::{get, post},
};
use contract::{policy::Policy, site::Site};

use crate::{
    blocklist::Blocklist,
    clock::Clock,
    config::Retention,
    delivery::{carrier::Carriers, receipts},
    edge,
    handlers::{self, csp_report, oidc, partner},
    hashing::Hasher,
    keys::Keys,
    partner::Partners,
    routing::Routes,
    services::Services,
    signing::Signing,
    store::Store,
};

/// What every request shares.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

#[derive(Debug)]
pub struct Parts {
    pub store: Store,
    pub clock: Clock,
    pub keys: Arc<Keys>,
    pub hasher: Hasher,
    pub blocklist: Blocklist,
    pub policy: Policy,
    pub site: Site,
    /// The site's own origin, such as `https://sign-in.example`.
    pub origin: String,
    pub trusted_proxies: Vec<IpAddr>,
    /// In which they tell the country of a client, if they do.
    pub country_header: Option<HeaderName>,
    /// How long what is kept.
    pub retention: Retention,
    /// The folder that messages are delivered to.
    pub outbox: PathBuf,
    /// Who carries messages away.
    pub carriers: Carriers,
    /// Whom people may sign in with instead of a username and a password.
    pub partners: Partners,
    /// What people sign in for.
    pub services: Services,
    /// Signs what we say to partners and services.
    pub signing: Signing,
    /// Whether cookies travel without `Secure`: on plain HTTP on this machine only.
    pub plain_http: bool,
    /// Whether `/outbox` shows the messages: in demonstrations on this machine only.
    pub shows_outbox: bool,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Every address of the API.
pub fn router(app: &App) -> Router {
    let shared = app.clone();
    let report = async move || csp_report::take_csp_report(&shared);
    let router = routes(app).into_router().route(
        csp_report::PATH,
        post(report).fallback(|| async { edge::only("POST") }),
    );
    let shared = app.clone();
    let come_back = async move |Path(partner): Path<String>, request: Request| {
        partner::returning::come_back(&shared, &partner, request).await
    };
    let router = router.route(
        partner::returning::PATH,
        get(come_back).fallback(|| async { edge::only("GET") }),
    );
    let router = if app.services.is_empty() && app.partners.shown().is_empty() {
        router
    } else {
        router.merge(oidc::router(app))
    };
    if app.carriers.callback_token().is_none() {
        return router;
    }
    let shared = app.clone();
    let receipt = async move |request: Request| receipts::take_receipt(&shared, request).await;
    router.route(
        receipts::PATH,
        post(receipt).fallback(|| async { edge::only("POST") }),
    )
}

/// The same, with what each asks of the session.
pub fn routes(app: &App) -> Routes {
    use contract::api::{
        contact::WriteToUs,
        invitation::RedeemInvitation,
        policy::GetPolicy,
        register::{
            AcceptTerms, ChoosePassword, ChooseUsername, ConfirmEmail, DeclineTerms, GetEmailCode,
            GiveEmail, GiveRecovery, IssueSavedCode, KeepSavedCode, ResendEmailCode, SkipEmail,
        },
        session::{ExtendSession, GetSession, SetLanguage, SetSharedComputer, SignOut},
        settings::Disavow,
        sign_in::{
            GiveCode, GivePassword, GiveRecoveryCode, GiveTextCode, ReplacePassword, SendText,
        },
        site::GetSite,
        two_step::{
            AcceptTwoStepTerms, ChooseDevice, ConfirmApp, ConfirmPhone, GetPhoneCode, GivePhone,
            IssueRecoveryCodes, IssueSecret, KeepRecoveryCodes, ResendPhoneCode, SkipBackupPhone,
            SkipTwoStep,
        },
    };
    use handlers::{
        account, contact, disavow, invitation, organization, partner, recover, register, service,
        session, settings, sign_in, site, two_step,
    };

    let routes = Routes::new(app)
        .on::<GetSite, _, _, _>(site::get_site)
        .on::<GetPolicy, _, _, _>(site::get_policy)
        .on::<GetSession, _, _, _>(session::get_session)
        .on::<ExtendSession, _, _, _>(session::extend_session)
        .on::<SignOut, _, _, _>(session::sign_out)
        .on::<SetSharedComputer, _, _, _>(session::set_shared_computer)
        .on::<SetLanguage, _, _, _>(session::set_language)
        .on::<WriteToUs, _, _, _>(contact::write_to_us)
        .on::<RedeemInvitation, _, _, _>(invitation::redeem_invitation)
        .on::<AcceptTerms, _, _, _>(register::terms::accept_terms)
        .on::<DeclineTerms, _, _, _>(register::terms::decline_terms)
        .on::<ChooseUsername, _, _, _>(register::username::choose_username)
        .on::<ChoosePassword, _, _, _>(register::password::choose_password)
        .on::<GiveRecovery, _, _, _>(register::recovery::give_recovery)
        .on::<GiveEmail, _, _, _>(register::email::give_email)
        .on::<SkipEmail, _, _, _>(register::email::skip_email)
        .on::<GetEmailCode, _, _, _>(register::email_code::get_email_code)
        .on::<ResendEmailCode, _, _, _>(register::email_code::resend_email_code)
        .on::<ConfirmEmail, _, _, _>(register::email_code::confirm_email)
        .on::<IssueSavedCode, _, _, _>(register::saved_code::issue_saved_code)
        .on::<KeepSavedCode, _, _, _>(register::saved_code::keep_saved_code)
        .on::<ChooseDevice, _, _, _>(two_step::device::choose_device)
        .on::<AcceptTwoStepTerms, _, _, _>(two_step::terms::accept_two_step_terms)
        .on::<IssueSecret, _, _, _>(two_step::app::issue_secret)
        .on::<ConfirmApp, _, _, _>(two_step::app::confirm_app)
        .on::<GivePhone, _, _, _>(two_step::phone::give_phone)
        .on::<GetPhoneCode, _, _, _>(two_step::phone::get_phone_code)
        .on::<ResendPhoneCode, _, _, _>(two_step::phone::resend_phone_code)
        .on::<ConfirmPhone, _, _, _>(two_step::phone::confirm_phone)
        .on::<SkipBackupPhone, _, _, _>(two_step::phone::skip_backup_phone)
        .on::<SkipTwoStep, _, _, _>(two_step::skip::skip_two_step)
        .on::<IssueRecoveryCodes, _, _, _>(two_step::recovery_codes::issue_recovery_codes)
        .on::<KeepRecoveryCodes, _, _, _>(two_step::recovery_codes::keep_recovery_codes)
        .on::<GivePassword, _, _, _>(sign_in::password::give_password)
        .on::<GiveCode, _, _, _>(sign_in::code::give_code)
        .on::<SendText, _, _, _>(sign_in::text::send_text)
        .on::<GiveTextCode, _, _, _>(sign_in::text::give_text_code)
        .on::<GiveRecoveryCode, _, _, _>(sign_in::recovery_code::give_recovery_code)
        .on::<ReplacePassword, _, _, _>(sign_in::new_password::replace_password)
        .on::<Disavow, _, _, _>(disavow::disavow);
    account::routes(settings::routes(recover::routes(partner::routes(
        service::routes(organization::routes(routes)),
    ))))
}
