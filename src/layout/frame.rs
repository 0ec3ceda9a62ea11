//! What every page fills: its title, its heading, what was refused, its content and its help.

use std::time::Duration;

use leptos::prelude::*;
use messages::common;
use view::{Child, ElementRef, View, effect, provided, view};
use web_sys::HtmlElement;

use crate::{
    components::{
        error_summary::ErrorSummary,
        status::use_announcer,
        stepper::{STEPPER, Stepper},
    },
    form::{AnyForm, ShownForm},
    i18n::use_i18n,
    layout::Layout,
};

#[component]
pub(crate) fn Frame(
    #[prop(into)] heading: Signal<String>,
    /// Where the page stands in its wizard: the step and the number of steps.
    #[prop(optional)]
    step: Option<(u8, u8)>,
    /// The form of the page, whose refusals are shown above everything else.
    #[prop(optional, into)]
    form: Option<AnyForm>,
    /// Help for this step, beside the content or below it.
    #[prop(optional)]
    help: Option<View>,
    /// The heading where it has parts in other languages; its words are those of `heading`.
    #[prop(optional)]
    shown: Option<View>,
    children: View,
) -> View {
    let i18n = use_i18n();
    let Layout { more_help, .. } = provided();
    let help = match (help, more_help()) {
        (None, more) => more,
        (Some(help), more) => Some(view! { {help}{more} }),
    };
    provided::<ShownForm>().set(form);
    name_the_document(heading, form);
    let h1 = ElementRef::new();
    focus_after_navigation(h1, heading);
    let class = if help.is_some() {
        "frame frame--with-help"
    } else {
        "frame"
    };
    let help = help.map(|help| {
        view! {
            <aside class="frame__help" aria-labelledby=HELP>
                <h2 class="frame__help-heading" id=HELP>{i18n.t(common::help_heading)}</h2>
                {help}
            </aside>
        }
    });
    view! {
        <div class=class>
            <div class="frame__content">
                {form.map(|form| view! { <ErrorSummary form/> })}
                {step.map(|(step, total)| view! { <Stepper step total/> })}
                <h1
                    class="frame__heading"
                    tabindex="-1"
                    aria-describedby=step.map(|_| STEPPER)
                    node_ref=h1
                >
                    {shown.unwrap_or_else(|| Child::into_view(heading))}
                </h1>
                {children}
            </div>
            {help}
        </div>
    }
}

/// How long a new live region is there before what it says is heard.
const HEARD: Duration = Duration::from_millis(500);

const HELP: &str = "help-heading";

/// The title of the document follows the heading, the language and refusals.
fn name_the_document(heading: Signal<String>, form: Option<AnyForm>) {
    let i18n = use_i18n();
    let Layout { site_name, .. } = provided();
    effect(move || {
        let (locale, heading, site) = (i18n.locale(), heading.get(), site_name.get());
        let title = if form.is_some_and(AnyForm::is_refused) {
            common::title_error(locale, &heading, &site)
        } else {
            common::title(locale, &heading, &site)
        };
        document().set_title(&title);
    });
}

/// Whoever listens to the page hears that another one is there.
fn focus_after_navigation(h1: ElementRef, heading: Signal<String>) {
    let Layout {
        has_shown_a_page, ..
    } = provided();
    if !has_shown_a_page.get_value() {
        has_shown_a_page.set_value(true);
        // What said that the page was loading went without a word.
        let announcer = use_announcer();
        let say = move || announcer.announce(heading.try_get_untracked().unwrap_or_default());
        set_timeout(say, HEARD);
        return;
    }
    effect(move || {
        if let Some(h1) = h1.get::<HtmlElement>() {
            // A heading that cannot take the focus is no reason to stop.
            let _ = h1.focus();
        }
    });
}
