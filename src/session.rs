//! Who is here, what is in force, and the way from page to page.

use std::{pin::Pin, sync::Arc};

use contract::{
    api::{
        Endpoint, Nothing,
        policy::GetPolicy,
        service::ServiceView,
        session::{GetSession, LanguageRequest, SessionView, SetLanguage, Standing},
        site::GetSite,
    },
    journey::access,
    locale::Locale,
    policy::Policy,
    problem::{Problem, Refused},
    routes::Page,
    site::Site,
    wire::{Read, Value},
};
use futures::future::try_join3;
use js_sys::Date;
use leptos::prelude::*;
use view::{memo, provided};

use errand::Errand;

use crate::{
    api::{self, Failure},
    form::ShownForm,
    history::History,
    i18n::{I18n, use_i18n},
    task::spawn,
};

pub(crate) mod errand;
mod leaving;
mod standing;

/// What the app has to know before it can show a page.
pub(crate) struct Loaded {
    pub site: Site,
    pub policy: Policy,
    pub view: SessionView,
}

/// Asks for everything at once.
pub(crate) async fn load() -> Result<Loaded, Failure> {
    let ask = |path| -> Asked { Box::pin(api::ask(path)) };
    let asked = try_join3(
        ask(GetSite::PATH),
        ask(GetPolicy::PATH),
        ask(GetSession::PATH),
    );
    let (site, policy, view) = asked.await?;
    let fault = || Failure::Refused(Problem::Fault);
    Ok(Loaded {
        site: Read::read(&site).ok_or_else(fault)?,
        policy: Read::read(&policy).ok_or_else(fault)?,
        view: Read::read(&view).ok_or_else(fault)?,
    })
}

/// An answer on its way. Boxed, so that waiting for three at once is compiled once.
type Asked = Pin<Box<dyn Future<Output = Result<Value, Failure>>>>;

/// The session as the server last told it.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    i18n: I18n,
    site: StoredValue<Site>,
    policy: StoredValue<Policy>,
    view: RwSignal<SessionView>,
    /// When it ends, in milliseconds since 1970.
    ends_at: RwSignal<Option<f64>>,
    farewell: RwSignal<Option<Farewell>>,
    notice: RwSignal<Option<(Page, Failure)>>,
    errand: StoredValue<Errand>,
    form: ShownForm,
    /// How often the page was to be drawn anew.
    redraws: RwSignal<u32>,
    /// Refused answers that belong to another page than the one that sent them.
    handed_over: StoredValue<Vec<Refused>>,
    /// How often the view was set, so that an answer that was overtaken is known.
    version: StoredValue<u32>,
    asked: Memo<Option<Page>>,
    place: Memo<Option<Page>>,
    history: History,
    tell: StoredValue<Tell>,
}

/// Lets the other tabs know that somebody came or went.
type Tell = Arc<dyn Fn(Change) + Send + Sync>;

/// What another tab has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Standing,
    SignedOut,
}

/// Why somebody is no longer signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Farewell {
    Chosen,
    Ended,
    /// The account is deleted.
    Deleted,
    /// A sign-in was somebody else's.
    Distrusted,
}

pub(crate) fn use_session() -> Session {
    provided()
}

impl Session {
    /// `asked` is the page that the address names.
    pub(crate) fn new(loaded: Loaded, history: History, asked: Memo<Option<Page>>) -> Self {
        let Loaded { site, policy, view } = loaded;
        let ends_at = RwSignal::new(deadline(&view));
        let view = RwSignal::new(view);
        let farewell = RwSignal::new(None);
        let place = memo(move || {
            let (asked, farewell) = (asked.get()?, farewell.get());
            Some(view.with(|view| place(asked, &view.standing, farewell)))
        });
        let new = Self {
            i18n: use_i18n(),
            site: StoredValue::new(site),
            policy: StoredValue::new(policy),
            view,
            ends_at,
            farewell,
            notice: RwSignal::new(None),
            errand: StoredValue::new(Errand::default()),
            form: provided(),
            redraws: RwSignal::new(0),
            handed_over: StoredValue::new(Vec::new()),
            version: StoredValue::new(0),
            asked,
            place,
            history,
            tell: StoredValue::new(Arc::new(|_| ())),
        };
        new.expect_asked();
        new
    }

    /// The page that the address asks for; nothing when there is no such page.
    pub(crate) fn asked(self) -> Memo<Option<Page>> {
        self.asked
    }

    /// The page to show: the one asked for, or the one where the person belongs instead.
    pub(crate) fn place(self) -> Memo<Option<Page>> {
        self.place
    }

    pub(crate) fn site<T>(self, read: impl FnOnce(&Site) -> T) -> T {
        self.site.with_value(read)
    }

    pub(crate) fn policy<T>(self, read: impl FnOnce(&Policy) -> T) -> T {
        self.policy.with_value(read)
    }

    /// The name of the username-and-password credential.
    pub(crate) fn credential(self, locale: Locale) -> String {
        self.site(|site| site.credential.get(locale).to_owned())
    }

    pub(crate) fn site_name(self, locale: Locale) -> String {
        self.site(|site| site.name.get(locale).to_owned())
    }

    pub(crate) fn service_name(self, locale: Locale) -> String {
        self.site(|site| site.service.name.get(locale).to_owned())
    }

    /// The page of the open question; tracked.
    pub(crate) fn next(self) -> Page {
        self.view(|view| access::next(&view.standing))
    }

    /// The session's view; tracked where it is read.
    pub(crate) fn view<T>(self, read: impl FnOnce(&SessionView) -> T) -> T {
        self.view.with(read)
    }

    /// The service that the person signs in for; tracked.
    pub(crate) fn service(self) -> Option<ServiceView> {
        self.view(|view| view.service.clone())
    }

    /// Whatever a step answers, this window goes on for the service that it began for.
    fn goes_on_for(self, view: &mut SessionView) {
        view.service = self
            .view
            .with_untracked(|before| before.service.clone())
            .or(view.service.take());
    }

    /// Notes which service has sent the person here.
    pub(crate) fn comes_for(self, service: ServiceView) {
        self.view.update(|view| view.service = Some(service));
    }

    /// Whether nobody in particular is here; tracked.
    pub(crate) fn is_visitor(self) -> bool {
        self.view(|view| view.standing == Standing::Visitor)
    }

    /// Why the person is no longer signed in; tracked.
    pub(crate) fn farewell(self) -> Option<Farewell> {
        self.farewell.get()
    }

    /// When the session ends; tracked.
    pub(crate) fn ends_at(self) -> Option<f64> {
        self.ends_at.get()
    }

    /// Whether the person can put off the end; tracked.
    pub(crate) fn is_extendable(self) -> bool {
        self.view(|view| view.ends.is_some_and(|ends| ends.extendable))
    }

    /// What has to be said on the page that is shown; tracked.
    pub(crate) fn notice(self) -> Option<Failure> {
        let here = self.place.get();
        self.notice
            .get()
            .filter(|(page, _)| Some(*page) == here)
            .map(|(_, failure)| failure)
    }

    /// The address of a page in the language of the moment; tracked.
    pub(crate) fn path(self, page: Page) -> Signal<String> {
        let i18n = self.i18n;
        Signal::derive(move || page.path(i18n.locale()))
    }

    pub(crate) fn go(self, page: Page) {
        self.history.go(&self.address(page));
    }

    /// Goes to a page in the place of the present one, which leaves no trace in the history.
    pub(crate) fn replace(self, page: Page) {
        self.history.replace(&self.address(page));
    }

    /// Takes what the server answered to a step, and goes where it leads: to `then` when that page
    /// is open by now, or else to the open question.
    pub(crate) fn proceed(self, view: SessionView, then: Option<Page>) {
        let is_open = |page: &Page| access::is_open(*page, &view.standing);
        let next = match then.filter(is_open) {
            Some(page) => page,
            None => access::next(&view.standing),
        };
        let is_signed_in = matches!(view.standing, Standing::SignedIn { .. });
        self.notice.set(None);
        self.set(view);
        if !(is_signed_in && (self.goes_back_to_errand() || self.goes_on_with_work())) {
            if self.has_errand() {
                // The way to show who one is leaves no trace.
                self.replace(next);
            } else {
                self.go(next);
            }
        }
    }

    /// Takes what the server answered, and stays.
    pub(crate) fn set(self, view: SessionView) {
        let before = self.kind();
        self.take(view);
        if self.kind() != before {
            self.tell(Change::Standing);
        }
    }

    fn take(self, mut view: SessionView) {
        self.goes_on_for(&mut view);
        self.forget_if_somebody_else(&view);
        self.version.update_value(|it| *it += 1);
        self.ends_at.set(deadline(&view));
        if view.standing == Standing::Visitor {
            self.forget_errands();
        } else {
            self.farewell.set(None);
        }
        self.view.set(view);
    }

    /// Asks the server who is here. When that is nobody any more, `why` is what the person reads.
    pub(crate) async fn refresh(self, why: Option<Farewell>) -> Result<(), Failure> {
        let version = self.version.get_value();
        let mut view = api::send::<GetSession>(&Nothing {}).await?;
        self.goes_on_for(&mut view);
        let is_nobody = view.standing == Standing::Visitor;
        if is_nobody && why == Some(Farewell::Chosen) {
            // Whatever else was heard meanwhile: somebody left on purpose.
            self.leave(why);
        }
        if self.version.get_value() == version {
            let is_over = is_nobody && !untrack(|| self.is_visitor());
            if is_over {
                self.leave(why);
            } else if !is_nobody {
                // Another tab may have signed in again.
                self.farewell.set(None);
            }
            self.forget_if_somebody_else(&view);
            self.version.update_value(|it| *it += 1);
            self.ends_at.set(deadline(&view));
            self.view.set(view);
            self.goes_on_with_work();
        }
        Ok(())
    }

    /// Tells the server which language the person reads by now. Nobody waits for it.
    pub(crate) fn set_language(self, locale: Locale) {
        if untrack(|| self.is_visitor()) {
            return;
        }
        spawn(Box::pin(async move {
            // The next message would come in the other language: no reason to disturb anybody.
            let _ = api::send::<SetLanguage>(&LanguageRequest { locale }).await;
        }));
    }

    /// Says what went wrong, at the top of the page that is shown.
    pub(crate) fn say(self, failure: Failure) {
        if let Some(page) = self.place.get_untracked() {
            self.notice.set(Some((page, failure)));
        }
    }

    /// Takes back that nothing was reached: something was.
    pub(crate) fn unsay_unreachable(self) {
        let is_said = |it: &Option<(Page, Failure)>| matches!(it, Some((_, Failure::Unreachable)));
        if self.notice.with_untracked(is_said) {
            self.notice.set(None);
        }
    }

    /// Keeps refused answers for the page that asks for them.
    pub(crate) fn hand_over(self, errors: Vec<Refused>) {
        self.handed_over.set_value(errors);
    }

    /// The refused answers that another page was told of.
    pub(crate) fn handed_over(self) -> Vec<Refused> {
        self.handed_over
            .try_update_value(std::mem::take)
            .unwrap_or_default()
    }

    pub(crate) fn on_change(self, tell: impl Fn(Change) + Send + Sync + 'static) {
        self.tell.set_value(Arc::new(tell));
    }

    fn tell(self, change: Change) {
        self.tell.with_value(|tell| tell(change));
    }

    fn address(self, page: Page) -> String {
        page.path(self.i18n.now(|locale| locale))
    }

    fn kind(self) -> std::mem::Discriminant<Standing> {
        self.view
            .with_untracked(|view| std::mem::discriminant(&view.standing))
    }
}

/// Somebody who was signed in a moment ago reads why that is over.
fn place(asked: Page, standing: &Standing, farewell: Option<Farewell>) -> Page {
    let place = access::place(asked, standing);
    if place != asked && farewell.is_some() {
        Page::SignedOut
    } else {
        place
    }
}

/// The clock of the browser only measures how long; the server decides when.
fn deadline(view: &SessionView) -> Option<f64> {
    view.ends
        .map(|ends| Date::now() + f64::from(ends.in_seconds) * 1000.0)
}
