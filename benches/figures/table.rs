//! The table that is printed: a row a figure, with what it must reach. How a figure is come by is for
//! the groups, where the table goes for `report`.

use std::fmt::Write;

#[derive(Debug)]
pub struct Row {
    work: String,
    measured: String,
    wanted: String,
    reached: bool,
}

impl Row {
    /// A figure that must not be lower.
    pub fn at_least(work: impl Into<String>, measured: f64, wanted: f64, unit: &str) -> Self {
        Self {
            work: work.into(),
            measured: with_unit(measured, unit),
            wanted: with_unit(wanted, unit),
            reached: measured >= wanted,
        }
    }

    /// A figure that must not be higher.
    pub fn at_most(work: impl Into<String>, measured: f64, wanted: f64, unit: &str) -> Self {
        Self {
            work: work.into(),
            measured: with_unit(measured, unit),
            wanted: format!("at most {}", with_unit(wanted, unit)),
            reached: measured <= wanted,
        }
    }

    /// A figure that could not be had, and why. It is short: what is not measured is not reached.
    pub fn missing(work: impl Into<String>, why: &str, wanted: impl Into<String>) -> Self {
        Self {
            work: work.into(),
            measured: format!("not measured: {}", why.replace(['|', '\n'], " ")),
            wanted: wanted.into(),
            reached: false,
        }
    }

    /// The same with more behind what was measured.
    #[must_use]
    pub fn noting(mut self, note: &str) -> Self {
        self.measured = format!("{} ({note})", self.measured);
        self
    }
}

fn with_unit(figure: f64, unit: &str) -> String {
    if figure < 10.0 {
        format!("{figure:.2} {unit}")
    } else {
        format!("{figure:.0} {unit}")
    }
}

/// The rows as Markdown.
pub fn markdown(rows: &[Row]) -> String {
    let mut out = String::from("| work | measured | at least | ok |\n| --- | --- | --- | --- |\n");
    for row in rows {
        let verdict = if row.reached { "ok" } else { "short" };
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "| {} | {} | {} | {verdict} |",
            row.work, row.measured, row.wanted
        );
    }
    out
}
