//! A list read page by page is the whole list, each record once, in every order and with filters; and
//! what is counted is what is listed.

use recueil::domain::{Addressee, Facet, Filters, Sort, Status};
use recueil::forge::{Order, forge};
use recueil::search::{Search, SearchError};

use super::Asked;
use crate::api::corpus::themes_by_number;
use crate::cluster::database;

async fn corpus() -> Search {
    let pool = database().await;
    let order = Order {
        recommendations: 400,
        seed: 8,
        languages: vec![recueil::domain::Language::En, recueil::domain::Language::Fr],
    };
    forge(&pool, &order).await.expect("a forged corpus");
    Search::new(pool)
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_together_are_the_list() {
    let search = corpus().await;
    let narrow = Filters {
        status: vec![Status::Adopted, Status::Proposed],
        addressee: vec![Addressee::StatesParties],
        year_from: Some(1990),
        ..Filters::default()
    };
    let themed = Filters {
        theme: themes_by_number()
            .iter()
            .map(|slug| slug.parse().expect("a slug"))
            .collect(),
        ..Filters::default()
    };
    for words in ["", "migrants or états", "mig* -the"] {
        for filters in [&Filters::default(), &narrow, &themed] {
            for sort in [Sort::Relevance, Sort::Date, Sort::Source] {
                let mut asked = Asked {
                    words,
                    filters: filters.clone(),
                    sort: Some(sort),
                    limit: 1_000,
                    ..Asked::default()
                };
                let whole = asked.answer(&search).await.expect("the list");
                assert_eq!(whole.ids.len(), whole.total);
                assert_eq!(whole.next, None);
                asked.limit = 7;
                let mut walked = Vec::new();
                loop {
                    let page = asked.answer(&search).await.expect("a page");
                    assert_eq!(page.total, whole.total);
                    walked.extend(page.ids);
                    asked.cursor = page.next;
                    if asked.cursor.is_none() {
                        break;
                    }
                }
                assert_eq!(walked, whole.ids, "{words:?} {sort:?} {filters:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_are_those_of_the_lists_that_they_lead_to() {
    let search = corpus().await;
    for (words, status) in [("", None), ("", Some(Status::Adopted)), ("migrants", None)] {
        let filters = Filters {
            status: status.into_iter().collect(),
            ..Filters::default()
        };
        let asked = Asked {
            words,
            filters: filters.clone(),
            limit: 1,
            facets: Facet::ALL,
            ..Asked::default()
        };
        let found = asked.answer(&search).await.expect("counts");
        assert_eq!(found.facets.len(), Facet::ALL.len());
        for facet in &found.facets {
            assert!(!facet.values.is_empty(), "{:?}", facet.facet);
            for value in facet.values.iter().take(3) {
                let mut chosen = filters.clone();
                let text = &value.value;
                match facet.facet {
                    Facet::Theme => chosen.theme = vec![text.parse().expect("a theme")],
                    Facet::Body => chosen.body = vec![text.parse().expect("a body")],
                    Facet::Meeting => chosen.meeting = vec![text.parse().expect("a meeting")],
                    Facet::Year => chosen.year = vec![text.parse().expect("a year")],
                    Facet::Status => chosen.status = vec![text.parse().expect("a status")],
                    Facet::Instrument => chosen.instrument = vec![text.parse().expect("one")],
                    Facet::Addressee => chosen.addressee = vec![text.parse().expect("one")],
                    Facet::Language => chosen.language = vec![text.parse().expect("one")],
                    Facet::Kind => chosen.kind = vec![text.parse().expect("a kind")],
                }
                let asked = Asked {
                    words,
                    filters: chosen,
                    ..Asked::default()
                };
                let list = asked.answer(&search).await.expect("a list");
                assert_eq!(
                    list.total as u64, value.count,
                    "{words:?} {:?} {text}",
                    facet.facet
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_list_is_refused() {
    let search = corpus().await;
    let mut asked = Asked {
        words: "",
        limit: 5,
        ..Asked::default()
    };
    asked.cursor = asked.answer(&search).await.expect("a page").next;
    assert!(asked.cursor.is_some());
    asked.sort = Some(Sort::Source);
    let refused = asked.answer(&search).await;
    assert!(matches!(refused, Err(SearchError::Cursor(_))));
}
