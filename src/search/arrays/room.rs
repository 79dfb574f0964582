//! Room for the columns that follow from others: exactly what they will need. Left to themselves they
//! double as they grow, and two sets of arrays stand in memory while one is exchanged for the other.

use super::{Columns, Keys, Several};

/// Bytes of a sort key, and values of a record; where it is more, a column grows after all.
const KEY: usize = 64;
const VALUES: usize = 8;

impl Columns {
    /// Makes room for what `like` holds and for `more` records.
    pub(super) fn make_room(&mut self, like: &Self, more: usize) {
        let records = like.ids.len() + more;
        self.ids.reserve_exact(records);
        self.dates.reserve_exact(records);
        self.years.reserve_exact(records);
        self.statuses.reserve_exact(records);
        self.instruments.reserve_exact(records);
        for column in [&mut self.bodies, &mut self.meetings, &mut self.sources] {
            column.reserve_exact(records);
        }
        for column in [&mut self.kinds, &mut self.languages, &mut self.addressees] {
            column.reserve_exact(records);
        }
        self.keys.make_room(&like.keys, records, more);
        self.themes.make_room(&like.themes, records, more);
        self.documents.make_room(&like.documents, records, more);
    }
}

impl Keys {
    fn make_room(&mut self, like: &Self, records: usize, more: usize) {
        self.ends.reserve_exact(records);
        self.bytes.reserve_exact(like.bytes.len() + more * KEY);
    }
}

impl Several {
    fn make_room(&mut self, like: &Self, records: usize, more: usize) {
        self.ends.reserve_exact(records);
        self.values.reserve_exact(like.values.len() + more * VALUES);
    }
}
