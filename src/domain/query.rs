//! The query language of readers: words, `"a phrase"`, `-without`, `or`, `prefix*`, a symbol. Reading
//! never fails: what cannot be meant is left out and said in a note, and [`Query::read_as`] shows how
//! the rest was understood. How the words meet the text of a language is `search`'s affair.

mod tokens;

use std::fmt;

use super::Symbol;
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
}

/// What was read otherwise than typed. `Display` says it in English; `code` is for translations.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Note {
    /// A quotation mark without its partner; the rest was read as a phrase.
    UnclosedPhrase,
    /// `or`, `-`, `*` or `""` with nothing to act upon; left out.
    LoneOperator(String),
    /// More than the longest query or the most terms; the rest was left out.
    TooLong,
    /// Words that are too common to be looked for, such as `the`; left out.
    TooCommon(String),
    /// Nothing in the query can be searched for: all recommendations are listed.
    NothingToSearch,
}

impl Note {
    /// A word for programs and translations.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnclosedPhrase => "unclosed_phrase",
            Self::LoneOperator(_) => "lone_operator",
            Self::TooLong => "too_long",
            Self::TooCommon(_) => "too_common",
            Self::NothingToSearch => "nothing_to_search",
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnclosedPhrase => f.write_str(
                "A quotation mark is not closed: the words after it were read as a phrase.",
            ),
            Self::LoneOperator(mark) => {
                write!(f, "“{mark}” has nothing to act upon and was left out.")
            }
            Self::TooLong => f.write_str("The query is too long: its end was left out."),
            Self::TooCommon(words) => {
                write!(
                    f,
                    "“{words}” is too common to be searched for and was left out."
                )
            }
            Self::NothingToSearch => {
                f.write_str("The query has no word that can be searched for: it was left aside.")
            }
        }
    }
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

    /// The canonical form: what was understood, in the same language, so that it can be typed again.
    pub fn read_as(&self) -> String {
        let branches: Vec<String> = self.branches.iter().map(ToString::to_string).collect();
        branches.join(" or ")
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
        }
    }
}

/// Builds the branches from tokens.
#[derive(Default)]
struct Reader {
    query: Query,
    branch: Branch,
    terms: usize,
    /// An `or` that still waits for its right side.
    pending_or: bool,
}

impl Reader {
    fn note(&mut self, note: Note) {
        if !self.query.notes.contains(&note) {
            self.query.notes.push(note);
        }
    }

    fn take(&mut self, token: &Token) {
        if !token.quoted && !token.minus && token.text.eq_ignore_ascii_case("or") {
            return self.take_or(&token.text);
        }
        let term = if token.quoted {
            phrase(&token.text)
        } else {
            term(&token.text)
        };
        let Some(term) = term else {
            let minus = if token.minus { "-" } else { "" };
            let quote = if token.quoted { "\"" } else { "" };
            let shown = format!("{minus}{quote}{}{quote}", token.text);
            return self.note(Note::LoneOperator(shown));
        };
        if token.unclosed {
            self.note(Note::UnclosedPhrase);
        }
        self.terms += 1;
        if self.terms > MOST_TERMS {
            return self.note(Note::TooLong);
        }
        self.pending_or = false;
        if token.minus {
            self.branch.unwanted.push(term);
        } else if !self.joined_to_symbol(&term) {
            self.branch.wanted.push(term);
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

    /// `S/RES/2491 (2019)` is one symbol with a blank inside.
    fn joined_to_symbol(&mut self, term: &Term) -> bool {
        let (Term::Word(year), Some(Term::Symbol(last))) = (term, self.branch.wanted.last_mut())
        else {
            return false;
        };
        if year.len() != 6 || !year.starts_with('(') || !year.ends_with(')') {
            return false;
        }
        match format!("{last} {year}").parse() {
            Ok(whole) => {
                *last = whole;
                true
            }
            Err(_) => false,
        }
    }

    fn finish(mut self) -> Query {
        if self.pending_or {
            self.note(Note::LoneOperator("or".to_owned()));
        }
        if self.branch != Branch::default() {
            self.query.branches.push(self.branch);
        }
        self.query
    }
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
    Some(if text.contains(' ') {
        Term::Phrase(text.to_owned())
    } else {
        Term::Word(text.to_owned())
    })
}

/// A symbol in any case, with the mark of a sentence behind it cut off.
fn symbol(text: &str) -> Option<Symbol> {
    let text = text.trim_end_matches([',', ';', '.', ':']);
    (text.contains('/') && text.chars().any(|c| c.is_ascii_digit()))
        .then(|| text.to_ascii_uppercase().parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_shown_as_it_was_read() {
        let cases = [
            ("", ""),
            ("  trafic   illicite ", "trafic illicite"),
            (
                "\"secteur  privé\" -victimes",
                "\"secteur privé\" -victimes",
            ),
            ("« secteur privé » ou", "\"secteur privé\" ou"),
            ("a or b c OR d", "a or b c or d"),
            (
                "financ* -\"trafic de migrants\"",
                "financ* -\"trafic de migrants\"",
            ),
            ("ctoc/cop/wg.7/2020/3", "CTOC/COP/WG.7/2020/3"),
            ("S/RES/2491 (2019) libya", "\"S/RES/2491 (2019)\" libya"),
            ("et/ou", "et/ou"),
            ("\"or\"", "\"or\""),
        ];
        for (typed, read) in cases {
            let query = Query::parse(typed);
            assert_eq!(query.read_as(), read, "{typed}");
            assert!(query.notes.is_empty(), "{typed}: {:?}", query.notes);
            assert_eq!(
                Query::parse(&query.read_as()).branches,
                query.branches,
                "{typed}"
            );
        }
    }

    #[test]
    fn what_cannot_be_meant_is_left_out_with_a_note() {
        let lone = |mark: &str| Note::LoneOperator(mark.to_owned());
        let cases = [
            ("\"secteur privé", "\"secteur privé\"", Note::UnclosedPhrase),
            ("or trafic", "trafic", lone("or")),
            ("trafic or", "trafic", lone("or")),
            ("a or or b", "a or b", lone("or")),
            ("trafic -", "trafic", lone("-")),
            ("* trafic", "trafic", lone("*")),
            ("\"\" trafic", "trafic", lone("\"\"")),
            ("!!! & |", "", lone("!!!")),
        ];
        for (typed, read, note) in cases {
            let query = Query::parse(typed);
            assert_eq!(query.read_as(), read, "{typed}");
            assert!(query.notes.contains(&note), "{typed}: {:?}", query.notes);
        }
    }

    #[test]
    fn an_endless_query_is_cut() {
        let query = Query::parse(&"mot ".repeat(10_000));
        assert!(query.notes.contains(&Note::TooLong));
        assert!(query.branches[0].wanted.len() <= MOST_TERMS);
    }

    proptest::proptest! {
        #[test]
        fn every_text_can_be_read(text in ".{0,80}") {
            let query = Query::parse(&text);
            let again = Query::parse(&query.read_as());
            proptest::prop_assert_eq!(query.branches.len(), again.branches.len());
        }
    }
}
