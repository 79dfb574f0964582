//! Archives as people and their enemies make them. They are written byte by byte, because no program that
//! writes archives writes these.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use tempfile::NamedTempFile;

use super::*;

/// A file of an archive.
struct Part<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    /// As they lie in the archive.
    packed: Vec<u8>,
    crc: u32,
    /// What the archive says of its length.
    length: u32,
}

fn stored<'a>(name: &'a [u8], bytes: &[u8]) -> Part<'a> {
    Part {
        name,
        flags: 0,
        method: 0,
        packed: bytes.to_vec(),
        crc: crc32fast::hash(bytes),
        length: u32::try_from(bytes.len()).expect("a short file"),
    }
}

fn deflated<'a>(name: &'a [u8], bytes: &[u8]) -> Part<'a> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory");
    Part {
        method: 8,
        packed: encoder.finish().expect("memory"),
        ..stored(name, bytes)
    }
}

fn archive(parts: &[Part]) -> NamedTempFile {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let at = u32::try_from(bytes.len()).expect("a short archive");
        let name_length = u16::try_from(part.name.len()).expect("a short name");
        let mut fields = Vec::new();
        for field in [part.flags, part.method, 0, 33] {
            fields.extend(field.to_le_bytes());
        }
        let packed = u32::try_from(part.packed.len()).expect("a short file");
        for field in [part.crc, packed, part.length] {
            fields.extend(field.to_le_bytes());
        }
        fields.extend(name_length.to_le_bytes());
        fields.extend(0_u16.to_le_bytes());
        bytes.extend(b"PK\x03\x04\x14\x00");
        bytes.extend(&fields);
        bytes.extend(part.name);
        bytes.extend(&part.packed);
        directory.extend(b"PK\x01\x02\x14\x00\x14\x00");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(part.name);
    }
    let count = u16::try_from(parts.len()).expect("few files");
    let start = u32::try_from(bytes.len()).expect("a short archive");
    let length = u32::try_from(directory.len()).expect("a short archive");
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    let mut file = NamedTempFile::new().expect("a file");
    file.write_all(&bytes).expect("a file");
    file
}

fn open(parts: &[Part]) -> Pack {
    Pack::open(archive(parts).path()).expect("an archive")
}

fn trouble(pack: &Pack) -> Vec<Option<Trouble>> {
    pack.entries.iter().map(|entry| entry.trouble).collect()
}

#[test]
fn each_file_of_an_archive_has_its_outcome() {
    let mut locked = stored(b"locked.docx", b"1. Text");
    locked.flags = 1;
    let pack = open(&[
        stored(b"a.txt", b"1. Text"),
        deflated(b"x/b.txt", b"1. Other text"),
        stored(b"x/", b""),
        locked,
        stored(b"../../etc/passwd", b"root"),
        stored(b"/etc/shadow", b"root"),
        stored(b"C:\\a.txt", b"1. Text"),
        stored(b"__MACOSX/._a.txt", b"litter"),
        stored(b"x/.DS_Store", b"litter"),
        deflated(b"bomb.txt", &vec![b'0'; LARGEST + 1]),
    ]);
    let out = Some(Trouble::LeadsOut);
    assert_eq!(
        trouble(&pack),
        [
            None,
            None,
            Some(Trouble::Encrypted),
            out,
            out,
            out,
            Some(Trouble::TooLarge)
        ]
    );
    assert_eq!(pack.litter, 2);
}

#[test]
fn what_an_archive_says_of_itself_is_not_trusted() {
    let zeros = vec![b'0'; LARGEST + 1];
    let mut liar = deflated(b"liar.txt", &zeros);
    liar.length = 10;
    let mut broken = stored(b"broken.txt", b"1. Text");
    broken.crc = 1;
    let mut strange = stored(b"strange.txt", b"1. Text");
    strange.method = 14;
    let mut pack = open(&[liar, broken, strange, deflated(b"good.txt", b"1. Text")]);
    assert_eq!(trouble(&pack), [None, None, Some(Trouble::Method), None]);
    assert!(pack.read(0).is_err(), "a bomb");
    assert_eq!(pack.read(1), Err(Trouble::Damaged));
    assert_eq!(pack.read(3), Ok(b"1. Text".to_vec()));
}

#[test]
fn all_files_together_are_bounded() {
    let mut pack = open(&[stored(b"a.txt", b"1. Text")]);
    pack.unpacked = LARGEST_SUM + 1;
    assert_eq!(pack.read(0), Err(Trouble::Sum));
}

#[test]
fn the_same_name_twice_is_told() {
    let pack = open(&[stored(b"a.txt", b"1. One"), stored(b"a.txt", b"1. Other")]);
    assert_eq!(pack.entries.len() + pack.hidden, 2);
    assert_eq!(pack.hidden, 1);
}

#[test]
fn two_thousand_files_are_taken_and_one_more_is_not() {
    let names: Vec<String> = (0..=MOST_FILES).map(|n| format!("{n}.txt")).collect();
    let parts = |many: usize| -> Vec<Part> {
        names[..many]
            .iter()
            .map(|name| stored(name.as_bytes(), b"1. Text"))
            .collect()
    };
    assert_eq!(open(&parts(MOST_FILES)).entries.len(), MOST_FILES);
    let more = archive(&parts(MOST_FILES + 1));
    assert!(matches!(Pack::open(more.path()), Err(PackError::TooMany)));
}

#[test]
fn the_sheet_lies_among_the_files() {
    let sheet = || stored(b"x/liste.CSV", b"file\na.txt\n");
    let pack = open(&[stored(b"a.txt", b"1. Text"), sheet()]);
    let (name, bytes) = pack.sheet.expect("a sheet");
    assert_eq!(
        (name.as_str(), bytes.as_slice()),
        ("x/liste.CSV", &b"file\na.txt\n"[..])
    );
    assert_eq!(pack.entries.len(), 1);
    let other = || stored(b"other.csv", b"file\n");
    let two = archive(&[sheet(), other()]);
    assert!(matches!(
        Pack::open(two.path()),
        Err(PackError::SeveralSheets(_))
    ));
    let named = open(&[sheet(), other(), stored(b"sheet.csv", b"file\n")]);
    assert_eq!(
        named.sheet.map(|(name, _)| name).as_deref(),
        Some("sheet.csv")
    );
}

#[test]
fn what_is_no_archive_says_so() {
    let mut file = NamedTempFile::new().expect("a file");
    file.write_all(b"PK\x03\x04 and no end").expect("a file");
    assert!(matches!(Pack::open(file.path()), Err(PackError::NoArchive)));
    let mut cut = archive(&[stored(b"a.txt", b"1. Text")]);
    cut.as_file_mut().set_len(10).expect("a file");
    assert!(Pack::open(cut.path()).is_err());
    assert!(matches!(
        Pack::open(Path::new("/nowhere")),
        Err(PackError::File(_))
    ));
}

#[test]
fn a_folder_is_read_without_following_links() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("x")).expect("a folder");
    std::fs::write(folder.path().join("x/b.txt"), "1. Text").expect("a file");
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("a.txt")).expect("a link");
    let mut pack = Pack::open(folder.path()).expect("a folder");
    let names: Vec<&str> = pack.entries.iter().map(|e| e.names[0].as_str()).collect();
    assert_eq!(names, ["a.txt", "x/b.txt"]);
    assert_eq!(trouble(&pack), [Some(Trouble::NoFile), None]);
    assert_eq!(pack.read(1), Ok(b"1. Text".to_vec()));
}
