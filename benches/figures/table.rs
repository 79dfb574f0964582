//! The table that is printed: a row a figure, with what it must reach.

use std::io::Write;

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
}

fn with_unit(figure: f64, unit: &str) -> String {
    if figure < 10.0 {
        format!("{figure:.2} {unit}")
    } else {
        format!("{figure:.0} {unit}")
    }
}

/// Prints the rows as Markdown.
pub fn print(rows: &[Row]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "| work | measured | at least | ok |")?;
    writeln!(out, "| --- | --- | --- | --- |")?;
    for row in rows {
        let verdict = if row.reached { "ok" } else { "short" };
        writeln!(
            out,
            "| {} | {} | {} | {verdict} |",
            row.work, row.measured, row.wanted
        )?;
    }
    out.flush()
}
