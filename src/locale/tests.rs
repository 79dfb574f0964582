//! The keys of the texts against each other and against the code that asks for them, and the forms of
//! dates and references that style guides fix.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;
use time::Date;
use time::macros::date;

use super::*;
use crate::domain::{Addressee, Distribution, DocumentKind, Instrument, Mention, Status};

fn source(language: Language) -> String {
    let path = format!("src/locale/texts/{language}.ftl");
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the texts")
}

fn keys(language: Language) -> BTreeSet<String> {
    source(language)
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found
}

/// Every text in quotes in templates and code, and the lists whose words make keys.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let quoted = Regex::new(r#""([a-z0-9][a-z0-9-]*)""#).expect("a pattern");
    let called = Regex::new(r#"\b(?:l|own|self|reader\.l)\s*\.(?:t|n|text|plain)\(\s*"([^"]+)""#)
        .expect("a pattern");
    let listed = Regex::new(r#"\bword\(\s*"([^"]+)""#).expect("a pattern");
    let made = Regex::new(r#"format!\("([a-z-]+)-\{"#).expect("a pattern");
    let (mut mentioned, mut demanded) = (BTreeSet::new(), BTreeSet::new());
    for path in files("templates", "html")
        .into_iter()
        .chain(files("src", "rs"))
    {
        if path.ends_with("locale/tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file");
        let inside_pages = !path.components().any(|c| {
            ["db", "domain", "ingest", "search", "editorial", "api"]
                .contains(&c.as_os_str().to_str().unwrap_or_default())
        });
        if !inside_pages {
            continue;
        }
        mentioned.extend(quoted.captures_iter(&text).map(|c| c[1].to_owned()));
        demanded.extend(called.captures_iter(&text).map(|c| c[1].to_owned()));
        for list in listed.captures_iter(&text).chain(made.captures_iter(&text)) {
            mentioned.insert(format!("{}-", &list[1]));
        }
    }
    (mentioned, demanded)
}

#[test]
fn english_and_french_are_complete() {
    let (english, french) = (keys(Language::En), keys(Language::Fr));
    let missing: Vec<_> = english.symmetric_difference(&french).collect();
    assert!(missing.is_empty(), "in one of the two only: {missing:?}");
    for language in Language::ALL {
        let unknown: Vec<_> = keys(*language).difference(&english).cloned().collect();
        assert!(
            unknown.is_empty(),
            "{language} has {unknown:?}, English not"
        );
    }
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let known = keys(Language::En);
    let (mentioned, demanded) = asked();
    let absent: Vec<_> = demanded
        .iter()
        .filter(|key| !key.contains('{') && !known.contains(*key))
        .collect();
    assert!(absent.is_empty(), "asked for, but in no file: {absent:?}");
    let idle: Vec<_> = known
        .iter()
        .filter(|key| {
            let listed = mentioned
                .iter()
                .any(|list| list.ends_with('-') && key.starts_with(list.as_str()));
            !mentioned.contains(*key) && !listed
        })
        .collect();
    assert!(idle.is_empty(), "used nowhere: {idle:?}");
}

#[test]
fn every_word_of_the_closed_lists_has_a_label() {
    let known = keys(Language::En);
    let mut wanted: Vec<(&str, &str)> = Vec::new();
    wanted.extend(Status::ALL.iter().map(|w| ("status", w.as_str())));
    wanted.extend(Mention::ALL.iter().map(|w| ("mention", w.as_str())));
    wanted.extend(Instrument::ALL.iter().map(|w| ("instrument", w.as_str())));
    wanted.extend(Addressee::ALL.iter().map(|w| ("addressee", w.as_str())));
    wanted.extend(DocumentKind::ALL.iter().map(|w| ("kind", w.as_str())));
    wanted.extend(
        Distribution::ALL
            .iter()
            .map(|w| ("distribution", w.as_str())),
    );
    wanted.extend(Language::ALL.iter().map(|w| ("language", w.as_str())));
    for (list, word) in wanted {
        let key = format!("{list}-{}", word.replace('_', "-"));
        assert!(known.contains(&key), "{key} is missing");
    }
}

#[test]
fn french_has_its_spaces() {
    let wrong = Regex::new(r"[^\s→] [;!?:»]|« ").expect("a pattern");
    for line in source(Language::Fr).lines().filter(|l| !l.starts_with('#')) {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        assert!(!wrong.is_match(text), "a plain space in: {line}");
    }
}

fn in_each(say: impl Fn(Locale) -> String) -> Vec<String> {
    Language::ALL.iter().map(|l| say(Locale(*l))).collect()
}

#[test]
fn dates_follow_the_usage_of_each_language() {
    let day: Date = date!(2024 - 06 - 03);
    assert_eq!(
        in_each(|l| l.date(day)),
        [
            "3 حزيران/يونيه 2024",
            "2024年6月3日",
            "3 June 2024",
            "3 juin 2024",
            "3 июня 2024 года",
            "3 de junio de 2024",
        ]
    );
    let fr = Locale(Language::Fr);
    assert_eq!(fr.date(date!(2024 - 06 - 01)), "1er juin 2024");
    let days = |l: Locale, a, b| l.days(a, Some(b));
    assert_eq!(
        days(fr, date!(2020 - 09 - 08), date!(2020 - 09 - 09)),
        "8 et 9 septembre 2020"
    );
    assert_eq!(
        days(fr, date!(2020 - 10 - 12), date!(2020 - 10 - 16)),
        "12-16 octobre 2020"
    );
    let en = Locale(Language::En);
    assert_eq!(
        days(en, date!(2018 - 10 - 15), date!(2018 - 10 - 19)),
        "15–19 October 2018"
    );
    assert_eq!(
        days(en, date!(2012 - 05 - 30), date!(2012 - 06 - 01)),
        "30 May–1 June 2012"
    );
    assert_eq!(days(en, day, day), "3 June 2024");
}

#[test]
fn numbers_are_grouped_and_plurals_agree() {
    assert_eq!(Locale(Language::Fr).number(1_284), "1\u{202f}284");
    assert_eq!(Locale(Language::En).number(999), "999");
    let count = |language, n: i64| Locale(language).n("count-recommendations", n).into_plain();
    assert_eq!(count(Language::Fr, 0), "0 recommandation");
    assert_eq!(count(Language::En, 0), "0 recommendations");
    assert_eq!(count(Language::Ru, 22), "22 рекомендации");
    assert_eq!(count(Language::Ru, 11), "11 рекомендаций");
    assert_eq!(count(Language::Ar, 2), "توصيتان");
    assert_eq!(count(Language::Ar, 11), "11 توصية");
}

#[test]
fn places_are_written_as_each_language_writes_them() {
    let spot = Spot {
        anchor: Some("par-12-a"),
        paragraph: Some("12"),
        item: Some("a"),
    };
    let places = in_each(|l| l.place(spot));
    assert_eq!(places[2], "para.\u{a0}12\u{a0}(a)");
    assert_eq!(places[3], "par.\u{a0}12\u{a0}a)");
    assert_eq!(places[1], "第12段(a)");
    let resolution = Spot {
        anchor: Some("res-16-1-par-3"),
        paragraph: Some("3"),
        item: None,
    };
    assert_eq!(
        Locale(Language::En).place(resolution),
        "resolution 16/1, para.\u{a0}3"
    );
    let bullet = Spot {
        anchor: Some("par-3-b11"),
        paragraph: Some("3"),
        item: Some("bullet"),
    };
    assert_eq!(
        Locale(Language::Fr).place(bullet),
        "par.\u{a0}3\u{a0}puce 11"
    );
}

#[test]
fn what_is_not_translated_is_english_and_says_so() {
    let text = Locale(Language::Zh).t("terms-lede");
    assert!(
        text.to_string()
            .starts_with(r#"<span lang="en" dir="ltr">"#)
    );
    let text = Locale(Language::Fr).t("terms-lede");
    assert!(!text.to_string().contains("lang="));
}

#[test]
fn a_remembered_text_is_written_as_it_was_at_first() {
    for locale in [Locale(Language::Zh), Locale(Language::Fr)] {
        for key in ["about-lede", "help-symbol"] {
            let first = locale.found(key, &[]).expect("a text");
            for again in [locale.t(key), locale.t(key)] {
                assert_eq!(again.to_string(), first.to_string());
                let (again, first) = (again.capitalized(), first.clone().capitalized());
                assert_eq!(again.to_string(), first.to_string());
            }
        }
    }
}

#[test]
fn headings_stand_under_the_letter_without_its_accent() {
    let fr = Locale(Language::Fr);
    assert_eq!(fr.initial("Établissement"), "E");
    assert_eq!(Locale(Language::Ar).initial("الأطفال"), "ا");
    let mut labels = ["Zone", "École", "Enfant", "eau"];
    fr.sort_by_text(&mut labels, |label| label);
    assert_eq!(labels, ["eau", "École", "Enfant", "Zone"]);
}
