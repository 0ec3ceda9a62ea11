//! A test with everything it needs: a site of its own, and somebody with a browser.

use std::{
    fs,
    panic::{AssertUnwindSafe, resume_unwind},
    thread,
};

use anyhow::{Error, Result};
use contract::locale::Locale;
use futures::FutureExt;

use crate::{
    engine::{Browser, Engine},
    guichet::{Guichet, root},
    person::Person,
};

#[derive(Debug)]
pub struct Stage {
    pub site: Guichet,
    pub person: Person,
}

/// Plays a story and ends everything that it needed, whatever its outcome.
pub fn play(engine: Engine, reads: Locale, story: impl AsyncFnOnce(&mut Stage) -> Result<()>) {
    play_with("", engine, reads, story);
}

/// The same on a site with a configuration of its own.
pub fn play_with(
    settings: &str,
    engine: Engine,
    reads: Locale,
    story: impl AsyncFnOnce(&mut Stage) -> Result<()>,
) {
    play_on(Guichet::with_settings(settings), engine, reads, story);
}

/// The same in a browser that is started with more than the usual, such as without a part of it.
pub fn play_with_flags(
    flags: &[&str],
    engine: Engine,
    reads: Locale,
    story: impl AsyncFnOnce(&mut Stage) -> Result<()>,
) {
    perform(Guichet::with_settings(""), flags, engine, reads, story);
}

/// The same on a site that is made ready first.
pub fn play_on(
    site: impl Future<Output = Result<Guichet>>,
    engine: Engine,
    reads: Locale,
    story: impl AsyncFnOnce(&mut Stage) -> Result<()>,
) {
    perform(site, &[], engine, reads, story);
}

fn perform(
    site: impl Future<Output = Result<Guichet>>,
    flags: &[&str],
    engine: Engine,
    reads: Locale,
    story: impl AsyncFnOnce(&mut Stage) -> Result<()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a test can have a runtime");
    let outcome = runtime.block_on(async {
        let site = site.await?;
        let browser = Browser::open_with(flags, engine).await?;
        let person = Person {
            driver: browser.driver.clone(),
            engine,
            reads,
        };
        let mut stage = Stage { site, person };
        let outcome = AssertUnwindSafe(story(&mut stage)).catch_unwind().await;
        let outcome = match outcome {
            Ok(Err(error)) => Err(stage.describe(error).await),
            Ok(Ok(())) => Ok(()),
            Err(panic) => {
                // The panic is told, and not that the browser may be gone as well.
                let _ = browser.driver.clone().quit().await;
                resume_unwind(panic);
            }
        };
        browser.driver.clone().quit().await?;
        outcome
    });
    if let Err(error) = outcome {
        let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
        panic!("{}", causes.join("\nbecause "));
    }
}

impl Stage {
    /// Adds to an error what was on the screen and what the server said.
    async fn describe(&self, error: Error) -> Error {
        let name = thread::current()
            .name()
            .unwrap_or("unnamed")
            .replace("::", "-");
        let folder = root().join("target/browser-failures");
        let picture = folder.join(format!("{name}.png"));
        let drawn = match self.person.driver.screenshot_as_png().await {
            Ok(bytes) => fs::create_dir_all(&folder).and_then(|()| fs::write(&picture, bytes)),
            Err(_) => Err(std::io::Error::other("no picture")),
        };
        let seen = match self.person.sight().await {
            Ok(it) => format!(
                "{} `{}` {:?} {:?}",
                it.path, it.title, it.headings, it.refusals
            ),
            Err(error) => format!("nothing: {error:#}"),
        };
        let picture = drawn.map_or_else(|it| it.to_string(), |()| picture.display().to_string());
        let log = self.site.log();
        error.context(format!(
            "it went wrong in front of {seen}\npicture: {picture}\n{log}"
        ))
    }
}
