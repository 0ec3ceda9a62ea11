//! A first look at a JSON text, before anything is made of it: no name twice in one object, no
//! control character in any string.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::{self, Formatter};

use contract::problem::Problem;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::refusal::Refusal;

/// Refuses a text that is not JSON, or that readers could understand in different ways.
pub fn check(text: &str) -> Result<(), Refusal> {
    let name_repeated = Cell::new(false);
    let mut reader = serde_json::Deserializer::from_str(text);
    Look {
        name_repeated: &name_repeated,
    }
    .deserialize(&mut reader)
    .and_then(|()| reader.end())
    .map_err(|_| {
        if name_repeated.get() {
            Refusal::from(Problem::Malformed)
        } else {
            Refusal::unreadable()
        }
    })
}

/// Visits every value and keeps none.
#[derive(Clone, Copy)]
struct Look<'a> {
    name_repeated: &'a Cell<bool>,
}

impl<'de> DeserializeSeed<'de> for Look<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Look<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text.chars().any(char::is_control) {
            return Err(E::custom("a control character"));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            self.visit_str(&name)?;
            if !names.insert(name) {
                self.name_repeated.set(true);
                return Err(A::Error::custom("a name twice"));
            }
            members.next_value_seed(self)?;
        }
        Ok(())
    }
}
