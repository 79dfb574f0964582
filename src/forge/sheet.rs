//! The rows of one document: its file and import, a version in each language, and what stands in it
//! besides its recommendations, whose rows `record` adds.

use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime, Time};
use uuid::Uuid;

use super::plan::{BODIES, FIRST_YEAR, Plan, Sheet, YEARS};
use super::tables::Tables;
use super::words::{Theme, Tongue};
use crate::db::write::load::Table;

/// Sections of each version: introduction, recommendations, end.
const SECTIONS: i64 = 3;

/// Writes rows; counts the keys of those that have none of their own accord.
#[derive(Debug)]
pub struct Press {
    pub plan: Plan,
    pub themes: Vec<Theme>,
    pub tongues: Vec<Tongue>,
    /// Of the corpus.
    pub revision: i64,
    paragraphs: i64,
    items: i64,
    mentions: i64,
    pub occurrences: i64,
}

/// A version that is being written.
pub struct Version<'a> {
    pub sheet: &'a Sheet,
    pub tongue: &'a Tongue,
    /// In the store.
    pub key: i64,
}

impl Press {
    pub const fn new(plan: Plan, themes: Vec<Theme>, tongues: Vec<Tongue>, revision: i64) -> Self {
        Self {
            plan,
            themes,
            tongues,
            revision,
            paragraphs: 0,
            items: 0,
            mentions: 0,
            occurrences: 0,
        }
    }

    pub fn body_key(&self, body: usize) -> i64 {
        self.plan.first_body + i64::try_from(body % BODIES).unwrap_or(0)
    }

    /// The session is counted from 1.
    pub fn meeting_key(body: usize, session: i32) -> i64 {
        i64::try_from(body).unwrap_or(0) * i64::from(YEARS) + i64::from(session)
    }

    pub fn version_key(&self, document: u32, language: usize) -> i64 {
        let languages = i64::try_from(self.tongues.len()).unwrap_or(1);
        i64::from(document) * languages + i64::try_from(language).unwrap_or(0) + 1
    }

    /// Adds all rows of a document; gives how many recommendations it has.
    pub fn document(&mut self, number: u32, tables: &mut Tables) -> u32 {
        let sheet = self.plan.sheet(number);
        self.facts(&sheet, tables);
        let written = self.records(&sheet, tables);
        let tongues = std::mem::take(&mut self.tongues);
        for (language, tongue) in tongues.iter().enumerate() {
            let version = Version {
                sheet: &sheet,
                tongue,
                key: i64::from(number) * i64::try_from(tongues.len()).unwrap_or(1)
                    + i64::try_from(language).unwrap_or(0)
                    + 1,
            };
            self.version(&version, tables);
            self.sections(&version, tables);
            let texts = written.iter().map(|texts| texts[language].words.as_str());
            self.text(&version, &texts.collect::<Vec<_>>(), tables);
        }
        self.tongues = tongues;
        u32::try_from(sheet.own.len()).unwrap_or(u32::MAX)
    }

    fn facts(&self, sheet: &Sheet, tables: &mut Tables) {
        tables
            .of(Table::Documents)
            .row(10)
            .bigint(i64::from(sheet.number) + 1)
            .text(&sheet.key)
            .text(&sheet.symbol)
            .text(sheet.kind.as_str())
            .bigint(self.body_key(sheet.body))
            .bigint(Self::meeting_key(sheet.body, sheet.session()))
            .text("3")
            .text("general")
            .date(sheet.day() - Duration::days(40))
            .text(
                self.tongues
                    .first()
                    .map_or("en", |tongue| tongue.language.as_str()),
            );
    }

    fn title(&self, version: &Version<'_>) -> String {
        let theme = version.sheet.number as usize % self.themes.len();
        format!("[forged] {}", self.label(version.tongue, theme))
    }

    fn label(&self, tongue: &Tongue, theme: usize) -> &str {
        let labels = &self.themes[theme].labels;
        labels.get(&tongue.language).map_or("–", String::as_str)
    }

    fn version(&self, version: &Version<'_>, tables: &mut Tables) {
        let (sheet, language) = (version.sheet, version.tongue.language.as_str());
        let title = self.title(version);
        let content = format!("{} {language}\n{title}\n", sheet.symbol);
        let hash = Sha256::digest(content.as_bytes());
        let mut name = [0; 16];
        name.copy_from_slice(&hash[..16]);
        let import = uuid::Builder::from_random_bytes(name).into_uuid();
        let at = published_at(sheet);
        tables
            .of(Table::Files)
            .row(6)
            .bigint(version.key)
            .bytes(&hash)
            .text(&format!("{}.{language}.txt", sheet.key))
            .text("text")
            .bytes(content.as_bytes())
            .moment(at);
        Self::import(import, version.key, at, tables);
        tables
            .of(Table::Versions)
            .row(7)
            .bigint(version.key)
            .bigint(i64::from(sheet.number) + 1)
            .text(language)
            .uuid(import)
            .text(&title)
            .boolean(sheet.reviewed)
            .moment(at);
    }

    fn import(import: Uuid, file: i64, at: OffsetDateTime, tables: &mut Tables) {
        tables
            .of(Table::Imports)
            .row(6)
            .uuid(import)
            .bigint(file)
            .text("published")
            .boolean(false)
            .moment(at)
            .moment(at);
    }

    fn sections(&self, version: &Version<'_>, tables: &mut Tables) {
        for (position, number) in (0_i32..).zip(["I", "II", "III"]) {
            let theme = version.sheet.number as usize * 3 + position.unsigned_abs() as usize;
            let heading = self.label(version.tongue, theme % self.themes.len());
            tables
                .of(Table::Sections)
                .row(7)
                .bigint(section_key(version.key, position))
                .bigint(version.key)
                .integer(position)
                .smallint(1)
                .text(number)
                .text(heading)
                .text(&format!("sec-{}", position + 1));
        }
    }

    /// The paragraphs in order: the introduction, those of the records, those recalled, the end.
    /// `texts` are the records' own, then the recalled ones.
    fn text(&mut self, version: &Version<'_>, texts: &[&str], tables: &mut Tables) {
        let sheet = version.sheet;
        let passage = |part: u64, words| {
            let number = u64::from(sheet.number) * 64 + part;
            version.tongue.passage(self.plan.seed, number, words)
        };
        let introduction = passage(0, 60);
        let (chapeau, end) = (passage(1, 12), passage(2, 45));
        let first = self.paragraph(version, 0, 1, &introduction, tables);
        self.note(version, first, tables);
        self.mention(version, first, tables);
        let mut open = 1;
        let mut above = first;
        for (spot, text) in sheet.own.iter().zip(texts) {
            let Some(item) = spot.item else {
                self.paragraph(version, 1, spot.paragraph, text, tables);
                continue;
            };
            if spot.paragraph != open {
                open = spot.paragraph;
                let text = format!("{}:", chapeau.trim_end_matches(['.', '。']));
                above = self.paragraph(version, 1, open, &text, tables);
            }
            self.item(above, spot.paragraph, item, text, tables);
        }
        for (recalled, text) in sheet.recalled.iter().zip(&texts[sheet.own.len()..]) {
            self.paragraph(version, 2, recalled.paragraph, text, tables);
        }
        self.paragraph(version, 2, sheet.paragraphs, &end, tables);
    }

    fn paragraph(
        &mut self,
        version: &Version<'_>,
        section: i32,
        number: u32,
        text: &str,
        tables: &mut Tables,
    ) -> i64 {
        self.paragraphs += 1;
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        let calls = match number {
            1 => format!(r#"[{{"marker": "1", "at": {}}}]"#, text.chars().count()),
            _ => "[]".to_owned(),
        };
        tables
            .of(Table::Paragraphs)
            .row(9)
            .bigint(self.paragraphs)
            .bigint(version.key)
            .bigint(section_key(version.key, section))
            .integer(number - 1)
            .text(&number.to_string())
            .text(&format!("par-{number}"))
            .text(text)
            .json(&calls)
            .integer(1 + number / 6);
        self.paragraphs
    }

    fn item(&mut self, above: i64, paragraph: u32, item: char, text: &str, tables: &mut Tables) {
        self.items += 1;
        let position = i32::try_from(u32::from(item) - u32::from('a')).unwrap_or(0);
        tables
            .of(Table::Items)
            .row(6)
            .bigint(self.items)
            .bigint(above)
            .integer(position)
            .text(&item.to_string())
            .text(&format!("par-{paragraph}-{item}"))
            .text(text);
    }

    /// A footnote of the introduction that cites an earlier document, where there is one.
    fn note(&self, version: &Version<'_>, paragraph: i64, tables: &mut Tables) {
        let cited = self.plan.sheet(version.sheet.number / 2).symbol;
        let printed = format!("{cited}, par. 2");
        tables
            .of(Table::Footnotes)
            .row(7)
            .bigint(version.key)
            .bigint(version.key)
            .integer(0)
            .text("1")
            .text("fn-1")
            .text(&format!("{printed}."))
            .bigint(paragraph);
        tables
            .of(Table::Citations)
            .row(8)
            .bigint(version.key)
            .bigint(version.key)
            .bigint(paragraph)
            .bigint(version.key)
            .integer(0)
            .text(&printed)
            .text(&cited)
            .text("2");
    }

    fn mention(&mut self, version: &Version<'_>, paragraph: i64, tables: &mut Tables) {
        let Some(resource) = Self::resource_of(version.sheet.number) else {
            return;
        };
        self.mentions += 1;
        let title = format!("Forged handbook {}", resource + 1);
        tables
            .of(Table::ResourceMentions)
            .row(7)
            .bigint(self.mentions)
            .bigint(i64::from(resource) + 1)
            .bigint(version.key)
            .bigint(paragraph)
            .integer(0)
            .text(&title)
            .text(&title);
    }
}

fn section_key(version: i64, position: i32) -> i64 {
    (version - 1) * SECTIONS + i64::from(position) + 1
}

/// Some weeks after the meeting, at noon.
pub fn published_at(sheet: &Sheet) -> OffsetDateTime {
    let day = sheet.day() + Duration::days(i64::from(sheet.year - FIRST_YEAR) + 20);
    day.with_time(Time::MIDNIGHT).assume_utc() + Duration::hours(12)
}
