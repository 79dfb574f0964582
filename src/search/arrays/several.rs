//! Columns of which each record has several values or bytes, one record behind the other: no record costs
//! a piece of memory of its own. What the numbers stand for is not known here.

use std::ops::Range;

use super::NONE;

/// Several numbers for each record: those of record `n` end at `ends[n]`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Several {
    pub(super) ends: Vec<u32>,
    pub(super) values: Vec<u32>,
}

impl Several {
    #[inline]
    pub fn of(&self, place: u32) -> &[u32] {
        let place = place as usize;
        let start = match place {
            0 => 0,
            _ => self.ends[place - 1] as usize,
        };
        &self.values[start..self.ends[place] as usize]
    }

    pub(super) fn push(&mut self, values: impl IntoIterator<Item = u32>) {
        self.values.extend(values);
        self.ends
            .push(u32::try_from(self.values.len()).unwrap_or(NONE));
    }

    pub(super) fn take_over(&mut self, other: &Self, range: Range<usize>) {
        let (ends, values) = (&mut self.ends, &mut self.values);
        append(ends, values, &other.ends, &other.values, range);
    }

    /// Which records hold each number below `width`, in their order.
    pub(super) fn inverted(&self, width: usize) -> Self {
        let pairs = || {
            (0u32..)
                .take(self.ends.len())
                .map(|place| (place, self.of(place)))
        };
        let mut ends = vec![0u32; width];
        for value in &self.values {
            ends[*value as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            // The start for now: it moves to the end as the places come in.
            let count = *end;
            *end = sum;
            sum += count;
        }
        let mut values = vec![0; self.values.len()];
        for (place, held) in pairs() {
            for value in held {
                let next = &mut ends[*value as usize];
                values[*next as usize] = place;
                *next += 1;
            }
        }
        Self { ends, values }
    }
}

/// Puts what a range of records holds behind what is there already.
fn append<T: Copy>(
    ends: &mut Vec<u32>,
    values: &mut Vec<T>,
    other_ends: &[u32],
    others: &[T],
    range: Range<usize>,
) {
    let until = |place: usize| place.checked_sub(1).map_or(0, |last| other_ends[last]);
    let (start, end) = (until(range.start), until(range.end));
    let here = u32::try_from(values.len()).unwrap_or(NONE);
    values.extend_from_slice(&others[start as usize..end as usize]);
    ends.extend(other_ends[range].iter().map(|end| end - start + here));
}

/// The sort keys one behind the other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Keys {
    pub(super) ends: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Keys {
    pub fn of(&self, place: u32) -> &str {
        let place = place as usize;
        let start = match place {
            0 => 0,
            _ => self.ends[place - 1] as usize,
        };
        // They were pushed as text.
        std::str::from_utf8(&self.bytes[start..self.ends[place] as usize]).unwrap_or_default()
    }

    pub(super) fn push(&mut self, key: &str) {
        self.bytes.extend_from_slice(key.as_bytes());
        self.ends
            .push(u32::try_from(self.bytes.len()).unwrap_or(NONE));
    }

    pub(super) fn take_over(&mut self, other: &Self, range: Range<usize>) {
        let (ends, bytes) = (&mut self.ends, &mut self.bytes);
        append(ends, bytes, &other.ends, &other.bytes, range);
    }
}
