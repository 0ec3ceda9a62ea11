//! A department's own face, as configured.

use serde::{Deserialize, Serialize};

use crate::{locale::Locale, wire::read_object};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub en: String,
    pub fr: String,
}

read_object!(Bilingual { en, fr });

impl Bilingual {
    pub fn new(en: impl Into<String>, fr: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            fr: fr.into(),
        }
    }

    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
        }
    }
}

/// What the app needs to know of the deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Name of the site, in the header and in every title.
    pub name: Bilingual,
    /// Name of the username-and-password credential.
    pub credential: Bilingual,
    /// Where the brand in the header leads; the home page when empty.
    pub home_link: Bilingual,
    /// The service that people sign in to.
    pub service: Service,
    /// Whom people may sign in with instead of a username and a password; nobody where there are none.
    pub partners: Vec<Partner>,
    pub contact: Contact,
    /// Version of the terms that are accepted at registration.
    pub terms_version: String,
    /// Whether this is a demonstration.
    pub demo: bool,
}

read_object!(Site {
    name,
    credential,
    home_link,
    service,
    partners,
    contact,
    terms_version,
    demo
});

/// A service behind the sign-in desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub name: Bilingual,
    /// Where "Continue to" leads; nothing is offered when empty.
    pub address: Bilingual,
}

read_object!(Service { name, address });

/// A sign-in partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its name in addresses, never shown.
    pub id: String,
    pub name: Bilingual,
}

read_object!(Partner { id, name });

/// Where people find help from people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub email: String,
    pub phone: String,
    pub hours: Bilingual,
}

read_object!(Contact {
    email,
    phone,
    hours
});
