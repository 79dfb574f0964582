// A first visit to any page stays under 100 kB in all, and asks for few things.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./browser.mjs";
import { weights } from "./weight.mjs";

test("no page is heavy", { timeout: 300_000 }, async () => {
  const browser = await start();
  const rows = await weights(browser, "fr");
  await browser.close();
  for (const row of rows) {
    assert.ok(row.html > 1000 && row.sheet > 1000 && (row.script > 500 || row.kind === "api"), `${row.kind}: nothing was measured`);
    assert.ok(row.all < 100_000, `${row.kind}: ${row.all} bytes`);
    assert.ok(row.requests <= 4, `${row.kind}: ${row.requests} requests`);
  }
});
