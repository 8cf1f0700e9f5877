import assert from "node:assert/strict";
import { test } from "node:test";
import { changedState, drawnLayers, isImpossible, openingState, withOverlay } from "../src/state.js";
import { UNCHANGED } from "../src/whatif.js";

const DAYS = ["2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z"];
const layers = new Map(
  [
    ["stadt:index", DAYS],
    ["stadt:ind_a", DAYS.slice(0, 1)],
    ["stadt:kitas", []],
    ["stadt:cov_b", DAYS],
  ].map(([name, times]) => [name, { name, times, defaultTime: times.at(-1) ?? null }]),
);
const topics = [
  { entries: [{ layer: "stadt:kitas", overlay: true }] },
  { entries: [{ layer: "stadt:index", overlay: false }] },
];
const dimension = (id) => ({ id, weight: 1, children: [] });
const index = { id: "index", aggregation: "arithmeticMean", methods: ["arithmeticMean"], dimensions: [dimension("a"), dimension("b")] };
const ATLAS = { capabilities: { layers, topics }, indices: new Map([["stadt:index", index]]) };
const NOTHING = { layer: null, overlays: [] };
const OPEN = openingState(ATLAS, NOTHING, {}).state;
const twice = { weights: { a: 2 }, without: [], aggregate: null };

test("the first map, its latest period and the published index are shown where nothing is asked for", () => {
  assert.deepEqual(openingState(ATLAS, NOTHING, {}), {
    state: { layer: "stadt:index", overlays: [], time: DAYS[1], view: null, whatIf: UNCHANGED },
    missing: [],
    lostTime: null,
    lostWhatIf: false,
  });
});

test("a link goes before the configuration; names may be without workspace, days without time", () => {
  const start = { layer: "ind_a", overlays: ["kitas"] };
  assert.deepEqual(openingState(ATLAS, start, {}).state.overlays, ["stadt:kitas"]);
  const view = { x: 1, y: 2, resolution: 3 };
  const asked = { layer: "index", time: "2019-01-01", overlays: [], view, whatIf: twice };
  assert.deepEqual(openingState(ATLAS, start, asked).state, {
    layer: "stadt:index",
    overlays: [],
    time: DAYS[0],
    view,
    whatIf: twice,
  });
});

test("what the atlas does not have is named", () => {
  const asked = {
    layer: "gone",
    overlays: ["lost", "kitas"],
    time: "1999-01-01",
    whatIf: { ...twice, without: ["c"] },
  };
  const { state, missing, lostTime, lostWhatIf } = openingState(ATLAS, NOTHING, asked);
  assert.deepEqual([missing, lostTime, lostWhatIf], [["gone", "lost"], "1999-01-01", true]);
  assert.deepEqual([state.layer, state.overlays, state.time], ["stadt:index", ["stadt:kitas"], DAYS[1]]);
  assert.equal(openingState(ATLAS, NOTHING, { layer: "ind_a", whatIf: twice }).lostWhatIf, true, "no index to change");
});

test("another map has its own periods and no what-if", () => {
  const changed = changedState(ATLAS, { ...OPEN, whatIf: twice }, { layer: "stadt:ind_a" });
  assert.deepEqual([changed.time, changed.whatIf], [DAYS[0], UNCHANGED]);
  const same = changedState(ATLAS, { ...OPEN, whatIf: twice }, { time: DAYS[0] });
  assert.deepEqual([same.time, same.whatIf], [DAYS[0], twice]);
  assert.equal(changedState(ATLAS, OPEN, { layer: "stadt:kitas" }).time, null);
});

test("overlays keep the order of the server", () => {
  assert.deepEqual(withOverlay(ATLAS, ["stadt:cov_b"], "stadt:kitas", true), ["stadt:kitas", "stadt:cov_b"]);
  assert.deepEqual(withOverlay(ATLAS, ["stadt:kitas", "stadt:cov_b"], "stadt:kitas", false), ["stadt:cov_b"]);
});

test("what is drawn has the period of the map where it has that, and the what-if is the map's alone", () => {
  const state = { ...OPEN, whatIf: twice, overlays: ["stadt:kitas", "stadt:cov_b", "stadt:ind_a"] };
  assert.deepEqual(drawnLayers(ATLAS, state), [
    { layer: "stadt:index", time: DAYS[1], viewparams: "lw_w_a:2" },
    { layer: "stadt:kitas", time: null },
    { layer: "stadt:cov_b", time: DAYS[1] },
    { layer: "stadt:ind_a", time: null },
  ]);
});

test("an index of which nothing is left is impossible, another map never", () => {
  const nothing = { weights: {}, without: ["a", "b"], aggregate: null };
  assert.equal(isImpossible(ATLAS, { ...OPEN, whatIf: nothing }), true);
  assert.equal(isImpossible(ATLAS, OPEN), false);
  assert.equal(isImpossible(ATLAS, { ...OPEN, layer: "stadt:kitas" }), false);
});
