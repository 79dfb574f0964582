//! Texts mangled by rule, the same at every run: cut anywhere, lines shuffled, characters replaced.
//! The reader may make little of them; it may not panic, and every place that it names must exist.

use super::parse;

const TEXTS: [&str; 6] = [
    include_str!("papers/background.en.txt"),
    include_str!("papers/background.fr.txt"),
    include_str!("papers/report.en.txt"),
    include_str!("papers/conference.en.txt"),
    include_str!("papers/resolution.en.txt"),
    include_str!("papers/resolution.fr.txt"),
];

/// A small generator: the sequence is the same everywhere and for ever.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

fn check(bytes: &[u8]) {
    let Ok(draft) = parse(bytes) else { return };
    for record in &draft.recommendations {
        assert!(record.index < draft.paragraphs.len());
        assert!(
            record
                .section
                .is_none_or(|section| section < draft.sections.len())
        );
        assert!(!record.text.is_empty());
        assert!(record.themes.iter().all(|theme| !theme.evidence.is_empty()));
    }
    for (index, section) in draft.sections.iter().enumerate() {
        assert!(section.parent.is_none_or(|parent| parent < index));
    }
    for paragraph in &draft.paragraphs {
        let length = paragraph.text.chars().count();
        assert!(paragraph.calls.iter().all(|call| call.at <= length));
    }
}

#[test]
fn cut_anywhere() {
    for text in TEXTS {
        for end in (0..text.len()).step_by(97) {
            check(&text.as_bytes()[..end]);
            check(&text.as_bytes()[end..]);
        }
    }
}

#[test]
fn lines_shuffled() {
    let mut dice = Dice(7);
    for text in TEXTS {
        for _ in 0..12 {
            let mut lines: Vec<&str> = text.lines().collect();
            for at in (1..lines.len()).rev() {
                lines.swap(at, dice.below(at + 1));
            }
            check(lines.join("\n").as_bytes());
            check(lines.join("\n\n").as_bytes());
        }
    }
}

#[test]
fn characters_replaced() {
    const ODD: [&str; 16] = [
        "\u{feff}", "²", "^{", "}", "*", "**", "[", "](", "\u{301}", "№", "(a)", "\u{c}",
        "\u{202e}", "ß", "ﬁ", "\n1. ",
    ];
    let mut dice = Dice(11);
    for text in TEXTS {
        for _ in 0..12 {
            let mut chars: Vec<String> = text.chars().map(String::from).collect();
            for _ in 0..120 {
                let at = dice.below(chars.len());
                ODD[dice.below(ODD.len())].clone_into(&mut chars[at]);
            }
            check(chars.concat().as_bytes());
        }
    }
}

#[test]
fn bytes_thrown() {
    let mut dice = Dice(13);
    for size in [1, 2, 3, 10, 100, 1000, 5000] {
        for _ in 0..8 {
            let noise: Vec<u8> = (0..size)
                .map(|_| u8::try_from(dice.below(256)).unwrap_or(0))
                .collect();
            check(&noise);
            let ascii: Vec<u8> = noise.iter().map(|byte| byte % 96 + 32).collect();
            check(&ascii);
        }
    }
}

#[test]
fn repetitions_stay_quick() {
    let started = std::time::Instant::now();
    for piece in [
        "*a ",
        "[",
        "(a) ",
        "a) b ; ",
        "¹ ",
        "1. ",
        "A/RES/1/2 and ",
        "resolution 1/2, ",
        "Contents\n",
        "and so on\n",
        "I. A\n\n",
        "- a\n",
        "^{1} ",
        "_____\n1 a\n",
        "should Urges States ",
    ] {
        check(piece.repeat(60_000 / piece.len()).as_bytes());
    }
    assert!(started.elapsed().as_secs() < 300, "{:?}", started.elapsed());
}
