//! Arrays in a file beside the index of words, so that a start need not read the database: all columns
//! one behind the other, little-endian, with a checksum over all of it. A file that is damaged, of
//! another version or cut short is no error but no file: the arrays are then read anew.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::lists::{Dictionary, Lists};
use crate::domain::Language;
use crate::search::labels::{Label, Labels};
use crate::search::names::Names;
use crate::search::printed::{Printed, Texts, Words};

use super::{Arrays, Columns, Keys, Several, build};

/// Counted up with every change to what stands in the file.
const MAGIC: &[u8; 16] = b"recueil arrays 3";

/// Writes the arrays, in place of a file that is there.
pub(in crate::search) fn write(arrays: &Arrays, path: &Path) -> io::Result<()> {
    let fresh = path.with_extension("part");
    let mut out = Out {
        file: BufWriter::with_capacity(1 << 20, fs::File::create(&fresh)?),
        sum: crc32fast::Hasher::new(),
    };
    out.bytes(MAGIC)?;
    out.numbers(&[arrays.revision])?;
    let columns = &arrays.columns;
    out.numbers(&columns.ids)?;
    out.numbers(&columns.dates)?;
    out.numbers(&columns.keys.ends)?;
    out.numbers(&columns.keys.bytes)?;
    for column in [
        &columns.years,
        &columns.kinds,
        &columns.languages,
        &columns.addressees,
        &arrays.lists.document_kinds,
    ] {
        out.numbers(column)?;
    }
    out.numbers(&columns.statuses)?;
    out.numbers(&columns.instruments)?;
    for column in [
        &columns.bodies,
        &columns.meetings,
        &columns.sources,
        &columns.themes.ends,
        &columns.themes.values,
        &columns.documents.ends,
        &columns.documents.values,
        &arrays.by_source,
        &arrays.lists.document_symbols,
    ] {
        out.numbers(column)?;
    }
    let lists = &arrays.lists;
    for list in [
        &lists.themes,
        &lists.bodies,
        &lists.meetings,
        &lists.documents,
        &lists.symbols,
    ] {
        out.dictionary(list)?;
    }
    out.names(&lists.theme_names)?;
    out.names(&lists.body_names)?;
    out.numbers(&lists.document_days)?;
    out.labels(&lists.theme_labels)?;
    out.labels(&lists.body_labels)?;
    for printed in lists.words.lists() {
        out.printed(printed)?;
    }
    let sum = out.sum.finalize();
    out.file.write_all(&sum.to_le_bytes())?;
    out.file.into_inner()?.sync_all()?;
    fs::rename(fresh, path)
}

/// Reads arrays; `None` where there is no whole file.
pub(in crate::search) fn read(path: &Path) -> Option<Arrays> {
    let bytes = fs::read(path).ok()?;
    let (body, sum) = bytes.split_last_chunk::<4>()?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return None;
    }
    let mut file = In { left: body };
    (file.take(MAGIC.len())? == MAGIC).then_some(())?;
    let revision = *file.numbers::<i64>()?.first()?;
    let mut columns = Columns {
        ids: file.numbers()?,
        dates: file.numbers()?,
        keys: Keys {
            ends: file.numbers()?,
            bytes: file.numbers()?,
        },
        years: file.numbers()?,
        kinds: file.numbers()?,
        languages: file.numbers()?,
        addressees: file.numbers()?,
        ..Columns::default()
    };
    let document_kinds = file.numbers()?;
    columns.statuses = file.numbers()?;
    columns.instruments = file.numbers()?;
    columns.bodies = file.numbers()?;
    columns.meetings = file.numbers()?;
    columns.sources = file.numbers()?;
    columns.themes = file.several()?;
    columns.documents = file.several()?;
    let by_source = file.numbers()?;
    let document_symbols = file.numbers()?;
    let lists = Lists {
        themes: file.dictionary()?,
        bodies: file.dictionary()?,
        meetings: file.dictionary()?,
        documents: file.dictionary()?,
        symbols: file.dictionary()?,
        theme_names: file.names()?,
        body_names: file.names()?,
        document_days: file.numbers()?,
        theme_labels: file.labels()?,
        body_labels: file.labels()?,
        words: file.words()?,
        document_symbols,
        document_kinds,
    };
    Some(build::arrays(revision, columns, lists, by_source))
}

struct Out<W: Write> {
    file: W,
    sum: crc32fast::Hasher,
}

impl<W: Write> Out<W> {
    fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sum.update(bytes);
        self.file.write_all(bytes)
    }

    fn numbers<N: Number>(&mut self, numbers: &[N]) -> io::Result<()> {
        self.bytes(&(numbers.len() as u64).to_le_bytes())?;
        let mut part = Vec::with_capacity(1 << 16);
        for numbers in numbers.chunks((1 << 16) / N::WIDTH) {
            part.clear();
            for number in numbers {
                number.put(&mut part);
            }
            self.bytes(&part)?;
        }
        Ok(())
    }

    fn names(&mut self, names: &Names) -> io::Result<()> {
        let (mut numbers, mut ends, mut text) = (Vec::new(), Vec::new(), Vec::new());
        for (name, number) in names.rows() {
            numbers.push(number);
            text.extend_from_slice(name.as_bytes());
            ends.push(u32::try_from(text.len()).map_err(io::Error::other)?);
        }
        self.numbers(&numbers)?;
        self.numbers(&ends)?;
        self.numbers(&text)
    }

    fn labels(&mut self, labels: &Labels) -> io::Result<()> {
        let rows = labels.rows();
        let (mut numbers, mut marks, mut names) = (Vec::new(), Vec::new(), Texts::default());
        for row in rows {
            numbers.push(row.number);
            marks.extend([row.language as u8, u8::from(row.main)]);
            names.push(&row.name);
        }
        self.numbers(&numbers)?;
        self.numbers(&marks)?;
        self.texts(&names)
    }

    fn printed(&mut self, printed: &Printed) -> io::Result<()> {
        self.texts(&printed.keys)?;
        self.texts(&printed.forms)?;
        self.numbers(&printed.counts)
    }

    fn texts(&mut self, texts: &Texts) -> io::Result<()> {
        self.numbers(&texts.ends)?;
        self.numbers(&texts.bytes)
    }

    fn dictionary(&mut self, list: &Dictionary) -> io::Result<()> {
        let (mut keys, mut ends, mut text) = (Vec::new(), Vec::new(), Vec::new());
        for (key, name) in list.rows() {
            keys.push(key);
            // A name that is gone is shorter than nothing.
            text.extend_from_slice(name.unwrap_or("\u{0}").as_bytes());
            ends.push(u32::try_from(text.len()).map_err(io::Error::other)?);
        }
        self.numbers(&keys)?;
        self.numbers(&ends)?;
        self.numbers(&text)
    }
}

struct In<'a> {
    left: &'a [u8],
}

impl<'a> In<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.left.split_at_checked(length)?;
        self.left = left;
        Some(taken)
    }

    fn numbers<N: Number>(&mut self) -> Option<Vec<N>> {
        let length = u64::from_le_bytes(*self.take(8)?.first_chunk()?);
        let length = usize::try_from(length).ok()?;
        let bytes = self.take(length.checked_mul(N::WIDTH)?)?;
        Some(bytes.chunks_exact(N::WIDTH).map(N::get).collect())
    }

    fn several(&mut self) -> Option<Several> {
        Some(Several {
            ends: self.numbers()?,
            values: self.numbers()?,
        })
    }

    fn names(&mut self) -> Option<Names> {
        let (numbers, ends) = (self.numbers::<u32>()?, self.numbers::<u32>()?);
        let text = self.numbers::<u8>()?;
        let mut start = 0;
        let mut rows = Vec::with_capacity(numbers.len());
        for (number, end) in numbers.into_iter().zip(ends) {
            let name = std::str::from_utf8(text.get(start..end as usize)?).ok()?;
            rows.push((name.to_owned(), number));
            start = end as usize;
        }
        Some(Names::of_rows(rows))
    }

    fn labels(&mut self) -> Option<Labels> {
        let (numbers, marks) = (self.numbers::<u32>()?, self.numbers::<u8>()?);
        let names = self.texts()?;
        let mut rows = Vec::with_capacity(numbers.len());
        for (place, (number, marks)) in numbers.into_iter().zip(marks.chunks_exact(2)).enumerate() {
            rows.push(Label {
                number,
                language: *Language::ALL.get(usize::from(marks[0]))?,
                name: names.of(place).to_owned(),
                main: marks[1] != 0,
            });
        }
        Some(Labels::of_rows(rows))
    }

    fn words(&mut self) -> Option<Words> {
        let lists: Option<Vec<Printed>> = Language::ALL
            .iter()
            .map(|_| {
                Some(Printed {
                    keys: self.texts()?,
                    forms: self.texts()?,
                    counts: self.numbers()?,
                })
            })
            .collect();
        Some(Words::of_lists(lists?))
    }

    fn texts(&mut self) -> Option<Texts> {
        Some(Texts {
            ends: self.numbers()?,
            bytes: self.numbers()?,
        })
    }

    fn dictionary(&mut self) -> Option<Dictionary> {
        let (keys, ends) = (self.numbers::<i64>()?, self.numbers::<u32>()?);
        let text = self.numbers::<u8>()?;
        let mut start = 0;
        let mut rows = Vec::with_capacity(keys.len());
        for (key, end) in keys.into_iter().zip(ends) {
            let name = std::str::from_utf8(text.get(start..end as usize)?).ok()?;
            rows.push((key, (name != "\u{0}").then(|| name.to_owned())));
            start = end as usize;
        }
        Some(Dictionary::of_rows(rows.into_iter()))
    }
}

/// A number as it stands in the file.
trait Number: Copy {
    const WIDTH: usize;
    fn put(self, out: &mut Vec<u8>);
    fn get(bytes: &[u8]) -> Self;
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Number for $number {
            const WIDTH: usize = size_of::<$number>();

            fn put(self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }

            fn get(bytes: &[u8]) -> Self {
                bytes.first_chunk().map_or(0, |bytes| Self::from_le_bytes(*bytes))
            }
        }
    )+};
}

numbers!(u8, u16, u32, i32, i64);
