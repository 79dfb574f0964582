//! The index of words: a tantivy index with one document for each wording, its language's field and
//! the key of its recommendation. Nothing of a text is stored in it. Where it stands, be it a folder or
//! memory, is decided by `shelf`; when it is written, by `keeper`.

use std::path::Path;

use tantivy::directory::MmapDirectory;
use tantivy::query::{EmptyQuery, Query};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term,
};

use super::analysis::{self, Analyser};
use crate::db::search_rows::WordingRow;
use crate::domain::Language;

/// The field of the key.
pub(super) const KEY: &str = "key";

/// Counted up with the fields and with the order of the documents.
const LAYOUT: u32 = 2;

/// Memory for each thread that writes; it is taken as it is needed.
const SMALL: usize = 15_000_000;
const LARGE: usize = 100_000_000;

/// The index and its fields.
#[derive(Clone)]
pub(super) struct Wordings {
    index: Index,
    reader: IndexReader,
    key: Field,
    texts: Vec<Field>,
}

type Result<T> = std::result::Result<T, TantivyError>;

fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_u64_field(KEY, INDEXED | FAST);
    for language in Language::ALL {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(language.as_str())
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(indexing);
        schema.add_text_field(language.as_str(), options);
    }
    schema.build()
}

fn analysers() -> TokenizerManager {
    // The field of the key asks for a usual one, and uses none.
    let analysers = TokenizerManager::default();
    for language in Language::ALL {
        let analyser = TextAnalyzer::from(Analyser::new(*language));
        analysers.register(language.as_str(), analyser);
    }
    analysers
}

impl Wordings {
    /// An empty one in an empty folder, or in memory.
    pub fn create(folder: Option<&Path>) -> Result<Self> {
        let builder = Index::builder().schema(schema()).tokenizers(analysers());
        match folder {
            Some(folder) => Self::of(builder.create_in_dir(folder)?),
            None => Self::of(builder.create_in_ram()?),
        }
    }

    /// The one in a folder, with the revision that it is of; `None` where it was never finished or is
    /// of another version.
    ///
    /// # Errors
    /// When a file of it is missing or damaged.
    pub fn open(folder: &Path) -> Result<Option<(Self, i64)>> {
        let mut index = Index::open(MmapDirectory::open(folder)?)?;
        index.set_tokenizers(analysers());
        if index.schema() != schema() {
            return Ok(None);
        }
        let damaged = index.validate_checksum()?;
        if !damaged.is_empty() {
            return Err(TantivyError::InternalError(format!(
                "{} files are damaged",
                damaged.len()
            )));
        }
        let payload = index.load_metas()?.payload.unwrap_or_default();
        let revision = payload
            .strip_prefix(&version())
            .and_then(|revision| revision.parse().ok());
        let Some(revision) = revision else {
            return Ok(None);
        };
        Ok(Some((Self::of(index)?, revision)))
    }

    fn of(index: Index) -> Result<Self> {
        let schema = index.schema();
        let texts: Result<Vec<Field>> = Language::ALL
            .iter()
            .map(|language| schema.get_field(language.as_str()))
            .collect();
        let reader = index.reader_builder();
        Ok(Self {
            reader: reader.reload_policy(ReloadPolicy::Manual).try_into()?,
            key: schema.get_field(KEY)?,
            texts: texts?,
            index,
        })
    }

    /// A view of what is committed now.
    pub fn searcher(&self) -> Result<Searcher> {
        self.reader.reload()?;
        Ok(self.reader.searcher())
    }

    /// Begins to write, with more threads and memory where many wordings come.
    pub fn writer(&self, many: bool) -> Result<Writing> {
        let writer = if many {
            let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
            let threads = threads.min(4);
            self.index
                .writer_with_num_threads(threads, threads * LARGE)?
        } else {
            self.index.writer_with_num_threads(1, SMALL)?
        };
        Ok(Writing {
            writer,
            key: self.key,
            texts: self.texts.clone(),
        })
    }

    /// The field of a language.
    pub fn field(&self, language: Language) -> Field {
        self.texts[language as usize]
    }
}

/// What stands before the revision in the note of a commit.
fn version() -> String {
    format!("{LAYOUT}.{}:", analysis::VERSION)
}

/// Writing in progress; what is not committed is forgotten.
pub(super) struct Writing {
    writer: IndexWriter<TantivyDocument>,
    key: Field,
    texts: Vec<Field>,
}

impl Writing {
    /// Takes all wordings of a recommendation out.
    pub fn remove(&self, recommendation_id: i64) {
        let term = Term::from_field_u64(self.key, recommendation_id.cast_unsigned());
        self.writer.delete_term(term);
    }

    pub fn add(&self, row: &WordingRow) -> Result<()> {
        let mut document = TantivyDocument::new();
        document.add_u64(self.key, row.recommendation_id.cast_unsigned());
        document.add_text(self.texts[row.language as usize], &row.text);
        self.writer.add_document(document)?;
        Ok(())
    }

    /// Makes it last, as the words of this revision.
    pub fn commit(&mut self, revision: i64) -> Result<()> {
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&format!("{}{revision}", version()));
        commit.commit()?;
        Ok(())
    }

    /// Waits until small parts are joined to larger ones, which goes on behind each commit.
    pub fn settle(self) -> Result<()> {
        self.writer.wait_merging_threads()
    }
}

/// Finds nothing.
pub(super) fn nothing() -> Box<dyn Query> {
    Box::new(EmptyQuery)
}
