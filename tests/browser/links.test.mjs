// No dead link in what is really served: every internal link of the French and Arabic pages (of all six
// languages in `make check-all`) is followed, and every fragment must be an id of its page. The Rust tests do the same over fewer
// documents; this one goes over all samples, through the socket.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES as ALL, base, everything } from "./browser.mjs";

const LANGUAGES = everything ? ALL : ["fr", "ar"];
const unescape = (text) => text.replaceAll("&#38;", "&").replaceAll("&amp;", "&").replaceAll("&#39;", "'");

async function fetched(path) {
  const answer = await fetch(base + path);
  const html = await answer.text();
  return {
    ok: answer.ok,
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    links: [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map((match) => unescape(match[1])),
  };
}

test("no link is dead", { timeout: 600_000 }, async () => {
  const pages = new Map();
  const wanted = new Map();
  const dead = [];
  const waiting = LANGUAGES.map((language) => [`/${language}`, "start"]);
  const queued = new Set(waiting.map(([path]) => path));
  const visit = async ([path, from]) => {
    const page = await fetched(path);
    pages.set(path, page);
    if (!page.ok) dead.push(`${path} (from ${from})`);
    const follow = LANGUAGES.includes(path.split("/")[1]?.split("?")[0]) && !path.includes("?");
    for (const link of page.links) {
      const [before, fragment = ""] = link.split("#");
      const target = before === "" ? path : before;
      if (!target.startsWith("/")) continue;
      if (fragment && (follow || target === path)) wanted.set(`${target}#${fragment}`, path);
      if (follow && !queued.has(target)) {
        queued.add(target);
        waiting.push([target, path]);
      }
    }
  };
  while (waiting.length) await Promise.all(waiting.splice(0, 8).map(visit));
  for (const [link, from] of wanted) {
    const [target, fragment] = link.split("#");
    if (!pages.get(target)?.ids.has(decodeURIComponent(fragment))) dead.push(`${link} (from ${from})`);
  }
  assert.deepEqual(dead, []);
  assert.ok(pages.size > 500, `only ${pages.size} pages`);
});
