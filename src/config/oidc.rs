//! The settings of a sign-in provider (`OpenID` Connect). Without an issuer there is none, and the others
//! say nothing.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::Role;

/// Who may sign in with a password beside a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Passwords {
    /// Whoever has one.
    Everybody,
    /// Admins alone: for when the provider is away.
    Admins,
}

#[derive(Debug, Clone, Args)]
pub struct Oidc {
    /// Where people may sign in beside their password: the issuer of a provider (OIDC), letter
    /// by letter as it calls itself.
    #[arg(
        long,
        alias = "recueil-oidc-issuer",
        env = "RECUEIL_OIDC_ISSUER",
        global = true,
        value_name = "URL"
    )]
    pub oidc_issuer: Option<String>,

    /// As what this service is known there.
    #[arg(
        long,
        alias = "recueil-oidc-client-id",
        env = "RECUEIL_OIDC_CLIENT_ID",
        global = true,
        value_name = "ID"
    )]
    pub oidc_client_id: Option<String>,

    /// With what it shows itself there, if with anything. Better in a file: others on the machine see flags.
    #[arg(
        long,
        alias = "recueil-oidc-client-secret",
        env = "RECUEIL_OIDC_CLIENT_SECRET",
        global = true,
        hide_env_values = true,
        value_name = "SECRET"
    )]
    pub oidc_client_secret: Option<String>,

    /// A file that holds the secret.
    #[arg(
        long,
        alias = "recueil-oidc-client-secret-file",
        env = "RECUEIL_OIDC_CLIENT_SECRET_FILE",
        global = true,
        value_name = "FILE"
    )]
    pub oidc_client_secret_file: Option<PathBuf>,

    /// As people call the provider; it stands on the button. Else its host.
    #[arg(
        long,
        alias = "recueil-oidc-name",
        env = "RECUEIL_OIDC_NAME",
        global = true,
        value_name = "NAME"
    )]
    pub oidc_name: Option<String>,

    /// The claim with the address of an account. `email` counts where `email_verified` says so; any other
    /// must be one that nobody can choose for themselves there.
    #[arg(
        long,
        alias = "recueil-oidc-claim",
        env = "RECUEIL_OIDC_CLAIM",
        global = true,
        default_value = "email",
        value_name = "CLAIM"
    )]
    pub oidc_claim: String,

    /// What becomes of people without an account: `refuse`, or the role that a new one has
    /// (`reader`, `editor`, `publisher`).
    #[arg(
        long,
        alias = "recueil-oidc-newcomers",
        env = "RECUEIL_OIDC_NEWCOMERS",
        global = true,
        default_value = "refuse",
        value_name = "ROLE",
        value_parser = newcomers
    )]
    pub oidc_newcomers: Newcomers,

    /// Who may still sign in with a password.
    #[arg(
        long,
        alias = "recueil-oidc-passwords",
        env = "RECUEIL_OIDC_PASSWORDS",
        global = true,
        value_enum,
        default_value_t = Passwords::Everybody
    )]
    pub oidc_passwords: Passwords,

    /// Certificates of authorities (PEM) that are trusted for the provider in place of the usual ones.
    #[arg(
        long,
        alias = "recueil-oidc-ca-file",
        env = "RECUEIL_OIDC_CA_FILE",
        global = true,
        value_name = "FILE"
    )]
    pub oidc_ca_file: Option<PathBuf>,
}

/// The role of people who have no account yet; `None` where they are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newcomers(pub Option<Role>);

fn newcomers(typed: &str) -> Result<Newcomers, String> {
    match typed.trim() {
        "" | "refuse" => Ok(Newcomers(None)),
        // Whoever may do everything is named by somebody who may.
        "admin" => Err("nobody becomes an admin by signing in".to_owned()),
        role => role
            .parse()
            .map(|role| Newcomers(Some(role)))
            .map_err(|error| format!("{error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_becomes_an_admin_by_signing_in() {
        assert_eq!(newcomers("refuse"), Ok(Newcomers(None)));
        assert_eq!(newcomers("editor"), Ok(Newcomers(Some(Role::Editor))));
        assert!(newcomers("admin").is_err() && newcomers("boss").is_err());
    }
}
