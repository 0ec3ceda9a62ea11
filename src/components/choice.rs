//! One of the answers that a list or a group of radio buttons offers.

use leptos::prelude::*;

#[derive(Clone)]
pub(crate) struct Choice {
    /// What is sent.
    pub value: String,
    pub label: Signal<String>,
    pub hint: Option<Signal<String>>,
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }

    pub(crate) fn with_hint(self, hint: impl Into<Signal<String>>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}
