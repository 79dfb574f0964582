//! Dates and ranges of days as United Nations documents print them: 3 June 2024, 1er juin 2024,
//! 8 et 9 septembre 2020. Month names and patterns are data of each language; this only chooses the
//! pattern. No time of day: documents have none.

use time::{Date, Duration};

use super::{Locale, Value};

impl Locale {
    /// `3 June 2024`.
    pub fn date(self, date: Date) -> String {
        self.pattern("date", &[("d", date)])
    }

    /// The days of a meeting: one day, two in a row, or from the first to the last.
    pub fn days(self, first: Date, last: Option<Date>) -> String {
        let Some(last) = last.filter(|last| *last > first) else {
            return self.date(first);
        };
        let pair = [("d", first), ("e", last)];
        if first.year() != last.year() {
            self.pattern("days-of-two-years", &pair)
        } else if first.month() != last.month() {
            self.pattern("days-of-two-months", &pair)
        } else if last - first == Duration::DAY {
            self.pattern("days-two", &pair)
        } else {
            self.pattern("days-many", &pair)
        }
    }

    /// A pattern over days; each gives `$d`, `$dmonth`, `$dmonthnumber` and `$dyear` by its letter.
    fn pattern(self, key: &str, days: &[(&str, Date)]) -> String {
        let mut values = Vec::new();
        for (letter, date) in days {
            let names: [&'static str; 4] = match *letter {
                "d" => ["d", "dmonth", "dmonthnumber", "dyear"],
                _ => ["e", "emonth", "emonthnumber", "eyear"],
            };
            let month = u8::from(date.month());
            let day = match date.day() {
                1 => self.plain("day-first"),
                day => day.to_string(),
            };
            values.push((names[0], Value::from(day)));
            values.push((
                names[1],
                Value::from(self.word("month", &month.to_string()).into_plain()),
            ));
            values.push((names[2], Value::from(month.to_string())));
            values.push((names[3], Value::from(date.year().to_string())));
        }
        self.text(key, &values).into_plain()
    }
}
