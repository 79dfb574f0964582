// How much a page weighs on its way: requests and bytes as they come over the wire, of a first visit and of
// the next page. `weights` is held by weight.test.mjs; run by itself it writes the table of docs/pages.md.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { base, kinds, start } from "./browser.mjs";

/** Of each kind of page in one language: requests, bytes by what they are for, all bytes. */
export async function weights(browser, language) {
  const rows = [];
  for (const [kind, path] of await kinds(language)) {
    // Nothing kept from the page before: everybody's first visit.
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    const types = new Map();
    const row = { kind, requests: 0, html: 0, sheet: 0, script: 0, rest: 0 };
    client.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const place = { Document: "html", Stylesheet: "sheet", Script: "script" }[types.get(requestId)] ?? "rest";
      row[place] += encodedDataLength;
      row.requests += 1;
    });
    await page.goto(base + path, { waitUntil: "networkidle" });
    await context.close();
    row.all = row.html + row.sheet + row.script + row.rest;
    rows.push(row);
  }
  return rows;
}

function table(rows) {
  const kb = (bytes) => (bytes / 1000).toFixed(1);
  const lines = rows.map((row) => `| ${[row.kind, row.requests, kb(row.html), kb(row.sheet), kb(row.script), kb(row.rest), kb(row.all)].join(" | ")} |`);
  return ["| page | requests | HTML | sheet | script | rest | first visit, kB |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |", ...lines].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL("../../docs/pages.md", import.meta.url);
  const browser = await start();
  const rows = await weights(browser, "fr");
  await browser.close();
  const text = await readFile(file, "utf8");
  const [before, after] = text.split(/<!-- weights -->[^]*<!-- end -->/);
  await writeFile(file, `${before}<!-- weights -->\n${table(rows)}\n<!-- end -->${after}`);
  console.log(table(rows));
}
