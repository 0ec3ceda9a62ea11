//! What is asked of every page, whatever it shows. Each check lists what is wrong.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use thirtyfour::{Key, cdp::domains::emulation::SetDeviceMetricsOverride};

use crate::{
    guichet::Guichet,
    person::Person,
    tour::Stop,
    words::{self, plain},
};

/// Begins to listen to what the security policy stops. Before the first page.
pub async fn listen(person: &Person) -> Result<()> {
    let page = person.driver.cdp();
    page.page()
        .add_script_to_evaluate_on_new_document(include_str!("scripts/listen.js"))
        .await?;
    Ok(())
}

/// The title, the heading and the language.
pub async fn is_named(person: &Person, stop: &Stop, is_refused: bool) -> Result<Vec<String>> {
    let sight = person.sight().await?;
    let mut wrong = Vec::new();
    let (heading, site) = (stop.heading.of(person.reads), words::SITE.of(person.reads));
    let error = if is_refused {
        format!("{} ", words::ERROR.of(person.reads))
    } else {
        String::new()
    };
    let title = format!("{error}{heading} - {site}");
    if plain(&sight.title) != title {
        wrong.push(format!("the title is `{}`, not `{title}`", sight.title));
    }
    if sight.headings.len() != 1 {
        wrong.push(format!("the headings are {:?}", sight.headings));
    }
    if sight.lang != person.reads.tag() {
        wrong.push(format!("the language is `{}`", sight.lang));
    }
    Ok(wrong)
}

/// Barriers that axe finds.
pub async fn barriers(person: &Person) -> Result<Vec<String>> {
    if person
        .ask("return typeof axe === 'undefined'", vec![])
        .await?
    {
        person.driver.execute(axe()?, vec![]).await?;
    }
    let script = include_str!("scripts/axe.js");
    Ok(person
        .driver
        .execute_async(script, vec![])
        .await?
        .convert()?)
}

fn axe() -> Result<String> {
    let usual = "guichet/tools/npm/node_modules/axe-core/axe.min.js";
    let place = env::var_os("GUICHET_AXE").map(PathBuf::from).or_else(|| {
        let home = env::home_dir()?;
        Some(home.join(".cache").join(usual))
    });
    let place = place.context("GUICHET_AXE says where axe-core is")?;
    fs::read_to_string(&place)
        .with_context(|| format!("{} is missing; type: cargo xtask test", place.display()))
}

/// Errors of the console, what the security policy stopped, and requests that left the site.
pub async fn whispers(person: &Person, site: &Guichet) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for entry in person.driver.browser_log().await? {
        // The browser notes each refusal of our own API as an error of the network.
        let is_refusal = entry.message.contains("/api/") && entry.message.contains("status of 4");
        if !is_refusal && ["SEVERE", "WARNING"].contains(&entry.level.as_str()) {
            wrong.push(format!("console: {}", entry.message));
        }
    }
    let stopped: Vec<String> = person
        .ask("return window.stopped?.splice(0) ?? []", vec![])
        .await?;
    wrong.extend(
        stopped
            .iter()
            .map(|it| format!("stopped by the policy: {it}")),
    );
    let asked: Vec<String> = person
        .ask(
            "return performance.getEntriesByType('resource').map((it) => it.name)",
            vec![],
        )
        .await?;
    let strangers = asked.iter().filter(|it| {
        let rest = it.strip_prefix(site.origin());
        !rest.is_some_and(|rest| rest.starts_with('/')) && !it.starts_with("data:")
    });
    wrong.extend(strangers.map(|it| format!("a request to {it}")));
    Ok(wrong)
}

/// Sideways scrolling in a narrow window, and with letters twice as large.
pub async fn overflows(person: &Person) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for (what, width, letters) in [("at 320 px", 320, 1), ("with large letters", 640, 2)] {
        resize(person, width, 800).await?;
        let script = "
            const root = document.documentElement;
            const size = parseFloat(getComputedStyle(root).fontSize);
            root.style.fontSize = `${size * arguments[0]}px`;
            const reach = (it) => it.getBoundingClientRect().right;
            const wide = [...document.querySelectorAll('body *')]
                .filter((it) => it.checkVisibility() && reach(it) > root.clientWidth + 1)
                .map((it) => `${it.localName}.${it.className} reaches ${Math.round(reach(it))}`);
            const over = root.scrollWidth > root.clientWidth;
            root.style.fontSize = '';
            return over ? [`${root.scrollWidth} of ${root.clientWidth} px`, ...wide] : [];";
        let over: Vec<String> = person.ask(script, vec![letters.into()]).await?;
        if !over.is_empty() {
            wrong.push(format!("scrolls sideways {what}: {}", over.join(", ")));
        }
    }
    resize(person, 0, 0).await?;
    Ok(wrong)
}

/// Gives the page another size; none gives it back the window's.
pub async fn resize(person: &Person, width: u32, height: u32) -> Result<()> {
    let size = SetDeviceMetricsOverride {
        width,
        height,
        device_scale_factor: 0.0,
        mobile: false,
        scale: None,
        screen_orientation: None,
    };
    person.driver.cdp().send(size).await?;
    Ok(())
}

/// Whether the tab key stops at everything that can be used, in order, and the focus is seen.
pub async fn out_of_reach(person: &Person) -> Result<Vec<String>> {
    let stops: Vec<String> = person.ask(include_str!("scripts/tabs.js"), vec![]).await?;
    // Away from the first and back to it, so that it has the focus by the keyboard too.
    let hand = person.driver.action_chain().send_keys(Key::Tab);
    let hand = hand
        .key_down(Key::Shift)
        .send_keys(Key::Tab)
        .key_up(Key::Shift);
    let hand = (1..stops.len()).fold(hand, |hand, _| hand.send_keys(Key::Tab));
    hand.perform().await?;
    let mut reached: Vec<(String, bool)> = person.ask("return window.reached", vec![]).await?;
    reached.drain(..2.min(reached.len()));
    let mut wrong = Vec::new();
    let order: Vec<&String> = reached.iter().map(|(name, _)| name).collect();
    if !order.iter().copied().eq(&stops) {
        wrong.push(format!(
            "the tab key stops at {order:?} and not at {stops:?}"
        ));
    }
    let unseen = reached.iter().filter(|(_, is_marked)| !is_marked);
    wrong.extend(unseen.map(|(name, _)| format!("the focus on `{name}` is not seen")));
    let skip_link = words::SKIP_LINK.of(person.reads);
    if stops.first().is_none_or(|it| plain(it) != skip_link) {
        wrong.push(format!("the first stop is {:?}", stops.first()));
    }
    Ok(wrong)
}
