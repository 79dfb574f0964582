//! Folding of a text before Postgres stems it: what its parser cannot see in a language is made
//! visible by blanks, and letters that readers mix up become one. The same function folds what is
//! stored and what is asked, so the two always meet. It is not for showing: the folded text is no
//! longer the printed wording. Accents and case are left to the search configurations, which fold
//! them after stemming has had its chance.

use unicode_normalization::UnicodeNormalization;

use super::Language;

/// The text as the search configuration `recueil_{language}` should get it.
pub fn fold_for_search(language: Language, text: &str) -> String {
    match language {
        Language::Ar => fold_arabic(text),
        Language::Zh => fold_chinese(text),
        Language::En | Language::Fr | Language::Ru | Language::Es => fold_alphabetic(text),
    }
}

/// Apostrophes become blanks (l'enquête gives enquête), invisible characters vanish, and a slash
/// inside a word without digits becomes a blank: Postgres would take `et/ou` for a file name. A
/// symbol (`A/CN.9/1109`) keeps its slashes, and so stays one token.
fn fold_alphabetic(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || is_apostrophe(c)) {
        let is_symbol = word.chars().any(|c| c.is_ascii_digit());
        push_blank(&mut out);
        for c in word.chars().filter(|c| !is_invisible(*c)) {
            if c == '/' && !is_symbol {
                push_blank(&mut out);
            } else {
                out.push(c);
            }
        }
    }
    out.trim_end().to_owned()
}

/// Vowel marks and tatweel go, the forms of alef, ya and ta marbuta become one, and leading
/// و، ال and their compounds are cut, so that والتوصية meets توصية. Only where enough of the word
/// is left: ولد keeps its و.
fn fold_arabic(text: &str) -> String {
    let letters: String = text
        .nfkc()
        .filter(|c| !is_arabic_mark(*c) && !is_invisible(*c))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            '٠'..='٩' => western_digit(c),
            c if is_apostrophe(c) => ' ',
            c => c,
        })
        .collect();
    let mut out = String::with_capacity(letters.len());
    let mut word = String::new();
    for c in letters.chars().chain([' ']) {
        if is_arabic_letter(c) {
            word.push(c);
            continue;
        }
        out.push_str(without_prefix(&word));
        word.clear();
        if c.is_whitespace() {
            push_blank(&mut out);
        } else {
            out.push(c);
        }
    }
    out.trim().to_owned()
}

/// The word behind its conjunction, preposition and article.
fn without_prefix(word: &str) -> &str {
    let word = cut(word, "و", 3);
    for prefix in ["بال", "كال", "فال", "ال", "لل"] {
        let rest = cut(word, prefix, 2);
        if rest.len() < word.len() {
            return rest;
        }
    }
    word
}

/// `word` without `prefix`, where at least `keep` letters stay.
fn cut<'a>(word: &'a str, prefix: &str, keep: usize) -> &'a str {
    word.strip_prefix(prefix)
        .filter(|rest| rest.chars().count() >= keep)
        .unwrap_or(word)
}

/// Each Han character is a token of its own: without a dictionary, neighbours in a phrase are the
/// only honest word boundary. A query should ask for a run of them as a phrase.
fn fold_chinese(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.nfkc().filter(|c| !is_invisible(*c)) {
        if is_han(c) {
            push_blank(&mut out);
            out.push(c);
            out.push(' ');
        } else if c.is_whitespace() || is_apostrophe(c) {
            push_blank(&mut out);
        } else {
            out.push(c);
        }
    }
    out.trim().to_owned()
}

fn push_blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´' | '`')
}

/// Soft hyphen, zero-width characters and direction marks.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Tashkeel, tatweel, superscript alef and Quranic marks.
const fn is_arabic_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

const fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

fn western_digit(c: char) -> char {
    char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_elided_article_leaves_the_word_free() {
        let fold = |text| fold_for_search(Language::Fr, text);
        assert_eq!(fold("mener l’enquête, d'abord"), "mener l enquête, d abord");
        assert_eq!(fold("et/ou selon A/CN.9/1109"), "et ou selon A/CN.9/1109");
        assert_eq!(fold("  deux\u{a0}mots\u{ad} "), "deux mots");
    }

    #[test]
    fn arabic_prefixes_and_marks_do_not_hide_a_word() {
        let fold = |text| fold_for_search(Language::Ar, text);
        for text in [
            "توصية",
            "التوصية",
            "والتوصية",
            "بالتوصية",
            "للتوصية",
            "وَالتَّوْصِيَةُ",
            "التوصيــة",
        ] {
            assert_eq!(fold(text), "توصيه", "{text}");
        }
        assert_eq!(fold("ولد"), "ولد");
        assert_eq!(fold("الدول، والأمانة"), "دول، امانه");
    }

    #[test]
    fn chinese_is_split_between_characters() {
        assert_eq!(
            fold_for_search(Language::Zh, "贩运人口，UNODC报告"),
            "贩 运 人 口 ,UNODC 报 告"
        );
    }

    #[test]
    fn folding_twice_changes_nothing_in_spaced_languages() {
        for language in [
            Language::En,
            Language::Fr,
            Language::Ru,
            Language::Es,
            Language::Zh,
        ] {
            let once = fold_for_search(language, "l'État / 贩运 State’s et/ou 12");
            assert_eq!(fold_for_search(language, &once), once);
        }
    }
}
