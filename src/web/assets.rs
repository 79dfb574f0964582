//! The sheet, the script and the sign, embedded in the program. Each is served at an address with a
//! hash of its content, so that it may be kept for ever and a new version is a new address. Nothing
//! is loaded from anywhere else.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

struct Asset {
    address: String,
    kind: &'static str,
    bytes: &'static [u8],
}

/// By plain name.
static ASSETS: LazyLock<HashMap<&'static str, Asset>> = LazyLock::new(|| {
    FILES
        .files()
        .filter_map(|file| {
            let name = file.path().to_str()?;
            let (stem, extension) = name.rsplit_once('.')?;
            let hash = Sha256::digest(file.contents());
            let hash: String = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            let kind = match extension {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                "svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
            Some((
                name,
                Asset {
                    address: format!("/static/{stem}.{hash}.{extension}"),
                    kind,
                    bytes: file.contents(),
                },
            ))
        })
        .collect()
});

/// The address of a file of `static/`; empty for one that does not exist.
pub fn address(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.address.as_str())
}

/// `GET /static/{file}`; `None` for an address that no asset has.
pub async fn show(Path(file): Path<String>) -> Response {
    let wanted = format!("/static/{file}");
    match ASSETS.values().find(|asset| asset.address == wanted) {
        Some(asset) => (
            [
                (CONTENT_TYPE, asset.kind),
                (CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            asset.bytes,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
