//! The counts of all records by the keys of the database: what pages show beside themes, bodies,
//! meetings and years.

use std::collections::HashMap;

use super::lists::Dictionary;
use super::{Arrays, Facet};
use crate::db::counts::{Counts, YearCount};

impl Arrays {
    pub fn counts(&self) -> Counts {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let by_key = |list: &Dictionary, facet: Facet| -> HashMap<i64, i64> {
            let rows = list.rows().zip(self.totals(facet));
            rows.map(|((key, _), count)| (key, whole(*count))).collect()
        };
        let years = self.totals(Facet::Year).iter().zip(0i16..);
        Counts {
            total: i64::try_from(self.len()).unwrap_or(i64::MAX),
            themes: by_key(&self.lists.themes, Facet::Theme),
            bodies: by_key(&self.lists.bodies, Facet::Body),
            meetings: by_key(&self.lists.meetings, Facet::Meeting),
            years: years
                .filter(|(count, _)| **count > 0)
                .map(|(count, year)| YearCount {
                    year,
                    count: whole(*count),
                })
                .collect(),
        }
    }
}
