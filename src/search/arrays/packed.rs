//! The themes of each record once more, in eight bytes: they are counted for every search, most records
//! have a few of some two hundred, and to go through a list of another length for each record costs more
//! than all else of a broad search. What does not fit in stands in the list alone, and is counted there.

use super::several::Several;

const SLOTS: usize = 8;

/// In the last slot: the list goes on behind what the other slots hold.
const MORE: u8 = u8::MAX;

/// Slots hold numbers of themes with one added, so that 0 is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Packed(Vec<[u8; SLOTS]>);

impl Packed {
    pub fn of(themes: &Several) -> Self {
        let records = (0u32..).take(themes.ends.len());
        Self(records.map(|place| pack(themes.of(place))).collect())
    }

    /// Counts the themes of these records.
    pub fn count(&self, themes: &Several, places: impl Iterator<Item = u32>, counts: &mut [u64]) {
        // A table for each slot: to count up the same number twice in a row takes several times as long.
        let mut tables = [[0u32; 256]; SLOTS];
        places.for_each(|place| {
            let packed = self.0[place as usize];
            for (table, slot) in tables.iter_mut().zip(packed) {
                table[usize::from(slot)] += 1;
            }
            if packed[SLOTS - 1] == MORE {
                let counted = packed[..SLOTS - 1].iter().take_while(|slot| **slot != 0);
                for theme in &themes.of(place)[counted.count()..] {
                    counts[*theme as usize] += 1;
                }
            }
        });
        for table in &tables {
            let slots = table[1..usize::from(MORE)].iter();
            for (count, more) in counts.iter_mut().zip(slots) {
                *count += u64::from(*more);
            }
        }
    }
}

fn pack(themes: &[u32]) -> [u8; SLOTS] {
    let mut packed = [0; SLOTS];
    let slot = |theme: &u32| u8::try_from(*theme + 1).ok().filter(|slot| *slot != MORE);
    let fitting = || themes.iter().map_while(slot);
    let all_fit = themes.len() <= SLOTS && fitting().count() == themes.len();
    if !all_fit {
        packed[SLOTS - 1] = MORE;
    }
    let room = if all_fit { SLOTS } else { SLOTS - 1 };
    for (place, slot) in packed[..room].iter_mut().zip(fitting()) {
        *place = slot;
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_fits_or_not_is_counted_once() {
        let records: [&[u32]; 9] = [
            &[],
            &[0],
            &[253, 254, 255],
            &[300],
            &[1, 2, 3, 4, 5, 6, 7, 8],
            &[1, 2, 3, 4, 5, 6, 7, 8, 9],
            &[1, 300, 2],
            &[0, 1, 2, 3, 4, 5, 6, 253, 254, 300],
            &[254],
        ];
        let mut themes = Several::default();
        for record in records {
            themes.push(record.iter().copied());
        }
        let packed = Packed::of(&themes);
        for chosen in [vec![0, 1, 2, 3, 4, 5, 6, 7, 8], vec![5], vec![7, 2], vec![]] {
            let mut counts = vec![0; 301];
            packed.count(&themes, chosen.iter().copied(), &mut counts);
            let mut plain = vec![0; 301];
            for place in &chosen {
                for theme in records[*place as usize] {
                    plain[*theme as usize] += 1;
                }
            }
            assert_eq!(counts, plain, "{chosen:?}");
        }
    }
}
