//! The records that a list is made of, in the order of the arrays: all there are, a list of them, or a set.
//! Which of the three depends on how they were found (`narrow`, `hits`); who reads them need not know.

use std::borrow::Cow;

use super::places::Places;

/// Records in the order of the arrays.
pub(super) enum Passing<'a> {
    All(usize),
    List(Cow<'a, [u32]>),
    Set(Cow<'a, Places>),
}

impl Passing<'_> {
    pub fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::List(places) => places.len(),
            Self::Set(places) => places.len(),
        }
    }

    /// Calls `each` with all of them, in order.
    pub fn each(&self, each: impl FnMut(u32)) {
        match self {
            Self::All(count) => (0..).take(*count).for_each(each),
            Self::List(places) => places.iter().copied().for_each(each),
            Self::Set(places) => places.iter().for_each(each),
        }
    }

    /// The first few from a place on, in order.
    pub fn few(&self, first: u32, limit: usize) -> Vec<u32> {
        match self {
            Self::All(count) => {
                let places = (0u32..).take(*count).skip(first as usize);
                places.take(limit).collect()
            }
            Self::List(places) => {
                let start = places.partition_point(|place| *place < first);
                places[start..].iter().copied().take(limit).collect()
            }
            Self::Set(places) => places.from(first).take(limit).collect(),
        }
    }
}

/// Lists of places as one, in order, each place once.
pub(super) fn joined<'a>(lists: &[&'a [u32]]) -> Cow<'a, [u32]> {
    match lists {
        [] => Cow::Borrowed(&[]),
        [one] => Cow::Borrowed(one),
        lists => {
            let mut all = lists.concat();
            all.sort_unstable();
            all.dedup();
            Cow::Owned(all)
        }
    }
}
