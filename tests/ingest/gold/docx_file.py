"""Writes a document as DOCX, by hand: the package has only what is written here."""
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PAGE = ('<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1400" w:right="1150" w:bottom="1300" w:left="1150" '
        'w:header="600" w:footer="600" w:gutter="0"/>')
REFS = ('<w:headerReference w:type="default" r:id="rHead"/><w:footerReference w:type="default" r:id="rFoot"/>'
        '<w:footerReference w:type="first" r:id="rFirst"/>')
FORMATS = {"roman": "upperRoman", "upper": "upperLetter", "decimal": "decimal", "lower": "lowerLetter",
           "bullet": "bullet", "chinese": "chineseCounting", "abjad": "arabicAbjad"}


def value_of(label):
    """(kind of numeral, its value), or none where it must be typed."""
    if label == "bullet":
        return "bullet", 1
    if label.isdigit():
        return "decimal", int(label)
    if len(label) == 1 and "a" <= label <= "z":
        return "lower", ord(label) - 96
    romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    if label in romans:
        return "roman", romans.index(label) + 1
    if len(label) == 1 and "A" <= label <= "Z":
        return "upper", ord(label) - 64
    if label in "一二三四五六七八九十":
        return "chinese", "一二三四五六七八九十".index(label) + 1
    return None


class Numbers:
    """The lists of the document: one instance for each run of successive numbers."""

    def __init__(self, language):
        self.language, self.kinds, self.open, self.instances = language, [], {}, []

    def of(self, block):
        found = value_of(block.label)
        if found is None or (self.language == "ar" and block.kind == "heading"):
            return None
        form, value = found
        if self.language == "ar" and form == "lower":
            form = "abjad"
        if block.kind == "heading" and form == "roman" and block.level > 1:
            form = "upper" if len(block.label) == 1 else form
            value = ord(block.label) - 64
        kind = (block.kind, block.level, form, block.deeper)
        if kind not in self.kinds:
            self.kinds.append(kind)
        last, instance = self.open.get(kind, (None, None))
        if instance is None or (form != "bullet" and value != last + 1):
            self.instances.append((self.kinds.index(kind), value))
            instance = len(self.instances)
        self.open[kind] = (value, instance)
        return instance

    def xml(self):
        out = []
        for at, (kind, _, form, deeper) in enumerate(self.kinds):
            text = {"bullet": "•", "chinese": "%1、"}.get(form, "%1.")
            if form in ("lower", "abjad"):
                text = "%1)" if self.language in ("fr", "es") else "(%1)"
            elif self.language == "ar" and form == "decimal":
                text = "%1-"
            left = 1701 if kind == "item" else 567
            out.append(
                f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
                f'<w:start w:val="1"/><w:numFmt w:val="{FORMATS[form]}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="{left + 567 * deeper}" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>')
        for at, (kind, value) in enumerate(self.instances, 1):
            out.append(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0">'
                       f'<w:startOverride w:val="{value}"/></w:lvlOverride></w:num>')
        return f'<w:numbering {W}>{"".join(out)}</w:numbering>'


def run(words, look="", rtl=False):
    marks = {"bold": "<w:b/><w:bCs/>", "italic": "<w:i/><w:iCs/>", "raised": '<w:vertAlign w:val="superscript"/>'}.get(look, "")
    marks += "<w:rtl/>" if rtl else ""
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def call(marker, notes, called):
    """The first call is a note's own; a later one is a plain raised number, as a word processor's cross-reference is."""
    if marker in called:
        return run(marker, "raised")
    called.add(marker)
    identity = list(notes).index(marker) + 1
    if marker == "*":
        return ('<w:r><w:rPr><w:rStyle w:val="NoteMark"/></w:rPr><w:footnoteReference w:customMarkFollows="1" '
                f'w:id="{identity}"/><w:t>*</w:t></w:r>')
    return f'<w:r><w:rPr><w:rStyle w:val="NoteMark"/></w:rPr><w:footnoteReference w:id="{identity}"/></w:r>'


def paragraph(inner, style, more="", rtl=False):
    bidi = "<w:bidi/>" if rtl else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}{bidi}</w:pPr>{inner}</w:p>'


def table(top, rtl):
    def cell(lines, width):
        inner = "".join(paragraph(run(line, "", rtl and not line.isascii()), "Masthead", rtl=rtl) for line in lines)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'
    bidi = "<w:bidiVisual/>" if rtl else ""
    return (f'<w:tbl><w:tblPr>{bidi}<w:tblW w:w="9600" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5600"/>'
            f'<w:gridCol w:w="4000"/></w:tblGrid><w:tr>{cell(top[0], 5600)}{cell(top[1], 4000)}</w:tr></w:tbl>')


def body(document, numbers):
    rtl = document.language == "ar"
    out, called = [table(document.top, rtl)], set()
    for at, block in enumerate(document.blocks):
        if block.kind == "table":
            out.append(cells(block.rows))
            continue
        if block.kind == "box":
            out.append(paragraph(box(block.pieces[0][0]), "Prose"))
            continue
        inner = "".join(call(words, document.notes, called) if look == "call"
                        else run(words, "" if look == "bold" and block.kind != "masthead" else look, rtl)
                        for words, look in block.pieces)
        style = {"masthead": "Masthead", "title": "Title", "heading": f"Heading{block.level}"}.get(block.kind, "Prose")
        more = ""
        if block.label is not None:
            instance = numbers.of(block)
            if instance is None:
                import model
                inner = run(model.label_of(block, document.language), "", rtl) + inner
            else:
                more = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{instance}"/></w:numPr>'
        follows = document.blocks[at + 1].kind if at + 1 < len(document.blocks) else ""
        if document.columns and block.kind in ("masthead", "title") and follows == "heading":
            more += f'<w:sectPr>{REFS}<w:type w:val="continuous"/>{PAGE}<w:titlePg/></w:sectPr>'
        out.append(paragraph(inner, style, more, rtl))
    return "".join(out)


def cells(rows):
    """A table of the text."""
    inner = "".join("<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(run(cell), "Prose")}</w:tc>'
                                       for cell in row) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>{inner}</w:tbl>'


def box(words):
    """A text box, as older programs keep it."""
    return (f'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:300pt;height:40pt"><v:textbox><w:txbxContent>'
            f'{paragraph(run(words), "Prose")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>')


def field(name):
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{name}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')


def notes(document):
    rtl = document.language == "ar"
    out = ['<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
           '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>']
    for at, (marker, text) in enumerate(document.notes.items(), 1):
        mark = "<w:t>*</w:t>" if marker == "*" else "<w:footnoteRef/>"
        inner = f'<w:r><w:rPr><w:rStyle w:val="NoteMark"/></w:rPr>{mark}</w:r>' + run(" " + text, "", rtl)
        out.append(f'<w:footnote w:id="{at}">{paragraph(inner, "NoteText", rtl=rtl)}</w:footnote>')
    return f'<w:footnotes {W}>{"".join(out)}</w:footnotes>'


def styles(language):
    face = {"zh": "Noto Serif CJK SC", "ar": "Noto Naskh Arabic"}.get(language, "Liberation Serif")
    one = lambda name, spacing, run: (
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/><w:pPr>{spacing}</w:pPr>'
        f'<w:rPr>{run}</w:rPr></w:style>')
    gap = '<w:spacing w:before="120" w:after="120"/>'
    heads = "".join(one(f"heading {n}", f'<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{n - 1}"/>',
                        f'<w:b/><w:bCs/><w:sz w:val="{30 - 3 * n}"/><w:szCs w:val="{30 - 3 * n}"/>').replace(
                            f'styleId="heading{n}"', f'styleId="Heading{n}"') for n in range(1, 6))
    return (f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}" '
            f'w:eastAsia="{face}"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
            + one("Masthead", '<w:spacing w:before="20" w:after="20"/>', "") + one("Prose", gap + '<w:jc w:val="both"/>', "")
            + one("Title", '<w:spacing w:before="360" w:after="240"/>', '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>')
            + one("NoteText", '<w:spacing w:after="40"/>', '<w:sz w:val="17"/><w:szCs w:val="17"/>') + one("Margin", "", '<w:sz w:val="17"/>')
            + heads + '<w:style w:type="character" w:styleId="NoteMark"><w:name w:val="footnote reference"/><w:rPr>'
            '<w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>')


def write(document, path):
    numbers = Numbers(document.language)
    text = body(document, numbers)
    columns = '<w:cols w:num="2" w:space="500"/>' if document.columns else ""
    kind = '<w:type w:val="continuous"/>' if document.columns else ""
    edge = f"<w:sectPr>{REFS}{kind}{PAGE}{columns}<w:titlePg/></w:sectPr>"
    right = '<w:jc w:val="right"/>'
    job = document.job or ""
    parts = {
        "document": ("document.main", f'<w:document {W}><w:body>{text}{edge}</w:body></w:document>'),
        "styles": ("styles", styles(document.language)),
        "numbering": ("numbering", numbers.xml()),
        "footnotes": ("footnotes", notes(document)),
        "header1": ("header", f'<w:hdr {W}>{paragraph(run(document.symbol or ""), "Margin", right)}</w:hdr>'),
        "footer1": ("footer", f'<w:ftr {W}>{paragraph(run(job + "    ") + field("PAGE") + run("/") + field("NUMPAGES"), "Margin")}</w:ftr>'),
        "footer2": ("footer", f'<w:ftr {W}>{paragraph(run(job), "Margin")}</w:ftr>'),
    }
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}{kind}+xml"/>' for name, (kind, _) in parts.items())
    identities = {"styles": "rStyles", "numbering": "rNumbers", "footnotes": "rNotes", "header1": "rHead", "footer1": "rFoot", "footer2": "rFirst"}
    links = "".join(f'<Relationship Id="{identity}" Type="{REL}{parts[name][0]}" Target="{name}.xml"/>' for name, identity in identities.items())
    space = "http://schemas.openxmlformats.org/package/2006/"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{space}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{space}relationships"><Relationship Id="r1" Type="{REL}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}relationships">{links}</Relationships>',
    } | {f"word/{name}.xml": text for name, (_, text) in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, xml + content)
