/** What is told of the area or place that was picked. */
import { tell } from "../figures.js";
import { h } from "./dom.js";

export function infoPanel({ say, columnsOf, namedOf, capabilities }) {
  const element = h("div", { class: "info", "aria-live": "polite" });

  function empty() {
    element.replaceChildren(h("h2", {}, say("info.title")), h("p", { class: "hint" }, say("info.empty")));
  }

  function busy() {
    element.replaceChildren(h("p", { class: "hint" }, say("info.busy")));
  }

  /** Shows features of layers: `[{ layer, properties }]`. */
  function show(features, whatIfOn) {
    if (features.length === 0) {
      element.replaceChildren(h("h2", {}, say("info.title")), h("p", { class: "hint" }, say("info.nothing")));
      return;
    }
    element.replaceChildren(...features.map((feature) => sectionOf(feature, whatIfOn)));
  }

  function sectionOf({ layer, properties, computed }, whatIfOn) {
    const told = tell({ layer, columns: columnsOf(layer), properties, say, named: namedOf(layer) });
    const title = capabilities.layers.get(layer).title;
    return h(
      "section",
      {},
      h("h2", {}, told.name || title),
      h("p", { class: "source" }, told.period ? `${title}, ${told.period}` : title),
      whatIfOn && computed && h("p", { class: "warning" }, say("whatif.info")),
      told.note && h("p", { class: "note" }, told.note),
      told.main.length > 0 && listOf(told.main),
      told.more.length > 0 &&
        h(
          "details",
          { class: "more" },
          h("summary", {}, say("info.more", { count: told.more.length })),
          listOf(told.more),
        ),
    );
  }

  function listOf(rows) {
    return h(
      "dl",
      {},
      rows.flatMap((row) => [h("dt", {}, row.title), h("dd", {}, row.value)]),
    );
  }

  empty();
  return { element, empty, busy, show };
}
