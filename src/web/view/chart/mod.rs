//! Figures as numbers for drawings in SVG: templates draw them, this says where. Each bar and each cell
//! is a link to the list that it counts, with a name for those who do not see it; what is drawn stands
//! in a table too. Time runs with the text: in Arabic the first year stands on the right.

mod bars;
mod heat;
mod years;

pub use bars::Bars;
pub use heat::{Axis, Heat, HeatRow};
pub use years::{Room, YearChart, by_year};

use crate::domain::Filters;
use crate::locale::Locale;

/// A step on the axis of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    Year(i16),
    /// All years up to this one, in one step.
    Until(i16),
}

impl Span {
    pub fn holds(self, year: i16) -> bool {
        match self {
            Self::Year(own) => own == year,
            Self::Until(last) => year <= last,
        }
    }

    pub fn shown(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Until(last) => format!("≤\u{202f}{last}"),
        }
    }

    /// These filters, narrowed to this step. Earlier bounds may go: the step lies within them.
    #[must_use]
    pub fn narrow(self, filters: &Filters) -> Filters {
        let (year, until) = match self {
            Self::Year(year) => (vec![year], None),
            Self::Until(last) => (Vec::new(), Some(last)),
        };
        Filters {
            year,
            year_from: filters.year_from.filter(|_| until.is_some()),
            year_to: until,
            ..filters.clone()
        }
    }
}

/// The steps from the first year to the last, the empty ones too: a gap in time is to be seen. Of more
/// than `most` years the earlier ones are one step.
pub fn spans(years: impl IntoIterator<Item = i16>, most: usize) -> Vec<Span> {
    let years: Vec<i16> = years.into_iter().collect();
    let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else {
        return Vec::new();
    };
    let most = i16::try_from(most).unwrap_or(i16::MAX);
    if last - first < most {
        return (*first..=*last).map(Span::Year).collect();
    }
    let cut = last - most + 1;
    let later = (cut + 1..=*last).map(Span::Year);
    std::iter::once(Span::Until(cut)).chain(later).collect()
}

/// A place along the line as a share of it counts, from the start of the text.
fn along(l: Locale, width: f64, from_start: f64, own: f64) -> f64 {
    match l.dir() {
        "rtl" => width - from_start - own,
        _ => from_start,
    }
}

/// A whole number as a length.
fn length(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// A share of the greatest count, from 0 to 1.
fn share(count: u64, most: u64) -> f64 {
    let number = |count: u64| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    number(count) / number(most.max(1))
}

/// A length as it is written: whole where it can be.
fn written(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_its_gaps_and_an_end() {
        let axis = spans([2011, 2013], 9);
        assert_eq!(axis, [Span::Year(2011), Span::Year(2012), Span::Year(2013)]);
        let axis = spans([1990, 2024, 2020], 3);
        assert_eq!(
            axis,
            [Span::Until(2022), Span::Year(2023), Span::Year(2024)]
        );
        assert!(axis[0].holds(1990) && !axis[0].holds(2023));
        assert!(spans([], 3).is_empty());
    }

    #[test]
    fn a_step_narrows_and_forgets_wider_bounds() {
        let filters = Filters {
            year_from: Some(2000),
            year_to: Some(2024),
            ..Filters::default()
        };
        let year = Span::Year(2011).narrow(&filters);
        assert_eq!(
            (year.year, year.year_from, year.year_to),
            (vec![2011], None, None)
        );
        let before = Span::Until(2010).narrow(&filters);
        assert_eq!((before.year_from, before.year_to), (Some(2000), Some(2010)));
    }
}
