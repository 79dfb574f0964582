//! The forms of dates, numbers, references and headings that style guides fix; the texts themselves are
//! held by `texts`.

mod texts;

use time::Date;
use time::macros::date;

use super::*;

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
    assert_eq!(count(Language::Ar, 0), "لا توصيات");
    assert_eq!(count(Language::Ar, 11), "11 توصية");
    assert_eq!(count(Language::Ar, 1_203), "1\u{a0}203 توصيات");
    assert_eq!(count(Language::Ru, 1_001), "1\u{a0}001 рекомендация");
    assert_eq!(count(Language::Es, 1_284), "1284 recomendaciones");
    assert_eq!(count(Language::Es, 12_840), "12\u{202f}840 recomendaciones");
    assert_eq!(count(Language::Zh, 1_284), "1\u{202f}284项建议");
}

#[test]
fn meetings_are_counted_in_words_and_beyond_them_with_their_endings() {
    let said = |n, group| in_each(|l| l.meeting(n, group).into_plain());
    assert_eq!(
        said(14, true),
        [
            "الاجتماع الرابع عشر",
            "第十四次会议",
            "fourteenth meeting",
            "quatorzième réunion",
            "четырнадцатое совещание",
            "14ª reunión",
        ]
    );
    assert_eq!(
        said(78, false),
        [
            "الدورة الثامنة والسبعون",
            "第七十八届会议",
            "seventy-eighth session",
            "soixante-dix-huitième session",
            "семьдесят восьмая сессия",
            "78º período de sesiones",
        ]
    );
    let english = |n| Locale(Language::En).meeting(n, false).into_plain();
    assert_eq!(english(101), "101st session");
    assert_eq!(english(112), "112th session");
    let spanish = |n, group| Locale(Language::Es).meeting(n, group).into_plain();
    assert_eq!(spanish(23, false), "23er período de sesiones");
    assert_eq!(spanish(23, true), "23ª reunión");
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
        "par.\u{a0}3, puce\u{a0}11"
    );
    let stored = Spot {
        anchor: Some("par-3-b7"),
        item: Some("bullet 7"),
        ..bullet
    };
    let places = in_each(|l| l.place(stored));
    assert_eq!(places[0], "الفقرة\u{a0}3، النقطة\u{a0}7");
    assert_eq!(places[1], "第3段第7点");
    assert_eq!(places[3], "par.\u{a0}3, puce\u{a0}7");
    let again = Spot {
        item: Some("a 2"),
        ..spot
    };
    let places = in_each(|l| l.place(again));
    assert_eq!(places[2], "para.\u{a0}12\u{a0}(a)\u{a0}[2nd]");
    assert_eq!(places[3], "par.\u{a0}12\u{a0}a)\u{a0}[2e]");
}

#[test]
fn what_is_not_translated_is_english_and_says_so() {
    let text = Locale(Language::Zh).said("Terms", Language::En);
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
    assert_eq!(Locale(Language::Es).initial("ñandú"), "Ñ");
    assert_eq!(Locale(Language::Ru).initial("йод"), "Й");
    assert_eq!(Locale(Language::Ru).initial("ёлка"), "Е");
    let zh = Locale(Language::Zh);
    for (heading, letter) in [
        ("保护证人", "B"),
        ("电子证据", "D"),
        ("儿童", "E"),
        ("国际合作", "G"),
        ("技术援助", "J"),
        ("偷运移民", "T"),
        ("信息", "X"),
        ("运输", "Y"),
        ("追踪", "Z"),
        ("洗钱", "X"),
        ("被害人", "B"),
    ] {
        assert_eq!(zh.initial(heading), letter, "{heading}");
    }
    let mut headings = ["证人", "儿童", "被害人"];
    zh.sort_by_text(&mut headings, |heading| heading);
    assert_eq!(headings, ["被害人", "儿童", "证人"]);
    let mut labels = ["Zone", "École", "Enfant", "eau"];
    fr.sort_by_text(&mut labels, |label| label);
    assert_eq!(labels, ["eau", "École", "Enfant", "Zone"]);
}
