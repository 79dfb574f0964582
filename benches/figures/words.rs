//! What is searched for: words, pairs, beginnings and phrases that the corpus itself holds, chosen by
//! how often it does, in the order of how near they come to the share that a kind of search is about.
//! Counted over a sample of its texts; the figures use what is found in all of them.

use std::collections::{HashMap, HashSet};

use anyhow::ensure;
use recueil::db::Pool;
use sqlx::{query_as, query_scalar};

use super::rival::Words;
use super::series::count;

/// Texts in the sample.
const SAMPLE: i64 = 20_000;
/// Candidates of a kind: those on which both sides do not agree fall out.
const CANDIDATES: usize = 80;
/// Letters of a beginning.
const START: usize = 4;

/// A theme with its key.
#[derive(Debug, Clone)]
pub struct Theme {
    pub key: i16,
    pub slug: String,
}

/// One search.
#[derive(Debug, Clone)]
pub struct Search {
    pub words: Words,
    pub theme: Option<Theme>,
}

impl Search {
    fn of(words: Words) -> Self {
        Self { words, theme: None }
    }
}

/// In how many texts of the sample each stands.
#[derive(Debug, Default)]
pub struct Frequencies {
    texts: usize,
    words: HashMap<String, usize>,
    starts: HashMap<String, usize>,
    pairs: HashMap<String, usize>,
    themes: Vec<Theme>,
}

impl Frequencies {
    /// Reads the sample.
    pub async fn of(pool: &Pool) -> anyhow::Result<Self> {
        let texts: Vec<String> = query_scalar(
            "select text from wordings
             where language = 'fr' and recommendation_id % greatest(
                 (select count(*) from recommendations) / $1, 1) = 0",
        )
        .bind(SAMPLE)
        .fetch_all(pool)
        .await?;
        ensure!(!texts.is_empty(), "the corpus has no French text");
        let mut all = Self {
            texts: texts.len(),
            ..Self::default()
        };
        for text in &texts {
            all.count(&text.to_lowercase());
        }
        all.drop_stop_words(pool).await?;
        all.themes = themes(pool).await?;
        Ok(all)
    }

    fn count(&mut self, text: &str) {
        let (mut words, mut starts, mut pairs) = (HashSet::new(), HashSet::new(), HashSet::new());
        // Across a comma two words are neighbours to no reader.
        for part in text.split(['.', ',']) {
            let part: Vec<&str> = part.split_whitespace().filter(|word| plain(word)).collect();
            starts.extend(part.iter().filter_map(|word| start(word)));
            pairs.extend(part.windows(2).map(|pair| pair.join(" ")));
            words.extend(part);
        }
        for word in words {
            *self.words.entry(word.to_owned()).or_default() += 1;
        }
        for start in starts {
            *self.starts.entry(start.to_owned()).or_default() += 1;
        }
        for pair in pairs {
            *self.pairs.entry(pair).or_default() += 1;
        }
    }

    /// Words of which nothing is left in one of the languages are read in another way by a search.
    async fn drop_stop_words(&mut self, pool: &Pool) -> anyhow::Result<()> {
        let words: Vec<&String> = self.words.keys().collect();
        let stop: Vec<String> = query_scalar(
            "select word from unnest($1::text[]) word
             where numnode(to_tsquery('recueil_fr', word)) = 0
                or numnode(to_tsquery('recueil_en', word)) = 0",
        )
        .bind(words)
        .fetch_all(pool)
        .await?;
        for word in &stop {
            self.words.remove(word);
        }
        let known = &self.words;
        self.pairs
            .retain(|pair, _| pair.split(' ').all(|word| known.contains_key(word)));
        Ok(())
    }

    /// Words that stand in about this share of the texts.
    pub fn one(&self, share: f64) -> Vec<Search> {
        let words = self.nearest(&self.words, share);
        words
            .into_iter()
            .map(|word| Search::of(Words::All(vec![word])))
            .collect()
    }

    /// Words so rare that the sample met them once.
    pub fn rarest(&self) -> Vec<Search> {
        self.one(1.0 / count(self.texts))
    }

    /// Pairs of words that stand together in about this share, wherever in the text.
    pub fn two(&self, share: f64) -> Vec<Search> {
        let words = self.nearest(&self.words, share.sqrt());
        let (first, second) = words.split_at(words.len() / 2);
        first
            .iter()
            .zip(second.iter().rev())
            .map(|(one, other)| Search::of(Words::All(vec![one.clone(), other.clone()])))
            .collect()
    }

    pub fn prefix(&self, share: f64) -> Vec<Search> {
        let starts = self.nearest(&self.starts, share);
        starts
            .into_iter()
            .map(|start| Search::of(Words::Prefix(start)))
            .collect()
    }

    pub fn phrase(&self, share: f64) -> Vec<Search> {
        let pairs = self.nearest(&self.pairs, share);
        pairs
            .into_iter()
            .map(|pair| Search::of(Words::Phrase(pair)))
            .collect()
    }

    /// A word within a theme, both broad.
    pub fn in_theme(&self, share: f64) -> Vec<Search> {
        let mut searches = self.one(share);
        for (search, theme) in searches.iter_mut().zip(self.themes.iter().take(8).cycle()) {
            search.theme = Some(theme.clone());
        }
        searches
    }

    /// Those with the most records first.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    fn nearest(&self, of: &HashMap<String, usize>, share: f64) -> Vec<String> {
        let wanted = share * count(self.texts);
        let mut all: Vec<(f64, &String)> = of
            .iter()
            .map(|(text, many)| ((count(*many) / wanted).ln().abs(), text))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(b.1)));
        let near = all.into_iter().take(CANDIDATES);
        near.map(|(_, text)| text.clone()).collect()
    }
}

/// Letters only: such a word is the same to every tokenizer.
fn plain(word: &str) -> bool {
    word.chars().count() >= START && word.chars().all(char::is_alphabetic)
}

fn start(word: &str) -> Option<&str> {
    let end = word.char_indices().nth(START).map(|(at, _)| at)?;
    word.get(..end)
}

async fn themes(pool: &Pool) -> anyhow::Result<Vec<Theme>> {
    let rows: Vec<(i64, String)> = query_as(
        "select t.id, t.slug from themes t join published_tags p on p.theme_id = t.id
         group by t.id, t.slug order by count(*) desc, t.slug",
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|(key, slug)| {
            let key = i16::try_from(key)?;
            Ok(Theme { key, slug })
        })
        .collect()
}
