//! The server did not answer before anything could be shown.

use contract::locale::Locale;
use leptos::prelude::*;
use messages::{common, loaded, problem};
use view::{View, view};

use crate::{
    components::{
        button::Button,
        status::Status,
        text::{h2, p},
    },
    i18n::use_i18n,
    layout::{frame::Frame, skip_link::MAIN},
};

/// In both languages where their words are there, because the link to the other one leads nowhere for
/// now.
#[component]
pub(crate) fn UnreachablePage(#[prop(into)] on_retry: Callback<()>) -> View {
    let i18n = use_i18n();
    let retry = move |words: Signal<String>| {
        view! { <div class="actions"><Button label=words on_press=on_retry/></div> }
    };
    let other = i18n.now(Locale::other);
    view! {
        <main id=MAIN class="container" tabindex="-1">
            <Frame heading=i18n.t(problem::unreachable_heading)>
                {p(i18n.t(problem::unreachable_lead))}
                {retry(i18n.t(common::action_retry))}
                {loaded::is_there(other).then(|| view! {
                    <section lang=other.tag()>
                        {h2(problem::unreachable_heading(other).into())}
                        {p(problem::unreachable_lead(other).into())}
                        {retry(common::action_retry(other).into())}
                    </section>
                })}
            </Frame>
        </main>
        <Status/>
    }
}
