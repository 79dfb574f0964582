//! Rows become lines: where a paragraph begins, what is set as a heading, what goes on over the end
//! of a page or a column. Reads the regions in reading order, without furniture and notes. Whether
//! "12." counts paragraphs is `structure`'s to say.

use super::super::super::pattern::pattern;
use super::super::super::structure::is_cjk;
use super::super::Line;
use super::columns::Region;
use super::metrics::Metrics;
use super::rows::Row;
use super::script::{BETWEEN_CELLS, Manner, text_of};

pattern!(
    MARKER,
    r"^(?:[(（]?(?:\d{1,3}|[ivxlc]{1,6}|[IVXLC]{1,7}|\p{L}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,3}|[IVXLC]{1,7}|\p{Lu}|[一二三四五六七八九十]{1,3}|[٠-٩]{1,3})\s?[.．、-]|[•·▪●◦➢–—-])(?:\s|$)"
);

/// A heading's letters are at least this many times the body's.
const LARGE: f32 = 1.15;

/// A part of the width of the lines.
const WELL_BEFORE: f32 = 0.25;

/// The lines so far.
#[derive(Debug)]
pub struct Lines {
    pub lines: Vec<Line>,
    right_to_left: bool,
}

/// What the row before was, and where.
struct Before<'a> {
    row: &'a Row,
    left: f32,
    right: f32,
    /// It opened its paragraph.
    opened: bool,
}

impl Lines {
    pub const fn new(right_to_left: bool) -> Self {
        Self {
            lines: Vec::new(),
            right_to_left,
        }
    }

    /// Adds all regions.
    pub fn add(&mut self, regions: &[Region], metrics: &Metrics) {
        let mut before: Option<Before> = None;
        for region in regions {
            for (at, row) in region.rows.iter().enumerate() {
                let manner = Manner {
                    right_to_left: self.right_to_left,
                    cells: row.page == 1 && !region.is_column,
                    italics: true,
                };
                let text = text_of(row, manner);
                if text.is_empty() {
                    continue;
                }
                // A call that had no more room behind its word.
                if row.words.iter().all(|word| word.raised)
                    && let Some(last) = self.lines.last_mut()
                {
                    last.text.push_str(&text);
                    continue;
                }
                let next = region.rows.get(at + 1);
                let gap = match &before {
                    None => 0,
                    Some(one) if at == 0 => self.gap_over_end(one, row, &text, metrics),
                    Some(one) => self.gap(one, row, next, &text, metrics),
                };
                let new_page = before.as_ref().is_some_and(|one| one.row.page != row.page);
                let line = Line {
                    number: 0,
                    indent: self.indent(row, region),
                    gap,
                    page: Some(row.page),
                    after_break: new_page && gap > 0,
                    heading: is_heading(row, metrics.body),
                    in_cell: false,
                    breaks_off: None,
                    text,
                };
                let wrapped = before.as_ref().is_some_and(|one| !self.would_fit(one, row));
                if let (Some(one), Some(last)) = (&before, self.lines.last_mut()) {
                    let room = if self.right_to_left {
                        one.row.area.x0 - one.left
                    } else {
                        one.right - one.row.area.x1
                    };
                    // Titles are centred, and languages differ in where they part words: only what
                    // ends well before the margin broke off.
                    let well_before = room > WELL_BEFORE * (one.right - one.left);
                    last.breaks_off = Some(!wrapped && well_before);
                }
                self.push(line, wrapped);
                before = Some(Before {
                    row,
                    left: region.left,
                    right: region.right,
                    opened: gap > 0,
                });
            }
        }
    }

    /// Adds a line, or its text to the line before where that was wrapped and no blank stands between
    /// them.
    fn push(&mut self, mut line: Line, wrapped: bool) {
        let Some(last) = self.lines.last_mut().filter(|_| line.gap == 0) else {
            self.lines.push(line);
            return;
        };
        // Italics go on over the end of a line.
        let goes_on =
            last.text.ends_with('*') && !last.text.ends_with(r"\*") && line.text.starts_with('*');
        if goes_on {
            last.text.pop();
            line.text.remove(0);
        }
        if last.text.ends_with('\u{ad}') {
            last.text.pop();
            last.text.push_str(&line.text);
        } else if wrapped && !has_cells(&last.text) && is_glued(&last.text, &line.text) {
            last.text.push_str(&line.text);
        } else {
            self.lines.push(line);
        }
    }

    /// The lines, without the soft hyphens that joined nothing.
    pub fn finish(self) -> Vec<Line> {
        let mut lines = self.lines;
        for line in &mut lines {
            if line.text.contains('\u{ad}') {
                line.text = line.text.replace('\u{ad}', "");
            }
        }
        lines.retain(|line| !line.text.is_empty());
        lines
    }

    fn gap(
        &self,
        one: &Before,
        row: &Row,
        next: Option<&Row>,
        text: &str,
        metrics: &Metrics,
    ) -> usize {
        let gap = metrics.gap(one.row, row);
        if gap > 0 {
            return gap;
        }
        let changes = (one.row.size - row.size).abs() > 0.8
            || one.row.bold != row.bold && is_heading(one.row, metrics.body);
        let hangs = MARKER.is_match(text) && self.mark_stands_off(row);
        let size = row.size;
        let begin = self.begin(row);
        let step = begin - self.begin(one.row);
        let first = step > 0.8 * size
            && step < 5.0 * size
            && !one.opened
            && next.is_some_and(|next| begin - self.begin(next) > 0.8 * size);
        // A second paragraph below one of a single line, indented like it.
        let first = first
            || one.opened
                && step.abs() < 0.3 * size
                && self.would_fit(one, row)
                && next.is_some_and(|next| begin - self.begin(next) > 0.8 * size);
        // Back to the margin after the second line of an indented paragraph.
        let closed = self.lines.last().is_some_and(|line| is_closed(&line.text));
        let fits = self.would_fit(one, row);
        let back = step < -size && !one.opened && (closed || fits);
        usize::from(changes || hangs || first || back || closed && fits)
    }

    /// At the head of a page or a column: 0 where the sentence plainly goes on.
    fn gap_over_end(&self, one: &Before, row: &Row, text: &str, metrics: &Metrics) -> usize {
        let last = self.lines.last().map_or("", |line| line.text.as_str());
        let alike = (one.row.size - row.size).abs() < 0.4
            && !is_heading(row, metrics.body)
            && !is_heading(one.row, metrics.body);
        let room = if self.right_to_left {
            one.row.area.x0 - one.left
        } else {
            one.right - one.row.area.x1
        };
        // A last line hardly ever ends at the very margin: there a full stop ends no paragraph.
        let exact = room < 0.25 * row.size;
        let full = room < 3.0 * row.size && !is_closed(last);
        let goes_on = alike && (full || exact) && !MARKER.is_match(text);
        usize::from(!goes_on)
    }

    /// How far from the left (or the right) a row begins.
    fn begin(&self, row: &Row) -> f32 {
        if self.right_to_left {
            -row.area.x1
        } else {
            row.area.x0
        }
    }

    fn indent(&self, row: &Row, region: &Region) -> usize {
        let from = if self.right_to_left {
            region.right - row.area.x1
        } else {
            row.area.x0 - region.left
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "held between 0 and 60"
        )]
        let blanks = (from / (0.5 * row.size.max(1.0))).clamp(0.0, 60.0) as usize;
        blanks
    }

    /// Whether the first word would have had room on the line before: then that line was ended.
    fn would_fit(&self, one: &Before, row: &Row) -> bool {
        let (room, word) = if self.right_to_left {
            (one.row.area.x0 - one.left, row.words.last())
        } else {
            (one.right - one.row.area.x1, row.words.first())
        };
        let Some(word) = word else { return false };
        let chinese = word.text.starts_with(is_cjk);
        let needs = if chinese {
            2.0 * row.size
        } else {
            word.area.width() + 0.6 * row.size
        };
        room > needs
    }

    /// A number or a label with a wide blank after it.
    fn mark_stands_off(&self, row: &Row) -> bool {
        let wide = |left: &super::words::Word, right: &super::words::Word| {
            right.area.x0 - left.area.x1 > 0.8 * row.size
        };
        let many = row.words.len();
        if many < 2 {
            return false;
        }
        let words = &row.words;
        if self.right_to_left {
            // "1" and "-" are two words.
            wide(&words[many - 2], &words[many - 1])
                || many > 2 && wide(&words[many - 3], &words[many - 2])
        } else {
            wide(&words[0], &words[1])
        }
    }
}

fn is_heading(row: &Row, body: f32) -> bool {
    row.bold || row.size >= LARGE * body
}

/// Whether a text ends as a sentence or an item does; a call may follow.
fn is_closed(text: &str) -> bool {
    let mut text = text.trim_end();
    if text.ends_with('}')
        && let Some(at) = text.rfind("^{")
    {
        text = text[..at].trim_end();
    }
    let text = text.trim_end_matches(['*', ')', ']', '”', '»', '"', '’']);
    text.ends_with(['.', '!', '?', ':', ';', '。', '；', '：', '？', '؛', '؟'])
}

/// Whether cells of a masthead stand on the line: what is below goes on with none of them.
fn has_cells(text: &str) -> bool {
    text.contains(BETWEEN_CELLS)
}

/// Whether nothing stands between two lines: a symbol or an address broken after its slash, Chinese
/// beside digits. Two Chinese lines are joined later.
fn is_glued(one: &str, next: &str) -> bool {
    let (Some(last), Some(first)) = (one.chars().next_back(), next.chars().next()) else {
        return false;
    };
    let slash = last == '/'
        && first.is_alphanumeric()
        && one.chars().rev().nth(1).is_some_and(|c| !c.is_whitespace());
    let mixed = is_cjk(last) && first.is_alphanumeric() && !is_cjk(first)
        || last.is_alphanumeric() && !is_cjk(last) && is_cjk(first);
    slash || mixed
}

/// The same for rows that become one line: Chinese lines are joined here.
pub fn is_joined(one: &str, next: &str) -> bool {
    is_glued(one, next) || one.ends_with(is_cjk) && next.starts_with(is_cjk)
}
