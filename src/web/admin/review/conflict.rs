//! A change that was not made: somebody else was first, or it cannot be done. The page shows why, how it
//! stands now beside what was typed, and has all of it ready to be sent again.

use askama::Template;
use uuid::Uuid;

use super::records::mention;
use crate::domain::Language;
use crate::editorial::review::{Change, Open, Paper, Refusal, Subject};
use crate::locale::{Locale, Text, Value};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::form::Form;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::view::{DiffPiece, diff_words};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/not_done.html")]
pub struct NotDone {
    l: Locale,
    desk: Desk,
    language: Language,
    reason: Text,
    /// Somebody else was first.
    conflict: bool,
    /// Only a decision was sent, without anything typed.
    bare: bool,
    /// Where the form goes when it is sent again; empty is where it went.
    again: bool,
    rows: Vec<Row>,
    /// Sent again unseen.
    hidden: Vec<(String, String)>,
    /// Sent again, and can be edited.
    typed: Vec<(String, String)>,
    version: i32,
    print: String,
    back: String,
}

/// One thing that stands otherwise than was sent.
struct Row {
    label: Text,
    /// Words of the document.
    words: bool,
    there: String,
    yours: String,
    pieces: Option<Vec<DiffPiece>>,
}

/// Why something cannot be done, in the reader's language.
pub fn fault(l: Locale, refusal: Refusal) -> Text {
    let word = match refusal {
        Refusal::Gone => "gone",
        Refusal::NoWords => "no-words",
        Refusal::TooLong => "too-long",
        Refusal::NotSplit => "not-split",
        Refusal::NoNext => "no-next",
        Refusal::NoTheme => return l.t("review-no-theme"),
        Refusal::AlreadyOne => "already-one",
        Refusal::HoldsOthers => "holds-others",
        Refusal::NotFound => "not-found",
        Refusal::Field(name) => {
            let field = field(l, name);
            return l.text("review-refused-field", &[("field", Value::from(field))]);
        }
    };
    l.word("review-refused", word)
}

fn field(l: Locale, name: &str) -> String {
    let label = match name {
        "source_symbol" => l.t("review-source-symbol"),
        "label" | "marker" => l.t("review-label"),
        name => l.word("review-field", name),
    };
    label.into_plain()
}

impl NotDone {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn script(&self) -> &'static str {
        assets::address("review.js")
    }

    fn new<R>(signed: &Signed<R>, id: Uuid, open: &Open, form: &Form, reason: Text) -> Self {
        let l = signed.l;
        let language = open.paper.document.header.language;
        let is_text = |name: &str| name == "text" || name.starts_with("item-") || name == "add";
        let kept = form
            .pairs()
            .filter(|(name, _)| !["version", "print"].contains(name));
        let pairs = kept.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (typed, hidden) = pairs.partition(|(name, _)| is_text(name));
        Self {
            l,
            desk: Desk::of(signed, Room::Imports, "review-not-done")
                .under(l.t("review"), format!("/admin/imports/{id}/review")),
            language: language.unwrap_or(Language::En),
            reason,
            conflict: false,
            bare: false,
            again: true,
            rows: Vec::new(),
            hidden,
            typed,
            version: open.version,
            print: String::new(),
            back: format!("/admin/imports/{id}/review"),
        }
    }

    /// It cannot be done, whoever asks.
    pub fn refused(
        signed: &Signed<Editor>,
        id: Uuid,
        open: &Open,
        form: &Form,
        reason: Text,
    ) -> Self {
        Self {
            // Still about what was shown.
            version: form.text("version").parse().unwrap_or(open.version),
            print: form.text("print"),
            ..Self::new(signed, id, open, form, reason)
        }
    }

    /// The review went on meanwhile, and this was about all of it.
    pub fn overtaken<R>(signed: &Signed<R>, id: Uuid, open: &Open, form: &Form) -> Self {
        let reason = signed.l.t("review-overtaken");
        Self {
            again: false,
            hidden: Vec::new(),
            ..Self::new(signed, id, open, form, reason)
        }
    }

    /// Somebody else has changed the same thing.
    pub fn conflict(
        signed: &Signed<Editor>,
        id: Uuid,
        open: &Open,
        form: &Form,
        change: &Change,
    ) -> Self {
        let l = signed.l;
        let subject = change.subject();
        let bare = form.many("text").next().is_none() && matches!(subject, Subject::Record(_));
        let rows = there(l, open, subject);
        let rows = rows.into_iter().filter_map(|(name, label, there)| {
            let sent: Vec<&str> = form.many(name).collect();
            let yours = match name {
                "addressee" => {
                    let words = sent.iter().map(|one| l.word("addressee", one).into_plain());
                    words.collect::<Vec<_>>().join(&l.plain("list-comma"))
                }
                "status" => sent.first().map_or_else(String::new, |one| {
                    one.parse()
                        .map_or_else(|_| (*one).to_owned(), |one| mention(l, one).into_plain())
                }),
                // What was decided has no field.
                "verdict" => String::new(),
                name => form.text(name),
            };
            let as_it_stands = name == "verdict" || (name == "text" && bare);
            let differs = as_it_stands || (!sent.is_empty() && yours.trim() != there.trim());
            let words = matches!(name, "text" | "title") || name.starts_with("item-");
            differs.then(|| Row {
                pieces: (words && !bare)
                    .then(|| diff_words(&there, &yours))
                    .flatten(),
                words,
                label,
                there,
                yours,
            })
        });
        let rows = rows.filter(|row| !(row.there.is_empty() && row.yours.is_empty()));
        let rows = rows.collect();
        let reason = if bare {
            "review-conflict-bare"
        } else {
            "review-conflict"
        };
        Self {
            conflict: true,
            bare,
            rows,
            print: open.paper.print(subject),
            ..Self::new(signed, id, open, form, l.t(reason))
        }
    }
}

/// How the subject of a form stands: field, label, value.
fn there(l: Locale, open: &Open, subject: Subject) -> Vec<(&'static str, Text, String)> {
    let paper = &open.paper;
    match subject {
        Subject::Record(id) => of_record(l, paper, id),
        Subject::Paragraph(id) => {
            let place = paper.place_of_paragraph(id);
            let paragraph = place.and_then(|at| paper.document.paragraphs.get(at));
            let text = paragraph.map(|one| one.text.clone()).unwrap_or_default();
            vec![("text", l.t("review-text"), text)]
        }
        Subject::Header => {
            let values = super::fields::values(&paper.document).into_iter();
            values
                .map(|(name, value)| (name, l.word("review-field", name), value))
                .collect()
        }
        Subject::Whole => Vec::new(),
    }
}

fn of_record(l: Locale, paper: &Paper, id: u32) -> Vec<(&'static str, Text, String)> {
    let Some((said, mark)) = paper.record(id) else {
        return Vec::new();
    };
    let asks = said
        .addressees
        .iter()
        .map(|one| l.word("addressee", one.as_str()));
    let asks: Vec<String> = asks.map(Text::into_plain).collect();
    let source = said.source.clone().unwrap_or_default();
    let verdict = mark.verdict.as_ref().map(|one| {
        let word = if one.accepted {
            "review-accepted"
        } else {
            "review-rejected"
        };
        format!("{}{}{}", l.plain(word), l.plain("list-comma"), one.by)
    });
    vec![
        ("text", l.t("review-text"), said.text.clone()),
        (
            "status",
            l.t("review-status"),
            mention(l, said.status).into_plain(),
        ),
        (
            "addressee",
            l.t("review-addressees"),
            asks.join(&l.plain("list-comma")),
        ),
        (
            "source_symbol",
            l.t("review-source-symbol"),
            source.symbol.unwrap_or_default(),
        ),
        (
            "source_paragraph",
            l.t("review-source-paragraph"),
            source.paragraph.unwrap_or_default(),
        ),
        (
            "verdict",
            l.t("review-decision"),
            verdict.unwrap_or_default(),
        ),
    ]
}
