//! A forgotten way to sign in, which is told to the confirmed address.

use contract::api::recover::AskForMethod;
use leptos::prelude::*;
use messages::recover;
use view::View;

use crate::pages::ask_by_email::{page, send};

#[component]
pub(crate) fn MethodPage() -> View {
    page(
        recover::method_heading,
        recover::method_lead,
        send::<AskForMethod>,
    )
}
