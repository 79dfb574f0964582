//! What a record is cited as: its reference, its permanent address, the work that it stands in. The
//! forms of a citation are `view::citation`'s.

use crate::db::documents::{self, Document};
use crate::db::recommendations::Recommendation;
use crate::db::{Lookup, Pool};
use crate::domain::{DocumentName, Language, Origin};
use crate::locale::Locale;
use crate::web::error::Error;
use crate::web::pages::Reader;
use crate::web::view::{Described, Label, Work, address, kind_of_record, source_of};

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
        date: record.facts.date,
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
        date: facts.date,
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
