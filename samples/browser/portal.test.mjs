/** The portal against a stand-in for GeoServer: what it asks, to the letter, and what it says when things go wrong. */
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assertAccessible } from "./lib/accessibility.mjs";
import { DESKTOP, launch, PHONE, screenshot } from "./lib/browser.mjs";
import { atlasFolder } from "./lib/sample.mjs";
import { filesOf, json, listen, serveFolder } from "./lib/server.mjs";
import { startStandIn } from "./lib/standin.mjs";

const PORTAL = fileURLToPath(new URL("../portal/target/portal", import.meta.url));
const INDEX = "belastung";
const PATIENCE = 15_000;

let browser, standIn, server, config, opened;

before(async () => {
  [browser, standIn] = await Promise.all([launch(), startStandIn(atlasFolder())]);
  server = await serveFolder(PORTAL, {
    "/config.json": (request, response) => json(config)(request, response),
    "/atlas/": filesOf(atlasFolder(), "/atlas/"),
  });
});

after(() => Promise.all([browser?.close(), server?.close(), standIn?.close()]));

beforeEach(() => {
  Object.assign(standIn, { refusal: null, rename: null, capabilities: null });
  standIn.requests.length = 0;
  config = {
    server: standIn.address,
    workspace: standIn.plan.workspace,
    title: standIn.plan.title,
    documents: "atlas",
    indices: [INDEX],
    start: { layer: INDEX, overlays: ["measures"] },
    links: [{ title: { de: "Impressum", en: "Imprint" }, url: "imprint.html" }],
  };
  opened = [];
});

afterEach(async () => {
  for (const { page, watch } of opened) {
    watch.assertQuiet();
    await page.context().close();
  }
});

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

const tab = (page, name) => page.getByRole("tab", { name }).click();
const notices = (page) => page.locator(".notices").innerText();
const focused = (page) => page.evaluate(() => document.activeElement.innerText);
const hashOf = (page) => page.evaluate(() => decodeURIComponent(location.hash));

test("opens with exactly the requests that its state needs", async () => {
  const { page } = await openMap();
  const path = `/geoserver/${standIn.plan.workspace}/wms`;
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
  assert.ok(west < 372000 && south < 5706000 && east > 382000 && north > 5716000, `box ${map.bbox} holds the city`);
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
  assert.match(await page.locator(".foot").innerText(), new RegExp(standIn.plan.source.attribution.de));
});

test("shows the layer groups as topics, coarser areas with the map they belong to", async () => {
  const { page } = await openMap();
  await tab(page, "Karten");
  const topics = await page.locator(".topic > summary > span:first-child").allInnerTexts();
  const groups = standIn.plan.groups.filter((group) =>
    group.members.some((name) => standIn.plan.layers.some((layer) => layer.name === name)),
  );
  assert.deepEqual(
    topics,
    groups.map((group) => group.title.de),
  );
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

test("sends a what-if with the map, its information and its table, says so, and takes it back", async () => {
  const { page } = await openMap();
  await tab(page, "Was wäre, wenn");
  assert.ok(await page.getByText("Sie ist kein anderer Befund").isVisible());
  const slider = page.getByRole("slider", { name: "Gewicht von „Umwelt“" });
  await slider.focus();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("ArrowRight");
  }
  assert.equal(await slider.getAttribute("aria-valuetext"), "2-fach");
  await next("GetMap", (request) => request.viewparams === "lw_w_umwelt:2");
  await page.getByRole("checkbox", { name: "Gesundheit der Kinder" }).uncheck();
  await next("GetMap", (request) => request.viewparams === "lw_w_umwelt:2;lw_without:kinder");
  await page.getByText("4 Indikatoren von „Umwelt“").click();
  await page.getByRole("checkbox", { name: "Stickstoffdioxid" }).uncheck();
  await page.getByLabel("Verfahren, in allen Dimensionen").selectOption("geometricMean");
  const asked = "lw_w_umwelt:2;lw_without:kinder no2;lw_aggregate:geometricMean";
  const map = await next("GetMap", (request) => request.viewparams === asked);
  assert.equal(map.layers, INDEX);
  assert.ok(standIn.asked("GetMap").every((request) => request.layers === INDEX || request.viewparams === undefined));
  assert.ok(await page.getByText("Was-wäre-wenn-Karte, nicht der veröffentlichte Index").isVisible());
  assert.match(await hashOf(page), /w=umwelt:2&without=kinder,no2&aggregate=geometricMean/);
  await assertAccessible(page);
  await screenshot(page, "portal-whatif-desktop", { whole: false });

  await page.locator(".map").click();
  assert.equal((await next("GetFeatureInfo", (request) => request.query_layers === INDEX)).viewparams, asked);
  await page.getByText("Werte der Was-wäre-wenn-Karte").waitFor();
  await tab(page, "Tabelle");
  assert.equal((await next("GetFeature")).viewparams, asked);
  await tab(page, "Legende");
  assert.ok(await page.getByText("gelten hier nicht").isVisible());

  standIn.requests.length = 0;
  await page.getByRole("button", { name: "Zurücksetzen" }).click();
  assert.equal((await next("GetMap", (request) => request.layers === INDEX)).viewparams, undefined);
  assert.doesNotMatch(await hashOf(page), /[#&](w|without|aggregate)=/);
  assert.equal(await focused(page), "Legende", "the focus is not lost with the button");
  assert.ok(await page.getByText("Was-wäre-wenn-Karte, nicht").isHidden());
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

test("tells a refusal of the server in the language of the page", async () => {
  const text = "java.io.IOException: Parameter 'lw_aggregate': nicht hier / Parameter 'lw_aggregate': not here";
  standIn.refusal = { when: (asked) => asked.viewparams?.includes("lw_aggregate"), text };
  const { page } = await openMap(`#lang=en&layer=${INDEX}&aggregate=maximum`);
  await page.getByText("not here").waitFor();
  assert.match(await notices(page), /Map “Multiple burden”: The server 127\.0\.0\.1:\d+ refuses: .*not here/s);
  assert.doesNotMatch(await notices(page), /nicht hier/);
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByText("not here").waitFor({ state: "detached" });
});

test("tells when figures or information are refused, and goes on", async () => {
  standIn.refusal = { when: (asked) => /^GetFeature/.test(asked.request), text: "Heute nicht" };
  const { page } = await openMap();
  await tab(page, "Tabelle");
  await page
    .locator(".figures")
    .getByText(/lehnt ab: Heute nicht/)
    .waitFor();
  await page.locator(".map").click();
  await page.getByText(/Keine Auskunft zu diesem Ort: .* lehnt ab: Heute nicht/).waitFor();
  standIn.refusal = null;
  await page.locator(".map").click();
  await page
    .locator(".info h2", { hasText: /^(?!Gebiet)/ })
    .first()
    .waitFor();
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
  await page.locator(".map").click();
  const info = page.locator(".info");
  await info.getByRole("heading", { level: 2 }).first().waitFor();
  assert.equal(await info.locator("h2").first().textContent(), standIn.rename);
  assert.equal(await page.evaluate(() => window.hurt), undefined);
  assert.equal(await info.locator("img, script").count(), 0);
  const [area] = (await standIn.features(INDEX)).filter((feature) => feature.properties.valid_from === "2024-01-01");
  const score = String(area.properties.score).replace(".", ",");
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
  const worst = (await standIn.features(INDEX)).find(
    (each) => each.properties.valid_from === "2024-01-01" && each.properties.rank_no === 1,
  );
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
  const withheld = (await standIn.features("cov_bewegung")).find(
    (each) => each.properties.valid_from === "2024-01-01" && each.properties.flag === "secret",
  );
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
  await page.locator(".map").click();
  await page.getByText("Index score", { exact: true }).waitFor();
  await assertAccessible(page);
  await screenshot(page, "portal-english-desktop", { whole: false });
});

test("can be used by keyboard alone", async () => {
  const { page } = await openMap();
  await page.locator(".map").focus();
  standIn.requests.length = 0;
  await page.keyboard.press("ArrowRight");
  await next("GetMap", (request) => request.layers === INDEX);
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
  await page.locator(".map").tap();
  await page.locator(".info h2").first().waitFor();
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
  const picture = await fetch(
    `${standIn.address}/${standIn.plan.workspace}/wms?REQUEST=GetLegendGraphic&LAYER=${INDEX}`,
  );
  const body = Buffer.from(await picture.arrayBuffer());
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
  config.title = standIn.plan.title;
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
  config.workspace = standIn.plan.workspace;
  standIn.refusal = { when: () => true, text: "Zu viele Anfragen" };
  await said({ server: standIn.address }, /lehnt ab: Zu viele Anfragen/);
  standIn.refusal = null;
  standIn.capabilities = `<?xml version="1.0"?><WMT_MS_Capabilities version="1.1.1"/>`;
  await said({}, /aber kein WMS 1\.3\.0/);
  standIn.capabilities = "<html><body>Anmeldung<br></body></html>";
  await said({}, /etwas anderem als XML/);
  await screenshot(page, "portal-away-desktop", { whole: false });
  // the browser itself notes on its console what could not be loaded
  assert.deepEqual(
    watch.takeFaults().filter((fault) => !/^console: .*(Failed to load resource|blocked by CORS)/.test(fault)),
    [],
  );
});
