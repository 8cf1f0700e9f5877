/** Sliders and choices by which the index is asked for as it would be otherwise. */
import * as whatIf from "../whatif.js";
import { freshId, h, setText } from "./dom.js";

/** How long sliders must rest before the map is asked for, in milliseconds. */
const REST = 250;

/**
 * Makes the panel.
 *
 * @param {Map<string, object>} indices by layer, as `readIndex` gives them
 */
export function whatIfPanel({ indices, capabilities, say, change, choose, reset }) {
  const element = h("div", { class: "whatif" });
  let shown;
  let form = null;

  function update(state) {
    if (shown !== state.layer) {
      shown = state.layer;
      const index = indices.get(state.layer);
      form = index ? formOf(index, { say, change, reset }) : null;
      element.replaceChildren(...(form ? form.parts : elsewhere()));
    }
    form?.update(state.whatIf);
  }

  function elsewhere() {
    const offered = [...indices.keys()].filter((name) => capabilities.layers.has(name));
    return [
      h("h2", {}, say("whatif.title")),
      h("p", {}, say(offered.length > 0 ? "whatif.elsewhere" : "whatif.nowhere")),
      ...offered.map((name) =>
        h(
          "button",
          { type: "button", class: "button", onclick: () => choose(name) },
          capabilities.layers.get(name).title,
        ),
      ),
    ];
  }

  return { element, update };
}

function formOf(index, { say, change, reset }) {
  let current = whatIf.UNCHANGED;
  let timer = null;
  const apply = (next, rest = 0) => {
    clearTimeout(timer);
    current = next;
    timer = setTimeout(() => change(current), rest);
    updateParts();
  };
  const parts = index.dimensions.map((dimension) =>
    dimensionOf(dimension, { say, get: () => current, set: (next, rest) => apply(next, rest) }),
  );
  const method = methodOf(index, { say, get: () => current, set: (next) => apply(next) });
  const nothing = h("p", { class: "warning", role: "alert", hidden: true }, say("whatif.nothing"));
  const back = h(
    "button",
    { type: "button", class: "button", onclick: () => (clearTimeout(timer), reset()) },
    say("whatif.reset"),
  );

  function updateParts() {
    parts.forEach((part) => part.update(current));
    method.update(current);
    nothing.hidden = !whatIf.leavesNothing(index, current);
    back.disabled = !whatIf.isChanged(current);
  }

  return {
    parts: [
      h("h2", {}, say("whatif.title")),
      h("p", { class: "warning" }, say("whatif.explain")),
      nothing,
      h("h3", {}, say("whatif.weights")),
      ...parts.map((part) => part.element),
      h("h3", {}, say("whatif.method")),
      method.element,
      h("div", { class: "actions" }, back),
    ],
    update(state) {
      current = state;
      updateParts();
    },
  };
}

function dimensionOf(dimension, { say, get, set }) {
  const title = dimension.title[say.language];
  const counted = box(title, (checked) => set(whatIf.withPart(get(), dimension, checked)));
  const id = freshId("weight");
  const slider = h("input", {
    type: "range",
    id,
    min: String(whatIf.TIMES.least),
    max: String(whatIf.TIMES.most),
    step: String(whatIf.TIMES.step),
    "aria-label": say("whatif.weightOf", { title }),
    oninput: () => set(whatIf.withWeight(get(), dimension, whatIf.weightOf(dimension, Number(slider.value))), REST),
  });
  const shown = h("output", { for: id });
  const inner = dimension.children.map((child) => ({
    child,
    ...box(child.title[say.language], (checked) => set(whatIf.withPart(get(), child, checked))),
  }));
  const weighted = dimension.weightIsStated && dimension.weight > 0;
  const element = h(
    "div",
    { class: "dimension", role: "group", "aria-label": title },
    counted.element,
    weighted ? h("div", { class: "weight" }, slider, shown) : h("p", { class: "hint" }, say("whatif.notStated")),
    inner.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, say("whatif.indicators", { count: inner.length, title })),
        inner.map((each) => each.element),
      ),
  );
  return {
    element,
    update(change) {
      const on = !change.without.includes(dimension.id);
      counted.input.checked = on;
      slider.disabled = !on;
      const times = whatIf.timesPublished(change, dimension);
      slider.value = String(times);
      const text = on ? timesText(times, say) : say("whatif.left");
      setText(shown, text);
      slider.setAttribute("aria-valuetext", text);
      for (const each of inner) {
        each.input.checked = !change.without.includes(each.child.id);
        each.input.disabled = !on;
      }
    },
  };
}

function timesText(times, say) {
  return times === 1 ? say("whatif.asPublished") : say("whatif.times", { times: say.number(times) });
}

function methodOf(index, { say, get, set }) {
  const id = freshId("method");
  const named = (method) => (say.has(`aggregate.${method}`) ? say(`aggregate.${method}`) : method);
  const select = h(
    "select",
    { id, onchange: () => set(whatIf.withAggregation(get(), index, select.value)) },
    index.methods.map((method) =>
      h(
        "option",
        { value: method },
        method === index.aggregation ? say("whatif.published", { method: named(method) }) : named(method),
      ),
    ),
  );
  return {
    element: h("div", { class: "field" }, h("label", { for: id }, say("whatif.aggregate")), select),
    update(change) {
      select.value = change.aggregate ?? index.aggregation;
    },
  };
}

function box(title, onchange) {
  const id = freshId("counted");
  const input = h("input", { type: "checkbox", id, onchange: () => onchange(input.checked) });
  return { input, element: h("div", { class: "choice" }, input, h("label", { for: id }, title)) };
}
