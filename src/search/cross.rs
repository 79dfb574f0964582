//! Two facets counted against each other: which theme in which year, which status in which body. All
//! filters hold for both, so that each number is the total of the list with those filters and the two
//! values. Only for facets of few values: the table of a pair is as large as their product.

use super::arrays::Arrays;
use super::narrow::Narrow;
use super::passing::Passing;
use super::{Search, SearchError};
use crate::domain::{Facet, Filters};

/// How many recommendations have two values at once; never none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    pub row: String,
    pub column: String,
    pub count: u64,
}

/// The largest table that is counted into.
const LARGEST: usize = 4_000_000;

/// Counts each pair of facets over what passes the filters, in the order of their values.
///
/// # Errors
/// When a filter names what is not there.
pub async fn cross<const N: usize>(
    search: &Search,
    filters: &Filters,
    pairs: [(Facet, Facet); N],
) -> Result<[Vec<Crossing>; N], SearchError> {
    let filters = filters.clone();
    search
        .ask(move |index| {
            let narrow = Narrow::new(&index.arrays, &filters)?;
            let passing = narrow.all(index, &filters, &[]).places;
            Ok(pairs.map(|pair| counted_pair(&index.arrays, &passing, pair)))
        })
        .await
}

fn counted_pair(arrays: &Arrays, places: &Passing<'_>, pair: (Facet, Facet)) -> Vec<Crossing> {
    let (rows, columns) = pair;
    let width = arrays.width(columns);
    if arrays.width(rows).saturating_mul(width) > LARGEST {
        return Vec::new();
    }
    let mut table = vec![0u64; arrays.width(rows) * width];
    places.each(|place| {
        arrays.values(rows, place, |row| {
            arrays.values(columns, place, |column| table[row * width + column] += 1);
        });
    });
    let held = table.iter().enumerate().filter(|(_, count)| **count > 0);
    held.filter_map(|(at, count)| {
        Some(Crossing {
            row: arrays.value(rows, at / width)?,
            column: arrays.value(columns, at % width)?,
            count: *count,
        })
    })
    .collect()
}
