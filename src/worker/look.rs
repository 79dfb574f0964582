//! A file read without being received: for whoever looks first at what it would become. By the same child
//! process and the same limits as one that is imported.

use std::path::Path;

use super::reader::{self, Verdict};
use crate::db::Pool;
use crate::db::write::imports::Claim;
use crate::domain::Thesaurus;
use crate::editorial::fill::{Judged, Line, judge, refused};
use crate::ingest::sniff;

/// What is needed to look at files.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    pub pool: &'a Pool,
    pub program: &'a Path,
    pub thesaurus: &'a Thesaurus,
}

/// Says what a file would become.
pub async fn look(with: Look<'_>, line: &Line, bytes: Vec<u8>) -> anyhow::Result<Judged> {
    if let Err(error) = sniff(&bytes) {
        return Ok(refused(line, &error.to_string()));
    }
    let given = &line.given;
    let claim = Claim {
        id: uuid::Uuid::nil(),
        attempt: 1,
        name: line.file.clone(),
        bytes,
        given_symbol: given.symbol.as_ref().map(ToString::to_string),
        given_language: given.language.map(|language| language.to_string()),
        given_kind: given.kind.map(|kind| kind.to_string()),
        given_date: given.date.map(|day| day.0),
        given_meeting: given.meeting.map(|word| word.to_string()),
    };
    Ok(
        match reader::read(with.program, &claim, with.thesaurus).await? {
            Verdict::Refused(reason) => refused(line, &reason),
            Verdict::Read(parsed) => judge(with.pool, line, &claim.bytes, &parsed).await?,
        },
    )
}
