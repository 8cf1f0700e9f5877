import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { decimalsOf, periodOf, spoken, tableColumns, tell, titleOf } from "../src/figures.js";
import { speaker } from "../src/texts.js";

const texts = async (language) =>
  JSON.parse(await readFile(new URL(`../texts/${language}.json`, import.meta.url), "utf8"));
const de = speaker("de", await texts("de"));
const en = speaker("en", await texts("en"));
const column = (name, german, english) => ({ name, type: "real", title: { de: german, en: english } });
const COLUMNS = [
  column("area", "Schlüssel", "Key"),
  column("name", "Name", "Name"),
  column("years", "Zeitraum", "Period"),
  column("score", "Indexwert", "Index score"),
  column("rank_no", "Rang", "Rank"),
  column("which", "Belastet in", "Burdened in"),
  column("flag", "Hinweis", "Note"),
];
const AREA = {
  area: "007",
  name: "<b>Ost</b>",
  years: "2024",
  score: 1234.5,
  rank_no: 3,
  which: "umwelt kinder",
  flag: "ok",
};

test("an area is told with its main figures first, in the numbers of the language", () => {
  const named = new Map([["umwelt", { de: "Umwelt", en: "Environment" }]]);
  const told = tell({ layer: "index", columns: COLUMNS, properties: AREA, say: de, named });
  assert.deepEqual(told, {
    name: "<b>Ost</b>",
    period: "2024",
    note: null,
    main: [
      { name: "score", title: "Indexwert", value: "1234,5" },
      { name: "rank_no", title: "Rang", value: "3" },
    ],
    more: [
      { name: "area", title: "Schlüssel", value: "007" },
      { name: "which", title: "Belastet in", value: "Umwelt, kinder" },
    ],
  });
  assert.equal(tell({ layer: "index", columns: COLUMNS, properties: AREA, say: en }).main[0].value, "1234.5");
});

test("properties may be called by German titles, as QGIS Server calls them", () => {
  const told = tell({ layer: "index", columns: COLUMNS, properties: { Indexwert: 0.5, Name: "Ost", fid: 9 }, say: en });
  assert.deepEqual([told.name, told.main], ["Ost", [{ name: "score", title: "Index score", value: "0.5" }]]);
});

test("why a value is not told is said once, instead of each value", () => {
  const told = tell({
    layer: "ind_x",
    columns: COLUMNS,
    properties: { ...AREA, score: null, rank_no: null, which: null, flag: "secret" },
    say: de,
  });
  assert.match(told.note, /Rückschlüsse auf wenige Personen/);
  assert.deepEqual(
    [...told.main, ...told.more].map((row) => row.title),
    ["Schlüssel"],
  );
  assert.equal(spoken("score", { score: null, flag: "fewpop" }, de), "zu wenige Personen");
  assert.equal(spoken("score", { score: null, flag: "ok" }, de), "keine Angabe");
});

test("codes are words", () => {
  assert.equal(spoken("cmp", { cmp: "worse2" }, de), "deutlich schlechter als die Stadt (99,8 %)");
  assert.equal(spoken("trend", { trend: "none" }, en), "not told from chance");
  assert.equal(spoken("code", { code: "31" }, de, new Map([["class31", { de: "hoch", en: "high" }]])), "hoch");
  assert.equal(spoken("cmp", { cmp: "unknown code" }, de), "unknown code");
  assert.equal(spoken("begins", { begins: "2021-08-01" }, de), "1. August 2021");
  assert.equal(spoken("begins", { begins: "2021-08-01" }, en), "1 August 2021");
});

test("a title does not say the language of its texts", () => {
  assert.equal(titleOf(column("phase_de", "Phase (deutsch)", "Phase (German)"), "de"), "Phase");
  assert.equal(titleOf(column("score", "Indexwert (0 bis 1)", "Score (0 to 1)"), "de"), "Indexwert (0 bis 1)");
});

test("periods of several years are told from first to last", () => {
  assert.equal(periodOf("2022 2023 2024"), "2022–2024");
  assert.equal(periodOf("2024"), "2024");
  assert.equal(periodOf(null), "");
});

test("a table begins with what its rows are called by", () => {
  assert.deepEqual(tableColumns("stadt:index", COLUMNS, "de"), ["name", "score", "rank_no"]);
  const measures = ["measure", "title_de", "title_en", "site", "setting", "setting_de", "phase_de"].map((name) =>
    column(name, name, name),
  );
  assert.deepEqual(tableColumns("measures", measures, "de"), ["title_de", "site", "setting_de", "phase_de"]);
  assert.deepEqual(tableColumns("measures", measures, "en"), ["title_en", "site"]);
});

test("values one below the other have the same decimals, at most four", () => {
  assert.equal(decimalsOf([0.52, 3, null, "x", 0.2724]), 4);
  assert.equal(decimalsOf([12.5, 7]), 1);
  assert.equal(decimalsOf([1 / 3]), 4);
  assert.equal(decimalsOf([]), 0);
  assert.equal(spoken("score", { score: 0.5 }, de, new Map(), 2), "0,50");
});
