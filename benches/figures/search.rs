//! Searches at a million: each kind by some twenty searches that both sides answer in turn, over
//! rounds. A search counts only if both found the same number of records; those on which they differ
//! are left out before anything is timed.

use std::time::Instant;

use anyhow::ensure;

use super::engine::{Asked, Engine};
use super::rival::Rival;
use super::series::{count, median, share};
use super::table::Row;
use super::words::{Frequencies, Search};

/// Different searches of a kind.
const SEARCHES: usize = 20;
/// Recueil answers this often while Postgres answers once: what takes a thousandth of the time needs
/// more samples for its slow ones. What takes longer than this many milliseconds does not.
const TURNS: usize = 3;
const SLOW: f64 = 20.0;

/// A kind with what it must reach.
struct Kind {
    work: String,
    searches: Vec<Search>,
    times: f64,
    p95: f64,
}

/// A search that both sides answer alike, ready to be made.
struct Ready {
    search: Search,
    asked: Asked,
    found: usize,
}

/// Both sides over one corpus.
pub struct Sides<'a> {
    pub engine: &'a Engine,
    pub rival: &'a Rival,
    pub rounds: usize,
    pub size: u32,
}

impl Sides<'_> {
    pub async fn rows(&self, frequencies: &Frequencies) -> Vec<Row> {
        let mut rows = Vec::new();
        for kind in self.kinds(frequencies) {
            super::note(&format!("measuring {} ...", kind.work));
            match self.measure(&kind).await {
                Ok(measured) => rows.extend(measured),
                Err(error) => rows.push(Row::missing(&kind.work, &format!("{error:#}"), "")),
            }
        }
        rows
    }

    fn kinds(&self, f: &Frequencies) -> Vec<Kind> {
        let at = format!("at {}", figure(self.size));
        let kind = |work: String, searches, times, p95| Kind {
            work,
            searches,
            times,
            p95,
        };
        let three = |name: &str| format!("{name}, {at} (with three facets)");
        vec![
            kind(
                format!(
                    "broad one-word search with theme, year and body facets, {at}, against the best \
                     single-statement Postgres full text on the same data"
                ),
                f.one(0.14),
                100.0,
                14.0,
            ),
            kind(three("rare word"), f.rarest(), 10.0, 1.0),
            kind(three("two words"), f.two(0.0023), 10.0, 6.0),
            kind(three("prefix"), f.prefix(0.014), 10.0, 12.0),
            kind(three("theme + word"), f.in_theme(0.14), 10.0, 12.0),
            kind(three("phrase"), f.phrase(0.0017), 10.0, 30.0),
        ]
    }

    async fn measure(&self, kind: &Kind) -> anyhow::Result<[Row; 2]> {
        let (ready, left_out) = self.ready(&kind.searches, SEARCHES).await?;
        let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..self.rounds {
            for one in &ready {
                let mut turns = Vec::new();
                for _ in 0..TURNS {
                    let start = Instant::now();
                    self.engine.find(&one.asked).await?;
                    turns.push(milliseconds(start));
                    if turns[0] > SLOW {
                        break;
                    }
                }
                let start = Instant::now();
                let theme = one.search.theme.as_ref().map(|theme| theme.key);
                self.rival.find(&one.search.words, theme).await?;
                let took = milliseconds(start);
                ratios.push(took / median(&turns));
                ours.extend(turns);
                theirs.push(took);
            }
        }
        let found: Vec<f64> = ready.iter().map(|one| count(one.found)).collect();
        let note = format!(
            "{:.2} ms to {:.1} ms; {} searches of {:.0} hits in the median{}",
            median(&ours),
            median(&theirs),
            ready.len(),
            median(&found),
            if left_out > 0 {
                format!(", {left_out} left out")
            } else {
                String::new()
            },
        );
        let times = Row::at_least(&kind.work, median(&ratios), kind.times, "times").noting(&note);
        let p95 = format!("{}: p95", kind.work);
        let p95 = Row::at_most(p95, share(&ours, 0.95), kind.p95, "ms");
        Ok([times, p95])
    }

    /// The first searches on which both sides agree, each made once; and how many were left out.
    async fn ready(&self, searches: &[Search], many: usize) -> anyhow::Result<(Vec<Ready>, usize)> {
        let (mut ready, mut left_out) = (Vec::new(), Vec::new());
        for search in searches {
            if ready.len() == many {
                break;
            }
            let theme = search.theme.as_ref();
            let typed = search.words.typed();
            let asked = Asked::new(&typed, theme.map(|theme| theme.slug.as_str()))?;
            let found = self.engine.find(&asked).await?.total;
            let theirs = self.rival.find(&search.words, theme.map(|t| t.key)).await?;
            if found != theirs {
                left_out.push(format!("{typed}: {found} and {theirs}"));
            } else if found > 0 {
                ready.push(Ready {
                    search: search.clone(),
                    asked,
                    found,
                });
            }
        }
        if let Some(first) = left_out.first() {
            super::note(&format!(
                "{} searches differ, such as {first}",
                left_out.len()
            ));
        }
        ensure!(
            ready.len() * 2 >= many,
            "both sides agree on {} of {} searches only: {}",
            ready.len(),
            ready.len() + left_out.len(),
            left_out.join("; ")
        );
        Ok((ready, left_out.len()))
    }

    /// Searches of all kinds in turn, on which both sides agree.
    pub async fn mixed(&self, f: &Frequencies) -> anyhow::Result<Vec<(Search, Asked)>> {
        let mut kinds = Vec::new();
        for kind in self.kinds(f) {
            let (ready, _) = self.ready(&kind.searches, SEARCHES / 2).await?;
            kinds.push(ready);
        }
        let shortest = kinds.iter().map(Vec::len).min().unwrap_or_default();
        let mut mixed = Vec::new();
        for place in 0..shortest {
            let of_kinds = kinds.iter().map(|kind| &kind[place]);
            mixed.extend(of_kinds.map(|one| (one.search.clone(), one.asked.clone())));
        }
        Ok(mixed)
    }
}

pub fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// A number with its thousands apart.
pub fn figure(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
