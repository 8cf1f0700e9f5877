/** The portal against a real OGC server: Debian's QGIS Server, serving the atlas by the styles that it carries. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCsv } from "../portal/src/documents.js";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, launch, PHONE, screenshot } from "./lib/browser.mjs";
import { startQgis } from "./lib/qgis.mjs";
import { atlasFolder } from "./lib/sample.mjs";
import { filesOf, handOn, json, serveFolder } from "./lib/server.mjs";

const PORTAL = fileURLToPath(new URL("../portal/target/portal", import.meta.url));

let browser, qgis, server, page, watch, plan;

before(async () => {
  plan = JSON.parse(await readFile(path.join(atlasFolder(), "publication-plan.json"), "utf8"));
  [browser, qgis] = await Promise.all([launch(), startQgis()]);
  server = await serveFolder(PORTAL, {
    "/config.json": json({
      server: "/ows",
      title: plan.title,
      documents: "atlas",
      start: { layer: "belastung", overlays: ["measures"] },
      attribution: { title: plan.source.attribution },
    }),
    "/ows": handOn(qgis.origin),
    "/atlas/": filesOf(atlasFolder(), "/atlas/"),
  });
});

after(() => Promise.all([browser?.close(), server?.close(), qgis?.close()]));

afterEach(async () => {
  watch.assertQuiet();
  await page.context().close();
});

async function open(hash = "", viewport = DESKTOP, options = {}) {
  ({ page, watch } = await browser.open(viewport, options));
  await page.goto(`${server.origin}/${hash}`);
  await page.waitForSelector('.map[data-state="ready"]');
}

/** The rows of a table that the build wrote beside the atlas, as objects. */
async function rowsOf(layer) {
  const [header, ...rows] = readCsv(await readFile(path.join(atlasFolder(), "csv", `${layer}.csv`), "utf8"));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** The colours of the last map that was asked for, each with its share of the picture. */
async function coloursOf(layer) {
  const address = watch.requests("REQUEST=GetMap").findLast((each) => each.includes(`LAYERS=${layer}&`));
  return page.evaluate(async (url) => {
    const picture = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
    const counts = {};
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 255) {
        const colour = `#${[0, 1, 2].map((k) => data[i + k].toString(16).padStart(2, "0")).join("")}`;
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
    }
    return Object.fromEntries(Object.entries(counts).map(([colour, count]) => [colour, (count * 4) / data.length]));
  }, address);
}

test("draws the index in the colours of its style, with legend and measures", async () => {
  await open();
  const colours = await coloursOf("belastung");
  // Palette.YELLOW_RED with five classes
  for (const colour of ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]) {
    assert.ok(colours[colour] > 0.005, `${colour} covers a part of the map`);
  }
  const legend = page.locator(".classes img").first();
  assert.ok((await legend.evaluate((image) => image.naturalHeight)) > 100, "a legend of six classes is that high");
  assert.match(await legend.getAttribute("alt"), /sehr gering .*; sehr hoch .*; keine Angabe/);
  assert.ok(Object.keys(await coloursOf("measures")).length > 3);
  await assertAccessible(page);
  await screenshot(page, "portal-qgis-desktop", { whole: false });
});

test("shows topics, maps and time as QGIS Server tells them", async () => {
  await open();
  await page.getByRole("tab", { name: "Karten" }).click();
  const topics = await page.locator(".topic > summary > span:first-child").allInnerTexts();
  assert.deepEqual(
    topics,
    plan.groups.slice(1).map((group) => group.title.de),
  );
  const before = await coloursOf("belastung");
  await page.getByRole("button", { name: "Zeitraum davor" }).click();
  await page.waitForFunction(() => document.querySelector(".period").textContent === "2023");
  await page.waitForSelector('.map[data-state="ready"]');
  assert.match(watch.requests("LAYERS=belastung").at(-1), /TIME=2023-01-01/);
  assert.notDeepEqual(await coloursOf("belastung"), before);
});

test("tells the figures of the area under the pointer", async () => {
  await open("#view=376876,5711046,14");
  const box = await page.locator(".map").boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const info = page.locator(".info section").first();
  await info.waitFor();
  const name = await info.locator("h2").innerText();
  const row = (await rowsOf("belastung")).find((each) => each.name === name && each.years === "2024");
  const text = await info.innerText();
  assert.match(text, new RegExp(`Indexwert\\s+${row.score.replace(".", ",")}\\s`));
  assert.match(text, new RegExp(`Rang \\(1 = höchste Belastung\\)\\s+${row.rank_no}\\s`));
  await info.getByText("Weitere Angaben").click();
  assert.match(await info.innerText(), /Teilindex Umwelt/);
});

test("gives the table of the period, and the outline of an area chosen there", async () => {
  await open("#layer=ind_sgb2&time=2022-01-01");
  await page.getByRole("tab", { name: "Tabelle" }).click();
  const rows = (await rowsOf("ind_sgb2")).filter((each) => each.years === "2022");
  await page.getByText(`${rows.length} Zeilen`).waitFor();
  const [first] = rows.filter((row) => row.flag === "ok");
  const value = first.val.replace(".", ",");
  const line = page.locator("tbody tr", { hasText: first.name });
  assert.ok((await line.innerText()).includes(value), `${await line.innerText()} has ${value}`);
  await line.getByRole("button").click();
  await page.locator(".info h2", { hasText: first.name }).waitFor();
  assert.equal(watch.requests("FEATUREID").length, 1);
});

test("shows burden by coverage with a legend in two dimensions on a phone", async () => {
  await open("#layer=gap_bewegung_erst&on=measures,catchments", PHONE, { hasTouch: true, isMobile: true });
  const colours = await coloursOf("gap_bewegung_erst");
  // BivariatePalette: high burden with low coverage, low burden with low coverage
  assert.ok(colours["#cf4a25"] > 0.002 && colours["#fde1ba"] > 0.002);
  assert.equal(await page.locator(".bivariate td .swatch").count(), 6);
  await assertAccessible(page);
  await screenshot(page, "portal-qgis-phone", { whole: false });
});

test("tells the words of QGIS Server when a layer cannot be had", async () => {
  await open();
  const nowhere =
    "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=nirgends&CRS=EPSG:25832&BBOX=0,0,1,1&WIDTH=1&HEIGHT=1";
  const refusal = await (await fetch(`${qgis.origin}/?${nowhere}`)).text();
  await page.route("**/ows?*LAYERS=ind_no2*", (route) => route.fulfill({ contentType: "text/xml", body: refusal }));
  await page.evaluate(() => {
    location.hash = "#lang=de&layer=ind_no2";
  });
  await page.getByText("The layer 'nirgends' does not exist").waitFor();
});
