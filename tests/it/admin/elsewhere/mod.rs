//! Signing in with a provider (`OpenID` Connect): the good way, and each that must not lead in.

mod accounts;
mod provider;
mod trust;

use std::collections::HashMap;

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::oidc::{Provider as Client, Secret, Settings};
use recueil::web::admin::elsewhere::Elsewhere;
use recueil::web::{AppState, router};
use url::Url;

use super::{account, cookie, get};
use crate::api::app::{Answer, App, encoded};
use provider::{Begun, CLIENT, Provider, SECRET};

const START: &str = "/admin/sign-in/elsewhere";

/// The service beside a provider, with an admin and Ana, who is an editor.
struct Desk {
    app: App,
    provider: Provider,
}

fn settings(issuer: &str) -> Settings {
    let settings = Settings {
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Secret::of(SECRET),
        name: "Our Login".to_owned(),
        claim: "email".to_owned(),
        roots: None,
    };
    settings.checked().expect("settings")
}

async fn beside(issuer: &str, newcomers: Option<Role>, passwords_for_all: bool) -> App {
    let app = App::empty().await;
    let elsewhere = Elsewhere {
        provider: Client::new(settings(issuer)),
        newcomers,
        passwords_for_all,
    };
    let state = AppState::new(app.pool.clone(), None).signing_in_elsewhere(Some(elsewhere));
    App {
        router: router(state),
        ..app
    }
}

impl Desk {
    async fn new() -> Self {
        Self::of(None, true).await
    }

    async fn of(newcomers: Option<Role>, passwords_for_all: bool) -> Self {
        let provider = Provider::start().await;
        let app = beside(&provider.issuer, newcomers, passwords_for_all).await;
        account(&app, "admin@example.org", Role::Admin).await;
        account(&app, "ana@example.org", Role::Editor).await;
        Self { app, provider }
    }

    /// Follows the link of the sign-in: the cookie of the browser, and what it takes along.
    async fn leave(&self, query: &str) -> (String, Begun) {
        let answer = self.app.get(&format!("{START}{query}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", text(&answer));
        let set = answer.header("set-cookie");
        for part in [
            "HttpOnly",
            "SameSite=Lax",
            "Path=/admin/sign-in/elsewhere;",
            "Max-Age=600",
        ] {
            assert!(set.contains(part), "{set}");
        }
        let away = cookie(&answer, "recueil_away").expect("a cookie");
        let to: Url = answer.header("location").parse().expect("an address");
        assert!(to.as_str().starts_with(&self.provider.issuer), "{to}");
        let asked: HashMap<_, _> = to.query_pairs().into_owned().collect();
        for (name, value) in [
            ("tenant", "a"),
            ("response_type", "code"),
            ("client_id", CLIENT),
            ("code_challenge_method", "S256"),
            (
                "redirect_uri",
                "http://test.example/admin/sign-in/elsewhere/return",
            ),
        ] {
            assert_eq!(asked[name], value);
        }
        assert!(asked["scope"].split(' ').any(|scope| scope == "openid"));
        assert!(!to.as_str().contains("secret"));
        let begun = Begun {
            state: asked["state"].clone(),
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            redirect: asked["redirect_uri"].clone(),
        };
        (away, begun)
    }

    async fn back(&self, away: &str, state: &str, code: &str) -> Answer {
        let path = format!(
            "{START}/return?state={}&code={}",
            encoded(state),
            encoded(code)
        );
        get(&self.app, &path, away).await
    }

    /// All of it.
    async fn sign_in(&self) -> Answer {
        let (away, begun) = self.leave("?next=%2Fadmin%2Faccount").await;
        let code = self.provider.code(&begun);
        self.back(&away, &begun.state, &code).await
    }
}

fn text(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

/// Somebody is in, and it is they.
#[track_caller]
fn entered(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", text(answer));
    cookie(answer, "recueil_session").expect("a session")
}

/// Nobody is in, and the page says why.
#[track_caller]
fn refused(answer: &Answer, status: StatusCode, why: &str) {
    let page = text(answer);
    assert_eq!(answer.status, status, "{page}");
    assert!(page.contains(why), "{why}: {page}");
    assert!(
        page.contains("name=\"password\""),
        "a password is still good"
    );
    let set = answer.headers.get_all("set-cookie").iter();
    let set: Vec<&str> = set.filter_map(|value| value.to_str().ok()).collect();
    assert!(
        !set.iter().any(|one| one.starts_with("recueil_session")),
        "{set:?}"
    );
}
