//! Cuts a folded text into tokens as the default parser of Postgres does, for which the wordings are
//! folded: words, compounds with their parts, numbers, symbols (`CTOC/COP/WG.7/2020/3` is one token),
//! hosts and addresses. What a token becomes in a language is for `stems`. A test compares both on
//! whole corpora; where an exotic text is cut otherwise, it is cut so in texts and queries alike.

use unicode_normalization::char::is_combining_mark;

/// How the lexeme of a token is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Letters of the Latin alphabet without accents.
    Ascii,
    /// Letters of any script.
    Word,
    /// Numbers, symbols and whatever else holds digits: as it stands, in lower case.
    Simple,
}

/// A token: the place of its characters, and what it is.
pub(super) type Token = (usize, usize, Kind);

fn is_word(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit() || (!c.is_ascii() && is_combining_mark(c))
}

/// Adds the tokens of `text` in order; a compound stands before its parts.
pub(super) fn cut(text: &[char], out: &mut Vec<Token>) {
    let cutter = Cutter { text };
    let mut at = 0;
    while at < text.len() {
        at = cutter.next(at, out);
    }
}

struct Cutter<'a> {
    text: &'a [char],
}

impl Cutter<'_> {
    fn at(&self, place: usize) -> char {
        self.text.get(place).copied().unwrap_or(' ')
    }

    /// The end of the run of characters from `start` that `belongs` accepts.
    fn run(&self, start: usize, belongs: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.iter().take_while(|c| belongs(**c)).count()
    }

    fn digits(&self, start: usize) -> usize {
        self.run(start, |c| c.is_ascii_digit())
    }

    /// Takes what stands at `at`; gives the place behind it.
    fn next(&self, at: usize, out: &mut Vec<Token>) -> usize {
        let c = self.at(at);
        match c {
            '<' => return self.tag(at).unwrap_or(at + 1),
            '&' => return self.entity(at).unwrap_or(at + 1),
            '/' if self.at(at + 1).is_ascii_alphanumeric() => {
                let end = self.file_end(at + 1);
                out.push((at, end, Kind::Simple));
                return end;
            }
            '-' | '+' if self.at(at + 1).is_ascii_digit() => {
                let end = self.number_end(at + 1);
                out.push((at, end, Kind::Simple));
                return end;
            }
            c if !is_word(c) => return at + 1,
            _ => {}
        }
        if c.is_ascii_alphanumeric()
            && let Some(end) = self.address(at, out)
        {
            return end;
        }
        let end = self.run(at, is_word);
        if c.is_ascii_digit() && self.text[at..end].iter().all(char::is_ascii_digit) {
            let end = self.number_end(at);
            out.push((at, end, Kind::Simple));
            return end;
        }
        if c.is_ascii_digit() && self.is_scientific(at, end) {
            out.push((at, end, Kind::Simple));
            return end;
        }
        self.words(at, end, out)
    }

    /// `<b>` and `</b>` are no words.
    fn tag(&self, at: usize) -> Option<usize> {
        let name = at + 1 + usize::from(self.at(at + 1) == '/');
        if !self.at(name).is_ascii_alphabetic() {
            return None;
        }
        let end = self.run(name, |c| c != '>' && c != '<');
        (self.at(end) == '>').then_some(end + 1)
    }

    /// `&amp;`.
    fn entity(&self, at: usize) -> Option<usize> {
        let start = at + 1 + usize::from(self.at(at + 1) == '#');
        let end = self.run(start, |c| c.is_ascii_alphanumeric());
        (end > start && self.at(end) == ';').then_some(end + 1)
    }

    /// An address of any kind, or a symbol; all of them are ASCII.
    fn address(&self, at: usize, out: &mut Vec<Token>) -> Option<usize> {
        let letters = self.run(at, |c| c.is_ascii_alphabetic());
        if letters > at
            && self.at(letters) == ':'
            && self.at(letters + 1) == '/'
            && self.at(letters + 2) == '/'
        {
            return Some(letters + 3);
        }
        let local = self.run(at, |c| {
            c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')
        });
        if self.at(local) == '@'
            && let Some(end) = self.host_end(local + 1)
        {
            out.push((at, end, Kind::Simple));
            return Some(end);
        }
        if let Some(host) = self.host_end(at) {
            let path = self.run(host, |c| {
                c.is_ascii_alphanumeric() || "/._-~%?=&#+:;".contains(c)
            });
            if self.at(host) == '/' && path > host + 1 {
                out.push((at, path, Kind::Simple));
                out.push((at, host, Kind::Simple));
                out.push((host, path, Kind::Simple));
                return Some(path);
            }
            out.push((at, host, Kind::Simple));
            return Some(host);
        }
        let end = self.file_end(at);
        let first = self.text[at..end]
            .iter()
            .find(|c| matches!(c, '/' | '.' | '-'));
        let is_file = match first {
            Some('/') => true,
            Some('.') => self.at(at).is_ascii_alphabetic(),
            _ => false,
        };
        is_file.then(|| {
            out.push((at, end, Kind::Simple));
            end
        })
    }

    /// Labels between dots, the last of them a word of two letters or more: `unodc.org`.
    fn host_end(&self, start: usize) -> Option<usize> {
        let (mut at, mut dots) = (start, 0);
        loop {
            let end = self.run(at, |c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            if end == at {
                return None;
            }
            let goes_on = self.at(end) == '.' && self.at(end + 1).is_ascii_alphanumeric();
            if !goes_on {
                let label = &self.text[at..end];
                let is_domain = label.len() > 1 && label.iter().all(char::is_ascii_alphabetic);
                let ends = !is_word(self.at(end));
                return (dots > 0 && is_domain && ends).then_some(end);
            }
            dots += 1;
            at = end + 1;
        }
    }

    /// The end of `A/CN.9/1109`, without the mark of a sentence behind it.
    fn file_end(&self, start: usize) -> usize {
        let belongs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
        let mut end = self.run(start, belongs);
        while end > start && !self.text[end - 1].is_ascii_alphanumeric() {
            end -= 1;
        }
        end
    }

    /// The end of `12`, `3.5`, `1.2.3` or `2.5e-3`.
    fn number_end(&self, start: usize) -> usize {
        let mut end = self.digits(start);
        while self.at(end) == '.' && self.at(end + 1).is_ascii_digit() {
            end = self.digits(end + 1);
        }
        if matches!(self.at(end), 'e' | 'E') {
            let sign = usize::from(matches!(self.at(end + 1), '-' | '+'));
            let exponent = self.digits(end + 1 + sign);
            if exponent > end + 1 + sign && !is_word(self.at(exponent)) {
                return exponent;
            }
        }
        end
    }

    /// `1e5`.
    fn is_scientific(&self, start: usize, end: usize) -> bool {
        self.number_end(start) == end
    }

    /// One word, or a compound and its parts.
    fn words(&self, start: usize, first: usize, out: &mut Vec<Token>) -> usize {
        let mut parts = vec![(start, first)];
        let mut end = first;
        while self.at(end) == '-' {
            let next = self.run(end + 1, is_word);
            let has_letter = self.text[end + 1..next].iter().any(|c| c.is_alphabetic());
            if !has_letter {
                break;
            }
            parts.push((end + 1, next));
            end = next;
        }
        if parts.len() > 1 {
            out.push((start, end, self.kind(start, end)));
        }
        for (from, to) in parts {
            out.push((from, to, self.kind(from, to)));
        }
        end
    }

    fn kind(&self, from: usize, to: usize) -> Kind {
        let letters = &self.text[from..to];
        if letters.iter().any(char::is_ascii_digit) {
            Kind::Simple
        } else if letters.iter().all(char::is_ascii) {
            Kind::Ascii
        } else {
            Kind::Word
        }
    }
}
