//! The rules of an answer, ticked off while it is typed.

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::i18n::use_i18n;

/// One line of a checklist. Nothing is said of a rule that only the server can tell.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    pub label: Signal<String>,
    pub met: Signal<Option<bool>>,
}

#[component]
pub(crate) fn Checklist(rules: Vec<Rule>) -> View {
    let i18n = use_i18n();
    let states: Vec<_> = rules.iter().map(|rule| rule.met).collect();
    // Said aloud when the count changes, and not with every key: the same words are not said again.
    let summary = i18n.text(move |locale| {
        let known = states.iter().filter_map(|met| met.get());
        let (met, open): (Vec<bool>, Vec<bool>) = known.partition(|met| *met);
        let met = met.len() as u64;
        common::rules_summary(locale, met, met + open.len() as u64)
    });
    view! {
        <div class="checklist">
            <ul class="checklist__rules">
                {rules.into_iter().map(line).collect::<View>()}
            </ul>
            <p class="visually-hidden" role="status">{summary}</p>
        </div>
    }
}

fn line(rule: Rule) -> View {
    let i18n = use_i18n();
    let state = i18n.text(move |locale| match rule.met.get() {
        Some(true) => common::rule_met(locale),
        Some(false) => common::rule_open(locale),
        None => "",
    });
    let is_met = Signal::derive(move || rule.met.get() == Some(true));
    view! {
        <li class="checklist__rule" class:checklist__rule--met=is_met>
            <span class="visually-hidden">{state}" "</span>
            {rule.label}
        </li>
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    let rule = |label: &'static str, met: Option<bool>| Rule {
        label: label.into(),
        met: Signal::stored(met),
    };
    let rules = vec![
        rule("8 to 16 characters", Some(true)),
        rule("an upper case letter", Some(false)),
        rule("not used by many people", None),
    ];
    view! { <Checklist rules/> }
}
