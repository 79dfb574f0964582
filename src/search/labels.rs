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

    /// What each number is called in a language: by its main name there, else in English, else by
    /// `otherwise`. As the database names them.
    pub fn all_shown(
        &self,
        language: Language,
        numbers: usize,
        otherwise: impl Fn(u32) -> Option<String>,
    ) -> Vec<Option<String>> {
        let mut shown: Vec<Option<&Label>> = vec![None; numbers];
        for label in self.rows.iter().filter(|label| label.main) {
            let fits = label.language == language || label.language == Language::En;
            if let Some(best) = shown.get_mut(label.number as usize).filter(|_| fits)
                && best.is_none_or(|best| best.language != language)
            {
                *best = Some(label);
            }
        }
        let named = shown.iter().zip(0u32..).map(|(label, number)| {
            label.map_or_else(|| otherwise(number), |label| Some(label.name.clone()))
        });
        named.collect()
    }

    /// The first name of a thing that is not its main one.
    pub fn other(&self, number: u32) -> Option<&str> {
        let mut others = self.rows.iter().filter(|label| !label.main);
        let other = others.find(|label| label.number == number);
        other.map(|label| label.name.as_str())
    }
}
