/** Reads what the build writes beside an atlas: the dictionary of columns, and classes of a layer from its style. */
import { child, children, childText, descendants } from "./xml.js";

/**
 * The columns of each layer with their titles, from `dictionary.csv`.
 *
 * @returns {Map<string, Array<{name, type, title: {de, en}}>>} by layer, in the order of the file
 */
export function readDictionary(csv) {
  const [header, ...rows] = readCsv(csv);
  const at = Object.fromEntries(
    ["layer", "column", "type", "title_de", "title_en"].map((name) => [name, header?.indexOf(name)]),
  );
  const layers = new Map();
  if (Object.values(at).some((index) => index === undefined || index < 0)) {
    return layers;
  }
  for (const row of rows) {
    const columns = layers.get(row[at.layer]) ?? layers.set(row[at.layer], []).get(row[at.layer]);
    columns.push({ name: row[at.column], type: row[at.type], title: { de: row[at.title_de], en: row[at.title_en] } });
  }
  return layers;
}

/** The rows of a CSV text (RFC 4180). */
export function readCsv(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      if (row.length > 1 || row[0] !== "") {
        rows.push(row);
      }
      row = [];
    }
  }
  return rows;
}

/**
 * The classes that a style (SLD 1.0) draws, in its order.
 *
 * @returns {Array<{name, title: {de, en}, fill: string|null, hatched: boolean}>} by rule that has a title, as labels
 *     have none; a rule without a filled polygon has no fill
 */
export function readClasses(document) {
  return descendants(document.documentElement, "Rule")
    .filter((rule) => child(rule, "Title"))
    .map((rule) => {
      const fills = children(rule, "PolygonSymbolizer").map((symbolizer) => child(symbolizer, "Fill"));
      return {
        name: childText(rule, "Name"),
        title: titleOf(child(rule, "Title")),
        fill: fills.map(fillOf).find(Boolean) ?? null,
        hatched: fills.some((fill) => child(fill, "GraphicFill")),
      };
    });
}

function titleOf(title) {
  const plain = Array.from(title?.childNodes ?? [])
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue)
    .join("")
    .trim();
  const english = children(title, "Localized").find((each) => each.getAttribute("lang") === "en");
  return { de: plain, en: english?.textContent.trim() || plain };
}

function fillOf(fill) {
  const parameter = children(fill, "CssParameter").find((each) => each.getAttribute("name") === "fill");
  const colour = parameter?.textContent.trim() ?? "";
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
}

/**
 * The classes of burden by coverage as a grid, and those beside it, from the classes of a layer `gap_<id>`: `class31` is
 * the third class of burden with the first of coverage.
 *
 * @returns {{burdens: number[], coverages: number[], cells: Map<string, object>, others: object[]}|null} classes of
 *     burden from high to low and of coverage from low to high; null if there is no such class
 */
export function bivariateGrid(classes) {
  const cells = new Map();
  const others = [];
  for (const each of classes) {
    const code = /^class(\d\d)$/.exec(each.name)?.[1];
    if (code) {
      cells.set(code, each);
    } else {
      others.push(each);
    }
  }
  const digits = (place) => [...new Set([...cells.keys()].map((code) => Number(code[place])))].sort();
  return cells.size === 0 ? null : { burdens: digits(0).reverse(), coverages: digits(1), cells, others };
}
