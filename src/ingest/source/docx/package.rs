//! The container of a DOCX: a ZIP of parts that name each other in relations. Gives the text of a
//! part, and says plainly what a ZIP is that holds no text document. Sizes are counted while
//! inflating, because what the directory of a ZIP claims is not to be trusted.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::super::ParseError;
use super::xml::{Node, Xml, decode};

const LARGEST_PART: u64 = 64 << 20;
const LARGEST_SUM: u64 = 256 << 20;
const MOST_ENTRIES: usize = 10_000;

/// One relation of a part to another.
pub struct Relation {
    /// The last word of its type: `footnotes`, `header`.
    pub kind: String,
    /// The path inside the package.
    pub target: String,
}

/// An open package.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    inflated: u64,
    /// The path of the part that holds the text.
    pub main: String,
}

impl<'a> Package<'a> {
    /// Opens the container and finds its main part.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ParseError> {
        if claimed_entries(bytes) > MOST_ENTRIES {
            return Err(ParseError::Limit(format!(
                "the archive has more than {MOST_ENTRIES} entries"
            )));
        }
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| ParseError::Damaged(format!("the ZIP archive: {error}")))?;
        let mut package = Self {
            zip,
            inflated: 0,
            main: String::new(),
        };
        let top = package.relations("")?;
        let main = top
            .into_values()
            .find(|relation| relation.kind == "officeDocument");
        match main {
            Some(relation) => package.main = relation.target,
            None => return Err(package.no_office_document()),
        }
        package.check_kind()?;
        Ok(package)
    }

    /// The text of a part; `None` where the package has none of this name.
    pub fn part(&mut self, path: &str) -> Result<Option<String>, ParseError> {
        let mut entry = match self.zip.by_name(path) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(ParseError::Unreadable(
                    "the archive is behind a password: remove it, save the document again, and send that"
                        .to_owned(),
                ));
            }
            Err(error) => return Err(ParseError::Damaged(format!("{path}: {error}"))),
        };
        let room = LARGEST_PART.min(LARGEST_SUM - self.inflated);
        let mut bytes = Vec::new();
        entry
            .by_ref()
            .take(room + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| ParseError::Damaged(format!("{path}: {error}")))?;
        let size = bytes.len() as u64;
        if size > room {
            return Err(ParseError::Limit(format!(
                "{path} holds more than {} MB when unpacked",
                room >> 20
            )));
        }
        self.inflated += size;
        decode(bytes, path).map(Some)
    }

    /// The relations of a part by their id; `""` for those of the package.
    pub fn relations(&mut self, path: &str) -> Result<HashMap<String, Relation>, ParseError> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let slash = if folder.is_empty() { "" } else { "/" };
        let own = format!("{folder}{slash}_rels/{name}.rels");
        let mut found = HashMap::new();
        let Some(text) = self.part(&own)? else {
            return Ok(found);
        };
        let mut xml = Xml::new(&text, &own);
        loop {
            match xml.next()? {
                Node::Start(tag) if tag.name() == "Relationship" => {
                    let (Some(id), Some(kind), Some(target)) =
                        (tag.get("Id"), tag.get("Type"), tag.get("Target"))
                    else {
                        continue;
                    };
                    if tag.get("TargetMode").as_deref() == Some("External") {
                        continue;
                    }
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    let target = resolve(folder, &target);
                    found.insert(id, Relation { kind, target });
                }
                Node::Done => return Ok(found),
                _ => {}
            }
        }
    }

    /// By the content types: whether the main part is a word processor's.
    fn check_kind(&mut self) -> Result<(), ParseError> {
        let Some(text) = self.part("[Content_Types].xml")? else {
            return Ok(());
        };
        let mut xml = Xml::new(&text, "[Content_Types].xml");
        let own = format!("/{}", self.main);
        let mut kind = None;
        loop {
            match xml.next()? {
                Node::Start(tag)
                    if tag.name() == "Override"
                        && tag
                            .get("PartName")
                            .is_some_and(|name| name.eq_ignore_ascii_case(&own)) =>
                {
                    kind = tag.get("ContentType");
                }
                Node::Done => break,
                _ => {}
            }
        }
        let is = |word: &str| kind.as_deref().is_some_and(|kind| kind.contains(word));
        if is("spreadsheetml") || is("ms-excel") {
            Err(other("a spreadsheet (XLSX)"))
        } else if is("presentationml") || is("ms-powerpoint") {
            Err(other("a presentation (PPTX)"))
        } else {
            Ok(())
        }
    }

    fn no_office_document(&mut self) -> ParseError {
        let mimetype = self.part("mimetype").ok().flatten().unwrap_or_default();
        if mimetype.starts_with("application/vnd.oasis.opendocument.text") {
            ParseError::Convert("an OpenDocument text (ODT)")
        } else if mimetype.starts_with("application/vnd.oasis.opendocument") {
            other("an OpenDocument file that is no text")
        } else if mimetype.starts_with("application/epub") {
            other("an electronic book (EPUB)")
        } else if self.zip.index_for_name("word/document.xml").is_some() {
            ParseError::Damaged("the package does not say where its text is (_rels/.rels)".into())
        } else {
            ParseError::Unreadable(
                "the file is a ZIP archive without a Word document: unpack it, and send the documents one by one"
                    .to_owned(),
            )
        }
    }
}

fn other(what: &str) -> ParseError {
    ParseError::Unreadable(format!(
        "the file is {what}, not a text document: send the document as DOCX, PDF, HTML or plain text"
    ))
}

/// A target may be relative to the part's folder or begin at the root.
fn resolve(folder: &str, target: &str) -> String {
    let joined = match target.strip_prefix('/') {
        Some(rooted) => rooted.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for step in joined.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// What the end of the archive says of the number of its entries, before anything is allotted.
fn claimed_entries(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub(65_557)..];
    let at = tail.windows(4).rposition(|four| four == b"PK\x05\x06");
    let count = at.and_then(|at| tail.get(at + 10..at + 12));
    count.map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_their_folder() {
        assert_eq!(resolve("word", "footnotes.xml"), "word/footnotes.xml");
        assert_eq!(resolve("word", "/word/a.xml"), "word/a.xml");
        assert_eq!(resolve("word/x", "../a.xml"), "word/a.xml");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
    }
}
