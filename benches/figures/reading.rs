//! How fast documents are read, and in how much memory: the whole program from its start to its end,
//! as an upload has it run. PDF is set against the programs that it is read with, which run here
//! in the same way, beside each run of ours: a machine that is busy is busy for both.

use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use recueil::ingest::PDF_CALLS;
use serde_json::Value;

use super::paper::Block;
use super::series::{count, median};
use super::table::Row;
use super::{marked, printed, programs, sheets};

const PAGES: usize = 120;
/// The bare text of the same file.
const PLAIN: [(&str, &[&str]); 1] = [("pdftotext", &["-", "-"])];

/// Each format with the pages a second that it must reach, and the megabytes that it may take.
const FORMATS: [(&str, f64, f64); 4] = [
    ("txt", 500.0, 40.0),
    ("html", 500.0, 40.0),
    ("docx", 500.0, 40.0),
    ("pdf", 200.0, 40.0),
];
/// Our own part takes no longer than the programs.
const OF_EXTRACTION: f64 = 1.0;
/// By the clock it depends on what else the machine does: the programs run side by side, we do not.
const BY_CLOCK: f64 = 0.7;
/// Making sense of a document takes at most three times as long as its bare text.
const OF_PLAIN: f64 = 0.33;

/// The measured document in all formats, in a folder.
pub struct Documents {
    files: BTreeMap<&'static str, PathBuf>,
    pdf: Vec<u8>,
    paragraphs: usize,
    notes: usize,
}

impl Documents {
    /// Writes them.
    pub fn write(folder: &Path) -> Result<Self> {
        let (blocks, sheets) = sheets::set(PAGES);
        let pdf = printed::pdf(&sheets);
        let mut files = BTreeMap::new();
        for (format, bytes) in [
            ("txt", printed::text(&sheets)),
            ("html", marked::html(&blocks)),
            ("docx", marked::docx(&blocks)?),
            ("pdf", pdf.clone()),
        ] {
            let path = folder.join(format!("report.{format}"));
            std::fs::write(&path, bytes)?;
            files.insert(format, path);
        }
        let count = |is: fn(&Block) -> bool| blocks.iter().filter(|block| is(block)).count();
        Ok(Self {
            files,
            pdf,
            paragraphs: count(|block| matches!(block, Block::Paragraph { .. })),
            notes: count(|block| matches!(block, Block::Note { .. })),
        })
    }

    /// A document that is misread is read in no time.
    fn check(&self, format: &str, printed: &[u8]) -> Result<()> {
        let parsed: Value = serde_json::from_slice(printed)?;
        let many = |of: &str| parsed[of].as_array().map_or(0, Vec::len);
        let numbered = parsed["paragraphs"].as_array().map_or(0, |all| {
            all.iter().filter(|one| !one["number"].is_null()).count()
        });
        if (numbered, many("footnotes")) == (self.paragraphs, self.notes) {
            return Ok(());
        }
        Err(Error::other(format!(
            "{format} is misread: {numbered} of {} paragraphs, {} of {} notes",
            self.paragraphs,
            many("footnotes"),
            self.notes
        )))
    }
}

/// What one round of runs gave.
#[derive(Debug, Default)]
struct Series {
    seconds: BTreeMap<&'static str, Vec<f64>>,
    megabytes: BTreeMap<&'static str, Vec<f64>>,
    by_clock: Vec<f64>,
    of_extraction: Vec<f64>,
    of_plain: Vec<f64>,
}

/// Measures, in so many rounds.
pub fn rows(documents: &Documents, rounds: usize) -> Result<Vec<Row>> {
    let mut series = Series::default();
    // The first round warms the caches of the machine, and shows that the documents are read.
    for round in 0..=rounds {
        for (format, file) in &documents.files {
            let parsed = programs::parse(file)?;
            if round == 0 {
                documents.check(format, &parsed.printed)?;
                continue;
            }
            let took = parsed.took.as_secs_f64();
            series.seconds.entry(format).or_default().push(took);
            let megabytes = series.megabytes.entry(format).or_default();
            megabytes.push(parsed.megabytes);
            if *format != "pdf" {
                continue;
            }
            let (calls, _) = programs::extraction(&PDF_CALLS, &documents.pdf)?;
            let (_, plain) = programs::extraction(&PLAIN, &documents.pdf)?;
            let calls = calls.as_secs_f64();
            series.by_clock.push(calls / (took - calls).max(0.001));
            series.of_extraction.push(parsed.of_programs / parsed.own);
            series.of_plain.push(plain / parsed.own);
        }
    }
    let mut rows = Vec::new();
    for (format, pages, _) in FORMATS {
        let seconds = median(&series.seconds.remove(format).unwrap_or_default());
        let work = format!("pages read a second, {format}, {PAGES} pages");
        rows.push(Row::at_least(
            work,
            count(PAGES) / seconds,
            pages,
            "pages/s",
        ));
    }
    let name = "PDF, processor time: the extraction calls that the reader makes, to our own";
    let figure = median(&series.of_extraction);
    rows.push(Row::at_least(name, figure, OF_EXTRACTION, "times"));
    let name = "PDF, by the clock: the same calls alone, to what we add to them";
    let figure = median(&series.by_clock);
    rows.push(Row::at_least(name, figure, BY_CLOCK, "times"));
    let name = "PDF, processor time: plain `pdftotext`, to our own";
    let figure = median(&series.of_plain);
    rows.push(Row::at_least(name, figure, OF_PLAIN, "times"));
    for (format, _, most) in FORMATS {
        let work = format!("peak memory of `recueil parse`, {format}, {PAGES} pages");
        let megabytes = median(&series.megabytes.remove(format).unwrap_or_default());
        rows.push(Row::at_most(work, megabytes, most, "MB"));
    }
    Ok(rows)
}
