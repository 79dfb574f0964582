// One browser for a whole suite: it takes seconds to start on a busy machine. And the pages that all
// suites open: one address of each kind.
import { chromium } from "playwright-core";

export const base = process.env.RECUEIL_URL ?? "http://127.0.0.1:8080";

/** Whether everything is looked at (`make check-all`), or a sample of it. */
export const everything = process.env.RECUEIL_ALL === "1";

export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];

export function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
    timeout: 60_000,
  });
}

/** Whether the pages behind the sign-in can be looked at: `.ci/browser` makes the account. */
export const editor = process.env.RECUEIL_EDITOR;

/** Signs the page in; the language is that of its context. */
export async function signIn(page, next = "/admin") {
  await page.goto(`${base}/admin/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator("#email").fill(editor);
  await page.locator("#password").fill(process.env.RECUEIL_PASSWORD);
  await Promise.all([page.waitForURL((url) => url.pathname === next), page.locator("main form button").click()]);
}

const kept = new Map();

// One address of each kind of page, found by following links as a reader would.
export function kinds(language) {
  if (!kept.has(language)) kept.set(language, found(language));
  return kept.get(language);
}

/** Sends the form of a report empty, as a browser does that does not look at fields itself. */
export async function sendsNothing(page) {
  await page.locator("form.report").evaluate((form) => { form.noValidate = true; });
  await Promise.all([page.waitForEvent("load"), page.locator("form.report button").click()]);
  await page.locator(".alert.bad").waitFor();
}

async function found(language) {
  const read = async (path) => (await fetch(base + path)).text();
  const first = (html, pattern) => html.match(pattern)?.[1];
  const link = (noun) => new RegExp(`href="(/${language}/${noun}/[^"#?]+)"`);
  const home = `/${language}`;
  const list = async (noun) => first(await read(`${home}/${noun}`), link(noun));
  const themes = await read(`${home}/themes`);
  const records = await read(`${home}/recommendations`);
  const ids = [...records.matchAll(new RegExp(`href="/${language}/recommendations/([^"#?]+)"`, "g"))].map((one) => one[1]);
  const chosen = [...new Set(ids)].slice(0, 3).map((id) => `id=${id}`).join("&");
  const theme = first(await read(home), link("themes"));
  const record = first(records, link("recommendations"));
  const year = first(await read(`${home}/resources`), /name="year" value="(\d+)"/);
  const pages = {
    home,
    themes: `${home}/themes`,
    narrowed: `${home}/themes?q=a`,
    theme,
    grouped: theme && `${theme}?group=status`,
    subtheme: first(themes, new RegExp(`<li class="row">\\s*<a href="(/${language}/themes/[^"#?]+)"`)),
    results: `${home}/recommendations`,
    search: `${home}/recommendations?q=trafic+or+evidence`,
    filtered: `${home}/recommendations?status=adopted&status=proposed&year_from=2012`,
    nothing: `${home}/recommendations?q=zzzzzz`,
    record,
    paired: record && `${record}?with=${language === "fr" ? "en" : "fr"}`,
    compare: `${home}/compare?${chosen}`,
    selection: `${home}/selection?${chosen}`,
    uncompared: `${home}/compare?id=nothing`,
    documents: `${home}/documents`,
    document: await list("documents"),
    beside: `/${language}/documents/DEMO/WG.6/2022/6?with=${language === "fr" ? "en" : "fr"}`,
    report: `${home}/report?document=DEMO/WG.6/2022/6`,
    sent: `${home}/report/sent?document=DEMO/WG.6/2022/6`,
    bodies: `${home}/bodies`,
    body: await list("bodies"),
    meetings: `${home}/meetings`,
    meeting: await list("meetings"),
    resources: `${home}/resources`,
    chosen: year && `${home}/resources?year=${year}`,
    figures: `${home}/figures`,
    about: `${home}/about`,
    help: `${home}/help`,
    accessibility: `${home}/accessibility`,
    data: `${home}/data`,
    terms: `${home}/terms`,
    api: "/api",
    missing: `${home}/themes/there-is-no-such-theme`,
    refused: `${home}/recommendations?colour=red`,
  };
  const absent = Object.entries(pages).filter(([, path]) => !path);
  if (absent.length) throw new Error(`no page of the kind ${absent.map(([kind]) => kind)} in ${language}`);
  return Object.entries(pages);
}
