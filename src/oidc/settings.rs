//! What is configured of a provider, looked at before anything is asked of it.

use std::fmt;
use std::sync::Arc;

use url::{Host, Url};

/// Something that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// `None` where there is nothing in it.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// A setting that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misconfigured {
    #[error("the issuer is not an address: {0}")]
    NoAddress(String),
    #[error("the issuer must begin with https:// (or be on this machine), without a query")]
    Unsafe,
    #[error("the client id is missing")]
    NoClient,
    #[error("no certificate is found in the file of certificates")]
    NoCertificate,
}

#[derive(Debug, Clone)]
pub struct Settings {
    /// As the provider calls itself, letter by letter.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<Secret>,
    /// As people call it.
    pub name: String,
    /// The claim that holds an address; `email` counts only where the provider says that it is verified.
    pub claim: String,
    /// Certificates that are trusted in place of the usual ones.
    pub roots: Option<Arc<[u8]>>,
}

impl Settings {
    /// Looks at what was configured.
    pub fn checked(mut self) -> Result<Self, Misconfigured> {
        let issuer = self.issuer.trim().to_owned();
        let url: Url = issuer
            .parse()
            .map_err(|error| Misconfigured::NoAddress(format!("{error}")))?;
        if !is_safe(&url, true) || url.query().is_some() || url.fragment().is_some() {
            return Err(Misconfigured::Unsafe);
        }
        if self.client_id.trim().is_empty() {
            return Err(Misconfigured::NoClient);
        }
        if let Some(roots) = &self.roots
            && !roots.windows(17).any(|part| part == b"BEGIN CERTIFICATE")
        {
            return Err(Misconfigured::NoCertificate);
        }
        if self.name.trim().is_empty() {
            url.host_str()
                .unwrap_or_default()
                .clone_into(&mut self.name);
        }
        self.issuer = issuer;
        Ok(self)
    }

    /// Whether the provider runs on this machine, without TLS: for trying it out.
    pub(super) fn is_at_home(&self) -> bool {
        self.issuer.starts_with("http://")
    }
}

/// Whether an address may be called: over TLS, or on this machine where the provider is there.
pub(super) fn is_safe(url: &Url, at_home: bool) -> bool {
    let home = match url.host() {
        Some(Host::Ipv4(host)) => host.is_loopback(),
        Some(Host::Ipv6(host)) => host.is_loopback(),
        Some(Host::Domain(host)) => host == "localhost",
        None => return false,
    };
    url.username().is_empty()
        && url.password().is_none()
        && match url.scheme() {
            "https" => true,
            "http" => at_home && home,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(issuer: &str) -> Result<Settings, Misconfigured> {
        Settings {
            issuer: issuer.to_owned(),
            client_id: "recueil".to_owned(),
            client_secret: Secret::of(" s3cret\n"),
            name: String::new(),
            claim: "email".to_owned(),
            roots: None,
        }
        .checked()
    }

    #[test]
    fn only_addresses_that_are_safe_are_called() {
        for good in [
            "https://login.example.org",
            "https://login.example.org/realms/a",
            "http://127.0.0.1:9000",
            "http://[::1]:9000",
            "http://localhost/x",
        ] {
            assert!(settings(good).is_ok(), "{good}");
        }
        for bad in [
            "http://login.example.org",
            "http://127.0.0.1.example.org",
            "https://a:b@login.example.org",
            "https://login.example.org?x=y",
            "file:///etc/passwd",
            "login.example.org",
        ] {
            assert!(settings(bad).is_err(), "{bad}");
        }
        let remote: Url = "http://127.0.0.1/keys".parse().expect("an address");
        assert!(
            !is_safe(&remote, false),
            "a provider far away names nothing here"
        );
    }

    #[test]
    fn a_secret_is_not_printed() {
        let settings = settings("https://login.example.org").expect("settings");
        assert_eq!(settings.name, "login.example.org");
        let printed = format!("{settings:?}");
        assert!(!printed.contains("s3cret"), "{printed}");
        assert_eq!(settings.client_secret.expect("a secret").reveal(), "s3cret");
    }
}
