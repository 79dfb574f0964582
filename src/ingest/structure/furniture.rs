//! Takes page furniture out of the lines: page numbers, job numbers, bar codes, the symbol that runs
//! along the pages, the recycling note. Reads lines, writes lines and what the furniture said (job
//! number, running symbol, pages). It leaves the first lines alone: there the symbol is the masthead.

use std::collections::HashMap;

use super::super::pattern::pattern;
use super::super::source::Line;

pattern!(
    PAGE_OF,
    r"^(?:page\s)?(?P<n>\d{1,4})\s*/\s*(?P<all>\d{1,4})$"
);
pattern!(
    JOB,
    r"^(?:(?P<n>\d{1,4})\s*/\s*(?P<all>\d{1,4})\s+)?(?P<job>(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6})(?:\s*\(([ACEFRS])\))?(?:\s+[A-Z]{2})?(?:\s+\d{6}){0,4}(?:\s*\*?\d{7}\*?)?(?:\s+(?P<n2>\d{1,4})\s*/\s*(?P<all2>\d{1,4}))?$"
);
pattern!(BARCODE, r"^\*\s?\d{7}\s?\*$");
pattern!(
    SYMBOL_LINE,
    r"^(?:(?P<n>\d{1,4})\s*/\s*\d{1,4}\s+)?(?P<symbol>[A-Z]{1,6}(?:/[A-Za-z0-9.\-]+){2,8})(?:\s+\d{1,4}\s*/\s*\d{1,4})?$"
);
pattern!(
    SMALL,
    r"(?i)^(?:please recycle.*|(?:merci|pri[eè]re) de recycler.*|veuillez recycler.*|se ruega reciclar|просьба отправить на вторичную переработку|请回收.*|page \d{1,4}|- ?\d{1,4} ?-|/\.\.\.|\(?(?:continued|suite)\)?)$"
);
pattern!(NUMBER_ALONE, r"^\d{1,4}$");

/// The first lines are the masthead, where nothing is taken out but bar codes and job numbers.
const MASTHEAD_LINES: usize = 14;

/// What the furniture told.
#[derive(Debug, Default)]
pub struct Furniture {
    pub job_number: Option<String>,
    /// The symbol at the head of the pages.
    pub running_symbol: Option<String>,
}

/// Takes the furniture out; the line after it knows that a page may have ended there. `apart` is
/// what the source itself knew for running heads and feet: it only tells.
pub fn take_out(lines: Vec<Line>, apart: &[String]) -> (Vec<Line>, Furniture) {
    let mut facts = Furniture::default();
    let job = |text: &String| Some(JOB.captures(text)?["job"].to_owned());
    facts.job_number = apart.iter().find_map(job);
    let head = |text: &String| Some(SYMBOL_LINE.captures(text)?["symbol"].to_owned());
    let running = running_symbol(&lines).or_else(|| apart.iter().find_map(head));
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let (mut gap, mut broken) = (0, false);
    let mut pages = Pages::new(&lines);
    let own = own_symbol(&lines);
    for (at, mut line) in lines.into_iter().enumerate() {
        let plain = line.text.replace("**", "");
        let is_symbol = SYMBOL_LINE
            .captures(&plain)
            .is_some_and(|hit| running.as_deref() == Some(&hit["symbol"]) && at >= MASTHEAD_LINES);
        let job = JOB.captures(&plain);
        if let Some(hit) = &job {
            facts
                .job_number
                .get_or_insert_with(|| hit["job"].to_owned());
        }
        let small = SMALL.is_match(&plain)
            || (NUMBER_ALONE.is_match(&plain)
                && (broken || line.after_break)
                && line.text.len() < 4);
        let after_foot = (broken || line.after_break) && at >= MASTHEAD_LINES;
        if is_symbol
            || after_foot
                && own
                    .as_deref()
                    .is_some_and(|own| is_titled_head(&plain, own))
            || job.is_some()
            || small
            || BARCODE.is_match(&plain)
            || PAGE_OF.is_match(&plain)
        {
            pages.see(&plain, at);
            gap += line.gap + 1;
            broken = true;
            continue;
        }
        line.gap += gap;
        line.after_break |= broken;
        line.page = line.page.or_else(|| pages.at(broken));
        (gap, broken) = (0, false);
        kept.push(line);
    }
    facts.running_symbol = running;
    (kept, facts)
}

/// The symbol that stands alone on a line at least twice; or once, beside the foot of a page or with
/// the masthead that has it too.
fn running_symbol(lines: &[Line]) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(hit) = SYMBOL_LINE.captures(&line.text) {
            let symbol = hit.name("symbol").map_or("", |m| m.as_str());
            if symbol.contains(|c: char| c.is_ascii_digit()) {
                *counts.entry(symbol).or_default() += 1;
                let beside = |other: Option<&Line>| {
                    other.is_some_and(|one| {
                        PAGE_OF.is_match(&one.text)
                            || JOB.is_match(&one.text)
                            || BARCODE.is_match(&one.text)
                    })
                };
                let in_masthead = || {
                    let top = lines.iter().take(MASTHEAD_LINES);
                    top.flat_map(|line| line.text.split_whitespace())
                        .any(|word| word.trim_matches('*') == symbol)
                };
                if at >= MASTHEAD_LINES
                    && (beside(lines.get(at + 1)) || beside(lines.get(at - 1)) || in_masthead())
                {
                    *counts.entry(symbol).or_default() += 1;
                }
            }
        }
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .max_by_key(|(symbol, count)| (*count, std::cmp::Reverse(*symbol)))
        .map(|(symbol, _)| symbol.to_owned())
}

/// The first symbol that the masthead shows.
fn own_symbol(lines: &[Line]) -> Option<String> {
    let top = lines.iter().take(MASTHEAD_LINES);
    top.flat_map(|line| line.text.split_whitespace())
        .map(|word| word.trim_matches('*'))
        .find(|word| SYMBOL_LINE.is_match(word) && word.contains(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
}

/// The running head of a resolution: its symbol, and its title at the other side of the page.
fn is_titled_head(plain: &str, own: &str) -> bool {
    // Right below a foot, the symbol begins no paragraph.
    let title = plain.strip_prefix(own).map(str::trim).unwrap_or_default();
    if title.starts_with(char::is_alphabetic) && !title.ends_with('.') && title.len() < 240 {
        return true;
    }
    let mut cells = plain
        .split("   ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty());
    let (first, second, rest) = (cells.next(), cells.next(), cells.next());
    second.is_some() && rest.is_none() && (first == Some(own) || second == Some(own))
}

/// Page numbers out of `n/m`. Trusted only where every page but the first carries one: some files
/// keep the odd pages only, and a page number that is not sure is not given.
struct Pages {
    trusted: bool,
    current: u32,
    last_seen: Option<u32>,
}

impl Pages {
    fn new(lines: &[Line]) -> Self {
        let numbers: Vec<u32> = lines
            .iter()
            .filter_map(|line| page_number(&line.text))
            .collect();
        let in_steps = numbers.windows(2).all(|two| two[1] == two[0] + 1);
        let from_start = numbers.first().is_some_and(|first| *first <= 2);
        Self {
            trusted: in_steps && from_start && lines.iter().all(|line| line.page.is_none()),
            current: 1,
            last_seen: None,
        }
    }

    fn see(&mut self, plain: &str, at: usize) {
        if let Some(n) = page_number(plain) {
            self.last_seen = Some(n);
        } else if self.last_seen.is_none() && self.current == 1 && at > 0 && JOB.is_match(plain) {
            // The first page carries a job number without n/m.
            self.last_seen = Some(1);
        }
    }

    /// The page of a line; `n/m` stands at the foot, so that what follows is on the next page.
    fn at(&mut self, broken: bool) -> Option<u32> {
        if broken && let Some(seen) = self.last_seen {
            self.current = self.current.max(seen + 1);
        }
        self.trusted.then_some(self.current)
    }
}

fn page_number(text: &str) -> Option<u32> {
    let plain = text.replace("**", "");
    let hit = PAGE_OF.captures(&plain).or_else(|| JOB.captures(&plain))?;
    hit.name("n")
        .or_else(|| hit.name("n2"))
        .and_then(|n| n.as_str().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<Line> {
        texts
            .iter()
            .map(|text| Line {
                text: (*text).to_owned(),
                ..Line::default()
            })
            .collect()
    }

    #[test]
    fn furniture_goes_and_tells_what_it_knows() {
        let mut all = vec!["words"; 15];
        all.extend([
            "V.24-01234 (E) 010124 *2401234*",
            "DEMO/WG.1/2024/2",
            "more",
            "2/3 V.24-01234",
        ]);
        all.extend(["DEMO/WG.1/2024/2", "rest"]);
        let (kept, facts) = take_out(lines(&all), &[]);
        assert_eq!(kept.len(), 17);
        assert_eq!(facts.job_number.as_deref(), Some("V.24-01234"));
        assert_eq!(facts.running_symbol.as_deref(), Some("DEMO/WG.1/2024/2"));
        let pages: Vec<_> = kept.iter().rev().take(3).map(|line| line.page).collect();
        assert_eq!(pages, [Some(3), Some(2), Some(1)]);
        assert!(kept[16].after_break);
    }

    #[test]
    fn the_running_head_of_a_resolution_has_its_title() {
        let mut all = vec!["DEMO/RES/9/1"];
        all.extend(["words"; 15]);
        all.extend(["20-01234 (E)", "DEMO/RES/9/1 Of lamps and bridges", "more"]);
        all.push("DEMO/RES/9/1 was adopted.");
        let (kept, _) = take_out(lines(&all), &[]);
        let texts: Vec<_> = kept.iter().rev().take(3).map(|l| l.text.as_str()).collect();
        assert_eq!(texts, ["DEMO/RES/9/1 was adopted.", "more", "words"]);
    }
}
