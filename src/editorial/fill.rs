//! Filling an empty site: many files at once with a sheet beside them that says what they do not. First a dry
//! run, which reads each file, compares it with its row and with the store, and imports nothing; then each goes
//! in by the same way as an upload. The command line reads a folder or an archive from its disk; what a browser
//! sends is kept until its plan is confirmed, and done by the worker.

pub mod headings;
mod judge;
pub mod keep;
mod lines;
mod names;
mod pack;
pub mod sheet;

pub use crate::exchange::sheet::{LARGEST as LARGEST_SHEET, TableError};
pub use headings::Column;
pub use judge::{Judged, compare, judge, refused};
pub use lines::{Line, join};
pub use pack::{Entry, LARGEST_SUM, MOST_FILES, Pack, PackError, Trouble};
pub use sheet::{BodyName, Remark, Sheet};

use crate::db::{Pool, fills};

/// Every name of every body, for a sheet.
pub async fn bodies(pool: &Pool) -> Result<Vec<BodyName>, sqlx::Error> {
    let names = fills::body_names(pool).await?;
    let names = names
        .into_iter()
        .map(|(symbol, name)| BodyName { symbol, name });
    Ok(names.collect())
}

/// What is to be said of a sheet and a pack as a whole.
pub fn told(sheet: Option<&Sheet>, pack: &Pack) -> Vec<Remark> {
    let mut told = Vec::new();
    for heading in sheet.iter().flat_map(|sheet| &sheet.unknown_headings) {
        told.push(Remark::telling("heading_unknown", None, heading));
    }
    if let Some(encoding) = sheet.and_then(|sheet| sheet.guessed) {
        told.push(Remark::telling("sheet_guessed", None, encoding));
    }
    if pack.hidden > 0 {
        let number = pack.hidden.to_string();
        told.push(Remark::telling("files_hidden", None, &number));
    }
    told
}
