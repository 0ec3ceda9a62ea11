//! Somebody in front of a browser, who finds things by what they are and what they are called.

use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use contract::{locale::Locale, routes::Page};
use http::Method;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use thirtyfour::{
    Key, RequestData, SessionId, TypingData, WebDriver, WebElement,
    common::command::FormatRequestData, error::WebDriverErrorInner,
};

use crate::{
    engine::Engine,
    wait::{self, PATIENCE, until},
    words::{self, Words, plain},
};

/// Somebody who reads one of the languages.
#[derive(Clone, Debug)]
pub struct Person {
    pub driver: WebDriver,
    pub engine: Engine,
    pub reads: Locale,
}

/// What the page in front of somebody is like.
#[derive(Clone, Debug, Deserialize)]
pub struct Sight {
    /// Whether the app has taken the place of what the server sent, and waits for nothing.
    pub is_alive: bool,
    pub path: String,
    pub hash: String,
    pub title: String,
    pub lang: String,
    pub headings: Vec<String>,
    /// Whether the error summary has the focus.
    pub is_told: bool,
    /// What the error summary lists.
    pub refusals: Vec<String>,
    pub text: String,
}

/// What an element is, as assistive technology hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Checkbox,
    Choice,
    Dialog,
    Field,
    Heading,
    Link,
    List,
    Picture,
    Radio,
}

impl Person {
    /// The same person, in the other language.
    pub fn reading(&self, locale: Locale) -> Self {
        Self {
            reads: locale,
            ..self.clone()
        }
    }

    pub async fn open(&self, address: &str) -> Result<()> {
        self.driver.goto(address).await?;
        Ok(())
    }

    /// Waits until a page is there, with its heading and its address.
    pub async fn is_at(&self, page: Page, heading: Words) -> Result<Sight> {
        let sight = self.reads_heading(heading).await?;
        let path = page.path(self.reads);
        until(PATIENCE, &format!("the address {path}"), async || {
            Ok((self.sight().await?.path == path).then_some(()))
        })
        .await
        .with_context(|| format!("it is {}", sight.path))?;
        Ok(sight)
    }

    /// Waits until the page has this heading and no other of its rank.
    pub async fn reads_heading(&self, heading: Words) -> Result<Sight> {
        let heading = heading.of(self.reads);
        let mut last = None;
        until(PATIENCE, &format!("the heading `{heading}`"), async || {
            let sight = self.sight().await?;
            let is_there =
                sight.is_alive && sight.headings.iter().map(|it| plain(it)).eq([heading]);
            last = Some(sight.clone());
            Ok(is_there.then_some(sight))
        })
        .await
        .with_context(|| match &last {
            Some(it) => format!(
                "at {} under {:?} with {:?}",
                it.path, it.headings, it.refusals
            ),
            None => "nothing was seen".to_owned(),
        })
    }

    /// Waits until the address is that of one of these pages and the page is drawn.
    pub async fn lands_among(&self, pages: &[Page]) -> Result<Sight> {
        let paths: Vec<String> = pages.iter().map(|page| page.path(self.reads)).collect();
        let mut last = String::new();
        until(PATIENCE, &format!("a page of {paths:?}"), async || {
            let sight = self.sight().await?;
            last.clone_from(&sight.path);
            let is_there = sight.is_alive && paths.contains(&last) && sight.headings.len() == 1;
            Ok(is_there.then_some(sight))
        })
        .await
        .with_context(|| format!("it is {last}"))
    }

    /// What is in front of the person right now.
    pub async fn sight(&self) -> Result<Sight> {
        self.ask(include_str!("scripts/state.js"), vec![]).await
    }

    /// Waits until these words are somewhere on the page.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let text = plain(text);
        until(PATIENCE, &format!("the words `{text}`"), async || {
            Ok(plain(&self.sight().await?.text)
                .contains(&text)
                .then_some(()))
        })
        .await
    }

    /// Waits for a refusal: the error summary takes the focus and has these words in it.
    pub async fn is_refused(&self, words: Words) -> Result<()> {
        let words = words.of(self.reads);
        let mut last = Vec::new();
        until(PATIENCE, &format!("the refusal `{words}`"), async || {
            let sight = self.sight().await?;
            last = sight.refusals;
            let is_said = last.iter().any(|it| plain(it).contains(words));
            Ok((is_said && sight.is_told).then_some(()))
        })
        .await
        .with_context(|| format!("the summary lists {last:?}"))?;
        self.find(Role::Heading, words::PROBLEM.of(self.reads))
            .await
            .map(drop)
    }

    pub async fn press(&self, button: Words) -> Result<()> {
        self.click(Role::Button, button).await
    }

    pub async fn follow(&self, link: Words) -> Result<()> {
        self.click(Role::Link, link).await
    }

    /// Ticks a box that is not ticked.
    pub async fn tick(&self, label: Words) -> Result<()> {
        let found = self.find(Role::Checkbox, label.of(self.reads)).await?;
        ensure!(!found.is_selected().await?, "it is ticked already");
        // One driver does not scroll by itself after the page has moved the focus.
        found.scroll_into_view().await?;
        found.click().await?;
        Ok(())
    }

    /// Replaces what a field holds.
    pub async fn fill(&self, label: Words, text: &str) -> Result<()> {
        let label = label.of(self.reads);
        let field = self.find(Role::Field, label).await?;
        if !value_of(&field).await?.is_empty() {
            field.send_keys(Key::Control + "a").await?;
            field.send_keys(Key::Backspace + "").await?;
        }
        // One driver takes no keys for a mistake.
        if !text.is_empty() {
            field.send_keys(text).await?;
        }
        let typed = value_of(&field).await?;
        ensure!(typed == text, "`{label}` holds `{typed}`");
        Ok(())
    }

    /// What a field holds.
    pub async fn value(&self, label: Words) -> Result<String> {
        value_of(&self.find(Role::Field, label.of(self.reads)).await?).await
    }

    /// Chooses from a list.
    pub async fn choose(&self, label: Words, option: Words) -> Result<()> {
        let list = self.find(Role::Choice, label.of(self.reads)).await?;
        let wanted = option.of(self.reads);
        for option in list.find_all(thirtyfour::By::Tag("option")).await? {
            if plain(&option.text().await?) == wanted {
                option.click().await?;
                return Ok(());
            }
        }
        bail!("`{wanted}` is not in the list")
    }

    /// Follows the link to the other language and reads on in that one.
    pub async fn change_language(&mut self) -> Result<()> {
        self.follow(words::LANGUAGE).await?;
        self.reads = self.reads.other();
        Ok(())
    }

    /// Waits until exactly one such thing is there. It must be called so by the browser too.
    pub async fn find(&self, role: Role, name: &str) -> Result<WebElement> {
        let mut count = 0;
        let kind = format!("one {role:?} called `{name}`");
        let found = until(PATIENCE, &kind, async || {
            let mut found = self.all(role, Some(name)).await?;
            count = found.len();
            Ok(if count == 1 { found.pop() } else { None })
        })
        .await
        .with_context(|| format!("{count} are there"))?;
        if self.hears(role) {
            let heard: Value = self.hear(&found, "label").await?;
            let heard = plain(heard.as_str().unwrap_or_default());
            ensure!(heard == name, "{kind} is heard as `{heard}`");
        }
        Ok(found)
    }

    /// What the browser tells assistive technology of an element: its `role` or its `label`.
    pub async fn hear(&self, element: &WebElement, what: &'static str) -> Result<Value> {
        let element = element.element_id().to_string();
        let answer = self.driver.cmd(Heard { element, what }).await?;
        Ok(answer.value()?)
    }

    /// Everything of a role that can be seen now.
    pub async fn all(&self, role: Role, name: Option<&str>) -> Result<Vec<WebElement>> {
        let arguments = vec![json!(role.name()), json!(name)];
        let script = include_str!("scripts/find.js");
        Ok(self.driver.execute(script, arguments).await?.elements()?)
    }

    /// Runs a script in the page and reads what it returns.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        Ok(self.driver.execute(script, arguments).await?.convert()?)
    }

    /// Waits until a script returns true.
    pub async fn awaits(&self, what: &str, script: &str) -> Result<()> {
        wait::until(PATIENCE, what, async || {
            Ok(self.ask::<bool>(script, vec![]).await?.then_some(()))
        })
        .await
    }

    /// Presses keys where the focus is.
    pub async fn strike(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await?;
        Ok(())
    }

    /// Asks no more than once in a while, for as long as the page is changing under the hand.
    async fn click(&self, role: Role, name: Words) -> Result<()> {
        let name = name.of(self.reads);
        let mut tries = 0;
        until(Duration::from_secs(30), name, async || {
            let found = match self.find(role, name).await {
                Err(error) if is_stale(&error) => return Ok(None),
                other => other?,
            };
            tries += 1;
            match found.click().await {
                Ok(()) => Ok(Some(())),
                Err(error) => {
                    let error = anyhow!(error);
                    if is_stale(&error) && tries < 5 {
                        return Ok(None);
                    }
                    Err(error.context(format!("`{name}` cannot be clicked")))
                }
            }
        })
        .await
    }

    /// Two engines call a list of links or a dialog what the third leaves unnamed.
    fn hears(&self, role: Role) -> bool {
        matches!(
            role,
            Role::Button | Role::Checkbox | Role::Choice | Role::Field | Role::Link
        ) && self.engine != Engine::WebKit
    }
}

impl Role {
    const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Choice => "combobox",
            Self::Dialog => "dialog",
            Self::Field => "textbox",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::List => "list",
            Self::Picture => "img",
            Self::Radio => "radio",
        }
    }
}

async fn value_of(field: &WebElement) -> Result<String> {
    Ok(field.prop("value").await?.unwrap_or_default())
}

/// Whether something went away between looking and touching.
fn is_stale(error: &anyhow::Error) -> bool {
    let inner = error
        .downcast_ref::<thirtyfour::error::WebDriverError>()
        .map(thirtyfour::error::WebDriverError::as_inner);
    matches!(
        inner,
        Some(WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::NoSuchElement(_))
    )
}

/// `GET /session/{session}/element/{element}/computed…`
#[derive(Debug)]
struct Heard {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Heard {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { element, what } = self;
        RequestData::new(
            Method::GET,
            format!("session/{session}/element/{element}/computed{what}"),
        )
    }
}
