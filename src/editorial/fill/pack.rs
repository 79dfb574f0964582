//! Many files together: a folder, or a ZIP archive, which is read from the disk one file at a time. What is in
//! it is counted while it is unpacked, because what an archive says of itself is not to be trusted, and no
//! name of it is ever used as a path.

use std::fs::{File, Metadata};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::result::ZipError;
use zip::{CompressionMethod as Method, ZipArchive};

use super::names::{is_litter, last, leads_out, readings};
use crate::editorial::receive::LARGEST;
use crate::exchange::sheet;

/// Of an archive: its files, and what all of them may have when they are unpacked.
pub const MOST_FILES: usize = 2_000;
pub const LARGEST_SUM: u64 = 4 << 30;
/// A folder is not somebody else's, so its bound is that of a slip.
const MOST_IN_FOLDER: usize = 20_000;
const DEEPEST: usize = 16;

/// Why nothing of it is read.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    #[error("this is neither a folder nor a ZIP archive")]
    NoArchive,
    #[error("the archive is damaged: {0}")]
    Damaged(String),
    #[error("the archive has more than {MOST_FILES} files: divide it")]
    TooMany,
    #[error("the folder has more than {MOST_IN_FOLDER} files: divide it")]
    TooManyInFolder,
    #[error(
        "several files of the archive could be its sheet: {0}; name it sheet.csv, or give it beside"
    )]
    SeveralSheets(String),
    #[error(transparent)]
    File(#[from] std::io::Error),
}

/// Why one file of it is not read; the codes are those of remarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Encrypted,
    LeadsOut,
    TooLarge,
    /// Packed in a way that is not read.
    Method,
    Damaged,
    /// Neither a file nor a folder, such as a link.
    NoFile,
    /// All files before it together are more than may be unpacked.
    Sum,
}

impl Trouble {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Encrypted => "file_encrypted",
            Self::LeadsOut => "file_leads_out",
            Self::TooLarge => "file_too_large",
            Self::Method => "file_method",
            Self::Damaged => "file_damaged",
            Self::NoFile => "file_none",
            Self::Sum => "file_sum",
        }
    }
}

/// A file as the directory of the pack has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// For [`Pack::read`].
    pub at: usize,
    /// What the name may be, the likeliest first; never empty.
    pub names: Vec<String>,
    pub trouble: Option<Trouble>,
}

enum Source {
    Folder(Vec<PathBuf>),
    Zip(Box<ZipArchive<File>>),
}

/// An open folder or archive.
pub struct Pack {
    source: Source,
    pub entries: Vec<Entry>,
    /// The sheet that lies in it.
    pub sheet: Option<(String, Vec<u8>)>,
    /// How many files of systems were passed over.
    pub litter: usize,
    /// How many files of an archive have the name of another, which hides them.
    pub hidden: usize,
    unpacked: u64,
}

impl Pack {
    pub fn open(path: &Path) -> Result<Self, PackError> {
        let (source, entries, hidden) = if path.is_dir() {
            let (paths, entries) = list_folder(path)?;
            (Source::Folder(paths), entries, 0)
        } else {
            open_zip(File::open(path)?)?
        };
        let mut pack = Self {
            source,
            entries,
            sheet: None,
            litter: 0,
            hidden,
            unpacked: 0,
        };
        let all = pack.entries.len();
        pack.entries.retain(|entry| !is_litter(&entry.names[0]));
        pack.litter = all - pack.entries.len();
        pack.take_sheet()?;
        Ok(pack)
    }

    /// The sheet is the one file with the name of a table, or the one called so.
    fn take_sheet(&mut self) -> Result<(), PackError> {
        let is_table = |entry: &&Entry| {
            let name = entry.names[0].to_lowercase();
            entry.trouble.is_none() && [".csv", ".tsv"].iter().any(|end| name.ends_with(end))
        };
        let tables: Vec<&Entry> = self.entries.iter().filter(is_table).collect();
        let called = |entry: &&&Entry| last(&entry.names[0]).eq_ignore_ascii_case("sheet.csv");
        let found = match tables[..] {
            [] => return Ok(()),
            [one] => one.clone(),
            _ => {
                let mut chosen = tables.iter().filter(called);
                let (Some(one), None) = (chosen.next(), chosen.next()) else {
                    let names: Vec<&str> = tables.iter().map(|one| one.names[0].as_str()).collect();
                    return Err(PackError::SeveralSheets(
                        names[..names.len().min(5)].join(", "),
                    ));
                };
                (*one).clone()
            }
        };
        let bytes = self.read_to(found.at, sheet::LARGEST + 1);
        self.entries.retain(|entry| entry.at != found.at);
        match bytes {
            Ok(bytes) => {
                self.sheet = Some((found.names[0].clone(), bytes));
                Ok(())
            }
            Err(trouble) => Err(PackError::Damaged(format!(
                "{}: {}",
                found.names[0],
                trouble.code()
            ))),
        }
    }

    /// The bytes of one file.
    pub fn read(&mut self, at: usize) -> Result<Vec<u8>, Trouble> {
        self.read_to(at, LARGEST)
    }

    fn read_to(&mut self, at: usize, most: usize) -> Result<Vec<u8>, Trouble> {
        if self.unpacked > LARGEST_SUM {
            return Err(Trouble::Sum);
        }
        let bytes = match &mut self.source {
            Source::Folder(paths) => {
                let path = paths.get(at).ok_or(Trouble::NoFile)?;
                let file = File::open(path).map_err(|_| Trouble::Damaged)?;
                return capped(file, most);
            }
            Source::Zip(archive) => match archive.by_index(at) {
                Ok(file) => capped(file, most),
                Err(
                    ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_),
                ) => Err(Trouble::Method),
                Err(_) => Err(Trouble::Damaged),
            },
        };
        self.unpacked += match &bytes {
            Ok(bytes) => bytes.len() as u64,
            Err(_) => most as u64,
        };
        bytes
    }
}

/// The whole of it, unless it is more than it may be.
fn capped(file: impl Read, most: usize) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let read = file.take(most as u64 + 1).read_to_end(&mut bytes);
    match read {
        Err(_) => Err(Trouble::Damaged),
        Ok(_) if bytes.len() > most => Err(Trouble::TooLarge),
        Ok(_) => Ok(bytes),
    }
}

/// All files below a folder, in the order of their names. Links are not followed.
fn list_folder(root: &Path) -> Result<(Vec<PathBuf>, Vec<Entry>), PackError> {
    let (mut paths, mut open) = (Vec::new(), vec![(root.to_path_buf(), 0)]);
    while let Some((folder, depth)) = open.pop() {
        for found in std::fs::read_dir(folder)? {
            let found = found?;
            let kind = found.file_type()?;
            if kind.is_dir() && depth < DEEPEST {
                open.push((found.path(), depth + 1));
            } else if !kind.is_dir() {
                paths.push((found.path(), kind.is_file()));
            }
            if paths.len() > MOST_IN_FOLDER {
                return Err(PackError::TooManyInFolder);
            }
        }
    }
    paths.sort();
    let entry = |(at, (path, is_file)): (usize, &(PathBuf, bool))| {
        let name = path.strip_prefix(root).unwrap_or(path);
        let size = path.metadata().as_ref().map_or(0, Metadata::len);
        let trouble = match size {
            _ if !is_file => Some(Trouble::NoFile),
            size if size > LARGEST as u64 => Some(Trouble::TooLarge),
            _ => None,
        };
        Entry {
            at,
            names: vec![name.to_string_lossy().into_owned()],
            trouble,
        }
    };
    let entries = paths.iter().enumerate().map(entry).collect();
    let paths = paths.into_iter().map(|(path, _)| path).collect();
    Ok((paths, entries))
}

fn open_zip(mut file: File) -> Result<(Source, Vec<Entry>, usize), PackError> {
    let claimed = claimed_files(&mut file)?.ok_or(PackError::NoArchive)?;
    // Some room for folders, and for what systems add to each file.
    if claimed > 3 * MOST_FILES {
        return Err(PackError::TooMany);
    }
    let damaged = |error: ZipError| PackError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(file).map_err(damaged)?;
    let hidden = claimed.saturating_sub(archive.len());
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let found = archive.by_index_raw(at).map_err(damaged)?;
        if found.is_dir() {
            continue;
        }
        let own = found.name().ok().map(std::borrow::Cow::into_owned);
        let names = readings(found.name_raw(), own, says_utf8(&found));
        let trouble = if names.iter().any(|name| leads_out(name)) {
            Some(Trouble::LeadsOut)
        } else if found.is_symlink() {
            Some(Trouble::NoFile)
        } else if found.encrypted() {
            Some(Trouble::Encrypted)
        } else if found.size() > LARGEST as u64 {
            Some(Trouble::TooLarge)
        } else if !matches!(found.compression(), Method::Stored | Method::Deflated) {
            Some(Trouble::Method)
        } else {
            None
        };
        entries.push(Entry { at, names, trouble });
    }
    let files = entries.iter().filter(|entry| !is_litter(&entry.names[0]));
    if files.count() > MOST_FILES {
        return Err(PackError::TooMany);
    }
    Ok((Source::Zip(Box::new(archive)), entries, hidden))
}

fn says_utf8<R: Read>(found: &zip::read::ZipFile<'_, R>) -> bool {
    found.flags().as_u16() & (1 << 11) != 0
}

/// How many files the end of an archive says that it has; `None` where there is no such end.
fn claimed_files(file: &mut File) -> Result<Option<usize>, std::io::Error> {
    const END: &[u8] = b"PK\x05\x06";
    const LONGEST_END: u64 = 22 + 65_535;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_END)))?;
    let mut tail = Vec::new();
    file.take(LONGEST_END).read_to_end(&mut tail)?;
    let end = tail.windows(END.len()).rposition(|window| window == END);
    let count = end.and_then(|end| tail.get(end + 10..end + 12));
    file.seek(SeekFrom::Start(0))?;
    Ok(count.map(|count| usize::from(u16::from_le_bytes([count[0], count[1]]))))
}

#[cfg(test)]
mod tests;
