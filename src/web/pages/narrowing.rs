//! What an address asks of a list of recommendations: search, filters, order, place in the list; and
//! the way back, from that to addresses. The parameters are those of the API, so that the address of
//! a page and that of its data differ in the path only.

use crate::db::corpus;
use crate::domain::{Facet, Filters, Sort};
use crate::locale::{Locale, Text, Value};
use crate::search::{FacetCount, FacetCounts};
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters};
use crate::web::state::AppState;
use crate::web::straight::known;
use crate::web::view::Facet as FacetForm;
use crate::web::view::{Chip, FacetChoice, Facets, Row};

/// What one address asks for.
#[derive(Debug, Clone, Default)]
pub struct Narrowing {
    pub q: Option<String>,
    pub filters: Filters,
    pub sort: Option<Sort>,
    pub cursor: Option<String>,
    /// Only on the page of a theme.
    pub group: Option<Group>,
}

/// How the page of a theme groups its recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Child,
    Meeting,
    Status,
}

impl Group {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Meeting => "meeting",
            Self::Status => "status",
        }
    }
}

impl std::str::FromStr for Group {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "child" => Ok(Self::Child),
            "meeting" => Ok(Self::Meeting),
            "status" => Ok(Self::Status),
            _ => Err("it is child, meeting or status"),
        }
    }
}

impl FromParameters for Narrowing {
    fn read(parameters: &mut Parameters) -> Self {
        let q = parameters.text("q").map(|q| q.trim().to_owned());
        Self {
            q: q.filter(|q| !q.is_empty()),
            filters: Filters {
                theme: parameters.many("theme"),
                body: parameters.many("body"),
                meeting: parameters.many("meeting"),
                document: parameters.many("document"),
                kind: parameters.many("kind"),
                status: parameters.many("status"),
                instrument: parameters.many("instrument"),
                addressee: parameters.many("addressee"),
                language: parameters.many("language"),
                year: parameters.many("year"),
                year_from: parameters.one("year_from"),
                year_to: parameters.one("year_to"),
            },
            sort: parameters.one("sort"),
            cursor: parameters.one::<String>("cursor"),
            group: parameters.one("group"),
        }
    }
}

/// A parameter with its value.
type Pair = (String, String);

impl Narrowing {
    /// These filters and nothing else.
    pub fn of(filters: Filters) -> Self {
        Self {
            filters,
            ..Self::default()
        }
    }

    /// The address of the list of recommendations that is asked for.
    pub fn list(&self, l: Locale) -> String {
        address(&format!("/{}/recommendations", l.code()), &self.pairs())
    }

    /// From its start.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self {
            cursor: None,
            ..self.clone()
        }
    }

    /// The address of its feed.
    pub fn feed(&self, l: Locale) -> String {
        let path = format!("/{}/recommendations.atom", l.code());
        // Always newest first.
        let list = Self {
            sort: None,
            group: None,
            ..self.clone()
        };
        address(&path, &list.pairs())
    }

    /// The same list for programs: as a table, as data, as a feed.
    pub fn downloads(&self, l: Locale) -> Vec<Row> {
        let pairs = self.pairs();
        let mut data = vec![("lang".to_owned(), l.code().to_owned())];
        data.extend(pairs.iter().cloned());
        let table = format!("/{}/recommendations.csv", l.code());
        vec![
            Row::new(address(&table, &pairs), l.t("download-csv")),
            Row::new(
                address("/api/v1/recommendations", &data),
                l.t("download-json"),
            ),
            Row::new(self.feed(l), l.t("download-atom")),
        ]
    }

    /// Everything asked for but the place in the list, in a fixed order: one list, one address.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        if let Some(q) = &self.q {
            pairs.push(("q".to_owned(), q.clone()));
        }
        pairs.extend(self.filter_pairs());
        if let Some(sort) = self.sort {
            pairs.push(("sort".to_owned(), sort.to_string()));
        }
        if let Some(group) = self.group {
            pairs.push(("group".to_owned(), group.as_str().to_owned()));
        }
        pairs
    }

    /// The filters alone.
    pub fn filter_pairs(&self) -> Vec<Pair> {
        fn all<T: ToString>(name: &'static str, values: &[T]) -> Vec<Pair> {
            values
                .iter()
                .map(|value| (name.to_owned(), value.to_string()))
                .collect()
        }
        let f = &self.filters;
        [
            all("theme", &f.theme),
            all("body", &f.body),
            all("meeting", &f.meeting),
            all("document", &f.document),
            all("kind", &f.kind),
            all("status", &f.status),
            all("instrument", &f.instrument),
            all("addressee", &f.addressee),
            all("language", &f.language),
            all("year", &f.year),
            all("year_from", f.year_from.as_slice()),
            all("year_to", f.year_to.as_slice()),
        ]
        .concat()
    }

    /// The chips of the filters in force, named by the facets that were counted.
    pub fn chips(&self, l: Locale, path: &str, facets: &[FacetCounts]) -> Vec<Chip> {
        let all = self.pairs();
        self.filter_pairs()
            .iter()
            .map(|(name, value)| {
                let rest: Vec<Pair> = all
                    .iter()
                    .filter(|pair| (&pair.0, &pair.1) != (name, value))
                    .cloned()
                    .collect();
                let label = chosen_label(l, facets, name, value);
                let facet = match name.as_str() {
                    "year_from" => l.plain("facet-year-from"),
                    "year_to" => l.plain("facet-year-to"),
                    name => l.word("facet", name).into_plain(),
                };
                Chip::new(l, &facet, &label, address(path, &rest))
            })
            .collect()
    }

    /// What is asked for in words; `None` for everything.
    pub fn said(&self, l: Locale, facets: &[FacetCounts]) -> Option<String> {
        let query = self.q.iter().map(|q| {
            let values = [("text", Value::from(q.clone()))];
            l.text("quoted", &values).into_plain()
        });
        let chips = self.chips(l, "", facets);
        let all: Vec<String> = query
            .chain(chips.into_iter().map(|chip| chip.label))
            .collect();
        (!all.is_empty()).then(|| all.join(&l.plain("list-comma")))
    }

    /// The list with its search and order but without filters.
    pub fn cleared(&self, path: &str) -> String {
        let without = Self {
            filters: Filters::default(),
            cursor: None,
            ..self.clone()
        };
        address(path, &without.pairs())
    }

    /// The form beside the list: these facets as checkboxes, the other filters unseen.
    pub fn form(&self, l: Locale, path: &str, counts: &[FacetCounts], shown: &[Facet]) -> Facets {
        let list: Vec<FacetForm> = shown
            .iter()
            .filter_map(|facet| counts.iter().find(|c| c.facet == *facet))
            .map(|counts| facet(l, counts))
            // One value, not chosen, narrows nothing.
            .filter(|facet| facet.choices().len() > 1 || facet.choices().iter().any(|c| c.checked))
            .collect();
        let in_form = |name: &str| {
            list.iter().any(|facet| facet.name == name) || ["year_from", "year_to"].contains(&name)
        };
        let kept: Vec<Pair> = self
            .pairs()
            .into_iter()
            .filter(|(name, _)| !in_form(name))
            .collect();
        let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
        let chosen = self.filter_pairs().len();
        Facets {
            action: path.to_owned(),
            summary: l.n("facet-summary", i64::try_from(chosen).unwrap_or(i64::MAX)),
            kept,
            years: Some((year(self.filters.year_from), year(self.filters.year_to))),
            list,
        }
    }
}

/// Of which day the lists are: a printed one outlives them. `None` while the database is away, without
/// which lists go on.
pub async fn stated(app: &AppState, l: Locale) -> Result<Option<Text>, Error> {
    if app.standing.borrow().away {
        return Ok(None);
    }
    let changed = known(corpus::changed_at(&app.pool).await.map(Some))?;
    let said = |day| l.text("printed-state", &[("date", Value::from(l.date(day)))]);
    Ok(changed.map(|changed| said(changed.date())))
}

/// An address with its parameters.
pub fn address(path: &str, pairs: &[Pair]) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish();
    format!("{path}?{query}")
}

fn facet(l: Locale, counts: &FacetCounts) -> FacetForm {
    let name = counts.facet.as_str();
    let choices = counts
        .values
        .iter()
        .map(|value| FacetChoice {
            value: value.value.clone(),
            label: label(l, counts.facet, value),
            count: l.number(i64::try_from(value.count).unwrap_or(i64::MAX)),
            checked: value.chosen,
        })
        .collect();
    FacetForm::new(name, l.word("facet", name), choices)
}

/// Words of closed lists have their labels among the interface texts.
fn label(l: Locale, facet: Facet, value: &FacetCount) -> String {
    match (&value.label, facet) {
        (Some(label), _) => l.named(label).into_plain(),
        (None, Facet::Language) => l.word("language", &value.value).capitalized().into_plain(),
        (None, Facet::Status | Facet::Instrument | Facet::Addressee | Facet::Kind) => {
            l.word(facet.as_str(), &value.value).into_plain()
        }
        (None, _) => value.value.clone(),
    }
}

fn chosen_label(l: Locale, facets: &[FacetCounts], name: &str, value: &str) -> String {
    facets
        .iter()
        .filter(|counts| counts.facet.as_str() == name)
        .flat_map(|counts| counts.values.iter().map(|value| (counts.facet, value)))
        .find(|(_, counted)| counted.value == value)
        .map_or_else(
            || value.to_owned(),
            |(facet, counted)| label(l, facet, counted),
        )
}
