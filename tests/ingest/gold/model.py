"""A document as blocks, from its gold and its text: what the writers of formats print.

The gold has the words without the calls of notes; the text says where they stand. Nothing here knows
how the reader works.
"""
import json
import re
import unicodedata
from dataclasses import dataclass, field

from mastheads import MASTHEADS

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
STOPS = ".,;:。，；：、؛،»”)）"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"


@dataclass
class Block:
    """One paragraph of print. `pieces` are (words, look): a look is "", "call", "bold" or "italic"."""
    kind: str                    # masthead, title, heading, paragraph, plain, item, table, box
    pieces: list
    level: int = 1
    label: str | None = None     # as the gold has it: 1, a, II, bullet
    deeper: bool = False         # an item below a numbered item
    rows: tuple = ()             # of a table


@dataclass
class Document:
    stem: str
    language: str
    symbol: str | None
    job: str | None
    top: tuple
    blocks: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)
    columns: bool = False        # the body is set in two


def fold(text):
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text.casefold() if c.isalnum())


def calls_in(text):
    """(marker, the folded words before it) for each call that the text shows."""
    shown = re.compile(r"\$?\^\{(\d+)\}\$?|⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾?|(?<=[^\W\d_])(\d{1,2})(?=[,.;:]|\s)")
    for hit in shown.finditer(text):
        marker = (hit[1] or hit[2] or hit[3]).translate(RAISED)
        before = shown.sub("", text[max(0, hit.start() - 60):hit.start()])
        stops = len(before) - len(before.rstrip(STOPS))
        yield marker, (fold(before)[-14:], before[len(before) - stops:])


def with_calls(words, marks):
    """Cuts a text where its calls stand: `marks` is (offset, marker), in order."""
    pieces, at = [], 0
    for offset, marker in sorted(marks, key=lambda mark: mark[0]):
        if pieces and at == offset:
            pieces.append((", ", "raised"))
        pieces += [(words[at:offset], ""), (marker, "call")]
        at = offset
    pieces.append((words[at:], ""))
    return [piece for piece in pieces if piece[0]]


def offset_after(words, before):
    """The place in a text behind these folded words and the stops that follow them."""
    before, stops = before
    folded, ends = "", []
    for at, char in enumerate(words):
        more = fold(char)
        folded += more
        ends += [at + 1] * len(more)
    found = folded.rfind(before)
    if found < 0 or not before:
        return None
    end = ends[found + len(before) - 1]
    return end + len(stops) if stops and words.startswith(stops, end) else end


def place_calls(parts, markers, seen):
    marks = [[] for _ in parts]
    for marker in markers:
        for before in [words for known, words in seen if known == marker]:
            at = next(((n, end) for n, part in enumerate(parts) if (end := offset_after(part, before))), None)
            if at:
                marks[at[0]].append((at[1], marker))
                break
        else:
            lead = parts[0].rstrip(".;: ")
            marks[0].append((len(lead), marker))
            if seen:
                print(f"  call {marker}: not found in the text, put at the end of the lead")
    return [with_calls(part, mark) for part, mark in zip(parts, marks)]


def load(stem):
    gold = json.load(open(f"{stem}.gold.json", encoding="utf-8"))
    # A text that is printed from its gold says nothing of its own.
    text = "" if gold.get("printed") else open(f"{stem}.txt", encoding="utf-8").read()
    seen = list(calls_in(text))
    head, top = gold["header"], MASTHEADS[stem]
    document = Document(stem, head["language"], head["symbol"], head["job_number"], top["top"])
    document.notes = {note["marker"]: note["text"] for note in gold["footnotes"]}
    add = document.blocks.append
    for line in top["lines"]:
        before, star, after = line.partition("*")
        call = [("*", "call")] if star and "*" in document.notes else []
        add(Block("masthead", [(before, "")] + call + ([(after, "")] if after else [])))
    add(Block("title", [(top.get("before_title", "") + head["title"], "bold")]))
    if "kind" in top:
        add(Block("masthead", [(top["kind"], "bold")]))
    printed = 0

    def headings(until):
        nonlocal printed
        for section in gold["sections"][printed:until]:
            if section.get("instrument"):
                add(Block("heading", [(section["number"], "bold")], section["level"]))
                add(Block("heading", [(section["heading"], "bold")], section["level"]))
            else:
                add(Block("heading", [(section["heading"], "bold")], section["level"], section["number"]))
            printed += 1

    for one in gold["paragraphs"]:
        headings(0 if one["section"] is None else one["section"] + 1)
        parts = [one["text"]] + [item["text"] for item in one["items"]]
        lead, *items = place_calls(parts, one["footnote_calls"], seen)
        number = one["number"]
        if number is None and one["text"] == top.get("box"):
            add(Block("box", lead))
            continue
        if number is None and any(one["text"] in row for row in top.get("table", ())):
            if document.blocks[-1].kind != "table":
                add(Block("table", [], rows=top["table"]))
            continue
        add(Block("plain" if number is None else "paragraph", lead, 1, None if number is None else str(number)))
        below = False
        for item, pieces in zip(one["items"], items):
            below = below or item["label"].isdigit()
            add(Block("item", pieces, 1, item["label"], below and not item["label"].isdigit()))
    headings(len(gold["sections"]))
    return document


def label_of(block, language):
    """What is printed before the words."""
    label = block.label
    if label is None:
        return ""
    if block.kind == "heading":
        if language == "ar":
            return f"{label}- "
        return f"{label}、 " if language == "zh" and not label.isascii() else f"{label}. "
    if block.kind == "paragraph":
        return f"{label}- " if language == "ar" else f"{label}. "
    if label == "bullet":
        return "• "
    if label.isdigit():
        return f"{label}. "
    if language == "ar" and len(label) == 1:
        label = ABJAD["abcdefghijklmnopqrstuvwxyz".index(label)]
    return f"{label}) " if language in ("fr", "es") else f"({label}) "
