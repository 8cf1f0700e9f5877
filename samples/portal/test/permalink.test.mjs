import assert from "node:assert/strict";
import { test } from "node:test";
import { readHash, writeHash } from "../src/permalink.js";
import { UNCHANGED } from "../src/whatif.js";

const STATE = {
  language: "en",
  layer: "stadt:index",
  time: "2024-01-01",
  overlays: ["measures", "kitas"],
  view: { x: 376876.4, y: 5711046.6, resolution: 15.3333 },
  whatIf: { weights: { umwelt: 2, kinder: 0.5 }, without: ["no2"], aggregate: "geometricMean" },
};
const HASH =
  "#lang=en&layer=stadt:index&time=2024-01-01&on=measures,kitas&view=376876,5711047,15.33" +
  "&w=kinder:0.5,umwelt:2&without=no2&aggregate=geometricMean";

test("a state is written in a fixed order", () => {
  assert.equal(writeHash(STATE), HASH);
  const least = { language: "de", layer: "a", time: null, overlays: [], view: null, whatIf: UNCHANGED };
  assert.equal(writeHash(least), "#lang=de&layer=a");
});

test("what is written is read", () => {
  const { state, ignored } = readHash(HASH);
  assert.deepEqual(ignored, []);
  assert.deepEqual(state, { ...STATE, view: { x: 376876, y: 5711047, resolution: 15.33 } });
  assert.deepEqual(readHash(""), { state: {}, ignored: [] });
});

test("what cannot be read is named and left out", () => {
  const hash = "#lang=fr&layer=<b>&time=bald&on=a,,b&view=1,2&w=a:-1&without=a b&aggregate=&zoom=3&lang=de";
  const { state, ignored } = readHash(hash);
  assert.deepEqual(state, { language: "de" });
  assert.deepEqual(ignored, ["lang", "layer", "time", "on", "view", "w", "without", "aggregate", "zoom"]);
});

test("a resolution of zero, and numbers that are none, are no view", () => {
  for (const view of ["1,2,0", "1,2,x", "1,2,Infinity", "1e9,2,3", "1,2,3,4"]) {
    assert.deepEqual(readHash(`#view=${view}`).ignored, ["view"], view);
  }
});
