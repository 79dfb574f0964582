//! The project's own papers, bent by rule in the ways in which extractions bend a page. What the
//! reader understands must stay the same: numbers, sections, folded texts, notes, records.

use recueil::ingest::Draft;
use unicode_normalization::UnicodeNormalization;

use super::read;
use super::scoring::fold;

const PAPERS: [(&str, &str); 8] = [
    ("background.en", include_str!("papers/background.en.txt")),
    ("background.fr", include_str!("papers/background.fr.txt")),
    ("report.en", include_str!("papers/report.en.txt")),
    ("conference.en", include_str!("papers/conference.en.txt")),
    ("resolution.fr", include_str!("papers/resolution.fr.txt")),
    ("demo-en-report", include_str!("gold/demo-en-report.txt")),
    ("demo-en-paper", include_str!("gold/demo-en-paper.txt")),
    (
        "demo-fr-conference",
        include_str!("gold/demo-fr-conference.txt"),
    ),
];

/// What must not change, one line a fact.
fn facts(draft: &Draft) -> Vec<String> {
    let mut facts = Vec::new();
    for one in &draft.sections {
        let number = one.number.as_deref().unwrap_or("");
        facts.push(format!(
            "section {} {number} {}",
            one.level,
            fold(&one.heading)
        ));
    }
    for one in &draft.paragraphs {
        let number = one.number.map_or(String::new(), |n| n.to_string());
        facts.push(format!(
            "paragraph {number} {:?} {} calls {}",
            one.section,
            fold(&one.text),
            one.footnote_calls.join(" ")
        ));
        for item in &one.items {
            facts.push(format!("item {} {}", item.label, fold(&item.text)));
        }
    }
    for one in &draft.footnotes {
        facts.push(format!(
            "note {} {:?} {}",
            one.marker,
            one.paragraph,
            fold(&one.text)
        ));
    }
    for one in &draft.recommendations {
        let label = one.label.as_deref().unwrap_or("");
        facts.push(format!(
            "record {} {:?} {label} {}",
            one.status,
            one.paragraph,
            fold(&one.text)
        ));
    }
    facts
}

/// Bends every paper and tells what changed.
fn unchanged(way: &str, bend: impl Fn(&str) -> String) {
    let mut changed = Vec::new();
    for (name, paper) in PAPERS {
        let (before, after) = (facts(&read(paper)), facts(&read(&bend(paper))));
        let lost = before.iter().filter(|fact| !after.contains(fact));
        let found = after.iter().filter(|fact| !before.contains(fact));
        changed.extend(lost.map(|fact| format!("{name} lost {fact}")));
        changed.extend(found.map(|fact| format!("{name} has {fact}")));
    }
    assert!(changed.is_empty(), "{way}:\n{}", changed.join("\n"));
}

#[test]
fn line_ends_and_blanks() {
    unchanged("CRLF", |text| text.replace('\n', "\r\n"));
    unchanged("trailing blanks", |text| text.replace('\n', "  \t\n"));
    unchanged("a byte order mark", |text| format!("\u{feff}{text}"));
    unchanged("two blank lines for one", |text| {
        text.replace("\n\n", "\n\n\n")
    });
}

#[test]
fn characters_that_only_look_different() {
    unchanged("decomposed accents", |text| text.nfd().collect());
    unchanged("straight quotes", |text| {
        text.replace('’', "'").replace(['“', '”'], "\"")
    });
    unchanged("curly apostrophes", |text| text.replace('\'', "’"));
    unchanged("blanks that do not break", |text| {
        let marks = [" ;", " :", " ?", "« "];
        marks.iter().fold(text.to_owned(), |text, mark| {
            text.replace(mark, &mark.replace(' ', "\u{a0}"))
        })
    });
    unchanged("soft hyphens", |text| text.replace("tion", "ti\u{ad}on"));
}

#[test]
fn raised_calls_in_every_notation() {
    let raised = |text: &str, before: &str, after: &str| {
        let mut out = String::new();
        let mut inside = false;
        for c in text.chars() {
            let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|one| one == c);
            if digit.is_some() != inside {
                out.push_str(if inside { after } else { before });
                inside = !inside;
            }
            match digit {
                Some(digit) => out.push_str(&digit.to_string()),
                None => out.push(c),
            }
        }
        out
    };
    unchanged("^{n}", |text| raised(text, "^{", "}"));
    unchanged("$^{n}$", |text| raised(text, "$^{", "}$"));
    unchanged("textsuperscript", |text| {
        raised(text, "\\textsuperscript{", "}")
    });
    unchanged("sup", |text| raised(text, "<sup>", "</sup>"));
}

#[test]
fn dashes_before_numbers() {
    unchanged("dashes", |text| {
        let lines = text.lines().map(|line| {
            let number = line.split_once(". ").map_or("", |(number, _)| number);
            let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
            if is_number {
                format!("- {line}\n")
            } else {
                format!("{line}\n")
            }
        });
        lines.collect()
    });
}

/// Furniture as pages carry it, and no text besides.
const FOOT: &str = "\n\nV.31-01234 (E)\n\n";

#[test]
fn pages_that_break_between_blocks() {
    let broken = |text: &str, with: &str| {
        let blocks: Vec<&str> = text.split("\n\n").collect();
        let (head, rest) = blocks.split_at(blocks.len().min(14));
        let rest = rest.chunks(9).map(|page| page.join("\n\n"));
        let mut out = head.join("\n\n");
        for page in rest {
            // The notes stay on the page of their rule.
            out.push_str(if out.ends_with("__") { "\n\n" } else { with });
            out.push_str(&page);
        }
        out
    };
    unchanged("form feeds", |text| broken(text, "\n\n\u{c}"));
    unchanged("feet", |text| broken(text, FOOT));
    unchanged("lone page numbers", |text| broken(text, "\n\n\u{c}7\n\n"));
}

#[test]
fn a_blank_line_after_every_line() {
    unchanged("double spacing", |text| {
        let lines = text.lines().map(|line| {
            if line.is_empty() {
                "\n".to_owned()
            } else {
                format!("{line}\n\n")
            }
        });
        lines.collect()
    });
}

#[test]
fn paragraphs_wrapped_anew() {
    for width in [50, 100] {
        unchanged("other widths", |text| {
            let mut out = String::new();
            let mut column = 0;
            for (at, block) in text.split("\n\n").enumerate() {
                let is_prose = at > 12
                    && block.len() > 60
                    && block.lines().count() > 1
                    && !block.contains("____")
                    && block
                        .split_once(". ")
                        .is_some_and(|(number, _)| number.chars().all(|c| c.is_ascii_digit()));
                if !is_prose || block.contains("   ") {
                    out.push_str(block);
                    out.push_str("\n\n");
                    continue;
                }
                for word in block.split_whitespace() {
                    if column + word.len() > width {
                        out.push('\n');
                        column = 0;
                    } else if column > 0 {
                        out.push(' ');
                    }
                    out.push_str(word);
                    column += word.len() + 1;
                }
                out.push_str("\n\n");
                column = 0;
            }
            out
        });
    }
}

#[test]
fn calls_that_lost_their_raise() {
    unchanged("plain digits", |text| {
        let mut out = String::new();
        for line in text.lines() {
            // A note keeps its mark: without a rule above, nothing tells a plain digit from a number.
            let is_note = line.starts_with(|c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c));
            for c in line.chars() {
                let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|one| one == c);
                // After a number nobody can tell.
                let bare = out.trim_end_matches(['.', ',']);
                let after_number = bare.ends_with(|c: char| c.is_ascii_digit());
                match digit.filter(|_| !is_note && !after_number) {
                    Some(digit) => out.push_str(&digit.to_string()),
                    None => out.push(c),
                }
            }
            out.push('\n');
        }
        out
    });
}
