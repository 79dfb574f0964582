//! What is usual in a document: the size of its letters and how far its lines stand apart. Reads the
//! regions of all pages.

use super::columns::Region;
use super::rows::Row;

/// The usual measures.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Size of most letters.
    pub body: f32,
    /// Distance of the lines, for each size in half points.
    leadings: std::collections::HashMap<i32, f32>,
}

/// Steps of a distance in which lines are counted together.
const STEP: f32 = 0.5;

impl Metrics {
    pub fn of(regions: &[Region]) -> Self {
        let rows = regions.iter().flat_map(|region| &region.rows);
        let mut sizes: std::collections::HashMap<i32, usize> = std::collections::HashMap::new();
        for row in rows {
            let letters: usize = row.words.iter().map(|word| word.text.chars().count()).sum();
            *sizes.entry(steps(row.size)).or_default() += letters;
        }
        let body = most(&sizes).map_or(10.0, |(size, _)| from_steps(size));
        let mut distances: std::collections::HashMap<i32, std::collections::HashMap<i32, usize>> =
            std::collections::HashMap::new();
        for two in regions.iter().flat_map(|region| region.rows.windows(2)) {
            let (one, next) = (&two[0], &two[1]);
            let far = next.middle - one.middle;
            if steps(one.size) == steps(next.size) && far > 0.5 * one.size && far < 3.0 * one.size {
                let counts = distances.entry(steps(one.size)).or_default();
                *counts.entry(steps(far)).or_default() += 1;
            }
        }
        let leadings = distances
            .into_iter()
            .filter_map(|(size, counts)| Some((size, smallest_usual(&counts)?)))
            .collect();
        Self { body, leadings }
    }

    /// Whether a row stands further below another than the lines of one paragraph do: 0 not at all,
    /// 1 a paragraph's distance, 2 more.
    pub fn gap(&self, one: &Row, next: &Row) -> usize {
        let leading = self.leading(one.size).max(self.leading(next.size));
        let far = next.middle - one.middle;
        if far <= 1.17 * leading + 0.6 {
            0
        } else if far <= 2.3 * leading {
            1
        } else {
            2
        }
    }

    fn leading(&self, size: f32) -> f32 {
        let known = self.leadings.get(&steps(size)).copied();
        // A size with few lines: as the body's lines stand, in proportion.
        known.unwrap_or_else(|| {
            let body = self.leadings.get(&steps(self.body)).copied();
            body.map_or(1.35 * size, |leading| leading / self.body.max(1.0) * size)
        })
    }
}

/// The smallest distance that is nearly as frequent as the most frequent one.
fn smallest_usual(counts: &std::collections::HashMap<i32, usize>) -> Option<f32> {
    let (_, count) = most(counts)?;
    if count < 2 {
        return None;
    }
    let usual = counts.iter().filter(|(_, n)| **n * 3 >= count);
    usual.map(|(far, _)| *far).min().map(from_steps)
}

fn most(counts: &std::collections::HashMap<i32, usize>) -> Option<(i32, usize)> {
    // The smaller of two that are as frequent: the same file gives the same lines for ever.
    let counts = counts.iter().map(|(key, count)| (*key, *count));
    counts.max_by_key(|(key, count)| (*count, -key))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a size or a distance on a page"
)]
fn steps(length: f32) -> i32 {
    (length / STEP).round() as i32
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn from_steps(steps: i32) -> f32 {
    steps as f32 * STEP
}
