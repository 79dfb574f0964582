//! What differs by language, as data (`words/*.toml`), read and compiled once, at first use. No rule
//! of reading lives here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::body::BODIES;
use super::citing::Printed;
use super::folding::LOOKALIKES;
use super::pinpoint::Unit;
use super::{Language, Treaty};

/// One language's file, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    resolution: String,
    decision: String,
    /// "No.", between noun and number.
    number_sign: String,
    /// "its", right before the noun.
    its: String,
    /// "its", as the noun's ending; empty where it is a word.
    own: String,
    and: String,
    to: String,
    /// What ties a place to the wider one after it.
    of: String,
    /// What may stand right after a symbol, before the place in it.
    after: String,
    /// What ties a resolution's number to its organ.
    owner: String,
    sales: String,
    /// A, B, C of resolutions, where they are written as words.
    letters: Vec<String>,
    /// a, b, c of list items, where they have another script.
    items: Vec<String>,
    /// "first" first, where annexes are numbered in words; alternatives inside.
    ordinals: Vec<String>,
    /// Abbreviations with a full stop that stand in dates.
    dates: Vec<String>,
    numbers_first: bool,
    prefixes: bool,
    bodies: BTreeMap<String, String>,
    units: BTreeMap<String, String>,
    treaties: BTreeMap<String, String>,
    print: Printed,
}

/// The name of a unit in the data, and what it is; points of a list are no unit of their own.
pub const UNITS: [(&str, Option<Unit>); 8] = [
    ("item", None),
    ("paragraph", Some(Unit::Paragraph)),
    ("annex", Some(Unit::Annex)),
    ("part", Some(Unit::Part)),
    ("chapter", Some(Unit::Chapter)),
    ("section", Some(Unit::Section)),
    ("article", Some(Unit::Article)),
    ("page", Some(Unit::Page)),
];

/// One language, compiled.
#[derive(Debug)]
pub struct Words {
    /// Resolution or decision, as groups `res` and `dec`.
    pub noun: Regex,
    pub number_sign: Regex,
    pub its: Regex,
    /// "its", where it is the noun's ending.
    pub own: Regex,
    /// The bodies, a group each.
    pub bodies: Regex,
    /// The units of places, a group each; in Chinese with the numbers before them.
    pub units: Regex,
    /// What stands between two members of a list of numbers: groups `to`, `and`.
    pub separator: Regex,
    /// A number of a resolution.
    pub number: Regex,
    /// The end of what stands between two resolutions that share their noun.
    pub between: Regex,
    /// Abbreviations whose full stop ends no sentence.
    pub dates: Vec<String>,
    /// All that stands between two places of one citation.
    pub link: Regex,
    /// All that stands between a place and the wider one, or the document, after it.
    pub of: Regex,
    /// All that stands between a citation and the place in it.
    pub after: Regex,
    pub owner: Regex,
    pub sales: Regex,
    pub treaties: Regex,
    /// An ordinal, right here.
    pub ordinals: Vec<Regex>,
    /// The same, as printed.
    pub counted: Vec<String>,
    /// Letters of resolutions written as words.
    pub letters: Vec<String>,
    pub items: Vec<String>,
    /// Numbers stand before their nouns, and words run into one another.
    pub numbers_first: bool,
    /// Prepositions are written to their nouns.
    pub prefixes: bool,
    pub print: Printed,
}

fn build(text: &str) -> Regex {
    RegexBuilder::new(text)
        .case_insensitive(true)
        .size_limit(40 << 20)
        .build()
        .expect("a pattern of the words; a test builds them all")
}

fn here(text: &str) -> Regex {
    build(&format!("^(?:{text})"))
}

const NOTHING: &str = "[a&&b]";

/// Alternatives as groups that bear the keys' names.
fn groups<'a>(keys: impl Iterator<Item = &'a str>, table: &BTreeMap<String, String>) -> String {
    let one = |key: &str| {
        let text = table.get(key).map_or(NOTHING, String::as_str);
        format!("(?P<{key}>{text})")
    };
    keys.map(one).collect::<Vec<_>>().join("|")
}

/// A number of a resolution: `74/247`, `48/141 A`, `2491 (2019)`, `217 A (III)`.
fn number(letters: &[String]) -> String {
    let latin = format!("(?-i:[A-Z{LOOKALIKES}])");
    let words = letters.iter().map(String::as_str);
    let letter = std::iter::once(latin.as_str())
        .chain(words)
        .collect::<Vec<_>>()
        .join("|");
    let inside = format!(
        r"(?:19|20)[0-9]{{2}}|(?-i:(?:S-|ES-)?[IVXL{LOOKALIKES}]{{1,8}})|دإط ?- ?[0-9]{{1,2}}|دإ ?- ?[0-9]{{1,2}}|د ?- ?[0-9]{{1,2}}"
    );
    format!(
        r"(?P<old>[0-9]{{1,4}})(?: ?(?P<part>{letter}))? ?\( ?(?P<in>{inside}) ?\)(?: ?(?P<behind>{letter}))?|(?P<a>(?:(?-i:S|ES)-)?[0-9]{{1,4}}) ?/ ?(?P<b>[0-9]{{1,4}})(?: ?(?P<letter>{letter}))?"
    )
}

/// Units; where numbers stand first, the numbers too: `第6和7段`, `附件二`, `(a)项`.
fn units(file: &File) -> String {
    if !file.numbers_first {
        return groups(UNITS.iter().map(|one| one.0), &file.units);
    }
    let (alone, numbered): (Vec<_>, Vec<_>) = UNITS
        .iter()
        .map(|one| one.0)
        .partition(|name| matches!(*name, "annex" | "item"));
    let alone = groups(alone.into_iter(), &file.units);
    let numbered = groups(numbered.into_iter(), &file.units);
    let item = file.units.get("item").map_or("", String::as_str);
    format!(
        r"第 ?(?P<list>[0-9一二三四五六七八九十A-Za-z(),、和与或及至到. 第-]{{1,80}}?) ?(?:{numbered})|(?P<letter>\(?[a-z]\)?) ?(?:{item})|{alone}"
    )
}

/// Treaties by name, those that are not known here, and "the Convention".
fn treaties(file: &File) -> String {
    let known = Treaty::ALL.iter().map(|one| one.key());
    groups(known.chain(["other", "bare"]), &file.treaties)
}

/// The first alternative of a pattern.
fn first(pattern: &str) -> String {
    pattern.split('|').next().unwrap_or_default().to_owned()
}

fn compile(text: &str) -> Words {
    let file: File = toml::from_str(text).expect("the words; a test reads them all");
    let (and, sign) = (&file.and, &file.number_sign);
    // In Chinese and Arabic words are written to the numbers beside them.
    let comma = if file.numbers_first { ",|、" } else { "," };
    let blank = if file.numbers_first { "" } else { " " };
    let border = if file.numbers_first || file.prefixes {
        ""
    } else {
        " "
    };
    let all = |text: &str| here(&format!("(?:{text})$"));
    Words {
        noun: build(&format!(
            "(?P<res>{})|(?P<dec>{})",
            file.resolution, file.decision
        )),
        number_sign: here(&format!(" ?(?:{sign})?")),
        its: build(&file.its),
        own: build(if file.own.is_empty() {
            NOTHING
        } else {
            &file.own
        }),
        bodies: build(&groups(BODIES.iter().map(|one| one.0), &file.bodies)),
        units: build(&units(&file)),
        separator: here(&format!(
            r" ?(?:(?P<to>-|(?:{}){blank})|,? ?(?P<and>{and}){border}|{comma}) ?",
            file.to
        )),
        between: build(&format!(
            r"(?:{comma}|{border}(?:{and})) ?(?:[0-9年月日 ]{{0,14}}第)?(?:{sign})?$"
        )),
        number: build(&number(&file.letters)),
        link: all(&format!(r"[ ,)]{{0,3}}\(?(?:(?:{and}) ?)?|(?:{})", file.of)),
        of: all(&file.of),
        after: all(&format!(
            r#"[)\]»”"*]{{0,2}}(?:{})?[ ,]{{0,3}}\(?"#,
            file.after
        )),
        owner: here(&file.owner),
        sales: build(&format!(
            "(?:{})?(?P<number>(?-i:{}))",
            file.sales,
            super::sales::FORM
        )),
        treaties: build(&treaties(&file)),
        ordinals: file.ordinals.iter().map(|one| here(one)).collect(),
        counted: file.ordinals.iter().map(|one| first(one)).collect(),
        dates: file.dates,
        letters: file.letters,
        items: file.items,
        numbers_first: file.numbers_first,
        prefixes: file.prefixes,
        print: file.print,
    }
}

/// The words of a language.
pub fn of(language: Language) -> &'static Words {
    macro_rules! languages {
        ($($name:ident = $file:literal),+) => {
            match language {
                $(Language::$name => {
                    static ONE: LazyLock<Words> =
                        LazyLock::new(|| compile(include_str!($file)));
                    &ONE
                })+
            }
        };
    }
    languages!(
        Ar = "words/ar.toml",
        Zh = "words/zh.toml",
        En = "words/en.toml",
        Fr = "words/fr.toml",
        Ru = "words/ru.toml",
        Es = "words/es.toml"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_read_and_compile_and_nothing_is_missing() {
        for language in Language::ALL {
            let words = of(language);
            for treaty in Treaty::ALL {
                assert!(
                    words.print.treaties.contains_key(treaty.key()),
                    "{language:?}: {treaty:?} has no name"
                );
            }
            assert_eq!(words.print.bodies.len(), 6, "{language:?}");
        }
    }

    #[test]
    fn each_file_names_all_bodies_and_units() {
        for language in Language::ALL {
            for (regex, names) in [
                (&of(language).bodies, BODIES.map(|one| one.0).to_vec()),
                (&of(language).units, UNITS.map(|one| one.0).to_vec()),
            ] {
                let nothing =
                    |name: &str| regex.as_str().contains(&format!("(?P<{name}>{NOTHING})"));
                assert!(!names.iter().any(|name| nothing(name)), "{language:?}");
            }
        }
    }
}
