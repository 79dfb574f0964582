//! Cuts what a reader typed into tokens: pieces between blanks, or between quotation marks of any
//! script. What a token means is for the reader of queries.

use super::fields::Field;

/// The longest query read, in characters; the rest is cut off.
pub(super) const LONGEST: usize = 500;

/// A piece of the query between blanks, or between quotation marks.
#[derive(Debug)]
pub(super) struct Token {
    /// Of `theme:words` or `theme:"more words"`; the rest is in `text`.
    pub field: Option<Field>,
    pub text: String,
    pub minus: bool,
    pub quoted: bool,
    pub unclosed: bool,
}

/// Cuts a query into tokens.
pub(super) struct Tokens {
    letters: std::iter::Peekable<std::vec::IntoIter<char>>,
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‟' | '＂')
}

const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

impl Tokens {
    pub fn of(text: &str) -> Self {
        // Postgres takes no NUL in a text, and no reader means a control character.
        let letters: Vec<char> = text
            .chars()
            .take(LONGEST)
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        Self {
            letters: letters.into_iter().peekable(),
        }
    }

    pub fn next_token(&mut self) -> Option<Token> {
        while self.letters.next_if(|c| c.is_whitespace()).is_some() {}
        let mut minus = false;
        while self.letters.next_if(|c| is_minus(*c)).is_some() {
            minus = true;
        }
        if self.letters.next_if(|c| is_quote(*c)).is_some() {
            return Some(self.quoted(None, minus));
        }
        let mut field = None;
        let mut text = String::new();
        while let Some(c) = self
            .letters
            .next_if(|c| !c.is_whitespace() && !is_quote(*c))
        {
            let named = (field.is_none() && matches!(c, ':' | '：'))
                .then(|| Field::named(&text))
                .flatten();
            if named.is_none() {
                text.push(c);
                continue;
            }
            field = named;
            text.clear();
            if self.letters.next_if(|c| is_quote(*c)).is_some() {
                return Some(self.quoted(field, minus));
            }
        }
        (minus || field.is_some() || !text.is_empty()).then_some(Token {
            field,
            text,
            minus,
            quoted: false,
            unclosed: false,
        })
    }

    fn quoted(&mut self, field: Option<Field>, minus: bool) -> Token {
        let mut text = String::new();
        let mut unclosed = true;
        for c in self.letters.by_ref() {
            if is_quote(c) {
                unclosed = false;
                break;
            }
            text.push(c);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        Token {
            field,
            text: words.join(" "),
            minus,
            quoted: true,
            unclosed,
        }
    }
}
