//! The written pages: what the service is, how to search and cite, what may be done with it. Their
//! words are interface texts; nothing is read.

use askama::Template;
use axum::response::IntoResponse;

use super::Reader;
use crate::locale::Locale;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Query};
use crate::web::view::{Frame, Here};

/// Written pages change with the program only.
const KEPT: Cache = Cache::Public { max_age: 600 };

/// A page whose title and lede are texts of the same name.
fn frame(reader: &Reader, title: &str, lede: &str, path: &str) -> Frame {
    let l = reader.l;
    Frame::new(&reader.site, l, Here::Elsewhere, path)
        .titled(l.plain(title), l.plain(lede))
        .ending(l.t(title))
}

macro_rules! written {
    ($($page:ident = $handler:ident, $file:literal, $path:literal, $title:literal, $lede:literal;)+) => {$(
        #[derive(Template, askama_web::WebTemplate)]
        #[template(path = $file)]
        pub struct $page {
            l: Locale,
            frame: Frame,
        }

        pub async fn $handler(
            reader: Reader,
            Query(NoParameters): Query<NoParameters>,
        ) -> Result<impl IntoResponse, Error> {
            let frame = frame(&reader, $title, $lede, $path);
            Ok((KEPT, $page { l: reader.l, frame }))
        }
    )+};
}

written!(
    AboutPage = about, "written/about.html", "/about", "nav-about", "about-lede";
    HelpPage = help, "written/help.html", "/help", "nav-help", "help-lede";
    AccessibilityPage = accessibility, "written/accessibility.html", "/accessibility",
        "nav-accessibility", "accessibility-lede";
    TermsPage = terms, "written/terms.html", "/terms", "nav-terms", "terms-lede";
);

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "written/data.html")]
pub struct DataPage {
    l: Locale,
    frame: Frame,
    /// Of the service, for the lines that a reader copies.
    base: String,
}

pub async fn data(
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let frame = frame(&reader, "nav-data", "data-lede", "/data");
    let page = DataPage {
        l: reader.l,
        frame,
        base: reader.site.public_url,
    };
    Ok((KEPT, page))
}
