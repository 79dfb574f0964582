//! How a text is set on a page: spaces that it lost on its way through a file, and the apostrophes of names
//! that are ours. French prints an unbroken space before ; : ! ?
//! and inside «»; extraction leaves a plain one, at which a line may break. Nothing else of a source
//! is touched: its words stay as printed.

use crate::domain::Language;

/// A name as it is set on a page. Those of themes and bodies are typed with the apostrophe of a keyboard,
/// and stay so in the store and in data, where they are looked for; French prints the curved one.
pub fn typeset_name(name: &str, language: Language) -> String {
    let name = typeset(name, language);
    match language {
        Language::Fr => name.replace('\'', "’"),
        _ => name,
    }
}

/// The text as it is set on a page.
pub fn typeset(text: &str, language: Language) -> String {
    if language != Language::Fr || !text.contains(' ') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let next = characters.peek().copied();
        match (c, next) {
            (' ', Some(';' | '!' | '?')) => out.push('\u{202f}'),
            (' ', Some(':' | '»')) => out.push('\u{a0}'),
            ('«', Some(' ')) => {
                characters.next();
                out.push_str("«\u{a0}");
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_names_have_curved_apostrophes() {
        assert_eq!(
            typeset_name("Techniques d'enquête", Language::Fr),
            "Techniques d’enquête"
        );
        assert_eq!(
            typeset_name("States' rights", Language::En),
            "States' rights"
        );
        assert_eq!(typeset("l'agent", Language::Fr), "l'agent", "as printed");
    }

    #[test]
    fn french_marks_keep_to_their_words() {
        assert_eq!(
            typeset("« dit-il » : oui ; non", Language::Fr),
            "«\u{a0}dit-il\u{a0}»\u{a0}: oui\u{202f}; non"
        );
        assert_eq!(typeset("a : b", Language::En), "a : b");
        assert_eq!(
            typeset("a ; b", Language::Fr).chars().count(),
            "a ; b".chars().count()
        );
    }
}
