// One decision about several incoming files, behind the sign-in: chosen, planned and done without scripts, in
// all languages, narrow and wide. Axe needs scripts, so it does not look at these pages here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANGUAGES, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

const look = async (page, name) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name} scrolls ${wide} px sideways`);
  if (process.env.RECUEIL_SHOTS) await page.screenshot({ path: `${process.env.RECUEIL_SHOTS}/${name}.png`, fullPage: true });
};

for (const language of LANGUAGES) {
  test(`several files are planned and done without scripts: ${language}`, { skip, timeout: 180_000 }, async () => {
    for (const [width, colorScheme] of [[390, "dark"], [1280, "light"]]) {
      const context = await browser.newContext({ locale: language, colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: false });
      const page = await context.newPage();
      await signIn(page, "/admin/imports");
      // A file of its own, so that there is something to give.
      const text = `A note ${language} ${width} ${Date.now()}\n\n1. States should take the measure.\n`;
      await page.locator("#files").setInputFiles({ name: `note-${language}-${width}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) });
      await page.locator(".drop button[type=submit]").click();
      await page.goto(new URL("/admin/imports", page.url()).href);
      await page.locator("#chosen [name=all]").check();
      await page.locator("#chosen [value=publish]").click();
      await page.locator("#t-do").waitFor();
      await look(page, `together-publish-${language}-${width}`);
      await page.goBack();
      await page.locator(".imports li", { hasText: `note-${language}-${width}` }).locator("[name=id]").check();
      if (await page.locator("#chosen [name=all]").isChecked()) await page.locator("#chosen [name=all]").uncheck();
      await page.locator("#reason").fill("sent to be tried");
      await page.locator("#chosen [value=discard]").click();
      await page.locator("#t-do").waitFor();
      await look(page, `together-plan-${language}-${width}`);
      await page.locator("#together button").press("Enter");
      await page.locator("[role=status]").waitFor();
      await look(page, `together-report-${language}-${width}`);
      assert.equal(await page.locator(".together li").count(), 1);
      await context.close();
    }
  });
}
