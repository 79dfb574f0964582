//! Numbers as each language prints them. Only whole numbers: the corpus counts, it does not measure.

use super::Locale;

impl Locale {
    /// Grouped by three: 1,284 in English, 1 284 (narrow, unbroken) in French.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = self.plain("number-separator");
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
}
