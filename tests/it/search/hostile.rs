//! What is typed to break a search: it is answered soon, and never with an error.

use std::time::{Duration, Instant};

use recueil::forge::{Order, forge};
use recueil::search::Search;

use super::Asked;
use crate::cluster::database;

/// Far more than a search of a small corpus may take on a machine that does other work too.
const LONG: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_breaks_a_search() {
    let pool = database().await;
    let order = Order {
        recommendations: 200,
        seed: 4,
        languages: recueil::domain::Language::ALL.to_vec(),
    };
    forge(&pool, &order).await.expect("a forged corpus");
    let search = Search::new(pool);
    let letters: Vec<String> = ('a'..='z').map(|c| format!("{c}*")).collect();
    let queries = [
        "a".repeat(10_000),
        "migrants ".repeat(2_000),
        "or ".repeat(500),
        "a or ".repeat(500),
        "-a ".repeat(500),
        "\"".repeat(501),
        "\"migrants".to_owned(),
        "* -* \"*\" a* -b* *c".to_owned(),
        letters.join(" or "),
        letters.join(" "),
        letters.join("-"),
        format!("l'{}", letters.join("'")),
        format!("{}*", "a-".repeat(200)),
        format!("{}*", "贩".repeat(200)),
        "\u{0}\u{1}\u{7f}\u{202e}\u{feff}a\u{0}b".to_owned(),
        "\u{10ffff}* \u{10ffff} a\u{300}\u{301}*".to_owned(),
        "((((a|b)&c)<->d):*A !e \\' ' '' \\".to_owned(),
        "a.*+?^${}()|[]\\b* x-[a-z]*-y*".to_owned(),
        "A/1/2/3 A/1* -A/1 \"S/RES/1 (2019)\" A/B/C/D/1".to_owned(),
        "٠١٢ ½ №5 ² ﬁ ß İi̇ ﷽".to_owned(),
    ];
    for words in &queries {
        let start = Instant::now();
        let asked = Asked {
            words,
            limit: 20,
            facets: recueil::domain::Facet::ALL,
            ..Asked::default()
        };
        let shown: String = words.chars().take(40).collect();
        let found = asked.answer(&search).await;
        let found = found.unwrap_or_else(|error| panic!("{shown:?}: {error}"));
        assert!(found.total <= 200 && found.reading.is_some(), "{shown:?}");
        assert!(
            start.elapsed() < LONG,
            "{shown:?} took {:?}",
            start.elapsed()
        );
    }
}
