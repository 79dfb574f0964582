//! Sets of places in the arrays, a bit for each record: two are joined, cut or counted a word of 64
//! records at a time, and are gone through in the order of the arrays. What a place holds is not known here.

/// A set of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Places(Vec<u64>);

impl Places {
    /// The empty set among so many records.
    pub fn none_of(records: usize) -> Self {
        Self(vec![0; records.div_ceil(64)])
    }

    /// All of so many records.
    pub fn all_of(records: usize) -> Self {
        let mut words = vec![u64::MAX; records.div_ceil(64)];
        if let Some(last) = words.last_mut()
            && !records.is_multiple_of(64)
        {
            *last = (1 << (records % 64)) - 1;
        }
        Self(words)
    }

    #[inline]
    pub fn add(&mut self, place: u32) {
        self.0[place as usize / 64] |= 1 << (place % 64);
    }

    pub fn add_all(&mut self, places: &[u32]) {
        for place in places {
            self.add(*place);
        }
    }

    #[inline]
    pub fn has(&self, place: u32) -> bool {
        self.0[place as usize / 64] & (1 << (place % 64)) != 0
    }

    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps only what is in the other set too.
    pub fn keep(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.from(0)
    }

    /// Those from a place on, in order.
    pub fn from(&self, first: u32) -> impl Iterator<Item = u32> {
        let skipped = first as usize / 64;
        let words = self.0.get(skipped..).unwrap_or_default().iter();
        let starts = (0u32..).step_by(64).skip(skipped);
        words.zip(starts).flat_map(move |(word, start)| {
            let before = first.saturating_sub(start).min(63);
            Ones(if start < first {
                word & (u64::MAX << before)
            } else {
                *word
            })
            .map(move |bit| start + bit)
        })
    }
}

/// The bits of a word that are set, lowest first.
struct Ones(u64);

impl Iterator for Ones {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros();
        self.0 &= self.0 - 1;
        Some(bit)
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    fn set(places: &[u32]) -> Places {
        let mut set = Places::none_of(200);
        set.add_all(places);
        set
    }

    #[test]
    fn a_set_gives_back_in_order_what_it_was_given() {
        let all = set(&[199, 0, 63, 64, 128, 64]);
        assert_eq!(all.iter().collect::<Vec<_>>(), [0, 63, 64, 128, 199]);
        assert_eq!(all.len(), 5);
        assert!(all.has(64) && !all.has(65));
    }

    #[test]
    fn it_is_gone_through_from_anywhere() {
        let all = Places::all_of(130);
        for first in [0, 1, 63, 64, 65, 127, 128, 129, 130, 191, 192, 1_000] {
            let from: Vec<u32> = all.from(first).collect();
            assert_eq!(from, (first..130).collect::<Vec<u32>>(), "{first}");
        }
        assert_eq!(Places::all_of(128).len(), 128);
        assert_eq!(Places::all_of(0).iter().next(), None);
    }

    #[test]
    fn only_what_both_have_is_kept() {
        let mut one = set(&[1, 70, 150]);
        one.keep(&set(&[70, 150, 199]));
        assert_eq!(one, set(&[70, 150]));
    }
}
