//! Where a reference can be read: the address of a document on the site of the United Nations.
//! Treaties and sales numbers have none there. No request is made: an address may lead nowhere.

use super::{Language, Number, Reference};

const SITE: &str = "https://docs.un.org";

impl Reference {
    /// `https://docs.un.org/fr/A/RES/74/247`; none for a treaty's article and for a sales number.
    pub fn link(&self, language: Language) -> Option<String> {
        let symbol = match self {
            Self::Document(symbol) => symbol.to_string(),
            // All parts of an old resolution stand in one document: 217 A (III) is in 217 (III).
            Self::Resolution(one) => match &one.number {
                Number::Roman {
                    number, session, ..
                } => {
                    let plain = Number::Roman {
                        number: *number,
                        letter: None,
                        session: session.clone(),
                    };
                    let mut one = one.clone();
                    one.number = plain;
                    one.to_string().replace(' ', "")
                }
                _ => one.to_string().replace(' ', ""),
            },
            Self::Provision(_) | Self::Sales(_) => return None,
        };
        let address: String = symbol
            .chars()
            .map(|c| match c {
                ' ' => "%20".to_owned(),
                c => c.to_string(),
            })
            .collect();
        Some(format!("{SITE}/{}/{address}", language.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_and_resolutions_have_an_address() {
        for (normal, link) in [
            ("A/RES/74/247", Some("https://docs.un.org/fr/A/RES/74/247")),
            (
                "S/RES/2491 (2019)",
                Some("https://docs.un.org/fr/S/RES/2491(2019)"),
            ),
            (
                "A/RES/217 A (III)",
                Some("https://docs.un.org/fr/A/RES/217(III)"),
            ),
            (
                "DEMO/WG.1/2024/2/Rev.1",
                Some("https://docs.un.org/fr/DEMO/WG.1/2024/2/Rev.1"),
            ),
            (
                "A/58/10 (Part I)",
                Some("https://docs.un.org/fr/A/58/10%20(Part%20I)"),
            ),
            ("UNTOC art. 32", None),
            ("E.18.IV.9", None),
        ] {
            let reference: Reference = normal.parse().expect(normal);
            assert_eq!(reference.link(Language::Fr).as_deref(), link, "{normal}");
        }
    }
}
