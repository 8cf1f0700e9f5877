import assert from "node:assert/strict";
import { test } from "node:test";
import * as requests from "../src/requests.js";

const WORKSPACE = { server: "https://geo.example.org/geoserver/", workspace: "stadt" };
const PLAIN = { server: "/cgi-bin/qgis_mapserv.fcgi?MAP=/srv/a b.qgs", workspace: null };

test("services of a workspace stand below the server, without one the server is the service", () => {
  assert.equal(requests.serviceAddress(WORKSPACE, "wms"), "https://geo.example.org/geoserver/stadt/wms");
  assert.equal(requests.serviceAddress(PLAIN, "wfs"), PLAIN.server);
});

test("parameters are added to those an address has, escaped, without those that are null", () => {
  assert.equal(requests.withParameters("/ows", { A: "x y&z", B: null, C: 0 }), "/ows?A=x%20y%26z&C=0");
  assert.equal(requests.withParameters("/ows?map=1", { A: 1 }), "/ows?map=1&A=1");
  assert.equal(requests.withParameters("/ows?", { A: 1 }), "/ows?A=1");
  assert.equal(requests.withParameters("/ows?map=1&", { A: 1 }), "/ows?map=1&A=1");
});

test("German is not asked for, English is, with anything in its stead", () => {
  const base = "https://geo.example.org/geoserver/stadt/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities";
  assert.equal(requests.capabilitiesAddress(WORKSPACE, "de"), base);
  assert.equal(requests.capabilitiesAddress(WORKSPACE, "en"), `${base}&AcceptLanguages=en%20*`);
});

test("TIME and viewparams stand in a map's request only where there are any", () => {
  const plain = { LAYERS: "kitas", STYLES: "", FORMAT: "image/png", TRANSPARENT: "TRUE" };
  assert.deepEqual(requests.mapParameters({ layer: "kitas" }), plain);
  assert.deepEqual(requests.mapParameters({ layer: "kitas", time: "2024-01-01", viewparams: "lw_w_a:2" }), {
    ...plain,
    TIME: "2024-01-01",
    viewparams: "lw_w_a:2",
  });
});

test("a legend is asked for as each server wants it", () => {
  const geoserver = requests.legendAddress(WORKSPACE, { layer: "stadt:index", language: "en", server: "geoserver" });
  assert.match(
    geoserver,
    /LAYER=stadt%3Aindex&.*LEGEND_OPTIONS=forceLabels%3Aon%3BfontAntiAliasing%3Atrue&LANGUAGE=en$/,
  );
  const qgis = requests.legendAddress(PLAIN, { layer: "index", language: "de", server: "qgis" });
  assert.match(qgis, /^\/cgi-bin\/qgis_mapserv\.fcgi\?MAP=\/srv\/a b\.qgs&SERVICE=WMS&.*LAYERTITLE=FALSE$/);
});

test("rows are asked for by day, a feature by its id with its outline", () => {
  const rows = requests.rowsAddress(WORKSPACE, { layer: "index", columns: ["name", "score"], day: "2024-01-01" });
  assert.equal(
    rows,
    "https://geo.example.org/geoserver/stadt/wfs?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=index" +
      "&OUTPUTFORMAT=application%2Fjson&PROPERTYNAME=name%2Cscore&CQL_FILTER=valid_from%20%3D%20'2024-01-01'",
  );
  const feature = requests.featureAddress(WORKSPACE, {
    layer: "index",
    id: "index.01.2024",
    crs: "EPSG:25832",
    viewparams: "lw_w_a:2",
  });
  assert.match(feature, /&FEATUREID=index\.01\.2024&SRSNAME=EPSG%3A25832&viewparams=lw_w_a%3A2$/);
});

test("documents stand below their folder", () => {
  assert.equal(requests.documentAddress({ documents: "atlas/" }, "dictionary.csv"), "atlas/dictionary.csv");
  assert.equal(requests.documentAddress({ documents: "atlas" }, "sld/a.sld"), "atlas/sld/a.sld");
});
