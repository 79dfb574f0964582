//! What a reader sees of the text.

use super::{lines, p, r, texts};

#[test]
fn runs_become_notation() {
    let body = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        r("", "See the "),
        r("<w:i/>", "Good"),
        r("<w:b/><w:i/>", " Guide"),
        r("<w:vertAlign w:val=\"superscript\"/>", "12"),
        r("", " of R&amp;D, *all*.")
    );
    assert_eq!(
        texts(&body, &[]),
        [r"See the *Good Guide*^{12} of R&D, \*all\*."]
    );
}

#[test]
fn signs_are_letters() {
    let body = "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>17</w:t><w:noBreakHyphen/><w:t>18</w:t><w:softHyphen/><w:t> x </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>y</w:t></w:r></w:p>";
    assert_eq!(texts(body, &[]), ["one   two   17-18x≥y"]);
}

#[test]
fn revisions_are_read_as_accepted() {
    let body = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">kept </w:t></w:r><w:ins>{}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">joined </w:t></w:r></w:p>{}\
         <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        r("", "new "),
        r("", "from"),
        r("", "here"),
        p("to this"),
        p("a row that went"),
        p("a row that stays")
    );
    assert_eq!(
        texts(&body, &[]),
        ["kept new here", "joined to this", "a row that stays"]
    );
}

#[test]
fn nothing_is_lost_in_boxes_tables_and_controls() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let inner_table = format!(
        "<w:tbl><w:tr>{}</w:tr></w:tbl>{}",
        cell(&p("nested")),
        p("after")
    );
    let text_box = format!("<w:txbxContent>{}</w:txbxContent>", p("boxed"));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:p><w:r><w:t xml:space=\"preserve\">host </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>{text_box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:hyperlink r:id=\"x\">{}</w:hyperlink><w:smartTag>{}</w:smartTag><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>",
        cell(&p("first")),
        cell(&inner_table),
        p("controlled"),
        r("", "linked "),
        r("", "tagged ")
    );
    let expected = [
        "first",
        "nested",
        "after",
        "controlled",
        "boxed",
        "host linked tagged x=1",
    ];
    assert_eq!(texts(&body, &[]), expected);
}

#[test]
fn fields_show_their_result() {
    let field = |instruction: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let body = format!(
        "<w:p>{}</w:p><w:p>{}{}<w:fldSimple w:instr=\" REF a \">{}</w:fldSimple></w:p>",
        field(" TOC \\o \"1-3\" ", &r("", "I. Introduction 3")),
        r("", "see "),
        field(" HYPERLINK x ", &r("", "the link, ")),
        r("", "the reference")
    );
    assert_eq!(texts(&body, &[]), ["see the link, the reference"]);
}

#[test]
fn hidden_text_is_not_read() {
    let body = format!("<w:p>{}{}</w:p>", r("", "seen"), r("<w:vanish/>", "hidden"));
    assert_eq!(texts(&body, &[]), ["seen"]);
}

const NUMBERING: &str = r#"<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:pStyle w:val="H2"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#;
const STYLES: &str = r#"<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Titre 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>"#;

#[test]
fn automatic_numbers_are_printed() {
    let styled = |style: &str, more: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let listed = |level: u8, text: &str| {
        styled(
            "N",
            &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>"),
            text,
        )
    };
    let off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = [
        styled("H1", "", "Introduction"),
        listed(0, "Text:"),
        listed(1, "one;"),
        listed(1, "two."),
        styled("H2", "", "Part"),
        styled("H2", off, "Plain"),
        styled("H2", "", "Next part"),
        listed(0, "More."),
        listed(0, ""),
        listed(0, "Last."),
    ]
    .concat();
    let read = lines(&body, &[("styles", STYLES), ("numbering", NUMBERING)]);
    let seen: Vec<(&str, bool)> = read
        .lines
        .iter()
        .map(|line| (line.text.as_str(), line.heading))
        .collect();
    let expected = [
        ("I. Introduction", true),
        ("1. Text:", false),
        ("(a) one;", false),
        ("(b) two.", false),
        ("A. Part", true),
        ("Plain", true),
        ("B. Next part", true),
        ("2. More.", false),
        ("4. Last.", false),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn notes_follow_in_the_order_of_their_calls() {
    let call = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let note = |id: u8, inner: &str| format!("<w:footnote w:id=\"{id}\">{inner}</w:footnote>");
    let body = format!(
        "<w:p>{}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"5\"/><w:t>*</w:t></w:r></w:p><w:p>{}{}{}{}</w:p>",
        r("", "agenda"),
        r("", "One"),
        call(3),
        r("", " and two"),
        call(2)
    );
    let notes = [
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>".to_owned(),
        note(2, &p(" Second in order.")),
        note(3, &format!("<w:p><w:r><w:footnoteRef/></w:r>{}</w:p>{}", r("", " First,"), p("in two paragraphs."))),
        note(5, &format!("<w:p>{}{}</w:p>", r("<w:vertAlign w:val=\"superscript\"/>", "*"), r("", " DEMO/1."))),
        note(9, &p("Never called.")),
    ]
    .concat();
    let expected = [
        r"agenda\*",
        "One^{1} and two^{2}",
        "^{*} DEMO/1.",
        "^{1} First, in two paragraphs.",
        "^{2} Second in order.",
    ];
    assert_eq!(texts(&body, &[("footnotes", &notes)]), expected);
}

#[test]
fn endnotes_go_on_after_footnotes() {
    let body = format!(
        "<w:p>{}<w:r><w:footnoteReference w:id=\"1\"/><w:endnoteReference w:id=\"1\"/></w:r></w:p>",
        r("", "Both")
    );
    let foot = format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("Foot."));
    let end = format!("<w:endnote w:id=\"1\">{}</w:endnote>", p("End."));
    let read = lines(&body, &[("footnotes", &foot), ("endnotes", &end)]);
    let seen: Vec<&str> = read.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(seen, ["Both^{1}^{2}", "^{1} Foot.", "^{2} End."]);
    assert_eq!(read.warnings[0].code, "footnote_marker_changed");
}

#[test]
fn pages_are_told_only_where_the_file_knows_them() {
    let row =
        |left: &str, right: &str| format!("<w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr>");
    let broken = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>next</w:t></w:r></w:p>";
    let body = format!(
        "{}<w:tbl>{}</w:tbl>{}",
        p("one"),
        row(broken, broken),
        p("after")
    );
    let pages: Vec<_> = lines(&body, &[])
        .lines
        .iter()
        .map(|line| line.page)
        .collect();
    assert_eq!(pages, [Some(1), Some(2), Some(2), Some(2)]);
    let body = format!(
        "{}<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>{}",
        p("one"),
        p("two")
    );
    assert!(
        lines(&body, &[])
            .lines
            .iter()
            .all(|line| line.page.is_none())
    );
}

#[test]
fn the_head_of_the_first_page_is_text_and_the_others_are_furniture() {
    let body = format!(
        "{}<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1\"/><w:titlePg/></w:sectPr>",
        p("Text.")
    );
    let (first, other) = (p("United Nations"), p("DEMO/WG.1/2024/2"));
    let foot = "<w:p><w:r><w:t>V.24-01234</w:t><w:tab/><w:t>2/3</w:t></w:r></w:p>";
    let read = lines(
        &body,
        &[("header1", &first), ("header2", &other), ("footer1", foot)],
    );
    let seen: Vec<&str> = read.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(seen, ["United Nations", "Text."]);
    assert_eq!(
        read.furniture,
        ["V.24-01234 2/3", "V.24-01234", "2/3", "DEMO/WG.1/2024/2"]
    );
}

#[test]
fn a_running_head_may_call_a_note_that_the_text_calls() {
    let call = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let body = format!("<w:p><w:r><w:t>Lamps</w:t></w:r>{call}</w:p>");
    let head = format!("<w:p><w:r><w:t>Head</w:t></w:r>{call}</w:p>");
    let note = format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("A note."));
    assert_eq!(
        texts(&body, &[("footnotes", &note), ("header2", &head)]),
        ["Lamps^{1}", "^{1} A note."]
    );
}
