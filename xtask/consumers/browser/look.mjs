// Looks at the reference pages in a browser that has no network.
//
// node look.mjs MODULES FOLDER EXPECTED.json: prints {"browser", "found": [{"page", "message"}]}, or {"skipped"}
// where no browser can be started.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, folder, expectedFile] = process.argv.slice(2);
const load = async (name) => import(pathToFileURL(createRequire(join(modules, "x.js")).resolve(name)).href);
const expected = JSON.parse(readFileSync(expectedFile, "utf8"));
const READY = 60_000;

/** A browser of this machine, else the one that npm brings, which runs on Linux. */
async function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      // Who starts it looks in no folder but the one it is told.
      return process.env.PATH.split(delimiter).map((it) => join(it, name)).find((it) => existsSync(it)) ?? name;
    } catch {
      // The next one.
    }
  }
  return (await load("@sparticuz/chromium")).default.executablePath();
}

async function start() {
  const { chromium } = (await load("playwright-core")).default;
  const options = { headless: true, args: ["--no-sandbox", "--no-zygote", "--disable-gpu"] };
  return chromium.launch({ ...options, executablePath: await browserPath() });
}

async function look(browser, { page: name, headings, known, labels, foreign, search }) {
  const found = [];
  const tell = (message) => found.push({ page: name, message });
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on("console", (it) => ["error", "warning"].includes(it.type()) && tell(`the console says: ${it.text()}`));
  page.on("pageerror", (error) => tell(`a script fails: ${error.message}`));
  page.on("request", (it) => /^(file|data|blob):/.test(it.url()) || tell(`it asks for ${it.url()}`));
  await page.goto(pathToFileURL(join(folder, name)).href);
  const shows = (least) => document.querySelectorAll("#reference h2").length >= least;
  const isThere = await page.waitForFunction(shows, headings.length, { timeout: READY }).then(() => true, () => false);
  if (!isThere) tell(`it does not show the ${headings.length} operations and events`);
  const seen = await page.$$eval("#reference h2", (all) => all.map((it) => it.textContent.trim()));
  for (const [summary, mark] of headings) {
    if (!seen.some((it) => it.startsWith(summary) && it.endsWith(mark))) tell(`\`${summary}\` has no mark \`${mark}\``);
  }
  const text = await page.evaluate(() => document.getElementById("reference").innerText);
  if (text.split(known).length - 1 < headings.length) tell(`not each operation says \`${known}\``);
  for (const label of labels) if (!text.includes(label)) tell(`it does not show \`${label}\``);
  for (const label of foreign) if (text.toLowerCase().includes(label.toLowerCase())) tell(`it shows \`${label}\`, which is English`);
  await page.fill("[role=search] input", search);
  const finds = (wanted) =>
    [...document.querySelectorAll("[data-role='search:results']")].some((it) => it.innerText.includes(wanted));
  const isFound = await page.waitForFunction(finds, search, { timeout: READY }).then(() => true, () => false);
  if (!isFound) tell(`its search does not find \`${search}\``);
  await page.setViewportSize({ width: 360, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 360) tell(`on a phone it is ${width} wide, where there is room for 360`);
  await context.close();
  return found;
}

let browser;
try {
  browser = await start();
} catch (error) {
  console.log(JSON.stringify({ skipped: String(error.message).split("\n")[0] }));
  process.exit(0);
}
const found = [];
for (const page of expected) found.push(...(await look(browser, page)));
console.log(JSON.stringify({ browser: browser.version(), found }));
await browser.close();
