//! The clean text of a block: Markdown resolved, blanks evened, footnote calls taken out and told
//! apart with their place. Reads a raw text, writes [`Clean`]. The printed words stay as they are,
//! misspellings included.

use regex::Captures;

use super::super::Call;
use super::super::pattern::pattern;
use super::marks::plain_digits;

/// A text as readers see it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clean {
    pub text: String,
    pub calls: Vec<Call>,
    /// The first words set in italics or bold: a title, in a bibliography.
    pub emphasis: Option<String>,
}

pattern!(
    LINK,
    r"\[(?P<text>(?:[^\[\]\\]|\\.)+)\]\((?P<url>#?[^()\s]*)\)"
);
pattern!(ANGLE, r"<(?P<url>(?:https?://|mailto:|www\.)[^<>\s]+)>");
pattern!(TAG, r"</?(?:b|i|u|em|strong|span|br|p)\s?/?>");
pattern!(ESCAPE, r"\\([\\`*_{}\[\]()#+\-.!<>~|])");
pattern!(EMPHASIS, r"\*{1,3}(?P<text>[^\s*](?:[^*]*[^\s*])?)\*{1,3}");
pattern!(
    UNDERSCORES,
    r"(?P<a>^|[\s(«“])_(?P<text>[^\s_](?:[^_]*[^\s_])?)_(?P<z>$|[\s).,;:»”])"
);
pattern!(
    WORD_SUPERSCRIPT,
    r"\$?\^\{(?P<text>[^{}\d*]{1,8})\}\$?|<sup>(?P<text2>[^<>\d*]{1,8})</sup>"
);
pattern!(
    CALLS,
    r"(?P<before>\s{0,2})(?P<all>(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\$?\^\{\d{1,3}\}\$?|<sup>\d{1,3}</sup>|\[\^\d{1,3}\])(?:\s?[,，˒]\s?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\^\{\d{1,3}\}))*)"
);
pattern!(ONE_CALL, r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}");

/// Cleans one text.
pub fn clean(raw: &str) -> Clean {
    let text = LINK.replace_all(raw, "$text");
    let text = ANGLE.replace_all(&text, "$url");
    let text = TAG.replace_all(&text, " ");
    let text = WORD_SUPERSCRIPT.replace_all(&text, "$text$text2");
    // An escaped star is a star; the others are emphasis.
    let text = text.replace(r"\*", "\u{e000}");
    let emphasis = EMPHASIS
        .captures(&text)
        .map(|hit| hit["text"].trim().to_owned())
        .filter(|words| words.chars().count() > 3);
    let text = EMPHASIS.replace_all(&text, "$text").replace("**", "");
    let text = UNDERSCORES.replace_all(&text, "$a$text$z");
    let text = ESCAPE.replace_all(&text, "$1").replace('\u{e000}', "*");
    let text = entities(&text);
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, calls) = take_calls(text.trim_start_matches('#').trim());
    Clean {
        text,
        calls,
        emphasis,
    }
}

fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// Takes the raised calls out, keeping where they stood.
fn take_calls(text: &str) -> (String, Vec<Call>) {
    let mut out = String::with_capacity(text.len());
    let mut calls = Vec::new();
    let mut last = 0;
    for hit in CALLS.captures_iter(text) {
        let Some(whole) = hit.get(0) else { continue };
        if is_exponent(&text[..whole.start()], &hit) {
            continue;
        }
        out.push_str(&text[last..whole.start()]);
        let at = out.chars().count();
        for one in ONE_CALL.find_iter(&hit["all"]) {
            calls.push(Call {
                marker: plain_digits(one.as_str()),
                at,
            });
        }
        last = whole.end();
        // "mer³⁵et": the blank was lost with the call.
        if text[last..].starts_with(char::is_alphanumeric) {
            out.push(' ');
        }
    }
    out.push_str(&text[last..]);
    (out.trim_end().to_owned(), calls)
}

/// "25 km²" is no call.
fn is_exponent(before: &str, hit: &Captures) -> bool {
    let unit = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("");
    matches!(&hit["all"], "²" | "³")
        && hit["before"].is_empty()
        && matches!(unit, "m" | "km" | "cm" | "CO")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_resolved_and_calls_are_kept_apart() {
        let cases = [
            (
                "la [résolution 74/127](#) et [2491 \\(2019\\)](#)",
                "la résolution 74/127 et 2491 (2019)",
                "",
            ),
            ("le *Guide pratique* (2019)", "le Guide pratique (2019)", ""),
            ("le 1^{er} novembre", "le 1er novembre", ""),
            ("la mer³⁵et la terre ³⁶.", "la mer et la terre.", "35 36"),
            ("bonnes pratiques⁷⁰ ;", "bonnes pratiques ;", "70"),
            ("words^{12}, and more", "words, and more", "12"),
            ("25 km² de côtes", "25 km² de côtes", ""),
            (
                "voir <https://example.org/a>.",
                "voir https://example.org/a.",
                "",
            ),
            ("**bold over", "bold over", ""),
            ("provisoire*", "provisoire*", ""),
        ];
        for (raw, text, calls) in cases {
            let got = clean(raw);
            let markers: Vec<_> = got.calls.iter().map(|call| call.marker.as_str()).collect();
            assert_eq!(
                (got.text.as_str(), markers.join(" ").as_str()),
                (text, calls),
                "{raw}"
            );
        }
        assert_eq!(clean("pratiques⁷⁰ ;").calls[0].at, 9);
        assert_eq!(
            clean("le *Guide pratique*").emphasis.as_deref(),
            Some("Guide pratique")
        );
    }
}
