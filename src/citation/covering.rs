//! Whether a pinpoint means a given paragraph or item: `41, 54-57` means 55, `3 (b)` means the
//! paragraph 3 in part. Places in annexes and chapters are numbered anew and mean no such paragraph.

use super::pinpoint::{Pinpoint, Place, Point, Unit};

impl Pinpoint {
    /// Of a paragraph by its printed number, and of an item of it where one is asked about. A whole
    /// paragraph covers its items; an item is a part of its paragraph.
    pub fn covers(&self, paragraph: &str, item: Option<&str>) -> bool {
        let counted_alike = self
            .steps()
            .iter()
            .all(|step| matches!(step.unit, Unit::Paragraph | Unit::Page));
        let paragraphs = self.of(Unit::Paragraph);
        counted_alike
            && paragraphs.is_some_and(|step| {
                let mut places = step.places.iter();
                places.any(|place| covered(place, paragraph, item))
            })
    }
}

fn covered(place: &Place, paragraph: &str, item: Option<&str>) -> bool {
    let Some(to) = &place.to else {
        return place.from.number == paragraph && has_item(&place.from, item);
    };
    let within = |from: &str, one: &str, to: &str| match (from.parse(), one.parse(), to.parse()) {
        (Ok(from), Ok(one), Ok(to)) => (from..=to).contains::<u32>(&one),
        _ => from == one || one == to,
    };
    if place.from.number != to.number && !to.number.is_empty() {
        return within(&place.from.number, paragraph, &to.number);
    }
    let of = |point: &Point| point.items.first().cloned().unwrap_or_default();
    let (from, to) = (of(&place.from), of(to));
    place.from.number == paragraph
        && item.is_none_or(|item| {
            let key = |label: &str| (label.len(), label.to_owned());
            (key(&from)..=key(&to)).contains(&key(item))
        })
}

fn has_item(point: &Point, item: Option<&str>) -> bool {
    match (point.items.first(), item) {
        (Some(own), Some(item)) => own == item,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pinpoint_means_the_paragraphs_that_it_names() {
        for (pinpoint, paragraph, item, covers) in [
            ("41, 54-57", "55", None, true),
            ("41, 54-57", "41", Some("a"), true),
            ("41, 54-57", "42", None, false),
            ("3 (b), (g)", "3", Some("g"), true),
            ("3 (b), (g)", "3", Some("a"), false),
            ("3 (b)", "3", None, true),
            ("3 (b)-(g)", "3", Some("c"), true),
            ("3 (b)-(g)", "3", Some("h"), false),
            ("annex II, 3", "3", None, false),
            ("p. 31-33", "31", None, false),
        ] {
            let read: Pinpoint = pinpoint.parse().expect(pinpoint);
            let said = read.covers(paragraph, item);
            assert_eq!(said, covers, "{pinpoint}: {paragraph} {item:?}");
        }
    }
}
