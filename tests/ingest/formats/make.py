"""Writes demo-bridges.docx with python-docx, and demo-bridges.html and .pdf from it with LibreOffice.

Not run by the tests: python3 make.py, in this folder. The text is invented; no author is written into
a file.
"""
import subprocess
import tempfile

import docx

d=docx.Document()
d.core_properties.author=""; d.core_properties.comments=""
t=d.add_table(1,2); t.cell(0,0).text="United Nations"; t.cell(0,1).text="DEMO/WG.9/2031/2"
t=d.add_table(1,2); t.cell(0,0).text="Conference of the Parties to the Demonstration Convention on Bridges"; c=t.cell(0,1); c.text="Distr.: General\n14 May 2031\n\nOriginal: English"
for x in ["Working Group on Bridges","Sixth meeting","Vienna, 30 June–2 July 2031","Item 2 (a) of the provisional agenda*","Safety of bridges"]: d.add_paragraph(x)
p=d.add_paragraph(); p.add_run("Keeping bridges safe: practices and open questions").bold=True
d.add_paragraph("Background paper prepared by the Secretariat")
d.add_heading("I. Introduction",1)
d.add_paragraph("The present paper was prepared by the Secretariat to help the Working Group in its discussions.",style="List Number")
d.add_paragraph("The Working Group may wish to recommend that States parties take the following measures:",style="List Number")
d.add_paragraph("(a) Inspect each bridge at least once a year, and publish what was found;")
d.add_paragraph("(b) Train inspectors, in cooperation with the Secretariat.")
d.save("demo-bridges.docx")
with tempfile.TemporaryDirectory() as profile:
    for target in ["html", "pdf"]:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target, "demo-bridges.docx"], check=True)
