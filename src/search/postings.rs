//! The wordings that hold plain words or a beginning of one, read block by block from the lists of the
//! index. Most searches ask for no more, and find tens of thousands: the scorers of tantivy would cost
//! each hit a virtual call and a division. What they would answer is answered here too; phrases and
//! whatever else is asked for are left to them (`matching`).

use std::io;
use std::sync::{Arc, LazyLock};

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::Bm25Weight;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{InvertedIndexReader, SegmentReader, TantivyError, Term};

use super::matching::{CONSTANT, scaled};

type Result<T> = std::result::Result<T, TantivyError>;

/// How often a word stands in a wording, up to which its score is known beforehand.
const OFTEN: usize = 16;

/// What a word scores by the length of the wording, as the index has it, and by how often it stands there.
struct Scores {
    weight: Bm25Weight,
    ranks: Vec<[u16; OFTEN]>,
}

static SCORES: LazyLock<Scores> = LazyLock::new(|| {
    let (documents, frequency, length) = CONSTANT;
    let weight = Bm25Weight::for_one_term_without_explain(frequency, documents, length);
    let of_length = |length: u8| std::array::from_fn(|times| rank(&weight, length, times));
    let ranks = (0..=u8::MAX).map(of_length).collect();
    Scores { weight, ranks }
});

fn rank(weight: &Bm25Weight, length: u8, times: usize) -> u16 {
    scaled(weight.score(length, u32::try_from(times).unwrap_or(u32::MAX)))
}

impl Scores {
    #[inline]
    fn rank(&self, length: u8, times: u32) -> u16 {
        let known = self.ranks[usize::from(length)].get(times as usize);
        known.map_or_else(|| scaled(self.weight.score(length, times)), |rank| *rank)
    }
}

/// The lists of one language in one part of the index.
pub(super) struct Lists<'a> {
    segment: &'a SegmentReader,
    field: Field,
    words: Arc<InvertedIndexReader>,
}

impl<'a> Lists<'a> {
    pub fn of(segment: &'a SegmentReader, field: Field) -> Result<Self> {
        Ok(Self {
            segment,
            field,
            words: segment.inverted_index(field)?,
        })
    }

    /// Calls `each` with every document that holds all of the words, and with its rank, 0 unless `scored`.
    pub fn with_all(&self, words: &[&str], scored: bool, each: impl FnMut(u32, u16)) -> Result<()> {
        let mut infos = Vec::with_capacity(words.len());
        for word in words {
            let term = Term::from_field_text(self.field, word);
            let Some(info) = self.words.get_term_info(&term)? else {
                return Ok(());
            };
            infos.push(info);
        }
        infos.sort_by_key(|info| info.doc_freq);
        let option = if scored {
            IndexRecordOption::WithFreqs
        } else {
            IndexRecordOption::Basic
        };
        let open = |info| self.words.read_block_postings_from_terminfo(info, option);
        let lists: io::Result<Vec<_>> = infos.iter().map(open).collect();
        let mut lists = lists?.into_iter();
        let norms = scored.then(|| self.segment.get_fieldnorms_reader(self.field));
        let norms = norms.transpose()?;
        let Some(first) = lists.next() else {
            return Ok(());
        };
        if lists.len() == 0 {
            one(first, norms.as_ref(), each);
        } else {
            all(first, lists, norms.as_ref(), each);
        }
        Ok(())
    }

    /// Calls `each` with every document that holds a word which begins so, once for each such word.
    pub fn beginning(&self, start: &str, mut each: impl FnMut(u32)) -> Result<()> {
        let mut end = start.as_bytes().to_vec();
        end.extend_from_slice(char::MAX.encode_utf8(&mut [0; 4]).as_bytes());
        let mut words = self.words.terms().range();
        words = words.ge(start.as_bytes()).le(&end);
        let mut words = words.into_stream()?;
        let mut list: Option<BlockSegmentPostings> = None;
        while words.advance() {
            let info = words.value();
            if let Some(list) = &mut list {
                self.words.reset_block_postings_from_terminfo(info, list)?;
            } else {
                let basic = IndexRecordOption::Basic;
                list = Some(self.words.read_block_postings_from_terminfo(info, basic)?);
            }
            if let Some(list) = &mut list {
                while !list.docs().is_empty() {
                    list.docs().iter().for_each(|document| each(*document));
                    list.advance();
                }
            }
        }
        Ok(())
    }
}

fn one(
    mut list: BlockSegmentPostings,
    norms: Option<&FieldNormReader>,
    mut each: impl FnMut(u32, u16),
) {
    let scores = &*SCORES;
    while !list.docs().is_empty() {
        match norms {
            Some(norms) => {
                for (document, times) in list.docs().iter().zip(list.freqs()) {
                    let rank = scores.rank(norms.fieldnorm_id(*document), *times);
                    each(*document, rank);
                }
            }
            None => list.docs().iter().for_each(|document| each(*document, 0)),
        }
        list.advance();
    }
}

/// From the rarest word on, what the others hold as well.
fn all(
    mut first: BlockSegmentPostings,
    others: impl Iterator<Item = BlockSegmentPostings>,
    norms: Option<&FieldNormReader>,
    mut each: impl FnMut(u32, u16),
) {
    let weight = &SCORES.weight;
    let score = |document: u32, times: u32| {
        norms.map_or(0.0, |norms| {
            weight.score(norms.fieldnorm_id(document), times)
        })
    };
    let mut left: Vec<(u32, f32)> = Vec::with_capacity(first.doc_freq() as usize);
    while !first.docs().is_empty() {
        let freqs = norms.map_or(&[][..], |_| first.freqs());
        for (at, document) in first.docs().iter().enumerate() {
            let times = freqs.get(at).copied().unwrap_or(0);
            left.push((*document, score(*document, times)));
        }
        first.advance();
    }
    for list in others {
        keep(&mut left, list, norms.is_some(), score);
    }
    for (document, sum) in left {
        each(document, if norms.is_some() { scaled(sum) } else { 0 });
    }
}

/// Keeps of these documents, which are in order, what a list holds as well, and adds to their scores.
fn keep(
    left: &mut Vec<(u32, f32)>,
    mut list: BlockSegmentPostings,
    counted: bool,
    score: impl Fn(u32, u32) -> f32,
) {
    let (mut next, mut kept) = (0, 0);
    while let Some((wanted, _)) = left.get(next) {
        // Blocks that end before it are leapt over.
        let mut at = list.seek(*wanted);
        let docs = list.docs();
        // Behind its end a list stays at its last block.
        let Some(end) = docs.last().filter(|end| *end >= wanted) else {
            break;
        };
        while let Some((document, sum)) = left.get(next).copied() {
            if document > *end {
                break;
            }
            at += docs[at..].iter().take_while(|own| **own < document).count();
            if docs.get(at) == Some(&document) {
                let times = if counted { list.freq(at) } else { 0 };
                left[kept] = (document, sum + score(document, times));
                kept += 1;
            }
            next += 1;
        }
    }
    left.truncate(kept);
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;
    use crate::db::search_rows::WordingRow;
    use crate::domain::Language;
    use crate::search::matching::Constant;
    use crate::search::wordings::Wordings;
    use tantivy::Searcher;
    use tantivy::query::{BooleanQuery, EnableScoring, Query, TermQuery};

    /// Words of which some stand in nearly every text, others in one of a thousand: lists of many full
    /// blocks, of one block that is not full, and of gaps that leap over blocks.
    fn text(number: u32) -> String {
        let mut text = String::new();
        for word in 1..60u32 {
            for _ in 0..(number.wrapping_mul(2_654_435_761).wrapping_add(word) >> 7) % 3 {
                if number.is_multiple_of(word) || (number / 700).is_multiple_of(word) {
                    let _ = write!(text, "w{word} ");
                }
            }
        }
        text.push_str(if number > 3_900 { "late" } else { "early" });
        text
    }

    fn index() -> (Searcher, Field) {
        let words = Wordings::create(None).expect("an index in memory");
        let mut writing = words.writer(false).expect("a writer");
        for number in 0..4_000u32 {
            let row = WordingRow {
                recommendation_id: i64::from(number),
                language: Language::En,
                text: text(number),
            };
            writing.add(&row).expect("a document");
        }
        writing.commit(1).expect("a commit");
        (
            words.searcher().expect("a searcher"),
            words.field(Language::En),
        )
    }

    fn by_tantivy(searcher: &Searcher, field: Field, words: &[&str]) -> Vec<(u32, u16)> {
        let terms = words.iter().map(|word| -> Box<dyn Query> {
            let term = Term::from_field_text(field, word);
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
        });
        let query = BooleanQuery::intersection(terms.collect());
        let scoring = EnableScoring::enabled_from_statistics_provider(&Constant, searcher);
        let weight = query.weight(scoring).expect("a weight");
        let mut found = Vec::new();
        for segment in searcher.segment_readers() {
            let mut take = |document: u32, score: f32| found.push((document, scaled(score)));
            weight.for_each(segment, &mut take).expect("an answer");
        }
        found
    }

    #[test]
    fn blocks_give_what_the_scorers_of_tantivy_give() {
        let (searcher, field) = index();
        let mut asked: Vec<Vec<&str>> =
            vec![vec!["none"], vec!["w1", "none"], vec!["late", "early"]];
        let words: Vec<String> = (1..60).map(|word| format!("w{word}")).collect();
        for (at, word) in words.iter().enumerate() {
            let other = words[(at * 7 + 3) % words.len()].as_str();
            asked.push(vec![word]);
            asked.push(vec![word, "late"]);
            asked.push(vec![word, other]);
            asked.push(vec![other, word, "w1"]);
        }
        let mut sum = 0;
        for words in asked {
            let mut found = Vec::new();
            for segment in searcher.segment_readers() {
                let lists = Lists::of(segment, field).expect("lists");
                let take = |document, rank| found.push((document, rank));
                lists.with_all(&words, true, take).expect("an answer");
            }
            let mut theirs = by_tantivy(&searcher, field, &words);
            found.sort_unstable();
            theirs.sort_unstable();
            let near = |(own, other): (&(u32, u16), &(u32, u16))| {
                // Sums of three scores are not added up in the same order.
                own.0 == other.0 && own.1.abs_diff(other.1) <= 1
            };
            assert_eq!(found.len(), theirs.len(), "{words:?}");
            assert!(found.iter().zip(&theirs).all(near), "{words:?}");
            sum += found.len();
        }
        assert!(sum > 50_000, "{sum} hits are no test");
    }

    #[test]
    fn a_beginning_finds_all_words_that_begin_so() {
        let (searcher, field) = index();
        for start in ["w5", "l", "x"] {
            let mut found = Vec::new();
            for segment in searcher.segment_readers() {
                let lists = Lists::of(segment, field).expect("lists");
                lists
                    .beginning(start, |document| found.push(document))
                    .expect("an answer");
            }
            found.sort_unstable();
            found.dedup();
            let begins =
                |number: &u32| text(*number).split(' ').any(|word| word.starts_with(start));
            let expected: Vec<u32> = (0..4_000).filter(begins).collect();
            assert_eq!(found, expected, "{start}");
        }
    }
}
