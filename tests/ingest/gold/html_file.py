"""Writes a document as an HTML page in one of three manners: `lists` with the lists and notes of HTML,
`typed` with its numbers typed into paragraphs, `word` as Word saves a page."""
from html import escape

import model


def marked(words, look):
    words = escape(words)
    name = {"bold": "b", "italic": "i", "raised": "sup"}.get(look)
    return f"<{name}>{words}</{name}>" if name else words


def pieces_of(block, manner):
    out = []
    for words, look in block.pieces:
        if look != "call":
            out.append(marked(words, look))
        elif manner == "word":
            out.append(
                f"<a style='mso-footnote-id:ftn{words}' href=\"#_ftn{words}\" name=\"_ftnref{words}\" title=\"\">"
                "<span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>"
                f"<span class=MsoFootnoteReference>{words}</span><![endif]></span></span></a>")
        else:
            out.append(f'<sup><a href="#fn{words}" id="fnref{words}">{words}</a></sup>')
    return "".join(out)


def top(document):
    cells = "".join(f'<td>{"".join(f"<p>{escape(line)}</p>" for line in lines if line)}</td>' for lines in document.top)
    return f"<table><tr>{cells}</tr></table>"


def word(document):
    out = []
    for block in document.blocks:
        inner = pieces_of(block, "word")
        label = escape(model.label_of(block, document.language).strip())
        ignored = (f"<![if !supportLists]><span lang=EN-GB><span style='mso-list:Ignore'>{label}<span style='font:7.0pt "
                   "\"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>" if label else "")
        if block.kind == "heading":
            out.append(f"<h{block.level} style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l2 level{block.level} lfo3'>{ignored}{inner}</h{block.level}>")
        elif label:
            level = 2 if block.kind == "item" else 1
            out.append(f"<p class=MsoListParagraph style='margin-left:{36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>\n"
                       f"{ignored}{inner}<o:p></o:p></p>")
        else:
            out.append(f"<p class=MsoNormal>{inner}<o:p></o:p></p>")
    out.append("<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width=\"33%\"><![endif]>")
    for marker, text in document.notes.items():
        out.append(
            f"<div style='mso-element:footnote' id=ftn{marker}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn{marker}' "
            f"href=\"#_ftnref{marker}\" name=\"_ftn{marker}\" title=\"\"><span class=MsoFootnoteReference><span "
            f"style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>{marker}</span>"
            f"<![endif]></span></span></a> {escape(text)}<o:p></o:p></p></div>")
    out.append("</div>")
    return "\n".join(out)


def typed(document):
    out = []
    for block in document.blocks:
        inner = escape(model.label_of(block, document.language)) + pieces_of(block, "typed")
        name = f"h{block.level + 1}" if block.kind == "heading" else "p"
        out.append(f"<{name}>{inner}</{name}>")
    notes = "".join(f'<p id="fn{m}"><sup>{m}</sup> {escape(t)} <a href="#fnref{m}">↩</a></p>' for m, t in document.notes.items())
    return "\n".join(out) + (f"<hr><div>{notes}</div>" if notes else "")


def columns(document):
    """Typed, in two columns below the masthead."""
    head, body = typed(document).split("<h2>", 1)
    return f'{head}<div style="column-count: 2"><h2>{body}</div>'


def lists(document):
    """Numbered paragraphs and items are list items; a list goes on with `start`."""
    out, open_lists = [], []

    def close(depth):
        while len(open_lists) > depth:
            out.append("</li>" + open_lists.pop())

    def item(depth, tag, inner):
        if len(open_lists) > depth:
            close(depth + 1)
            out.append("</li>")
        else:
            out.append(tag)
            open_lists.append("</ul>" if tag.startswith("<ul") else "</ol>")
        out.append(f"<li>{inner}")

    last = {}
    for block in document.blocks:
        inner = pieces_of(block, "lists")
        if block.kind == "paragraph":
            follows = open_lists and int(block.label) == last.get("paragraph", 0) + 1
            close(1 if follows else 0)
            last["paragraph"] = int(block.label)
            item(0, f'<ol start="{block.label}">', f"<p>{inner}</p>")
        elif block.kind == "item":
            depth = 2 if block.deeper else 1
            if len(open_lists) > depth and block.label != "bullet" and last.get("item") == "bullet":
                close(depth)
            last["item"] = block.label
            if block.label == "bullet":
                item(depth, "<ul>", inner)
            elif block.label.isdigit():
                item(depth, f'<ol start="{block.label}">', inner)
            else:
                start = ord(block.label) - 96 if len(block.label) == 1 else 1
                item(depth, f'<ol type="a" start="{start}">', inner)
        else:
            close(0)
            label = escape(model.label_of(block, document.language))
            name = f"h{block.level + 1}" if block.kind == "heading" else "h1" if block.kind == "title" else "p"
            out.append(f"<{name}>{label}{inner}</{name}>")
    close(0)
    rows = "".join(f'<li id="fn{m}" value="{m}"><p>{escape(t)} <a href="#fnref{m}">↩</a></p></li>' for m, t in document.notes.items())
    return "\n".join(out) + (f"<section role=doc-endnotes><ol>{rows}</ol></section>" if rows else "")


def page(document, manner):
    inner = {"word": word, "typed": typed, "lists": lists, "columns": columns}[manner](document)
    foot = f"<footer>{document.job}</footer>\n" if document.job else ""
    direction = ' dir="rtl"' if document.language == "ar" else ""
    return (f'<!DOCTYPE html>\n<html lang="{document.language}"{direction}>\n<head><meta charset="utf-8"></head>\n<body>\n'
            f"{top(document)}\n{inner}\n{foot}</body>\n</html>\n")
