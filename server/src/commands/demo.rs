//! What a demonstration has ready for a newcomer.

use std::net::Ipv4Addr;

use anyhow::Context;
use contract::{api::session::Right, identity::email::Email, locale::Locale, site::Bilingual};

use tokio::net::TcpListener;

use super::{invite::invite, say};
use crate::{
    app::App,
    chance,
    config::{Authentication, PartnerConfig},
    delivery::mail,
    edge::request_id,
};

/// The demonstration bank, before it opens: where it listens, and what it is to us.
pub struct Bank {
    listener: TcpListener,
    pub partner: PartnerConfig,
}

impl Bank {
    /// Finds a place for it on this machine: beside ours, so that it is the same bank the next time, or
    /// wherever there is one.
    pub async fn prepare(ours: u16) -> anyhow::Result<Self> {
        let at = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match at(ours.wrapping_add(1)).await {
            Ok(listener) => listener,
            Err(_) => at(0).await?,
        };
        let name = |locale| messages::demo::bank_name(locale);
        let partner = PartnerConfig {
            id: BANK.to_owned(),
            name: Bilingual::new(name(Locale::En), name(Locale::Fr)),
            issuer: guichet_demo_bank::issuer(listener.local_addr()?.port()),
            client_id: "guichet".to_owned(),
            authentication: Authentication::PrivateKeyJwt,
            secret_file: None,
            hosts: Vec::new(),
        };
        Ok(Self { listener, partner })
    }

    /// Opens it, for as long as the program runs.
    pub fn open(self, app: &App) -> anyhow::Result<()> {
        let partner = app.partners.find(BANK).context("the bank is a partner")?;
        let client = guichet_demo_bank::Client {
            id: self.partner.client_id,
            return_address: partner.return_address(&app.origin),
            keys: app.signing.published(),
        };
        tokio::spawn(guichet_demo_bank::serve(self.listener, client));
        Ok(())
    }
}

const BANK: &str = "demo-bank";

/// Prints an invitation in each language, and where the messages are.
pub async fn say_hello(app: &App) -> anyhow::Result<()> {
    let organization = Bilingual::new(
        "Maple Bakery (demonstration)",
        "Boulangerie Érable (démonstration)",
    );
    for (locale, address) in [
        (Locale::En, "newcomer@guichet.example"),
        (Locale::Fr, "arrivante@guichet.example"),
    ] {
        let email = Email::parse(address).map_err(|_| anyhow::anyhow!("not an address"))?;
        let rights = [Right::View, Right::ManageUsers];
        let invite = invite(app, &organization, &rights, &email, locale);
        let code = request_id::scope(chance::id(), invite).await?;
        let label = match locale {
            Locale::En => "Invitation",
            Locale::Fr => "Invitation (fr)",
        };
        say(&format!(
            "{label}: {}",
            mail::invitation_link(app, locale, &code)
        ));
    }
    say(&format!("Messages:   {}/outbox", app.origin));
    Ok(())
}
