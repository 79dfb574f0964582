//! What a record is cited as: its reference, its permanent address, the work that it stands in. The
//! forms of a citation are `view::citation`'s.
//!
//! Of several records the source documents are read at once, each once: they are often the same.

use std::collections::HashMap;

use crate::db::documents::{self, Document};
use crate::db::recommendations::Recommendation;
use crate::db::{Lookup, Pool};
use crate::domain::{DocumentName, Language, Origin};
use crate::locale::Locale;
use crate::web::error::Error;
use crate::web::pages::Reader;
use crate::web::view::{Citation, Described, Label, Work, address, kind_of_record, source_of};

/// The document that a record is first known from, where the store has it.
pub async fn source_document(
    pool: &Pool,
    l: Locale,
    record: &Recommendation,
) -> Result<Option<Document>, Error> {
    let name = source_of(record).document;
    let Some(Ok(name)) = name.as_deref().map(str::parse::<DocumentName>) else {
        return Ok(None);
    };
    Ok(match documents::find(pool, &name, l.language()).await? {
        Lookup::Found(document) => Some(document),
        _ => None,
    })
}

/// The citations of several records, in one piece for each form.
pub struct Citations {
    pub footnotes: String,
    pub bibtex: String,
    pub ris: String,
}

/// Of these records, in their order.
pub async fn citations(
    pool: &Pool,
    reader: &Reader,
    records: &[Recommendation],
) -> Result<Citations, Error> {
    let l = reader.l;
    let mut names: Vec<DocumentName> = records
        .iter()
        .filter_map(|record| source_of(record).document?.parse().ok())
        .collect();
    names.sort_unstable();
    names.dedup();
    let documents = documents::named(pool, &names, l.language()).await?;
    let by_name: HashMap<&str, &Document> = documents
        .iter()
        .flat_map(|one| {
            let names = [Some(one.facts.key.as_str()), one.facts.symbol.as_deref()];
            names.into_iter().flatten().map(move |name| (name, one))
        })
        .collect();
    let cited: Vec<Citation> = records
        .iter()
        .map(|record| {
            let name = source_of(record).document;
            let document = name.and_then(|name| by_name.get(name.as_str()).copied());
            let wording = record.wording(l.language());
            let language = wording.map_or(l.language(), |wording| wording.language);
            work(reader, record, document, language).cite(l)
        })
        .collect();
    let all = |form: fn(&Citation) -> &str, between: &str| {
        let pieces: Vec<&str> = cited.iter().map(form).collect();
        pieces.join(between)
    };
    Ok(Citations {
        footnotes: all(|one| &one.footnote, "\n"),
        bibtex: all(|one| &one.bibtex, "\n\n"),
        ris: all(|one| &one.ris, "\n\n"),
    })
}

/// The title of the source document.
pub fn title(l: Locale, document: Option<&Document>) -> Option<String> {
    document?.version(l.language())?.title.clone()
}

/// `DEMO/WG.1/2024/3, par. 12 a)`: symbol of the source, else its kind, and the place.
pub fn reference(l: Locale, record: &Recommendation) -> Label {
    let source = source_of(record);
    let symbol = source.symbol.clone().map_or_else(
        || {
            let kind = record.facts.document_kind.map_or("none", |k| k.as_str());
            Label::from(l.word("kind", kind))
        },
        Label::symbol,
    );
    symbol.at(l, &l.place(source.spot()))
}

/// The address of the record in no language.
pub fn permanent(reader: &Reader, record: &Recommendation) -> String {
    format!("{}/rec/{}", reader.site.public_url, record.facts.slug)
}

/// When the source was issued, which is what a reference names: the day of the record is that on which
/// its meeting began. Without the document the year is all that is known.
fn issued(document: Option<&Document>) -> Option<time::Date> {
    document?.facts.distribution_date
}

/// What is cited, in the words of this language.
pub fn work(
    reader: &Reader,
    record: &Recommendation,
    document: Option<&Document>,
    language: Language,
) -> Work {
    let source = source_of(record);
    Work {
        key: record.facts.slug.clone(),
        body: record.facts.body_name.clone(),
        title: title(reader.l, document),
        place: reader.l.place(source.spot()),
        symbol: source.symbol,
        date: issued(document),
        year: record.facts.year,
        language,
        url: permanent(reader, record),
    }
}

/// The record for programs, with the words that are shown.
pub fn described(
    reader: &Reader,
    record: &Recommendation,
    document: Option<&Document>,
    (language, text): (Language, &str),
    name: String,
) -> Described {
    let l = reader.l;
    let facts = &record.facts;
    let base = &reader.site.public_url;
    let title = title(l, document).unwrap_or_else(|| name.clone());
    let source = source_of(record);
    let home = source.document.as_deref().filter(|_| source.in_store);
    Described {
        kind: kind_of_record(facts.instrument),
        url: permanent(reader, record),
        data: format!("{base}/api/v1/recommendations/{}", facts.slug),
        symbol: source.symbol.clone().or(facts.document_symbol.clone()),
        author: facts.body_name.clone(),
        date: issued(document),
        year: facts.year,
        language: Some(language),
        text: Some(text.to_owned()),
        status: Some(l.word("status", facts.status.as_str()).into_plain()),
        part_of: home.map(|name| {
            let address = format!("{base}/doc/{}", address::segment(name));
            (title.clone(), address)
        }),
        about: record
            .tags
            .iter()
            .filter(|tag| tag.origin != Origin::Proposed)
            .map(|tag| tag.label.clone())
            .collect(),
        name,
        title,
    }
}
