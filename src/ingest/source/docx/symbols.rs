//! Letters that a file gives by their place in a symbol font. Gives the letter that the reader
//! sees, as far as the font is known; what is not known is shown as unknown and not left out.

const GREEK_CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const GREEK_SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// The letter at this place, in hexadecimal, of this font.
pub fn letter(font: &str, place: &str) -> char {
    let Ok(code) = u32::from_str_radix(place.trim(), 16) else {
        return char::REPLACEMENT_CHARACTER;
    };
    // The private area begins at F000.
    let low = if (0xF000..=0xF0FF).contains(&code) {
        code - 0xF000
    } else {
        code
    };
    let font = font.to_ascii_lowercase();
    let found = if font.starts_with("wingdings") {
        wingdings(low)
    } else if font.starts_with("symbol") {
        symbol(low)
    } else {
        char::from_u32(low)
    };
    found
        .filter(|c| !c.is_control())
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn symbol(low: u32) -> Option<char> {
    let nth = |letters: &str, first: u32| letters.chars().nth((low - first) as usize);
    match low {
        0x41..=0x5A => nth(GREEK_CAPITALS, 0x41),
        0x61..=0x7A => nth(GREEK_SMALL, 0x61),
        0x2D => Some('−'),
        0xA3 => Some('≤'),
        0xA5 => Some('∞'),
        0xAE => Some('→'),
        0xB0 => Some('°'),
        0xB1 => Some('±'),
        0xB3 => Some('≥'),
        0xB4 => Some('×'),
        0xB7 => Some('•'),
        0xB8 => Some('÷'),
        0xB9 => Some('≠'),
        0xBB => Some('≈'),
        0xD2 => Some('®'),
        0xD3 => Some('©'),
        0xD4 => Some('™'),
        0x20..=0x40 | 0x5B..=0x60 | 0x7B..=0x7E => char::from_u32(low),
        _ => None,
    }
}

const fn wingdings(low: u32) -> Option<char> {
    match low {
        0x6C | 0x6E | 0x76 | 0x9E | 0x9F | 0xA7 => Some('•'),
        0x6F | 0x71 | 0xA8 => Some('☐'),
        0xFB => Some('✗'),
        0xFC => Some('✓'),
        0xFD => Some('☒'),
        0xFE => Some('☑'),
        0xD8 | 0xE0 | 0xE8 => Some('→'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_symbol_fonts_are_known() {
        assert_eq!(letter("Symbol", "F0B7"), '•');
        assert_eq!(letter("Symbol", "F061"), 'α');
        assert_eq!(letter("Wingdings", "F0FC"), '✓');
        assert_eq!(letter("Times", "2013"), '–');
        assert_eq!(letter("Wingdings", "zz"), '\u{fffd}');
        assert_eq!(letter("Symbol", "F001"), '\u{fffd}');
    }
}
