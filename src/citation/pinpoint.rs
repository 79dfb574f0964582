//! A place inside a document: annex II, paragraphs 41 and 54 to 57, point (c). Structured, with one
//! normal form that is the same in all languages: `annex II, 17 (c)`, `41, 54-57`, `3 (b), (g)`.
//! How each language prints it is in `citing`; finding places in a text is `scan::places`.

use std::fmt;
use std::str::FromStr;

/// What is counted, the widest first; paragraphs are meant where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Annex,
    Part,
    Chapter,
    Section,
    Article,
    Paragraph,
    Page,
}

impl Unit {
    pub const ALL: [Self; 7] = [
        Self::Annex,
        Self::Part,
        Self::Chapter,
        Self::Section,
        Self::Article,
        Self::Paragraph,
        Self::Page,
    ];

    /// As the normal form begins it.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Part => "part",
            Self::Chapter => "chap.",
            Self::Section => "sect.",
            Self::Article => "art.",
            Self::Paragraph => "",
            Self::Page => "p.",
        }
    }
}

/// `17 (c)`: a number or a letter, and the points below it. Without number it is the one before's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Point {
    pub number: String,
    pub items: Vec<String>,
}

impl Point {
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            items: Vec::new(),
        }
    }
}

/// One point, or all from one to another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    pub from: Point,
    pub to: Option<Point>,
}

/// Places that are counted alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    pub unit: Unit,
    pub places: Vec<Place>,
}

/// Steps from the widest to the narrowest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Pinpoint {
    steps: Vec<Step>,
}

impl Pinpoint {
    /// The steps in order, those of one unit joined; `None` where there are none.
    pub fn new(steps: impl IntoIterator<Item = Step>) -> Option<Self> {
        let mut joined: Vec<Step> = Vec::new();
        for step in steps {
            match joined.iter_mut().find(|one| one.unit == step.unit) {
                Some(one) => one.places.extend(step.places),
                None => joined.push(step),
            }
        }
        joined.sort_by_key(|step| step.unit);
        (!joined.is_empty()).then_some(Self { steps: joined })
    }

    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    pub fn of(&self, unit: Unit) -> Option<&Step> {
        self.steps.iter().find(|step| step.unit == unit)
    }
}

/// Whether a point may be printed by its item alone, after another of the same number.
pub(super) fn leans(point: &Point, before: Option<&Point>) -> bool {
    before.is_some_and(|before| {
        !point.number.is_empty()
            && before.number == point.number
            && before.items.len() == 1
            && point.items.len() == 1
    })
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        for (index, item) in self.items.iter().enumerate() {
            let blank = if index == 0 && self.number.is_empty() {
                ""
            } else {
                " "
            };
            write!(f, "{blank}({item})")?;
        }
        Ok(())
    }
}

impl fmt::Display for Pinpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for step in &self.steps {
            let mut before: Option<&Point> = None;
            for place in &step.places {
                f.write_str(if first { "" } else { ", " })?;
                first = false;
                let prefix = step.unit.prefix();
                f.write_str(prefix)?;
                let bare = place.from.number.is_empty() && place.from.items.is_empty();
                f.write_str(if prefix.is_empty() || bare { "" } else { " " })?;
                print(f, &place.from, before)?;
                if let Some(to) = &place.to {
                    f.write_str("-")?;
                    print(f, to, Some(&place.from))?;
                }
                before = place.to.as_ref().or(Some(&place.from));
            }
        }
        Ok(())
    }
}

fn print(f: &mut fmt::Formatter<'_>, point: &Point, before: Option<&Point>) -> fmt::Result {
    if leans(point, before) {
        return write!(f, "({})", point.items.join(") ("));
    }
    write!(f, "{point}")
}

/// Why a text is no normal form of a pinpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAPinpoint;

impl FromStr for Pinpoint {
    type Err = NotAPinpoint;

    fn from_str(text: &str) -> Result<Self, NotAPinpoint> {
        let mut steps: Vec<Step> = Vec::new();
        let mut before: Option<(Unit, Point)> = None;
        for token in text.split(", ") {
            let named = Unit::ALL.into_iter().find_map(|unit| {
                let rest = token.strip_prefix(unit.prefix())?;
                let cut = rest.is_empty() || rest.starts_with(' ');
                (unit != Unit::Paragraph && cut).then(|| (unit, rest.trim_start()))
            });
            let (unit, rest) = named.unwrap_or((Unit::Paragraph, token));
            if rest.is_empty() && named.is_none() {
                return Err(NotAPinpoint);
            }
            let (from, to) = match rest.split_once('-') {
                Some((from, to)) => (from, Some(to)),
                None => (rest, None),
            };
            let near = before.as_ref().filter(|(one, _)| *one == unit);
            let from = point(from, near.map(|(_, point)| point)).ok_or(NotAPinpoint)?;
            let to = match to {
                Some(to) => Some(point(to, Some(&from)).ok_or(NotAPinpoint)?),
                None => None,
            };
            before = Some((unit, to.clone().unwrap_or_else(|| from.clone())));
            steps.push(Step {
                unit,
                places: vec![Place { from, to }],
            });
        }
        Self::new(steps).ok_or(NotAPinpoint)
    }
}

/// `17 (c)`; `(g)` after `3 (b)` is `3 (g)`.
fn point(text: &str, before: Option<&Point>) -> Option<Point> {
    let open = text.find('(').unwrap_or(text.len());
    let number = text[..open].trim_end();
    let items: Vec<String> = match text[open..].strip_prefix('(') {
        Some(rest) => rest
            .strip_suffix(')')?
            .split(") (")
            .map(str::to_owned)
            .collect(),
        None => Vec::new(),
    };
    let legal = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    if !legal(number) || !items.iter().all(|item| !item.is_empty() && legal(item)) {
        return None;
    }
    let mut found = Point {
        number: number.to_owned(),
        items,
    };
    if let Some(before) = before
        && number.is_empty()
        && found.items.len() == 1
        && before.items.len() == 1
    {
        found.number.clone_from(&before.number);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_form_reads_back() {
        for text in [
            "41, 54-57",
            "annex II, 17 (c)",
            "3 (b), (g)",
            "annex",
            "annex, 25 (f)",
            "chap. II, sect. A, 3-5",
            "art. 32, 3",
            "p. 31-33",
            "annex I, annex III, 4",
            "3 (a) (i)",
            "3 (b)-(g)",
            "(a)",
            "3.1",
            "192 (j)",
        ] {
            let pinpoint: Pinpoint = text.parse().expect(text);
            assert_eq!(pinpoint.to_string(), text);
        }
        for text in ["", "41 à", "(", "3 (", "3 ()", "41,54"] {
            assert!(text.parse::<Pinpoint>().is_err(), "{text:?}");
        }
    }
}
