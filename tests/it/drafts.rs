//! Drafts and imports for tests: what the reader would have given, without a file having to say it.

use recueil::db::Pool;
use recueil::db::write::imports;
use recueil::domain::{Given, Instrument, Language, Mention};
use recueil::editorial::Actor;
use recueil::editorial::publish::{self, Published, Review};
use recueil::editorial::receive::{self, Received, Upload};
use recueil::editorial::transcribe;
use recueil::ingest::{Draft, Header, Meeting, Paragraph, ProposedTheme, Recommendation, Source};
use sqlx::{AssertSqlSafe, query_scalar};

pub fn upload(name: &str, text: &str) -> Upload {
    Upload {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
        given: Given::default(),
        publish_wanted: false,
        sample: false,
        actor: Actor::command_line(),
    }
}

/// A report with a symbol, a language and a meeting, and no text yet.
pub fn document(symbol: &str, language: Language) -> Draft {
    Draft {
        header: Header {
            symbol: Some(symbol.to_owned()),
            language: Some(language),
            title: Some(format!("Title of {symbol}")),
            meeting: Meeting {
                place: Some("Vienna".to_owned()),
                start: Some("2024-06-03".to_owned()),
                end: Some("2024-06-05".to_owned()),
                ordinal: Some(14),
            },
            ..Header::default()
        },
        ..Draft::default()
    }
}

pub trait Say {
    /// Adds a numbered paragraph that is a recommendation.
    fn say(self, status: Mention, number: u32, text: &str) -> Self;
    /// Gives the last recommendation its source.
    fn recalled_from(self, symbol: &str, paragraph: Option<&str>) -> Self;
    /// Proposes a theme for the last recommendation.
    fn theme(self, slug: &str, evidence: &str) -> Self;
}

impl Say for Draft {
    fn say(mut self, status: Mention, number: u32, text: &str) -> Self {
        self.paragraphs.push(Paragraph {
            number: Some(number),
            text: text.to_owned(),
            ..Paragraph::default()
        });
        self.recommendations.push(Recommendation {
            status,
            instrument: Instrument::Recommendation,
            paragraph: Some(number),
            label: None,
            section: None,
            text: text.to_owned(),
            addressees: Vec::new(),
            source: None,
            themes: Vec::new(),
            index: self.paragraphs.len() - 1,
            rank: 0,
        });
        self
    }

    fn recalled_from(mut self, symbol: &str, paragraph: Option<&str>) -> Self {
        let last = self.recommendations.last_mut().expect("a recommendation");
        last.source = Some(Source {
            symbol: Some(symbol.to_owned()),
            paragraph: paragraph.map(str::to_owned),
        });
        self
    }

    fn theme(mut self, slug: &str, evidence: &str) -> Self {
        let last = self.recommendations.last_mut().expect("a recommendation");
        last.themes.push(ProposedTheme {
            theme: slug.to_owned(),
            evidence: vec![evidence.to_owned()],
        });
        self
    }
}

/// Brings a draft to review as if a worker had read it from a file; the file is the draft itself.
pub async fn in_review(pool: &Pool, draft: &Draft) -> Received {
    let parsed = serde_json::to_value(draft).expect("a draft");
    let received = receive::receive(pool, &upload("draft.txt", &parsed.to_string()))
        .await
        .expect("received");
    let claim = imports::claim(pool)
        .await
        .expect("the database")
        .expect("a claim");
    assert_eq!(claim.id, received.import_id);
    transcribe::transcribe(pool, claim.id, claim.attempt, &parsed)
        .await
        .expect("transcribed");
    received
}

pub async fn publish(pool: &Pool, draft: &Draft) -> Published {
    let received = in_review(pool, draft).await;
    publish::publish(
        pool,
        received.import_id,
        Review::None,
        &Actor::command_line(),
    )
    .await
    .expect("published")
}

/// The one value that a statement gives, as text.
pub async fn ask(pool: &Pool, statement: &str) -> String {
    let statement = format!("select coalesce((select ({statement})::text), 'null')");
    query_scalar(AssertSqlSafe(statement))
        .fetch_one(pool)
        .await
        .expect("an answer")
}
