//! A day of the calendar.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::FieldError;

/// A day that exists, from year 1800 on, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// # Errors
    /// `Missing` when nothing is there, `Malformed` when a part is no number, `ImpossibleDate`
    /// for a day that the calendar does not have.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let text = text.trim();
        if text.chars().all(|it| it == '-' || it.is_whitespace()) {
            return Err(FieldError::Missing);
        }
        let mut parts = text.split('-').map(str::trim);
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(FieldError::Malformed);
        };
        if [year, month, day]
            .iter()
            .any(|it| !it.bytes().all(|digit| digit.is_ascii_digit()))
        {
            return Err(FieldError::Malformed);
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_| FieldError::Malformed);
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        Self::new(year, month, day).ok_or(FieldError::ImpossibleDate)
    }

    /// Nothing when the calendar has no such day.
    pub fn new(year: u16, month: u16, day: u16) -> Option<Self> {
        let exists = (1800..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in(year, month);
        Some(Self {
            year: exists.then_some(year)?,
            month: month.try_into().ok()?,
            day: day.try_into().ok()?,
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not a date")
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in [
            "2025-02-30",
            "2025-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "2025-01-00",
            "0000-01-01",
        ] {
            assert_eq!(Date::parse(text), Err(FieldError::ImpossibleDate), "{text}");
        }
    }

    #[test]
    fn a_leap_day_exists_when_the_calendar_has_it() {
        assert_eq!(
            Date::parse("2024-2-29").map(|it| it.to_string()),
            Ok("2024-02-29".into())
        );
        assert!(Date::parse("2000-02-29").is_ok());
    }

    #[test]
    fn what_is_not_a_date_is_told_apart() {
        assert_eq!(Date::parse("--"), Err(FieldError::Missing));
        for text in ["2025", "2025-01", "a-b-c", "2025-01-01-01", "2025--01"] {
            assert_eq!(Date::parse(text), Err(FieldError::Malformed), "{text}");
        }
    }
}
