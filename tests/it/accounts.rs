//! Accounts and tokens: only hashes are kept.

use recueil::domain::Role;
use recueil::editorial::Actor;
use recueil::editorial::accounts::{
    self, AccountError, Breached, Weak, add_token, add_user, token_hash,
};

use sqlx::{AssertSqlSafe, query_scalar};

use crate::cluster::database;
use crate::drafts::ask;

#[tokio::test]
async fn an_account_and_its_token() {
    let pool = database().await;
    let (actor, none) = (Actor::command_line(), Breached::default());
    let add = |email: &'static str, password: &'static str| {
        add_user(
            &pool,
            email,
            Role::Publisher,
            password.to_owned(),
            &none,
            &actor,
        )
    };
    assert!(matches!(
        add("ana@example.org", "eleven char").await,
        Err(AccountError::Weak(Weak::Short))
    ));
    assert!(matches!(
        add("ana", "long enough by far").await,
        Err(AccountError::NotAnAddress(_))
    ));
    add("Ana@Example.org", "long enough by far")
        .await
        .expect("an account");
    assert!(matches!(
        add("ana@example.org", "long enough by far").await,
        Err(AccountError::Taken(_))
    ));
    assert!(
        ask(&pool, "select password_hash from users")
            .await
            .starts_with("$argon2id$")
    );

    assert!(matches!(
        add_token(&pool, "bo@example.org", "ci", &actor).await,
        Err(AccountError::Unknown(_))
    ));
    let token = add_token(&pool, "ana@example.org", "ci", &actor)
        .await
        .expect("a token");
    assert!(token.starts_with(accounts::TOKEN_PREFIX));
    let stored: Vec<u8> = query_scalar(AssertSqlSafe("select hash from tokens"))
        .fetch_one(&pool)
        .await
        .expect("a hash");
    assert_eq!(stored, token_hash(&token));
    assert!(
        !ask(&pool, "select string_agg(detail::text, '') from log")
            .await
            .contains(&token)
    );
}
