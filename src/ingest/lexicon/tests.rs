//! Every lexicon reads, compiles and knows its numbers.

mod rows;

use super::*;

#[test]
fn every_lexicon_reads_and_compiles() {
    for language in Language::ALL {
        let lexicon = of(*language);
        assert_eq!(lexicon.months.len(), 12, "{language}");
        assert!(lexicon.ordinals.len() >= 12, "{language}");
        assert!(lexicon.stopwords.len() >= 8, "{language}");
        for key in KEYS {
            lexicon.get(key);
        }
        for key in ["masthead.agenda", "citations.ibid", "cues.proposed"] {
            let nothing = build("");
            assert_ne!(
                lexicon.get(key).as_str(),
                nothing.as_str(),
                "{language}: {key} is empty"
            );
        }
    }
}

#[test]
fn words_for_numbers_are_read() {
    assert_eq!(of(Language::Fr).ordinal("neuvième"), Some(9));
    assert_eq!(of(Language::En).ordinal("Eleventh"), Some(11));
    assert_eq!(of(Language::En).ordinal("14th"), Some(14));
    for (word, value) in [
        ("第九", 9),
        ("第十", 10),
        ("二十一", 21),
        ("第四十", 40),
        ("第七十九", 79),
    ] {
        assert_eq!(of(Language::Zh).ordinal(word), Some(value), "{word}");
    }
    for (word, value) in [
        ("الأولى", 1),
        ("الثاني", 2),
        ("العاشرة", 10),
        ("الحادية عشرة", 11),
        ("الثاني عشر", 12),
        ("العشرون", 20),
        ("العشرين", 20),
        ("الحادية والعشرين", 21),
        ("الأربعين", 40),
        ("التاسعة والسبعون", 79),
    ] {
        assert_eq!(of(Language::Ar).ordinal(word), Some(value), "{word}");
    }
    assert_eq!(of(Language::Ru).ordinal("Двадцать второй"), Some(22));
    assert_eq!(of(Language::Ru).ordinal("семидесятой"), Some(70));
    assert_eq!(of(Language::Es).ordinal("decimotercer"), Some(13));
    assert_eq!(of(Language::Es).ordinal("Septuagésimo noveno"), Some(79));
    assert_eq!(of(Language::Es).ordinal("vigésimo"), Some(20));
    assert_eq!(of(Language::Fr).month("août"), Some(8));
    assert_eq!(of(Language::Fr).month("aoûtien"), None);
}
