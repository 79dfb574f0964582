//! Arrays that follow others are the same as arrays made from nothing, whatever changed.

use time::Date;

use super::{Arrays, Builder};
use crate::db::search_rows::{Lists as Rows, NamedRow, RecordRow};
use crate::domain::{Addressee, Instrument, Language, Status};
use crate::search::arrays::{Lists, NONE};

fn lists() -> Lists {
    let named = |count: i64| {
        let rows = (1..=count).map(|id| NamedRow {
            id,
            slug: format!("name-{id}"),
        });
        rows.collect()
    };
    let mut lists = Lists::default();
    lists.renew(Rows {
        themes: named(7),
        bodies: named(3),
        meetings: named(5),
        ..Rows::default()
    });
    lists
}

/// A record whose attributes follow from its key and `edition`.
fn row(id: i64, edition: i64) -> RecordRow {
    let seed = id * 31 + edition * 17;
    RecordRow {
        id,
        status: Status::ALL[0],
        instrument: Instrument::ALL[0],
        body_id: (seed % 4 > 0).then_some(seed % 4),
        meeting_id: (seed % 6 > 0).then_some(seed % 6),
        year: i16::try_from(2000 + seed % 9).ok(),
        source_symbol: None,
        sort_date: Date::from_julian_day(2_450_000 + i32::try_from(seed % 5).unwrap_or(0))
            .expect("a date"),
        sort_key: format!("{:03}-{id}", seed % 97),
        languages: vec![Language::ALL[usize::try_from(seed % 6).unwrap_or(0)]],
        addressees: Addressee::ALL.iter().take(2).copied().collect(),
        themes: (1..=7).filter(|theme| (seed + theme) % 3 == 0).collect(),
        documents: Vec::new(),
    }
}

fn in_order(mut rows: Vec<RecordRow>) -> Vec<RecordRow> {
    rows.sort_by(|a, b| {
        let newer = b.sort_date.cmp(&a.sort_date);
        newer.then_with(|| a.sort_key.cmp(&b.sort_key))
    });
    rows
}

fn from_nothing(rows: &[RecordRow]) -> Arrays {
    let mut builder = Builder::new(lists());
    for row in rows {
        builder.add(row);
    }
    builder.finish(1)
}

/// What `old` becomes when the records `changed` are now `rows`.
fn check(old: Vec<RecordRow>, changed: &[i64], rows: Vec<RecordRow>) {
    let before = from_nothing(&in_order(old.clone()));
    let mut builder = Builder::new(lists());
    let moved = builder.merge(&before, changed, &in_order(rows.clone()));
    let merged = builder.finish(1);
    let kept = old.into_iter().filter(|row| !changed.contains(&row.id));
    let whole = from_nothing(&in_order(kept.chain(rows).collect()));
    assert_eq!(merged, whole, "{changed:?}");
    for (id, now) in before.columns.ids.iter().zip(moved) {
        if changed.contains(id) {
            assert_eq!(now, NONE);
        } else {
            assert_eq!(merged.columns.ids[now as usize], *id);
        }
    }
}

#[test]
fn what_follows_is_what_would_be_made_from_nothing() {
    let old = || (1..=60).map(|id| row(id, 0)).collect::<Vec<_>>();
    let all: Vec<i64> = (1..=60).collect();
    check(old(), &[], Vec::new());
    check(old(), &[7, 8, 9, 33], Vec::new());
    check(old(), &[61, 62], vec![row(61, 0), row(62, 0)]);
    check(old(), &[1, 60], vec![row(1, 5), row(60, 0)]);
    check(old(), &all, Vec::new());
    check(old(), &all, (1..=60).map(|id| row(id, 3)).collect());
    check(Vec::new(), &[4], vec![row(4, 0)]);
    let some: Vec<i64> = (1..=90).filter(|id| id % 4 == 1).collect();
    let rows = some.iter().filter(|id| **id % 8 == 1);
    check(old(), &some, rows.map(|id| row(*id, 2)).collect());
}
