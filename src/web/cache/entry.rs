//! One answer as it is kept: the same content in each coding, with the headers of each form made
//! once. Tags are strong: each names one sequence of bytes. They are made of the content alone, so a
//! page that a publication did not change keeps its tags.

use std::io::{Read, Write};
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use bytes::Bytes;

use super::coding::Coding;

/// Of the published corpus that an answer shows.
pub const REVISION: HeaderName = HeaderName::from_static("recueil-revision");

/// A quick brotli for the first reader, the best for a page that many read, gzip for the rest.
const BROTLI_FIRST: u32 = 5;
const BROTLI_BEST: u32 = 11;
const GZIP: u32 = 6;

/// Less than this is not worth compressing.
const SMALLEST: usize = 512;

/// Of a form's headers in memory, about.
const OVERHEAD: usize = 3 * 1024;

/// What a 304 repeats of the answer that it stands for, and what lets a script of another site read it.
const UNCHANGED: [HeaderName; 5] = [
    header::CACHE_CONTROL,
    header::ETAG,
    header::VARY,
    header::ACCESS_CONTROL_ALLOW_ORIGIN,
    REVISION,
];

/// The answer in one coding.
#[derive(Debug, Clone)]
pub struct Form {
    pub bytes: Bytes,
    pub head: HeaderMap,
    /// The headers of a 304.
    pub unchanged: HeaderMap,
    pub tag: HeaderValue,
    /// The tag that the form had before it was compressed better: whoever has it has the content.
    pub former: Option<HeaderValue>,
}

#[derive(Debug)]
pub struct Entry {
    /// Without tag, length and coding.
    head: HeaderMap,
    /// Of the content.
    hash: Box<str>,
    length: usize,
    identity: Option<Form>,
    brotli: Option<Form>,
    gzip: Option<Form>,
    at_best: bool,
    asked: AtomicU32,
}

impl Entry {
    /// From a whole answer with a weak tag, in no coding. Compresses: for a thread that may block.
    /// The plain bytes are kept only where they are `wanted`, or where there is no other form.
    pub fn new(mut head: HeaderMap, bytes: Bytes, wanted: Coding) -> Option<Self> {
        let tag = head.remove(header::ETAG)?;
        let hash = tag
            .to_str()
            .ok()?
            .trim_start_matches("W/")
            .trim_matches('"');
        let hash: Box<str> = hash.into();
        head.remove(header::CONTENT_LENGTH);
        let mut entry = Self {
            head,
            hash,
            length: bytes.len(),
            identity: None,
            brotli: None,
            gzip: None,
            at_best: true,
            asked: AtomicU32::new(0),
        };
        if bytes.len() >= SMALLEST && is_text(&entry.head) {
            entry.brotli = entry.form(brotli(&bytes, BROTLI_FIRST)?, "-b", Some("br"));
            entry.gzip = entry.form(gzip(&bytes)?, "-g", Some("gzip"));
            entry.at_best = false;
        }
        if wanted == Coding::Identity || entry.gzip.is_none() {
            entry.identity = Some(entry.form(bytes, "", None)?);
        }
        Some(entry)
    }

    fn form(&self, bytes: Bytes, mark: &str, coding: Option<&'static str>) -> Option<Form> {
        let tag = HeaderValue::from_str(&format!("\"{}{mark}\"", self.hash)).ok()?;
        let mut head = self.head.clone();
        head.insert(header::ETAG, tag.clone());
        head.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        if let Some(coding) = coding {
            head.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        let unchanged = UNCHANGED
            .into_iter()
            .filter_map(|name| head.get(&name).cloned().map(|value| (name, value)))
            .collect();
        Some(Form {
            bytes,
            head,
            unchanged,
            tag,
            former: None,
        })
    }

    /// The form for one who takes this coding; `None` where it must first be unpacked.
    pub fn in_coding(&self, coding: Coding) -> Option<&Form> {
        match coding {
            Coding::Brotli => self.brotli.as_ref().or(self.identity.as_ref()),
            Coding::Gzip => self.gzip.as_ref().or(self.identity.as_ref()),
            Coding::Identity => self.identity.as_ref(),
        }
    }

    /// Bytes in memory, about.
    pub fn size(&self) -> usize {
        let forms = [&self.identity, &self.brotli, &self.gzip];
        let forms = forms.into_iter().flatten();
        size_of::<Self>() + OVERHEAD + forms.map(|form| form.bytes.len() + OVERHEAD).sum::<usize>()
    }

    /// Of the plain bytes.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Counts one answer; true each time that many more have been given of an entry that could be
    /// smaller.
    pub fn is_hot(&self, often: u32) -> bool {
        !self.at_best && self.asked.fetch_add(1, Ordering::Relaxed) % often == often - 1
    }

    /// The same with its plain bytes.
    pub fn unpacked(&self) -> Option<Self> {
        let bytes = self.plain()?;
        let mut entry = self.again();
        entry.identity = Some(entry.form(bytes, "", None)?);
        Some(entry)
    }

    /// The same with the smallest brotli. Slow: a second for each megabyte or so.
    pub fn at_best(&self) -> Option<Self> {
        let bytes = brotli(&self.plain()?, BROTLI_BEST)?;
        let mut entry = self.again();
        let mut form = entry.form(bytes, "-B", Some("br"))?;
        form.former = self.brotli.as_ref().map(|form| form.tag.clone());
        entry.brotli = Some(form);
        entry.at_best = true;
        Some(entry)
    }

    fn again(&self) -> Self {
        Self {
            head: self.head.clone(),
            hash: self.hash.clone(),
            length: self.length,
            identity: self.identity.clone(),
            brotli: self.brotli.clone(),
            gzip: self.gzip.clone(),
            at_best: self.at_best,
            asked: AtomicU32::new(0),
        }
    }

    fn plain(&self) -> Option<Bytes> {
        if let Some(form) = &self.identity {
            return Some(form.bytes.clone());
        }
        let packed = &self.gzip.as_ref()?.bytes;
        let mut bytes = Vec::with_capacity(self.length);
        let mut reader = flate2::read::GzDecoder::new(packed.as_ref());
        reader.read_to_end(&mut bytes).ok()?;
        Some(bytes.into())
    }
}

fn is_text(head: &HeaderMap) -> bool {
    let kind = head.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/")
        || ["json", "xml", "javascript"]
            .iter()
            .any(|form| kind.contains(form))
}

fn brotli(bytes: &[u8], quality: u32) -> Option<Bytes> {
    let packed = Vec::with_capacity(bytes.len() / 3);
    let mut writer = brotli::CompressorWriter::new(packed, 64 * 1024, quality, 22);
    writer.write_all(bytes).ok()?;
    Some(writer.into_inner().into())
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    let packed = Vec::with_capacity(bytes.len() / 3);
    let mut writer = flate2::write::GzEncoder::new(packed, flate2::Compression::new(GZIP));
    writer.write_all(bytes).ok()?;
    writer.finish().ok().map(Bytes::from)
}
