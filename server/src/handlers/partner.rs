//! Signing in with a partner: leaving for it, coming back, and the account of whoever comes for the first
//! time.

use contract::{
    api::{
        partner::{Away, GoToPartnerRequest, StepUpWithPartnerRequest},
        session::SessionView,
    },
    locale::Locale,
    problem::Problem,
    routes::Page,
};
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    credentials,
    guard::{Anyone, SignedIn},
    outbound::Trouble,
    partner::{Partner, Question},
    refusal::Refusal,
    routing::{Call, Reply, Routes},
    store::{
        flow::Draft,
        limits::{self, Limit},
    },
};

pub mod join;
pub mod returning;
pub mod trip;

use trip::{Purpose, Trip};

/// Departures from one address of the network.
const DEPARTURES: Limit = Limit {
    most: 20,
    seconds: 60,
};

/// Somebody who comes from a partner for the first time, and has not accepted the terms yet.
#[derive(Debug, Serialize, Deserialize)]
pub struct Joining {
    /// The look-up key of who they are there.
    pub credential: String,
    /// Sealed for that key, with the key of partners: which partner.
    pub partner: String,
}

impl Joining {
    /// The id of the partner.
    pub fn partner(&self, app: &App) -> Result<String, Refusal> {
        let open = app.keys.open_partner(&self.credential, &self.partner);
        Ok(open.map_err(|_| Problem::Fault)?)
    }
}

impl Draft for Joining {
    const KIND: &'static str = "joining";
    const LIFE: i64 = 3600;

    fn state(&self, _: &App) -> String {
        "open".to_owned()
    }
}

pub fn routes(routes: Routes) -> Routes {
    use contract::api::partner::{GoToPartner, Join, StepUpWithPartner};

    routes
        .on::<GoToPartner, _, _, _>(go_to_partner)
        .on::<Join, _, _, _>(join::join)
        .on::<StepUpWithPartner, _, _, _>(step_up_with_partner)
}

pub async fn go_to_partner(
    app: App,
    call: Call,
    who: Anyone,
    request: GoToPartnerRequest,
) -> Result<Reply<Away>, Refusal> {
    let before = who.session;
    if before.as_ref().is_some_and(|it| it.account_id.is_some()) {
        return Err(Problem::NotOpen.into());
    }
    let partner = app.partners.find(&request.partner);
    let partner = partner.ok_or(Problem::NotFound)?;
    let trip = Trip {
        purpose: Purpose::SignIn,
        session: before.map(|it| it.id_hash),
        ..Trip::new(&app, partner, request.locale)
    };
    leave(&app, &call, partner, trip).await
}

pub async fn step_up_with_partner(
    app: App,
    call: Call,
    who: SignedIn,
    request: StepUpWithPartnerRequest,
) -> Result<Reply<Away>, Refusal> {
    let SignedIn { session, account } = who;
    let partner = credentials::partner_of(&app, &account).await?;
    let partner = partner.and_then(|id| app.partners.find(&id));
    let partner = partner.ok_or(Problem::NotOpen)?;
    let page = own_page(&request.page).ok_or(Problem::Malformed)?;
    let trip = Trip {
        purpose: Purpose::StepUp { page },
        session: Some(session.id_hash),
        ..Trip::new(&app, partner, request.locale)
    };
    leave(&app, &call, partner, trip).await
}

/// Remembers the trip, and says where it goes.
async fn leave(
    app: &App,
    call: &Call,
    partner: &Partner,
    trip: Trip,
) -> Result<Reply<Away>, Refusal> {
    limits::spend(app, "limit:partner", &call.place, DEPARTURES).await?;
    let (now, locale) = (app.clock.now(), trip.locale);
    let question = Question {
        state: &trip.state,
        nonce: &trip.nonce,
        verifier: &trip.verifier,
        anew: trip.is_step_up(),
    };
    let address = partner.address(&app.origin, question, locale, now).await;
    let address = address
        .map_err(|_: Trouble| Problem::PartnerUnavailable)?
        .to_string();
    let cookie = trip.keep(app, call.guest.as_deref()).await?;
    let mut reply = Reply::from(Away { address });
    reply.cookies.push(cookie);
    Ok(reply)
}

/// One of our pages, as its address was asked for, with what it is about.
fn own_page(address: &str) -> Option<String> {
    let (path, about) = address.split_once('#').unwrap_or((address, ""));
    let (locale, page) = Page::parse(path)?;
    let is_plain = |it: char| it.is_ascii_alphanumeric() || it == '-';
    let fits = about.len() <= 64 && about.chars().all(is_plain);
    let path = page.path(locale);
    fits.then(|| {
        if about.is_empty() {
            path
        } else {
            [&path, "#", about].concat()
        }
    })
}

/// The page of a session's open question, in a language.
fn open_page(view: &SessionView, locale: Locale) -> String {
    contract::journey::access::next(&view.standing).path(locale)
}

#[cfg(test)]
mod tests {
    use super::own_page;

    #[test]
    fn fe_7_only_pages_of_ours_are_come_back_to() {
        for (asked, expected) in [
            ("/en/settings/phone", Some("/en/settings/phone")),
            (
                "/fr/parametres/modifier-telephone#a1-b2",
                Some("/fr/parametres/modifier-telephone#a1-b2"),
            ),
            ("/en/settings/phone/", Some("/en/settings/phone")),
            ("//evil.example/en", None),
            ("https://evil.example/en/settings", None),
            ("/en/settings/phone?next=x", None),
            ("/en/settings/phone#a b", None),
            ("/en/settings/phone#//evil.example", None),
            ("/en/../settings", None),
            ("/\\evil.example", None),
        ] {
            assert_eq!(own_page(asked).as_deref(), expected, "{asked}");
        }
    }
}
