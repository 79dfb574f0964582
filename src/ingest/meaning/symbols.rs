//! What the document's own symbol says of it. Symbols themselves are read by `citation`.

use crate::citation::Symbol;
use crate::domain::DocumentKind;

/// What kind of document a symbol names, where it tells.
pub fn kind_of(symbol: &str) -> Option<DocumentKind> {
    match symbol.parse::<Symbol>().ok()?.nature()? {
        "RES" => Some(DocumentKind::Resolution),
        "DEC" => Some(DocumentKind::Decision),
        "CRP" => Some(DocumentKind::ConferenceRoomPaper),
        _ => None,
    }
}

/// A symbol of nature `L.`: a draft.
pub fn is_draft(symbol: &str) -> bool {
    symbol.parse().is_ok_and(|one: Symbol| one.is_draft())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nature_of_a_paper_is_in_its_symbol() {
        for (symbol, kind, draft) in [
            ("DEMO/WG.1/2024/L.2", None, true),
            ("DEMO/WG.1/2024/2", None, false),
            ("A/RES/74/247", Some(DocumentKind::Resolution), false),
            ("DEMO/RES/79/311", Some(DocumentKind::Resolution), false),
            ("DEMO/COP/DEC/4/4", Some(DocumentKind::Decision), false),
            (
                "DEMO/WG.1/2024/CRP.3",
                Some(DocumentKind::ConferenceRoomPaper),
                false,
            ),
            ("A/CONF.234/L.3/Rev.1/Add.2", None, true),
        ] {
            assert_eq!(kind_of(symbol), kind, "{symbol}");
            assert_eq!(is_draft(symbol), draft, "{symbol}");
        }
    }
}
