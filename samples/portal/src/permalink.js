/**
 * The state of the portal as the hash of its address:
 *
 *     #lang=de&layer=belastung&time=2024-01-01&on=measures,kitas&view=376876,5711046,15.3&w=umwelt:2&without=kinder
 */
import { UNCHANGED } from "./whatif.js";

const LANGUAGES = Object.freeze(["de", "en"]);
const NAME = /^[A-Za-z_][\w.:-]*$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The hash of a state; what is not set is left out. */
export function writeHash({ language, layer, time, overlays, view, whatIf }) {
  const weights = Object.entries(whatIf.weights).map(([id, weight]) => `${id}:${weight}`);
  const parts = {
    lang: language,
    layer,
    time,
    on: overlays.join(","),
    view: view && [Math.round(view.x), Math.round(view.y), Number(view.resolution.toFixed(2))].join(","),
    w: weights.sort().join(","),
    without: whatIf.without.join(","),
    aggregate: whatIf.aggregate,
  };
  return `#${Object.entries(parts)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":")}`)
    .join("&")}`;
}

/** What a hash says; what it does not say, or says in a way that cannot be read, is absent and named in `ignored`. */
export function readHash(hash) {
  const state = {};
  const ignored = [];
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const read = READERS[key]?.(value, state);
    if (read === undefined) {
      ignored.push(key);
    } else {
      Object.assign(state, read);
    }
  }
  return { state, ignored };
}

const READERS = Object.freeze({
  lang: (value) => (LANGUAGES.includes(value) ? { language: value } : undefined),
  layer: (value) => (NAME.test(value) ? { layer: value } : undefined),
  time: (value) => (/^[\d:.TZ-]+$/.test(value) ? { time: value } : undefined),
  on: (value) => {
    const names = value.split(",");
    return names.every((name) => NAME.test(name)) ? { overlays: names } : undefined;
  },
  view: (value) => {
    const numbers = value.split(",");
    const [x, y, resolution] = numbers.map(Number);
    return numbers.length === 3 && numbers.every((each) => NUMBER.test(each)) && resolution > 0
      ? { view: { x, y, resolution } }
      : undefined;
  },
  w: (value, state) => {
    const pairs = value.split(",").map((pair) => pair.split(":"));
    return pairs.every(([id, weight]) => NAME.test(id) && NUMBER.test(weight) && Number(weight) >= 0)
      ? changed(state, { weights: Object.fromEntries(pairs.map(([id, weight]) => [id, Number(weight)])) })
      : undefined;
  },
  without: (value, state) => {
    const names = value.split(",");
    return names.every((name) => NAME.test(name)) ? changed(state, { without: names.sort() }) : undefined;
  },
  aggregate: (value, state) => (NAME.test(value) ? changed(state, { aggregate: value }) : undefined),
});

function changed(state, part) {
  return { whatIf: { ...(state.whatIf ?? UNCHANGED), ...part } };
}
