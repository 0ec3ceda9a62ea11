//! What was measured, beside what it should be.

use crate::console;
use std::time::Duration;

/// One figure and its target.
pub struct Line {
    what: String,
    figure: f64,
    unit: Unit,
    target: Target,
    from: String,
}

#[derive(Clone, Copy)]
enum Unit {
    Ratio,
    Milliseconds,
    Megabytes,
}

#[derive(Clone, Copy)]
enum Target {
    AtLeast(f64),
    AtMost(f64),
}

impl Line {
    /// A ratio that should not be lower.
    pub fn ratio_at_least(what: &str, figure: f64, target: f64, from: String) -> Self {
        Self::new(what, figure, Unit::Ratio, Target::AtLeast(target), from)
    }

    /// A ratio that should not be higher.
    pub fn ratio_at_most(what: &str, figure: f64, target: f64, from: String) -> Self {
        Self::new(what, figure, Unit::Ratio, Target::AtMost(target), from)
    }

    /// A time that should not be longer.
    pub fn time_at_most(what: &str, figure: Duration, target: Duration, from: String) -> Self {
        let [figure, target] = [figure, target].map(|it| it.as_secs_f64() * 1000.0);
        Self::new(
            what,
            figure,
            Unit::Milliseconds,
            Target::AtMost(target),
            from,
        )
    }

    /// Memory, in bytes, that should not be more.
    pub fn memory_at_most(what: &str, bytes: u64, megabytes: f64, from: String) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "megabytes are told, not bytes")]
        let figure = bytes as f64 / 1e6;
        Self::new(
            what,
            figure,
            Unit::Megabytes,
            Target::AtMost(megabytes),
            from,
        )
    }

    fn new(what: &str, figure: f64, unit: Unit, target: Target, from: String) -> Self {
        Self {
            what: what.to_owned(),
            figure,
            unit,
            target,
            from,
        }
    }

    fn is_met(&self) -> bool {
        match self.target {
            Target::AtLeast(target) => self.figure >= target,
            Target::AtMost(target) => self.figure <= target,
        }
    }

    fn told(&self) -> String {
        let target = match self.target {
            Target::AtLeast(target) => format!(">= {}", self.unit.told(target)),
            Target::AtMost(target) => format!("<= {}", self.unit.told(target)),
        };
        let verdict = if self.is_met() { "met" } else { "MISSED" };
        let figure = self.unit.told(self.figure);
        format!(
            "{:<48}{figure:>9}  {target:<12}{verdict:<8}{}",
            self.what, self.from
        )
    }
}

impl Unit {
    fn told(self, figure: f64) -> String {
        match self {
            Self::Ratio => format!("{figure:.2}"),
            Self::Milliseconds => format!("{figure:.0} ms"),
            Self::Megabytes => format!("{figure:.1} MB"),
        }
    }
}

/// All of them, in the order in which they came.
#[derive(Default)]
pub struct Table(Vec<Line>);

impl Table {
    pub fn extend(&mut self, lines: Vec<Line>) {
        self.0.extend(lines);
    }

    pub fn show(&self) {
        for line in &self.0 {
            console::note(&line.told());
        }
        let met = self.0.iter().filter(|it| it.is_met()).count();
        console::plain(&format!("{met} of {} targets met", self.0.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_its_figure_its_target_and_whether_it_is_met() {
        let good = Line::ratio_at_least("sign-ins / hashes", 0.931, 0.9, "68 of 73".to_owned());
        let told = good.told();
        assert!(told.contains("0.93") && told.contains(">= 0.90"), "{told}");
        assert!(told.contains("met") && told.ends_with("68 of 73"), "{told}");
        let slow = Duration::from_millis(201);
        let bad = Line::time_at_most("start", slow, Duration::from_millis(200), String::new());
        assert!(bad.told().contains("MISSED"), "{}", bad.told());
        assert!(Line::memory_at_most("idle", 60_000_000, 60.0, String::new()).is_met());
        assert!(!Line::ratio_at_most("crowd", 1.21, 1.2, String::new()).is_met());
    }
}
