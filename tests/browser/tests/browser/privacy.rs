//! What the browser keeps, and what it does not.

use anyhow::{Context, Result, ensure};
use contract::{
    locale::Locale::{En, Fr},
    routes::Page,
};
use guichet_browser_tests::{
    engine::Engine::Chromium,
    journey::{self, PASSWORD, USERNAME},
    person::{Person, Role},
    stage::{Stage, play},
    tour::{Stop, tour},
    words::{self, Words},
};
use thirtyfour::{Cookie, SameSite};

#[test]
fn pr_9_and_se_11_only_four_cookies_are_kept_and_nothing_else() {
    play(Chromium, Fr, async |stage| {
        tour(stage, &mut keeps_little).await?;
        let mut person = stage.person.clone();
        person.change_language().await?;
        person
            .is_at(Page::RecoverDone, words::PASSWORD_CHANGED)
            .await?;
        let mut names: Vec<String> = cookies(&person)
            .await?
            .into_iter()
            .map(|it| it.name)
            .collect();
        names.sort();
        // The one of the way to a partner went when somebody signed out.
        ensure!(names == ["dev", "lang", "sid"], "the cookies are {names:?}");
        Ok(())
    });
}

async fn keeps_little(stage: &mut Stage, stop: &Stop) -> Result<()> {
    let person = stage.person.clone();
    for cookie in cookies(&person).await? {
        let (is_hidden, lasts) = (cookie.http_only == Some(true), cookie.expiry.is_some());
        let is_strict = cookie.same_site == Some(SameSite::Strict);
        let is_ours = match cookie.name.as_str() {
            "sid" => is_hidden && is_strict && !lasts,
            "dev" => is_hidden && is_strict && lasts,
            // It comes along when a partner or a service sends the browser back.
            "tx" => is_hidden && cookie.same_site == Some(SameSite::Lax) && lasts,
            "lang" => lasts && ["en", "fr"].contains(&cookie.value.as_str()),
            _ => false,
        };
        ensure!(is_ours && cookie.path.as_deref() == Some("/"), "{cookie:?}");
    }
    let script = "
        const done = arguments[arguments.length - 1];
        Promise.all([indexedDB.databases(), caches.keys()]).then(([bases, stores]) =>
            done([localStorage.length, sessionStorage.length, bases.length, stores.length]));";
    let kept = person.driver.execute_async(script, vec![]).await?;
    let kept: [usize; 4] = kept.convert()?;
    ensure!(kept == [0; 4], "the browser keeps {kept:?}");
    let address = person.driver.current_url().await?;
    // Which of several is edited is said by the id of its row, which only its owner can use.
    let has_id = matches!(
        stop.page,
        Page::SettingsEditPhone | Page::SettingsEditApp | Page::AccountNotMe
    );
    let is_bare = address.query().is_none() && (has_id || address.fragment().is_none());
    ensure!(is_bare, "the address is {address}");
    Ok(())
}

async fn cookies(person: &Person) -> Result<Vec<Cookie>> {
    Ok(person.driver.get_all_cookies().await?)
}

#[test]
fn se_6_signing_out_in_one_tab_is_seen_in_the_other() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        journey::set_up_two_steps(&person).await?;
        let tab = person.driver.window().await?;
        let other = person.driver.new_tab().await?;
        person.driver.switch_to_window(other.clone()).await?;
        person
            .open(&stage.site.address(Page::SignedIn, person.reads))
            .await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        person.driver.switch_to_window(tab).await?;
        journey::sign_out(&person).await?;
        person.driver.switch_to_window(other).await?;
        person.is_at(Page::SignedOut, words::SIGNED_OUT).await?;
        // What was shown is not to be had back by the back button either.
        person.driver.back().await?;
        let sight = person.sight().await?;
        ensure!(
            !sight.text.contains(USERNAME),
            "the page shows {}",
            sight.text
        );
        Ok(())
    });
}

#[test]
fn a_device_stays_signed_in_only_when_asked_to_and_never_a_shared_one() {
    play(Chromium, En, async |stage| {
        journey::choose_how(stage).await?;
        journey::register_from_the_choice(stage).await?;
        let person = stage.person.clone();
        let mut kept = journey::set_up_two_steps(&person).await?;
        journey::sign_out(&person).await?;

        person
            .open(&stage.site.address(Page::SignInGckey, person.reads))
            .await?;
        person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
        person.fill(words::USERNAME, USERNAME).await?;
        person.fill(words::PASSWORD, PASSWORD).await?;
        person.tick(STAY).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::SignInCode, words::ENTER_CODE).await?;
        let code = kept.authenticator.code().await?;
        person.fill(words::SECURITY_CODE, &code).await?;
        person.press(words::CONTINUE).await?;
        person.is_at(Page::SignedIn, words::SIGNED_IN).await?;
        let session = person.driver.get_named_cookie("sid").await?;
        ensure!(
            session.expiry.is_some(),
            "the session ends with the browser"
        );
        journey::sign_out(&person).await?;

        person
            .open(&stage.site.address(Page::Home, person.reads))
            .await?;
        person.is_at(Page::Home, words::HOME).await?;
        person.tick(words::SHARED_COMPUTER).await?;
        person.follow(words::SIGN_IN).await?;
        person.is_at(Page::SignIn, words::CHOOSE_HOW).await?;
        person.follow(words::WITH_GCKEY).await?;
        person.is_at(Page::SignInGckey, words::WITH_GCKEY).await?;
        let boxes = person.all(Role::Checkbox, None).await?;
        ensure!(boxes.is_empty(), "a shared computer can stay signed in");
        Ok(())
    });
}

const STAY: Words = Words(
    "Stay signed in on this device",
    "Rester connecté sur cet appareil",
);

#[test]
fn a_password_can_be_shown_and_pasted_and_password_managers_know_the_fields() {
    play(Chromium, Fr, async |stage| {
        journey::choose_how(stage).await?;
        let person = stage.person.clone();
        journey::choose_to_register(&person).await?;
        journey::accept_the_terms(&person).await?;
        journey::choose_a_username(&person).await?;
        let field = person
            .find(Role::Field, words::PASSWORD.of(person.reads))
            .await?;
        field.focus().await?;
        let keyboard = person.driver.cdp();
        keyboard.input().insert_text(PASSWORD).await?;
        ensure!(
            person.value(words::PASSWORD).await? == PASSWORD,
            "nothing was pasted"
        );
        ensure!(
            kind(&person).await? == ["text", "password", "password"],
            "not hidden"
        );
        let show = person
            .all(Role::Button, Some(SHOW.of(person.reads)))
            .await?;
        show.first()
            .context("nothing shows a password")?
            .click()
            .await?;
        ensure!(
            kind(&person).await? == ["text", "text", "password"],
            "not shown"
        );
        let tokens = attributes(&person, "autocomplete").await?;
        ensure!(
            tokens == ["username", "new-password", "new-password"],
            "{tokens:?}"
        );
        Ok(())
    });
}

const SHOW: Words = Words("Show password", "Afficher le mot de passe");

async fn kind(person: &Person) -> Result<Vec<String>> {
    attributes(person, "type").await
}

async fn attributes(person: &Person, name: &str) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('main input')]
        .map((it) => it.getAttribute(arguments[0]))";
    person.ask(script, vec![name.into()]).await
}
