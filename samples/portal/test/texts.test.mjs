import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { exceptionText, inLanguage } from "../src/service.js";
import { speaker } from "../src/texts.js";
import { AGGREGATIONS } from "../src/whatif.js";
import { DOMParser } from "@xmldom/xmldom";

const read = (path) => readFile(new URL(path, import.meta.url), "utf8");
const german = JSON.parse(await read("../texts/de.json"));
const english = JSON.parse(await read("../texts/en.json"));
const files = (await readdir(new URL("../src", import.meta.url), { recursive: true })).filter((name) =>
  name.endsWith(".js"),
);
const source = (await Promise.all(files.map((name) => read(`../src/${name}`)))).join("\n");

/** Keys that are put together: what stands before the last part. */
const FAMILIES = ["config.", "fault.", "code.", "explain.", "aggregate.", "panel.height.", "level.", "tab."];

test("both languages have the same texts with the same places", () => {
  assert.deepEqual(Object.keys(german), Object.keys(english));
  for (const [key, text] of Object.entries(german)) {
    const places = (each) => [...each.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    assert.deepEqual(places(text), places(english[key]), key);
    assert.ok(text.trim() && english[key].trim(), key);
  }
});

test("every text that is said is there, and every one that is there is said", () => {
  const said = new Set([...source.matchAll(/"([a-z]+\.[A-Za-z.]+)"/g)].map(([, key]) => key));
  for (const [, key] of source.matchAll(/say\("([^"]+)"/g)) {
    assert.ok(key in german, key);
  }
  for (const key of Object.keys(german)) {
    assert.ok(
      said.has(key) || key === "attribution" || FAMILIES.some((family) => key.startsWith(family)),
      `${key} is never said`,
    );
  }
});

test("every fault, every rule of the configuration and every method has its words", () => {
  for (const [, reason] of source.matchAll(/new ServiceFault\((?:\w+ \? )?"(\w+)"/g)) {
    assert.ok(`fault.${reason}` in german, reason);
  }
  for (const [, rule] of source.matchAll(/problem\([^,]+, "(\w+)"/g)) {
    assert.ok(`config.${rule}` in german, rule);
  }
  AGGREGATIONS.forEach((method) => assert.ok(`aggregate.${method}` in german, method));
});

test("places are filled, and a text that is not there is an error", () => {
  const say = speaker("de", { greet: "Guten Tag, {name}! {name}?" });
  assert.equal(say("greet", { name: "$& <b>" }), "Guten Tag, $& <b>! $& <b>?");
  assert.throws(() => say("nowhere"), /text nowhere: not in the text resources for de/);
});

test("exception reports of WMS and OWS are read, other documents are none", () => {
  const parse = (text) => new DOMParser().parseFromString(text, "text/xml");
  const wms = `<ServiceExceptionReport xmlns="http://www.opengis.net/ogc"><ServiceException code="x"> Nicht
        so </ServiceException></ServiceExceptionReport>`;
  assert.equal(exceptionText(parse(wms)), "Nicht\nso");
  const ows = `<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception><ows:ExceptionText>Nein</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`;
  assert.equal(exceptionText(parse(ows)), "Nein");
  assert.equal(exceptionText(parse("<a/>")), null);
});

test("of a refusal in both languages that of the page is told", () => {
  assert.equal(inLanguage("nicht hier / not here", "en"), "not here");
  assert.equal(inLanguage("nicht hier / not here", "de"), "nicht hier");
  assert.equal(inLanguage("a / b / c", "de"), "a / b / c");
  assert.equal(inLanguage("'a / b' fehlt / 'a / b' is missing", "en"), "'a / b' is missing");
});

test("what GeoServer puts around a refusal is left out, and nothing of another text", () => {
  // as GeoServer 3.1 answered GetMap, and GetFeature of WFS 1.1.0
  const line =
    "Parameter 'lw_w_umwelt': '-1' ist negativ, erwartet ein Gewicht ab 0 / Parameter 'lw_w_umwelt': '-1' is negative, expected a weight of 0 or more";
  const german = "Parameter 'lw_w_umwelt': '-1' ist negativ, erwartet ein Gewicht ab 0";
  assert.equal(inLanguage(`Rendering process failed. Layers: belastung\n${line}\n${line}`, "de"), german);
  assert.equal(inLanguage(`org.lebenswelten.geotools.WhatIfRefusal: ${line}\n${line}`, "de"), german);
  assert.equal(inLanguage("Could not find layer\nmusterstadt:nirgends", "de"), "Could not find layer musterstadt:nirgends");
});
