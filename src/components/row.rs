//! Things in a list, each with what it is, something about it, and what can be done.

use leptos::prelude::*;
use view::{View, view};

/// One line of the list.
pub(crate) struct Row {
    pub what: Signal<String>,
    pub about: Option<Signal<String>>,
    pub action: Option<View>,
}

pub(crate) fn rows(list: Vec<Row>) -> View {
    let line = |row: Row| {
        let about = row
            .about
            .map(|about| view! { <p class="row__about">{about}</p> });
        view! {
            <li class="row">
                <div class="row__text">
                    <p class="row__what">{row.what}</p>
                    {about}
                </div>
                {row.action}
            </li>
        }
    };
    // Safari takes a list without marks for no list.
    view! { <ul class="rows" role="list">{list.into_iter().map(line).collect::<View>()}</ul> }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    use crate::components::button::{Button, Look};

    let edit = || view! { <Button label="Edit" look=Look::Link of="••• ••• 0123"/> };
    rows(vec![
        Row {
            what: "••• ••• 0123".into(),
            about: Some("Default".into()),
            action: Some(edit()),
        },
        Row {
            what: "••• ••• 0142".into(),
            about: None,
            action: None,
        },
    ])
}
