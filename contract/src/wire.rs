//! JSON for the browser: read from a tree and written as one.
//!
//! The server reads and writes with `serde`, whose generated code is fast and large. Every browser
//! has to load what reads its answers, so that there the same shapes are read by one call for each
//! member. The tests hold both to the same text.

/// A value of JSON (RFC 8259).
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

/// What the server answers with.
pub trait Read: Sized {
    /// What the value says; nothing when it has another shape.
    fn read(value: &Value) -> Option<Self>;
}

/// What the server is sent.
pub trait Write {
    fn write(&self) -> Value;
}

impl Value {
    /// A member of an object. One that is not there is null.
    pub fn member<T: Read>(&self, name: &str) -> Option<T> {
        T::read(self.get(name)?)
    }

    fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let member = members.iter().find(|(it, _)| it == name);
        Some(member.map_or(&Self::Null, |(_, value)| value))
    }

    /// The name of a variant and what belongs to it: `"missing"` or `{"too_short": {"min": 8}}`.
    pub fn variant(&self) -> Option<(&str, &Self)> {
        match self {
            Self::Text(name) => Some((name, &Self::Null)),
            Self::Object(members) => match &members[..] {
                [(name, value)] => Some((name, value)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The text of the value, as JSON.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.append(&mut json);
        json
    }

    fn append(&self, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Bool(it) => json.push_str(if *it { "true" } else { "false" }),
            // Nothing that is sent is a fraction.
            #[expect(clippy::cast_possible_truncation, reason = "what is sent is whole")]
            Self::Number(it) => json.push_str(&(*it as i64).to_string()),
            Self::Text(text) => quote(text, json),
            Self::List(values) => {
                json.push('[');
                for (at, value) in values.iter().enumerate() {
                    separate(at, json);
                    value.append(json);
                }
                json.push(']');
            }
            Self::Object(members) => {
                json.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    separate(at, json);
                    quote(name, json);
                    json.push(':');
                    value.append(json);
                }
                json.push('}');
            }
        }
    }
}

fn separate(at: usize, json: &mut String) {
    if at > 0 {
        json.push(',');
    }
}

/// Between quotes; only what must be escaped is.
fn quote(text: &str, json: &mut String) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    json.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                json.push('\\');
                json.push(sign);
            }
            '\0'..='\x1f' => {
                let code = sign as usize;
                json.push_str("\\u00");
                json.push(DIGITS[code / 16]);
                json.push(DIGITS[code % 16]);
            }
            _ => json.push(sign),
        }
    }
    json.push('"');
}

impl Read for bool {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(it) => Some(*it),
            _ => None,
        }
    }
}

impl Write for bool {
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Read for String {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Text(it) => Some(it.clone()),
            _ => None,
        }
    }
}

impl Write for String {
    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Value {
        Value::List(self.iter().map(T::write).collect())
    }
}

/// Seconds since 1970, and whatever else a JavaScript number holds exactly.
impl Read for i64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "what does not come back as it was is refused"
    )]
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Number(it) => Some(*it as Self).filter(|read| *read as f64 == *it),
            _ => None,
        }
    }
}

impl Read for u32 {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value)?.try_into().ok()
    }
}

impl Read for u16 {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value)?.try_into().ok()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::List(values) => {
                let mut list = Vec::with_capacity(values.len());
                for value in values {
                    list.push(T::read(value)?);
                }
                Some(list)
            }
            _ => None,
        }
    }
}

/// An object, from names that are known when the program is built.
pub(crate) fn object(members: Vec<(&'static str, Value)>) -> Value {
    let members = members.into_iter();
    Value::Object(members.map(|(name, it)| (name.to_owned(), it)).collect())
}

/// An object whose members bear the names of the fields.
macro_rules! read_object {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::wire::Read for $name {
            fn read(value: &$crate::wire::Value) -> Option<Self> {
                Some(Self { $($field: value.member(stringify!($field))?),* })
            }
        }
    };
}
pub(crate) use read_object;

/// The same, the other way.
macro_rules! write_object {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::wire::Write for $name {
            fn write(&self) -> $crate::wire::Value {
                $crate::wire::object(vec![
                    $((stringify!($field), $crate::wire::Write::write(&self.$field))),*
                ])
            }
        }
    };
}
pub(crate) use write_object;

/// One of several names.
macro_rules! read_names {
    ($type:ty { $($variant:ident = $name:literal),* $(,)? }) => {
        impl $crate::wire::Read for $type {
            fn read(value: &$crate::wire::Value) -> Option<Self> {
                match value.variant()?.0 {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use read_names;

/// A text that [`From`] makes of it.
macro_rules! write_text {
    ($type:ty) => {
        impl $crate::wire::Write for $type {
            fn write(&self) -> $crate::wire::Value {
                $crate::wire::Value::Text(self.clone().into())
            }
        }
    };
}
pub(crate) use write_text;

#[cfg(test)]
mod tests;
