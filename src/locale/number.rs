//! Numbers as each language prints them. Only whole numbers: the corpus counts, it does not measure.

use super::Locale;
use crate::domain::Language;

impl Locale {
    /// Grouped by three: 1,284 in English, 1 284 (narrow, unbroken) in French; in Spanish from five
    /// digits on. All six print the digits 0 to 9, Arabic too, as United Nations documents do now.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let from: usize = self.plain("number-grouped-digits").parse().unwrap_or(4);
        let separator = if digits.len() < from {
            String::new()
        } else {
            self.plain("number-separator")
        };
        let mut out = String::with_capacity(digits.len() + 4);
        if number < 0 {
            out.push('−');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(&separator);
            }
            out.push(digit);
        }
        out
    }

    /// A number that takes the same plural. Arabic goes by the last two digits (103 is a "few"), which
    /// the rules of the library leave out; so it is given these.
    pub(super) fn agreeing(self, number: i64) -> i64 {
        match (self.0, number.unsigned_abs() % 100) {
            (Language::Ar, 3..=99) => number % 100,
            (Language::Ar, _) if number > 99 => 100,
            _ => number,
        }
    }
}
