//! The rows of recommendations: what each is, its wording in each language with what the store's
//! search sees of it, where it stands, whom it asks and what it is about.

use super::plan::{Record, Sheet, Spot};
use super::sheet::{Press, published_at};
use super::tables::Tables;
use super::text::Text;
use crate::db::write::load::Table;
use crate::domain::{Mention, Status};
use crate::editorial::publish::sort_key;

/// Who confirmed the tags of a reviewed document.
const EDITOR: &str = "forge@example.org";

impl Press {
    /// Adds the records of a document and the places of those that it recalls. Gives the words of
    /// each, in every language: its own records first, then the recalled ones.
    pub fn records(&mut self, sheet: &Sheet, tables: &mut Tables) -> Vec<Vec<Text>> {
        let mut written = Vec::with_capacity(sheet.own.len() + sheet.recalled.len());
        for spot in &sheet.own {
            let record = self.plan.record(spot.record);
            let texts = self.texts(spot.record, &record);
            self.facts_of(sheet, spot, &record, tables);
            self.wordings(sheet, spot.record, &texts, tables);
            self.tags(sheet, spot.record, &record, &texts, tables);
            let anchor = spot.place().anchor();
            self.occurrence(sheet, spot, sheet.mention(), &anchor, &texts, tables);
            written.push(texts);
        }
        for recalled in &sheet.recalled {
            let texts = self.texts(recalled.record, &self.plan.record(recalled.record));
            let spot = Spot {
                record: recalled.record,
                paragraph: recalled.paragraph,
                item: None,
            };
            let anchor = spot.place().anchor();
            self.occurrence(sheet, &spot, Mention::Recalled, &anchor, &texts, tables);
            written.push(texts);
        }
        written
    }

    fn texts(&self, number: u32, record: &Record) -> Vec<Text> {
        let tongues = self.tongues.iter();
        tongues
            .map(|tongue| tongue.recommendation(self.plan.seed, u64::from(number), &record.themes))
            .collect()
    }

    fn facts_of(&self, sheet: &Sheet, spot: &Spot, record: &Record, tables: &mut Tables) {
        let place = spot.place();
        let slug = format!("{}-{}", sheet.key, place.suffix());
        let status = match (record.successor, sheet.mention()) {
            (Some(_), _) => Status::Superseded,
            (None, Mention::Proposed) => Status::Proposed,
            (None, _) => Status::Adopted,
        };
        let rows = tables.of(Table::Recommendations);
        rows.row(19)
            .bigint(key_of(spot.record))
            .text(&slug)
            .text(sheet.instrument().as_str())
            .text(status.as_str());
        match record.successor {
            Some(successor) => rows.bigint(key_of(successor)),
            None => rows.null(),
        };
        rows.bigint(i64::from(sheet.number) + 1)
            .text(&sheet.symbol)
            .text(&sheet.key)
            .text(&spot.paragraph.to_string());
        match spot.item {
            Some(item) => rows.text(&item.to_string()),
            None => rows.null(),
        };
        rows.text(&place.anchor())
            .bigint(self.body_key(sheet.body))
            .bigint(Self::meeting_key(sheet.body, sheet.session()))
            .date(sheet.day())
            .smallint(i16::try_from(sheet.day().year()).unwrap_or_default())
            .date(sheet.day())
            .text(&sort_key(&slug))
            .boolean(sheet.reviewed)
            .bigint(self.revision);
        for addressee in &record.addressees {
            tables
                .of(Table::Addressees)
                .row(2)
                .bigint(key_of(spot.record))
                .text(addressee.as_str());
        }
    }

    fn wordings(&self, sheet: &Sheet, number: u32, texts: &[Text], tables: &mut Tables) {
        let rows = tables.of(Table::Wordings);
        for (language, (tongue, text)) in self.tongues.iter().zip(texts).enumerate() {
            let lexemes = text.lexemes.iter();
            rows.row(5)
                .bigint(key_of(number))
                .text(tongue.language.as_str())
                .text(&text.words)
                .bigint(self.version_key(sheet.number, language))
                .vector(
                    lexemes.map(|(lexeme, at)| (tongue.alphabet[*lexeme as usize].as_str(), *at)),
                );
        }
    }

    fn occurrence(
        &mut self,
        sheet: &Sheet,
        spot: &Spot,
        mention: Mention,
        anchor: &str,
        texts: &[Text],
        tables: &mut Tables,
    ) {
        self.occurrences += 1;
        let rows = tables.of(Table::Occurrences);
        rows.row(7)
            .bigint(self.occurrences)
            .bigint(key_of(spot.record))
            .bigint(i64::from(sheet.number) + 1)
            .text(mention.as_str())
            .text(&spot.paragraph.to_string());
        match spot.item {
            Some(item) => rows.text(&item.to_string()),
            None => rows.null(),
        };
        rows.text(anchor);
        for (language, text) in texts.iter().enumerate() {
            tables
                .of(Table::OccurrenceWordings)
                .row(3)
                .bigint(self.occurrences)
                .bigint(self.version_key(sheet.number, language))
                .text(&text.words);
        }
    }

    /// Tags are proposed by a phrase of the text; an editor has confirmed those of a reviewed document.
    fn tags(
        &self,
        sheet: &Sheet,
        number: u32,
        record: &Record,
        texts: &[Text],
        tables: &mut Tables,
    ) {
        for (place, theme) in record.themes.iter().enumerate() {
            let theme = self.themes[*theme].id;
            let rows = tables.of(Table::Tags);
            rows.row(5).bigint(key_of(number)).bigint(theme);
            if sheet.reviewed {
                rows.text("confirmed")
                    .text(EDITOR)
                    .moment(published_at(sheet));
            } else {
                rows.text("proposed").null().null();
            }
            for (tongue, text) in self.tongues.iter().zip(texts) {
                tables
                    .of(Table::TagEvidence)
                    .row(4)
                    .bigint(key_of(number))
                    .bigint(theme)
                    .text(tongue.language.as_str())
                    .texts(&[tongue.text(text.evidence[place])]);
            }
        }
    }
}

/// The key in the store of a record, by its number.
fn key_of(number: u32) -> i64 {
    i64::from(number) + 1
}
