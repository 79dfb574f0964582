//! Which of the stored codings a request takes: `Accept-Encoding` by its weights, and the smaller one
//! where it does not mind.

use axum::http::{HeaderMap, header};

/// From the most to the least wanted where weights are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
    Identity,
}

/// Weights in thousandths; `None` where the header does not say.
#[derive(Default)]
struct Weights {
    brotli: Option<u16>,
    gzip: Option<u16>,
    identity: Option<u16>,
    rest: Option<u16>,
}

impl Coding {
    /// The best that the request accepts. One that accepts nothing gets the plain bytes, which is
    /// more use to it than a refusal.
    pub fn accepted(headers: &HeaderMap) -> Self {
        let mut weights = Weights::default();
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            let Ok(value) = value.to_str() else { continue };
            for choice in value.split(',') {
                weights.read(choice);
            }
        }
        let brotli = weights.brotli.or(weights.rest).unwrap_or(0);
        let gzip = weights.gzip.or(weights.rest).unwrap_or(0);
        // Acceptable unless ruled out, but never the wish of one who names another.
        let identity = weights.identity.or(weights.rest).unwrap_or(1);
        if brotli > 0 && brotli >= gzip && brotli >= identity {
            Self::Brotli
        } else if gzip > 0 && gzip >= identity {
            Self::Gzip
        } else {
            Self::Identity
        }
    }
}

impl Weights {
    fn read(&mut self, choice: &str) {
        let mut parts = choice.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let place = if name.eq_ignore_ascii_case("br") {
            &mut self.brotli
        } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            &mut self.gzip
        } else if name.eq_ignore_ascii_case("identity") {
            &mut self.identity
        } else if name == "*" {
            &mut self.rest
        } else {
            return;
        };
        *place = Some(parts.find_map(weight).unwrap_or(1000));
    }
}

/// `q=0.5` as thousandths; one that cannot be read is none.
fn weight(part: &str) -> Option<u16> {
    let number = part
        .strip_prefix("q=")
        .or_else(|| part.strip_prefix("Q="))?;
    let number = number.trim().parse::<f32>().unwrap_or(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=1"
    )]
    Some((number.clamp(0.0, 1.0) * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_acceptable_coding_is_taken() {
        for (accepted, wanted) in [
            ("", Coding::Identity),
            ("br", Coding::Brotli),
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip", Coding::Gzip),
            ("GZIP;q=0.5", Coding::Gzip),
            ("br;q=0.5, gzip", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Identity),
            ("br; q=0, *", Coding::Gzip),
            ("*", Coding::Brotli),
            ("identity, gzip;q=0.5", Coding::Identity),
            ("br;q=x", Coding::Identity),
            ("identity;q=0", Coding::Identity),
            ("deflate", Coding::Identity),
        ] {
            let mut headers = HeaderMap::new();
            let value = accepted.parse().expect("a header");
            headers.insert(header::ACCEPT_ENCODING, value);
            assert_eq!(Coding::accepted(&headers), wanted, "{accepted:?}");
        }
        assert_eq!(Coding::accepted(&HeaderMap::new()), Coding::Identity);
    }
}
