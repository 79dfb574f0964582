//! How many published recommendations each theme, body, meeting and year has. Postgres takes a second
//! to count a million; the index of `search` has the numbers of each revision at hand and makes this of
//! them. What is read from here stands beside them in one list, so they are handed in.

use std::collections::HashMap;

/// Counts by the key of the row; a row that is not among them has none.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    /// Of all recommendations.
    pub total: i64,
    /// Sub-themes count for the theme above, each record once.
    pub themes: HashMap<i64, i64>,
    pub bodies: HashMap<i64, i64>,
    pub meetings: HashMap<i64, i64>,
    /// Oldest first; recommendations without a year are left out.
    pub years: Vec<YearCount>,
}

/// The recommendations of one year.
#[derive(Debug, Clone)]
pub struct YearCount {
    pub year: i16,
    pub count: i64,
}

/// The count of a row.
pub(super) fn of(counts: &HashMap<i64, i64>, key: i64) -> i64 {
    counts.get(&key).copied().unwrap_or(0)
}
