//! Document symbols in running text: finds them, gives their normal form, and resolves the short
//! forms that lean on one ("A/64/440 and Corr.1"). Reads one evened text. Resolutions named by
//! number are in `resolutions`.

use std::ops::Range;

use super::super::pattern::pattern;
use crate::domain::DocumentKind;

/// A symbol and where it stands, in bytes of the evened text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub symbol: String,
    pub span: Range<usize>,
}

pattern!(
    SYMBOL,
    r"\b[A-Z]{1,6}(?:/(?:[A-Z][A-Za-z]{0,7}\.\d{1,4}|[A-Z]-\d{1,3}|[A-Z]{1,6}|\d{1,4}(?:\([A-Z]+\))?|S-\d{1,2}))+(?:/(?:Add|Corr|Rev|Amend)\.\d{1,3})*(?:\s?\((?:19|20)\d\d\))?"
);
// `-E/CN.15/2019/15` after `E/2019/30`: the same document under its second symbol.
pattern!(DOUBLE, r"^\s?-\s?[A-Z]{1,6}/[A-Z0-9]");
pattern!(
    LEANING,
    r"^\s?(?:,|and|et|y|и|و|和)\s?(?:and |et |y )?(?P<part>(?:Add|Corr|Rev|Amend|SR|PV|L|CRP)\.\d{1,4})\b"
);
pattern!(LAST_PART, r"/(?P<kind>[A-Za-z]+)\.\d{1,4}$");

/// All symbols of a text, in order.
pub fn find(evened: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut skip_until = 0;
    for hit in SYMBOL.find_iter(evened) {
        if hit.start() < skip_until {
            continue;
        }
        let Some(symbol) = normal(hit.as_str()) else {
            continue;
        };
        // "www.un.org/A/…" and "x/A/64/1" are addresses.
        if evened[..hit.start()].ends_with(['/', '.', '@', '=']) {
            continue;
        }
        let mut end = hit.end();
        if let Some(double) = DOUBLE.find(&evened[end..]) {
            let second = end + double.end();
            let rest = &evened[second..];
            let tail = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "/.".contains(c)));
            end = second + tail.unwrap_or(rest.len());
            skip_until = end;
        }
        found.push(Found {
            symbol: symbol.clone(),
            span: hit.start()..end,
        });
        while let Some(lean) = LEANING.captures(&evened[end..]) {
            let part = lean["part"].to_owned();
            let start = end + lean.name("part").map_or(0, |m| m.start());
            end += lean.get(0).map_or(0, |all| all.end());
            found.push(Found {
                symbol: lean_on(&symbol, &part),
                span: start..end,
            });
        }
    }
    found
}

/// `Corr.1` is added to a symbol; `SR.266` takes the place of `SR.265`.
fn lean_on(symbol: &str, part: &str) -> String {
    let kind = part.split('.').next().unwrap_or(part);
    match LAST_PART.captures(symbol) {
        Some(hit) if &hit["kind"] == kind => {
            let head = &symbol[..hit.get(0).map_or(symbol.len(), |all| all.start())];
            format!("{head}/{part}")
        }
        _ => format!("{symbol}/{part}"),
    }
}

/// The normal form, or `None` for what only looks like a symbol ("N/A", "GLO.ACT").
fn normal(text: &str) -> Option<String> {
    let text = text.trim_end_matches('.');
    let parts: Vec<&str> = text.split('/').collect();
    let organ = parts.first()?;
    let short_is_fine = matches!(*organ, "A" | "E" | "S" | "T" | "ST" | "TD" | "DP");
    let enough = parts.len() > 2 || parts.len() == 2 && short_is_fine;
    if !enough || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // Resolutions of the Security Council carry the year: S/RES/2491 (2019).
    Some(match text.find('(') {
        Some(at) if !text[..at].ends_with(' ') && text[at..].len() == 6 => {
            format!("{} {}", &text[..at], &text[at..])
        }
        _ => text.to_owned(),
    })
}

/// What kind of document a symbol names, where it tells.
pub fn kind_of(symbol: &str) -> Option<DocumentKind> {
    let has = |part: &str| {
        symbol
            .split('/')
            .any(|one| one == part || one.starts_with(&format!("{part}.")))
    };
    if has("RES") {
        Some(DocumentKind::Resolution)
    } else if has("DEC") {
        Some(DocumentKind::Decision)
    } else if has("CRP") {
        Some(DocumentKind::ConferenceRoomPaper)
    } else {
        None
    }
}

/// A symbol of nature `L.`: a draft.
pub fn is_draft(symbol: &str) -> bool {
    symbol.split('/').any(|part| {
        part.strip_prefix("L.")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_get_their_normal_form() {
        let cases: [(&str, &[&str]); 12] = [
            ("see S/RES/2491(2019) and", &["S/RES/2491 (2019)"]),
            ("A/64/440 and Corr.1", &["A/64/440", "A/64/440/Corr.1"]),
            ("CMW/C/SR.265 et SR.266", &["CMW/C/SR.265", "CMW/C/SR.266"]),
            ("E/2019/30-E/CN.15/2019/15, par. 3", &["E/2019/30"]),
            ("the report A/73/761* of", &["A/73/761"]),
            (
                "(CTOC/COP/WG.5/2011/2/Rev.1)",
                &["CTOC/COP/WG.5/2011/2/Rev.1"],
            ),
            ("A/HRC/35/25/Add.2.", &["A/HRC/35/25/Add.2"]),
            ("CEDAW/C/GC/38), par.", &["CEDAW/C/GC/38"]),
            ("DEMO/WG.1/2024/INF/1", &["DEMO/WG.1/2024/INF/1"]),
            ("and/or N/A 24/7 GLO.ACT ONU/DC", &[]),
            (
                "A/CONF.234/L.3/Rev.1/Add.2",
                &["A/CONF.234/L.3/Rev.1/Add.2"],
            ),
            ("A/RES/74/247", &["A/RES/74/247"]),
        ];
        for (text, want) in cases {
            let found: Vec<_> = find(text).into_iter().map(|one| one.symbol).collect();
            assert_eq!(found, want, "{text}");
        }
        assert!(is_draft("DEMO/WG.1/2024/L.2"));
        assert!(!is_draft("DEMO/WG.1/2024/2"));
    }
}
