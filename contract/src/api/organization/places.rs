//! Establishments: those somebody belongs to, and those of an organization.

use serde::{Deserialize, Serialize};

use super::{Grant, HistoryEvent};
use crate::{
    api::{Nothing, endpoint, fields},
    form::{Errors, FieldError},
    identity::has_forbidden_character,
    site::Bilingual,
    wire::{Value, Write, object, read_object},
};

endpoint! {
    /// The establishments that somebody belongs to: what they may do there, who manages them and what was
    /// changed.
    GetPlaces, Get "/api/account/places", Nothing => PlacesView
}
endpoint! {
    /// Adds an establishment to the organization of another one. Whoever adds it has the rights there that
    /// they have in the other.
    AddEstablishment, Post "/api/organization/establishments/new", NamePlaceRequest => PlacesView
}
endpoint! {
    /// Gives an establishment another name.
    RenameEstablishment, Post "/api/organization/establishments/rename", NamePlaceRequest => PlacesView
}

/// The establishments that somebody belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacesView {
    pub places: Vec<PlaceView>,
}

read_object!(PlacesView { places });

/// An establishment that somebody belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    pub place: String,
    pub organization: Bilingual,
    pub name: Bilingual,
    /// Whatever holds now or later.
    pub rights: Vec<Grant>,
    /// Since when, in seconds since 1970.
    pub since: i64,
    /// The names of those who manage its users.
    pub managed_by: Vec<String>,
    /// What was done to them there, the newest first.
    pub history: Vec<HistoryEvent>,
}

read_object!(PlaceView {
    place,
    organization,
    name,
    rights,
    since,
    managed_by,
    history
});

fields! {
    /// The questions about an establishment.
    PlaceField { English = "name-en", French = "name-fr" } secret {}
}

/// A name for an establishment: the one that is meant, or a new one of the same organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamePlaceRequest {
    pub place: String,
    pub name: Bilingual,
}

impl Write for NamePlaceRequest {
    fn write(&self) -> Value {
        let Bilingual { en, fr } = &self.name;
        object(vec![
            ("place", self.place.write()),
            ("name", object(vec![("en", en.write()), ("fr", fr.write())])),
        ])
    }
}

/// The longest name of an establishment, in characters.
pub const LONGEST_PLACE_NAME: u16 = 100;

impl NamePlaceRequest {
    /// Asked before it is sent. An establishment with one name bears it in both languages.
    pub fn check(place: &str, en: &str, fr: &str) -> Result<Self, Errors<PlaceField>> {
        let (en, fr) = match (en.trim(), fr.trim()) {
            ("", fr) => (fr, fr),
            (en, "") => (en, en),
            both => both,
        };
        let request = Self {
            place: place.to_owned(),
            name: Bilingual::new(en, fr),
        };
        let errors = request.check_again();
        if errors.is_empty() {
            Ok(request)
        } else {
            Err(errors)
        }
    }

    /// The same questions asked again, of what arrived.
    pub fn check_again(&self) -> Errors<PlaceField> {
        let names = [
            (PlaceField::English, &self.name.en),
            (PlaceField::French, &self.name.fr),
        ];
        let wrong = |(field, name): (PlaceField, &String)| Some((field, wrong(name)?));
        names.into_iter().filter_map(wrong).collect()
    }
}

fn wrong(name: &str) -> Option<FieldError> {
    if name.trim().is_empty() {
        return Some(FieldError::Missing);
    }
    if has_forbidden_character(name) {
        return Some(FieldError::ForbiddenCharacter);
    }
    let max = LONGEST_PLACE_NAME;
    (name.chars().count() > max.into()).then_some(FieldError::TooLong { max })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_enough_and_stands_for_both() {
        let named = |en: &str, fr: &str| NamePlaceRequest::check("place", en, fr).map(|it| it.name);
        assert_eq!(named(" Mill ", "").unwrap(), Bilingual::new("Mill", "Mill"));
        assert_eq!(
            named("", "Moulin").unwrap(),
            Bilingual::new("Moulin", "Moulin")
        );
        assert_eq!(
            named("Mill", "Moulin").unwrap(),
            Bilingual::new("Mill", "Moulin")
        );
        assert_eq!(named(" ", "").unwrap_err().len(), 2);
        let long = "é".repeat(101);
        assert_eq!(named("Mill", &long).unwrap_err().len(), 1);
        assert_eq!(named("Mi\u{202e}ll", "Moulin").unwrap_err().len(), 1);
    }
}
