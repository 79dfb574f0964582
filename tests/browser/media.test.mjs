// The same pages in other circumstances: a narrow or enlarged window, paper, forced colours, less motion.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, base, everything, kinds, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

// 320 px is also what is left of 1,280 px at 400 per cent. Russian has the longest words.
test("at 320 px nothing scrolls sideways", { timeout: 600_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wide = [];
  for (const language of everything ? LANGUAGES : ["ru", "ar"]) {
    for (const [kind, path] of await kinds(language)) {
      await page.goto(base + path);
      // Also what is folded away: facets, citations, the tables of charts.
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
      const over = await page.evaluate(() => {
        const shut = [...document.querySelectorAll("main *")].find((one) => one.scrollWidth > one.clientWidth + 1
          && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.tabIndex < 0 && !one.querySelector("a, button, input"));
        if (shut) return `scrolls out of reach of the keyboard: ${shut.outerHTML.slice(0, 160)}`;
        const whole = document.documentElement.scrollWidth - innerWidth;
        const out = [...document.querySelectorAll("main *")].find((one) => {
          const box = one.getBoundingClientRect();
          return (box.right > innerWidth + 1 || box.left < -1) && box.width > 0 && !one.closest(".scroll, .vh, pre, table");
        });
        return whole > 0 ? `${whole} px: ${out?.outerHTML.slice(0, 160)}` : "";
      });
      if (over) wide.push(`${kind} ${path}: ${over}`);
    }
  }
  await context.close();
  assert.equal(wide.length, 0, "\n" + wide.join("\n"));
});

test("text twice as large is not cut off", { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 640, height: 800 } });
  const page = await context.newPage();
  for (const [kind, path] of await kinds("fr")) {
    if (!["home", "search", "record", "document", "help"].includes(kind)) continue;
    await page.goto(base + path);
    // As a reader who sets a larger letter in the browser.
    const client = await context.newCDPSession(page);
    await client.send("Page.enable");
    await client.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${kind}: scrolls ${over} px sideways`);
    await client.detach();
  }
  await context.close();
});

test("paper has no navigation, but the address", { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  for (const [kind, path] of await kinds("fr")) {
    await page.goto(base + path);
    for (const part of [".langs", ".mainnav", "form.search", ".crumbs", ".facets", ".pager", ".foot nav ul", ".skip"]) {
      for (const one of await page.locator(part).all()) assert.ok(await one.isHidden(), `${kind}: ${part} is printed`);
    }
    if (await page.locator("link[rel=canonical]").count()) assert.ok(await page.locator(".foot .print-only").isVisible(), `${kind}: no address`);
  }
  await context.close();
});

test("forced colours keep statuses apart, and what is current", { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ forcedColors: "active", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/en/help`);
  const looks = await page.locator(".terms .status").evaluateAll((all) => all.map((one) => {
    const { borderStyle, borderRadius, borderWidth, inlineSize, blockSize, boxShadow, outlineStyle } = getComputedStyle(one, "::before");
    return [borderStyle, borderRadius, borderWidth, inlineSize, blockSize, boxShadow, outlineStyle].join(" ");
  }));
  assert.equal(looks.length, 4);
  assert.equal(new Set(looks).size, 4, looks.join("\n"));
  const current = await page.locator(".langs [aria-current]").evaluate((one) => getComputedStyle(one).borderBlockEndStyle);
  assert.equal(current, "solid");
  await context.close();
});

test("with less motion nothing moves by itself", { timeout: 60_000 }, async () => {
  for (const [reducedMotion, scrolls] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
    const context = await browser.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.goto(`${base}/en/help`);
    const style = await page.evaluate(() => [getComputedStyle(document.documentElement).scrollBehavior, getComputedStyle(document.querySelector("main a")).transitionDuration]);
    assert.equal(style[0], scrolls);
    if (reducedMotion === "reduce") assert.match(style[1], /^0s/);
    await context.close();
  }
});
