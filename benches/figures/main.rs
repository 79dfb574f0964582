//! `make bench`: measures this build on this machine and prints the table of `docs/benchmarks.md`.
//! A figure is the median of runs that take turns; where programs are compared they run side by side
//! in the same minute. `-- --quick` makes fewer runs, `-- --write FOLDER` leaves the measured documents
//! there instead of measuring. A group of figures is a file like `reading`.

mod marked;
mod paper;
mod printed;
mod programs;
mod reading;
mod sheets;
mod table;

use std::io::{Error, Result};
use std::path::Path;

const ROUNDS: usize = 15;
const QUICK_ROUNDS: usize = 5;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|one| one == "--write") {
        let folder = arguments.get(at + 1);
        let folder = folder.ok_or_else(|| Error::other("--write needs a folder"))?;
        reading::Documents::write(Path::new(folder))?;
        return Ok(());
    }
    let rounds = if arguments.iter().any(|one| one == "--quick") {
        QUICK_ROUNDS
    } else {
        ROUNDS
    };
    let folder = tempfile::tempdir()?;
    let documents = reading::Documents::write(folder.path())?;
    let mut rows = Vec::new();
    rows.extend(reading::rows(&documents, rounds)?);
    table::print(&rows)
}
