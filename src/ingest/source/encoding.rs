//! Bytes become text. UTF-8 and the marked encodings are certain; anything else is guessed and the
//! guess is told in a warning. What decodes to rubbish is refused: a wrong text is worse than none.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::super::{ParseError, Spot, Warning};

/// Of all characters, the share that may be undecodable or a control character.
const RUBBISH_PER_MILLE: usize = 10;

/// The text, and a warning where its encoding had to be guessed.
pub fn decode(bytes: &[u8]) -> Result<(String, Option<Warning>), ParseError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Ok((sound(text.into_owned())?, None));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((sound(text.to_owned())?, None));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let warning = guessed(encoding.name());
        return Ok((sound(text.into_owned())?, Some(warning)));
    }
    if bytes.contains(&0) {
        return Err(ParseError::NotText("it holds zero bytes"));
    }
    let lossy = String::from_utf8_lossy(bytes);
    if lossy.chars().filter(|c| *c == '\u{FFFD}').count() * 2000 < lossy.len() {
        // A few broken bytes in a text that is plainly UTF-8: another encoding would ruin the rest.
        return Ok((sound(lossy.into_owned())?, Some(broken())));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok((sound(text.into_owned())?, Some(guessed(encoding.name()))))
}

/// As [`decode`], for markup that may name its encoding near its beginning: `charset=…` or
/// `encoding="…"`.
pub fn decode_declared(bytes: &[u8]) -> Result<(String, Option<Warning>), ParseError> {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return decode(bytes);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let named = ["charset=", "encoding="].iter().find_map(|key| {
        let rest = &head[head.find(key)? + key.len()..];
        let rest = rest.trim_start_matches(['"', '\'', ' ']);
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c))
            .unwrap_or(rest.len());
        Encoding::for_label(&rest.as_bytes()[..end])
    });
    match named.filter(|one| *one != encoding_rs::UTF_8) {
        Some(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            Ok((sound(text.into_owned())?, None))
        }
        None => decode(bytes),
    }
}

/// Zero bytes that no encoding of a text explains.
pub fn is_binary(head: &[u8]) -> bool {
    head.contains(&0) && Encoding::for_bom(head).is_none() && unmarked_utf16(head).is_none()
}

/// UTF-16 without its mark: half of the bytes of Latin text are zero, all on one side.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |rest: usize| {
        sample
            .iter()
            .skip(rest)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if sample.len() < 8 {
        None
    } else if odd * 10 > half * 6 && even * 20 < half {
        Some(UTF_16LE)
    } else if even * 10 > half * 6 && odd * 20 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn sound(text: String) -> Result<String, ParseError> {
    let (mut all, mut rubbish) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        let blank = matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{b}' | '\u{85}');
        if c == '\u{FFFD}' || (c.is_control() && !blank) {
            rubbish += 1;
        }
    }
    if rubbish * 1000 > all * RUBBISH_PER_MILLE {
        return Err(ParseError::NotText(
            "too many of its characters are undecodable or control characters",
        ));
    }
    Ok(text)
}

fn guessed(name: &str) -> Warning {
    Warning {
        code: "encoding_guessed".to_owned(),
        message: format!("the file is not UTF-8; it was read as {name}, which is a guess"),
        at: Spot::default(),
    }
}

fn broken() -> Warning {
    Warning {
        code: "encoding_broken".to_owned(),
        message: "some bytes of the file are not UTF-8 and were replaced by U+FFFD".to_owned(),
        at: Spot::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_encodings_are_read() {
        let text = "Les États parties devraient coopérer dès que possible à l’échelle régionale.";
        let utf16: Vec<u8> = std::iter::once(0xFEFF_u16)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let (cp1252, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        for (bytes, guess) in [
            (text.as_bytes().to_vec(), false),
            (marked, false),
            (utf16, false),
            (cp1252.into_owned(), true),
        ] {
            let (read, warning) = decode(&bytes).expect("a text");
            assert_eq!((read.as_str(), warning.is_some()), (text, guess));
        }
    }

    #[test]
    fn rubbish_is_refused() {
        let noise: Vec<u8> = (0..2000_u32).map(|n| (n * 7 % 251) as u8).collect();
        assert!(decode(&noise).is_err());
        assert!(decode("a\u{FFFD}".repeat(50).as_bytes()).is_err());
    }
}
