//! Answers being typed, and what was said of them.
//!
//! [`Form`] knows its questions by type. Components see a [`Question`] or an [`AnyForm`], which
//! know them by name, so that each component is compiled once and not once for each form.

use std::{marker::PhantomData, ops::Deref, sync::Arc};

use contract::{
    form::{Errors, Field, FieldError},
    locale::Locale,
    problem::Refused,
};
use leptos::prelude::*;
use view::provided;
use web_sys::Event;

use crate::{
    i18n::use_i18n,
    task::{Work, spawn},
};

/// The words for a refused answer, given by whoever sets the site up. The name is the question's.
#[derive(Clone, Copy)]
pub(crate) struct Wording(pub fn(Locale, &str, FieldError) -> String);

/// The answers of a page and what the contract or the server said of them.
#[derive(Clone, Copy)]
pub(crate) struct Form<F: Field> {
    any: AnyForm,
    fields: PhantomData<F>,
}

/// A form whose questions are known by name.
#[derive(Clone, Copy)]
pub(crate) struct AnyForm {
    known: Known,
    answers: RwSignal<Answers>,
    errors: RwSignal<Vec<(&'static str, FieldError)>>,
    trouble: RwSignal<Option<Trouble>>,
    refusals: RwSignal<u32>,
    busy: RwSignal<bool>,
}

/// The form of the page that is shown, if it has one.
#[derive(Clone, Copy)]
pub(crate) struct ShownForm(StoredValue<Option<AnyForm>>);

impl ShownForm {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Another page is shown.
    pub(crate) fn set(self, form: Option<AnyForm>) {
        self.0.set_value(form);
    }

    pub(crate) fn get(self) -> Option<AnyForm> {
        self.0.get_value()
    }
}

/// One question of a form, for the component that asks it.
#[derive(Clone, Copy)]
pub(crate) struct Question {
    form: AnyForm,
    name: &'static str,
}

/// The name of a question of the form, and whether its answer survives a refusal.
type Known = fn(&str) -> Option<(&'static str, bool)>;

/// Answers by the names of their questions.
pub(crate) type Answers = Vec<(&'static str, String)>;

/// What is wrong with the whole rather than with an answer, in whichever language is asked.
type Trouble = Arc<dyn Fn(Locale) -> String + Send + Sync>;

impl<F: Field> Form<F> {
    pub(crate) fn new() -> Self {
        let known = |name: &str| F::from_name(name).map(|it| (it.name(), it.keep()));
        Self {
            any: AnyForm::with(known, Vec::new(), Vec::new()),
            fields: PhantomData,
        }
    }

    pub(crate) fn question(self, field: F) -> Question {
        Question {
            form: self.any,
            name: field.name(),
        }
    }

    /// The answer so far; tracked where it is read.
    pub(crate) fn answer(self, field: F) -> String {
        self.question(field).answer()
    }

    pub(crate) fn set(self, field: F, answer: String) {
        self.question(field).set(answer);
    }

    /// What to do with the form when it is submitted: `check` reads the answers, `send` takes what
    /// they amount to. A second submission while the first is under way does nothing.
    pub(crate) fn on_submit<R: 'static>(
        self,
        check: impl Fn() -> Result<R, Errors<F>> + 'static,
        send: impl Fn(R) -> Work + 'static,
    ) -> Box<dyn Fn(Event)> {
        let named = |(field, error): (F, FieldError)| (field.name(), error);
        self.any.on_submit(Box::new(move || match check() {
            Ok(request) => Ok(send(request)),
            Err(errors) => Err(collected(&mut errors.into_iter().map(named))),
        }))
    }
}

/// Compiled once for all forms.
fn collected(
    errors: &mut dyn Iterator<Item = (&'static str, FieldError)>,
) -> Vec<(&'static str, FieldError)> {
    let mut list = Vec::new();
    for error in errors {
        list.push(error);
    }
    list
}

impl<F: Field> Deref for Form<F> {
    type Target = AnyForm;

    fn deref(&self) -> &AnyForm {
        &self.any
    }
}

impl<F: Field> From<Form<F>> for AnyForm {
    fn from(form: Form<F>) -> Self {
        form.any
    }
}

impl AnyForm {
    /// Shows what the server refused. False when it names no question of this form, in which case
    /// nothing is shown.
    pub(crate) fn refuse_named(self, errors: &[Refused]) -> bool {
        let known = |it: &Refused| (self.known)(&it.field).map(|(name, _)| (name, it.error));
        let errors: Vec<_> = errors.iter().filter_map(known).collect();
        let is_ours = !errors.is_empty();
        if is_ours {
            self.refuse(errors);
        }
        is_ours
    }

    /// Says what went wrong with the whole, forgets the secrets and moves the focus to the summary.
    pub(crate) fn fail<S: Into<String>>(self, words: impl Fn(Locale) -> S + Send + Sync + 'static) {
        self.forget_secrets();
        self.interrupt(words);
    }

    /// Says that the answers could not be sent. All of them stay, secrets too, for another try.
    pub(crate) fn interrupt<S: Into<String>>(
        self,
        words: impl Fn(Locale) -> S + Send + Sync + 'static,
    ) {
        let words: Trouble = Arc::new(move |locale| words(locale).into());
        self.trouble.set(Some(words));
        self.errors.set(Vec::new());
        self.refusals.update(|it| *it += 1);
    }

    /// Takes back whatever was said of the answers.
    pub(crate) fn accept(self) {
        self.errors.set(Vec::new());
        self.trouble.set(None);
    }

    /// Whether a submission is under way; tracked where it is read.
    pub(crate) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// The refused answers with their words, in order; tracked, language included.
    pub(crate) fn errors(self) -> Vec<(&'static str, FieldError)> {
        self.errors.get()
    }

    /// What is wrong with the whole, in words; tracked, language included.
    pub(crate) fn trouble(self, locale: Locale) -> Option<String> {
        self.trouble
            .with(|trouble| trouble.as_ref().map(|words| words(locale)))
    }

    /// Whether something is being said of the answers; tracked.
    pub(crate) fn is_refused(self) -> bool {
        self.errors.with(|errors| !errors.is_empty()) || self.trouble.with(Option::is_some)
    }

    /// How often something was refused: it changes with every refusal, the same one included.
    pub(crate) fn refusals(self) -> u32 {
        self.refusals.get()
    }

    /// The answers that are no secrets.
    pub(crate) fn kept(self) -> Answers {
        self.forget_secrets();
        self.answers.get_untracked()
    }

    /// Puts answers back, where there were some.
    pub(crate) fn restore(self, answers: Answers) {
        if !answers.is_empty() {
            self.answers.set(answers);
        }
    }

    /// Does one thing and holds further submissions back until it is done.
    pub(crate) fn run(self, work: Work) {
        self.busy.set(true);
        spawn(Box::pin(async move {
            work.await;
            // The page may be gone by now, and its signals with it.
            self.busy.try_set(false);
        }));
    }

    fn on_submit(self, attempt: Box<dyn Fn() -> Attempt>) -> Box<dyn Fn(Event)> {
        Box::new(move |event| {
            event.prevent_default();
            if self.busy.get_untracked() {
                return;
            }
            match untrack(&attempt) {
                Ok(work) => {
                    self.accept();
                    self.run(work);
                }
                Err(errors) => self.refuse(errors),
            }
        })
    }

    /// Shows what was refused, forgets the secrets and moves the focus to the summary.
    fn refuse(self, errors: Vec<(&'static str, FieldError)>) {
        self.forget_secrets();
        self.trouble.set(None);
        self.errors.set(errors);
        self.refusals.update(|it| *it += 1);
    }

    fn forget_secrets(self) {
        let is_kept = |name: &str| (self.known)(name).is_some_and(|(_, is_kept)| is_kept);
        self.answers
            .update(|answers| answers.retain(|(name, _)| is_kept(name)));
    }

    fn with(known: Known, answers: Answers, errors: Vec<(&'static str, FieldError)>) -> Self {
        Self {
            known,
            answers: RwSignal::new(answers),
            errors: RwSignal::new(errors),
            trouble: RwSignal::new(None),
            refusals: RwSignal::new(0),
            busy: RwSignal::new(false),
        }
    }
}

/// What is left to do once the answers are checked, or why nothing is.
type Attempt = Result<Work, Vec<(&'static str, FieldError)>>;

impl Question {
    /// Name and id of its input.
    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    /// The answer so far; tracked where it is read.
    pub(crate) fn answer(self) -> String {
        self.form
            .answers
            .with(|answers| {
                let mut answers = answers.iter();
                answers
                    .find(|(name, _)| *name == self.name)
                    .map(|(_, it)| it.clone())
            })
            .unwrap_or_default()
    }

    pub(crate) fn set(self, answer: String) {
        self.form.answers.update(|answers| {
            match answers.iter_mut().find(|(name, _)| *name == self.name) {
                Some((_, it)) => *it = answer,
                None => answers.push((self.name, answer)),
            }
        });
    }

    /// Everything said against the answer; tracked.
    pub(crate) fn errors(self) -> Vec<FieldError> {
        self.form.errors.with(|errors| {
            let mine = errors.iter().filter(|(name, _)| *name == self.name);
            mine.map(|(_, error)| *error).collect()
        })
    }

    /// Whether something is said against the answer; tracked.
    pub(crate) fn is_refused(self) -> bool {
        self.form
            .errors
            .with(|errors| errors.iter().any(|(name, _)| *name == self.name))
    }

    /// The answer as its field shows it. This and what follows are signals, of few types, because
    /// what keeps an attribute up to date is compiled anew for each type.
    pub(crate) fn value(self) -> Signal<String> {
        Signal::derive(move || self.answer())
    }

    /// For the class of what holds the question, and for `aria-invalid`.
    pub(crate) fn refused(self) -> Signal<bool> {
        Signal::derive(move || self.is_refused())
    }

    /// `aria-describedby`: what is said against the answer, then what is said of the question.
    pub(crate) fn described_by(self, part: Option<&'static str>) -> Signal<Option<String>> {
        Signal::derive(move || {
            let error = self.is_refused().then_some("error");
            let parts = error.into_iter().chain(part);
            let ids: Vec<String> = parts.map(|part| self.id(part)).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// The id of a part of the question, such as its hint. No name of a question has two dashes in
    /// a row, so that a question called `person-hint` is not taken for the hint of `person`.
    pub(crate) fn id(self, part: &str) -> String {
        [self.name, "--", part].concat()
    }

    /// Whether the form is being submitted; tracked.
    pub(crate) fn is_busy(self) -> bool {
        self.form.busy.get()
    }
}

/// The words for a refused answer, which follow the language of the page.
pub(crate) fn wording(name: &'static str, error: FieldError) -> Signal<String> {
    let Wording(words) = provided();
    use_i18n().text(move |locale| words(locale, name, error))
}

#[cfg(debug_assertions)]
impl AnyForm {
    /// A form of one question, for examples only.
    pub(crate) fn sample(name: &'static str, answer: &str, is_refused: bool) -> Self {
        let errors = if is_refused {
            vec![(name, FieldError::Missing)]
        } else {
            Vec::new()
        };
        Self::with(|_| None, vec![(name, answer.to_owned())], errors)
    }
}

#[cfg(debug_assertions)]
impl Question {
    /// A question that stands alone, for examples only.
    pub(crate) fn sample(name: &'static str, answer: &str, is_refused: bool) -> Self {
        Self {
            form: AnyForm::sample(name, answer, is_refused),
            name,
        }
    }
}
