//! Which themes stand beside each other: those that an editor related, and those that often share a
//! recommendation, which is counted and says so. And the form in which words of themes are compared.

use std::cmp::Reverse;
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::db::themes::{ThemeLine, ThemeNode};
use crate::locale::Locale;
use crate::search::Crossing;
use crate::web::view::{Label, Row, address};

/// So many are named beside a theme of the index.
const NAMED: usize = 2;
/// Fewer records in common say nothing.
const LEAST: u64 = 2;

/// The neighbours of every theme of the first level.
pub struct Beside {
    related: HashMap<String, Vec<Row>>,
    often: HashMap<String, Vec<Row>>,
}

impl Beside {
    pub fn new(
        l: Locale,
        tree: &[ThemeNode],
        together: &[Crossing],
        relations: &[(String, String)],
    ) -> Self {
        let lines: Vec<&ThemeLine> = tree
            .iter()
            .flat_map(|node| {
                let below = node.children.iter().map(|child| &child.line);
                std::iter::once(&node.line).chain(below)
            })
            .collect();
        let mut beside = Self {
            related: HashMap::new(),
            often: HashMap::new(),
        };
        for (one, other) in relations {
            if let Some(line) = lines.iter().find(|line| line.slug == *other) {
                let own = beside.related.entry(one.clone()).or_default();
                own.push(row(l, line));
            }
        }
        let mut shared: HashMap<&str, HashMap<&str, u64>> = HashMap::new();
        for crossing in together {
            let own = shared.entry(crossing.row.as_str()).or_default();
            own.insert(&crossing.column, crossing.count);
        }
        for node in tree {
            let Some(own) = shared.get(node.line.slug.as_str()) else {
                continue;
            };
            let near = closest(&node.line, lines.iter().copied(), own, NAMED);
            let rows = near.into_iter().map(|line| row(l, line)).collect();
            beside.often.insert(node.line.slug.clone(), rows);
        }
        beside
    }

    pub fn related(&self, slug: &str) -> Vec<Row> {
        self.related.get(slug).cloned().unwrap_or_default()
    }

    /// Empty where an editor named some: those say more.
    pub fn often(&self, slug: &str) -> Vec<Row> {
        if self.related.contains_key(slug) {
            return Vec::new();
        }
        self.often.get(slug).cloned().unwrap_or_default()
    }
}

fn row(l: Locale, line: &ThemeLine) -> Row {
    Row::new(
        address::theme(l, &line.slug),
        Label::from(l.named(&line.label)),
    )
}

/// The themes that most often share a recommendation with one, by how many they share; not those above
/// and below it.
pub fn closest<'a>(
    own: &ThemeLine,
    lines: impl Iterator<Item = &'a ThemeLine>,
    shared: &HashMap<&str, u64>,
    most: usize,
) -> Vec<&'a ThemeLine> {
    let is_apart = |line: &ThemeLine| {
        line.slug != own.slug
            && line.parent.as_ref() != Some(&own.slug)
            && own.parent.as_ref() != Some(&line.slug)
    };
    let mut found: Vec<(u64, &ThemeLine)> = lines
        .filter(|line| is_apart(line))
        .filter_map(|line| Some((*shared.get(line.slug.as_str())?, line)))
        .filter(|(count, _)| *count >= LEAST)
        .collect();
    // A theme on which there is much stands with everything: what counts is the share of it.
    found.sort_by_key(|(count, line)| {
        let whole = u64::try_from(line.count).unwrap_or(1).max(1);
        Reverse(count.saturating_mul(*count).saturating_mul(1000) / whole)
    });
    found.into_iter().take(most).map(|(_, line)| line).collect()
}

/// Without accents and capitals, as the script folds too.
pub fn folded(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c));
    plain
        .map(|c| if c == '’' { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn accents_and_capitals_are_no_matter() {
        assert_eq!(folded("Équipes d’ENQUÊTE"), "equipes d'enquete");
        assert_eq!(folded("الأطفال"), "الاطفال");
        assert_eq!(folded("Йод"), "иод");
    }
}
