//! Queries as people type them, and how each is read.

use super::*;

#[test]
fn a_query_is_shown_as_it_was_read() {
    let cases = [
        ("", ""),
        ("  trafic   illicite ", "trafic illicite"),
        (
            "\"secteur  privé\" -victimes",
            "\"secteur privé\" -victimes",
        ),
        ("« secteur privé » ou", "\"secteur privé\" ou"),
        ("a or b c OR d", "a or b c or d"),
        (
            "financ* -\"trafic de migrants\"",
            "financ* -\"trafic de migrants\"",
        ),
        ("ctoc/cop/wg.7/2020/3", "CTOC/COP/WG.7/2020/3"),
        ("S/RES/2491 (2019) libya", "\"S/RES/2491 (2019)\" libya"),
        ("et/ou", "et/ou"),
        ("打击贩运人口 \"贩运人口\"", "打击贩运人口 \"贩运人口\""),
        ("\"or\"", "\"or\""),
        (
            "thème:secteur-prive année:2018-2022",
            "theme:secteur-prive year:2018..2022",
        ),
        (
            "theme:\"secteur privé\" -body:wg.4",
            "theme:\"secteur privé\" -body:wg.4",
        ),
        ("theme:« secteur privé »", "theme:\"secteur privé\""),
        ("https://x theme", "https://x theme"),
    ];
    for (typed, read) in cases {
        let query = Query::parse(typed);
        assert_eq!(query.read_as(), read, "{typed}");
        assert!(query.notes.is_empty(), "{typed}: {:?}", query.notes);
        assert_eq!(
            Query::parse(&query.read_as()).branches,
            query.branches,
            "{typed}"
        );
    }
}

#[test]
fn what_cannot_be_meant_is_left_out_with_a_note() {
    let lone = |mark: &str| Note::LoneOperator(mark.to_owned());
    let cases = [
        ("\"secteur privé", "\"secteur privé\"", Note::UnclosedPhrase),
        ("or trafic", "trafic", lone("or")),
        ("trafic or", "trafic", lone("or")),
        ("a or or b", "a or b", lone("or")),
        ("trafic -", "trafic", lone("-")),
        ("* trafic", "trafic", lone("*")),
        ("\"\" trafic", "trafic", lone("\"\"")),
        ("!!! & |", "", lone("!!!")),
        ("theme: trafic", "trafic", lone("theme:")),
        (
            "year:soon trafic",
            "trafic",
            Note::NoSuch("year:soon".to_owned()),
        ),
    ];
    for (typed, read, note) in cases {
        let query = Query::parse(typed);
        assert_eq!(query.read_as(), read, "{typed}");
        assert!(query.notes.contains(&note), "{typed}: {:?}", query.notes);
    }
}

#[test]
fn an_endless_query_is_cut() {
    let query = Query::parse(&"mot ".repeat(10_000));
    assert!(query.notes.contains(&Note::TooLong));
    assert!(query.branches[0].wanted.len() <= MOST_TERMS);
}

proptest::proptest! {
    #[test]
    fn every_text_can_be_read(text in ".{0,80}") {
        let query = Query::parse(&text);
        let again = Query::parse(&query.read_as());
        proptest::prop_assert_eq!(query.branches.len(), again.branches.len());
    }
}
