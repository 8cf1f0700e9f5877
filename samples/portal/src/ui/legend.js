/** What the map shows: title, legend of each layer, and what it means. */
import { localName } from "../capabilities.js";
import { bivariateGrid } from "../documents.js";
import { legendAddress } from "../requests.js";
import { h } from "./dom.js";

export function legend({ config, capabilities, say, classesOf, turnOff }) {
  const element = h("div", { class: "legend" });
  const figures = new Map();
  let last = "";

  function figureOf(name) {
    if (!figures.has(name)) {
      figures.set(name, h("div", { class: "classes" }));
      fill(figures.get(name), name);
    }
    return figures.get(name);
  }

  async function fill(place, name) {
    const classes = await classesOf(name);
    const grid = /^gap_/.test(localName(name)) && classes ? bivariateGrid(classes) : null;
    place.replaceChildren(grid ? bivariate(grid, say) : picture(name, classes));
  }

  function picture(name, classes) {
    const title = capabilities.layers.get(name).title;
    const words = classes?.map((each) => each.title[say.language]).join("; ");
    const alt = words ? say("legend.classes", { title, classes: words }) : say("legend.alt", { title });
    const image = h("img", {
      alt,
      src: legendAddress(config, { layer: name, language: say.language, server: capabilities.server }),
    });
    image.addEventListener("error", () => image.replaceWith(h("p", { class: "hint" }, say("legend.missing"))));
    return image;
  }

  return {
    element,
    update(state, whatIfOn) {
      const now = JSON.stringify([state.layer, state.overlays, whatIfOn]);
      if (now === last) {
        return;
      }
      last = now;
      const layer = capabilities.layers.get(state.layer);
      element.replaceChildren(
        ...[
          h("h2", {}, layer.title),
          whatIfOn && h("p", { class: "warning" }, say("whatif.legend")),
          figureOf(layer.name),
          layer.abstract &&
            h("details", { class: "meaning" }, h("summary", {}, say("legend.meaning")), h("p", {}, layer.abstract)),
          ...state.overlays.map((name) => {
            const title = capabilities.layers.get(name).title;
            return h(
              "section",
              { class: "overlay" },
              h(
                "div",
                { class: "overlayhead" },
                h("h3", {}, title),
                h(
                  "button",
                  {
                    type: "button",
                    class: "button",
                    "aria-label": say("legend.offLabel", { title }),
                    onclick: () => turnOff(name),
                  },
                  say("legend.off"),
                ),
              ),
              figureOf(name),
            );
          }),
        ].filter(Boolean),
      );
    },
  };
}

/** Burden by coverage as a table of colours, high burden on top, low coverage on the left. */
function bivariate({ burdens, coverages, cells, others }, say) {
  const word = (digit, digits) =>
    say(`level.${digit === Math.min(...digits) ? "low" : digit === Math.max(...digits) ? "high" : "middle"}`);
  return h(
    "div",
    { class: "bivariate" },
    h(
      "table",
      {},
      h("caption", { class: "unseen" }, say("bivariate.caption")),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", { rowspan: "2", colspan: "2" }),
          h("th", { scope: "colgroup", colspan: String(coverages.length), class: "axis" }, say("bivariate.coverage")),
        ),
        h(
          "tr",
          {},
          coverages.map((coverage) => h("th", { scope: "col" }, word(coverage, coverages))),
        ),
      ),
      h(
        "tbody",
        {},
        burdens.map((burden, row) =>
          h(
            "tr",
            {},
            row === 0 &&
              h(
                "th",
                { scope: "rowgroup", rowspan: String(burdens.length), class: "axis upright" },
                h("span", {}, say("bivariate.burden")),
              ),
            h("th", { scope: "row" }, word(burden, burdens)),
            coverages.map((coverage) => cell(cells.get(`${burden}${coverage}`), say)),
          ),
        ),
      ),
    ),
    h("p", { class: "hint" }, say("bivariate.read")),
    h(
      "ul",
      { class: "swatches" },
      others.map((each) => h("li", {}, swatch(each), each.title[say.language])),
    ),
  );
}

function cell(each, say) {
  return h(
    "td",
    {},
    each ? swatch(each) : null,
    h("span", { class: "unseen" }, each ? each.title[say.language] : say("value.missing")),
  );
}

function swatch({ fill, hatched }) {
  const mark = h("span", { class: hatched ? "swatch hatched" : "swatch", "aria-hidden": "true" });
  if (fill) {
    mark.style.backgroundColor = fill;
  }
  return mark;
}
