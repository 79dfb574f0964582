//! What was compiled of a document, put beside its draft when it comes: themes are proposed, and what is not
//! found is a warning that a review asks about. The words of the draft stay as they were read.

use serde_json::Value;

use super::{Judged, Verdict, same};
use crate::db::Connection;
use crate::db::write::compiled::{self, Compiled};
use crate::db::write::imports;
use crate::domain::{Language, Symbol};
use crate::ingest::{Draft, ProposedTheme, Spot, Warning};

/// The draft with what was compiled of it; `None` where nothing was.
pub async fn beside(
    connection: &mut Connection,
    parsed: &Value,
) -> Result<Option<Value>, sqlx::Error> {
    let header = &parsed["header"];
    let symbol = header["symbol"]
        .as_str()
        .and_then(|own| own.parse::<Symbol>().ok());
    let language = header["language"]
        .as_str()
        .and_then(|own| own.parse::<Language>().ok());
    let Some(symbol) = symbol else {
        return Ok(None);
    };
    let language = language.unwrap_or(Language::En);
    let rows = compiled::of_document(connection, symbol.as_str(), language).await?;
    // A draft that cannot be read as one is refused where it is published, not here.
    let draft = serde_json::from_value::<Draft>(parsed.clone()).ok();
    let Some(mut draft) = draft.filter(|_| !rows.is_empty()) else {
        return Ok(None);
    };
    // What a sheet said before is said anew.
    draft
        .warnings
        .retain(|own| !own.code.starts_with("compiled_"));
    for row in &rows {
        put(&mut draft, row);
    }
    Ok(serde_json::to_value(draft).ok())
}

/// Puts what is kept by now beside the drafts of these rows' documents that nobody has begun to review; gives how many.
pub(super) async fn drafts(
    connection: &mut Connection,
    rows: &[Judged],
) -> Result<usize, sqlx::Error> {
    let kept = rows.iter().filter(|one| one.verdict != Verdict::Held);
    let symbols = kept.filter_map(|one| one.row.symbol.as_ref());
    let mut symbols: Vec<String> = symbols.map(ToString::to_string).collect();
    symbols.sort_unstable();
    symbols.dedup();
    let mut changed = 0;
    for (id, parsed) in compiled::fresh_drafts(connection, &symbols).await? {
        let with = beside(connection, &parsed).await?;
        if let Some(with) = with.filter(|with| *with != parsed) {
            imports::store_draft(connection, id, &with).await?;
            changed += 1;
        }
    }
    Ok(changed)
}

fn put(draft: &mut Draft, row: &Compiled) {
    let paragraph = row.paragraph.parse().ok();
    let mut own = draft.recommendations.iter_mut();
    let found = own.find(|own| own.paragraph == paragraph && own.label == row.item);
    let (code, said) = match found {
        None => (
            "compiled_missing",
            "is compiled as a recommendation, and was not found",
        ),
        Some(found) => {
            for theme in &row.themes {
                if !found.themes.iter().any(|own| own.theme == *theme) {
                    found.themes.push(ProposedTheme {
                        theme: theme.clone(),
                        evidence: Vec::new(),
                    });
                }
            }
            if same(&found.text, &row.text) {
                return;
            }
            ("compiled_differs", "is compiled in other words")
        }
    };
    let item = row
        .item
        .as_ref()
        .map_or_else(String::new, |item| format!(" ({item})"));
    draft.warnings.push(Warning {
        code: code.to_owned(),
        message: format!(
            "paragraph {}{item} {said}: {}, row {}: {}",
            row.paragraph, row.file, row.row, row.text
        ),
        at: Spot {
            paragraph,
            ..Spot::default()
        },
    });
}
