//! From what a form of the review says to the change that it asks for. What is wrong with it is said by
//! the field.

use crate::domain::{Addressee, Mention};
use crate::editorial::review::{Change, Choice, HEADER_FIELDS, OfParagraph, OfRecord, Said, Shown};
use crate::web::admin::form::Form;
use crate::web::error::Error;

/// What the form was shown.
pub fn shown(form: &Form) -> Result<Shown, Error> {
    let version = form.text("version").parse();
    let version = version.map_err(|_| Error::bad("version", "the number of a version"))?;
    let print = form.text("print");
    Ok(Shown { version, print })
}

pub fn header(form: &Form) -> Change {
    let sent = HEADER_FIELDS
        .iter()
        .filter(|name| form.many(name).next().is_some());
    Change::Header(
        sent.map(|name| ((*name).to_owned(), form.text(name)))
            .collect(),
    )
}

/// What the button of a recommendation's form asks for; `add` is the slug of what was typed there.
pub fn record(form: &Form, id: u32, add: Option<String>) -> Result<Change, Error> {
    let mut changes = Vec::new();
    let wish = form.text("do");
    let (verb, object) = wish.split_once(' ').unwrap_or((wish.as_str(), ""));
    let parts = matches!(verb, "split" | "join");
    if form.many("text").next().is_some() && !parts {
        changes.push(OfRecord::Say(said(form)?));
    }
    if let Some(slug) = add {
        changes.push(OfRecord::Theme(slug, Some(Choice::Added)));
    }
    let theme = |choice| OfRecord::Theme(object.to_owned(), choice);
    match verb {
        "save" | "" => {}
        "accept" => changes.push(OfRecord::Accept { themes: true }),
        "accept-alone" => changes.push(OfRecord::Accept { themes: false }),
        "above" => changes.push(OfRecord::AcceptAbove),
        "reject" => changes.push(OfRecord::Reject),
        "reopen" => changes.push(OfRecord::Reopen),
        "split" => changes.push(OfRecord::Split(form.text("text"))),
        "join" => changes.push(OfRecord::Join),
        "confirm-all" => changes.push(OfRecord::ConfirmAll),
        "confirm" => changes.push(theme(Some(Choice::Confirmed))),
        "refuse" => changes.push(theme(Some(Choice::Refused))),
        "undecide" => changes.push(theme(None)),
        _ => return Err(no_verb(&wish)),
    }
    Ok(Change::Record(id, changes))
}

fn said(form: &Form) -> Result<Said, Error> {
    let status: Result<Mention, _> = form.text("status").parse();
    let status = status.map_err(|error| Error::bad("status", format!("{error}")))?;
    let addressees = form.many("addressee").map(str::parse::<Addressee>);
    let addressees: Result<Vec<_>, _> = addressees.collect();
    let addressees = addressees.map_err(|error| Error::bad("addressee", format!("{error}")))?;
    Ok(Said {
        text: form.text("text"),
        status,
        addressees,
        source_symbol: form.text("source_symbol"),
        source_paragraph: form.text("source_paragraph"),
    })
}

pub fn paragraph(form: &Form, id: u32) -> Result<Change, Error> {
    let wish = form.text("do");
    let (verb, object) = wish.split_once(' ').unwrap_or((wish.as_str(), ""));
    let item = || object.parse::<usize>().ok();
    let change = match verb {
        "correct" => {
            let name = item().map_or_else(|| "text".to_owned(), |item| format!("item-{item}"));
            OfParagraph::Correct(item(), form.text(&name))
        }
        "renumber" => {
            let typed = form.text("number");
            let number = match typed.trim() {
                "" => None,
                typed => {
                    let number = typed.parse();
                    Some(number.map_err(|_| Error::bad("number", "a whole number, or nothing"))?)
                }
            };
            OfParagraph::Renumber(number)
        }
        "split" => OfParagraph::Split(form.text("text")),
        "merge" => OfParagraph::Merge,
        "heading" => OfParagraph::Heading,
        "item" => OfParagraph::Item(form.text("label")),
        "note" => OfParagraph::Note(form.text("label")),
        "recommendation" => OfParagraph::Recommendation(item()),
        _ => return Err(no_verb(&wish)),
    };
    Ok(Change::Paragraph(id, change))
}

pub fn warning(form: &Form) -> Result<Change, Error> {
    let warning = form.text("warning").parse();
    let warning = warning.map_err(|_| Error::bad("warning", "the number of a warning"))?;
    let alike = form.text("alike") == "yes";
    Ok(Change::LookInto { warning, alike })
}

pub fn note(form: &Form) -> Result<Change, Error> {
    let paragraph = form.text("paragraph").parse();
    Ok(Change::Anchor {
        marker: form.text("marker"),
        paragraph: paragraph.map_err(|_| Error::bad("paragraph", "the number of a paragraph"))?,
        behind: form.text("behind"),
    })
}

fn no_verb(wish: &str) -> Error {
    let wish: String = wish.chars().take(60).collect();
    Error::bad("do", format!("no such verb: {wish:?}"))
}
