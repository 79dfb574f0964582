//! Which way round the brackets of an Arabic file stand, and numbers that it holds mirrored. Some
//! programs write the bracket that is meant, some the one that is seen: the whole file tells which,
//! by whether brackets close before they open. A number is turned only where nothing else is
//! possible.

use super::super::super::pattern::pattern;
use super::super::Line;
use super::arabic::is_arabic;

pattern!(
    MIRRORED_SYMBOL,
    r"(?:^|[\s(])(?P<all>\d[0-9A-Za-z.()-]*(?:/[A-Za-z0-9.-]+)*/[A-Z]{1,6})(?:$|[\s.,;)،؛])"
);
pattern!(
    MIRRORED_NUMBER,
    r"(?:^|[\s(])(?P<all>(?P<n>[0-9٠-٩]{3})/(?P<m>[3-9٣-٩][0-9٠-٩]))(?:$|[\s.,;)،؛])"
);

/// Turns what is mirrored.
pub fn turn(lines: &mut [Line]) {
    let (mut right, mut wrong) = (0usize, 0usize);
    for line in lines.iter().filter(|line| line.text.chars().any(is_arabic)) {
        let mut open = 0usize;
        for c in line.text.chars() {
            match c {
                '(' => open += 1,
                ')' if open == 0 => wrong += 1,
                ')' => {
                    open -= 1;
                    right += 1;
                }
                _ => {}
            }
        }
    }
    for line in lines.iter_mut() {
        if !line.text.chars().any(is_arabic) {
            continue;
        }
        if wrong > right {
            line.text = line.text.chars().map(turned).collect();
        }
        line.text = unmirrored(&line.text);
    }
}

const fn turned(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        _ => c,
    }
}

/// "31/2006/RES/E" begins with its organ, and a session of three digits is none.
fn unmirrored(text: &str) -> String {
    let mut out = text.to_owned();
    for pattern in [&MIRRORED_SYMBOL, &MIRRORED_NUMBER] {
        let hits: Vec<(std::ops::Range<usize>, String)> = pattern
            .captures_iter(&out)
            .filter_map(|hit| {
                let whole = hit.name("all")?;
                let parts: Vec<&str> = whole.as_str().rsplit('/').collect();
                Some((whole.range(), parts.join("/")))
            })
            .collect();
        for (range, turned) in hits.into_iter().rev() {
            out.replace_range(range, &turned);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_numbers_are_turned_where_they_must_be() {
        let line = |text: &str| Line {
            text: text.to_owned(),
            ..Line::default()
        };
        let mut lines = [
            line("المدن )الكبرى( في القرار 230/65 و"),
            line("انظر 31/2006/RES/E، الفقرة 3"),
        ];
        turn(&mut lines);
        assert_eq!(lines[0].text, "المدن (الكبرى) في القرار 65/230 و");
        assert_eq!(lines[1].text, "انظر E/RES/2006/31، الفقرة 3");
        let mut straight = [line("المدن (الكبرى) في القرار 65/230 ))")];
        let before = straight[0].text.clone();
        straight[0].text.truncate(before.len() - 2);
        turn(&mut straight);
        assert!(straight[0].text.contains("(الكبرى) في القرار 65/230"));
    }
}
