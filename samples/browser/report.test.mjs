/** The report: overview, profiles, list and help, in both languages, from disk and from a server. */
import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, fileAddress, launch, PHONE, screenshot } from "./lib/browser.mjs";
import { reportFolder } from "./lib/sample.mjs";
import { serveFolder } from "./lib/server.mjs";

const folder = reportFolder();

let browser, server, profiles;

before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(folder)]);
  const quarters = (await readdir(path.join(folder, "quarters"))).filter((name) => name !== "index.html").sort();
  profiles = quarters.map((name) => `quarters/${name}`);
});

after(() => Promise.all([browser?.close(), server?.close()]));

/** Every twentieth profile and the last. */
const sampled = () => profiles.filter((_, i) => i % 20 === 0 || i === profiles.length - 1);

test("every kind of page is quiet, accessible and fits its window", async () => {
  const kinds = ["index.html", "quarters/index.html", sampled()[0], "help.html"];
  for (const viewport of [DESKTOP, PHONE]) {
    const { page, watch } = await browser.open(viewport);
    for (const kind of kinds.flatMap((name) => [name, `en/${name}`])) {
      await page.goto(`${server.origin}/${kind}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${kind} is ${wide} pixels wider than a window of ${viewport.width}`);
      assert.equal(await page.getAttribute("html", "lang"), kind.startsWith("en/") ? "en" : "de");
      await assertAccessible(page);
      await screenshot(page, `report-${kind.replace(/\W/g, "-")}-${viewport.width}`);
    }
    watch.assertQuiet();
    await page.context().close();
  }
});

/** WCAG 2.2: 1.4.10 Reflow (320 pixels, or 1280 at 400 %) and 2.5.8 Target Size (24 pixels, or as much room). */
test("every kind of page reflows, and what is pressed is large enough", async () => {
  const kinds = ["index.html", "quarters/index.html", sampled()[0], "table.html", "indicators/index.html"].concat(
    ["indicators/sgb2.html", "measures/index.html", "measures/bewegte-kita.html", "projects/quartier-west.html"],
    ["sitings/kita_bewegt.html", "briefs/index.html", "briefs/core-team.html", "downloads.html", "provenance.html"],
    ["help.html"],
  );
  const { page, watch } = await browser.open({ width: 320, height: 640 });
  for (const kind of kinds.flatMap((name) => [name, `en/${name}`])) {
    await page.goto(`${server.origin}/${kind}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${kind} is ${wide} pixels wider than a window of 320`);
    if (!kind.startsWith("en/")) {
      await assertAccessible(page, { also: ["target-size"] });
    }
  }
  watch.assertQuiet();
  await page.context().close();
});

test("pages open from disk, with their drawings", async () => {
  const { page, watch } = await browser.open();
  await page.goto(fileAddress(path.join(folder, "index.html")));
  const areas = page.locator("figure[data-kind=map]").first().locator("path.area-outline");
  assert.equal(await areas.count(), profiles.length);
  assert.match(await areas.first().locator("title").textContent(), /: /);
  await areas.first().dispatchEvent("click");
  await page.waitForURL(/quarters\//);
  assert.ok((await page.locator("td.spine svg").count()) > 10);
  assert.ok((await page.locator("figure[data-kind=bars] svg rect").count()) > 0);
  assert.ok((await page.locator("figure[data-kind=lines] svg path").count()) > 0);
  watch.assertQuiet();
  await page.context().close();
});

test("drawings have names, and their numbers stand in tables", async () => {
  const { page } = await browser.open();
  await page.goto(`${server.origin}/${sampled()[0]}`);
  for (const svg of await page.locator(".drawing svg").all()) {
    const [title] = (await svg.getAttribute("aria-labelledby")).split(" ");
    assert.notEqual(await page.locator(`#${title}`).textContent(), "");
  }
  for (const svg of await page.locator("td.spine svg, td.spark svg").all()) {
    assert.notEqual(await svg.getAttribute("aria-label"), "");
  }
  await page.context().close();
});

test("without scripts the tables are there", async () => {
  const { page, watch } = await browser.open(DESKTOP, { javaScriptEnabled: false });
  await page.goto(`${server.origin}/${sampled()[0]}`);
  assert.equal(await page.locator("details.data[open] table").first().isVisible(), true);
  assert.equal(await page.locator("svg[role=img]").count(), 0);
  watch.assertQuiet();
  await page.context().close();
});

test("a keyboard skips to the content and changes the language of the same page", async () => {
  const { page } = await browser.open();
  await page.goto(`${server.origin}/${sampled()[0]}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#content");
  await page.click("p.language a");
  await page.waitForURL(new RegExp(`en/${sampled()[0]}`));
  await page.context().close();
});

test("a printed profile has two pages", async () => {
  const { page } = await browser.open();
  for (const name of sampled().flatMap((profile) => [profile, `en/${profile}`])) {
    await page.goto(`${server.origin}/${name}`);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 2, name);
  }
  await page.context().close();
});

/** As an atlas with so many indicators would print; the letters are those that QuarterView#density chooses. */
test("a printed profile of 40 and of 60 indicators has two pages", async () => {
  const { page } = await browser.open();
  for (const [wanted, density] of [
    [40, "dense"],
    [60, "denser"],
  ]) {
    await page.goto(`${server.origin}/${sampled()[0]}`);
    const headings = await page.locator("table.profile tr.group").count();
    await page.evaluate(
      ([count, name]) => {
        const table = document.querySelector("table.profile");
        table.classList.add(name);
        const rows = Array.from(table.querySelectorAll("tbody tr:not(.group)"));
        for (let i = rows.length; i < count; i++) {
          rows[0].parentNode.append(rows[i % rows.length].cloneNode(true));
        }
      },
      [wanted === 40 ? 45 - headings : wanted, density],
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 2, `${wanted} indicators`);
  }
  await page.context().close();
});

test("the report is smaller than 13 MB", async () => {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(path.join(folder, name));
    bytes += found.isFile() ? found.size : 0;
  }
  assert.ok(bytes < 13e6, `${bytes} bytes`);
});
