//! The keys of the texts against each other and against the code that asks for them: none is missing in
//! any of the six languages, none is idle, and each has its values and plural forms.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

use crate::domain::{Addressee, Distribution, DocumentKind, Instrument, Language, Mention, Status};

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
        if path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("tests.rs") {
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
fn all_six_are_complete() {
    let english = keys(Language::En);
    for language in Language::ALL {
        let own = keys(*language);
        let missing: Vec<_> = english.difference(&own).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        let unknown: Vec<_> = own.difference(&english).collect();
        assert!(
            unknown.is_empty(),
            "{language} has {unknown:?}, English not"
        );
    }
}

/// A key twice in a file is a merge gone wrong: the loader takes one of the two and says nothing.
#[test]
fn no_key_stands_twice() {
    for language in Language::ALL {
        let text = source(*language);
        let mut seen = BTreeSet::new();
        for key in text.lines().filter_map(|line| line.split_once(" =")) {
            let new = key.0.starts_with(' ') || seen.insert(key.0);
            assert!(new, "{language} has {} twice", key.0);
        }
    }
}

/// A value that a translation forgets, or a name mistyped, would be seen by readers only.
#[test]
fn each_language_uses_the_same_values() {
    let value = Regex::new(r"\$([a-z]+)").expect("a pattern");
    let values = |language| {
        let mut found = BTreeMap::<String, BTreeSet<String>>::new();
        let mut key = String::new();
        for line in source(language).lines() {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|_| !line.starts_with([' ', '#']))
            {
                name.clone_into(&mut key);
            }
            let used = value.captures_iter(line).map(|found| found[1].to_owned());
            // The words for one and two say the number by themselves.
            let used = used.filter(|name| !["n", "count", "end"].contains(&name.as_str()));
            found.entry(key.clone()).or_default().extend(used);
        }
        found
    };
    let english = values(Language::En);
    for language in Language::ALL {
        for (key, own) in values(*language) {
            // Dates name the month by its name or by its number.
            if !key.starts_with("da") {
                assert_eq!(english.get(&key), Some(&own), "{key} in {language}");
            }
        }
    }
}

/// The plural categories of CLDR for whole numbers, each of which a text about a number must have.
#[test]
fn plurals_have_every_form_of_their_language() {
    let wanted = |language| match language {
        Language::Ar => vec!["zero", "one", "two", "few", "many", "other"],
        Language::Ru => vec!["one", "few", "many"],
        Language::Zh => vec!["other"],
        Language::En | Language::Fr | Language::Es => vec!["one", "other"],
    };
    let form = Regex::new(r"^\s+\*?\[([a-z]+)\]").expect("a pattern");
    for language in Language::ALL {
        for block in source(*language).split("{ $n ->").skip(1) {
            let lines = block.lines().take_while(|line| *line != " }");
            let forms: Vec<_> = lines
                .filter_map(|line| form.captures(line))
                .map(|found| found[1].to_owned())
                .collect();
            for wanted in wanted(*language) {
                let has = forms.iter().any(|form| form == wanted);
                assert!(has, "{language} lacks [{wanted}] in {block:.80}");
            }
        }
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
