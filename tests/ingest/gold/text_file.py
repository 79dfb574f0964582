"""Writes a document as the text that an extraction gives: lines of a page, with its running head and
foot, a rule and the notes that the page calls below it."""
import re
import textwrap

import model

WIDTH, ROWS = 76, 44
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def words_of(block):
    return "".join(words.translate(RAISED) if look == "call" else words for words, look in block.pieces)


def pages(document):
    """(lines, markers called) for each page, cut between blocks."""
    page, called, out = [], [], []
    for block in document.blocks:
        text = model.label_of(block, document.language) + words_of(block)
        lines = textwrap.wrap(text, WIDTH, break_on_hyphens=False)
        if block.kind != "masthead" or not block.pieces[0][1] == "":
            lines = ([""] if page and page[-1] else []) + lines + [""]
        if len(page) + len(lines) > ROWS:
            out.append((page, called))
            page, called = [], []
        page += lines
        called += [words for words, look in block.pieces if look == "call"]
    return out + [(page, called)]


def write(document, path):
    left, right = document.top
    out = []
    for n in range(max(len(left), len(right))):
        cells = [textwrap.wrap(side[n], 46) or [""] if n < len(side) else [""] for side in (left, right)]
        for row in range(max(map(len, cells))):
            one, two = (cell[row] if row < len(cell) else "" for cell in cells)
            out.append(f"{one:50}{two}".rstrip())
    out.append("")
    seen, parts = set(), pages(document)
    for number, (lines, called) in enumerate(parts, 1):
        out += lines
        new = [marker for marker in called if marker not in seen]
        seen.update(new)
        if new:
            out += ["", "__________", ""]
            for marker in new:
                out += textwrap.wrap(f"{marker.translate(RAISED)} {document.notes[marker]}", WIDTH, break_on_hyphens=False) + [""]
        out += ["", f"{document.job}    {number}/{len(parts)}" if number > 1 else document.job or "", ""]
        if number < len(parts):
            out += [f"{document.symbol or '':>76}", ""]
    text = re.sub(r"\n{4,}", "\n\n\n", "\n".join(out))
    path.write_text(text.rstrip() + "\n", encoding="utf-8")
