// What a delegate comes for: from the home page to a record, by a theme and by a search, and its citation in
// the clipboard. In each language; with scripts by keyboard alone, and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, base, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

// A word that is in the sample documents: symbols are the same in all languages.
const TYPED = "DEMO/WG.6/2024/5";
const CITED = /^DEMO\/[^ ،，,]+[،，,] ?.+[.。]$/;

// A browser copies an unbroken space as a plain one.
const plain = (text) => text.trim().replaceAll("\u00a0", " ");

const goes = (page, act, pattern) => Promise.all([page.waitForURL(pattern), act()]);

// Tab until what is wanted has the focus, as one who has no mouse.
async function tabTo(page, selector) {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

for (const language of LANGUAGES) {
  test(`home, theme, record, citation, by keyboard: ${language}`, { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${base}/${language}`);
    await tabTo(page, `main a[href^='/${language}/themes/']`);
    await goes(page, () => page.keyboard.press("Enter"), new RegExp(`/${language}/themes/[a-z-]+$`));
    await tabTo(page, "main .entry .ref a");
    await goes(page, () => page.keyboard.press("Enter"), new RegExp(`/${language}/recommendations/[^?]+`));
    await page.keyboard.press("c");
    await page.locator(".said").filter({ hasText: "DEMO/" }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), CITED);
    await context.close();
  });

  test(`home, search, record, citation, without scripts: ${language}`, { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${base}/${language}`);
    await page.locator("#q").fill(TYPED);
    await goes(page, () => page.locator("form.search button[type=submit]").first().click(), /recommendations\?q=/);
    await goes(page, () => page.locator("main .entry .ref a").first().click(), new RegExp(`/${language}/recommendations/[^?]+`));
    // One click takes the whole citation; the clipboard shows in the search box of the same page.
    const citation = page.locator(".cite .copy").first();
    const wanted = plain(await citation.textContent());
    await citation.click();
    await page.keyboard.press("Control+c");
    await page.locator("#q").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
    const pasted = plain(await page.locator("#q").inputValue());
    assert.equal(pasted, wanted);
    assert.match(pasted, CITED);
    await context.close();
  });
}
