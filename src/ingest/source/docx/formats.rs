//! How a list's counter is written: `3`, `c`, `iii`, `ج`, `三`. Pure tables and arithmetic. A format
//! that is not known is written in plain digits, as word processors do.

const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC_ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const ARABIC_ALPHA: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
/// A letter is repeated no more often than this, whatever the counter says.
const MOST_REPEATS: usize = 30;

/// The counter in a format by its name in the file.
pub fn written(format: &str, n: u32) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{n:02}"),
        "lowerLetter" => letters("abcdefghijklmnopqrstuvwxyz", n),
        "upperLetter" => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "russianLower" => letters(RUSSIAN, n),
        "russianUpper" => letters(RUSSIAN, n).to_uppercase(),
        "arabicAbjad" => letters(ARABIC_ABJAD, n),
        "arabicAlpha" => letters(ARABIC_ALPHA, n),
        "hebrew2" => letters(HEBREW, n),
        "ordinal" => ordinal(n),
        "chicago" => chicago(n),
        "numberInDash" => format!("- {n} -"),
        "hex" => format!("{n:X}"),
        "ideographTraditional" => turn(STEMS, n),
        "ideographZodiac" => turn(BRANCHES, n),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanCounting" => chinese(n, "〇一二三四五六七八九", ["", "十", "百", "千"]),
        "chineseLegalSimplified" => chinese(n, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]),
        "ideographLegalTraditional" => chinese(n, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            digits(n, "〇一二三四五六七八九")
        }
        "decimalFullWidth" | "decimalFullWidth2" => digits(n, "０１２３４５６７８９"),
        "hindiNumbers" => digits(n, "०१२३४५६७८९"),
        "thaiNumbers" => digits(n, "๐๑๒๓๔๕๖๗๘๙"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => enclosed(n, '\u{2460}', 20),
        "decimalEnclosedParen" => enclosed(n, '\u{2474}', 20),
        "decimalEnclosedFullstop" => enclosed(n, '\u{2488}', 20),
        "ideographEnclosedCircle" => enclosed(n, '\u{3280}', 10),
        _ => n.to_string(),
    }
}

/// a … z, aa, bb …: the letter is repeated.
fn letters(alphabet: &str, n: u32) -> String {
    let Some(index) = n.checked_sub(1) else {
        return String::new();
    };
    let all: Vec<char> = alphabet.chars().collect();
    let index = usize::try_from(index).unwrap_or(0);
    let times = (index / all.len() + 1).min(MOST_REPEATS);
    all[index % all.len()].to_string().repeat(times)
}

fn turn(signs: &str, n: u32) -> String {
    let all: Vec<char> = signs.chars().collect();
    let index = usize::try_from(n.saturating_sub(1)).unwrap_or(0);
    all[index % all.len()].to_string()
}

fn roman(n: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&n) {
        return n.to_string();
    }
    let mut rest = n;
    let mut out = String::new();
    for (value, sign) in VALUES {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

fn ordinal(n: u32) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// *, †, ‡, §, **, ††…
fn chicago(n: u32) -> String {
    letters("*†‡§", n)
}

fn digits(n: u32, signs: &str) -> String {
    let all: Vec<char> = signs.chars().collect();
    let one = |c: char| c.to_digit(10).and_then(|d| all.get(d as usize)).copied();
    n.to_string().chars().filter_map(one).collect()
}

fn enclosed(n: u32, first: char, most: u32) -> String {
    let sign = (1..=most)
        .contains(&n)
        .then(|| char::from_u32(u32::from(first) + n - 1));
    sign.flatten().map_or_else(|| n.to_string(), String::from)
}

/// Counting with ten, hundred and thousand: 十二, 二十, 一百零三.
fn chinese(n: u32, signs: &str, units: [&str; 4]) -> String {
    if n == 0 || n > 9999 {
        return digits(n, signs);
    }
    let all: Vec<char> = signs.chars().collect();
    let mut out = String::new();
    let mut zero = false;
    for place in (0..4_u32).rev() {
        let digit = n / 10_u32.pow(place) % 10;
        if digit == 0 {
            zero = !out.is_empty();
            continue;
        }
        if zero {
            out.push('零');
            zero = false;
        }
        // "十二", not "一十二".
        if !(digit == 1 && place == 1 && out.is_empty()) {
            out.push(all[digit as usize]);
        }
        out.push_str(units[place as usize]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_are_written_as_word_processors_write_them() {
        let cases = [
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("lowerLetter", 3, "c"),
            ("lowerLetter", 28, "bb"),
            ("upperLetter", 26, "Z"),
            ("lowerRoman", 14, "xiv"),
            ("upperRoman", 49, "XLIX"),
            ("russianLower", 9, "и"),
            ("russianLower", 10, "к"),
            ("russianUpper", 2, "Б"),
            ("arabicAbjad", 3, "ج"),
            ("arabicAlpha", 3, "ت"),
            ("hebrew2", 2, "ב"),
            ("ordinal", 22, "22nd"),
            ("ordinal", 113, "113th"),
            ("chicago", 5, "**"),
            ("chineseCounting", 12, "十二"),
            ("chineseCountingThousand", 20, "二十"),
            ("chineseCountingThousand", 103, "一百零三"),
            ("chineseLegalSimplified", 3, "叁"),
            ("ideographDigital", 10, "一〇"),
            ("ideographTraditional", 2, "乙"),
            ("decimalEnclosedCircle", 3, "③"),
            ("decimalFullWidth", 15, "１５"),
            ("none", 4, ""),
            ("never heard of", 4, "4"),
            ("lowerLetter", 0, ""),
            ("upperRoman", 4_000_000_000, "4000000000"),
        ];
        for (format, n, expected) in cases {
            assert_eq!(written(format, n), expected, "{format} {n}");
        }
        assert_eq!(written("lowerLetter", u32::MAX).len(), MOST_REPEATS);
    }
}
