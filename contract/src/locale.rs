//! The two official languages.

use serde::{Deserialize, Serialize};

use crate::wire::{Value, Write, read_names};

/// A language the service can be read in. On the wire: `"en"` or `"fr"`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    En,
    Fr,
}

read_names!(Locale { En = "en", Fr = "fr" });

impl Write for Locale {
    fn write(&self) -> Value {
        self.tag().to_owned().write()
    }
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The other official language.
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }

    /// The BCP 47 tag, which is also the first segment of every address.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// Reads a tag such as `fr`, `fr-CA` or `FR_ca`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|it| it.tag().eq_ignore_ascii_case(primary.trim()))
    }
}
