//! A forgotten username, which goes to the confirmed address.

use contract::api::recover::AskForUsername;
use leptos::prelude::*;
use messages::recover;
use view::View;

use crate::pages::ask_by_email::{page, send};

#[component]
pub(crate) fn UsernamePage() -> View {
    page(
        recover::username_heading,
        recover::username_lead,
        send::<AskForUsername>,
    )
}
