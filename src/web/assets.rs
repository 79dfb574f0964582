//! The sheet, the script and the sign, embedded in the program. Each is served at an address with a
//! hash of its content, so that it may be kept for ever and a new version is a new address. Nothing
//! is loaded from anywhere else.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::web::caching::Cache;
use crate::web::error::Error;

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
            let hash = hash[..6]
                .iter()
                .fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
            let kind = match extension {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                "svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
            Some((
                name,
                Asset {
                    address: format!("/static/{stem}.{hash:012x}.{extension}"),
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

/// A file of `static/` by its name with the hash; any other name is no file.
pub async fn show(Path(file): Path<String>) -> Result<Response, Error> {
    let wanted = format!("/static/{file}");
    let asset = ASSETS
        .values()
        .find(|asset| asset.address == wanted)
        .ok_or_else(|| Error::not_found("file", &file))?;
    let kind = [(CONTENT_TYPE, asset.kind)];
    Ok((Cache::Immutable, kind, asset.bytes).into_response())
}
