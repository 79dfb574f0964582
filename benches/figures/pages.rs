//! Pages: from the cache, rendered, and not sent at all, each against nginx or against one another.
//! All rounds of load are `wrk` with 32 connections on one thread, in turn.

use std::path::Path;

use anyhow::{Context, bail, ensure};

use super::http::Connection;
use super::load::{Load, wrk};
use super::nginx;
use super::running::Running;
use super::series::{median, ratio};
use super::table::Row;

/// The newest documents, one of which has a page of about this many bytes.
const DOCUMENTS: &str = "/api/v1/documents?limit=40";
const BYTES: usize = 35_000;
/// Pages for which nothing is read from the database: what is left of a page without its queries. Each
/// round has another.
const WRITTEN: [&str; 5] = [
    "/fr/help",
    "/fr/about",
    "/fr/data",
    "/fr/terms",
    "/fr/accessibility",
];

const CLIENTS: usize = 32;
const BROTLI: &str = "Accept-Encoding: br";
/// What is for one person is not kept: any cookie goes past the page cache.
const UNCACHED: &str = "Cookie: bench=1";

/// The rounds of each side.
#[derive(Debug, Default)]
struct Rounds {
    brotli: Vec<Load>,
    nginx_brotli: Vec<Load>,
    plain: Vec<Load>,
    nginx_plain: Vec<Load>,
    unchanged: Vec<Load>,
    written: Vec<Load>,
    rendered: Vec<Load>,
}

/// Over a service with a corpus behind it.
pub fn rows(
    service: &Running,
    folder: &Path,
    rounds: usize,
    seconds: u32,
) -> anyhow::Result<Vec<Row>> {
    let mut reader = Connection::to(service.address)?;
    let chosen = document(&mut reader)?;
    let url = service.url(&chosen);
    // Warmed first: a page that is asked for often is compressed better after a while.
    for _ in 0..2 {
        wrk(&url, &[BROTLI], CLIENTS, 1)?;
    }
    let brotli = reader.get(&chosen, &[BROTLI])?;
    let plain = reader.get(&chosen, &[])?;
    same_page(&plain.body, &brotli.body)?;
    let peer = nginx::start(folder, &plain.body, &brotli.body)?;
    same_from(&peer, &plain.body, &brotli.body)?;
    let Some(tag) = plain.headers.get("etag") else {
        bail!("{chosen} has no tag");
    };
    let known = format!("If-None-Match: {tag}");
    ensure!(
        reader.get(&chosen, &[&known])?.status == 304,
        "a page whose tag is known is sent again"
    );
    let mut all = Rounds::default();
    let page = peer.url(nginx::PAGE);
    for written in WRITTEN.iter().cycle().take(rounds) {
        let written = service.url(written);
        let load = |url: &str, headers: &[&str]| wrk(url, headers, CLIENTS, seconds);
        all.brotli.push(load(&url, &[BROTLI])?);
        all.nginx_brotli.push(load(&page, &[BROTLI])?);
        all.plain.push(load(&url, &[])?);
        all.nginx_plain.push(load(&page, &[])?);
        all.unchanged.push(load(&url, &[&known])?);
        all.written.push(load(&written, &[])?);
        all.rendered.push(load(&written, &[UNCACHED])?);
    }
    let mut sizes = Vec::new();
    for written in WRITTEN {
        sizes.push(reader.get(written, &[])?.body.len());
    }
    sizes.sort_unstable();
    Ok(all.rows(plain.body.len(), brotli.body.len(), &sizes))
}

impl Rounds {
    fn rows(&self, plain: usize, brotli: usize, written: &[usize]) -> Vec<Row> {
        let of = |loads: &[Load], figure: fn(&Load) -> f64| -> Vec<f64> {
            loads.iter().map(figure).collect()
        };
        let rate = |loads: &[Load]| of(loads, |load| load.rate);
        let slow = |loads: &[Load]| of(loads, |load| load.p99);
        let times = |work: &str, ours: &[Load], theirs: &[Load], wanted, note: &str| {
            let (ours, theirs) = (rate(ours), rate(theirs));
            let note = format!("{note}{:.0}/s to {:.0}/s", median(&ours), median(&theirs));
            Row::at_least(work, ratio(&ours, &theirs), wanted, "times").noting(&note)
        };
        let work = "cached page of about 35 kB, brotli accepted, against nginx serving the same \
                    stored brotli";
        let sizes = format!("{plain} bytes, {brotli} as brotli; ");
        let slow = (slow(&self.brotli), slow(&self.nginx_brotli));
        let both = format!("{:.1} ms to {:.1} ms", median(&slow.0), median(&slow.1));
        let p99 = format!("{work}: p99 against nginx's");
        let written = match written {
            [first, .., last] => format!("{first} to {last} bytes; "),
            _ => String::new(),
        };
        vec![
            times(work, &self.brotli, &self.nginx_brotli, 1.0, &sizes),
            Row::at_most(p99, ratio(&slow.0, &slow.1), 1.0, "times").noting(&both),
            times(
                "the same, no encoding accepted, against nginx serving it from disk",
                &self.plain,
                &self.nginx_plain,
                0.95,
                "",
            ),
            times(
                "`If-None-Match` (304), against nginx serving the page",
                &self.unchanged,
                &self.nginx_plain,
                1.3,
                "",
            ),
            times(
                "page rendered from memory, no SQL, uncompressed, against the cached one",
                &self.rendered,
                &self.written,
                0.3,
                &written,
            ),
        ]
    }
}

/// The address of a document whose page has about the size that is asked for.
fn document(reader: &mut Connection) -> anyhow::Result<String> {
    let list = reader.json(DOCUMENTS)?;
    let mut nearest = None;
    for one in list["items"].as_array().into_iter().flatten() {
        let Some(symbol) = one["symbol"].as_str() else {
            continue;
        };
        let path = format!("/fr/documents/{symbol}");
        let distance = reader.get(&path, &[])?.body.len().abs_diff(BYTES);
        if nearest.as_ref().is_none_or(|(near, _)| distance < *near) {
            nearest = Some((distance, path));
        }
    }
    nearest
        .map(|(_, path)| path)
        .context("the corpus has no document")
}

fn same_page(plain: &[u8], packed: &[u8]) -> anyhow::Result<()> {
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut &packed[..], &mut unpacked)?;
    ensure!(
        unpacked == plain,
        "the two forms of a page are not the same page"
    );
    Ok(())
}

fn same_from(peer: &Running, plain: &[u8], packed: &[u8]) -> anyhow::Result<()> {
    let mut reader = Connection::to(peer.address)?;
    let same = reader.get(nginx::PAGE, &[])?.body == plain
        && reader.get(nginx::PAGE, &[BROTLI])?.body == packed;
    ensure!(same, "nginx serves other bytes");
    Ok(())
}
