//! The query language of readers: words, `"a phrase"`, `-without`, `or`, `prefix*`, a symbol with or
//! without a paragraph, `theme:`, `body:`, `year:2018..2022`. Reading never fails: what cannot be
//! meant is left out and said in a note, and [`Query::read_as`] shows how the rest was understood.
//! How the words meet the text of a language is `search`'s affair.

mod fields;
mod notes;
mod places;
mod tokens;

use std::fmt;

use super::Symbol;
use fields::Field;
pub use fields::Years;
pub use notes::Note;
pub use places::Numbered;
use tokens::{LONGEST, Token, Tokens};

/// The most terms read.
const MOST_TERMS: usize = 32;

/// What a reader asked for: any of the branches, which `or` separates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Query {
    pub branches: Vec<Branch>,
    pub notes: Vec<Note>,
}

/// All of the wanted terms and none of the unwanted ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Branch {
    pub wanted: Vec<Term>,
    pub unwanted: Vec<Term>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// One word as typed; a word with inner marks (`anti-trafficking`) is still one.
    Word(String),
    /// Words in this order, next to each other.
    Phrase(String),
    /// Words that begin like this.
    Prefix(String),
    /// A document, or the documents of a body.
    Symbol(Symbol),
    /// A paragraph of a document, or an item of it.
    Place(Symbol, Numbered),
    /// A theme by its slug, label or synonym, as typed.
    Theme(String),
    /// A body by its slug, symbol or name, as typed.
    Body(String),
    Years(Years),
}

impl Query {
    /// Reads any text. Blank text is a query without branches and without notes.
    pub fn parse(text: &str) -> Self {
        let mut reader = Reader::default();
        let mut tokens = Tokens::of(text);
        if text.chars().count() > LONGEST {
            reader.note(Note::TooLong);
        }
        while let Some(token) = tokens.next_token() {
            reader.take(&token);
        }
        reader.finish()
    }

    /// Whether there is no condition at all.
    pub fn is_empty(&self) -> bool {
        self.branches.is_empty()
    }

    /// The document or place that is all there is to the query.
    pub fn place(&self) -> Option<(&Symbol, Option<&Numbered>)> {
        let [branch] = self.branches.as_slice() else {
            return None;
        };
        match (branch.wanted.as_slice(), branch.unwanted.is_empty()) {
            ([Term::Symbol(symbol)], true) => Some((symbol, None)),
            ([Term::Place(symbol, numbered)], true) => Some((symbol, Some(numbered))),
            _ => None,
        }
    }

    /// The canonical form: what was understood, in the same language, so that it can be typed again.
    pub fn read_as(&self) -> String {
        let branches: Vec<String> = self.branches.iter().map(ToString::to_string).collect();
        branches.join(" or ")
    }
}

impl Term {
    /// Whether it is looked for in the words of a text.
    pub const fn is_words(&self) -> bool {
        matches!(self, Self::Word(_) | Self::Phrase(_) | Self::Prefix(_))
    }
}

impl fmt::Display for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wanted = self.wanted.iter().map(ToString::to_string);
        let unwanted = self.unwanted.iter().map(|term| format!("-{term}"));
        let terms: Vec<String> = wanted.chain(unwanted).collect();
        f.write_str(&terms.join(" "))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Quoted, a word that would be read as the operator stays a word.
            Self::Word(word) if word.eq_ignore_ascii_case("or") => write!(f, "\"{word}\""),
            Self::Word(word) => f.write_str(word),
            Self::Phrase(words) => write!(f, "\"{words}\""),
            Self::Prefix(start) => write!(f, "{start}*"),
            Self::Symbol(symbol) if symbol.as_str().contains(' ') => write!(f, "\"{symbol}\""),
            Self::Symbol(symbol) => write!(f, "{symbol}"),
            Self::Place(symbol, numbered) if symbol.as_str().contains(' ') => {
                write!(f, "\"{symbol}\" {numbered}")
            }
            Self::Place(symbol, numbered) => write!(f, "{symbol} {numbered}"),
            Self::Theme(value) => field(f, Field::Theme, value),
            Self::Body(value) => field(f, Field::Body, value),
            Self::Years(years) => write!(f, "{}:{years}", Field::Year.name()),
        }
    }
}

fn field(f: &mut fmt::Formatter<'_>, field: Field, value: &str) -> fmt::Result {
    let quote = if value.contains(' ') { "\"" } else { "" };
    write!(f, "{}:{quote}{value}{quote}", field.name())
}

/// Builds the branches from tokens.
#[derive(Default)]
struct Reader {
    query: Query,
    branch: Branch,
    terms: usize,
    /// An `or` that still waits for its right side.
    pending_or: bool,
    /// A "par." behind a symbol that still waits for its number.
    mark: Option<String>,
}

impl Reader {
    fn note(&mut self, note: Note) {
        if !self.query.notes.contains(&note) {
            self.query.notes.push(note);
        }
    }

    fn take(&mut self, token: &Token) {
        let bare = !token.quoted && !token.minus && token.field.is_none();
        let mark = self.mark.take();
        if bare && self.joined_to_symbol(&token.text, mark.is_some()) {
            return;
        }
        self.left_out(mark);
        if bare && token.text.eq_ignore_ascii_case("or") {
            return self.take_or(&token.text);
        }
        let term = match token.field {
            Some(field) => named(field, &token.text),
            None if token.quoted => phrase(&token.text),
            None => term(&token.text),
        };
        let Some(term) = term else {
            return self.note(not_meant(token));
        };
        if token.unclosed {
            self.note(Note::UnclosedPhrase);
        }
        self.terms += 1;
        if self.terms > MOST_TERMS {
            return self.note(Note::TooLong);
        }
        self.pending_or = false;
        let side = if token.minus {
            &mut self.branch.unwanted
        } else {
            &mut self.branch.wanted
        };
        side.push(term);
    }

    fn left_out(&mut self, mark: Option<String>) {
        if let Some(mark) = mark {
            self.note(Note::LoneOperator(mark));
        }
    }

    fn take_or(&mut self, word: &str) {
        if self.branch == Branch::default() {
            return self.note(Note::LoneOperator(word.to_owned()));
        }
        let branch = std::mem::take(&mut self.branch);
        self.query.branches.push(branch);
        self.pending_or = true;
    }

    /// `S/RES/2491 (2019)` is one symbol with a blank inside, `A/76/5 par. 38 (a)` one place.
    fn joined_to_symbol(&mut self, text: &str, marked: bool) -> bool {
        match self.branch.wanted.last_mut() {
            Some(Term::Symbol(symbol)) => {
                if let Some(whole) = places::with_year(symbol, text) {
                    *symbol = whole;
                    return true;
                }
                if let Some(numbered) = places::numbered(text, marked) {
                    let place = Term::Place(symbol.clone(), numbered);
                    self.branch.wanted.pop();
                    self.branch.wanted.push(place);
                    return true;
                }
                let is_mark = !marked && places::is_mark(text);
                self.mark = is_mark.then(|| text.to_owned());
                is_mark
            }
            Some(Term::Place(_, numbered)) => numbered.take_item(text),
            _ => false,
        }
    }

    fn finish(mut self) -> Query {
        let mark = self.mark.take();
        self.left_out(mark);
        if self.pending_or {
            self.note(Note::LoneOperator("or".to_owned()));
        }
        if self.branch != Branch::default() {
            self.query.branches.push(self.branch);
        }
        self.query
    }
}

/// What `theme:` and the like name; `None` where that cannot be one.
fn named(field: Field, text: &str) -> Option<Term> {
    if field == Field::Year {
        return Years::read(text).map(Term::Years);
    }
    let sound = text.chars().any(char::is_alphanumeric);
    sound.then(|| match field {
        Field::Body => Term::Body(text.to_owned()),
        _ => Term::Theme(text.to_owned()),
    })
}

/// What is said of a token that is no term.
fn not_meant(token: &Token) -> Note {
    let minus = if token.minus { "-" } else { "" };
    let quote = if token.quoted { "\"" } else { "" };
    let field = token.field.map(|field| format!("{}:", field.name()));
    let text = &token.text;
    let shown = format!("{minus}{}{quote}{text}{quote}", field.unwrap_or_default());
    if token.field.is_some() && text.chars().any(char::is_alphanumeric) {
        return Note::NoSuch(shown);
    }
    Note::LoneOperator(shown)
}

/// A term between blanks; `None` when it has no letter or digit.
fn term(text: &str) -> Option<Term> {
    if !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if let Some(symbol) = symbol(text) {
        return Some(Term::Symbol(symbol));
    }
    match text.strip_suffix('*') {
        Some(start) => Some(Term::Prefix(start.trim_end_matches('*').to_owned())),
        None => Some(Term::Word(text.to_owned())),
    }
}

fn phrase(text: &str) -> Option<Term> {
    if !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if let Some(symbol) = symbol(text) {
        return Some(Term::Symbol(symbol));
    }
    // Chinese has no blanks: what is quoted stays together, what is not may be taken apart.
    Some(if text.contains(' ') || text.contains(is_han) {
        Term::Phrase(text.to_owned())
    } else {
        Term::Word(text.to_owned())
    })
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// A symbol in any case, with the mark of a sentence behind it cut off.
fn symbol(text: &str) -> Option<Symbol> {
    let text = text.trim_end_matches([',', ';', '.', ':', '،', '，']);
    (text.contains('/') && text.chars().any(|c| c.is_ascii_digit()))
        .then(|| text.to_ascii_uppercase().parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests;
