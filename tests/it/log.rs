//! The log: an unbroken chain whatever happens at once, and what is changed in it shows.

use recueil::db::{invariants, log};
use recueil::domain::Role;
use recueil::editorial::Actor;
use recueil::editorial::accounts::invite;
use sqlx::{PgPool, query};

use crate::api::app::App;
use crate::cluster::database;

async fn invite_many(pool: &PgPool, name: &str, many: usize) {
    let all = (0..many).map(|n| {
        let (pool, email) = (pool.clone(), format!("{name}{n}@example.org"));
        tokio::spawn(async move {
            let actor = Actor::command_line();
            invite(&pool, &email, Role::Editor, &actor)
                .await
                .expect("an invitation");
        })
    });
    for one in all.collect::<Vec<_>>() {
        one.await.expect("no panic");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_at_once_makes_one_chain() {
    let pool = database().await;
    invite_many(&pool, "a", 40).await;
    assert_eq!(log::broken(&pool).await.expect("an answer"), None);
    let end = log::end(&pool).await.expect("an answer").expect("an end");
    let all = log::list(&pool, &log::Wanted::default(), 1_000)
        .await
        .expect("entries");
    assert_eq!(usize::try_from(end.place).ok(), Some(all.len()));
    assert!(all.len() >= 40);
    assert_eq!(all[0].hash, end.hash);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_it_can_be_changed_unseen() {
    let pool = database().await;
    invite_many(&pool, "a", 5).await;
    for change in [
        "update log set actor = 'somebody else'",
        "delete from log where place = 2",
        "truncate log",
    ] {
        assert!(query(change).execute(&pool).await.is_err(), "{change}");
    }
    // As whoever owns the database can.
    query("alter table log disable trigger kept")
        .execute(&pool)
        .await
        .expect("an owner");
    let end = log::end(&pool)
        .await
        .expect("an answer")
        .expect("an end")
        .place;
    query("update log set detail = '{\"role\": \"admin\"}' where place = $1")
        .bind(end - 2)
        .execute(&pool)
        .await
        .expect("a change");
    assert_eq!(log::broken(&pool).await.expect("an answer"), Some(end - 2));
    query("delete from log where place = $1")
        .bind(end - 2)
        .execute(&pool)
        .await
        .expect("a change");
    assert_eq!(log::broken(&pool).await.expect("an answer"), Some(end - 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_holds_what_it_must_and_shows_where_it_does_not() {
    let app = App::new().await;
    let all = invariants::all(&app.pool).await.expect("an answer");
    assert_eq!(all.len(), 10);
    let broken: Vec<_> = all.iter().filter(|one| one.broken > 0).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    query("update files set bytes = bytes || 'x' where id = (select min(id) from files)")
        .execute(&app.pool)
        .await
        .expect("a bad disk");
    let all = invariants::all(&app.pool).await.expect("an answer");
    let broken: Vec<_> = all.iter().filter(|one| one.broken > 0).collect();
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert_eq!(broken[0].name, "every uploaded file is what it was");
}
