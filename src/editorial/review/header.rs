//! Correcting the masthead: every field is taken as it is typed, and refused where it cannot be one. An
//! empty field is one that the document does not say. Pure.

use std::str::FromStr;

use time::Date;
use time::macros::format_description;

use super::paper::Paper;
use super::{Changed, Refusal};
use crate::domain::Symbol;

/// The fields that can be corrected, by their names in a form.
pub const FIELDS: [&str; 15] = [
    "symbol",
    "title",
    "kind",
    "language",
    "original_language",
    "distribution",
    "distribution_date",
    "body",
    "place",
    "start",
    "end",
    "ordinal",
    "agenda_item",
    "agenda_symbol",
    "job_number",
];

/// Takes over fields by name; those that are not given stay as they are.
pub fn correct(paper: &mut Paper, fields: &[(String, String)]) -> Changed {
    let header = &mut paper.document.header;
    for (name, typed) in fields {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let typed = Some(typed).filter(|typed| !typed.is_empty());
        match name.as_str() {
            "symbol" => header.symbol = symbol("symbol", typed)?,
            "title" => header.title = typed,
            "kind" => header.kind = one("kind", typed)?,
            "language" => header.language = one("language", typed)?,
            "original_language" => header.original_language = typed,
            "distribution" => header.distribution = one("distribution", typed)?,
            "distribution_date" => header.distribution_date = day("distribution_date", typed)?,
            "body" => header.body = typed,
            "place" => header.meeting.place = typed,
            "start" => header.meeting.start = day("start", typed)?,
            "end" => header.meeting.end = day("end", typed)?,
            "ordinal" => header.meeting.ordinal = one("ordinal", typed)?,
            "agenda_item" => header.agenda_item = typed,
            "agenda_symbol" => header.agenda_symbol = symbol("agenda_symbol", typed)?,
            "job_number" => header.job_number = typed,
            _ => return Err(Refusal::Field("header")),
        }
    }
    let meeting = &header.meeting;
    if let (Some(start), Some(end)) = (&meeting.start, &meeting.end)
        && end < start
        && fields
            .iter()
            .any(|(name, _)| name == "start" || name == "end")
    {
        return Err(Refusal::Field("end"));
    }
    Ok(())
}

fn one<T: FromStr>(name: &'static str, typed: Option<String>) -> Result<Option<T>, Refusal> {
    let read = typed.map(|typed| typed.parse());
    read.transpose().map_err(|_| Refusal::Field(name))
}

fn symbol(name: &'static str, typed: Option<String>) -> Result<Option<String>, Refusal> {
    match typed {
        Some(typed) if typed.parse::<Symbol>().is_err() => Err(Refusal::Field(name)),
        typed => Ok(typed),
    }
}

fn day(name: &'static str, typed: Option<String>) -> Result<Option<String>, Refusal> {
    let format = format_description!("[year]-[month]-[day]");
    match typed {
        Some(typed) if Date::parse(&typed, format).is_err() => Err(Refusal::Field(name)),
        typed => Ok(typed),
    }
}
