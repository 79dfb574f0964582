//! What a reader reports goes into the editors' inbox, and what an editor has dealt with goes out of it.
//! A report changes nothing that is published, so the corpus keeps its revision.

use serde_json::json;

use super::Actor;
use crate::db::Pool;
use crate::db::write::{self, reports};
use crate::domain::{Language, ReportKind};

/// The longest message, in characters.
pub const LONGEST_MESSAGE: usize = 4000;

/// The longest address to answer to, in characters.
pub const LONGEST_CONTACT: usize = 200;

/// What is reported.
#[derive(Debug)]
pub struct Report {
    /// Of the page.
    pub language: Language,
    pub about: About,
    pub kind: ReportKind,
    pub message: String,
    pub contact: Option<String>,
}

/// The key of what a report is about.
#[derive(Debug, Clone, Copy)]
pub enum About {
    Recommendation(i64),
    Document(i64),
}

/// Why a report is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    NoMessage,
    LongMessage,
    /// It cannot be an e-mail address.
    Contact,
}

impl Report {
    /// With its texts trimmed and without characters that no text has.
    #[must_use]
    pub fn cleaned(mut self) -> Self {
        self.message = clean(&self.message);
        let contact = self.contact.as_deref().map(clean);
        self.contact = contact.filter(|contact| !contact.is_empty());
        self
    }

    /// All that is wrong with it.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.message.is_empty() {
            faults.push(Fault::NoMessage);
        }
        if self.message.chars().count() > LONGEST_MESSAGE {
            faults.push(Fault::LongMessage);
        }
        if let Some(contact) = &self.contact {
            let parts = contact.split_once('@');
            let sound = parts.is_some_and(|(who, host)| !who.is_empty() && !host.is_empty())
                && contact.chars().count() <= LONGEST_CONTACT
                && !contact.contains(char::is_whitespace);
            if !sound {
                faults.push(Fault::Contact);
            }
        }
        faults
    }
}

/// Trimmed, with lines that end in one way.
fn clean(text: &str) -> String {
    let legal = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.replace("\r\n", "\n").chars().filter(legal).collect();
    text.trim().to_owned()
}

/// Keeps a report without faults; gives its number.
pub async fn report(pool: &Pool, report: &Report) -> Result<i64, sqlx::Error> {
    let (recommendation, document) = match report.about {
        About::Recommendation(id) => (Some(id), None),
        About::Document(id) => (None, Some(id)),
    };
    let mut transaction = pool.begin().await?;
    let row = reports::Row {
        language: report.language,
        recommendation,
        document,
        kind: report.kind,
        message: &report.message,
        contact: report.contact.as_deref(),
    };
    let id = reports::add(&mut transaction, &row).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Takes a report out of the inbox, with a note of what was done; false where it is not in it.
pub async fn settle(
    pool: &Pool,
    id: i64,
    note: Option<&str>,
    actor: &Actor,
) -> Result<bool, sqlx::Error> {
    let note = note.map(clean);
    let note = note.map(|note| note.chars().take(LONGEST_MESSAGE).collect::<String>());
    let note = note.filter(|note| !note.is_empty());
    let mut transaction = pool.begin().await?;
    if !reports::settle(&mut transaction, id, &actor.name, note.as_deref()).await? {
        return Ok(false);
    }
    let subject = format!("report {id}");
    write::log::add(&mut transaction, &actor.name, "settle", &subject, json!({})).await?;
    transaction.commit().await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(message: &str, contact: &str) -> Report {
        let report = Report {
            language: Language::En,
            about: About::Document(1),
            kind: ReportKind::Other,
            message: message.to_owned(),
            contact: Some(contact.to_owned()),
        };
        report.cleaned()
    }

    #[test]
    fn only_what_can_be_kept_is_taken() {
        assert_eq!(
            of(" A word\0 is wrong.\r\n", "").message,
            "A word is wrong."
        );
        assert!(of("A word is wrong.", "a@b.example").faults().is_empty());
        assert_eq!(of(" \u{0} ", "").faults(), [Fault::NoMessage]);
        let long = "x".repeat(LONGEST_MESSAGE + 1);
        assert_eq!(
            of(&long, "nobody").faults(),
            [Fault::LongMessage, Fault::Contact]
        );
        assert_eq!(of("x", "a b@c").faults(), [Fault::Contact]);
    }
}
