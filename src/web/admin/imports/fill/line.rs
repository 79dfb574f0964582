//! A line of a filling as its page and its report say it: the row, the file, what it would become or became,
//! and every remark in words.

use crate::db::fills::LineRow;
use crate::domain::{FillOutcome, FillVerdict, Language};
use crate::editorial::fill::{Column, Judged, Line, Remark};
use crate::locale::{Locale, Text};

#[derive(Debug)]
pub struct ShownLine {
    pub row: Option<usize>,
    pub file: String,
    pub verdict: Option<FillVerdict>,
    /// The verdict, and what became of it, in words.
    pub state: Text,
    pub outcome: Option<Text>,
    pub symbol: Option<String>,
    pub language: Option<Language>,
    pub title: Option<Text>,
    /// Language and counts.
    pub facts: Vec<Text>,
    pub remarks: Vec<Said>,
    /// Of the import.
    pub import: Option<(String, Option<Text>)>,
}

/// A remark in words.
#[derive(Debug)]
pub struct Said {
    pub code: String,
    pub holds: bool,
    pub column: Option<Text>,
    pub text: Text,
    /// Of the sheet, of the file, or of the reader of documents.
    pub words: String,
}

impl ShownLine {
    pub fn new(l: Locale, row: LineRow) -> Self {
        let line: Line = serde_json::from_value(row.line).unwrap_or_default();
        let judged: Option<Judged> = row.judged.and_then(|one| serde_json::from_value(one).ok());
        let remarks = judged
            .as_ref()
            .map_or(&line.remarks, |judged| &judged.remarks);
        let mut said: Vec<Said> = remarks.iter().map(|remark| Said::new(l, remark)).collect();
        if let Some(failure) = row.failure {
            let remark = Remark::holding("file_unreadable", None, &failure);
            said.push(Said::new(l, &remark));
        }
        let symbol = judged.as_ref().and_then(|judged| judged.symbol.clone());
        let language = judged.as_ref().and_then(|judged| judged.language);
        let import = row.import_id.or_else(|| judged.as_ref()?.import);
        Self {
            row: line.row,
            file: line.file,
            state: row.verdict.map_or_else(
                || l.t("fill-state-planning"),
                |verdict| l.word("fill-verdict", verdict.as_str()),
            ),
            verdict: row.verdict,
            outcome: row.outcome.map(|outcome| outcome_text(l, outcome)),
            symbol: symbol.map(|symbol| symbol.to_string()),
            title: judged.as_ref().and_then(|judged| {
                let title = judged.title.as_ref()?;
                Some(l.said(title, language.unwrap_or(Language::En)))
            }),
            facts: judged
                .as_ref()
                .map_or_else(Vec::new, |judged| facts(l, judged)),
            language,
            remarks: said,
            import: import.map(|id| {
                let state = row.import_state;
                let state = state.map(|state| l.word("import-state", state.as_str()));
                (format!("/admin/imports/{id}"), state)
            }),
        }
    }

    pub fn is_held(&self) -> bool {
        self.verdict == Some(FillVerdict::Held)
    }
}

fn outcome_text(l: Locale, outcome: FillOutcome) -> Text {
    l.word("fill-outcome", outcome.as_str())
}

fn facts(l: Locale, judged: &Judged) -> Vec<Text> {
    if judged.verdict == FillVerdict::Held {
        return Vec::new();
    }
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut facts = Vec::new();
    facts.extend(judged.language.map(|own| l.word("language", own.as_str())));
    facts.push(l.n("count-recommendations", number(judged.recommendations)));
    if judged.warnings > 0 {
        facts.push(l.n("imports-warnings", number(judged.warnings)));
    }
    facts
}

impl Said {
    pub fn new(l: Locale, remark: &Remark) -> Self {
        // One sentence for whatever column it is.
        let code = match remark.code.as_str() {
            "heading_unknown" => "heading_unknown",
            code if code.ends_with("_unknown") => "cell_unknown",
            code if code.ends_with("_disagrees") => "cell_disagrees",
            code => code,
        };
        Self {
            code: remark.code.clone(),
            holds: remark.holds,
            column: remark.column.map(|column| column_text(l, column)),
            text: l.word("fill-code", code),
            words: remark.words.clone(),
        }
    }

    /// For a table.
    pub fn plain(&self) -> String {
        let column = self
            .column
            .as_ref()
            .map(|column| format!("{}: ", column.as_plain()));
        let words = Some(&self.words).filter(|words| !words.is_empty());
        let words = words.map(|words| format!(" [{words}]"));
        let (column, words) = (column.unwrap_or_default(), words.unwrap_or_default());
        format!("{column}{}{words}", self.text.as_plain())
    }
}

fn column_text(l: Locale, column: Column) -> Text {
    l.word("fill-column", column.name())
}
