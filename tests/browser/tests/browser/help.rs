//! Help and the other documents: without the app, and with what the app adds to them.

use anyhow::{Result, ensure};
use contract::{
    help::Topic,
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    checks,
    engine::Engine::Chromium,
    front::Front,
    person::{Person, Role},
    stage::{play, play_on, play_with_flags},
    words::{self, Words},
};
use serde_json::json;
use thirtyfour::Key;

const SEARCH: Words = Words("Search this page", "Chercher dans cette page");
const EXPAND: Words = Words("Expand all", "Tout ouvrir");
const COLLAPSE: Words = Words("Collapse all", "Tout fermer");

/// The accordions that are open.
async fn open(person: &Person) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('details[open]')].map((it) => it.id)";
    person.ask(script, vec![]).await
}

/// The accordions that can be seen.
async fn seen(person: &Person) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('details')]
        .filter((it) => it.checkVisibility()).map((it) => it.id)";
    person.ask(script, vec![]).await
}

/// Waits until exactly these are open.
async fn awaits_open(person: &Person, ids: &[&str]) -> Result<()> {
    let script = format!(
        "return [...document.querySelectorAll('details[open]')].map((it) => it.id).join() === {:?}",
        ids.join(",")
    );
    person.awaits("what is open", &script).await
}

async fn reads_help(person: &Person) -> Result<()> {
    person.is_at(Page::Help, words::HELP).await.map(drop)
}

#[test]
fn without_scripts_every_document_can_be_read_and_used_in_both_languages() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        let off = json!({ "value": true });
        let page = person.driver.cdp();
        page.send_raw("Emulation.setScriptExecutionDisabled", off)
            .await?;
        for locale in [En, Fr] {
            let person = person.reading(locale);
            for page in Page::all().filter(|page| page.is_document()) {
                person.open(&stage.site.address(page, locale)).await?;
                let sight = person.sight().await?;
                ensure!(sight.headings.len() == 1, "{page:?}: {:?}", sight.headings);
                ensure!(
                    sight.lang == locale.tag(),
                    "{page:?} is in `{}`",
                    sight.lang
                );
                ensure!(sight.text.len() > 400, "{page:?} says {}", sight.text);
                ensure!(!sight.text.contains("JavaScript to"), "{page:?}");
            }
        }
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        ensure!(seen(&person).await?.len() == Topic::ALL.len());
        let first = person.find(Role::Button, FORGOTTEN.of(Fr)).await?;
        first.click().await?;
        awaits_open(&person, &["forgot-password"]).await?;
        person.follow(words::LANGUAGE).await?;
        let path = Page::Help.path(En);
        person
            .awaits("English", &format!("return location.pathname === '{path}'"))
            .await?;
        // A page of the app says what it needs, and where there is help.
        person
            .open(&stage.site.address(Page::SignIn, person.reads))
            .await?;
        person.sees("Cette page a besoin de JavaScript").await?;
        Ok(())
    });
}

const FORGOTTEN: Words = Words("I forgot my password", "J'ai oublié mon mot de passe");

#[test]
fn a_browser_without_web_assembly_is_told_what_to_do_and_reads_help_all_the_same() {
    play_with_flags(&["--js-flags=--jitless"], Chromium, En, async |stage| {
        let person = stage.person.clone();
        person
            .open(&stage.site.address(Page::SignIn, person.reads))
            .await?;
        person.sees("This browser cannot show this page").await?;
        person
            .follow(Words("what to do with an older browser", ""))
            .await?;
        person.sees("If yours is older").await?;
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        person.sees("I forgot my password").await?;
        ensure!(seen(&person).await?.len() == Topic::ALL.len());
        Ok(())
    });
}

#[test]
fn a_browser_that_knows_no_modules_is_told_the_same() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        // Such a browser runs this script and not the one that starts the app.
        let page = person.driver.cdp();
        page.send_raw("Network.enable", json!({})).await?;
        page.send_raw("Network.setBlockedURLs", json!({ "urls": ["*/boot-*"] }))
            .await?;
        person
            .open(&stage.site.address(Page::SignIn, person.reads))
            .await?;
        person.sees("Cette page se charge").await?;
        let script = "const old = document.querySelector('script[nomodule]');
            const run = document.createElement('script');
            run.src = old.src;
            document.body.append(run);";
        person.ask::<()>(script, vec![]).await?;
        person
            .sees("Ce navigateur ne peut pas afficher cette page")
            .await?;
        let sight = person.sight().await?;
        ensure!(!sight.text.contains("se charge"), "{}", sight.text);
        Ok(())
    });
}

#[test]
fn while_the_server_is_away_documents_are_read_and_lead_to_each_other() {
    let mut front = None;
    let site = async {
        let (server, guichet) = Front::with_a_site().await?;
        front = Some(server);
        Ok(guichet)
    };
    play_on(site, Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        stage.site.kill();
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        person.sees(FORGOTTEN.of(Fr)).await?;
        person
            .follow(Words("", "guide de la vérification en deux étapes"))
            .await?;
        person.sees(words::GUIDE_TWO_STEP.of(Fr)).await?;
        let picture = "const it = document.querySelector('.guide__picture');
            return it.complete && it.naturalWidth === 360";
        person.awaits("a picture", picture).await?;
        Ok(())
    });
}

#[test]
fn what_was_opened_before_the_app_was_there_stays_open_where_it_was() {
    play(Chromium, En, async |stage| {
        let person = stage.person.clone();
        let page = person.driver.cdp();
        page.page()
            .add_script_to_evaluate_on_new_document(SLOW)
            .await?;
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        let question = "A message pretends to come from you";
        let found = person.find(Role::Button, question).await?;
        found.scroll_into_view().await?;
        found.click().await?;
        let top = "return Math.round(document.activeElement.getBoundingClientRect().top)";
        let before: i64 = person.ask(top, vec![]).await?;
        ensure!(!person.sight().await?.is_alive, "the app was there already");
        person
            .ask::<()>("window.dispatchEvent(new Event('go'))", vec![])
            .await?;
        reads_help(&person).await?;
        awaits_open(&person, &["fake-messages"]).await?;
        let focused = "return document.activeElement.textContent.trim()";
        person
            .awaits("the focus", &format!("{focused} === {question:?}"))
            .await?;
        let after: i64 = person.ask(top, vec![]).await?;
        ensure!(
            (after - before).abs() <= 2,
            "it moved from {before} to {after}"
        );
        Ok(())
    });
}

/// The line to the server is so slow that its answers come when the test says so.
const SLOW: &str = "const go = new Promise((done) => window.addEventListener('go', done));
    const { fetch } = window;
    window.fetch = (...asked) =>
        String(asked[0]).includes('/api/') ? go.then(() => fetch(...asked)) : fetch(...asked);";

#[test]
fn a_search_shows_what_fits_and_says_how_much_whatever_the_accents() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        reads_help(&person).await?;
        // Hidden words, other cases, no accents.
        person.fill(SEARCH, "TELEPHONE perdu").await?;
        person.sees("questions trouvées.").await?;
        let found = seen(&person).await?;
        ensure!(found.contains(&"lost-phone".to_owned()), "{found:?}");
        ensure!(found.len() < Topic::ALL.len(), "{found:?}");
        ensure!(open(&person).await?.is_empty(), "something opened by force");
        let said: String = person
            .ask(
                "return document.querySelector('.document-tools [role=status]').textContent",
                vec![],
            )
            .await?;
        ensure!(said.starts_with(&found.len().to_string()), "{said}");

        person.fill(SEARCH, "mfa").await?;
        let by_hidden_words = seen(&person).await?;
        ensure!(by_hidden_words.contains(&"switch-off".to_owned()));

        person.fill(SEARCH, "xyzzy").await?;
        person.sees("Aucune question trouvée").await?;
        ensure!(seen(&person).await?.is_empty());
        let headings = "return document.querySelector('.help-group').checkVisibility()";
        ensure!(!person.ask::<bool>(headings, vec![]).await?);
        person.strike(Key::Escape + "").await?;
        person
            .awaits(
                "everything again",
                "return document.querySelectorAll('details[hidden]').length === 0",
            )
            .await?;
        ensure!(person.value(SEARCH).await?.is_empty());
        Ok(())
    });
}

#[test]
fn everything_opens_and_closes_at_once() {
    play(Chromium, En, async |stage| {
        let person = stage.person.clone();
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        reads_help(&person).await?;
        person.press(EXPAND).await?;
        ensure!(open(&person).await?.len() == Topic::ALL.len());
        person.press(COLLAPSE).await?;
        ensure!(open(&person).await?.is_empty());
        Ok(())
    });
}

#[test]
fn what_is_open_and_what_is_searched_stay_when_the_language_changes() {
    play(Chromium, En, async |stage| {
        let mut person = stage.person.clone();
        checks::listen(&person).await?;
        person
            .open(&stage.site.address(Page::Help, person.reads))
            .await?;
        reads_help(&person).await?;
        for question in ["I have a new phone", "I cannot scan the picture"] {
            person.find(Role::Button, question).await?.click().await?;
        }
        awaits_open(&person, &["qr-code", "new-phone"]).await?;
        person.fill(SEARCH, "app").await?;
        person.change_language().await?;
        reads_help(&person).await?;
        person.sees("Mon code de sécurité est refusé").await?;
        awaits_open(&person, &["qr-code", "new-phone"]).await?;
        ensure!(person.value(SEARCH).await? == "app");
        ensure!(seen(&person).await?.len() < Topic::ALL.len());
        let title = person.sight().await?.title;
        ensure!(title.starts_with("Aide à la connexion"), "{title}");
        person.change_language().await?;
        reads_help(&person).await?;
        awaits_open(&person, &["qr-code", "new-phone"]).await?;
        let heard = checks::whispers(&person, &stage.site).await?;
        ensure!(heard.is_empty(), "{heard:?}");
        Ok(())
    });
}

#[test]
fn a_link_to_an_answer_opens_it_from_outside_from_another_page_and_on_the_page_itself() {
    play(Chromium, En, async |stage| {
        let person = stage.person.clone();
        let page = stage.site.address(Page::Help, person.reads);
        person.open(&format!("{page}#lost-phone")).await?;
        reads_help(&person).await?;
        awaits_open(&person, &["lost-phone"]).await?;
        let is_seen =
            "const { top } = document.getElementById('lost-phone').getBoundingClientRect();
            return top >= -2 && top < innerHeight";
        person.awaits("the answer in sight", is_seen).await?;

        // The address alone changes.
        person
            .ask::<()>("location.hash = '#browsers'", vec![])
            .await?;
        awaits_open(&person, &["lost-phone", "browsers"]).await?;

        // From the guide, without loading anything anew.
        person
            .open(&stage.site.address(Page::GuideTwoStep, person.reads))
            .await?;
        person
            .is_at(Page::GuideTwoStep, words::GUIDE_TWO_STEP)
            .await?;
        person.ask::<()>("window.kept = true", vec![]).await?;
        person.follow(Words("which app to get", "")).await?;
        reads_help(&person).await?;
        awaits_open(&person, &["which-apps"]).await?;
        ensure!(
            person
                .ask::<bool>("return window.kept === true", vec![])
                .await?,
            "the page was loaded anew"
        );
        Ok(())
    });
}

#[test]
fn a_step_leads_to_its_answer_in_another_tab() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        person
            .open(&stage.site.address(Page::Invitation, person.reads))
            .await?;
        person
            .is_at(Page::Invitation, words::USE_INVITATION)
            .await?;
        person.fill(words::INVITATION_CODE, "7K3F").await?;
        let name = "Mon invitation est refusée ou a déjà servi (s'ouvre dans un nouvel onglet)";
        person.find(Role::Link, name).await?.click().await?;
        let tabs = person.driver.windows().await?;
        ensure!(tabs.len() == 2, "{} tabs", tabs.len());
        ensure!(person.value(words::INVITATION_CODE).await? == "7K3F");
        person.driver.switch_to_window(tabs[1].clone()).await?;
        reads_help(&person).await?;
        awaits_open(&person, &["invitation-used"]).await?;
        Ok(())
    });
}

#[test]
fn a_guide_shows_the_screens_of_its_language_beside_their_words() {
    play(Chromium, Fr, async |stage| {
        let person = stage.person.clone();
        checks::listen(&person).await?;
        person
            .open(&stage.site.address(Page::GuideGckey, person.reads))
            .await?;
        person.is_at(Page::GuideGckey, words::GUIDE_GCKEY).await?;
        let all = "const all = [...document.querySelectorAll('.guide__picture')];
            all.forEach((it) => { it.loading = 'eager'; });
            return all.length === 9 && all.every((it) => it.complete && it.naturalWidth === 360
                && it.src.includes('/guides/fr/') && it.alt.length > 10)";
        person.awaits("every picture", all).await?;
        ensure!(checks::whispers(&person, &stage.site).await?.is_empty());
        Ok(())
    });
}

#[test]
fn a_message_to_the_department_gets_a_reference_number() {
    play(Chromium, Fr, async |stage| {
        let mut person = stage.person.clone();
        person
            .open(&stage.site.address(Page::Contact, person.reads))
            .await?;
        person.is_at(Page::Contact, words::CONTACT).await?;
        person.fill(words::MESSAGE, "Court").await?;
        person.fill(words::REPLY_EMAIL, "marie@").await?;
        person.press(words::SEND).await?;
        person
            .is_refused(Words("", "Utilisez au moins 10 caractères"))
            .await?;
        ensure!(person.value(words::MESSAGE).await? == "Court");
        // Another language loses nothing of it.
        person.change_language().await?;
        person.is_at(Page::Contact, words::CONTACT).await?;
        ensure!(person.value(words::MESSAGE).await? == "Court");
        ensure!(person.value(words::REPLY_EMAIL).await? == "marie@");
        let topic = person.find(Role::Radio, "Two-step verification").await?;
        topic.click().await?;
        person.sees("This may answer you at once").await?;
        person
            .fill(words::MESSAGE, "The code does not come.")
            .await?;
        person.fill(words::REPLY_EMAIL, "marie@exemple.ca").await?;
        person.press(words::SEND).await?;
        person
            .reads_heading(Words("We received your message", ""))
            .await?;
        let reference: String = person
            .ask(
                "return document.querySelector('main .lead strong').textContent",
                vec![],
            )
            .await?;
        ensure!(reference.len() == 11, "{reference}");
        person.change_language().await?;
        person
            .reads_heading(Words("", "Nous avons reçu votre message"))
            .await?;
        person.sees(&reference).await?;
        Ok(())
    });
}
