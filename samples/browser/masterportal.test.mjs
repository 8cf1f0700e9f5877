/**
 * The services.json of an atlas in Masterportal's own library, @masterportal/masterportalapi: every entry becomes a layer
 * that asks the server what it should. The server is a stand-in that answers with a picture and one feature.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { DESKTOP, launch } from "./lib/browser.mjs";
import { atlasFolder } from "./lib/sample.mjs";
import { json, serveFolder } from "./lib/server.mjs";

const PAGE = fileURLToPath(new URL("masterportal/page.js", import.meta.url));
const HTML = '<!DOCTYPE html><html lang="de"><title>Karte</title><div id="map" style="width: 400px; height: 400px"></div>'
  + '<script src="/page.js"></script></html>';
/** One white pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);
const FEATURE = `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml"
    xmlns:musterstadt="urn:lebenswelten:musterstadt" numberOfFeatures="1"><gml:featureMembers>
  <musterstadt:belastung gml:id="belastung.1"><musterstadt:geom><gml:Point srsName="EPSG:25832">
    <gml:pos>377000 5711000</gml:pos></gml:Point></musterstadt:geom><musterstadt:score>0.5</musterstadt:score>
  </musterstadt:belastung></gml:featureMembers></wfs:FeatureCollection>`;

let browser, server, page, watch, services, config;

before(async () => {
  const folder = path.join(atlasFolder(), "masterportal");
  const read = async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8"));
  [services, config] = await Promise.all([read("services.json"), read("config.json")]);
  const bundle = await build({ entryPoints: [PAGE], bundle: true, format: "iife", write: false, logLevel: "error" });
  const answer = (type, body) => (request, response) => response.writeHead(200, { "Content-Type": type }).end(body);
  const own = services.map((entry) => ({ ...entry, url: entry.url.replace(/^https:\/\/.*\//, "/server/") }));
  server = await serveFolder(folder, {
    "/index.html": answer("text/html; charset=utf-8", HTML),
    "/page.js": answer("text/javascript; charset=utf-8", bundle.outputFiles[0].contents),
    "/own.json": (request, response) =>
      json(own.map((entry) => ({ ...entry, url: `http://${request.headers.host}${entry.url}` })))(request, response),
    "/server/wms": answer("image/png", PICTURE),
    "/server/wfs": answer("text/xml", FEATURE),
  });
  browser = await launch();
  ({ page, watch } = await browser.open(DESKTOP));
  await page.goto(`${server.origin}/index.html`);
});

after(() => Promise.all([browser?.close(), server?.close()]));

test("every entry becomes a layer with the address, names and formats of the atlas", async () => {
  assert.equal(await page.evaluate(() => window.portal.load("/services.json")), services.length);
  const layers = await page.evaluate(() => window.portal.layers());
  assert.deepEqual(layers.map((layer) => layer.id), services.map((entry) => entry.id));
  for (const [i, layer] of layers.entries()) {
    const entry = services[i];
    if (entry.typ === "WFS") {
      continue;
    }
    assert.equal(layer.url, entry.url, layer.id);
    assert.equal(layer.projection, "EPSG:25832", layer.id);
    assert.equal(layer.params.LAYERS, entry.layers, layer.id);
    assert.equal(layer.params.VERSION, "1.3.0", layer.id);
    assert.equal(layer.params.FORMAT, "image/png", layer.id);
    assert.equal(layer.params.TRANSPARENT, true, layer.id);
    const info = new URL(layer.info).searchParams;
    assert.equal(info.get("QUERY_LAYERS"), entry.layers, layer.id);
    assert.equal(info.get("CRS"), "EPSG:25832", layer.id);
  }
  watch.assertQuiet();
});

test("a map of an index asks the server for its picture at a point in time", async () => {
  await page.evaluate(() => window.portal.load("/own.json"));
  watch.forgetRequests();
  const entry = services.find((service) => service.typ === "WMS" && service.time);
  await page.evaluate(({ id, time }) => window.portal.show(id, { TIME: time }), { id: entry.id, time: entry.time.default });
  const [request] = watch.requests("REQUEST=GetMap").map((address) => new URL(address).searchParams);
  assert.equal(request.get("LAYERS"), entry.layers);
  assert.equal(request.get("TIME"), entry.time.default);
  assert.equal(request.get("CRS"), "EPSG:25832");
  watch.assertQuiet();
});

test("a layer of the dashboard gives out features", async () => {
  await page.evaluate(() => window.portal.load("/own.json"));
  watch.forgetRequests();
  const entry = services.find((service) => service.typ === "WFS");
  const features = await page.evaluate((id) => window.portal.show(id), entry.id);
  assert.deepEqual(features, [
    { type: "Point", extent: [377000, 5711000, 377000, 5711000], properties: { score: "0.5" } },
  ]);
  const [request] = watch.requests("/server/wfs").map((address) => new URL(address).searchParams);
  const names = Object.fromEntries([...request].map(([name, value]) => [name.toUpperCase(), value]));
  assert.equal(names.REQUEST, "GetFeature");
  assert.equal(names.TYPENAME ?? names.TYPENAMES, entry.featureType);
  watch.assertQuiet();
});

test("tree and dashboard name layers that the services have", () => {
  const ids = new Set(services.map((entry) => entry.id));
  const named = [];
  const visit = (element) => (element.elements ? element.elements.forEach(visit) : named.push(element.id));
  config.layerConfig.subjectlayer.elements.forEach(visit);
  const [[dashboard]] = config.portalConfig.secondaryMenu.sections;
  named.push(...dashboard.data.map((level) => level.layerId));
  assert.deepEqual(named.filter((id) => !ids.has(id)), []);
  assert.equal(new Set(named).size, services.length);
});
