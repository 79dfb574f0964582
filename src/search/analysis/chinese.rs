//! The words of a Chinese text that was typed without blanks, by jieba's dictionary: 打击贩运人口 asks
//! for 打击, 贩运 and 人口 wherever they stand, as the same words in another script would. Texts are
//! indexed by characters, so a name that no dictionary has is found all the same, as its parts next to
//! one another.
//!
//! The dictionary takes 33 MB, and is loaded when the first long run of characters is typed.

use std::sync::LazyLock;

use jieba_rs::Jieba;

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// Words that say nothing alone; they are asked for only where nothing else is.
const EMPTY: &[&str] = &[
    "的", "和", "与", "及", "在", "了", "是", "之", "对", "为", "以", "或", "等", "中", "将", "并",
];

/// Two characters are a word already.
const SHORT: usize = 2;

/// The words of a run of Chinese characters; any other text is one word.
pub(in crate::search) fn words(text: &str) -> Vec<&str> {
    if text.chars().filter(|c| is_han(*c)).count() <= SHORT {
        return vec![text];
    }
    let all: Vec<&str> = JIEBA
        .cut(text, true)
        .into_iter()
        .map(|one| one.word)
        .collect();
    let telling: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !EMPTY.contains(word) && word.chars().any(char::is_alphanumeric))
        .collect();
    if telling.is_empty() {
        vec![text]
    } else {
        telling
    }
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_characters_is_cut_into_words() {
        assert_eq!(
            words("打击贩运人口的措施"),
            ["打击", "贩运", "人口", "措施"]
        );
        assert_eq!(words("贩运"), ["贩运"]);
        assert_eq!(words("victims"), ["victims"]);
        assert_eq!(words("在了是"), ["在了是"]);
    }
}
