/** Pages of measures, projects, proposed sites and briefs: each kind, both languages, phone and desktop, and on paper. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, fileAddress, launch, PHONE } from "./lib/browser.mjs";
import { atlasFile } from "./lib/sample.mjs";

const REPORT = atlasFile().replace(/\.gpkg$/, "-report");

/** A page of each kind, and how many drawings it has: the map of sites and the bars of success, for instance. */
const PAGES = [
  ["measures/index.html", 0],
  ["measures/bewegte-kita.html", 2],
  ["projects/quartier-west.html", 1],
  ["sitings/kita_bewegt.html", 2],
  ["briefs/index.html", 0],
  ["briefs/core-team.html", 0],
  ["briefs/steering-group.html", 0],
  ["briefs/quarter-01313.html", 0],
];

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const [name, drawings] of PAGES) {
  for (const language of ["", "en/"]) {
    test(`${language}${name} is quiet, accessible and fits a phone`, async () => {
      for (const viewport of [DESKTOP, PHONE]) {
        const { page, watch } = await browser.open(viewport);
        await page.goto(fileAddress(path.join(REPORT, language + name)));
        assert.equal(await page.getAttribute("html", "lang"), language ? "en" : "de");
        assert.equal(await page.locator("figure .drawing svg").count(), drawings);
        const text = await page.innerText("main");
        assert.doesNotMatch(text, /\b(NaN|null|undefined)\b/);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "wider than the screen");
        await assertAccessible(page);
        watch.assertQuiet();
        await page.context().close();
      }
    });
  }
}

test("a measure's map marks its sites and the quarters it reaches", async () => {
  const { page } = await browser.open();
  await page.goto(fileAddress(path.join(REPORT, "measures/bewegte-kita.html")));
  assert.equal(await page.locator(".site-mark").count(), 8); // sites in bewegte-kita.yaml
  const said = await page.locator(".area-outline title").allTextContents();
  assert.equal(said.length, 80);
  const reached = said.filter((text) => text.endsWith(": wird erreicht")).length;
  assert.match(await page.innerText("main"), new RegExp(`in ihrem Einzugsgebiet: ${reached}\\.`));
  await page.context().close();
});

test("without scripts every number still stands in a table", async () => {
  const { page } = await browser.open(DESKTOP, { javaScriptEnabled: false });
  await page.goto(fileAddress(path.join(REPORT, "sitings/kita_bewegt.html")));
  assert.equal(await page.locator("table").count(), 3);
  assert.ok((await page.innerText("main")).includes("2.521"));
  await page.context().close();
});

test("few participants are told in words", async () => {
  const { page } = await browser.open();
  await page.goto(fileAddress(path.join(REPORT, "measures/bewegte-kita.html")));
  const text = await page.innerText("main");
  assert.match(text, /Weidengrund: geschützt/); // three children from 01132
  assert.doesNotMatch(text, /Weidengrund: 3\b/);
  await page.context().close();
});

test("a brief prints on two pages at most", async () => {
  for (const name of ["core-team", "steering-group", "quarter-01313", "quarter-02222"]) {
    const { page } = await browser.open();
    await page.goto(fileAddress(path.join(REPORT, `briefs/${name}.html`)));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 1 && pages <= 2, `${name}: ${pages} pages`);
    await page.context().close();
  }
});
