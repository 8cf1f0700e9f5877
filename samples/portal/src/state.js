/**
 * The state of the page: `{ layer, time, overlays, view, whatIf }`, where layers are full names, `time` is a value that
 * the layer has or null, and `view` is null for the whole city.
 */
import { localName, matching } from "./capabilities.js";
import { fitting, isChanged, leavesNothing, UNCHANGED, viewparams } from "./whatif.js";

/**
 * The state that a link or the configuration asks for, and what of it this atlas does not have.
 *
 * @returns {{state: object, missing: string[], lostTime: string|null, lostWhatIf: boolean}}
 */
export function openingState({ capabilities, indices }, start, asked) {
  const missing = [];
  const known = (name) => {
    const found = [...capabilities.layers.keys()].find((each) => each === name || localName(each) === name) ?? null;
    if (!found) {
      missing.push(name);
    }
    return found;
  };
  const first = firstMap(capabilities);
  const layer = known(asked.layer ?? start.layer ?? first) ?? first;
  const overlays = (asked.overlays ?? start.overlays).map(known).filter((name) => name && name !== layer);
  const { times, defaultTime } = capabilities.layers.get(layer);
  const time = asked.time ? matching(times, asked.time) : null;
  const change = asked.whatIf ?? UNCHANGED;
  const index = indices.get(layer);
  const fitted = index ? fitting(index, change) : { change: UNCHANGED, dropped: isChanged(change) };
  return {
    state: { layer, overlays, time: time ?? defaultTime, view: asked.view ?? null, whatIf: fitted.change },
    missing,
    lostTime: asked.time && !time ? asked.time : null,
    lostWhatIf: fitted.dropped,
  };
}

function firstMap({ topics, layers }) {
  const entries = topics.flatMap((topic) => topic.entries);
  return (entries.find((entry) => !entry.overlay) ?? entries[0])?.layer ?? [...layers.keys()][0];
}

/** A changed state; what does not fit another map is mended: the period to one it has, the what-if to none. */
export function changedState({ capabilities }, state, part) {
  const next = { ...state, ...part };
  const { times, defaultTime } = capabilities.layers.get(next.layer);
  next.time = matching(times, next.time ?? "") ?? defaultTime;
  if (next.layer !== state.layer) {
    next.whatIf = UNCHANGED;
  }
  return next;
}

/** Overlays with one shown or not, in the order of the server. */
export function withOverlay({ capabilities }, overlays, name, on) {
  const others = overlays.filter((each) => each !== name);
  const order = [...capabilities.layers.keys()];
  return (on ? [...others, name] : others).sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** What the map draws: the map first, then the overlays, each with its time if it has that of the map. */
export function drawnLayers({ capabilities }, state) {
  return [
    { layer: state.layer, time: state.time, viewparams: viewparams(state.whatIf) },
    ...state.overlays.map((layer) => ({
      layer,
      time: matching(capabilities.layers.get(layer).times, state.time ?? ""),
    })),
  ];
}

/** Whether the state asks for an index of which nothing would be left. */
export function isImpossible({ indices }, state) {
  const index = indices.get(state.layer);
  return index !== undefined && leavesNothing(index, state.whatIf);
}
