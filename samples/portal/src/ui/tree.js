/** The maps that can be chosen, by topic: one map at a time, any number of overlays. */
import { freshId, h } from "./dom.js";

export function tree({ capabilities, say, choose, toggle }) {
  const search = freshId("search");
  const field = h("input", { type: "search", id: search, autocomplete: "off", oninput: () => filter(field.value) });
  const found = h("p", { class: "unseen", role: "status" });
  const topics = capabilities.topics.map((topic) => topicOf(topic, { say, choose, toggle }));
  const none = h("p", { class: "hint", hidden: true }, say("tree.none"));
  const element = h(
    "div",
    { class: "tree" },
    h("div", { class: "field" }, h("label", { for: search }, say("tree.search")), field),
    found,
    ...topics.map((topic) => topic.element),
    none,
  );

  function filter(text) {
    const wanted = text.trim().toLocaleLowerCase(say.language);
    const count = topics.reduce((sum, topic) => sum + topic.filter(wanted), 0);
    none.hidden = count > 0;
    found.textContent = wanted ? say("tree.found", { count }) : "";
  }

  return { element, update: (state) => topics.forEach((topic) => topic.update(state)) };
}

function topicOf(topic, { say, choose, toggle }) {
  const maps = topic.entries.filter((entry) => !entry.overlay).map((entry) => mapEntry(entry, { say, choose }));
  const overlays = topic.entries.filter((entry) => entry.overlay).map((entry) => overlayEntry(entry, { toggle }));
  const element = h(
    "details",
    { class: "topic" },
    h(
      "summary",
      {},
      h("span", {}, topic.title ?? say("tree.other")),
      h("span", { class: "count" }, String(topic.entries.length)),
    ),
    maps.length > 0 &&
      h(
        "ul",
        { class: "entries" },
        maps.map((entry) => entry.element),
      ),
    overlays.length > 0 && h("p", { class: "subhead" }, say("tree.overlays")),
    overlays.length > 0 &&
      h(
        "ul",
        { class: "entries" },
        overlays.map((entry) => entry.element),
      ),
  );
  const entries = [...maps, ...overlays];
  let opened = false;
  return {
    element,
    update(state) {
      entries.forEach((entry) => entry.update(state));
      if (!opened && entries.some((entry) => entry.isOn(state))) {
        element.open = true;
        opened = true;
      }
    },
    filter(wanted) {
      const hits = entries.filter((entry) => {
        entry.element.hidden = !entry.text.includes(wanted);
        return !entry.element.hidden;
      });
      element.hidden = hits.length === 0;
      if (wanted && hits.length > 0) {
        element.open = true;
      }
      return hits.length;
    },
  };
}

function mapEntry(entry, { say, choose }) {
  const id = freshId("map");
  const radio = h("input", { type: "radio", name: "map", id, onchange: () => choose(entry.layer) });
  const levels = entry.levels.length > 0 ? levelsOf(entry, { say, choose }) : null;
  const names = [entry.layer, ...entry.levels.map((level) => level.layer)];
  return {
    text: entry.title.toLocaleLowerCase(say.language),
    element: h(
      "li",
      {},
      h("div", { class: "choice" }, radio, h("label", { for: id }, entry.title)),
      levels?.element ?? null,
    ),
    isOn: (state) => names.includes(state.layer),
    update(state) {
      radio.checked = names.includes(state.layer);
      levels?.update(state, radio.checked);
    },
  };
}

function levelsOf(entry, { say, choose }) {
  const id = freshId("level");
  const select = h(
    "select",
    { id, onchange: () => choose(select.value) },
    h("option", { value: entry.layer }, say("tree.finest")),
    entry.levels.map((level) => h("option", { value: level.layer }, level.title)),
  );
  const element = h("div", { class: "levels", hidden: true }, h("label", { for: id }, say("tree.level")), select);
  return {
    element,
    update(state, on) {
      element.hidden = !on;
      if (on) {
        select.value = state.layer;
      }
    },
  };
}

function overlayEntry(entry, { toggle }) {
  const id = freshId("overlay");
  const box = h("input", { type: "checkbox", id, onchange: () => toggle(entry.layer, box.checked) });
  return {
    text: entry.title.toLowerCase(),
    element: h("li", {}, h("div", { class: "choice" }, box, h("label", { for: id }, entry.title))),
    isOn: (state) => state.overlays.includes(entry.layer),
    update(state) {
      box.checked = state.overlays.includes(entry.layer);
    },
  };
}
