//! Dates and places as mastheads print them, in any of the six languages. Reads an evened text,
//! gives ISO dates and the span that they took. What a date means is for `masthead`.

use std::ops::Range;
use std::sync::OnceLock;

use regex::{Captures, Regex, RegexBuilder};

use super::super::lexicon::{self, Lexicon};
use super::numerals::western;
use crate::domain::Language;

/// First and last day, and a place where one stands before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub place: Option<String>,
    pub start: String,
    pub end: String,
    pub span: Range<usize>,
}

struct Patterns {
    single: Regex,
    range: Regex,
}

const DAY: &str = r"(?P<dN>\d{1,2})\s?(?:er\b|[º°]|st\b|nd\b|rd\b|th\b)?";
const TO: &str = r"(?:-|to|and|through|à|au|et|a|al|y|до|по|и|إلى|و|至)";

/// Compiled once a language, and only for a language that is met.
fn patterns(lexicon: &Lexicon) -> &'static Patterns {
    static ALL: [OnceLock<Patterns>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    ALL[lexicon.language as usize].get_or_init(|| compile(lexicon))
}

fn compile(lexicon: &Lexicon) -> Patterns {
    // Russian, Chinese and Arabic mastheads keep the date in English.
    let months = format!(
        "{}|{}",
        lexicon.month_words,
        lexicon::of(Language::En).month_words
    );
    let month = |n: u8| format!(r"(?:de\s+)?(?P<m{n}>{months})\.?");
    let year = |n: u8| format!(r",?\s+(?:de\s+|del\s+)?(?P<y{n}>\d{{4}})");
    let day = |n: u8| DAY.replace('N', &n.to_string());
    let (d1, d2, m1, m2, y1, y2) = (day(1), day(2), month(1), month(2), year(1), year(2));
    let build = |text: &str| {
        RegexBuilder::new(text)
            .case_insensitive(true)
            .size_limit(20 << 20)
            .build()
            .expect("a date pattern; a test builds them all")
    };
    Patterns {
        single: build(&format!(
            r"\b{d2}\s*{m2}{y2}|(?P<zy>\d{{4}})\s?年\s?(?P<zm>\d{{1,2}})\s?月\s?(?P<zd>\d{{1,2}})\s?日"
        )),
        range: build(&format!(
            r"\b{d1}(?:\s*{m1})?(?:{y1})?\s*{TO}\s*(?:le\s+|el\s+)?{d2}\s*{m2}{y2}|(?P<zy>\d{{4}})\s?年\s?(?P<zm>\d{{1,2}})\s?月\s?(?P<zd>\d{{1,2}})\s?日?\s?(?:至|-|和)\s?(?:(?P<zy2>\d{{4}})\s?年\s?)?(?:(?P<zm2>\d{{1,2}})\s?月\s?)?(?P<zd2>\d{{1,2}})\s?日"
        )),
    }
}

/// The first date in the text.
pub fn find_date(text: &str, lexicon: &Lexicon) -> Option<(String, Range<usize>)> {
    let hit = patterns(lexicon).single.captures(text)?;
    Some((last_day(&hit, lexicon)?, hit.get(0)?.range()))
}

/// The first period in the text; a single day is no period here.
pub fn find_period(text: &str, lexicon: &Lexicon) -> Option<Period> {
    let hit = patterns(lexicon).range.captures(text)?;
    let span = hit.get(0)?.range();
    let (start, end) = if hit.name("zy").is_some() {
        let number = |name: &str| {
            hit.name(name)
                .and_then(|m| western(m.as_str()).parse::<u16>().ok())
        };
        let (year, month) = (number("zy")?, number("zm")?);
        let last_month = number("zm2").unwrap_or(month);
        (
            iso(year, month, number("zd")?)?,
            iso(number("zy2").unwrap_or(year), last_month, number("zd2")?)?,
        )
    } else {
        let end = last_day(&hit, lexicon)?;
        let year = hit.name("y1").map_or_else(
            || end.get(..4).map(str::to_owned),
            |m| Some(western(m.as_str())),
        )?;
        let month = match hit.name("m1") {
            Some(word) => u16::from(month(word.as_str(), lexicon)?),
            None => end.get(5..7)?.parse().ok()?,
        };
        let day = western(hit.name("d1")?.as_str()).parse().ok()?;
        (iso(year.parse().ok()?, month, day)?, end)
    };
    Some(Period {
        place: None,
        start,
        end,
        span,
    })
}

/// A period, or a single day, with the place before it: "Vienna, 15-19 October 2018".
pub fn find_meeting(text: &str, lexicon: &Lexicon) -> Option<Period> {
    let mut period = find_period(text, lexicon).or_else(|| {
        let (day, span) = find_date(text, lexicon)?;
        Some(Period {
            place: None,
            start: day.clone(),
            end: day,
            span,
        })
    })?;
    // Chinese puts the place last: 2011年10月10日至12日，维也纳.
    let after = text.get(period.span.end..)?;
    if let Some(place) = after.strip_prefix(['，', ',', '、'])
        && place.trim_start().starts_with(super::blocks::is_cjk)
    {
        period.place = Some(place.trim().to_owned());
        period.span.end = text.len();
        return Some(period);
    }
    let before = text.get(..period.span.start)?;
    let head = before.trim_end().strip_suffix([',', '،'])?;
    let place = head
        .rsplit([',', '،', ';', ':'])
        .next()
        .unwrap_or(head)
        .trim();
    let is_name = place
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || !c.is_ascii() && !c.is_lowercase())
        && place.chars().count() < 40
        && !place.chars().any(|c| c.is_ascii_digit());
    if !is_name {
        return None;
    }
    period.place = Some(place.to_owned());
    period.span.start = text.find(place)?.min(period.span.start);
    Some(period)
}

fn last_day(hit: &Captures, lexicon: &Lexicon) -> Option<String> {
    let number = |name: &str| {
        hit.name(name)
            .and_then(|m| western(m.as_str()).parse::<u16>().ok())
    };
    if let Some(year) = number("zy") {
        return iso(year, number("zm")?, number("zd")?);
    }
    let month = month(hit.name("m2")?.as_str(), lexicon)?;
    iso(number("y2")?, u16::from(month), number("d2")?)
}

fn month(word: &str, lexicon: &Lexicon) -> Option<u8> {
    lexicon
        .month(word)
        .or_else(|| lexicon::of(Language::En).month(word))
}

fn iso(year: u16, month: u16, day: u16) -> Option<String> {
    let sound =
        (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    sound.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::lexicon::even;

    #[test]
    fn meetings_are_read_as_printed() {
        let cases = [
            (
                Language::En,
                "Vienna, 15–19 October 2018",
                "Vienna 2018-10-15 2018-10-19",
            ),
            (
                Language::En,
                "Vienna, 30 May-1 June 2012",
                "Vienna 2012-05-30 2012-06-01",
            ),
            (
                Language::Fr,
                "Vienne, 8 et 9 septembre 2020",
                "Vienne 2020-09-08 2020-09-09",
            ),
            (
                Language::Fr,
                "Vienne, 27 et 28 juin 2022 Point 2",
                "Vienne 2022-06-27 2022-06-28",
            ),
            (
                Language::Fr,
                "Vienne, 1er-3 août 2016",
                "Vienne 2016-08-01 2016-08-03",
            ),
            (
                Language::En,
                "New York, 5 May 2016",
                "New York 2016-05-05 2016-05-05",
            ),
        ];
        for (language, text, want) in cases {
            let found = find_meeting(&even(text), lexicon::of(language)).expect(text);
            let place = found.place.unwrap_or_default();
            assert_eq!(
                format!("{place} {} {}", found.start, found.end),
                want,
                "{text}"
            );
        }
        let held = "tenue à Vienne du 15 au 19 octobre 2018";
        let period = find_period(held, lexicon::of(Language::Fr)).expect(held);
        assert_eq!(
            (period.start.as_str(), period.end.as_str()),
            ("2018-10-15", "2018-10-19")
        );
    }

    #[test]
    fn meetings_are_read_in_the_other_languages() {
        let cases = [
            (
                Language::Es,
                "Viena, 15 a 19 de octubre de 2012",
                "Viena 2012-10-15 2012-10-19",
            ),
            (
                Language::Es,
                "Viena, 8 y 9 de septiembre de 2020",
                "Viena 2020-09-08 2020-09-09",
            ),
            (
                Language::Ru,
                "Вена, 27-29 января 2010 года",
                "Вена 2010-01-27 2010-01-29",
            ),
            (
                Language::Ru,
                "Вена, 30 мая – 1 июня 2012 года",
                "Вена 2012-05-30 2012-06-01",
            ),
            (
                Language::Zh,
                "2008年10月8日至17日，维也纳",
                "维也纳 2008-10-08 2008-10-17",
            ),
            (
                Language::Zh,
                "2031年11月30日至12月2日，维也纳",
                "维也纳 2031-11-30 2031-12-02",
            ),
            (
                Language::Ar,
                "عمّان، 10-14 كانون الأول/ديسمبر 2006",
                "عمّان 2006-12-10 2006-12-14",
            ),
            (
                Language::Ar,
                "فيينا، 30 أيار/مايو - 1 حزيران/يونيه 2012",
                "فيينا 2012-05-30 2012-06-01",
            ),
        ];
        for (language, text, want) in cases {
            let found = find_meeting(&even(text), lexicon::of(language)).expect(text);
            let place = found.place.unwrap_or_default();
            let said = format!("{place} {} {}", found.start, found.end);
            assert_eq!(said, want, "{text}");
        }
    }

    #[test]
    fn dates_are_read_in_words() {
        for (language, text, want) in [
            (Language::En, "23 July 2018", "2018-07-23"),
            (Language::Fr, "1er novembre 2018", "2018-11-01"),
            (Language::Fr, "1 er août 2018", "2018-08-01"),
            (Language::Es, "1º de diciembre de 2009", "2009-12-01"),
            (Language::Es, "1° de diciembre de 2009", "2009-12-01"),
            (Language::Es, "18 de julio de 2033", "2033-07-18"),
            (Language::Ru, "18 December 2034", "2034-12-18"),
            (Language::Ru, "18 декабря 2034 года", "2034-12-18"),
            (Language::Zh, "2010年7月30日", "2010-07-30"),
            (Language::Zh, "31 March 2031", "2031-03-31"),
            (Language::Ar, "7 February 2033", "2033-02-07"),
            (Language::Ar, "15 تشرين الثاني/ نوفمبر 2000", "2000-11-15"),
            (Language::Ar, "3 تموز/يوليه 2000", "2000-07-03"),
            (Language::Ar, "3 يوليو 2000", "2000-07-03"),
        ] {
            let found = find_date(&even(text), lexicon::of(language)).map(|(date, _)| date);
            assert_eq!(found.as_deref(), Some(want), "{text}");
        }
    }
}
