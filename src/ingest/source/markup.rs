//! Raised marks and tables as extractions to text write them, in the one notation of the sources:
//! `$^{12}$`, `\textsuperscript{12}` and `<sup>12</sup>` become `^{12}`, a row of a table becomes its
//! cells. Other marks (`**`, `#`, links) stay: they tell a heading, and `clean` resolves them.

use std::borrow::Cow;

use super::super::pattern::pattern;

pattern!(
    RAISED,
    r"\$\s?(?:\{\s?\})?\^\s?(?:\{(?:\\(?:text|mathrm|rm)\s?\{)?(?P<a>[^{}$]{1,8})\}{1,2}|(?P<b>\d{1,3}|\*))\s?\$|\\(?:textsuperscript|textsup|sup)\s?\{(?P<c>[^{}]{1,8})\}|<sup>\s?(?P<d>[^<>]{1,8}?)\s?</sup>"
);
pattern!(ROW, r"^\|(?P<cells>.*\|.*)\|$");
pattern!(UNDER_HEAD, r"^[|:\-\s]+$");

/// The line in the notation of the sources; nothing where it only draws a table.
pub fn plain(line: &str) -> Option<Cow<'_, str>> {
    if let Some(row) = ROW.captures(line) {
        if UNDER_HEAD.is_match(line) {
            return None;
        }
        let cells: Vec<String> = row["cells"]
            .split('|')
            .map(|cell| raise(cell.trim()).into_owned())
            .filter(|cell| !cell.is_empty())
            .collect();
        // Three blanks part the cells of a masthead.
        return (!cells.is_empty()).then(|| Cow::Owned(cells.join("   ")));
    }
    Some(raise(line))
}

fn raise(text: &str) -> Cow<'_, str> {
    if !(text.contains('$') || text.contains("\\text") || text.contains("sup")) {
        return Cow::Borrowed(text);
    }
    RAISED.replace_all(text, "^{$a$b$c$d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_marks_have_one_notation_and_tables_their_cells() {
        let cases = [
            ("mer$^{12}$, et", Some("mer^{12}, et")),
            ("mer${}^{3}$", Some("mer^{3}")),
            ("mer$^4$.", Some("mer^{4}.")),
            (r"word\textsuperscript{7}.", Some("word^{7}.")),
            ("<sup>9</sup> See this.", Some("^{9} See this.")),
            ("costs $12 and $14", Some("costs $12 and $14")),
            ("| Port | Boats |", Some("Port   Boats")),
            ("|---|:--:|", None),
            ("| | |", None),
        ];
        for (line, want) in cases {
            assert_eq!(plain(line).as_deref(), want, "{line}");
        }
    }
}
