//! Five hundred files at once through the door: each has its clear outcome, and none is lost.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use recueil::domain::Role;
use tokio::task::JoinSet;

use super::{paper, send_with};
use crate::admin::signed;
use crate::api::app::App;
use crate::drafts::ask;

const FILES: usize = 500;
/// Browsers of a whole secretariat.
const SENDERS: usize = 25;

#[tokio::test]
async fn five_hundred_files_in_a_minute_have_each_their_outcome() {
    let app = Arc::new(App::new().await);
    let cookie = Arc::new(signed(&app, Role::Editor).await);
    let since = Instant::now();
    let mut senders = JoinSet::new();
    for sender in 0..SENDERS {
        let (app, cookie) = (app.clone(), cookie.clone());
        senders.spawn(async move {
            let mut outcomes = Vec::new();
            for number in (sender..FILES).step_by(SENDERS) {
                // Every tenth was sent before, every fiftieth is no document.
                let (name, bytes) = match number {
                    n if n % 50 == 7 => (format!("{n}.png"), b"\x89PNG\r\n".to_vec()),
                    n => {
                        let symbol = format!("DEMO/WG.1/2024/{}", n - usize::from(n % 10 == 1));
                        (format!("{n}.txt"), paper(&symbol, "en", &symbol))
                    }
                };
                let headers = [
                    ("sec-fetch-site", "same-origin"),
                    ("accept", "application/json"),
                ];
                let files = [(name.as_str(), bytes.as_slice())];
                let answer = send_with(&app, &cookie, &[], &files, &headers).await;
                let said: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
                let file = &said["files"][0];
                outcomes.push((
                    number,
                    file["outcome"].as_str().unwrap_or_default().to_owned(),
                    file["import"].as_str().map(str::to_owned),
                ));
            }
            outcomes
        });
    }
    let all: Vec<_> = senders.join_all().await.into_iter().flatten().collect();
    // Measured: a second and a half on two cores, without optimisation.
    assert!(
        since.elapsed() < Duration::from_mins(1),
        "{:?}",
        since.elapsed()
    );
    assert_eq!(all.len(), FILES);
    let count = |wanted: &str| {
        all.iter()
            .filter(|(_, outcome, _)| outcome == wanted)
            .count()
    };
    assert_eq!(
        (count("refused"), count("received"), count("duplicate")),
        (FILES / 50, FILES - FILES / 50 - FILES / 10, FILES / 10)
    );
    let imports: HashSet<_> = all
        .iter()
        .filter_map(|(_, _, import)| import.clone())
        .collect();
    assert_eq!(imports.len(), count("received"));
    let kept = ask(
        &app.pool,
        "select count(*) from imports where created_by is not null",
    )
    .await;
    assert_eq!(kept, count("received").to_string());
}
