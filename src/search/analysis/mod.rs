//! From texts to lexemes with their positions, the same for what is indexed and for what is asked:
//! folded by `domain`, cut into tokens, stemmed by language. A stop word keeps its position, so that a
//! phrase knows how far its words stand apart.
//!
//! Chinese is indexed by single characters and asked for as phrases of them: cut into words, texts and
//! queries would disagree, and every name that no dictionary has would be missed. What is typed without
//! blanks is cut into words (`chinese`), each of them such a phrase.

mod chinese;
mod stems;
mod tokens;

use std::collections::HashMap;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::domain::{Language, fold_for_search};
pub(super) use chinese::words as chinese_words;
use tokens::Kind;

/// Counted up whenever the same text would give other lexemes: an index of another version is rebuilt.
pub(super) const VERSION: u32 = 1;

/// The most words of which the lexeme is remembered.
const REMEMBERED: usize = 100_000;

/// No lexeme is longer, in bytes; a longer token is no word, and nobody types it.
const LONGEST: usize = 2_000;

/// Gives the lexemes of texts in one language.
#[derive(Clone)]
pub(super) struct Analyser {
    language: Language,
    letters: Vec<char>,
    tokens: Vec<tokens::Token>,
    /// Texts say the same words over and over, and stemming is the dearest step.
    known: HashMap<(String, Kind), Option<String>>,
}

impl Analyser {
    pub fn new(language: Language) -> Self {
        Self {
            language,
            letters: Vec::new(),
            tokens: Vec::new(),
            known: HashMap::new(),
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Calls `each` with every lexeme and its position, from 0; gives the number of positions.
    pub fn read(&mut self, text: &str, mut each: impl FnMut(&str, usize)) -> usize {
        self.letters.clear();
        self.letters
            .extend(fold_for_search(self.language, text).chars());
        self.tokens.clear();
        tokens::cut(&self.letters, &mut self.tokens);
        if self.known.len() > REMEMBERED {
            self.known.clear();
        }
        let mut key = (String::new(), Kind::Simple);
        for (position, (from, to, kind)) in self.tokens.iter().enumerate() {
            key.0.clear();
            key.0.extend(&self.letters[*from..*to]);
            key.1 = *kind;
            if key.0.len() > LONGEST {
                continue;
            }
            if !self.known.contains_key(&key) {
                let lexeme = stems::lexeme(self.language, &key.0, *kind);
                self.known.insert(key.clone(), lexeme);
            }
            if let Some(Some(lexeme)) = self.known.get(&key) {
                each(lexeme, position);
            }
        }
        self.tokens.len()
    }

    /// The lexemes of a text with their positions, from 0.
    pub fn lexemes(&mut self, text: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        self.read(text, |lexeme, position| {
            found.push((position, lexeme.to_owned()));
        });
        found
    }
}

impl Tokenizer for Analyser {
    type TokenStream<'a> = Lexemes;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Lexemes {
        let mut found = self.lexemes(text);
        found.reverse();
        Lexemes {
            left: found,
            token: Token::default(),
        }
    }
}

/// Lexemes on their way into the index, the next one last.
pub(super) struct Lexemes {
    left: Vec<(usize, String)>,
    token: Token,
}

impl TokenStream for Lexemes {
    fn advance(&mut self) -> bool {
        let Some((position, lexeme)) = self.left.pop() else {
            return false;
        };
        self.token.position = position;
        self.token.text = lexeme;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
