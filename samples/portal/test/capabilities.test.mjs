import { DOMParser } from "@xmldom/xmldom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, localName, matching, readCapabilities } from "../src/capabilities.js";

const parse = (text) => new DOMParser().parseFromString(text, "text/xml");
const DAYS = "2019-01-01T00:00:00.000Z,2020-01-01T00:00:00.000Z";

/** As GeoServer writes it: named trees in a workspace, titles of one language, TIME as a list. */
const GEOSERVER = `<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Service><Name>WMS</Name><Title>Atlas  der Stadt</Title></Service>
  <Capability><Layer><Title>Atlas</Title><CRS>EPSG:3857</CRS><CRS>EPSG:25832</CRS>
    <EX_GeographicBoundingBox><westBoundLongitude>7.1</westBoundLongitude><eastBoundLongitude>7.3</eastBoundLongitude>
      <southBoundLatitude>51.4</southBoundLatitude><northBoundLatitude>51.6</northBoundLatitude></EX_GeographicBoundingBox>
    <Layer queryable="1"><Name>stadt_all</Name><Title>Alles</Title>
      <Attribution><Title>Stadt</Title><OnlineResource xlink:href="https://stadt.example.org"/></Attribution>
      <Layer queryable="1"><Name>stadt_burden</Name><Title>Belastung</Title>
        ${layer("ind_arm", "Armut", 100, DAYS)}
        ${layer("ind_arm_bezirk", "Armut (Bezirke)", 100, DAYS)}
        ${layer("ind_armut", "Armut und mehr", 200, DAYS)}
      </Layer>
      <Layer queryable="1"><Name>stadt_base</Name><Title>Grundlagen</Title>${layer("kitas", "Kitas &lt;b>", 300, "")}</Layer>
    </Layer>
    ${layer("lose", "Einzeln", 50, "2019-01-01/2024-01-01/P1Y")}
  </Layer></Capability></WMS_Capabilities>`;

function layer(name, title, maxx, days) {
  const time = days && `<Dimension name="time" default="2020-01-01T00:00:00Z" units="ISO8601">\n ${days}\n</Dimension>`;
  return `<Layer queryable="1"><Name>${name}</Name><Title>${title}</Title><Abstract>Was
        es ist</Abstract><BoundingBox CRS="EPSG:25832" minx="0" miny="10" maxx="${maxx}" maxy="20"/>${time}</Layer>`;
}

test("layer groups are topics, the tree around them is not", () => {
  const { title, topics } = readCapabilities(parse(GEOSERVER));
  assert.equal(title, "Atlas der Stadt");
  assert.deepEqual(
    topics.map((topic) => topic.title),
    ["Belastung", "Grundlagen", null],
  );
  assert.deepEqual(
    topics[2].entries.map((entry) => entry.layer),
    ["lose"],
  );
});

test("coarser areas belong to their map, by name and title", () => {
  const [burden] = readCapabilities(parse(GEOSERVER)).topics;
  assert.deepEqual(burden.entries, [
    { layer: "ind_arm", title: "Armut", overlay: false, levels: [{ layer: "ind_arm_bezirk", title: "Bezirke" }] },
    { layer: "ind_armut", title: "Armut und mehr", overlay: false, levels: [] },
  ]);
});

test("a layer has its times, its latest as default, its attribution or that of its group", () => {
  const { layers } = readCapabilities(parse(GEOSERVER));
  assert.deepEqual(layers.get("ind_arm"), {
    name: "ind_arm",
    title: "Armut",
    abstract: "Was es ist",
    queryable: true,
    times: DAYS.split(","),
    defaultTime: "2020-01-01T00:00:00.000Z",
    attribution: { title: "Stadt", url: "https://stadt.example.org" },
    extent: [0, 10, 100, 20],
  });
  assert.equal(layers.get("kitas").title, "Kitas <b>");
  assert.equal(layers.get("kitas").defaultTime, null);
  assert.deepEqual(layers.get("lose").times, [], "an interval is left to the server");
});

test("the map is drawn in the atlas's own system, within the bounds of all layers", () => {
  const { crs, extent, degrees, server } = readCapabilities(parse(GEOSERVER));
  assert.equal(crs, "EPSG:25832");
  assert.deepEqual(extent, [0, 10, 300, 20]);
  assert.deepEqual(degrees, [7.1, 51.4, 7.3, 51.6]);
  assert.equal(server, "geoserver");
  const unlimited = GEOSERVER.replace("<CRS>EPSG:3857</CRS>", "<CRS>EPSG:25831</CRS><CRS>EPSG:3857</CRS>");
  assert.equal(readCapabilities(parse(unlimited)).crs, "EPSG:25832", "bounds say more than a list of all systems");
  const elsewhere = readCapabilities(parse(GEOSERVER.replaceAll("EPSG:25832", "EPSG:27700")));
  assert.equal(elsewhere.crs, "EPSG:3857");
});

test("QGIS Server is told by its namespace", () => {
  const qgis = GEOSERVER.replace("xmlns:xlink", 'xmlns:qgs="http://www.qgis.org/wms" xmlns:xlink');
  assert.equal(readCapabilities(parse(qgis)).server, "qgis");
});

test("what is no WMS 1.3.0 is none", () => {
  assert.equal(
    readCapabilities(
      parse("<WMT_MS_Capabilities version='1.1.1'><Capability><Layer/></Capability></WMT_MS_Capabilities>"),
    ),
    null,
  );
  assert.equal(readCapabilities(parse("<WMS_Capabilities/>")), null);
});

test("a day is found among points in time", () => {
  assert.equal(matching(DAYS.split(","), "2020-01-01"), "2020-01-01T00:00:00.000Z");
  assert.equal(matching(["2020-01-01"], "2020-01-01T00:00:00Z"), "2020-01-01");
  assert.equal(matching(DAYS.split(","), "2021-01-01"), null);
  assert.equal(matching(DAYS.split(","), "current"), null);
  assert.equal(dayOf("2020-01-01T12:00:00Z"), "2020-01-01T12:00:00Z", "noon is no day");
});

test("a workspace before a name does not belong to it", () => {
  assert.equal(localName("stadt:index"), "index");
  assert.equal(localName("index"), "index");
});
