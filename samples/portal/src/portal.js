/** The page put together: one state, changed in one place, and the parts that show it. */
import { dayOf, localName, matching, readCapabilities } from "./capabilities.js";
import { readClasses, readDictionary } from "./documents.js";
import { tableColumns } from "./figures.js";
import { createMap } from "./map.js";
import { readHash, writeHash } from "./permalink.js";
import { capabilitiesAddress, documentAddress, featureAddress, rowsAddress } from "./requests.js";
import { fetchJson, fetchText, fetchXml, inLanguage, ServiceFault } from "./service.js";
import { h, icon } from "./ui/dom.js";
import { ICONS } from "./ui/icons.js";
import { infoPanel } from "./ui/info.js";
import { legend } from "./ui/legend.js";
import { notices } from "./ui/notices.js";
import { tablePanel } from "./ui/table.js";
import { tabs } from "./ui/tabs.js";
import { periodLabel, timebar } from "./ui/timebar.js";
import { tree } from "./ui/tree.js";
import { whatIfPanel } from "./ui/whatif.js";
import { fitting, isChanged, leavesNothing, readIndex, UNCHANGED, viewparams } from "./whatif.js";

/** A fault in words. */
export function faultText(error, say) {
  if (!(error instanceof ServiceFault)) {
    throw error;
  }
  return say(`fault.${error.reason}`, { host: error.host, detail: inLanguage(error.detail, say.language) });
}

/** Reads all that the page needs before it can show anything. */
export async function readAtlas(config, language) {
  const address = capabilitiesAddress(config, language);
  const capabilities = readCapabilities(await fetchXml(address));
  if (!capabilities || capabilities.layers.size === 0) {
    throw new ServiceFault(capabilities ? "noLayers" : "notCapabilities", address);
  }
  const dictionary = config.documents
    ? readDictionary(await fetchText(documentAddress(config, "dictionary.csv")))
    : new Map();
  const indices = new Map();
  for (const name of config.indices) {
    const file = documentAddress(config, `${name}.inputs.json`);
    const index = readIndex(await fetchJson(file));
    if (!index) {
      throw new ServiceFault("notInputs", file);
    }
    for (const layer of capabilities.layers.keys()) {
      if (localName(layer) === name) {
        indices.set(layer, index);
      }
    }
  }
  return { capabilities, dictionary, indices };
}

/**
 * Builds the page.
 *
 * @param {object} options the element it fills, configuration, what `readAtlas` gave, texts, what a link
 *     asks to begin with, as `readHash` gives it, and `onLanguage(language, asked)`
 * @returns {{end: () => void}} takes the page down again
 */
export function buildPortal({ root, config, atlas, say, begin, onLanguage }) {
  const { capabilities, dictionary, indices } = atlas;
  const columnsOf = (layer) => dictionary.get(localName(layer)) ?? [];
  const classes = new Map();
  const named = new Map();
  const told = notices({ say });
  let state = null;
  let request = 0;
  let tableKey = "";

  const parts = {
    legend: legend({ config, capabilities, say, classesOf, turnOff: (name) => toggle(name, false) }),
    tree: tree({ capabilities, say, choose: (layer) => change({ layer }), toggle }),
    info: infoPanel({ say, columnsOf, namedOf, capabilities }),
    whatIf: whatIfPanel({
      indices,
      capabilities,
      say,
      change: (whatIf) => change({ whatIf }),
      choose: (layer) => change({ layer }),
      reset,
    }),
    table: tablePanel({ say, columnsOf, namedOf, capabilities, select }),
  };
  const time = timebar({ say, choose: (value) => change({ time: value }) });
  const panel = tabs({
    say,
    parts: [
      { id: "legend", title: say("tab.legend"), icon: "legend", content: parts.legend.element },
      { id: "maps", title: say("tab.maps"), icon: "maps", content: parts.tree.element },
      { id: "area", title: say("tab.area"), icon: "area", content: parts.info.element },
      { id: "whatif", title: say("tab.whatif"), icon: "whatif", content: parts.whatIf.element },
      { id: "table", title: say("tab.table"), icon: "table", content: parts.table.element },
    ],
    onChosen: () => state && fillTable(),
  });
  const status = h("p", { class: "unseen", role: "status" });
  const whatIfBanner = h(
    "div",
    { class: "banner", hidden: true },
    h("p", {}, say("whatif.banner")),
    h("button", { type: "button", class: "button", onclick: reset }, say("whatif.resetShort")),
  );
  const target = h("div", { class: "map", tabindex: "0", role: "application", "aria-label": say("map.label") });
  const whole = h(
    "button",
    {
      type: "button",
      class: "whole",
      title: say("map.whole"),
      "aria-label": say("map.whole"),
      onclick: () => map.whole(),
    },
    icon(ICONS.whole),
  );
  const attribution = h("span", { class: "attribution" });
  const page = h(
    "div",
    { class: "page" },
    headOf(),
    h(
      "main",
      { class: "main" },
      h(
        "div",
        { class: "mapside" },
        h(
          "div",
          { class: "mapbox" },
          target,
          h("div", { class: "crosshair", "aria-hidden": "true" }),
          whole,
          h("div", { class: "over" }, told.element, whatIfBanner),
        ),
        time.element,
      ),
      panel.element,
    ),
    footOf(),
    status,
  );
  root.replaceChildren(page);

  const map = createMap({
    target,
    config,
    capabilities,
    tips: { zoomIn: say("map.zoomIn"), zoomOut: say("map.zoomOut") },
    onView: (view) => setState({ ...state, view }),
    onPick: pick,
    onBackgroundFault: () => told.tell("background", say("fault.background")),
    onDrawn: (layer) => told.clear(`map ${layer}`),
    onFault: (layer, error) =>
      told.tell(
        `map ${layer}`,
        say("fault.map", { title: capabilities.layers.get(layer).title, why: faultText(error, say) }),
      ),
  });

  function headOf() {
    const other = say.language === "de" ? "en" : "de";
    return h(
      "header",
      { class: "head" },
      h("h1", {}, config.title[say.language]),
      h(
        "button",
        { type: "button", class: "button", onclick: copyLink },
        icon(ICONS.link),
        h("span", { class: "wide" }, say("link.copy")),
        h("span", { class: "unseen narrow" }, say("link.copy")),
      ),
      h(
        "button",
        {
          type: "button",
          class: "button",
          lang: other,
          "aria-label": say("language.otherLabel"),
          onclick: () => onLanguage(other, { state, ignored: [] }),
        },
        say("language.other"),
      ),
    );
  }

  function footOf() {
    return h(
      "footer",
      { class: "foot" },
      attribution,
      h(
        "span",
        { class: "links" },
        config.links.map((link) => h("a", { href: link.url }, link.title[say.language])),
      ),
    );
  }

  function setState(next) {
    state = next;
    const hash = writeHash({ ...state, language: say.language, time: state.time && dayOf(state.time) });
    if (hash !== location.hash) {
      history.replaceState(null, "", hash);
    }
  }

  /** Changes the state; what no longer fits the map is mended: the period to one it has, the what-if to none. */
  function change(part) {
    const next = { ...state, ...part };
    const layer = capabilities.layers.get(next.layer);
    next.time = matching(layer.times, next.time ?? "") ?? layer.defaultTime;
    next.whatIf = indices.has(layer.name) && next.layer === (state?.layer ?? next.layer) ? next.whatIf : UNCHANGED;
    const fresh = next.layer !== state?.layer || next.time !== state?.time || next.whatIf !== state?.whatIf;
    setState(next);
    if (fresh) {
      map.mark(null);
      parts.info.empty();
    }
    update();
  }

  function update() {
    const layer = capabilities.layers.get(state.layer);
    const on = isChanged(state.whatIf);
    parts.legend.update(state, on);
    parts.tree.update(state);
    parts.whatIf.update(state);
    time.update(layer, state.time);
    whatIfBanner.hidden = !on;
    target.classList.toggle("whatifmap", on);
    if (!leavesNothingNow()) {
      map.show(wanted());
      fillTable();
    }
    const period = state.time ? periodLabel(layer.times, layer.times.indexOf(state.time), say) : "";
    status.textContent = say(on ? "status.whatif" : "status.map", { title: layer.title, period });
    document.title = `${layer.title} ${period} – ${config.title[say.language]}`;
    const sources = [
      config.attribution && { title: config.attribution.title[say.language], url: config.attribution.url ?? null },
      layer.attribution,
      config.background && { title: config.background.attribution[say.language], url: null },
    ];
    const texts = new Map(sources.filter(Boolean).map((source) => [source.title, source]));
    attribution.replaceChildren(
      texts.size > 0 ? say("attribution") : "",
      ...[...texts.values()].flatMap((source) => [
        " ",
        source.url ? h("a", { href: source.url }, source.title) : source.title,
      ]),
    );
  }

  function leavesNothingNow() {
    const index = indices.get(state.layer);
    return Boolean(index) && leavesNothing(index, state.whatIf);
  }

  function wanted() {
    return [
      { layer: state.layer, time: state.time, viewparams: viewparams(state.whatIf) },
      ...state.overlays.map((name) => ({
        layer: name,
        time: matching(capabilities.layers.get(name).times, state.time ?? ""),
      })),
    ];
  }

  function toggle(name, on) {
    const others = state.overlays.filter((each) => each !== name);
    const order = [...capabilities.layers.keys()];
    change({ overlays: (on ? [...others, name] : others).sort((a, b) => order.indexOf(a) - order.indexOf(b)) });
  }

  function reset() {
    change({ whatIf: UNCHANGED });
  }

  async function pick(place) {
    const mine = ++request;
    time.stop();
    const names = [state.layer, ...[...state.overlays].reverse()].filter(
      (name) => capabilities.layers.get(name).queryable,
    );
    map.mark(null, place);
    parts.info.busy();
    panel.choose("area");
    try {
      const answers = await Promise.all(
        map
          .infoAddresses(place, names)
          .map(async ({ layer, address }) => ({ layer, collection: await fetchJson(address) })),
      );
      if (mine === request) {
        showPicked(answers, place);
      }
    } catch (error) {
      if (mine === request) {
        parts.info.empty();
        told.tell("info", say("fault.info", { why: faultText(error, say) }));
      }
    }
  }

  function showPicked(answers, place) {
    told.clear("info");
    const features = answers.flatMap(({ layer, collection }) =>
      collection.features.map((feature) => ({
        layer,
        properties: feature.properties,
        computed: layer === state.layer,
      })),
    );
    parts.info.show(features, isChanged(state.whatIf));
    map.mark(
      answers.find(({ collection }) => collection.features.some((feature) => feature.geometry))?.collection,
      place,
    );
  }

  /** The area of a row of the table, with its outline. */
  async function select(layer, id) {
    const mine = ++request;
    try {
      const address = featureAddress(config, {
        layer,
        id,
        crs: capabilities.crs,
        viewparams: viewparams(state.whatIf),
      });
      const collection = await fetchJson(address);
      if (mine === request) {
        showPicked([{ layer, collection }], null);
        map.toMarked();
        panel.choose("area");
      }
    } catch (error) {
      told.tell("info", say("fault.info", { why: faultText(error, say) }));
    }
  }

  /** Asks for the rows of the table when it is looked at, once for each map, period and what-if. */
  async function fillTable() {
    const { layer, time: period } = state;
    const asked = { layer, day: period && dayOf(period), viewparams: viewparams(state.whatIf) };
    const key = JSON.stringify(asked);
    if (panel.chosen() !== "table" || tableKey === key) {
      return;
    }
    tableKey = key;
    const columns = columnsOf(layer);
    const columnNames =
      columns.length > 0
        ? [
            ...new Set([
              ...tableColumns(layer, columns, say.language),
              ...columns.map((column) => column.name).filter((name) => ["flag", "valid_from"].includes(name)),
            ]),
          ]
        : null;
    parts.table.busy(layer);
    try {
      const collection = await fetchJson(rowsAddress(config, { ...asked, columns: columnNames }));
      if (tableKey === key) {
        parts.table.show(
          layer,
          collection.features.filter(
            (feature) => !asked.day || dayOf(String(feature.properties.valid_from).slice(0, 10)) === asked.day,
          ),
        );
      }
    } catch (error) {
      tableKey = "";
      parts.table.fail(faultText(error, say));
    }
  }

  async function classesOf(layer) {
    if (!config.documents) {
      return null;
    }
    if (!classes.has(layer)) {
      classes.set(layer, readStyle(layer));
    }
    return classes.get(layer);
  }

  async function readStyle(layer) {
    try {
      const read = readClasses(await fetchXml(documentAddress(config, `sld/${localName(layer)}.sld`)));
      named.set(layer, new Map(read.map((each) => [each.name, each.title])));
      return read;
    } catch (error) {
      told.tell("documents", faultText(error, say));
      return null;
    }
  }

  /** Titles of classes, unless a what-if has made them anew, and of the parts of an index, by id. */
  function namedOf(layer) {
    const titles = new Map(isChanged(state.whatIf) ? [] : named.get(layer));
    for (const dimension of indices.get(layer)?.dimensions ?? []) {
      [dimension, ...dimension.children].forEach((part) => titles.set(part.id, part.title));
    }
    return titles;
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = say("link.copied");
      told.tell("link", say("link.copied"));
    } catch {
      told.tell("link", say("link.byHand", { address: location.href }));
    }
  }

  /** The state that a link or the configuration asks for; what this server does not have is told and left out. */
  function opening(asked) {
    const full = (name) =>
      [...capabilities.layers.keys()].find((each) => each === name || localName(each) === name) ?? null;
    const missing = [];
    const known = (name) => {
      const found = full(name);
      if (!found) {
        missing.push(name);
      }
      return found;
    };
    const first = capabilities.topics.flatMap((topic) => topic.entries).find((entry) => !entry.overlay) ?? {
      layer: [...capabilities.layers.keys()][0],
    };
    const layer = known(asked.layer ?? config.start.layer ?? first.layer) ?? first.layer;
    const overlays = (asked.overlays ?? config.start.overlays).map(known).filter((name) => name && name !== layer);
    const index = indices.get(layer);
    const fitted = index
      ? fitting(index, asked.whatIf ?? UNCHANGED)
      : { change: UNCHANGED, dropped: isChanged(asked.whatIf ?? UNCHANGED) };
    const wantedTime = asked.time ? matching(capabilities.layers.get(layer).times, asked.time) : null;
    tellIf("missing", missing.length > 0, () => say("fault.layers", { names: missing.join(", ") }));
    tellIf("time", asked.time && !wantedTime, () => say("fault.time", { time: asked.time }));
    tellIf("whatif", fitted.dropped, () => say("fault.whatif"));
    return { layer, overlays, time: wantedTime, view: asked.view ?? null, whatIf: fitted.change };
  }

  function tellIf(matter, condition, text) {
    if (condition) {
      told.tell(matter, text());
    } else {
      told.clear(matter);
    }
  }

  function open({ state: asked, ignored }) {
    tellIf("hash", ignored.length > 0, () => say("fault.hash", { names: ignored.join(", ") }));
    const wantedState = opening(asked);
    state = { ...wantedState, language: say.language };
    if (wantedState.view) {
      map.view(wantedState.view);
    } else {
      map.whole();
    }
    change(wantedState);
  }

  function onHash() {
    const read = readHash(location.hash);
    if (read.state.language && read.state.language !== say.language) {
      onLanguage(read.state.language, read);
    } else {
      open(read);
    }
  }

  addEventListener("hashchange", onHash);
  panel.choose("legend");
  open(begin);
  return {
    end() {
      removeEventListener("hashchange", onHash);
      time.stop();
      map.end();
    },
  };
}
