import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { completeConfig, configProblems } from "../src/config.js";

const SOUND = { server: "https://geo.example.org/geoserver", title: { de: "Atlas", en: "Atlas" } };
const rules = (config) => configProblems(config).map(({ key, rule }) => `${key} ${rule}`);

test("the configuration that comes with the portal can be used", async () => {
  const config = JSON.parse(await readFile(new URL("../config.json", import.meta.url), "utf8"));
  assert.deepEqual(configProblems(config), []);
});

test("server and title are all it takes", () => {
  assert.deepEqual(configProblems(SOUND), []);
  assert.deepEqual(completeConfig(SOUND).start, { layer: null, overlays: [] });
  assert.equal(completeConfig(SOUND).background, null, "no background, so that nobody else is asked");
});

test("unknown keys are refused at every depth, with those that are known", () => {
  const config = { ...SOUND, servr: "x", start: { layers: "a" } };
  assert.deepEqual(rules(config), ["servr unknown", "start.layers unknown"]);
  assert.equal(configProblems(config)[1].known, "layer, overlays");
});

test("every key has its rule", () => {
  const wrong = {
    server: "ftp://geo.example.org",
    workspace: "a/b",
    title: { de: "Atlas" },
    documents: 7,
    indices: "index",
    start: { layer: "", overlays: ["a", 3] },
    background: { url: "https://tiles.example.org/wms", layers: "" },
    attribution: "Stadt",
    links: [{ title: { de: "Impressum", en: " " }, url: "javascript:alert(1)" }],
  };
  assert.deepEqual(rules(wrong), [
    "server address",
    "workspace name",
    "title.en required",
    "documents text",
    "indices list",
    "start.layer name",
    "start.overlays[1] name",
    "background.attribution required",
    "background.layers text",
    "attribution object",
    "links[0].title.en text",
    "links[0].url address",
  ]);
  assert.equal(configProblems(wrong)[0].value, '"ftp://geo.example.org"');
});

test("what is no object, and what lacks all, is told", () => {
  assert.deepEqual(rules([]), [" object"]);
  assert.deepEqual(rules(null), [" object"]);
  assert.deepEqual(rules({}), ["server required", "title required"]);
});

test("indices need the folder in which their parts are told", () => {
  assert.deepEqual(rules({ ...SOUND, indices: ["index"] }), ["indices needsDocuments"]);
  assert.deepEqual(rules({ ...SOUND, indices: ["index"], documents: "atlas" }), []);
});
