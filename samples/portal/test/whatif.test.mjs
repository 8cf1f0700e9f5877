import assert from "node:assert/strict";
import { test } from "node:test";
import * as whatIf from "../src/whatif.js";

const combination = (aggregation, weighting = "GIVEN") => ({
  weighting: { type: "GivenWeights", constant: weighting },
  aggregation: { type: "Aggregation", constant: aggregation },
});
const title = (text) => ({ de: text, en: text });
const INPUTS = {
  format: 1,
  definition: {
    root: {
      id: "index",
      title: title("Index"),
      combination: combination("GEOMETRIC_MEAN"),
      children: [
        {
          id: "social",
          title: title("Social"),
          weight: 2,
          combination: combination("ARITHMETIC_MEAN", "EQUAL"),
          children: [
            { id: "poverty", title: title("Poverty"), weight: 1 },
            { id: "single", title: title("Single"), weight: 1 },
          ],
        },
        { id: "noise", title: title("Noise"), weight: 0.3 },
      ],
    },
  },
};
const index = whatIf.readIndex(INPUTS);
const [social, noise] = index.dimensions;
const { UNCHANGED } = whatIf;

test("the parts of an index are read with weights, and whether weights can be stated", () => {
  assert.equal(index.aggregation, "geometricMean");
  assert.deepEqual([social.id, social.weight, social.weightIsStated], ["social", 2, true]);
  assert.deepEqual(
    social.children.map((child) => [child.id, child.weightIsStated]),
    [
      ["poverty", false],
      ["single", false],
    ],
  );
  assert.deepEqual(noise.children, []);
  assert.equal(whatIf.readIndex({ format: 1 }), null);
});

test("the published index has no parameters", () => {
  assert.equal(whatIf.viewparams(UNCHANGED), "");
  assert.equal(whatIf.isChanged(UNCHANGED), false);
});

test("weights, what is left out and the aggregation are sent in a fixed order", () => {
  let change = whatIf.withWeight(UNCHANGED, social, 4);
  change = whatIf.withPart(change, { id: "single" }, false);
  change = whatIf.withPart(change, noise, false);
  change = whatIf.withWeight(change, noise, 0.6);
  change = whatIf.withAggregation(change, index, "maximum");
  // a weight of what is left out is not sent: the plugin has nothing to weigh
  assert.equal(whatIf.viewparams(change), "lw_w_social:4;lw_without:noise single;lw_aggregate:maximum");
  change = whatIf.withPart(change, noise, true);
  assert.equal(whatIf.viewparams(change), "lw_w_noise:0.6;lw_w_social:4;lw_without:single;lw_aggregate:maximum");
});

test("what is as published is no change", () => {
  const there = whatIf.withAggregation(whatIf.withWeight(UNCHANGED, social, 4), index, "maximum");
  const back = whatIf.withAggregation(whatIf.withWeight(there, social, 2), index, "geometricMean");
  assert.deepEqual(back, { weights: {}, without: [], aggregate: null });
});

test("sliders count in times of the published weight", () => {
  assert.equal(whatIf.timesPublished(UNCHANGED, noise), 1);
  // 0.3 x 0.25 is 0.075, which no binary fraction is
  assert.equal(whatIf.weightOf(noise, 0.25), 0.075);
  assert.equal(whatIf.timesPublished(whatIf.withWeight(UNCHANGED, social, 3), social), 1.5);
});

test("it is seen that nothing would be left", () => {
  const out = (...ids) => ids.reduce((change, id) => whatIf.withPart(change, { id }, false), UNCHANGED);
  assert.equal(whatIf.leavesNothing(index, UNCHANGED), false);
  assert.equal(whatIf.leavesNothing(index, out("social", "noise")), true);
  assert.equal(whatIf.leavesNothing(index, out("poverty", "single")), true, "a dimension that counts has no indicator");
  assert.equal(whatIf.leavesNothing(index, out("social", "poverty", "single")), false, "it does not count anyway");
  const zero = whatIf.withWeight(whatIf.withWeight(UNCHANGED, social, 0), noise, 0);
  assert.equal(whatIf.leavesNothing(index, zero), true);
});

test("what an old link names and the index no longer has is dropped", () => {
  const old = { weights: { social: 3, gone: 1 }, without: ["noise", "lost"], aggregate: "copeland" };
  assert.deepEqual(whatIf.fitting(index, old), {
    change: { weights: { social: 3 }, without: ["noise"], aggregate: null },
    dropped: true,
  });
  const sound = { weights: { social: 3 }, without: ["single"], aggregate: "maximum" };
  assert.deepEqual(whatIf.fitting(index, sound), { change: sound, dropped: false });
});

test("methods for values above 0 are not offered where a normalisation reaches 0, unless they are the published one", () => {
  const normalised = (constant, aggregation) => {
    const [first, ...others] = INPUTS.definition.root.children;
    const scaling = { step: { type: "Normalisation", constant } };
    const [inner, ...rest] = first.children;
    const children = [{ ...first, children: [{ ...inner, scaling }, ...rest] }, ...others];
    const root = { ...INPUTS.definition.root, combination: combination(aggregation), children };
    return whatIf.readIndex({ definition: { root } });
  };
  const plain = normalised("MIN_MAX", "ARITHMETIC_MEAN");
  assert.deepEqual(plain.methods, ["arithmeticMean", "maximum"]);
  assert.deepEqual(normalised("RANK", "ARITHMETIC_MEAN").methods, whatIf.AGGREGATIONS);
  assert.deepEqual(normalised("Z_SCORE", "GEOMETRIC_MEAN").methods, ["geometricMean", "arithmeticMean", "maximum"]);
  const { change, dropped } = whatIf.fitting(plain, { ...UNCHANGED, aggregate: "geometricMean" });
  assert.deepEqual([change.aggregate, dropped], [null, true]);
});
