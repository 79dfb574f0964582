//! What a file would become, said before anything is stored: by what was read of it, by what its row says, and
//! by what the store has. The same facts by which publishing goes (`publish::identity`).

use std::collections::HashMap;

use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::headings::Column;
use super::lines::Line;
use super::sheet::Remark;
use crate::db::{Pool, fills, import_list};
use crate::domain::{FillVerdict, ImportState, Language, MeetingWord, Symbol};

/// What the dry run found of a line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Judged {
    pub verdict: FillVerdict,
    /// All that is to be said, with what the sheet was told.
    pub remarks: Vec<Remark>,
    pub symbol: Option<Symbol>,
    pub language: Option<Language>,
    pub title: Option<String>,
    pub recommendations: usize,
    pub warnings: usize,
    /// Of the file, in hexadecimal.
    pub sha256: Option<String>,
    /// Of the same bytes.
    pub import: Option<Uuid>,
}

impl Judged {
    /// A line that is not imported.
    pub fn held(line: &Line, remark: Option<Remark>) -> Self {
        Self {
            verdict: FillVerdict::Held,
            remarks: line.remarks.iter().cloned().chain(remark).collect(),
            symbol: line.given.symbol.clone(),
            language: line.given.language,
            title: None,
            recommendations: 0,
            warnings: 0,
            sha256: None,
            import: None,
        }
    }
}

/// The bytes of a file as they are known by.
pub fn known_by(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Judges a file that was read, by the parsed document as the reader printed it.
pub async fn judge(
    pool: &Pool,
    line: &Line,
    bytes: &[u8],
    parsed: &Value,
) -> Result<Judged, sqlx::Error> {
    let sha256 = known_by(bytes);
    let header = &parsed["header"];
    let count = |list: &str| parsed[list].as_array().map_or(0, Vec::len);
    let mut judged = Judged {
        verdict: FillVerdict::Nameless,
        remarks: line.remarks.clone(),
        symbol: header["symbol"].as_str().and_then(|own| own.parse().ok()),
        language: header["language"].as_str().and_then(|own| own.parse().ok()),
        title: header["title"]
            .as_str()
            .map(|title| title.chars().take(300).collect()),
        recommendations: count("recommendations"),
        warnings: count("warnings"),
        import: None,
        sha256: None,
    };
    judged.remarks.extend(ignored(line, &judged, parsed));
    judged.symbol = judged.symbol.or_else(|| line.given.symbol.clone());
    let same = fills::import_of(pool, &Sha256::digest(bytes)).await?;
    judged.sha256 = Some(sha256);
    if let Some(symbol) = &judged.symbol {
        judged.verdict = by_symbol(pool, symbol, judged.language).await?;
        judged.remarks.extend(meeting(pool, line, symbol).await?);
    } else {
        judged
            .remarks
            .push(Remark::telling("symbol_none", None, ""));
    }
    if let Some(same) = same {
        judged.import = Some(same.id);
        // What failed is read again, and what was discarded comes back: that is more than nothing.
        judged.verdict = FillVerdict::Duplicate;
        if same.discarded {
            judged
                .remarks
                .push(Remark::telling("file_returns", None, ""));
        } else if same.state == ImportState::Failed {
            judged.remarks.push(Remark::telling("file_again", None, ""));
        }
    }
    Ok(judged)
}

/// Judges a file that the reader refuses.
pub fn refused(line: &Line, reason: &str) -> Judged {
    Judged::held(line, Some(Remark::holding("file_unreadable", None, reason)))
}

/// Where the file says something else than its row: the file's word stands.
fn ignored(line: &Line, judged: &Judged, parsed: &Value) -> Vec<Remark> {
    let header = &parsed["header"];
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let given = &line.given;
    let meeting = match given.meeting {
        Some(MeetingWord::Ordinal(_)) => &header["meeting"]["ordinal"],
        _ => &header["meeting"]["start"],
    };
    let pairs = [
        (
            Column::Symbol,
            given.symbol.as_ref().map(ToString::to_string),
            text(&header["symbol"]),
        ),
        (
            Column::Language,
            given.language.map(|l| l.to_string()),
            text(&header["language"]),
        ),
        (
            Column::Kind,
            given.kind.map(|kind| kind.to_string()),
            text(&header["kind"]),
        ),
        (
            Column::Date,
            given.date.map(|day| day.to_string()),
            text(&header["distribution_date"]),
        ),
        (
            Column::Meeting,
            given.meeting.map(|word| word.to_string()),
            text(meeting),
        ),
        (
            Column::Body,
            given.body.clone(),
            judged.symbol.as_ref().and_then(Symbol::body),
        ),
    ];
    let apart = |(column, word, own): (Column, Option<String>, Option<String>)| {
        let (word, own) = (word?, own?);
        let code = format!("{}_disagrees", column.name());
        (word != own).then(|| Remark::telling(&code, Some(column), &own))
    };
    pairs.into_iter().filter_map(apart).collect()
}

async fn by_symbol(
    pool: &Pool,
    symbol: &Symbol,
    language: Option<Language>,
) -> Result<FillVerdict, sqlx::Error> {
    let known = import_list::known(pool, &[symbol.as_str().to_owned()]).await?;
    let language = Some(language.unwrap_or(Language::En));
    Ok(if known.is_empty() {
        FillVerdict::Document
    } else if known.iter().any(|own| own.language == language) {
        FillVerdict::Revision
    } else {
        FillVerdict::Language
    })
}

/// A meeting that the store does not have, where it has others of the body: a slip may be behind it.
async fn meeting(pool: &Pool, line: &Line, symbol: &Symbol) -> Result<Option<Remark>, sqlx::Error> {
    let body = symbol.body().or_else(|| line.given.body.clone());
    let (Some(word), Some(body)) = (line.given.meeting, body) else {
        return Ok(None);
    };
    let known = fills::meetings_of(pool, &body).await?;
    let is_it = |(ordinal, first): &(Option<i32>, Option<time::Date>)| match word {
        MeetingWord::Ordinal(number) => {
            ordinal.is_some_and(|own| i64::from(own) == i64::from(number))
        }
        MeetingWord::Opens(day) => *first == Some(day.0),
    };
    let slip = !known.is_empty() && !known.iter().any(is_it);
    Ok(slip.then(|| Remark::telling("meeting_new", Some(Column::Meeting), &word.to_string())))
}

/// Compares all lines with one another, once each is judged: the same bytes twice, the same symbol and
/// language twice, and another language of what an earlier line brings.
pub fn compare(lines: &mut [(Line, Judged)]) {
    let mut bytes: HashMap<String, String> = HashMap::new();
    let mut versions: HashMap<(Symbol, Language), String> = HashMap::new();
    let mut documents: HashMap<Symbol, String> = HashMap::new();
    for (line, judged) in lines {
        if judged.verdict == FillVerdict::Held {
            continue;
        }
        let place = line
            .row
            .map_or_else(|| line.file.clone(), |row| row.to_string());
        if let Some(sha256) = &judged.sha256
            && let Some(first) = bytes.insert(sha256.clone(), place.clone())
        {
            judged
                .remarks
                .push(Remark::telling("file_same", None, &first));
            judged.verdict = FillVerdict::Duplicate;
            bytes.insert(sha256.clone(), first);
            continue;
        }
        let Some(symbol) = judged.symbol.clone() else {
            continue;
        };
        let version = (symbol.clone(), judged.language.unwrap_or(Language::En));
        if let Some(first) = versions.get(&version) {
            judged
                .remarks
                .push(Remark::telling("symbol_twice", Some(Column::Symbol), first));
            if judged.verdict != FillVerdict::Duplicate {
                judged.verdict = FillVerdict::Revision;
            }
        } else if documents.contains_key(&symbol) && judged.verdict == FillVerdict::Document {
            judged.verdict = FillVerdict::Language;
        }
        documents.entry(symbol).or_insert_with(|| place.clone());
        versions.entry(version).or_insert(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(row: usize, symbol: &str, language: Language, bytes: &str) -> (Line, Judged) {
        let line = Line {
            row: Some(row),
            ..Line::default()
        };
        let mut judged = Judged::held(&line, None);
        judged.verdict = FillVerdict::Document;
        judged.symbol = symbol.parse().ok();
        judged.language = Some(language);
        judged.sha256 = Some(bytes.to_owned());
        (line, judged)
    }

    #[test]
    fn lines_are_compared_with_one_another() {
        let mut lines = [
            line(2, "A/1", Language::En, "a"),
            line(3, "A/1", Language::Fr, "b"),
            line(4, "A/1", Language::Fr, "c"),
            line(5, "A/2", Language::En, "a"),
        ];
        compare(&mut lines);
        let found: Vec<_> = lines
            .iter()
            .map(|(_, judged)| {
                let said = judged.remarks.first();
                let said = said.map(|one| (one.code.as_str(), one.words.as_str()));
                (judged.verdict, said)
            })
            .collect();
        assert_eq!(
            found,
            [
                (FillVerdict::Document, None),
                (FillVerdict::Language, None),
                (FillVerdict::Revision, Some(("symbol_twice", "3"))),
                (FillVerdict::Duplicate, Some(("file_same", "2"))),
            ]
        );
    }
}
