//! Drawing by chance: a stream of numbers for each thing, made from the seed and the thing's number,
//! so that a record can be made again without making all before it; and tables of ranks in which the
//! second is drawn about half as often as the first (Zipf).

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

/// A generator whose numbers are the same in every release of its library.
pub type Chance = Xoshiro256PlusPlus;

/// The stream of a thing: `kind` tells documents from texts, `number` which of them.
pub fn stream(seed: u64, kind: u64, number: u64) -> Chance {
    // Neighbouring numbers must not give similar streams: `seed_from_u64` stirs them well.
    let mixed = seed
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add(kind.wrapping_mul(0xc2b2_ae3d_27d4_eb4f))
        .wrapping_add(number.wrapping_mul(0x1656_67b1_9e37_79f9));
    Chance::seed_from_u64(mixed)
}

/// Ranks in proportion to their weights.
#[derive(Debug)]
pub struct Ranks {
    slots: Vec<u32>,
}

impl Ranks {
    /// So many ranks, of which rank `r`, from 0, weighs `1 / (r + shift) ^ power`.
    pub fn zipf(many: usize, shift: f64, power: f64) -> Self {
        let weights: Vec<f64> = (0..u32::try_from(many).unwrap_or(u32::MAX))
            .map(|rank| (f64::from(rank) + shift).powf(-power))
            .collect();
        let whole: f64 = weights.iter().sum();
        let size = (many.max(1) * 24).next_power_of_two();
        let step = whole / f64::from(u32::try_from(size).unwrap_or(u32::MAX));
        let mut slots = Vec::with_capacity(size);
        let mut reached = 0.0;
        let mut filled = step / 2.0;
        for (rank, weight) in (0_u32..).zip(&weights) {
            reached += weight;
            while filled < reached && slots.len() < size {
                slots.push(rank);
                filled += step;
            }
        }
        // What rounding has left open goes to the first.
        slots.resize(size, 0);
        Self { slots }
    }

    /// The rank for a random number.
    pub fn of(&self, number: u64) -> usize {
        let mask = self.slots.len() - 1;
        // The upper half: the lower bits may serve something else.
        let slot = usize::try_from(number >> 32).unwrap_or(0) & mask;
        self.slots[slot] as usize
    }
}

#[cfg(test)]
mod tests {
    use rand::Rng;

    use super::*;

    #[test]
    fn ranks_come_in_proportion_and_none_is_left_out() {
        let ranks = Ranks::zipf(1_000, 1.0, 1.0);
        let mut chance = stream(7, 1, 1);
        let mut counts = vec![0_u32; 1_000];
        for _ in 0..400_000 {
            counts[ranks.of(chance.next_u64())] += 1;
        }
        let ratio = f64::from(counts[0]) / f64::from(counts[9]);
        assert!((8.0..12.0).contains(&ratio), "first to tenth: {ratio}");
        assert!(counts.iter().all(|count| *count > 0));
    }

    #[test]
    fn a_stream_is_its_own() {
        let first = |seed, kind, number| stream(seed, kind, number).next_u64();
        assert_eq!(first(1, 2, 3), first(1, 2, 3));
        assert_ne!(first(1, 2, 3), first(1, 2, 4));
        assert_ne!(first(1, 2, 3), first(2, 2, 3));
        assert_ne!(first(1, 2, 3), first(1, 3, 2));
    }
}
