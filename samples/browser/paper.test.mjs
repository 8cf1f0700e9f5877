/**
 * Briefs that compare with an earlier atlas, and profiles, on paper: two pages each. The longest of each kind are printed; with the
 * environment variable ALL_PAGES all of them (166 briefs and 160 profiles, some minutes).
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, fileAddress, launch, PHONE } from "./lib/browser.mjs";
import { sinceFolder } from "./lib/sample.mjs";

const LONGEST = 4;

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** The pages of a folder that have most rows and points, longest first. */
async function longest(folder, count) {
  const names = (await readdir(path.join(sinceFolder(), folder))).filter((name) => name !== "index.html");
  const sized = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(path.join(sinceFolder(), folder, name), "utf8");
      return { name: `${folder}/${name}`, size: html.match(/<(tr|li)\b/g).length };
    }),
  );
  sized.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return sized.slice(0, process.env.ALL_PAGES ? names.length : count).map((page) => page.name);
}

for (const folder of ["briefs", "en/briefs", "quarters", "en/quarters"]) {
  test(`${folder}: two printed pages`, async () => {
    const names = await longest(folder, LONGEST);
    const bodies = ["core-team", "steering-group"].map((body) => `${folder}/${body}.html`);
    const { page } = await browser.open();
    for (const name of new Set(folder.endsWith("briefs") ? [...bodies, ...names] : names)) {
      await page.goto(fileAddress(path.join(sinceFolder(), name)));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
      assert.ok(folder.endsWith("quarters") ? pages === 2 : pages <= 2, `${name}: ${pages} pages`);
    }
    await page.context().close();
  });
}

for (const name of ["core-team", "steering-group", "quarter-01313"]) {
  test(`a brief with changes (${name}) is quiet, accessible and fits a phone`, async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, watch } = await browser.open(viewport);
      for (const language of ["", "en/"]) {
        await page.goto(fileAddress(path.join(sinceFolder(), `${language}briefs/${name}.html`)));
        assert.doesNotMatch(await page.innerText("main"), /\b(NaN|null|undefined)\b|\d{4}-\d{2}-\d{2}/);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "too wide");
        await assertAccessible(page);
      }
      watch.assertQuiet();
      await page.context().close();
    }
  });
}
