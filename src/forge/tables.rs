//! Rows for all tables, until they are sent off together. What refers to another row names its key,
//! so keys are counted here: they go on from batch to batch.

use std::collections::BTreeMap;

use crate::db::write::binary::Rows;
use crate::db::write::load::Table;

/// The rows of one batch.
#[derive(Debug, Default)]
pub struct Tables {
    rows: BTreeMap<Table, Rows>,
}

impl Tables {
    pub fn of(&mut self, table: Table) -> &mut Rows {
        self.rows.entry(table).or_default()
    }

    /// In the order in which they refer to one another.
    pub fn filled(self) -> impl Iterator<Item = (Table, Rows)> {
        self.rows.into_iter().filter(|(_, rows)| !rows.is_empty())
    }
}
