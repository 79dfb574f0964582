//! WordprocessingML spelled by bytes: each stands for a tag or some words, so that almost any input
//! is sound XML in which paragraphs, tables, numbers and notes meet in ways that no editor writes.

/// Elements that are opened here and closed by [`CLOSE`], or in the end.
const OPEN: [&str; 30] = [
    "w:p",
    "w:r",
    "w:t",
    "w:pPr",
    "w:rPr",
    "w:numPr",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:hyperlink",
    "w:ins",
    "w:del",
    "w:sdt",
    "w:sdtContent",
    "w:smartTag",
    "w:fldSimple w:instr=\"PAGE\"",
    "w:instrText",
    "w:pict",
    "v:textbox",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice Requires=\"wps\"",
    "mc:Fallback",
    "w:footnote w:id=\"1\"",
    "w:footnote w:id=\"2\" w:type=\"separator\"",
    "w:abstractNum w:abstractNumId=\"1\"",
    "w:num w:numId=\"1\"",
    "w:lvl w:ilvl=\"0\"",
    "w:lvl w:ilvl=\"1\"",
    "w:lvlOverride w:ilvl=\"0\"",
];

/// Elements that hold nothing.
const EMPTY: [&str; 34] = [
    "w:b",
    "w:i",
    "w:tab",
    "w:br",
    "w:br w:type=\"page\"",
    "w:noBreakHyphen",
    "w:softHyphen",
    "w:numId w:val=\"1\"",
    "w:numId w:val=\"0\"",
    "w:numId w:val=\"9\"",
    "w:ilvl w:val=\"0\"",
    "w:ilvl w:val=\"1\"",
    "w:ilvl w:val=\"99\"",
    "w:ilvl w:val=\"-1\"",
    "w:start w:val=\"1\"",
    "w:start w:val=\"4294967295\"",
    "w:start w:val=\"2147483647\"",
    "w:startOverride w:val=\"7\"",
    "w:numFmt w:val=\"decimal\"",
    "w:numFmt w:val=\"lowerLetter\"",
    "w:numFmt w:val=\"upperRoman\"",
    "w:numFmt w:val=\"chineseCounting\"",
    "w:lvlText w:val=\"%1.\"",
    "w:lvlText w:val=\"(%2)\"",
    "w:lvlText w:val=\"%1.%9%%0\"",
    "w:abstractNumId w:val=\"1\"",
    "w:pStyle w:val=\"Heading1\"",
    "w:footnoteReference w:id=\"1\"",
    "w:footnoteReference w:id=\"x\"",
    "w:endnoteReference w:id=\"1\"",
    "w:vertAlign w:val=\"superscript\"",
    "w:fldChar w:fldCharType=\"begin\"",
    "w:fldChar w:fldCharType=\"separate\"",
    "w:fldChar w:fldCharType=\"end\"",
];

const WORDS: [&str; 16] = [
    "DEMO/WG.1/2024/2",
    "Distr.: General",
    "I. Introduction",
    "1. ",
    "(a) ",
    "12",
    " The Working Group recommended that States should act",
    "; ",
    ".",
    "&amp;",
    "&#8238;",
    "&#x1F600;",
    "\u{4e00}\u{3001}",
    "\u{623}\u{648}\u{644}\u{627}-",
    "&bogus;",
    "\u{301}",
];

const CLOSE: u8 = b'/';

/// The XML that the bytes spell.
pub fn spell(bytes: &[u8]) -> Vec<u8> {
    let mut xml = String::from("<w:document xmlns:w=\"w\" xmlns:v=\"v\" xmlns:mc=\"m\"><w:body>");
    let mut open: Vec<&str> = Vec::new();
    for byte in bytes {
        let at = usize::from(*byte);
        if *byte == CLOSE {
            close(&mut xml, open.pop());
        } else if let Some(tag) = OPEN.get(at.wrapping_sub(64)) {
            open.push(tag.split(' ').next().unwrap_or(tag));
            xml.extend(["<", tag, ">"]);
        } else if let Some(tag) = EMPTY.get(at.wrapping_sub(96)) {
            xml.extend(["<", tag, "/>"]);
        } else {
            xml.push_str(WORDS[at % WORDS.len()]);
        }
    }
    while let Some(tag) = open.pop() {
        close(&mut xml, Some(tag));
    }
    xml.push_str("</w:body></w:document>");
    xml.into_bytes()
}

fn close(xml: &mut String, tag: Option<&str>) {
    if let Some(tag) = tag {
        xml.extend(["</", tag, ">"]);
    }
}
