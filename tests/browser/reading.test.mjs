// Reading a document with the script: what a citation leads to is shown and taken away as WCAG 1.4.13
// wants it, another language opens at the same paragraph, and a long text is found at its anchor.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { base, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

const open = async (path) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(base + path);
  return page;
};

test("a citation shows what it leads to, and can be dismissed", { timeout: 60_000 }, async () => {
  const page = await open("/fr/documents/DEMO/WG.6/2024/2");
  const link = page.locator("a.leads").first();
  const preview = page.locator(".preview");
  assert.ok(await link.getAttribute("title"), "without script there is a title");
  await page.keyboard.press("Tab");
  await link.focus();
  await preview.waitFor();
  assert.equal(await link.getAttribute("aria-describedby"), "preview");
  const { violations } = await new AxeBuilder({ page }).include(".preview").analyze();
  assert.deepEqual(violations.map((violation) => violation.id), []);
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  assert.equal(await link.getAttribute("aria-describedby"), null);
  await link.blur();
  await link.hover();
  await preview.waitFor();
  const box = await preview.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 1280, "it stands inside the window");
  await preview.hover();
  await page.mouse.move(5, 5);
  await preview.waitFor({ state: "detached" });
  await page.context().close();
});

test("another language opens at the paragraph that is read", { timeout: 60_000 }, async () => {
  const page = await open("/fr/documents/DEMO/WG.6/2022/6#par-6");
  await Promise.all([page.waitForURL(/\/en\/documents\/.*#par-6$/), page.click(".langs a[hreflang=en]")]);
  await page.waitForFunction(() => document.getElementById("par-6").getBoundingClientRect().top < innerHeight);
  await Promise.all([page.waitForURL(/with=fr#par-6$/), page.click(".head a.keeps[href*='with=fr']")]);
  assert.equal(await page.locator(".row-of-two:has(#par-6) #fr-par-6").count(), 1);
  await page.context().close();
});

test("a paragraph of a text that is not set yet is found", { timeout: 60_000 }, async () => {
  const page = await open("/fr/documents/DEMO/WG.6/2024/2");
  const last = await page.locator(".text .par[id^=par-]").last().getAttribute("id");
  await page.goto(`${base}/fr/documents/DEMO/WG.6/2024/2#${last}`);
  await page.waitForFunction((id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, last);
  await page.context().close();
});
