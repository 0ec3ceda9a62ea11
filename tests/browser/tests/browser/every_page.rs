//! What is true of every page, in both languages, as it comes and after a refusal.

use anyhow::{Result, ensure};
use contract::{
    locale::Locale::{self, En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    checks,
    engine::Engine::Chromium,
    journey,
    outline::{self, Use},
    person::{Person, Role},
    service::Services,
    stage::{Stage, play, play_on},
    tour::{ABOUT, Stop, tour},
    words,
};

#[test]
fn every_page_is_in_order_in_english() {
    every_page(En);
}

#[test]
fn every_page_is_in_order_in_french() {
    every_page(Fr);
}

#[test]
fn the_page_of_a_service_is_in_order_in_english() {
    page_of_a_service(En);
}

#[test]
fn the_page_of_a_service_is_in_order_in_french() {
    page_of_a_service(Fr);
}

/// Before somebody is signed in, and when they are asked what the service may know.
fn page_of_a_service(locale: Locale) {
    const SERVICE: Stop = Stop::new(Page::Service, words::TO_LICENCES);
    let (sender, receiver) = std::sync::mpsc::channel();
    let site = async move {
        let (services, guichet) = Services::with_a_site().await?;
        sender.send(services)?;
        Ok(guichet)
    };
    play_on(site, Chromium, locale, async |stage| {
        let services = receiver.recv()?;
        let person = stage.person.clone();
        checks::listen(&person).await?;
        person.open(&services.address(0, locale)).await?;
        person.is_at(SERVICE.page, SERVICE.heading).await?;
        person.find(Role::Link, words::CONTINUE.of(locale)).await?;
        let mut wrong = look_at(stage, &SERVICE, ".visitor").await?;
        person.follow(words::CONTINUE).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        journey::register_from_the_choice(stage).await?;
        journey::set_up_two_steps(&person).await?;
        person.follow(words::TO_LICENCES).await?;
        person.is_at(SERVICE.page, SERVICE.heading).await?;
        person
            .find(Role::Button, words::CONTINUE.of(locale))
            .await?;
        wrong.extend(look_at(stage, &SERVICE, "").await?);
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
}

async fn look_at(stage: &mut Stage, stop: &Stop, variant: &str) -> Result<Vec<String>> {
    let person = stage.person.clone();
    let mut wrong = Vec::new();
    note(&mut wrong, stop, variant, &seen(&person).await?);
    let heard = outline::differences(&person, stop, variant, Use::asked_for()).await?;
    note(&mut wrong, stop, variant, &heard);
    let far = checks::out_of_reach(&person).await?;
    note(&mut wrong, stop, variant, &far);
    Ok(wrong)
}

/// Looks at all of them before it says what is wrong, so that one fault does not hide another.
fn every_page(locale: Locale) {
    play(Chromium, locale, async |stage| {
        checks::listen(&stage.person).await?;
        let usage = Use::asked_for();
        let mut wrong = Vec::new();
        let person = stage.person.clone();
        for stop in ABOUT {
            person
                .open(&stage.site.address(stop.page, person.reads))
                .await?;
            person.is_at(stop.page, stop.heading).await?;
            wrong.extend(look(stage, &stop, usage).await?);
        }
        tour(stage, &mut async |stage: &mut Stage, stop: &Stop| {
            wrong.extend(look(stage, stop, usage).await?);
            Ok(())
        })
        .await?;
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
}

async fn look(stage: &mut Stage, stop: &Stop, usage: Use) -> Result<Vec<String>> {
    let person = stage.person.clone();
    let mut wrong = Vec::new();
    note(
        &mut wrong,
        stop,
        "",
        &checks::is_named(&person, stop, false).await?,
    );
    note(&mut wrong, stop, "", &seen(&person).await?);
    let heard = outline::differences(&person, stop, "", usage).await?;
    note(&mut wrong, stop, "", &heard);
    note(&mut wrong, stop, "", &checks::out_of_reach(&person).await?);
    if stop.is_refused(&person).await? {
        let variant = " after a refusal";
        let named = checks::is_named(&person, stop, true).await?;
        note(&mut wrong, stop, variant, &named);
        let heard = outline::differences(&person, stop, ".refused", usage).await?;
        note(&mut wrong, stop, variant, &heard);
        note(&mut wrong, stop, variant, &seen(&person).await?);
    }
    note(
        &mut wrong,
        stop,
        "",
        &checks::whispers(&person, &stage.site).await?,
    );
    Ok(wrong)
}

async fn seen(person: &Person) -> Result<Vec<String>> {
    let mut wrong = checks::barriers(person).await?;
    wrong.extend(checks::overflows(person).await?);
    Ok(wrong)
}

fn note(wrong: &mut Vec<String>, stop: &Stop, variant: &str, found: &[String]) {
    let page = stop.page;
    wrong.extend(found.iter().map(|it| format!("{page:?}{variant}: {it}")));
}

#[test]
fn the_pages_that_belong_to_no_language_or_no_address_are_in_order_too() {
    play(Chromium, Fr, async |stage| {
        checks::listen(&stage.person).await?;
        let person = stage.person.clone();
        let mut wrong = Vec::new();
        let origin = stage.site.origin().to_owned();
        person.open(&format!("{origin}/fr/nulle-part")).await?;
        person.reads_heading(words::NOT_FOUND).await?;
        wrong.extend(seen(&person).await?);
        person.open(&origin).await?;
        person.awaits("both languages", BOTH).await?;
        wrong.extend(seen(&person).await?);
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
}

const BOTH: &str = "return !document.getElementById('shell')
    && document.querySelectorAll('main [lang=en] a, main [lang=fr] a').length === 2
    && document.querySelectorAll('h1 > [lang=en], h1 > [lang=fr]').length === 2";

#[test]
fn the_checks_notice_what_they_are_there_for() {
    play(Chromium, En, async |stage| {
        let person = stage.person.clone();
        checks::listen(&person).await?;
        let [contact, ..] = ABOUT;
        person
            .open(&stage.site.address(contact.page, person.reads))
            .await?;
        person.is_at(contact.page, contact.heading).await?;
        ensure!(
            look(stage, &contact, Use::Compare).await?.is_empty(),
            "all was well before"
        );
        person.ask::<()>(SPOIL, vec![]).await?;
        person
            .awaits("a stopped picture", "return window.stopped.length > 0")
            .await?;
        let found = look(stage, &contact, Use::Compare).await?.join("\n");
        for sign in [
            "the title is `Elsewhere`",
            "the headings are",
            "one hears `RootWebArea \"Elsewhere\"`",
            "the language is `de`",
            "image-alt",
            "scrolls sideways at 320 px",
            "scrolls sideways with large letters",
            "the tab key stops at",
            "the focus on `unseen` is not seen",
            "console: ",
            "stopped by the policy: img-src",
        ] {
            ensure!(found.contains(sign), "`{sign}` was not noticed in {found}");
        }
        Ok(())
    });
}

/// Breaks a page in every way that the checks look for.
const SPOIL: &str = "
    document.title = 'Elsewhere';
    document.documentElement.lang = 'de';
    const add = (name, change) => {
        const made = document.createElement(name);
        change(made);
        document.querySelector('main').append(made);
    };
    add('h1', (it) => { it.textContent = 'Two'; });
    add('img', (it) => { it.src = 'http://127.0.0.1:9/'; });
    add('div', (it) => { it.textContent = 'w'; it.style.width = '2000px'; });
    add('button', (it) => { it.textContent = 'late'; it.addEventListener('focus', () => it.blur()); it.tabIndex = 0; });
    add('button', (it) => { it.textContent = 'unseen'; it.style.outline = 'none'; it.style.boxShadow = 'none'; });
    add('a', (it) => { it.textContent = 'first'; it.href = '/en'; it.tabIndex = 3; });
    console.error('a mistake');";
