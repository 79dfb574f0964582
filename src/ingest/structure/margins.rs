//! Whether a line ended because its text did, or because the margin came. A line with room for the
//! first word of the next one was not wrapped: what follows it begins something. Reads lines, writes
//! into each how it ends. It says nothing of a file whose lines have no common width: whole
//! paragraphs on a line, or too few of them. What a source knows better, from where its letters
//! stand, is kept.

use super::super::source::Line;

/// Fewer lines than this have no common width.
const ENOUGH: usize = 12;
/// Widths of a line of print, in Latin letters.
const NARROWEST: usize = 40;
const WIDEST: usize = 160;

/// Notes on each line whether its text ended before the margin.
pub fn measure(lines: &mut [Line]) {
    let extents: Vec<usize> = lines
        .iter()
        .map(|line| line.indent + width(&line.text))
        .collect();
    let Some(usual) = usual(&extents) else {
        return;
    };
    for at in 1..lines.len() {
        let needs = extents[at - 1] + 1 + first_word(&lines[at].text);
        // Pages, fonts and indents differ: only what ends well before the margin broke off.
        let broke = needs < usual * 3 / 4;
        lines[at - 1].breaks_off.get_or_insert(broke);
    }
}

/// Whether a line plainly is not the end of its heading or title, wherever its margin is: it ends
/// with a mark that joins.
pub fn goes_on(text: &str) -> bool {
    text.trim_end()
        .ends_with(['、', '，', '：', '·', ',', ':', '،', '-', '–', '—', '/'])
}

/// The right margin that the long lines reach.
fn usual(extents: &[usize]) -> Option<usize> {
    let mut long: Vec<usize> = extents.iter().copied().filter(|n| *n > 20).collect();
    long.sort_unstable();
    let margin = *long.get(long.len() * 9 / 10)?;
    (long.len() >= ENOUGH && (NARROWEST..=WIDEST).contains(&margin)).then_some(margin)
}

/// A Chinese letter is as wide as two Latin ones.
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| if super::is_cjk(c) { 2 } else { 1 })
        .sum()
}

fn first_word(text: &str) -> usize {
    match text.chars().next() {
        Some(c) if super::is_cjk(c) => 2,
        _ => text.split_whitespace().next().map_or(0, width),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_room_for_the_next_word_broke_off() {
        let full = "a line of print that goes on as far as the margin lets it go now";
        let mut texts = vec![full; 14];
        texts.extend(["V. Key tools", "Handbook of bridges", full]);
        let mut lines: Vec<Line> = texts
            .into_iter()
            .map(|text| Line {
                text: text.to_owned(),
                ..Line::default()
            })
            .collect();
        let mut few = lines[..5].to_vec();
        measure(&mut lines);
        measure(&mut few);
        assert_eq!(lines[0].breaks_off, Some(false));
        assert_eq!(lines[14].breaks_off, Some(true));
        assert_eq!(lines[15].breaks_off, Some(true));
        assert_eq!(few[0].breaks_off, None);
    }
}
