//! Arabic text that was taken out of a PDF by poppler's `pdftotext`. It wraps each piece of a line in
//! signs of direction; within them Arabic stands as it is read, but numbers, Latin words and the
//! points beside them stand as they are seen, and the pieces of one line go from the left. Gives the
//! text in reading order. A file without those signs, and a line without them, stays as it is.

use std::borrow::Cow;

use super::order::{Class, Unit, is_arabic, reorder, units, without_lines};

const FROM_RIGHT: char = '\u{202b}';
const FROM_LEFT: char = '\u{202a}';
const END: char = '\u{202c}';
/// Between the pieces of one line: cells of a masthead, or a number and its text.
const BETWEEN: &str = "    ";

/// The text as it is read.
pub fn as_read(text: &str) -> Cow<'_, str> {
    if !is_marked(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (body, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |body| (body, "\n"));
        let page = body.len() - body.trim_start_matches('\u{c}').len();
        out.push_str(&body[..page]);
        if body.contains(FROM_RIGHT) {
            out.push_str(&read_line(&body[page..]));
        } else {
            out.push_str(&body[page..]);
        }
        out.push_str(end);
    }
    Cow::Owned(out)
}

/// Most lines with a sign at all begin with the one that the program sets first.
fn is_marked(text: &str) -> bool {
    if !text.contains(FROM_RIGHT) || !text.contains(END) {
        return false;
    }
    let signed = text
        .lines()
        .filter(|line| line.contains([FROM_RIGHT, FROM_LEFT]));
    let (first, all) = signed.fold((0usize, 0usize), |(first, all), line| {
        let begins = line.trim_start().starts_with(FROM_RIGHT);
        (first + usize::from(begins), all + 1)
    });
    first * 10 > all * 8
}

/// What stands within one pair of signs, in the order of the file.
#[derive(Default)]
struct Section {
    from_left: bool,
    text: String,
}

/// The pieces of a line, the one on the right first; a line without Arabic goes from the left.
fn read_line(line: &str) -> String {
    let pieces = pieces(line);
    let has_arabic = |piece: &Vec<Section>| piece.iter().any(|one| one.text.chars().any(is_arabic));
    let from_right = pieces.iter().any(has_arabic);
    // No line from the right begins with a closing bracket, and none has cells of Latin alone.
    let is_latin = |piece: &Vec<Section>, many: bool| {
        !has_arabic(piece)
            && (many && !from_right || piece.iter().any(|one| one.text.starts_with([')', ']'])))
    };
    let many = pieces.iter().filter(|piece| !is_empty(piece)).count() > 1;
    let texts = pieces.into_iter().map(|piece| {
        if is_latin(&piece, many) {
            latin(piece)
        } else {
            arabic(piece)
        }
    });
    let mut texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    if from_right {
        texts.reverse();
    }
    let text = texts.join(BETWEEN);
    // The number under the bars is closed by the star that is seen before all.
    match (text.strip_prefix('*'), text.rsplit(' ').next()) {
        (Some(rest), Some(last)) if last.starts_with('*') && !text.ends_with('*') => {
            format!("{}*", rest.trim_start())
        }
        _ => text,
    }
}

fn is_empty(piece: &[Section]) -> bool {
    piece.iter().all(|one| one.text.trim().is_empty())
}

fn pieces(line: &str) -> Vec<Vec<Section>> {
    let mut pieces: Vec<Vec<Section>> = Vec::new();
    let mut piece: Vec<Section> = Vec::new();
    let mut open = Section::default();
    let (mut depth, mut outer) = (0usize, None);
    for c in line.chars() {
        match c {
            FROM_RIGHT | FROM_LEFT => {
                if c == FROM_LEFT && outer.is_none() {
                    outer = Some(depth);
                    piece.push(std::mem::take(&mut open));
                    open.from_left = true;
                }
                depth += 1;
            }
            END => {
                depth = depth.saturating_sub(1);
                if outer == Some(depth) {
                    outer = None;
                    piece.push(std::mem::take(&mut open));
                }
                if depth == 0 {
                    piece.push(std::mem::take(&mut open));
                    pieces.push(std::mem::take(&mut piece));
                }
            }
            _ if depth == 0 && c.is_whitespace() => {}
            _ => open.text.push(c),
        }
    }
    piece.push(open);
    pieces.push(piece);
    pieces
}

/// What is seen from the left is turned round, but for its numbers and Latin words.
fn arabic(piece: Vec<Section>) -> String {
    let mut found: Vec<Unit> = Vec::new();
    for section in piece {
        let mut run: Vec<Unit> = units(&section.text).collect();
        if section.from_left {
            reorder(&mut run);
            if found.is_empty() {
                number_first(&mut run);
            }
        }
        found.extend(run);
    }
    // Lines that are drawn out are told among letters as they are seen.
    found.reverse();
    without_lines(&mut found);
    found.reverse();
    text_of(found)
}

/// A line that was set from the left. The program begins at the right here too: the last section is
/// the first that is seen.
fn latin(piece: Vec<Section>) -> String {
    let mut seen: Vec<Unit> = Vec::new();
    for section in piece.into_iter().rev() {
        let mut run: Vec<Unit> = units(&section.text).collect();
        if !section.from_left {
            run.reverse();
        }
        seen.extend(run);
    }
    text_of(seen)
}

/// "January 2037 12" and "DEMO/1/2 3": a number before Latin words is seen behind them, where the
/// line begins with it.
fn number_first(run: &mut [Unit]) {
    let stops = run
        .iter()
        .rev()
        .take_while(|unit| !matches!(unit.class, Class::Digit | Class::Left | Class::Right))
        .count();
    let end = run.len() - stops;
    let digits = run[..end]
        .iter()
        .rev()
        .take_while(|unit| unit.class == Class::Digit)
        .count();
    let apart = end
        .checked_sub(digits + 1)
        .filter(|at| run[*at].class == Class::Blank);
    let Some(at) = apart.filter(|_| (1..=3).contains(&digits)) else {
        return;
    };
    // In "(E) 140333 12" numbers stand together, and a number alone has nothing to stand before.
    let behind_word = run[..at]
        .first()
        .is_some_and(|unit| unit.class == Class::Left)
        && run[..at]
            .iter()
            .rev()
            .take_while(|unit| unit.class != Class::Blank)
            .all(|unit| unit.class != Class::Other);
    if behind_word {
        run[..end].rotate_right(digits);
        // The blank goes with it.
        run[digits..end].rotate_right(1);
    }
}

fn text_of(units: Vec<Unit>) -> String {
    let text: String = units.into_iter().map(|unit| unit.text).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `<` and `[` for the signs from the right and from the left, `>` and `]` for the ends.
    fn read(text: &str) -> String {
        let signs = text.chars().map(|c| match c {
            '<' => FROM_RIGHT,
            '[' => FROM_LEFT,
            '>' | ']' => END,
            c => c,
        });
        as_read(&signs.collect::<String>()).into_owned()
    }

    #[test]
    fn numbers_and_points_go_where_they_are_read() {
        assert_eq!(
            read("<أثينا[ 8-6 ،]نيسان[/]أبريل [2037]>"),
            "أثينا، 6-8 نيسان/أبريل 2037"
        );
        assert_eq!(
            read("<قرار ميناء [ ،71/167]الفقرة [.8]>"),
            "قرار ميناء 71/167، الفقرة 8."
        );
        assert_eq!(read("<المنارات[ 1.]وقد أضيئت[.]>"), "المنارات.1 وقد أضيئت.");
        assert_eq!(read("<[January 2037 12]>"), "12 January 2037");
        assert_eq!(
            read("<[ ،DEMO/1/5 2]الفقرات [.14-12]>"),
            "2 DEMO/1/5، الفقرات 12-14."
        );
        assert_eq!(read("<* [.DEMO/1/5]>"), "* DEMO/1/5.");
        assert_eq!(read("<[V.37-00145 (E) 140333]>"), "V.37-00145 (E) 140333");
        assert_eq!(
            read("<)[*V.37-00145 (E]>    <[*3700145]>"),
            "V.37-00145 (E)    *3700145*"
        );
    }

    #[test]
    fn the_pieces_of_a_line_go_from_the_right() {
        assert_eq!(read("  <نص طويل>     <[-1]>\n"), "1-    نص طويل\n");
        assert_eq!(read("<من[66]ارة السف[6]ن>"), "منارة السفن");
        assert_eq!(
            read("نص [DEMO/1, ]بلا قطع"),
            "نص \u{202a}DEMO/1, \u{202c}بلا قطع"
        );
    }
}
