//! Lists small enough to check by hand.

use super::super::styles::Styles;
use super::Numbering;

fn level(n: usize, start: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>"
    )
}

fn read(abstracts: &[(&str, String)], nums: &str) -> Numbering {
    let lists: Vec<String> = abstracts
        .iter()
        .map(|(id, inner)| {
            format!("<w:abstractNum w:abstractNumId=\"{id}\">{inner}</w:abstractNum>")
        })
        .collect();
    let xml = format!("<w:numbering>{}{nums}</w:numbering>", lists.concat());
    Numbering::read(&xml, "numbering.xml", &Styles::default()).expect("lists")
}

fn num(id: u32, base: &str, more: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{base}\"/>{more}</w:num>")
}

fn run(lists: &mut Numbering, steps: &[(&str, usize)]) -> Vec<String> {
    steps
        .iter()
        .map(|(num, level)| lists.next(num, *level).unwrap_or_default())
        .collect()
}

fn paper() -> String {
    [
        level(0, 1, "decimal", "%1.", ""),
        level(1, 1, "lowerLetter", "(%2)", ""),
        level(2, 1, "lowerRoman", "(%3)", ""),
        level(3, 1, "decimal", "%1.%2.%4", "<w:isLgl/>"),
        level(4, 1, "bullet", "\u{f0b7}", ""),
    ]
    .concat()
}

#[test]
fn deeper_levels_begin_again() {
    let mut lists = read(&[("0", paper())], &num(1, "0", ""));
    let steps = [
        ("1", 0),
        ("1", 1),
        ("1", 2),
        ("1", 2),
        ("1", 1),
        ("1", 2),
        ("1", 0),
        ("1", 1),
        ("1", 3),
        ("1", 4),
    ];
    let expected = [
        "1.", "(a)", "(i)", "(ii)", "(b)", "(i)", "2.", "(a)", "2.1.1", "•",
    ];
    assert_eq!(run(&mut lists, &steps), expected);
}

#[test]
fn lists_of_one_kind_count_on_unless_one_starts_anew() {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let nums = [num(1, "0", ""), num(2, "0", ""), num(3, "0", anew)].concat();
    let mut lists = read(&[("0", paper())], &nums);
    let steps = [("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0)];
    assert_eq!(run(&mut lists, &steps), ["1.", "2.", "5.", "6.", "7."]);
}

#[test]
fn a_level_may_never_restart_or_only_after_some() {
    let inner = [
        level(0, 1, "upperRoman", "%1.", ""),
        level(1, 3, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"),
        level(2, 1, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>"),
    ]
    .concat();
    let mut lists = read(&[("0", inner)], &num(1, "0", ""));
    let steps = [
        ("1", 0),
        ("1", 1),
        ("1", 2),
        ("1", 1),
        ("1", 2),
        ("1", 0),
        ("1", 1),
        ("1", 2),
    ];
    let expected = ["I.", "3.", "a)", "4.", "b)", "II.", "5.", "a)"];
    assert_eq!(run(&mut lists, &steps), expected);
}

#[test]
fn a_list_may_change_a_level_or_link_to_a_style() {
    let change = format!(
        "<w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride>",
        level(0, 1, "custom", "%1", "")
            .replace("w:val=\"custom\"", "w:val=\"custom\" w:format=\"001, 002\"")
    );
    let lists = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>{}{}{}</w:numbering>",
        paper(),
        num(1, "0", ""),
        num(2, "1", ""),
        num(3, "0", &change),
    );
    let styles = Styles::read(
        "<w:styles><w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>",
        "styles.xml",
    )
    .expect("styles");
    let mut lists = Numbering::read(&lists, "numbering.xml", &styles).expect("lists");
    assert_eq!(
        run(&mut lists, &[("2", 0), ("2", 1), ("3", 0)]),
        ["1.", "(a)", "002"]
    );
    assert_eq!(lists.next("9", 0), None);
    assert_eq!(lists.next("1", 7), None);
}
