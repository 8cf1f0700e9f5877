/** The report's table, indicator sheets, downloads and provenance, in both languages, from disk. */
import assert from "node:assert/strict";
import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, fileAddress, launch, PHONE, screenshot } from "./lib/browser.mjs";
import { reportFolder } from "./lib/sample.mjs";

const report = reportFolder();

let browser;

before(async () => {
  browser = await launch();
});

after(async () => browser?.close());

async function open(page, viewport) {
  const opened = await browser.open(viewport);
  await opened.page.goto(fileAddress(path.join(report, page)));
  return opened;
}

/** Texts of the cells of a column of a table, of the rows that are shown. */
const column = (page, table, number) =>
  page.locator(`${table} > tbody:last-of-type > tr:not([hidden]) > :nth-child(${number})`).allTextContents();

const PAGES = ["table.html", "indicators/index.html", "indicators/sgb2.html", "indicators/lebenserw.html", "downloads.html", "provenance.html"];

for (const language of ["", "en/"]) {
  for (const name of PAGES) {
    test(`${language}${name} is quiet, accessible and not wider than a phone`, async () => {
      const { page, watch } = await open(language + name, PHONE);
      await assertAccessible(page);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overhang <= 0, `${overhang} px wider than the window`);
      await screenshot(page, `${(language + name).replaceAll("/", "-").replace(".html", "")}-phone`);
      await page.setViewportSize(DESKTOP);
      await screenshot(page, `${(language + name).replaceAll("/", "-").replace(".html", "")}-desktop`);
      watch.assertQuiet();
      await page.context().close();
    });
  }
}

test("the table is sorted with the keyboard, and the order is told", async () => {
  const { page, watch } = await open("table.html");
  const button = page.locator("thead tr:last-child th").first().locator("button.sort");
  await button.focus();
  await page.keyboard.press("Enter");
  const header = page.locator("thead tr:last-child th").first();
  assert.equal(await header.getAttribute("aria-sort"), "descending");
  const numbers = (texts) => texts.map((text) => parseFloat(text.replace(",", "."))).filter((number) => !Number.isNaN(number));
  const falling = numbers(await column(page, "#tartan-table", 3));
  assert.deepEqual(falling, [...falling].sort((a, b) => b - a));
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  const rising = numbers(await column(page, "#tartan-table", 3));
  assert.deepEqual(rising, [...rising].sort((a, b) => a - b));
  assert.equal(rising.length, falling.length);
  watch.assertQuiet();
  await page.context().close();
});

test("areas without a value stay at the end in both orders, and say why in words", async () => {
  const { page } = await open("table.html");
  const headers = page.locator("thead tr:last-child th");
  const at = (await headers.locator("a").allTextContents()).indexOf("Masernimpfung vollständig");
  for (const order of ["ascending", "descending"]) {
    await headers.nth(at).locator("button.sort").click();
    assert.equal(await headers.nth(at).getAttribute("aria-sort"), order);
    const cells = await page.locator(`#tartan-table > tbody:last-of-type > tr > :nth-child(${at + 3})`).evaluateAll((tds) =>
      tds.map((td) => td.className === "gap"),
    );
    assert.ok(cells.includes(true) && cells.includes(false));
    assert.equal(cells.lastIndexOf(false) < cells.indexOf(true), true, "a value after a gap");
  }
  const gap = page.locator("#tartan-table td.gap").first();
  assert.ok((await gap.textContent()).trim().length > 3);
  await page.context().close();
});

test("the district filter narrows the rows, says how many, and holds in other periods", async () => {
  const { page, watch } = await open("table.html");
  const all = (await column(page, "#tartan-table", 1)).length;
  await page.selectOption("#within", { index: 1 });
  const some = (await column(page, "#tartan-table", 1)).length;
  assert.ok(some > 0 && some < all);
  assert.match(await page.locator("[data-count]").textContent(), new RegExp(`^${some} von ${all} `));
  await page.click(".periods a:not([aria-current])");
  await page.waitForLoadState();
  assert.match(page.url(), /table\/\d{4}\.html#within=/);
  assert.equal((await column(page, "#tartan-table", 1)).length, some);
  watch.assertQuiet();
  await page.context().close();
});

test("headers and names stay in sight when the table is scrolled", async () => {
  const { page } = await open("table.html", PHONE);
  const box = page.locator(".tall");
  await box.evaluate((element) => element.scrollTo(400, 600));
  const frame = await box.boundingBox();
  const corner = await page.locator("th.corner").boundingBox();
  assert.ok(Math.abs(corner.x - frame.x) < 3 && Math.abs(corner.y - frame.y) < 3);
  const name = await page.locator("#tartan-table > tbody:last-of-type > tr:last-child > th").boundingBox();
  assert.ok(Math.abs(name.x - frame.x) < 3);
  await page.context().close();
});

test("a sheet draws its figures and keeps the numbers behind them", async () => {
  const { page, watch } = await open("indicators/sgb2.html");
  for (const kind of ["map", "lines", "dots", "ranks"]) {
    const figure = page.locator(`figure[data-kind=${kind}]`).first();
    assert.ok((await figure.locator(".drawing svg[role=img] > title").textContent()).length > 3, kind);
  }
  const rows = await page.locator("tr[data-rank]").count();
  assert.equal(await page.locator("figure[data-kind=ranks] .drawing svg > path.value").count(), rows);
  await page.locator("figure[data-kind=ranks] summary").click();
  assert.ok(await page.locator("figure[data-kind=ranks] table").isVisible());
  watch.assertQuiet();
  await page.context().close();
});

test("without script the tables are there", async () => {
  const { page } = await browser.open(DESKTOP, { javaScriptEnabled: false });
  await page.goto(fileAddress(path.join(report, "indicators/sgb2.html")));
  assert.ok(await page.locator("figure[data-kind=ranks] table").isVisible());
  await page.goto(fileAddress(path.join(report, "table.html")));
  assert.ok(await page.locator("#tartan-table td.worse2").first().isVisible());
  assert.equal(await page.locator(".filter").isVisible(), false);
  await page.context().close();
});

test("every file to download is there", async () => {
  const { page } = await open("downloads.html");
  const links = await page.locator("main a").evaluateAll((all) => all.map((a) => a.href));
  assert.ok(links.length > 100);
  for (const link of new Set(links)) {
    await access(new URL(link));
  }
  await page.context().close();
});

test("the table is printed in landscape, an indicator sheet upright", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "print-"));
  for (const [name, wide] of [["table.html", true], ["indicators/sgb2.html", false]]) {
    const { page } = await open(name);
    const file = path.join(folder, "print.pdf");
    await page.pdf({ path: file, preferCSSPageSize: true });
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(await readFile(file, "latin1"));
    assert.equal(Number(width) > Number(height), wide, `${name}: ${width} x ${height}`);
    await page.context().close();
  }
  await rm(folder, { recursive: true });
});
