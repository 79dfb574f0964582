//! The sign-in provider as it was configured, its files read. Nothing is asked of it here: one that is away
//! keeps no service from starting.

use std::path::Path;

use anyhow::Context;

use crate::config::Config;
use crate::config::oidc::Passwords;
use crate::oidc::{Provider, Secret, Settings};
use crate::web::admin::elsewhere::Elsewhere;

/// `None` where no issuer is named; an empty variable is the same as none.
pub fn configured(config: &Config) -> anyhow::Result<Option<Elsewhere>> {
    let own = &config.oidc;
    let Some(issuer) = own
        .oidc_issuer
        .as_deref()
        .filter(|url| !url.trim().is_empty())
    else {
        return Ok(None);
    };
    let secret = match named(own.oidc_client_secret_file.as_deref()) {
        Some(path) => {
            let text = std::fs::read_to_string(path);
            let text = text
                .with_context(|| format!("RECUEIL_OIDC_CLIENT_SECRET_FILE: {}", path.display()))?;
            Some(text)
        }
        None => own.oidc_client_secret.clone(),
    };
    let roots = match named(own.oidc_ca_file.as_deref()) {
        Some(path) => {
            let pem = std::fs::read(path);
            let pem = pem.with_context(|| format!("RECUEIL_OIDC_CA_FILE: {}", path.display()))?;
            Some(pem.into())
        }
        None => None,
    };
    let settings = Settings {
        issuer: issuer.to_owned(),
        client_id: own
            .oidc_client_id
            .as_deref()
            .unwrap_or_default()
            .trim()
            .to_owned(),
        client_secret: secret.as_deref().and_then(Secret::of),
        name: own.oidc_name.clone().unwrap_or_default(),
        claim: own.oidc_claim.clone(),
        roots,
    };
    let settings = settings.checked().context("RECUEIL_OIDC_ISSUER")?;
    Ok(Some(Elsewhere {
        provider: Provider::new(settings),
        newcomers: own.oidc_newcomers.0,
        passwords_for_all: own.oidc_passwords == Passwords::Everybody,
    }))
}

fn named(path: Option<&Path>) -> Option<&Path> {
    path.filter(|path| !path.as_os_str().is_empty())
}
