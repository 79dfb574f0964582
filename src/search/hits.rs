//! What a query found: places in the arrays with their ranks. They are gathered in any order, the same
//! place several times, and read in the order of the arrays. A few are kept as a list, since to go
//! through a bit for each of a million records takes longer than to find a rare word; many as bits.

use std::cmp::Reverse;

use super::places::Places;

/// So many records for each hit, and a list is no longer the cheaper way.
const RECORDS_FOR_A_HIT: usize = 128;

/// A list is never given up before it is as long as this.
const AT_LEAST: usize = 256;

/// Hits as they come.
pub(super) struct Gathering {
    records: usize,
    ranked: bool,
    few: Vec<(u32, u16)>,
    most: usize,
    many: Option<Many>,
}

struct Many {
    set: Places,
    /// Of every place, 0 where it is not in the set; empty when nothing is ranked.
    ranks: Vec<u16>,
}

impl Many {
    #[inline]
    fn add(&mut self, place: u32, rank: u16) {
        self.set.add(place);
        if let Some(best) = self.ranks.get_mut(place as usize) {
            *best = rank.max(*best);
        }
    }
}

impl Gathering {
    /// None as yet, among so many records.
    pub fn among(records: usize, ranked: bool) -> Self {
        Self {
            records,
            ranked,
            few: Vec::new(),
            most: AT_LEAST.max(records / RECORDS_FOR_A_HIT),
            many: None,
        }
    }

    /// Of a place that is found again the better rank counts.
    #[inline]
    pub fn add(&mut self, place: u32, rank: u16) {
        match &mut self.many {
            Some(many) => many.add(place, rank),
            None => self.add_to_few(place, rank),
        }
    }

    fn add_to_few(&mut self, place: u32, rank: u16) {
        self.few.push((place, rank));
        if self.few.len() > self.most {
            self.many = Some(self.all_of_few());
        }
    }

    fn all_of_few(&mut self) -> Many {
        let mut many = Many {
            set: Places::none_of(self.records),
            ranks: vec![0; if self.ranked { self.records } else { 0 }],
        };
        for (place, rank) in std::mem::take(&mut self.few) {
            many.add(place, rank);
        }
        many
    }

    /// No more will come.
    pub fn finish(self) -> Hits {
        if let Some(Many { set, ranks }) = self.many {
            return Hits::Many { set, ranks };
        }
        let mut found = self.few;
        found.sort_unstable_by_key(|(place, rank)| (*place, Reverse(*rank)));
        found.dedup_by_key(|(place, _)| *place);
        let (places, ranks) = found.into_iter().unzip();
        Hits::Few { places, ranks }
    }
}

/// Hits in the order of the arrays. A rank is higher for what is better; ranks are whole numbers, so that
/// a cursor can hold one exactly.
#[derive(Debug)]
pub(super) enum Hits {
    /// Each place once, with the rank that stands at the same index.
    Few { places: Vec<u32>, ranks: Vec<u16> },
    /// Ranks of every place; empty when nothing is ranked.
    Many { set: Places, ranks: Vec<u16> },
}

impl Hits {
    /// The rank of a place, 0 where it has none.
    #[inline]
    pub fn rank(&self, place: u32) -> u16 {
        let rank = match self {
            Self::Few { places, ranks } => {
                let at = places.binary_search(&place).ok();
                at.and_then(|at| ranks.get(at))
            }
            Self::Many { ranks, .. } => ranks.get(place as usize),
        };
        rank.copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(records: usize, hits: &[(u32, u16)]) -> Hits {
        let mut gathering = Gathering::among(records, true);
        for (place, rank) in hits {
            gathering.add(*place, *rank);
        }
        gathering.finish()
    }

    #[test]
    fn a_place_that_is_found_again_keeps_its_better_rank() {
        let hits = gathered(10, &[(7, 3), (2, 9), (7, 5), (2, 1)]);
        let Hits::Few { places, .. } = &hits else {
            panic!("four hits are few");
        };
        assert_eq!(places, &[2, 7]);
        assert_eq!([2, 7, 3].map(|place| hits.rank(place)), [9, 5, 0]);
    }

    #[test]
    fn many_are_the_same_as_few() {
        let records = 10_000u32;
        let some: Vec<(u32, u16)> = (0..4_000u32)
            .map(|n| (n * 7 % 5_000, u16::try_from(n % 90).unwrap_or(0)))
            .collect();
        let many = gathered(records as usize, &some);
        let Hits::Many { set, .. } = &many else {
            panic!("four thousand of ten thousand are many");
        };
        for place in 0..records {
            let ranks = some.iter().filter(|(own, _)| *own == place);
            let best = ranks.map(|(_, rank)| *rank).max();
            assert_eq!(set.has(place), best.is_some(), "{place}");
            assert_eq!(many.rank(place), best.unwrap_or(0), "{place}");
        }
    }
}
