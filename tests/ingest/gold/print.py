"""Prints the documents of this folder in other formats: DOCX with automatic numbers, styles, notes and
running heads; HTML as a program, as Word and as LibreOffice writes it; PDF by LibreOffice from the DOCX.

Not run by the tests: `python3 print.py [STEM…]`, in this folder. No author, no machine and no time is
written into a file.
"""
import pathlib
import subprocess
import sys
import tempfile

import docx_file
import html_file
import model
import text_file

# Stem, formats, and how the HTML is written. `columns` among the formats sets the DOCX and the PDF in
# two columns.
PRINTS = {
    "demo-en-paper": ("docx html pdf", "word"),
    "demo-en-report": ("docx html pdf", "lists"),
    "demo-es-paper": ("docx html pdf", "typed"),
    "demo-fr-conference": ("docx html pdf", "office"),
    "demo-ru-resolution": ("docx html pdf", "lists"),
    "demo-zh-paper": ("docx html", "word"),
    "demo-ar-paper": ("docx html", "typed"),
    "demo-en-agenda": ("txt docx html pdf", "word"),
    "demo-fr-draft": ("txt docx html pdf columns", "columns"),
    "demo-es-conference": ("txt docx html pdf", "lists"),
    "demo-en-topics": ("docx html", "office"),
}


def office(source, target, folder):
    """Converts with LibreOffice, under a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target,
             "--outdir", str(folder), str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main(stems):
    here = pathlib.Path(".")
    for stem in stems or PRINTS:
        formats, manner = PRINTS[stem]
        print(stem)
        document = model.load(stem)
        document.columns = "columns" in formats
        docx_file.write(document, here / f"{stem}.docx")
        if "txt" in formats:
            text_file.write(document, here / f"{stem}.txt")
        if "html" in formats and manner == "office":
            office(here / f"{stem}.docx", "html", here)
        elif "html" in formats:
            (here / f"{stem}.html").write_text(html_file.page(document, manner), encoding="utf-8")
        if "pdf" in formats:
            office(here / f"{stem}.docx", "pdf", here)


main(sys.argv[1:])
