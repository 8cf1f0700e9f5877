/** The page put together: one state, changed in one place, and the parts that show it. */
import { dayOf } from "./capabilities.js";
import { createMap } from "./map.js";
import { readHash, writeHash } from "./permalink.js";
import { askFeature, askPlace, askRows, tableKey } from "./queries.js";
import { faultText } from "./service.js";
import { changedState, drawnLayers, isImpossible, openingState, withOverlay } from "./state.js";
import { frame } from "./ui/frame.js";
import { infoPanel } from "./ui/info.js";
import { legend } from "./ui/legend.js";
import { notices } from "./ui/notices.js";
import { tablePanel } from "./ui/table.js";
import { tabs } from "./ui/tabs.js";
import { periodLabel, timebar } from "./ui/timebar.js";
import { tree } from "./ui/tree.js";
import { whatIfPanel } from "./ui/whatif.js";
import { isChanged, UNCHANGED } from "./whatif.js";

/**
 * Builds the page.
 *
 * @param {object} options the element it fills, configuration, what `readAtlas` gave, texts, what a link asks to begin
 *     with, as `readHash` gives it, and `onLanguage(language, asked)`
 * @returns {{end: () => void}} takes the page down again
 */
export function buildPortal({ root, config, atlas, say, begin, onLanguage }) {
  const { capabilities, indices } = atlas;
  const columnsOf = (layer) => atlas.columnsOf(layer);
  const namedOf = (layer) => atlas.namedOf(layer, isChanged(state.whatIf));
  const choose = (layer) => change({ layer });
  const reset = () => {
    change({ whatIf: UNCHANGED });
    panel.focus();
  };
  let state = null;
  let request = 0;
  let tableShown = "";

  const told = notices({ say, onClosed: () => panel.focus() });
  const time = timebar({ say, choose: (value) => change({ time: value }) });
  const parts = {
    legend: legend({ config, capabilities, say, classesOf, turnOff: (name) => (toggle(name, false), panel.focus()) }),
    maps: tree({ capabilities, say, choose, toggle }),
    area: infoPanel({ say, columnsOf, namedOf, capabilities }),
    whatif: whatIfPanel({ indices, capabilities, say, change: (whatIf) => change({ whatIf }), choose, reset }),
    table: tablePanel({ say, columnsOf, namedOf, capabilities, select }),
  };
  const panel = tabs({
    say,
    parts: Object.entries(parts).map(([id, { element }]) => ({ id, title: say(`tab.${id}`), content: element })),
    onChosen: () => state && fillTable(),
  });
  const page = frame({
    config,
    say,
    time: time.element,
    panel: panel.element,
    notices: told.element,
    copyLink,
    otherLanguage: (language) => onLanguage(language, { state, ignored: [] }),
    whole: () => map.whole(),
    reset,
  });
  root.replaceChildren(page.element);
  const map = createMap({
    target: page.target,
    config,
    capabilities,
    tips: { zoomIn: say("map.zoomIn"), zoomOut: say("map.zoomOut") },
    onView: (view) => setState({ ...state, view }),
    onPick: pick,
    onBackgroundFault: () => told.tell("background", say("fault.background")),
    onDrawn: (layer) => told.clear(`map ${layer}`),
    onFault: (layer, error) =>
      told.tell(`map ${layer}`, say("fault.map", { title: atlas.layer(layer).title, why: faultText(error, say) })),
  });

  function setState(next) {
    state = next;
    const hash = writeHash({ ...state, language: say.language, time: state.time && dayOf(state.time) });
    if (hash !== location.hash) {
      history.replaceState(null, "", hash);
    }
  }

  function change(part) {
    const next = changedState(atlas, state, part);
    if (tableKey(next) !== tableKey(state)) {
      request += 1;
      map.mark(null);
      parts.area.empty();
    }
    setState(next);
    show();
  }

  function show() {
    const layer = atlas.layer(state.layer);
    const whatIfOn = isChanged(state.whatIf);
    parts.legend.update(state, whatIfOn);
    parts.maps.update(state);
    parts.whatif.update(state);
    time.update(layer, state.time);
    page.markWhatIf(whatIfOn);
    if (!isImpossible(atlas, state)) {
      map.show(drawnLayers(atlas, state));
      fillTable();
    }
    const period = state.time ? periodLabel(layer.times, layer.times.indexOf(state.time), say) : "";
    page.say(say(whatIfOn ? "status.whatif" : "status.map", { title: layer.title, period }));
    document.title = `${layer.title} ${period} – ${config.title[say.language]}`;
    page.attribute(
      [
        config.attribution && { title: config.attribution.title[say.language], url: config.attribution.url ?? null },
        layer.attribution,
        config.background && { title: config.background.attribution[say.language], url: null },
      ].filter(Boolean),
    );
  }

  function toggle(name, on) {
    change({ overlays: withOverlay(atlas, state.overlays, name, on) });
  }

  async function pick(place) {
    time.stop();
    const names = [state.layer, ...[...state.overlays].reverse()].filter((name) => atlas.layer(name).queryable);
    map.mark(null, place);
    parts.area.busy();
    panel.choose("area");
    await tellArea(askPlace(map.infoAddresses(place, names)), place);
  }

  /** The area of a row of the table, with its outline. */
  async function select(layer, id) {
    const found = askFeature(config, atlas, state, layer, id);
    if (await tellArea(found.then((collection) => [{ layer, collection }]))) {
      map.toMarked();
      panel.choose("area");
      panel.focus();
    }
  }

  /** Tells of what was found unless something else was asked for meanwhile; whether it did. */
  async function tellArea(asked, place = null) {
    request += 1;
    const mine = request;
    try {
      const answers = await asked;
      if (mine === request) {
        showAnswers(answers, place);
      }
      return mine === request;
    } catch (error) {
      if (mine === request) {
        parts.area.empty();
        told.tell("info", say("fault.info", { why: faultText(error, say) }));
      }
      return false;
    }
  }

  function showAnswers(answers, place) {
    told.clear("info");
    const features = answers.flatMap(({ layer, collection }) =>
      collection.features.map(({ properties }) => ({ layer, properties, computed: layer === state.layer })),
    );
    const outlined = answers.find(({ collection }) => collection.features.some((feature) => feature.geometry));
    parts.area.show(features, isChanged(state.whatIf));
    map.mark(outlined?.collection, place);
  }

  /** Asks for the rows of the table when it is looked at, once for each map, period and what-if. */
  async function fillTable() {
    const key = tableKey(state);
    if (panel.chosen() !== "table" || tableShown === key) {
      return;
    }
    tableShown = key;
    const { layer } = state;
    parts.table.busy(layer);
    try {
      const rows = await askRows(config, atlas, state, say.language);
      if (tableShown === key) {
        parts.table.show(layer, rows);
      }
    } catch (error) {
      tableShown = "";
      parts.table.fail(faultText(error, say));
    }
  }

  async function classesOf(layer) {
    try {
      return await atlas.classesOf(layer);
    } catch (error) {
      told.tell("documents", faultText(error, say));
      return null;
    }
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      told.tell("link", say("link.copied"));
    } catch {
      told.tell("link", say("link.byHand", { address: location.href }));
    }
  }

  function open({ state: asked, ignored }) {
    const opening = openingState(atlas, config.start, asked);
    tellIf("hash", ignored.length > 0, "fault.hash", { names: ignored.join(", ") });
    tellIf("missing", opening.missing.length > 0, "fault.layers", { names: opening.missing.join(", ") });
    tellIf("time", opening.lostTime !== null, "fault.time", { time: opening.lostTime });
    tellIf("whatif", opening.lostWhatIf, "fault.whatif");
    setState(opening.state);
    if (state.view) {
      map.view(state.view);
    } else {
      map.whole();
    }
    map.mark(null);
    parts.area.empty();
    show();
  }

  function tellIf(matter, condition, text, values = {}) {
    if (condition) {
      told.tell(matter, say(text, values));
    } else {
      told.clear(matter);
    }
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
    focus: () => page.focus(),
    end() {
      removeEventListener("hashchange", onHash);
      time.stop();
      map.end();
    },
  };
}
