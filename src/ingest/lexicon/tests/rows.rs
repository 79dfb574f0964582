//! What session documents print in six languages, a row a fact: labels, cue phrases, verbs, names.
//! `rows.tsv` has a column a language; alternatives stand between middle dots, `-` is none.

use crate::domain::Language;
use crate::ingest::lexicon::{self, Lexicon, even};

const ROWS: &str = include_str!("rows.tsv");

/// Whether a lexicon understands one printed form as the key says.
fn understands(key: &str, printed: &str, lexicon: &Lexicon) -> bool {
    let text = even(printed);
    let captured = |name: &str| lexicon.get(name).captures(&text);
    let (first, second) = key.split_once(' ').unwrap_or((key, ""));
    match first {
        "!" => !lexicon.says(second, &text),
        // The reader tries mastheads in English as well.
        "both" => lexicon.says(second, &text) || lexicon::of(Language::En).says(second, &text),
        "language" => lexicon
            .languages
            .get(printed)
            .is_some_and(|code| code == second),
        "session" => captured("masthead.session").is_some_and(|hit| {
            let value = hit.get(1).and_then(|word| lexicon.ordinal(word.as_str()));
            value.is_some_and(|n| n.to_string() == second)
        }),
        "agenda" => captured("masthead.agenda").is_some_and(|hit| {
            let item = hit.name("item").or_else(|| hit.name("item2"));
            let letters = item.map_or("", |item| item.as_str()).chars();
            letters.filter(|c| c.is_alphanumeric()).collect::<String>() == second
        }),
        "kind" => {
            let kind = lexicon.kinds.iter().find(|(_, line)| line.is_match(&text));
            kind.is_some_and(|(kind, _)| kind.as_str() == second)
        }
        "addressee" => lexicon.addressees.iter().any(|(who, words)| {
            let covered = words.find(&text).map_or(0, |hit| hit.len());
            who.as_str() == second && covered == text.len()
        }),
        key => lexicon.says(key, &text),
    }
}

#[test]
fn what_documents_print_is_understood_in_six_languages() {
    let mut lines = ROWS.lines();
    let head = lines.next().unwrap_or_default();
    let languages: Vec<Language> = (head.split('\t').skip(1))
        .map(|code| code.parse().expect("a language"))
        .collect();
    assert_eq!(languages.len(), Language::ALL.len());
    let (mut wrong, mut asked) = (Vec::new(), 0);
    for row in lines {
        let mut cells = row.split('\t');
        let key = cells.next().unwrap_or_default();
        let cells: Vec<&str> = cells.collect();
        assert_eq!(cells.len(), languages.len(), "{key}");
        for (language, cell) in languages.iter().zip(cells) {
            for printed in cell.split(" · ").filter(|printed| *printed != "-") {
                asked += 1;
                if !understands(key, printed, lexicon::of(*language)) {
                    wrong.push(format!("{language} {key}: {printed}"));
                }
            }
        }
    }
    assert!(asked > 700, "only {asked} forms were asked");
    assert!(wrong.is_empty(), "{asked} asked\n{}", wrong.join("\n"));
}
