import { DOMParser } from "@xmldom/xmldom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { bivariateGrid, readClasses, readCsv, readDictionary } from "../src/documents.js";

test("CSV is read with quotes, line ends within them, and either line end", () => {
  // examples of RFC 4180, section 2
  assert.deepEqual(readCsv("aaa,bbb\r\nzzz,yyy\r\n"), [
    ["aaa", "bbb"],
    ["zzz", "yyy"],
  ]);
  assert.deepEqual(readCsv('"aaa","b\r\nbb","ccc"\nzzz,yyy,xxx'), [
    ["aaa", "b\r\nbb", "ccc"],
    ["zzz", "yyy", "xxx"],
  ]);
  assert.deepEqual(readCsv('"aaa","b""bb",""\n'), [["aaa", 'b"bb', ""]]);
  assert.deepEqual(readCsv("\uFEFFa,,b\n,\n"), [
    ["a", "", "b"],
    ["", ""],
  ]);
  assert.deepEqual(readCsv(""), []);
});

test("the dictionary gives the columns of each layer in their order", () => {
  const csv =
    'layer,column,type,title_de,title_en\na,score,real,Indexwert,Index score\na,rank,integer,"Rang (1, 2)",Rank\nb,name,text,Name,Name\n';
  const dictionary = readDictionary(csv);
  assert.deepEqual([...dictionary.keys()], ["a", "b"]);
  assert.deepEqual(dictionary.get("a")[1], { name: "rank", type: "integer", title: { de: "Rang (1, 2)", en: "Rank" } });
  assert.equal(readDictionary("<html>").size, 0);
});

const rule = (name, title, symbolizers) => `<Rule><Name>${name}</Name>${title}${symbolizers}</Rule>`;
const fill = (inner) => `<PolygonSymbolizer><Fill>${inner}</Fill></PolygonSymbolizer>`;
const colour = (value) => `<CssParameter name="fill">${value}</CssParameter>`;
const SLD = `<StyledLayerDescriptor xmlns="http://www.opengis.net/sld"><NamedLayer><UserStyle><FeatureTypeStyle>
  ${rule("class31", `<Title>hoch, niedrig<Localized lang="en">high, low</Localized></Title>`, fill(colour("#cf4a25")))}
  ${rule("class13", "<Title>niedrig, hoch</Title>", fill(colour("#3a83f6")))}
  ${rule("secret", "<Title>gesperrt</Title>", fill(colour("#e6e6e6")) + fill("<GraphicFill><Graphic/></GraphicFill>"))}
  ${rule("evil", "<Title>x</Title>", fill(colour("red;background:url(x)")))}
  ${rule("labels", "", "<TextSymbolizer/>")}
  </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>`;

test("classes of a style have titles in both languages, a colour, and are hatched or not", () => {
  const classes = readClasses(new DOMParser().parseFromString(SLD, "text/xml"));
  assert.deepEqual(classes, [
    { name: "class31", title: { de: "hoch, niedrig", en: "high, low" }, fill: "#cf4a25", hatched: false },
    { name: "class13", title: { de: "niedrig, hoch", en: "niedrig, hoch" }, fill: "#3a83f6", hatched: false },
    { name: "secret", title: { de: "gesperrt", en: "gesperrt" }, fill: "#e6e6e6", hatched: true },
    { name: "evil", title: { de: "x", en: "x" }, fill: null, hatched: false },
  ]);
});

test("burden by coverage is a grid, high burden first, low coverage first", () => {
  const classes = readClasses(new DOMParser().parseFromString(SLD, "text/xml"));
  const grid = bivariateGrid(classes);
  assert.deepEqual(
    [grid.burdens, grid.coverages],
    [
      [3, 1],
      [1, 3],
    ],
  );
  assert.equal(grid.cells.get("31").fill, "#cf4a25");
  assert.deepEqual(
    grid.others.map((each) => each.name),
    ["secret", "evil"],
  );
  assert.equal(bivariateGrid([{ name: "class1" }]), null, "classes of one figure are no grid");
});
