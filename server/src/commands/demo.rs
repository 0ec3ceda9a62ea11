//! What a demonstration has ready for a newcomer.

use contract::{api::session::Right, identity::email::Email, locale::Locale, site::Bilingual};

use super::{invite::invite, say};
use crate::{app::App, chance, delivery::mail, edge::request_id};

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
