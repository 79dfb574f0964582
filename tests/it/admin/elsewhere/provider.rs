//! A provider of `OpenID` Connect for tests, on this machine: it describes itself, hands out codes, and gives for
//! them tokens that are as right or as wrong as a test says.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as URL};
use ring::rand::SystemRandom;
use ring::rsa::PublicKeyComponents;
use ring::signature::{self, EcdsaKeyPair, KeyPair, RsaKeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const CLIENT: &str = "recueil";
pub const SECRET: &str = "a secret: of 2 & more";

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    Es256,
    Rs256,
    /// Not at all, and it says so.
    None,
    /// With the public key as a shared secret.
    Hs256,
    /// By somebody else, in the name of the right key.
    Forged,
}

/// What the next tokens are like, and what was asked.
pub struct Script {
    pub signed: Signed,
    /// Over the claims of a good token; `null` leaves one out.
    pub claims: Value,
    /// Over the description.
    pub description: Value,
    pub userinfo: Value,
    /// It refuses every code.
    pub refuses: bool,
    /// The name of the key that signs, and of the one that is shown.
    pub key: String,
    pub shown: String,
    curve: Vec<u8>,
    codes: HashMap<String, Begun>,
    pub asked: Vec<String>,
}

/// A sign-in as the browser brought it here.
#[derive(Debug, Clone)]
pub struct Begun {
    pub state: String,
    pub nonce: String,
    pub challenge: String,
    pub redirect: String,
}

#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    script: Arc<Mutex<Script>>,
}

pub fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.expect("a time").as_secs()
}

fn pair() -> Vec<u8> {
    let way = &signature::ECDSA_P256_SHA256_FIXED_SIGNING;
    let made = EcdsaKeyPair::generate_pkcs8(way, &SystemRandom::new());
    made.expect("a key").as_ref().to_vec()
}

fn curve(key: &[u8]) -> EcdsaKeyPair {
    let way = &signature::ECDSA_P256_SHA256_FIXED_SIGNING;
    EcdsaKeyPair::from_pkcs8(way, key, &SystemRandom::new()).expect("a key")
}

fn rsa() -> RsaKeyPair {
    RsaKeyPair::from_pkcs8(include_bytes!("rsa.pk8")).expect("a key")
}

/// What is in `over` takes the place of what is in `under`.
fn laid(under: Value, over: &Value) -> Value {
    let mut all = under;
    let fields = over.as_object().expect("an object");
    for (name, value) in fields {
        let object = all.as_object_mut().expect("an object");
        match value {
            Value::Null => object.remove(name),
            value => object.insert(name.clone(), value.clone()),
        };
    }
    all
}

impl Provider {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let script = Script {
            signed: Signed::Es256,
            claims: json!({}),
            description: json!({}),
            userinfo: json!({}),
            refuses: false,
            key: "one".to_owned(),
            shown: "one".to_owned(),
            curve: pair(),
            codes: HashMap::new(),
            asked: Vec::new(),
        };
        let provider = Self {
            issuer,
            script: Arc::new(Mutex::new(script)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/userinfo", get(userinfo))
            .route("/moved", get(moved))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    pub fn with<T>(&self, what: impl FnOnce(&mut Script) -> T) -> T {
        what(&mut self.script.lock().expect("the script"))
    }

    /// How often an address was called.
    pub fn asked(&self, path: &str) -> usize {
        self.with(|script| script.asked.iter().filter(|one| *one == path).count())
    }

    /// Other keys, under another name.
    pub fn rotate(&self) {
        self.with(|script| {
            script.curve = pair();
            "two".clone_into(&mut script.key);
            "two".clone_into(&mut script.shown);
        });
    }

    /// What the browser is given there, for the sign-in that it was sent with.
    pub fn code(&self, begun: &Begun) -> String {
        self.with(|script| {
            let code = format!("code-{}", script.codes.len());
            script.codes.insert(code.clone(), begun.clone());
            code
        })
    }

    fn note(&self, path: &str) {
        self.with(|script| script.asked.push(path.to_owned()));
    }
}

async fn describe(State(own): State<Provider>) -> Response {
    own.note("/description");
    let at = |path: &str| format!("{}{path}", own.issuer);
    let description = json!({
        "issuer": own.issuer,
        "authorization_endpoint": at("/authorize?tenant=a"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "userinfo_endpoint": at("/userinfo"),
        "response_types_supported": ["code"],
    });
    Json(laid(
        description,
        &own.with(|script| script.description.clone()),
    ))
    .into_response()
}

async fn moved(State(own): State<Provider>) -> Response {
    own.note("/moved");
    axum::response::Redirect::to("/keys").into_response()
}

async fn keys(State(own): State<Provider>) -> Response {
    own.note("/keys");
    let (pkcs8, shown) = own.with(|script| (script.curve.clone(), script.shown.clone()));
    let curve = curve(&pkcs8);
    let point = curve.public_key().as_ref();
    let rsa: PublicKeyComponents<Vec<u8>> = rsa().public().into();
    Json(json!({ "keys": [
        { "kty": "XYZ", "kid": "strange" },
        { "kty": "EC", "crv": "P-256", "use": "sig", "kid": shown,
          "x": URL.encode(&point[1..33]), "y": URL.encode(&point[33..]) },
        { "kty": "RSA", "use": "enc", "kid": "sealing",
          "n": URL.encode(&rsa.n), "e": "AQAB" },
        { "kty": "RSA", "alg": "RS256", "kid": "rsa",
          "n": URL.encode(&rsa.n), "e": "AQAB" },
    ] }))
    .into_response()
}

async fn token(
    State(own): State<Provider>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    own.note("/token");
    let no =
        |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    let pair = format!("{CLIENT}:a+secret%3A+of+2+%26+more");
    let basic = format!("Basic {}", STANDARD.encode(pair));
    if headers
        .get("authorization")
        .is_none_or(|said| *said != basic)
    {
        return no("invalid_client");
    }
    let said = |name: &str| form.get(name).cloned().unwrap_or_default();
    // A code is good once.
    let begun = own.with(|script| {
        let begun = script.codes.remove(&said("code"));
        begun.filter(|_| !script.refuses)
    });
    let Some(begun) = begun else {
        return no("invalid_grant");
    };
    let challenge = URL.encode(Sha256::digest(said("code_verifier")));
    if said("grant_type") != "authorization_code"
        || challenge != begun.challenge
        || said("redirect_uri") != begun.redirect
    {
        return no("invalid_grant");
    }
    let claims = json!({
        "iss": own.issuer,
        "aud": CLIENT,
        "sub": "subject-of-ana",
        "email": "Ana@example.org",
        "email_verified": true,
        "nonce": begun.nonce,
        "iat": now(),
        "exp": now() + 300,
    });
    let token = own.with(|script| script.token(&laid(claims, &script.claims)));
    Json(json!({ "id_token": token, "access_token": "access", "token_type": "Bearer" }))
        .into_response()
}

async fn userinfo(State(own): State<Provider>, headers: HeaderMap) -> Response {
    own.note("/userinfo");
    if headers
        .get("authorization")
        .is_none_or(|said| said != "Bearer access")
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    Json(own.with(|script| script.userinfo.clone())).into_response()
}

impl Script {
    fn token(&self, claims: &Value) -> String {
        let head = match self.signed {
            Signed::Es256 | Signed::Forged => json!({ "alg": "ES256", "kid": self.key }),
            Signed::Rs256 => json!({ "alg": "RS256", "kid": "rsa" }),
            Signed::None => json!({ "alg": "none" }),
            Signed::Hs256 => json!({ "alg": "HS256", "kid": self.key }),
        };
        let part = |value: &Value| URL.encode(value.to_string());
        let message = format!("{}.{}", part(&head), part(claims));
        let random = SystemRandom::new();
        let by_curve = |key: &[u8]| {
            let signed = curve(key).sign(&random, message.as_bytes());
            signed.expect("a signature").as_ref().to_vec()
        };
        let signature = match self.signed {
            Signed::Es256 => by_curve(&self.curve),
            Signed::Forged => by_curve(&pair()),
            Signed::None => Vec::new(),
            Signed::Hs256 => {
                let public = curve(&self.curve).public_key().as_ref().to_vec();
                let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &public);
                ring::hmac::sign(&key, message.as_bytes()).as_ref().to_vec()
            }
            Signed::Rs256 => {
                let rsa = rsa();
                let mut signature = vec![0; rsa.public().modulus_len()];
                let way = &signature::RSA_PKCS1_SHA256;
                rsa.sign(way, &random, message.as_bytes(), &mut signature)
                    .expect("a signature");
                signature
            }
        };
        format!("{message}.{}", URL.encode(signature))
    }
}
