/** The figures of the map as a table: the same for those who do not see the map, and a way to every area by keyboard. */
import { byColumn, decimalsOf, spoken, tableColumns, titleOf } from "../figures.js";
import { freshId, h } from "./dom.js";

export function tablePanel({ say, columnsOf, namedOf, capabilities, select }) {
  const place = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("table.region") });
  const heading = h("h2", {}, say("table.title"));
  const state = h("p", { class: "hint", role: "status" });
  const search = freshId("find");
  const field = h("input", { type: "search", id: search, autocomplete: "off", oninput: () => draw() });
  const element = h(
    "div",
    { class: "figures" },
    heading,
    h("div", { class: "field" }, h("label", { for: search }, say("table.find")), field),
    state,
    place,
  );
  let shown = null;
  let order = { column: null, down: false };

  function busy(layer) {
    shown = null;
    heading.textContent = capabilities.layers.get(layer).title;
    state.textContent = say("table.busy");
    place.replaceChildren();
  }

  function fail(text) {
    state.textContent = text;
    place.replaceChildren();
  }

  /** Shows rows: GeoJSON features of a layer. */
  function show(layer, features) {
    const columns = columnsOf(layer);
    const rows = features.map((feature) => ({ id: feature.id, values: byColumn(columns, feature.properties) }));
    const used = tableColumns(layer, columns.length > 0 ? columns : propertiesOf(rows), say.language);
    const decimals = new Map(used.map((column) => [column, decimalsOf(rows.map((row) => row.values[column]))]));
    shown = { layer, rows, columns, used, decimals };
    order = { column: used[0], down: false };
    draw();
  }

  function draw() {
    if (!shown) {
      return;
    }
    const wanted = field.value.trim().toLocaleLowerCase(say.language);
    const rows = shown.rows.filter((row) =>
      String(row.values[shown.used[0]] ?? "")
        .toLocaleLowerCase(say.language)
        .includes(wanted),
    );
    rows.sort(comparing(order, say.language));
    state.textContent = say("table.count", { count: rows.length });
    place.replaceChildren(
      h(
        "table",
        {},
        h("caption", { class: "unseen" }, capabilities.layers.get(shown.layer).title),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            shown.used.map((column) => headOf(column)),
          ),
        ),
        h(
          "tbody",
          {},
          rows.map((row) => rowOf(row)),
        ),
      ),
    );
  }

  function headOf(column) {
    const known = shown.columns.find((each) => each.name === column);
    const title = known ? titleOf(known, say.language) : column;
    const sorted = order.column === column ? (order.down ? "descending" : "ascending") : "none";
    return h(
      "th",
      { scope: "col", "aria-sort": sorted },
      h("button", { type: "button", class: "sort", onclick: () => sort(column) }, title),
    );
  }

  function sort(column) {
    order = { column, down: order.column === column && !order.down };
    draw();
    const head = place.querySelectorAll("th .sort")[shown.used.indexOf(column)];
    head.focus();
  }

  function rowOf({ id, values }) {
    const named = namedOf(shown.layer);
    return h(
      "tr",
      {},
      shown.used.map((column, i) =>
        i === 0
          ? h(
              "th",
              { scope: "row" },
              h(
                "button",
                { type: "button", class: "pick", onclick: () => select(shown.layer, id) },
                spoken(column, values, say, named),
              ),
            )
          : h(
              "td",
              { class: typeof values[column] === "number" ? "number" : null },
              spoken(column, values, say, named, shown.decimals.get(column)),
            ),
      ),
    );
  }

  return { element, busy, fail, show };
}

/** Numbers by size, texts by the alphabet of the language, what is missing at the end. */
function comparing({ column, down }, language) {
  const alphabet = new Intl.Collator(language, { numeric: true });
  return (a, b) => {
    const [x, y] = [a.values[column] ?? null, b.values[column] ?? null];
    if (x === null || y === null) {
      return (x === null) - (y === null);
    }
    const by = typeof x === "number" && typeof y === "number" ? x - y : alphabet.compare(String(x), String(y));
    return down ? -by : by;
  };
}

function propertiesOf(rows) {
  return Object.keys(rows[0]?.values ?? {}).map((name) => ({ name, title: { de: name, en: name } }));
}
