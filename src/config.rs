//! Every setting: an environment variable, a flag of the same name, a default. Nothing else in the
//! program reads the environment, except for where Postgres is installed.

pub mod oidc;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Args;

/// The settings, the same for every command.
#[derive(Debug, Clone, Args)]
pub struct Config {
    /// The Postgres database to use; without it an embedded one is run in `RECUEIL_DATA`.
    #[arg(
        long,
        env = "DATABASE_URL",
        global = true,
        hide_env_values = true,
        value_name = "URL"
    )]
    pub database_url: Option<String>,

    /// The address and port that `serve` listens on; port 0 takes any free one.
    #[arg(
        long,
        alias = "recueil-listen",
        env = "RECUEIL_LISTEN",
        global = true,
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS"
    )]
    pub listen: SocketAddr,

    /// The directory of the embedded Postgres.
    #[arg(
        long,
        alias = "recueil-data",
        env = "RECUEIL_DATA",
        global = true,
        default_value = "./var",
        value_name = "DIRECTORY"
    )]
    pub data: PathBuf,

    /// The address that readers use, for links that leave the site; else that of each request.
    #[arg(
        long,
        alias = "recueil-public-url",
        env = "RECUEIL_PUBLIC_URL",
        global = true,
        value_name = "URL"
    )]
    pub public_url: Option<String>,

    /// Whom readers may write to about a page, and finders of a weakness: a mail address or a page.
    /// It stands in the foot of every page and in `/.well-known/security.txt`; without it neither is there.
    #[arg(
        long,
        alias = "recueil-contact",
        env = "RECUEIL_CONTACT",
        global = true,
        value_name = "ADDRESS",
        value_parser = contact
    )]
    pub contact: Option<String>,

    /// The most memory that answers kept by the page cache may take, in MiB; 0 keeps none.
    #[arg(
        long,
        alias = "recueil-page-cache",
        env = "RECUEIL_PAGE_CACHE",
        global = true,
        default_value_t = 64,
        value_name = "MIB"
    )]
    pub page_cache: u32,

    /// The most memory that records which lists showed may take, in MiB; 0 keeps none.
    #[arg(
        long,
        alias = "recueil-record-cache",
        env = "RECUEIL_RECORD_CACHE",
        global = true,
        default_value_t = 16,
        value_name = "MIB"
    )]
    pub record_cache: u32,

    /// A list of passwords that have leaked, which nobody may choose: lines of `SHA-1:COUNT`, sorted, as
    /// Have I Been Pwned gives it away. It is read where it lies.
    #[arg(
        long,
        alias = "recueil-breached-passwords",
        env = "RECUEIL_BREACHED_PASSWORDS",
        global = true,
        value_name = "FILE"
    )]
    pub breached_passwords: Option<PathBuf>,

    #[command(flatten)]
    pub oidc: oidc::Oidc,

    /// What is logged on standard error, such as `warn` or `info,recueil=debug`; `info` for `serve`,
    /// `warn` for the other commands.
    #[arg(
        long,
        alias = "recueil-log",
        env = "RECUEIL_LOG",
        global = true,
        value_name = "FILTER"
    )]
    pub log: Option<String>,
}

/// As a link; an empty variable is the same as none.
fn contact(typed: &str) -> Result<String, String> {
    let typed = typed.trim();
    let plain = !typed.contains(|c: char| c.is_whitespace() || c.is_control());
    match typed {
        "" => Ok(String::new()),
        _ if plain && (typed.starts_with("https://") || typed.starts_with("mailto:")) => {
            Ok(typed.to_owned())
        }
        _ if plain && typed.contains('@') && !typed.contains(':') => Ok(format!("mailto:{typed}")),
        _ => Err("it must be a mail address, or a page that begins with https://".to_owned()),
    }
}

impl Config {
    /// The address of an external database. An empty variable is the same as none.
    pub fn external_database(&self) -> Option<&str> {
        self.database_url
            .as_deref()
            .filter(|url| !url.trim().is_empty())
    }

    /// `contact` as a link; an empty one is the same as none.
    pub fn contact(&self) -> Option<String> {
        self.contact.clone().filter(|contact| !contact.is_empty())
    }

    /// The list of passwords that have leaked; an empty variable is the same as none.
    pub fn breached_passwords(&self) -> Option<&Path> {
        let named = self.breached_passwords.as_deref();
        named.filter(|path| !path.as_os_str().is_empty())
    }

    /// `page_cache` in bytes.
    pub fn page_cache_bytes(&self) -> u64 {
        u64::from(self.page_cache) * 1024 * 1024
    }

    /// `record_cache` in bytes.
    pub fn record_cache_bytes(&self) -> u64 {
        u64::from(self.record_cache) * 1024 * 1024
    }

    /// `public_url` without its final slash; an empty one is the same as none.
    pub fn public_base(&self) -> Option<&str> {
        let url = self.public_url.as_deref()?.trim_end_matches('/');
        (!url.is_empty()).then_some(url)
    }
}

#[cfg(test)]
mod tests {
    use super::contact;

    #[test]
    fn a_contact_is_a_link() {
        assert_eq!(contact("a@b.example"), Ok("mailto:a@b.example".to_owned()));
        for link in ["mailto:a@b.example", "https://b.example/report"] {
            assert_eq!(contact(link), Ok(link.to_owned()));
        }
        for wrong in [
            "somebody",
            "javascript:a@b",
            "a@b.example c",
            "http://b.example",
        ] {
            assert!(contact(wrong).is_err(), "{wrong}");
        }
    }
}
