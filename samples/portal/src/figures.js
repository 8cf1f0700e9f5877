/** How features are told: which columns, in which order, under which title, in which words. */
import { localName } from "./capabilities.js";

/** Columns that are outlines, said elsewhere (the period is in the heading), or keys of what has a title as well. */
const UNSPOKEN = Object.freeze([
  ...["fid", "id", "geom", "bbox", "boundedBy", "valid_from", "years"],
  ...["measure", "setting", "eval", "siting", "subject"],
]);

/** The figures of a layer that matter most, by kind of layer; of an index where nothing else fits. */
const MAIN = Object.freeze({
  ind: ["val", "ci_low", "ci_high"],
  cov: ["share", "per_100", "unmet"],
  acc: ["access", "target"],
  gap: ["rank_no", "code"],
  hot: ["kind", "p_adj"],
  index: ["score", "rank_no", "burdens"],
});

/** Columns whose values are codes with words in the text resources: `code.<column>.<value>`. */
const CODED = Object.freeze(["flag", "cmp", "trend", "kind", "bottleneck", "basis", "pretrend"]);

/**
 * The column that a property of a feature is. Servers name properties by column, or by the German title that the atlas
 * gives as alias (QGIS Server).
 */
function columnOf(columns, property) {
  return columns.find((column) => column.name === property) ?? columns.find((column) => column.title.de === property);
}

/** A feature's properties by column name. */
export function byColumn(columns, properties) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [columnOf(columns, key)?.name ?? key, value]),
  );
}

/**
 * What is told of a feature.
 *
 * @param {object} options the columns of its layer from the dictionary, its properties, and `say`, which gives texts,
 *     and `named`, titles of the index's parts and of classes by id
 * @returns {{name: string, period: string, note: string|null, main: Array<{title, value}>, more: Array<{title, value}>}}
 *     `main` are the figures of the map, in the order of its table
 */
export function tell({ layer, columns, properties, say, named = new Map() }) {
  const values = byColumn(columns, properties);
  const heading = headingOf(Object.keys(values), say.language);
  const withheld = values.flag && values.flag !== "ok";
  const known = columns.filter((column) => column.name in values && !isOfOtherLanguage(column.name, say.language));
  const unknown = Object.keys(values).filter((key) => !columns.some((column) => column.name === key));
  const main = columns.length > 0 ? tableColumns(layer, columns, say.language) : unknown;
  const told = [...known, ...unknown.map((key) => ({ name: key, type: null, title: { de: key, en: key } }))]
    .filter(({ name }) => !UNSPOKEN.includes(name) && name !== heading)
    .filter(({ name }) => name !== "flag" && !(withheld && (values[name] ?? null) === null))
    .map((column) => ({
      name: column.name,
      title: titleOf(column, say.language),
      value: spoken(column.name, values, say, named),
    }));
  return {
    name: String(values[heading] ?? ""),
    period: periodOf(values.years),
    note: withheld ? noteOf(values.flag, say) : null,
    main: told.filter(({ name }) => main.includes(name)).sort((a, b) => main.indexOf(a.name) - main.indexOf(b.name)),
    more: told.filter(({ name }) => !main.includes(name)),
  };
}

/** Why values are not told. */
function noteOf(flag, say) {
  const why = `explain.${flag}`;
  return say.has(why) ? say(why) : spoken("flag", { flag }, say);
}

/** `2022 2023 2024` and the like is 2022 to 2024. */
export function periodOf(years) {
  const all = String(years ?? "")
    .split(" ")
    .filter(Boolean);
  return all.length > 1 ? `${all[0]}–${all.at(-1)}` : (all[0] ?? "");
}

/** The title of a column, without the language that its texts are in. */
export function titleOf({ name, title }, language) {
  return /_(de|en)$/.test(name) ? title[language].replace(/ \([^()]*\)$/, "") : title[language];
}

/** The column by which a row is called. */
function headingOf(names, language) {
  return ["name", `title_${language}`, `subject_${language}`, "id"].find((each) => names.includes(each)) ?? names[0];
}

/** The columns of a table of a layer, the one by which rows are called first. */
export function tableColumns(layer, columns, language) {
  const names = columns.map((column) => column.name);
  const heading = headingOf(names, language);
  const kind = /^(ind|cov|acc|gap|hot)_/.exec(localName(layer))?.[1] ?? "index";
  const main = MAIN[kind].filter((name) => names.includes(name));
  const others = names.filter(
    (name) => name !== heading && name !== "flag" && !UNSPOKEN.includes(name) && !isOfOtherLanguage(name, language),
  );
  return [heading, ...(main.length > 1 ? main : others.slice(0, 3))];
}

/** A value in words and numbers of the language; what is null is said in words, with the reason where one is given. */
export function spoken(column, values, say, named = new Map(), decimals = 0) {
  const value = values[column];
  if (value === null || value === undefined || value === "") {
    const reason = values.flag && values.flag !== "ok" && column !== "flag" ? `code.flag.${values.flag}` : null;
    if (reason && say.has(reason)) {
      return say(reason);
    }
    return say(column === "which" || column === "imputed" ? "value.none" : "value.missing");
  }
  if (column === "which" || column === "imputed") {
    return String(value)
      .split(" ")
      .map((id) => named.get(id)?.[say.language] ?? id)
      .join(", ");
  }
  if (["code", "cls"].includes(column) && named.has(`class${value}`)) {
    return named.get(`class${value}`)[say.language];
  }
  const coded = `code.${column}.${value}`;
  if (CODED.includes(column) && say.has(coded)) {
    return say(coded);
  }
  if (typeof value === "number") {
    return say.number(value, decimals);
  }
  if (typeof value === "boolean") {
    return say(value ? "value.yes" : "value.no");
  }
  return /^\d{4}-\d\d-\d\d(T00:00:00(\.0+)?)?Z?$/.test(value) ? say.date(value.slice(0, 10)) : String(value);
}

/** Decimals that all values of a column need, at most four, so that they stand one below the other. */
export function decimalsOf(values) {
  const needed = values
    .filter((value) => typeof value === "number")
    .map((value) => (String(Number(value.toFixed(4))).split(".")[1] ?? "").length);
  return Math.max(0, ...needed);
}

function isOfOtherLanguage(column, language) {
  return column.endsWith(language === "de" ? "_en" : "_de");
}
