//! The names of files in an archive: as they are shown, as they may have been meant, and as they are compared
//! with those of a sheet. An archive does not always say in which letters its names are written, and two
//! systems write the same letter in two ways.

use encoding_rs::{Encoding, GBK, IBM866, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
use unicode_normalization::UnicodeNormalization;

/// What systems put beside the files of people.
pub fn is_litter(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    let lower = last.to_lowercase();
    name.split('/').any(|part| part == "__MACOSX")
        || last.starts_with("._")
        || last.starts_with("~$")
        || [".ds_store", "thumbs.db", "desktop.ini", ".gitkeep"].contains(&lower.as_str())
}

/// A name that leads out of the archive: nothing is ever written under it, but whoever packed it meant harm.
pub fn leads_out(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    name.starts_with(['/', '\\'])
        || name.contains('\0')
        || name.as_bytes().get(1) == Some(&b':')
        || parts.any(|part| part == "..")
}

/// What a name may mean, the likeliest first. `own` is what the archive itself says, in the letters of the
/// first personal computers where it says nothing.
pub fn readings(raw: &[u8], own: Option<String>, says_utf8: bool) -> Vec<String> {
    if raw.is_ascii() || says_utf8 {
        return own.map_or_else(
            || vec![String::from_utf8_lossy(raw).into_owned()],
            |own| vec![own],
        );
    }
    if let Ok(text) = std::str::from_utf8(raw) {
        return vec![text.to_owned()];
    }
    let read = |encoding: &'static Encoding| {
        let (text, broken) = encoding.decode_without_bom_handling(raw);
        (!broken).then(|| text.into_owned())
    };
    let mut all: Vec<String> = own.into_iter().collect();
    let russian = read(IBM866);
    let others = [WINDOWS_1252, WINDOWS_1251, WINDOWS_1256, GBK];
    match russian {
        Some(russian) if is_russian(&russian) => all.insert(0, russian),
        Some(russian) => all.push(russian),
        None => {}
    }
    all.extend(others.iter().filter_map(|encoding| read(encoding)));
    all.retain(|name| !name.chars().any(char::is_control));
    all.dedup();
    if all.is_empty() {
        all.push(String::from_utf8_lossy(raw).into_owned());
    }
    all
}

/// Words of Cyrillic letters, not single ones among Latin: those were accents.
fn is_russian(name: &str) -> bool {
    let letters = name.split(|c: char| !c.is_alphabetic());
    let mut foreign = letters.filter(|word| !word.is_empty() && !word.is_ascii());
    foreign.all(|word| word.chars().all(|c| ('\u{400}'..='\u{4ff}').contains(&c)))
        && !name.chars().any(|c| ('\u{2500}'..='\u{259f}').contains(&c))
}

/// As names are compared: letters composed, one kind of slash, no dot-slash before, whatever the case.
pub fn compared(name: &str) -> String {
    let name: String = name.trim().replace('\\', "/").nfc().collect();
    name.trim_start_matches("./")
        .trim_matches('/')
        .to_lowercase()
}

/// The name without its folders.
pub fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_systems_are_read() {
        // "rapport_été.docx" as DOS wrote it, "Доклад.docx" as it did in Russia.
        let french = b"rapport_\x82t\x82.docx";
        let own = "rapport_été.docx".to_owned();
        assert_eq!(readings(french, Some(own.clone()), false)[0], own);
        let russian = b"\x84\xAE\xAA\xAB\xA0\xA4.docx";
        let own = "äª«½áñ.docx".to_owned();
        assert_eq!(readings(russian, Some(own), false)[0], "Доклад.docx");
        let utf8 = "Доклад été.docx";
        assert_eq!(readings(utf8.as_bytes(), None, false), [utf8]);
        // As Windows has it: not the first reading, but one of them.
        let windows = readings(b"\xE9t\xE9.docx", Some("ΘtΘ.docx".to_owned()), false);
        assert!(windows.contains(&"été.docx".to_owned()), "{windows:?}");
    }

    #[test]
    fn litter_and_traps_are_known() {
        for name in [
            "__MACOSX/._a.docx",
            "x/.DS_Store",
            "~$note.docx",
            "Thumbs.db",
        ] {
            assert!(is_litter(name), "{name}");
        }
        assert!(!is_litter("x/DS_Store.docx"));
        for name in [
            "../a.docx",
            "a/../../b",
            "/etc/passwd",
            "C:\\a.docx",
            "..\\a",
            "a\0.txt",
        ] {
            assert!(leads_out(name), "{name}");
        }
        assert!(!leads_out("2024/a..b.docx"));
    }

    #[test]
    fn the_same_name_in_other_letters_is_the_same() {
        assert_eq!(
            compared("./Été\\A.docx"),
            compared("E\u{301}te\u{301}/a.DOCX")
        );
    }
}
