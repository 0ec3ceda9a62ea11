//! `gcds-date-input`, in the order of the international standard

use leptos::prelude::*;
use messages::common;
use view::{View, view};

use crate::{components::error_message::ErrorMessage, form::Question, i18n::use_i18n};

/// Three fields whose answer is written `YYYY-MM-DD`; a whole date may be pasted into any of them.
#[component]
pub(crate) fn DateInput(
    question: Question,
    #[prop(into)] legend: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
) -> View {
    let i18n = use_i18n();
    let described_by = hint.map(|_| question.id("hint"));
    view! {
        <fieldset
            class="input"
            class:input--refused=question.refused()
            aria-describedby=described_by
        >
            <legend class="input__label">{legend}</legend>
            {hint.map(|hint| view! { <p id=question.id("hint") class="input__hint">{hint}</p> })}
            <ErrorMessage question/>
            <div class="date-input">
                {part(question, Part::Year, i18n.t(common::date_year))}
                {part(question, Part::Month, i18n.t(common::date_month))}
                {part(question, Part::Day, i18n.t(common::date_day))}
            </div>
        </fieldset>
    }
}

#[derive(Clone, Copy)]
enum Part {
    Year,
    Month,
    Day,
}

impl Part {
    /// The year bears the name of the question, because the error summary leads there.
    fn id(self, question: Question) -> String {
        match self {
            Self::Year => question.name().to_owned(),
            Self::Month => question.id("month"),
            Self::Day => question.id("day"),
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Year => "input__field date-input__year",
            Self::Month | Self::Day => "input__field",
        }
    }
}

fn part(question: Question, part: Part, label: Signal<String>) -> View {
    let id = part.id(question);
    view! {
        <div class="date-input__part">
            <label class="date-input__label" for=id.clone()>{label}</label>
            <input
                id=id.clone()
                name=id
                class=part.class()
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-required="true"
                aria-invalid=question.refused()
                aria-describedby=question.described_by(None)
                prop:value=Signal::derive(move || read(&question.answer(), part))
                on:input=move |event| {
                    question.set(write(&question.answer(), part, &event_target_value(&event)));
                }
            />
        </div>
    }
}

fn read(answer: &str, part: Part) -> String {
    answer
        .splitn(3, '-')
        .nth(part as usize)
        .unwrap_or_default()
        .to_owned()
}

/// The answer with one part typed anew.
fn write(answer: &str, part: Part, typed: &str) -> String {
    if let [year, month, day] = typed.split(['-', '/', '.']).collect::<Vec<_>>()[..] {
        return [year, month, day].map(|it| it.trim().to_owned()).join("-");
    }
    let mut parts = [Part::Year, Part::Month, Part::Day].map(|it| read(answer, it));
    parts[part as usize] = typed.replace('-', "");
    if parts.iter().all(String::is_empty) {
        String::new()
    } else {
        parts.join("-")
    }
}

#[cfg(debug_assertions)]
pub(crate) fn examples() -> View {
    view! {
        <DateInput
            question=Question::sample("gallery-date", "1987-04-23", false)
            legend="Memorable date"
            hint="For example: 1987 04 23"
        />
        <DateInput question=Question::sample("gallery-date-refused", "1987-02-30", true) legend="Memorable date"/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_typed_without_touching_the_others() {
        assert_eq!(write("", Part::Month, "4"), "-4-");
        assert_eq!(write("-4-", Part::Year, "1987"), "1987-4-");
        assert_eq!(write("1987-4-", Part::Day, "23"), "1987-4-23");
        assert_eq!(read("1987-4-23", Part::Month), "4");
    }

    #[test]
    fn a_whole_date_can_be_pasted() {
        assert_eq!(write("", Part::Year, "1987-04-23"), "1987-04-23");
        assert_eq!(write("2000-1-1", Part::Day, "1987/04/23"), "1987-04-23");
    }

    #[test]
    fn nothing_typed_is_no_answer() {
        assert_eq!(write("1987--", Part::Year, ""), "");
    }
}
