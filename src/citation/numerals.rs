//! Numbers that are not written in digits: Roman ones, both ways, and Chinese ones up to 99.

const ROMAN: [(u32, &str); 13] = [
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

/// 26 is XXVI.
pub fn roman(mut number: u32) -> String {
    let mut out = String::new();
    // Sessions, annexes and chapters are small; a large number is no reason to fill the memory.
    if number > 3999 {
        return number.to_string();
    }
    for (value, sign) in ROMAN {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}

/// XXVI is 26; `None` for what is not written so.
pub fn of_roman(text: &str) -> Option<u32> {
    let (mut rest, mut number) = (text, 0);
    for (value, sign) in ROMAN {
        while let Some(shorter) = rest.strip_prefix(sign) {
            (rest, number) = (shorter, number + value);
        }
    }
    (rest.is_empty() && number > 0 && roman(number) == text).then_some(number)
}

const CHINESE: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// 十二 is 12.
pub fn of_chinese(text: &str) -> Option<u32> {
    let digit = |c: char| CHINESE.iter().position(|one| *one == c);
    let digit = |text: &str, empty: usize| {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Some(empty),
            (Some(c), None) => digit(c),
            _ => None,
        }
    };
    let number = match text.split_once('十') {
        Some((tens, ones)) => digit(tens, 1)? * 10 + digit(ones, 0)?,
        None => digit(text, 0)?,
    };
    u32::try_from(number).ok().filter(|n| *n > 0)
}

/// 12 is 十二; digits from 100 on.
pub fn chinese(number: u32) -> String {
    let one = |n: u32| CHINESE.get(n as usize).copied().unwrap_or('零');
    match (number / 10, number % 10) {
        (tens, _) if tens > 9 => number.to_string(),
        (0, ones) => one(ones).to_string(),
        (tens, ones) => {
            let mut out = String::new();
            if tens > 1 {
                out.push(one(tens));
            }
            out.push('十');
            if ones > 0 {
                out.push(one(ones));
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_agree() {
        for n in 1..=99 {
            assert_eq!(of_roman(&roman(n)), Some(n));
            assert_eq!(of_chinese(&chinese(n)), Some(n), "{}", chinese(n));
        }
        assert_eq!(roman(26), "XXVI");
        for text in ["", "IIX", "XXXXX", "ABC"] {
            assert_eq!(of_roman(text), None, "{text}");
        }
        assert_eq!(of_chinese("十十"), None);
    }
}
