/**
 * The portal against what a real GeoServer answered: what it asks, to the letter, what it shows of the answers, and what it says
 * when things go wrong.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, launch, PHONE, screenshot } from "./lib/browser.mjs";
import { readPng } from "./lib/png.mjs";
import { RECORDINGS } from "./lib/recording.mjs";
import { filesOf, json, listen, serveFolder } from "./lib/server.mjs";
import { startStandIn } from "./lib/standin.mjs";

const PORTAL = fileURLToPath(new URL("../portal/target/portal", import.meta.url));
const WORKSPACE = "musterstadt";
const TITLE = { de: "Gesundheitsatlas Musterstadt", en: "Health Atlas Musterstadt" };
const INDEX = "belastung";
/** Places of which information was recorded, in EPSG:25832: inside the area Kiefernanger, at a site, beside the city. */
const INSIDE = [376600, 5710700];
const AT_SITE = [378663, 5712647];
const OUTSIDE = [373200, 5714800];
/** A place whose class is 1 in 2024, 2 in 2023, 4 with four times the weight of the environment: read off recorded maps. */
const COLOURED = [376640, 5709320];
/** Documents beside the atlas, as they were when the answers were recorded. */
const ATLAS = `${RECORDINGS}/atlas`;
const PATIENCE = 15_000;

let browser, standIn, server, config, opened, atlas;

before(async () => {
  [browser, standIn] = await Promise.all([launch(), startStandIn(WORKSPACE)]);
  server = await serveFolder(PORTAL, {
    "/config.json": (request, response) => json(config)(request, response),
    "/atlas/": (request, response) => atlas(request, response),
  });
});

after(() => Promise.all([browser?.close(), server?.close(), standIn?.close()]));

beforeEach(() => {
  Object.assign(standIn, { instead: null, rename: null });
  standIn.requests.length = 0;
  atlas = filesOf(ATLAS, "/atlas/");
  config = {
    server: standIn.address,
    workspace: WORKSPACE,
    title: TITLE,
    documents: "atlas",
    indices: [INDEX],
    start: { layer: INDEX, overlays: ["measures"] },
    links: [{ title: { de: "Impressum", en: "Imprint" }, url: "imprint.html" }],
  };
  opened = [];
});

afterEach(async () => {
  standIn.assertAllRecorded();
  for (const { page, watch } of opened) {
    watch.assertQuiet();
    await page.context().close();
  }
});

/** Answers what a test accepts with a recorded answer to something else. */
function answerWith(when, wanted) {
  standIn.instead = { when, answer: standIn.recorded(wanted) };
}

/** Where on the screen a place lies, by the view in the page's address, once that has come to rest. */
async function screenOf(page, [x, y]) {
  await page.waitForFunction(() => {
    const [before, now] = [window.seen, location.hash + document.querySelector(".map").clientHeight];
    window.seen = now;
    return before === now && document.querySelector(".map").dataset.state === "ready";
  }, null, { polling: 100 });
  const [east, north, resolution] = /view=([\d.,]+)/.exec(await hashOf(page))[1].split(",").map(Number);
  const box = await page.locator(".map").boundingBox();
  return { x: box.x + box.width / 2 + (x - east) / resolution, y: box.y + box.height / 2 - (y - north) / resolution };
}

async function click(page, place) {
  const { x, y } = await screenOf(page, place);
  await page.mouse.click(x, y);
}

/** Waits until the page shows this colour at a place of the map. */
async function showsColour(page, place, colour) {
  let shown = null;
  for (const end = Date.now() + PATIENCE; shown !== colour && Date.now() < end; ) {
    const { x, y } = await screenOf(page, place);
    const picture = readPng(await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } }));
    shown = `#${picture.data.toString("hex", 0, 3)}`;
  }
  assert.equal(shown, colour);
}

async function open(hash = "", viewport = DESKTOP, options = {}) {
  const visit = await browser.open(viewport, options);
  opened.push(visit);
  visit.watch.allow(standIn.origin);
  await visit.page.goto(`${server.origin}/${hash}`);
  return visit;
}

/** Opens the page and waits until the map is drawn. */
async function openMap(hash = "", viewport = DESKTOP, options = {}) {
  const visit = await open(hash, viewport, options);
  await drawn(visit.page);
  return visit;
}

/** Waits until nothing of the map is under way any more, after what the page was just told to do. */
async function drawn(page) {
  await page.waitForSelector('.map[data-state="ready"]');
}

/** Waits for a request of an operation that a test of its parameters accepts. */
async function next(operation, accepts = () => true) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = standIn.asked(operation).findLast(accepts);
    if (found) {
      return found;
    }
    await wait(20);
  }
  return assert.fail(`no such ${operation} within ${PATIENCE} ms; asked: ${JSON.stringify(standIn.asked(operation))}`);
}

function without(request, ...keys) {
  return Object.fromEntries(Object.entries(request).filter(([key]) => !keys.includes(key)));
}

const german = (value, least = 0) =>
  new Intl.NumberFormat("de-DE", { minimumFractionDigits: least, maximumFractionDigits: 4 }).format(value);
const tab = (page, name) => page.getByRole("tab", { name }).click();
const notices = (page) => page.locator(".notices").innerText();
const focused = (page) => page.evaluate(() => document.activeElement.innerText);
const hashOf = (page) => page.evaluate(() => decodeURIComponent(location.hash));

test("opens with exactly the requests that its state needs", async () => {
  const { page } = await openMap();
  const path = `/geoserver/${WORKSPACE}/wms`;
  assert.deepEqual(standIn.asked("GetCapabilities"), [
    { path, service: "WMS", version: "1.3.0", request: "GetCapabilities" },
  ]);
  const map = await next("GetMap", (request) => request.layers === INDEX);
  assert.deepEqual(without(map, "bbox", "width", "height"), {
    path,
    service: "WMS",
    version: "1.3.0",
    request: "GetMap",
    format: "image/png",
    styles: "",
    transparent: "TRUE",
    layers: INDEX,
    time: "2024-01-01T00:00:00.000Z",
    crs: "EPSG:25832",
  });
  const [west, south, east, north] = map.bbox.split(",").map(Number);
  // the recorded capabilities' box of all layers
  assert.ok(west < 372477 && south < 5706633 && east > 381308 && north > 5715491, `box ${map.bbox} holds the city`);
  const overlay = await next("GetMap", (request) => request.layers === "measures");
  assert.equal(overlay.time, undefined, "a layer without a TIME dimension is asked for without TIME");
  assert.deepEqual(await next("GetLegendGraphic", (request) => request.layer === INDEX), {
    path,
    service: "WMS",
    version: "1.3.0",
    request: "GetLegendGraphic",
    layer: INDEX,
    format: "image/png",
    transparent: "TRUE",
    legend_options: "forceLabels:on;fontAntiAliasing:true",
  });
  assert.match(await page.locator(".foot").innerText(), /Musterstadt, erfundene Daten/);
});

test("shows the layer groups as topics, coarser areas with the map they belong to", async () => {
  const { page } = await openMap();
  await tab(page, "Karten");
  const topics = await page.locator(".topic > summary > span:first-child").allInnerTexts();
  // titles of the groups in the recorded capabilities, in their order
  assert.deepEqual(topics, ["Belastung", "Indikatoren", "Maßnahmen und Versorgung", "Prioritäten", "Grundlagen"]);
  await page.getByLabel("Karte suchen").fill("kinderarm");
  assert.deepEqual(await page.locator(".topic:visible li:visible > .choice").allInnerTexts(), ["Kinderarmut"]);
  await page.getByRole("radio", { name: "Kinderarmut" }).check();
  await page.getByRole("combobox", { name: "Gebiete" }).selectOption({ label: "Stadtbezirke" });
  await next("GetMap", (request) => request.layers === "ind_kinderarm_bezirk");
  assert.match(await hashOf(page), /layer=ind_kinderarm_bezirk/);
  await page.getByLabel("Karte suchen").fill("gibt es nicht");
  assert.ok(await page.getByText("Keine Karte heißt so.").isVisible());
});

test("steps through the periods by keyboard and sends each as advertised", async () => {
  const { page } = await openMap();
  const slider = page.getByRole("slider", { name: "Beginn des Zeitraums" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  const map = await next(
    "GetMap",
    (request) => request.layers === INDEX && request.time !== "2024-01-01T00:00:00.000Z",
  );
  assert.equal(map.time, "2023-01-01T00:00:00.000Z");
  assert.equal(await slider.getAttribute("aria-valuetext"), "2023");
  assert.match(await hashOf(page), /time=2023-01-01&/);
  await page.keyboard.press("Home");
  await next("GetMap", (request) => request.time === "2019-01-01T00:00:00.000Z");
  assert.ok(await page.getByRole("button", { name: "Zeitraum davor" }).isDisabled());
  await page.getByRole("button", { name: "Zeitraum danach" }).click();
  await next("GetMap", (request) => request.time === "2020-01-01T00:00:00.000Z");
});

test("plays the periods to the last one, and stops when told", async () => {
  const visit = await browser.open();
  opened.push(visit);
  const { page, watch } = visit;
  watch.allow(standIn.origin);
  await page.clock.install();
  await page.goto(`${server.origin}/#time=2022-01-01`);
  await drawn(page);
  await page.getByRole("button", { name: "Zeiträume abspielen" }).click();
  const pause = page.getByRole("button", { name: "Anhalten" });
  await page.clock.runFor(1600);
  assert.equal(await page.locator(".period").innerText(), "2023");
  await page.clock.runFor(1600);
  assert.equal(await page.locator(".period").innerText(), "2024");
  await page.clock.runFor(1600);
  assert.equal(await pause.count(), 0, "it stops at the last period");
  await page.getByRole("button", { name: "Zeiträume abspielen" }).click();
  assert.equal(await page.locator(".period").innerText(), "2019", "it begins again");
  await pause.click();
  await page.clock.runFor(5000);
  assert.equal(await page.locator(".period").innerText(), "2019");
});

test("shows what a what-if makes of map, information and table, says so, and takes it back", async () => {
  const { page } = await openMap();
  const published = standIn.features({ request: "GetFeatureInfo", query_layers: INDEX, viewparams: undefined })[0];
  assert.deepEqual([published.properties.name, published.properties.cls], ["Kiefernanger", 5]);
  await click(page, INSIDE);
  await page.locator(".info").getByText(german(published.properties.score)).first().waitFor();
  await page.mouse.move(1, 1);
  await tab(page, "Was wäre, wenn");
  assert.ok(await page.getByText("Sie ist kein anderer Befund").isVisible());
  const slider = page.getByRole("slider", { name: "Gewicht von „Umwelt“" });
  await slider.focus();
  await page.keyboard.press("End");
  assert.equal(await slider.getAttribute("aria-valuetext"), "4-fach");
  await next("GetMap", (request) => request.viewparams === "lw_w_umwelt:4");
  await page.getByRole("checkbox", { name: "Gesundheit der Kinder" }).uncheck();
  await next("GetMap", (request) => request.viewparams === "lw_w_umwelt:4;lw_without:kinder");
  await page.getByText("4 Indikatoren von „Umwelt“").click();
  await page.getByRole("checkbox", { name: "Stickstoffdioxid" }).uncheck();
  const asked = "lw_w_umwelt:4;lw_without:kinder no2";
  const map = await next("GetMap", (request) => request.viewparams === asked);
  assert.equal(map.layers, INDEX);
  assert.ok(standIn.asked("GetMap").every((request) => request.layers === INDEX || request.viewparams === undefined));
  assert.ok(await page.getByText("Was-wäre-wenn-Karte, nicht der veröffentlichte Index").isVisible());
  assert.match(await hashOf(page), /w=umwelt:4&without=kinder,no2/);
  await drawn(page);
  await assertAccessible(page);
  await screenshot(page, "portal-whatif-desktop", { whole: false });

  await click(page, INSIDE);
  assert.equal((await next("GetFeatureInfo", (request) => request.viewparams)).viewparams, asked);
  await page.getByText("Werte der Was-wäre-wenn-Karte").waitFor();
  const [changed] = standIn.features({ request: "GetFeatureInfo", viewparams: asked });
  assert.notEqual(changed.properties.score, published.properties.score, "weights make a difference");
  assert.equal(changed.properties.rank_lo, null, "a what-if has no interval of ranks");
  assert.match(await page.locator(".info").innerText(), new RegExp(`Indexwert\\s+${german(changed.properties.score)}\\s`));
  await tab(page, "Tabelle");
  assert.equal((await next("GetFeature")).viewparams, asked);
  const row = page.locator("tbody tr", { hasText: "Kiefernanger" });
  await row.waitFor();
  assert.match(await row.innerText(), new RegExp(`${german(changed.properties.score)}\\s+${changed.properties.rank_no}\\s`));
  await tab(page, "Legende");
  assert.ok(await page.getByText("gelten hier nicht").isVisible());
  await tab(page, "Was wäre, wenn");
  await page.getByLabel("Verfahren, in allen Dimensionen").selectOption("maximum");
  await next("GetMap", (request) => request.viewparams === `${asked};lw_aggregate:maximum`);
  assert.match(await hashOf(page), /aggregate=maximum/);
  await drawn(page);

  standIn.requests.length = 0;
  await page.getByRole("button", { name: "Zurücksetzen" }).last().click();
  assert.equal((await next("GetMap", (request) => request.layers === INDEX)).viewparams, undefined);
  assert.doesNotMatch(await hashOf(page), /[#&](w|without|aggregate)=/);
  assert.equal(await focused(page), "Was wäre, wenn", "the focus is not lost with the button");
  assert.ok(await page.getByText("Was-wäre-wenn-Karte, nicht").isHidden());
});

test("shows other colours where a period or a what-if has other classes", async () => {
  // colours of class1, class2 and class4 in sld/belastung.sld
  const { page } = await openMap(`#layer=${INDEX}&on=kitas`);
  await showsColour(page, COLOURED, "#ffffb2");
  await page.getByRole("button", { name: "Zeitraum davor" }).click();
  await next("GetMap", (request) => request.time === "2023-01-01T00:00:00.000Z");
  await showsColour(page, COLOURED, "#fecc5c");
  await page.getByRole("button", { name: "Zeitraum danach" }).click();
  await tab(page, "Was wäre, wenn");
  await page.getByRole("slider", { name: "Gewicht von „Umwelt“" }).focus();
  await page.keyboard.press("End");
  await next("GetMap", (request) => request.viewparams === "lw_w_umwelt:4");
  await showsColour(page, COLOURED, "#f03b20");
});

test("tells what is at a site, and that there is nothing beside the city", async () => {
  const { page } = await openMap();
  await click(page, AT_SITE);
  const sites = standIn.features({ request: "GetFeatureInfo", layers: "measures" }, AT_SITE).length;
  assert.ok(sites > 1, "several measures at one site were recorded");
  await page.locator(".info").getByText("Bewegte Kita").first().waitFor();
  const told = await page.locator(".info").textContent(); // what is folded as well
  assert.match(told, /1\. August 2021/, "a day is told in words: 2021-08-01Z");
  await click(page, OUTSIDE);
  await page.locator(".info").getByText("Hier gibt es in den gezeigten Karten nichts.").waitFor();
});

test("does not ask for an index of which nothing is left", async () => {
  const { page } = await openMap();
  await tab(page, "Was wäre, wenn");
  for (const name of ["Soziale Lage", "Umwelt", "Gesundheit der Kinder", "Gesundheit der Erwachsenen"]) {
    await page.getByRole("checkbox", { name }).uncheck();
  }
  assert.ok(await page.getByText("So bliebe nichts übrig").isVisible());
  await next("GetMap", (request) => request.viewparams === "lw_without:kinder soziales umwelt");
  assert.ok(!standIn.asked("GetMap").some((request) => (request.viewparams ?? "").includes("gesund ")));
});

for (const [viewparams, inGerman, inEnglish] of [
  ["lw_w_umwelt:-1", "'-1' ist negativ, erwartet ein Gewicht ab 0", "'-1' is negative, expected a weight of 0 or more"],
  ["lw_w_fremd:4", "'fremd': kein Teil des Index, erwartet einer von:", "'fremd': no part of the index, expected one of:"],
  ["lw_aggregate:fremd", "'fremd' ist unbekannt, erwartet eines von:", "'fremd' is unknown, expected one of:"],
  ["lw_without:gesund kinder soziales umwelt", "darunter bleibt nichts übrig", "nothing is left below it"],
]) {
  test(`tells in one language and once why a server refuses ${viewparams}`, async () => {
    answerWith((asked) => asked.request === "GetMap" && asked.viewparams === "lw_w_umwelt:4", { request: "GetMap", viewparams });
    const { page } = await openMap(`#lang=de&layer=${INDEX}&w=umwelt:4`);
    await page.locator(".notices").getByText(inGerman).waitFor();
    const told = await notices(page);
    assert.match(told, /Karte „Mehrfachbelastung“: Der Server 127\.0\.0\.1:\d+ lehnt ab: /);
    assert.equal(told.split(inGerman).length, 2, "once");
    assert.ok(!told.includes(inEnglish) && !/Rendering|Exception/.test(told), told);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator(".notices").getByText(inEnglish).waitFor();
    assert.ok(!(await notices(page)).includes(inGerman));
    await page.getByRole("button", { name: "Reset" }).first().click();
    await page.locator(".notices").getByText(inEnglish).waitFor({ state: "detached" });
  });
}

test("tells what a server refuses of a part that only the documents know", async () => {
  // documents of another version of the atlas beside the page: a dimension has another id there
  const inputs = (await readFile(`${ATLAS}/belastung.inputs.json`, "utf8")).replace('"id":"umwelt"', '"id":"fremd"');
  const others = filesOf(ATLAS, "/atlas/");
  atlas = (request, response) =>
    request.url.endsWith(".inputs.json") ? json(JSON.parse(inputs))(request, response) : others(request, response);
  const { page } = await openMap(`#layer=${INDEX}&w=fremd:4`);
  await page.getByText("'fremd': kein Teil des Index").waitFor();
  assert.equal((await next("GetMap", (request) => request.viewparams)).viewparams, "lw_w_fremd:4");
});

test("tells when figures or information are refused, and goes on", async () => {
  const refused = { request: "GetFeature", viewparams: "lw_w_umwelt:-1" };
  answerWith((asked) => /^GetFeature/.test(asked.request), refused);
  const { page } = await openMap();
  await tab(page, "Tabelle");
  await page
    .locator(".figures")
    .getByText(/lehnt ab: Parameter 'lw_w_umwelt': '-1' ist negativ, erwartet ein Gewicht ab 0$/)
    .waitFor();
  standIn.instead.answer = standIn.recorded({ ...refused, request: "GetFeatureInfo" });
  await click(page, INSIDE);
  await page.getByText(/Keine Auskunft zu diesem Ort: .* lehnt ab: Parameter 'lw_w_umwelt': '-1' ist negativ/).waitFor();
  standIn.instead = null;
  await click(page, INSIDE);
  await page.locator(".info h2", { hasText: "Kiefernanger" }).waitFor();
  assert.equal(await notices(page), "");
  await tab(page, "Tabelle");
  await page.getByText("80 Zeilen").waitFor();
});

test("draws the legend of burden by coverage in two dimensions", async () => {
  const { page } = await openMap("#layer=gap_bewegung_erst");
  const cells = page.locator(".bivariate td .swatch");
  // colours of class31, class32, class21 ... as the style of the layer has them: sld/gap_bewegung_erst.sld
  assert.deepEqual(await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).backgroundColor)), [
    "rgb(207, 74, 37)",
    "rgb(47, 27, 80)",
    "rgb(250, 137, 101)",
    "rgb(33, 83, 158)",
    "rgb(253, 225, 186)",
    "rgb(58, 131, 246)",
  ]);
  assert.equal((await page.locator(".bivariate td").nth(1).textContent()).trim(), "hohe Belastung, niedrige Abdeckung");
  assert.ok(await page.locator(".bivariate .hatched").isVisible(), "what is withheld is hatched");
  assert.equal(standIn.asked("GetLegendGraphic").filter((request) => request.layer.startsWith("gap_")).length, 0);
  await assertAccessible(page);
  await screenshot(page, "portal-bivariate-desktop", { whole: false });
});

test("tells of an area with German titles, numbers and words, whatever its name", async () => {
  standIn.rename = `<script>window.hurt = true</script><img src=x onerror="window.hurt=true"> „Ä&Ö"`;
  const { page } = await openMap();
  await click(page, INSIDE);
  const info = page.locator(".info");
  await info.getByRole("heading", { level: 2 }).first().waitFor();
  assert.equal(await info.locator("h2").first().textContent(), standIn.rename);
  assert.equal(await page.evaluate(() => window.hurt), undefined);
  assert.equal(await info.locator("img, script").count(), 0);
  const [area] = standIn.features({ request: "GetFeatureInfo", query_layers: INDEX, viewparams: undefined });
  const score = german(area.properties.score);
  assert.match(await info.innerText(), new RegExp(`Mehrfachbelastung, 2024\\s+Indexwert\\s+${score}\\s`));
  const asked = await next("GetFeatureInfo", (request) => request.query_layers === INDEX);
  assert.deepEqual(
    [asked.layers, asked.info_format, asked.feature_count, asked.time],
    [INDEX, "application/json", "10", "2024-01-01T00:00:00.000Z"],
  );
  await next("GetFeatureInfo", (request) => request.query_layers === "measures");
});

test("gives the figures as a table from which every area can be shown by keyboard", async () => {
  const { page } = await openMap();
  await tab(page, "Tabelle");
  await page.getByText("80 Zeilen").waitFor();
  assert.deepEqual(without(await next("GetFeature"), "path"), {
    service: "WFS",
    version: "1.1.0",
    request: "GetFeature",
    typename: INDEX,
    outputformat: "application/json",
    propertyname: "name,score,rank_no,burdens,valid_from,flag",
    cql_filter: "valid_from = '2024-01-01'",
  });
  const rank = page.getByRole("button", { name: /^Rang/ });
  await rank.click();
  const rows = standIn.features({ request: "GetFeature", typename: INDEX, viewparams: undefined });
  const worst = rows.find((each) => each.properties.rank_no === 1);
  const first = page.locator("tbody tr").first();
  assert.equal(await first.locator("th").innerText(), worst.properties.name);
  assert.equal(await page.locator("th[aria-sort=ascending]").innerText(), await rank.innerText());
  await first.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await page.locator(".info h2", { hasText: worst.properties.name }).waitFor();
  assert.equal((await next("GetFeature", (request) => request.featureid)).featureid, worst.id);
  assert.equal(await focused(page), "Gebiet", "the focus goes where the area is told");
});

test("says in words why a value is not told", async () => {
  const { page } = await openMap("#layer=cov_bewegung");
  await tab(page, "Tabelle");
  const rows = standIn.features({ request: "GetFeature", typename: "cov_bewegung" });
  const withheld = rows.find((each) => each.properties.flag === "secret");
  const row = page.locator("tbody tr", { hasText: withheld.properties.name });
  assert.match(await row.innerText(), /geheim gehalten/);
  await row.getByRole("button").click();
  await page.getByText("Rückschlüsse auf wenige Personen").waitFor();
});

test("restores a view from its link and says what a link asks in vain", async () => {
  const hash = `#lang=en&layer=${INDEX}&time=2021-01-01&on=measures,kitas&view=376000,5710000,12.5&w=umwelt:0.5&without=kinder`;
  const { page } = await openMap(hash);
  const map = await next("GetMap", (request) => request.layers === INDEX);
  assert.equal(map.time, "2021-01-01T00:00:00.000Z");
  assert.equal(map.viewparams, "lw_w_umwelt:0.5;lw_without:kinder");
  const [west, south, east, north] = map.bbox.split(",").map(Number);
  // centre and resolution of the link; the picture is a tenth wider than the map
  assert.ok(Math.abs((west + east) / 2 - 376000) < 13 && Math.abs((south + north) / 2 - 5710000) < 13);
  assert.ok(Math.abs((east - west) / map.width - 12.5) < 0.05);
  await next("GetMap", (request) => request.layers === "kitas");
  assert.equal(await hashOf(page), hash);

  await page.goto(`${server.origin}/#lang=de&layer=nirgends&time=1999-01-01&view=hier&w=fremd:2`);
  await page.getByText("nirgends").waitFor();
  const told = await notices(page);
  assert.match(told, /Diese Karten gibt es hier nicht: nirgends/);
  assert.match(told, /Diesen Zeitraum hat die Karte nicht: 1999-01-01/);
  assert.match(told, /nicht lesbar und wurden weggelassen: view/);
  assert.match(told, /Was-wäre-wenn-Einstellungen/);
});

test("speaks English when asked, and asks the server to", async () => {
  const { page } = await openMap();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Multiple burden" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.equal(await focused(page), "Deutsch", "the focus stays with the choice of language");
  assert.equal(standIn.asked("GetCapabilities").at(-1).acceptlanguages, "en *");
  assert.equal((await next("GetLegendGraphic", (request) => request.language)).language, "en");
  await click(page, INSIDE);
  await page.getByText("Index score", { exact: true }).waitFor();
  await assertAccessible(page);
  await screenshot(page, "portal-english-desktop", { whole: false });
});

test("can be used by keyboard alone", async () => {
  // 128 pixels of 10 m to the right of the middle lies a recorded place
  const { page } = await openMap(`#layer=${INDEX}&on=measures&view=${INSIDE[0] - 1280},${INSIDE[1]},10`);
  await page.locator(".map").focus();
  standIn.requests.length = 0;
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((x) => location.hash.includes(`view=${x},`), INSIDE[0]);
  await page.keyboard.press("Enter");
  await page.locator(".info h2").first().waitFor();
  await page.getByRole("tab", { name: "Gebiet" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("[role=tab]:focus").innerText(), "Was wäre, wenn");
  assert.ok(await page.getByRole("tabpanel", { name: "Was wäre, wenn" }).isVisible());
  await page.keyboard.press("Home");
  assert.ok(await page.getByRole("tabpanel", { name: "Legende" }).isVisible());
});

for (const [name, viewport] of [
  ["desktop", DESKTOP],
  ["phone", PHONE],
]) {
  test(`is accessible in every tab: ${name}`, async () => {
    const { page } = await openMap("", viewport, name === "phone" ? { hasTouch: true, isMobile: true } : {});
    for (const title of ["Legende", "Karten", "Gebiet", "Was wäre, wenn", "Tabelle"]) {
      await tab(page, title);
      if (title === "Tabelle") {
        await page.getByText("80 Zeilen").waitFor();
      }
      await assertAccessible(page);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `nothing sticks out to the right, ${wide} px do`);
    await screenshot(page, `portal-table-${name}`, { whole: false });
  });
}

test("gives the map its room on a phone when the sheet is folded", async () => {
  const { page } = await openMap("", PHONE, { hasTouch: true, isMobile: true });
  const height = async () => (await page.locator(".map").boundingBox()).height;
  const half = await height();
  await page.getByRole("button", { name: "Bereich ganz aufklappen" }).click();
  assert.ok((await height()) < half);
  await page.getByRole("button", { name: "Bereich zuklappen" }).click();
  assert.ok((await height()) > half);
  await drawn(page);
  await screenshot(page, "portal-folded-phone", { whole: false });
  const { x, y } = await screenOf(page, INSIDE);
  await page.touchscreen.tap(x, y);
  await page.locator(".info h2", { hasText: "Kiefernanger" }).waitFor();
});

test("fits the smallest screens without scrolling sideways", async () => {
  // WCAG 2.2, 1.4.10 Reflow: 320 CSS pixels wide
  const { page } = await openMap("#layer=gap_bewegung_erst&on=measures", { width: 320, height: 568 });
  for (const title of ["Legende", "Karten", "Gebiet", "Was wäre, wenn"]) {
    await tab(page, title);
    const wide = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("html, .tabpanel:not([hidden])")].map(
          (each) => each.scrollWidth - each.clientWidth,
        ),
      ),
    );
    assert.ok(wide <= 0, `${title}: ${wide} px too wide`);
  }
  await page.getByRole("button", { name: "Bereich ganz aufklappen" }).click();
  const foot = await page.locator(".foot").boundingBox();
  const panel = await page.locator(".panel").boundingBox();
  assert.ok(panel.y + panel.height <= foot.y + 1, "the sheet ends above the footer");
  await screenshot(page, "portal-small-phone", { whole: false });
});

test("lays a background below the maps only where one is configured, and says when it fails", async (t) => {
  const { body } = standIn.recorded({ request: "GetLegendGraphic", layer: INDEX });
  const asked = [];
  let sound = true;
  const other = await listen((request, response) => {
    asked.push(Object.fromEntries(new URL(request.url, "http://localhost").searchParams));
    response.writeHead(sound ? 200 : 503, { "Content-Type": "image/png" }).end(sound ? body : "");
  });
  t.after(() => other.close());
  const attribution = { de: "Hintergrund: Amt für Karten", en: "Background: office of maps" };
  config = { ...config, background: { url: `${other.origin}/wms`, layers: "grau", attribution } };
  const visit = await browser.open();
  opened.push(visit);
  const { page, watch } = visit;
  watch.allow(standIn.origin).allow(other.origin);
  await page.goto(`${server.origin}/`);
  await drawn(page);
  await page.getByText(attribution.de).waitFor();
  await page.waitForFunction(() => document.querySelector(".map").dataset.state === "ready");
  const [{ LAYERS, CRS, REQUEST }] = asked;
  assert.deepEqual([LAYERS, CRS, REQUEST], ["grau", "EPSG:25832", "GetMap"]);
  sound = false;
  await page.getByRole("button", { name: "Vergrößern" }).click();
  await page.getByText("Die Hintergrundkarte kann nicht geladen werden.").waitFor();
  // the browser itself notes on its console what could not be loaded
  assert.ok(watch.takeFaults().every((fault) => /Failed to load resource/.test(fault)));
});

test("says what is wrong with its configuration: file, key and rule", async () => {
  config = { ...config, servr: 1, title: { de: "Nur deutsch" }, start: { layer: "<b>" } };
  const { page } = await open();
  await page.getByRole("heading", { name: "Die Konfiguration ist nicht brauchbar" }).waitFor();
  const told = await page.locator(".start li").allInnerTexts();
  assert.equal(told.length, 3);
  assert.match(told.join("\n"), /config\.json, Schlüssel „title\.en“: fehlt/);
  assert.match(told.join("\n"), /config\.json, Schlüssel „start\.layer“: "<b>", erwartet ein Name/);
  assert.match(told.join("\n"), /config\.json, Schlüssel „servr“: unbekannt; erlaubt sind server, workspace, title/);
  assert.equal(standIn.requests.length, 0, "nothing is asked with a configuration like that");
  await assertAccessible(page);
  config = without(config, "servr", "start");
  config.title = TITLE;
  await page.getByRole("button", { name: "Erneut versuchen" }).click();
  await drawn(page);
});

test("says when the server is away, refuses, or is something else", async (t) => {
  const { page, watch } = await open();
  await drawn(page);
  const said = async (change, expected) => {
    config = { ...config, ...change };
    await page.goto(`${server.origin}/`);
    await page.getByText(expected).waitFor();
    await assertAccessible(page);
  };
  const closed = await listen(() => {});
  await closed.close();
  watch.allow(closed.origin);
  await said({ server: closed.origin }, /antwortet nicht, oder er erlaubt dieser Seite den Zugriff nicht/);
  const deaf = await listen((request, response) => response.writeHead(200, { "Content-Type": "text/xml" }).end("<a/>"));
  t.after(() => deaf.close());
  watch.allow(deaf.origin);
  await said({ server: deaf.origin }, /antwortet nicht, oder er erlaubt dieser Seite den Zugriff nicht/);
  await said({ server: standIn.address, workspace: "anderswo" }, /antwortet mit dem Fehler 404/);
  config.workspace = WORKSPACE;
  answerWith(() => true, { request: "GetMap", time: "1999-01-01T00:00:00.000Z" });
  await said({ server: standIn.address }, /lehnt ab: Could not find a match for 'time' value/);
  const other = (body) => ({ when: () => true, answer: { status: 200, type: "text/xml", body: Buffer.from(body) } });
  standIn.instead = other(`<?xml version="1.0"?><WMT_MS_Capabilities version="1.1.1"/>`);
  await said({}, /aber kein WMS 1\.3\.0/);
  standIn.instead = other("<html><body>Anmeldung<br></body></html>");
  await said({}, /etwas anderem als XML/);
  await screenshot(page, "portal-away-desktop", { whole: false });
  // the browser itself notes on its console what could not be loaded
  assert.deepEqual(
    watch.takeFaults().filter((fault) => !/^console: .*(Failed to load resource|blocked by CORS)/.test(fault)),
    [],
  );
});
