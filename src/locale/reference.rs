//! How a place in a document is written: `para. 12 (a)`, `par. 12 a)`, `第12段(a)`; and how a
//! meeting is called: `fourteenth meeting`. It knows no addresses.

use super::{Locale, Text, Value};

/// A place inside a document, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spot<'a> {
    /// The anchor tells a resolution inside a report from a numbered paragraph.
    pub anchor: Option<&'a str>,
    pub paragraph: Option<&'a str>,
    pub item: Option<&'a str>,
}

impl Locale {
    /// `para. 12 (a)`; empty for a whole document.
    pub fn place(self, spot: Spot<'_>) -> String {
        let mut parts = Vec::new();
        if let Some((list, number)) = instrument(spot.anchor) {
            parts.push(self.text(list, &[("number", Value::from(number))]));
        }
        let item = spot.item.map(|label| self.item_label(label, spot.anchor));
        let lettered = spot.item.is_none_or(|label| !is_bullet(label));
        match (spot.paragraph, item) {
            (Some(paragraph), Some(item)) => parts.push(self.text(
                if lettered {
                    "place-paragraph-item"
                } else {
                    "place-paragraph-bullet"
                },
                &[
                    ("number", Value::from(paragraph.to_owned())),
                    ("item", Value::from(item)),
                ],
            )),
            (Some(paragraph), None) => parts.push(self.text(
                "place-paragraph",
                &[("number", Value::from(paragraph.to_owned()))],
            )),
            (None, Some(item)) if !lettered => parts.push(self.said(item, self.0)),
            (None, Some(item)) => {
                parts.push(self.text("place-item", &[("item", Value::from(item))]));
            }
            (None, None) => {}
        }
        let parts: Vec<String> = parts.into_iter().map(Text::into_plain).collect();
        parts.join(&self.plain("list-comma"))
    }

    /// What hangs in the margin: `12 (a)`.
    pub fn hanging(self, spot: Spot<'_>) -> String {
        let item = spot.item.map(|label| self.item_label(label, spot.anchor));
        let parts: Vec<&str> = spot.paragraph.into_iter().chain(item.as_deref()).collect();
        parts.join("\u{a0}")
    }

    /// `(a)` or `a)`; a bullet is counted, since all look the same. The store keeps the rank beside the
    /// label where that alone does not tell: `bullet 7`, and `a 2` where a paragraph has a second (a).
    pub fn item_label(self, label: &str, anchor: Option<&str>) -> String {
        let (label, kept) = ranked(label);
        if label == "bullet" {
            let rank = kept.or_else(|| bullet_of(anchor?)).unwrap_or("1");
            let rank = [("rank", Value::from(rank.to_owned()))];
            return self.text("item-bullet", &rank).into_plain();
        }
        let letter = self.text("item-letter", &[("label", Value::from(label.to_owned()))]);
        let Some(rank) = kept else {
            return letter.into_plain();
        };
        let values = [
            ("item", Value::from(letter.into_plain())),
            ("rank", Value::from(rank.to_owned())),
            ("end", Value::from(ending(rank.parse().unwrap_or_default()))),
        ];
        self.text("item-again", &values).into_plain()
    }

    /// `fourteenth meeting`, `ninth session`: working groups meet, all others sit in session.
    pub fn meeting(self, ordinal: i32, working_group: bool) -> Text {
        let kind = if working_group { "meeting" } else { "session" };
        let ordinals = self.plain(&format!("ordinals-{kind}"));
        let word = usize::try_from(ordinal - 1)
            .ok()
            .and_then(|index| ordinals.split(", ").nth(index).map(str::to_owned))
            .unwrap_or_else(|| {
                let beyond = format!("ordinal-beyond-{kind}");
                let n = Value::from(ordinal.to_string());
                self.text(&beyond, &[("n", n), ("end", Value::from(ending(ordinal)))])
                    .into_plain()
            });
        self.text(
            &format!("meeting-{kind}"),
            &[("ordinal", Value::from(word))],
        )
    }
}

/// A stored item in its label and its rank.
fn ranked(item: &str) -> (&str, Option<&str>) {
    match item.rsplit_once(' ') {
        Some((label, rank)) if is_number(rank) => (label, Some(rank)),
        _ => (item, None),
    }
}

fn is_bullet(item: &str) -> bool {
    ranked(item).0 == "bullet"
}

/// The rank of the bullet that an anchor stands for: `par-3-b11` is the eleventh.
fn bullet_of(anchor: &str) -> Option<&str> {
    let rank = anchor.rsplit('-').next()?.strip_prefix('b')?;
    is_number(rank).then_some(rank)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The last digit, on which the ending of 101st or 103er depends; 0 for 111 to 113, which follow none.
fn ending(ordinal: i32) -> i32 {
    match ordinal % 100 {
        11..=13 => 0,
        _ => ordinal % 10,
    }
}

/// The key of the text and the number of the resolution or decision that an anchor stands in:
/// `res-16-1-par-3` is in resolution 16/1.
fn instrument(anchor: Option<&str>) -> Option<(&'static str, String)> {
    let anchor = anchor?;
    let (key, rest) = anchor
        .strip_prefix("res-")
        .map(|rest| ("place-resolution", rest))
        .or_else(|| {
            anchor
                .strip_prefix("dec-")
                .map(|rest| ("place-decision", rest))
        })?;
    let number: Vec<&str> = rest
        .split('-')
        .take_while(|part| part.chars().all(|c| c.is_ascii_digit()))
        .collect();
    (!number.is_empty()).then(|| (key, number.join("/")))
}
