//! What themes and bodies are called, so that `theme:"secteur privé"` and `body:wg.4` find them: by
//! slug, symbol, label or synonym in any language, whole or in part. No stemming and no guessing: a
//! name with none of the typed words in a row is none.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Names with the number of what each names; several may share one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Folded, between blanks.
    rows: Vec<(String, u32)>,
}

impl Names {
    pub fn add(&mut self, name: &str, number: u32) {
        self.rows.push((folded(name), number));
    }

    /// The names as they are kept, with the number of each; [`Names::of_rows`] is the way back.
    pub fn rows(&self) -> impl Iterator<Item = (&str, u32)> {
        self.rows
            .iter()
            .map(|(name, number)| (name.as_str(), *number))
    }

    pub fn of_rows(rows: Vec<(String, u32)>) -> Self {
        Self { rows }
    }

    /// What has a name with these folded words in a row, of which the last may be cut short. Chinese
    /// is printed without blanks, so its words may begin anywhere.
    pub fn beginning(&self, needle: &str) -> Vec<u32> {
        let chinese = needle.trim_start();
        let chinese = chinese.starts_with(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
        let needle = if chinese { needle.trim_start() } else { needle };
        self.all(|name| name.contains(needle))
    }

    /// What has a matching name, each once.
    fn all(&self, matches: impl Fn(&str) -> bool) -> Vec<u32> {
        let rows = self.rows.iter().filter(|(name, _)| matches(name));
        let mut numbers: Vec<u32> = rows.map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// What is called that; where nothing is, all whose name has these words in a row.
    pub fn find(&self, typed: &str) -> Vec<u32> {
        let key = folded(typed);
        if key.trim().is_empty() {
            return Vec::new();
        }
        let whole = self.all(|name| name == key);
        if whole.is_empty() {
            self.all(|name| name.contains(&key))
        } else {
            whole
        }
    }
}

/// Letters and digits in lower case without marks; one blank before each word and at the end.
pub(super) fn folded(name: &str) -> String {
    let mut out = String::from(" ");
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole_before_in_part() {
        let mut names = Names::default();
        names.add("Secteur privé", 1);
        names.add("private-sector", 1);
        names.add("Victimes", 2);
        names.add("Protection des victimes", 3);
        names.add("CTOC/COP/WG.4", 4);
        for (typed, found) in [
            ("secteur-prive", vec![1]),
            ("PRIVATE SECTOR", vec![1]),
            ("victimes", vec![2]),
            ("des victimes", vec![3]),
            ("wg.4", vec![4]),
            ("wg", vec![4]),
            ("ctim", vec![]),
            ("…", vec![]),
        ] {
            assert_eq!(names.find(typed), found, "{typed}");
        }
    }
}
