//! What a record is cited as: its reference, its permanent address, the work that it stands in. The
//! forms of a citation are `view::citation`'s.

use crate::db::documents::{self, Document};
use crate::db::recommendations::Recommendation;
use crate::db::{Lookup, Pool};
use crate::domain::{DocumentName, Language};
use crate::locale::Locale;
use crate::web::error::Error;
use crate::web::pages::Reader;
use crate::web::view::{Label, Work, source_of};

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
