//! What documents stand in: bodies, their meetings, and the entries of the bibliography. Only meetings
//! that have documents are made.

use std::collections::BTreeSet;

use time::Duration;

use super::plan::{self, BODIES};
use super::sheet::Press;
use super::tables::Tables;
use crate::db::write::load::Table;

/// Entries of the bibliography, where there are documents enough to name them.
const RESOURCES: u32 = 40;
/// One document in so many names one.
const NAMING: u32 = 4;

impl Press {
    pub fn frame(&mut self, tables: &mut Tables) {
        self.bodies(tables);
        self.meetings(tables);
        let entries = self.plan.documents.div_ceil(NAMING).min(RESOURCES);
        for entry in 0..entries {
            tables
                .of(Table::Resources)
                .row(3)
                .bigint(i64::from(entry) + 1)
                .text(&format!("forged-handbook-{}", entry + 1))
                .smallint(i16::try_from(1990 + entry % 30).unwrap_or_default());
        }
    }

    /// The entry of the bibliography that a document names, from 0.
    pub const fn resource_of(document: u32) -> Option<u32> {
        if document.is_multiple_of(NAMING) {
            Some(document / NAMING % RESOURCES)
        } else {
            None
        }
    }

    fn bodies(&self, tables: &mut Tables) {
        for body in 0..BODIES {
            let symbol = plan::body_symbol(body);
            let rows = tables.of(Table::Bodies);
            rows.row(4)
                .bigint(self.body_key(body))
                .text(&symbol.to_lowercase().replace('/', "-"))
                .text(&symbol);
            match plan::body_above(body) {
                Some(above) => rows.bigint(self.body_key(above)),
                None => rows.null(),
            };
            let names = match plan::body_above(body) {
                None => [
                    ("en", format!("Forged Conference {}", body + 1)),
                    ("fr", format!("Conférence forgée {}", body + 1)),
                ],
                Some(above) => {
                    let (group, above) = (body / 2, above + 1);
                    [
                        (
                            "en",
                            format!("Forged Working Group {group} of Conference {above}"),
                        ),
                        (
                            "fr",
                            format!("Groupe de travail forgé {group} de la Conférence {above}"),
                        ),
                    ]
                }
            };
            for (language, name) in names {
                tables
                    .of(Table::BodyNames)
                    .row(3)
                    .bigint(self.body_key(body))
                    .text(language)
                    .text(&name);
            }
        }
    }

    fn meetings(&self, tables: &mut Tables) {
        let sheets = (0..self.plan.documents).map(|document| self.plan.sheet(document));
        let used: BTreeSet<(usize, i32)> =
            sheets.map(|sheet| (sheet.body, sheet.session())).collect();
        for (body, session) in used {
            let slug = plan::body_symbol(body).to_lowercase().replace('/', "-");
            let first = plan::meeting_day(body, plan::FIRST_YEAR + session - 1);
            let key = Self::meeting_key(body, session);
            tables
                .of(Table::Meetings)
                .row(6)
                .bigint(key)
                .text(&format!("{slug}-{session}"))
                .bigint(self.body_key(body))
                .integer(session)
                .date(first)
                .date(first + Duration::days(3));
            for (language, place) in [("en", "Vienna"), ("fr", "Vienne")] {
                tables
                    .of(Table::MeetingPlaces)
                    .row(3)
                    .bigint(key)
                    .text(language)
                    .text(place);
            }
        }
    }
}
