//! Text that leaves no trace.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wire::{Read, Value, Write};

/// A password, a code or an answer: it can be sent, never printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Read for Secret {
    fn read(value: &Value) -> Option<Self> {
        String::read(value).map(Self)
    }
}

impl Write for Secret {
    fn write(&self) -> Value {
        self.0.write()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", Secret::new("hunter2hunter2")), "Secret");
    }
}
