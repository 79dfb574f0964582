//! What programs are told of something that was withdrawn, besides why: a part of the problem of a 410.

use serde::Serialize;
use time::UtcOffset;
use time::format_description::well_known::Rfc3339;

use crate::db::{Instead, Withdrawn};
use crate::domain::Language;
use crate::web::extract::encoded_path;

/// When something was withdrawn; `detail` says why.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Withdrawal {
    #[schema(format = "date-time", example = "2024-06-05T09:30:00Z")]
    pub at: String,
    /// That `detail` is written in.
    pub language: Language,
    /// What to read instead: an address in no language, as `/rec/{id}` or `/doc/{symbol}`.
    #[schema(required = true, example = "/rec/ctoc-cop-wg.7-2020-3-p5")]
    pub instead: Option<String>,
}

impl Withdrawal {
    pub fn of(gone: &Withdrawn) -> Self {
        let instead = gone.instead.as_ref().map(|instead| match instead {
            Instead::Document(name) => format!("/doc/{}", encoded_path(name)),
            Instead::Recommendation(slug) => format!("/rec/{slug}"),
        });
        let at = gone.at.to_offset(UtcOffset::UTC);
        let at = at.replace_nanosecond(0).unwrap_or(at);
        Self {
            at: at.format(&Rfc3339).unwrap_or_default(),
            language: gone.language,
            instead,
        }
    }
}
