//! Measures a parsed document against its hand-made truth, measure by measure: F1 for lists, the
//! share of right answers for what hangs on an element. A truth has the field names of the parsed
//! document; a list that it leaves out is not measured. Texts are compared folded: letters and
//! digits only. It reads no file and judges nothing: that is `golds`.

use std::collections::BTreeMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

mod proof;
mod records;

/// Hits, elements of the truth, elements found.
type Counts = [usize; 3];

/// What one document, or several together, reached.
#[derive(Debug, Default)]
pub struct Card {
    pub counts: BTreeMap<&'static str, Counts>,
    pub misses: Vec<String>,
}

impl Card {
    pub fn add(&mut self, other: &Self) {
        for (measure, counts) in &other.counts {
            self.count(measure, *counts);
        }
    }

    /// F1 of a measure, in percent; none where there was nothing to find and nothing was found.
    pub fn score(&self, measure: &str) -> Option<f64> {
        let [hits, gold, found] = *self.counts.get(measure)?;
        let whole = gold + found;
        #[expect(clippy::cast_precision_loss, reason = "counts of a document")]
        (whole > 0).then(|| 200.0 * hits as f64 / whole as f64)
    }

    /// The unweighted mean of the measures.
    pub fn mean(&self) -> f64 {
        let scores: Vec<f64> = self.counts.keys().filter_map(|m| self.score(m)).collect();
        #[expect(clippy::cast_precision_loss, reason = "some twenty measures")]
        let number = scores.len().max(1) as f64;
        scores.iter().sum::<f64>() / number
    }

    fn count(&mut self, measure: &'static str, counts: Counts) {
        let sums = self.counts.entry(measure).or_default();
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }

    fn check(&mut self, measure: &'static str, right: bool, detail: impl FnOnce() -> String) {
        self.count(measure, [usize::from(right), 1, 1]);
        if !right {
            self.misses.push(format!("{measure}: {}", detail()));
        }
    }

    /// Counts two lists by their keys and gives the pairs; among equal keys the most alike first.
    fn lists<'a>(
        &mut self,
        measure: &'static str,
        gold: &[&'a Value],
        found: &[&'a Value],
        key: impl Fn(&Value) -> String,
        alike: impl Fn(&Value, &Value) -> bool,
    ) -> Vec<(&'a Value, Option<&'a Value>)> {
        let mut partner: Vec<Option<usize>> = vec![None; gold.len()];
        let mut taken = vec![false; found.len()];
        for strict in [true, false] {
            for (i, want) in gold.iter().enumerate() {
                let fits = |j: &usize| {
                    !taken[*j] && key(want) == key(found[*j]) && (!strict || alike(want, found[*j]))
                };
                if partner[i].is_none()
                    && let Some(j) = (0..found.len()).find(fits)
                {
                    partner[i] = Some(j);
                    taken[j] = true;
                }
            }
        }
        let hits = partner.iter().flatten().count();
        self.count(measure, [hits, gold.len(), found.len()]);
        let missing = (gold.iter().zip(&partner)).filter(|(_, partner)| partner.is_none());
        for (want, _) in missing {
            self.misses
                .push(format!("{measure}: missing {}", show(want)));
        }
        for (have, _) in found.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            self.misses.push(format!("{measure}: extra {}", show(have)));
        }
        let pairs = gold.iter().zip(partner);
        pairs
            .map(|(want, at)| (*want, at.map(|j| found[j])))
            .collect()
    }
}

/// Letters and digits only, without accents, case and superscripts.
pub fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains(*c))
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn folded(value: &Value, field: &str) -> String {
    fold(&text_of(&value[field]))
}

fn show(value: &Value) -> String {
    let text = value.to_string();
    text.chars().take(160).collect()
}

fn list<'a>(holder: &'a Value, field: &str) -> Option<Vec<&'a Value>> {
    Some(holder[field].as_array()?.iter().collect())
}

/// Measures one document.
pub fn score(gold: &Value, found: &Value) -> Card {
    let mut card = Card::default();
    header(&mut card, &gold["header"], &found["header"]);
    let sections = sections(&mut card, gold, found);
    paragraphs(&mut card, gold, found, &sections);
    footnotes(&mut card, gold, found);
    citations(&mut card, gold, found);
    records::recommendations(&mut card, gold, found);
    records::questions(&mut card, gold, found);
    records::resources(&mut card, gold, found);
    card
}

fn header(card: &mut Card, gold: &Value, found: &Value) {
    let Some(fields) = gold.as_object() else {
        return;
    };
    let mut wanted: Vec<(String, &Value, &Value)> = Vec::new();
    for (name, value) in fields {
        match value.as_object() {
            Some(inner) => wanted.extend(
                inner
                    .iter()
                    .map(|(part, value)| (format!("{name}.{part}"), value, &found[name][part])),
            ),
            None => wanted.push((name.clone(), value, &found[name])),
        }
    }
    for (name, want, have) in wanted {
        let same = want.is_null() == have.is_null() && fold(&text_of(want)) == fold(&text_of(have));
        card.check("header", same, || {
            format!("{name}: want {want}, have {have}")
        });
    }
}

/// Section index of the found document → of the truth, by their longest common sequence.
fn sections(card: &mut Card, gold: &Value, found: &Value) -> BTreeMap<usize, usize> {
    let (Some(wanted), Some(had)) = (list(gold, "sections"), list(found, "sections")) else {
        return BTreeMap::new();
    };
    let key = |one: &Value| format!("{} {}", folded(one, "number"), folded(one, "heading"));
    let (rows, columns) = (wanted.len(), had.len());
    let mut best = vec![vec![0_usize; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            best[i][j] = if key(wanted[i]) == key(had[j]) {
                best[i + 1][j + 1] + 1
            } else {
                best[i + 1][j].max(best[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut back = BTreeMap::new();
    while i < rows && j < columns {
        if key(wanted[i]) == key(had[j]) {
            back.insert(j, i);
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            card.misses
                .push(format!("section: missing {}", show(wanted[i])));
            i += 1;
        } else {
            card.misses.push(format!("section: extra {}", show(had[j])));
            j += 1;
        }
    }
    let rest = wanted[i..].iter().map(|one| ("missing", one));
    for (what, one) in rest.chain(had[j..].iter().map(|one| ("extra", one))) {
        card.misses.push(format!("section: {what} {}", show(one)));
    }
    card.count("section", [back.len(), rows, columns]);
    for (j, i) in &back {
        let (want, have) = (&wanted[*i]["level"], &had[*j]["level"]);
        card.check("section.level", want == have, || {
            format!("{}: want {want}, have {have}", show(wanted[*i]))
        });
    }
    back
}

fn paragraphs(card: &mut Card, gold: &Value, found: &Value, sections: &BTreeMap<usize, usize>) {
    let (Some(wanted), Some(had)) = (list(gold, "paragraphs"), list(found, "paragraphs")) else {
        return;
    };
    let is_bare = |one: &&Value| one["number"].is_null();
    let with_words = |one: &&Value| !folded(one, "text").is_empty();
    if wanted.iter().any(is_bare) {
        let left: Vec<&Value> = (wanted.iter().copied())
            .filter(is_bare)
            .filter(with_words)
            .collect();
        let right: Vec<&Value> = (had.iter().copied())
            .filter(is_bare)
            .filter(with_words)
            .collect();
        let text = |one: &Value| folded(one, "text");
        card.lists("paragraph.bare", &left, &right, text, |_, _| true);
    }
    let wanted: Vec<&Value> = wanted.into_iter().filter(|one| !is_bare(one)).collect();
    let had: Vec<&Value> = had.into_iter().filter(|one| !is_bare(one)).collect();
    let number = |one: &Value| text_of(&one["number"]);
    for (want, have) in card.lists("paragraph", &wanted, &had, number, same_text) {
        paragraph(card, want, have, sections);
        item_list(card, want, have);
    }
}

fn same_text(one: &Value, other: &Value) -> bool {
    folded(one, "text") == folded(other, "text")
}

fn paragraph(
    card: &mut Card,
    want: &Value,
    have: Option<&Value>,
    sections: &BTreeMap<usize, usize>,
) {
    let number = &want["number"];
    card.check(
        "paragraph.text",
        have.is_some_and(|have| same_text(want, have)),
        || {
            let have = have.map(|have| text_of(&have["text"]));
            format!("{number}: want {:?}, have {have:?}", text_of(&want["text"]))
        },
    );
    let index = |one: &Value| {
        one["section"]
            .as_u64()
            .and_then(|n| usize::try_from(n).ok())
    };
    let asked = index(want);
    let section = have.map(|have| index(have).map(|n| sections.get(&n).copied()));
    card.check(
        "paragraph.section",
        section == Some(asked.map(Some)),
        || format!("{number}: want {asked:?}, have {section:?}"),
    );
    if !want["footnote_calls"].is_null() {
        let calls = have.map(|have| &have["footnote_calls"]);
        card.check(
            "paragraph.calls",
            calls == Some(&want["footnote_calls"]),
            || format!("{number}: want {}, have {calls:?}", want["footnote_calls"]),
        );
    }
}

fn item_list(card: &mut Card, want: &Value, have: Option<&Value>) {
    let (left, right) = (items(want), have.map(items).unwrap_or_default());
    let (left, right): (Vec<&Value>, Vec<&Value>) = (left.iter().collect(), right.iter().collect());
    let key = |one: &Value| format!("{} {}", folded(one, "label"), one["rank"]);
    for (item, other) in card.lists("item", &left, &right, key, same_text) {
        card.check(
            "item.text",
            other.is_some_and(|other| same_text(item, other)),
            || {
                let other = other.map(show).unwrap_or_default();
                format!("{}: want {}, have {other}", want["number"], show(item))
            },
        );
    }
}

/// The items of a paragraph with their rank.
fn items(paragraph: &Value) -> Vec<Value> {
    let all = paragraph["items"].as_array().cloned().unwrap_or_default();
    let ranked = all.into_iter().enumerate().map(|(rank, mut item)| {
        item["rank"] = rank.into();
        item
    });
    ranked.collect()
}

fn footnotes(card: &mut Card, gold: &Value, found: &Value) {
    let (Some(wanted), Some(had)) = (list(gold, "footnotes"), list(found, "footnotes")) else {
        return;
    };
    let same = |a: &Value, b: &Value| folded(a, "text") == folded(b, "text");
    let pairs = card.lists(
        "footnote",
        &wanted,
        &had,
        |one| text_of(&one["marker"]),
        same,
    );
    for (want, have) in pairs {
        let marker = &want["marker"];
        card.check(
            "footnote.text",
            have.is_some_and(|have| same(want, have)),
            || {
                format!(
                    "{marker}: want {}, have {}",
                    want["text"],
                    have.map(show).unwrap_or_default()
                )
            },
        );
        if want["marker"]
            .as_str()
            .is_some_and(|marker| !marker.starts_with('*'))
        {
            let at = have.map(|have| &have["paragraph"]);
            card.check("footnote.anchor", at == Some(&want["paragraph"]), || {
                format!("{marker}: want {}, have {at:?}", want["paragraph"])
            });
        }
    }
}

fn citations(card: &mut Card, gold: &Value, found: &Value) {
    let (Some(wanted), Some(had)) = (list(gold, "citations"), list(found, "citations")) else {
        return;
    };
    // What the `*` note of the masthead cites is the agenda's symbol, which the header has.
    let body = |all: Vec<&'_ Value>| -> Vec<Value> {
        let star = |one: &Value| text_of(&one["at"]["footnote"]).starts_with('*');
        all.into_iter().filter(|one| !star(one)).cloned().collect()
    };
    let (wanted, had) = (body(wanted), body(had));
    let (wanted, had): (Vec<&Value>, Vec<&Value>) = (wanted.iter().collect(), had.iter().collect());
    let key = |one: &Value| {
        let note = text_of(&one["at"]["footnote"]);
        let place = if note.is_empty() {
            text_of(&one["at"]["paragraph"])
        } else {
            format!("note {note}")
        };
        format!("{} {place}", fold(&text_of(&one["symbol"])))
    };
    let same = |a: &Value, b: &Value| folded(a, "pinpoint") == folded(b, "pinpoint");
    for (want, have) in card.lists("citation", &wanted, &had, key, same) {
        if want.get("pinpoint").is_some() {
            card.check(
                "citation.pinpoint",
                have.is_some_and(|have| same(want, have)),
                || {
                    format!(
                        "want {}, have {}",
                        show(want),
                        have.map(show).unwrap_or_default()
                    )
                },
            );
        }
    }
}
