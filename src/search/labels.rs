//! Labels and other names of themes and bodies as they are shown, with their languages. Which of them a
//! typed name means is for `names`, whose names are folded and know no language.

use crate::domain::Language;

/// One name of a theme or body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// Of what it names.
    pub number: u32,
    pub language: Language,
    pub name: String,
    /// It is shown by this name, which is not merely another word for it.
    pub main: bool,
}

/// All names of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Labels {
    rows: Vec<Label>,
}

impl Labels {
    pub fn add(&mut self, number: u32, language: Language, name: String, main: bool) {
        self.rows.push(Label {
            number,
            language,
            name,
            main,
        });
    }

    pub fn of_rows(rows: Vec<Label>) -> Self {
        Self { rows }
    }

    pub fn rows(&self) -> &[Label] {
        &self.rows
    }

    /// What it is called in a language, else in English, else by any of its names.
    pub fn shown(&self, number: u32, language: Language) -> Option<&str> {
        let of = self.rows.iter().filter(|label| label.number == number);
        let best = of.min_by_key(|label| {
            let other = match label.language {
                own if own == language => 0,
                Language::En => 1,
                _ => 2,
            };
            (!label.main, other)
        });
        best.map(|label| label.name.as_str())
    }
}
