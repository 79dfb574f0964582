//! Properties: normal forms read back, what is printed is found again, and no text is too odd.

use proptest::prelude::*;

use super::super::*;

fn letters() -> impl Strategy<Value = Option<char>> {
    proptest::option::weighted(0.2, proptest::char::range('A', 'F'))
}

fn roman() -> impl Strategy<Value = String> {
    (1u32..40).prop_map(numerals::roman)
}

/// Resolutions of the organs that have a name, as each of them counts.
fn resolution() -> impl Strategy<Value = Resolution> {
    let act = || prop_oneof![Just(Act::Resolution), Just(Act::Decision)];
    let session = |session: std::ops::Range<u32>, organ: &'static str| {
        (session, 1u32..400, act()).prop_map(move |(session, number, act)| Resolution {
            organ: organ.to_owned(),
            act,
            number: Number::Session {
                session: session.to_string(),
                number,
                letter: None,
            },
        })
    };
    let parted =
        (31u32..99, 1u32..400, letters()).prop_map(|(session, number, letter)| Resolution {
            organ: "A".to_owned(),
            act: Act::Resolution,
            number: Number::Session {
                session: session.to_string(),
                number,
                letter,
            },
        });
    let old = (
        1u32..4000,
        letters(),
        roman(),
        prop_oneof![Just("A"), Just("E")],
    )
        .prop_map(|(number, letter, session, organ)| Resolution {
            organ: organ.to_owned(),
            act: Act::Resolution,
            number: Number::Roman {
                number,
                letter,
                session,
            },
        });
    let council = (1u32..3000, 1946u16..2100).prop_map(|(number, year)| Resolution {
        organ: "S".to_owned(),
        act: Act::Resolution,
        number: Number::Year { number, year },
    });
    prop_oneof![
        parted,
        session(31..99, "A"),
        session(1..80, "A/HRC"),
        session(1..30, "CTOC/COP"),
        session(1..30, "CAC/COSP"),
        session(1978..2099, "E"),
        old,
        council,
    ]
}

fn symbol() -> impl Strategy<Value = String> {
    let head =
        "(A|E|S|ST|CTOC/COP|CAC/COSP|CEDAW/C|DEMO/COP)(/(WG|AC|CN|C|SC|CONF)\\.[1-9][0-9]?)?";
    let middle = "/(2[0-9]{3}|[1-9][0-9]|S-2[0-9])";
    let last = "/(([1-9][0-9]{0,2})|(L|CRP|SR|INF)\\.[1-9][0-9]?)";
    let added = "(/(Add|Rev|Corr)\\.[1-9]){0,2}";
    let form = format!("{head}{middle}{last}{added}");
    proptest::string::string_regex(&form).expect("a form of symbols")
}

fn point(numbers: &'static str) -> impl Strategy<Value = Point> {
    (numbers, proptest::collection::vec("[b-h]", 0..2))
        .prop_map(|(number, items)| Point { number, items })
}

fn pinpoint() -> impl Strategy<Value = Pinpoint> {
    let places = |numbers| {
        let place = (
            point(numbers),
            proptest::option::weighted(0.3, point(numbers)),
        );
        proptest::collection::vec(place.prop_map(|(from, to)| Place { from, to }), 1..4)
    };
    let step = |unit, numbers| places(numbers).prop_map(move |places| Step { unit, places });
    let wide = (
        prop_oneof![Just(Unit::Annex), Just(Unit::Chapter), Just(Unit::Section)],
        roman(),
    )
        .prop_map(|(unit, number)| Step {
            unit,
            places: vec![Place {
                from: Point::new(number),
                to: None,
            }],
        });
    let narrow = prop_oneof![
        step(Unit::Paragraph, "[1-9][0-9]{0,2}"),
        step(Unit::Page, "[1-9][0-9]{0,2}")
    ];
    (proptest::option::of(wide), narrow)
        .prop_map(|(wide, narrow)| Pinpoint::new(wide.into_iter().chain([narrow])))
        .prop_filter_map("one step at least", |pinpoint| pinpoint)
}

/// Text made of what citations are made of, and of anything else.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "\\PC{0,6}",
        Just("resolution ".to_owned()),
        Just("General Assembly".to_owned()),
        Just("第55/25号决议".to_owned()),
        Just("(XXVI) 2837 (د-26)".to_owned()),
        Just("قرار الجمعية العامة 59/160، الفقرة".to_owned()),
        Just("A/64/440 and Corr.1".to_owned()),
        Just("A/C.3/57/SR.39, 47 y 50".to_owned()),
        Just(", paras. 3 (b) and (g)".to_owned()),
        Just("пп. 14 и 15 резолюции 217 А (III)".to_owned()),
        Just("附件二第12、第14至15段(a)项".to_owned()),
        Just("article 32 of the Convention".to_owned()),
        Just("\u{200f}\u{ad}\u{640}".to_owned()),
        "[0-9٠-٩/().,;-]{0,5}",
    ];
    proptest::collection::vec(word, 0..14).prop_map(|words| words.concat())
}

fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL.to_vec())
}

proptest! {
    #[test]
    fn a_symbol_reads_back(text in symbol()) {
        let symbol: Symbol = text.parse().expect("a symbol");
        prop_assert_eq!(symbol.to_string(), text.as_str());
        for language in Language::ALL {
            let found = find(&text, language, &Home::default());
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(&found[0].reference, &Reference::Document(symbol.clone()));
        }
    }

    #[test]
    fn a_resolution_reads_back(one in resolution()) {
        let text = one.to_string();
        prop_assert_eq!(text.parse::<Reference>(), Ok(Reference::Resolution(one.clone())));
        let found = find(&text, Language::En, &Home::default());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&found[0].reference, &Reference::Resolution(one));
    }

    #[test]
    fn a_pinpoint_reads_back(one in pinpoint()) {
        let text = one.to_string();
        prop_assert_eq!(text.parse::<Pinpoint>().map(|one| one.to_string()), Ok(text));
    }

    #[test]
    fn what_is_printed_is_found_again(one in resolution(), place in proptest::option::of(pinpoint()), language in language()) {
        let reference = Reference::Resolution(one);
        let text = reference.print(language, place.as_ref());
        let found = find(&text, language, &Home::default());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&found[0].reference, &reference, "{}", text);
        let have = found[0].pinpoint.as_ref().map(ToString::to_string);
        prop_assert_eq!(have, place.map(|one| one.to_string()), "{}", text);
    }

    #[test]
    fn no_text_is_too_odd(text in text(), language in language()) {
        let found = find(&text, language, &Home::default());
        let mut last = 0;
        for one in &found {
            prop_assert!(text.get(one.span.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(one.span.start >= last, "{:?}", found);
            last = one.span.start;
            let normal = one.reference.to_string();
            prop_assert_eq!(normal.parse::<Reference>(), Ok(one.reference.clone()), "{}", normal);
            if let Some(place) = &one.pinpoint {
                let normal = place.to_string();
                prop_assert!(normal.parse::<Pinpoint>().is_ok(), "{}", normal);
            }
        }
        for (at, _) in text.char_indices() {
            if let Some((_, end)) = place_behind(&text, at, language) {
                prop_assert!(text.is_char_boundary(end) && end > at);
            }
        }
    }
}
