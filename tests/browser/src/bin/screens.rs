//! Takes pictures of every screen of the journey: `docs/screens/<page>.<language>.<window>.png`.

use std::{fs, path::Path, path::PathBuf};

use anyhow::Result;
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    checks,
    engine::Engine::Chromium,
    guichet::root,
    person::Person,
    picture::smaller,
    stage::{Stage, play},
    tour::{ABOUT, Stop, tour},
};
use serde_json::{Value, json};
use thirtyfour::support::base64_decode;

/// A name for the window, its width and its height.
const WINDOWS: [(&str, u32, u32); 2] = [("phone", 360, 740), ("desktop", 1280, 900)];

fn main() -> Result<()> {
    let told = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = told.unwrap_or_else(|| root().join("docs/screens"));
    fs::create_dir_all(&folder)?;
    for locale in [En, Fr] {
        play(Chromium, locale, async |stage| walk(stage, &folder).await);
    }
    Ok(())
}

async fn walk(stage: &mut Stage, folder: &Path) -> Result<()> {
    tour(stage, &mut async |stage: &mut Stage, stop: &Stop| {
        picture(&stage.person, stop, folder).await
    })
    .await?;
    let person = stage.person.clone();
    // The guides are made of these pictures.
    let guides = [Page::GuideGckey, Page::GuideTwoStep];
    for stop in ABOUT.into_iter().filter(|it| !guides.contains(&it.page)) {
        person
            .open(&stage.site.address(stop.page, person.reads))
            .await?;
        person.is_at(stop.page, stop.heading).await?;
        picture(&person, &stop, folder).await?;
    }
    Ok(())
}

async fn picture(person: &Person, stop: &Stop, folder: &Path) -> Result<()> {
    // What the server tells comes a moment after the heading.
    let settled = "return !document.querySelector('.loading, .button--busy')";
    person.awaits("the rest of the page", settled).await?;
    // A hand that rests on a button would change its colour.
    let hand = person.driver.action_chain();
    hand.move_to(0, 0).perform().await?;
    for (window, width, height) in WINDOWS {
        checks::resize(person, width, height).await?;
        let (page, tag) = (stop.name(), person.reads.tag());
        let file = folder.join(format!("{page}.{tag}.{window}.png"));
        fs::write(file, whole_page(person, width, height).await?)?;
    }
    checks::resize(person, 0, 0).await
}

/// Down to its foot, when the page is longer than the window.
async fn whole_page(person: &Person, width: u32, height: u32) -> Result<Vec<u8>> {
    let script = "scrollTo(0, 0); return Math.max(document.body.scrollHeight, arguments[0])";
    let long: u32 = person.ask(script, vec![height.into()]).await?;
    let whole = json!({
        "format": "png",
        "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": width, "height": long, "scale": 1 },
    });
    let taken: Value = person
        .driver
        .cdp()
        .send_raw("Page.captureScreenshot", whole)
        .await?;
    smaller(&base64_decode(taken["data"].as_str().unwrap_or_default())?)
}
