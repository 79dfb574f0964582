// Pictures of every kind of page, to be looked at: node shots.mjs [language…]
import { mkdir } from "node:fs/promises";
import { base, kinds, start } from "./browser.mjs";

const languages = process.argv.length > 2 ? process.argv.slice(2) : ["en", "fr", "ar"];
const folder = new URL("./shots/", import.meta.url).pathname;
await mkdir(folder, { recursive: true });
const browser = await start();
for (const width of [1280, 390]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const language of languages) {
    for (const [kind, path] of await kinds(language)) {
      await page.goto(base + path);
      await page.screenshot({ path: `${folder}${kind}-${language}-${width}.png`, fullPage: true });
    }
  }
  await context.close();
}
await browser.close();
