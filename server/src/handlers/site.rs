//! What the app needs to know before anything else.

use contract::{api::Nothing, policy::Policy, site::Site};

use crate::{
    app::App,
    guard::Anyone,
    refusal::Refusal,
    routing::{Call, Reply},
};

pub async fn get_site(app: App, _: Call, _: Anyone, _: Nothing) -> Result<Reply<Site>, Refusal> {
    Ok(app.site.clone().into())
}

pub async fn get_policy(
    app: App,
    _: Call,
    _: Anyone,
    _: Nothing,
) -> Result<Reply<Policy>, Refusal> {
    Ok(app.policy.clone().into())
}
