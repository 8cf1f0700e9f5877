/**
 * Answers of a real map server, as `record.mjs` wrote them: one entry a request in `recordings/index.json`, its body in a file
 * beside it. A request is known by what it asks, in any order and case; where it asks of (box, size, pixel) is kept apart, as
 * that differs from screen to screen.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the recordings. */
export const RECORDINGS = fileURLToPath(new URL("../recordings", import.meta.url));

/** What stands in recordings in place of the server's address. */
export const PLACEHOLDER = "http://server.invalid/geoserver";

/** The box of every recorded map, in EPSG:25832, and its width and height in pixels. */
export const WHOLE = Object.freeze({ box: Object.freeze([372500, 5706500, 381500, 5715500]), size: 75 });

/** Parameters that say where, and not what. */
const WHERE = Object.freeze(["bbox", "width", "height", "i", "j"]);

/** The parameters of an address by name, in lower case. */
export function parametersOf(address) {
  const { searchParams } = new URL(address, PLACEHOLDER);
  return Object.fromEntries([...searchParams].map(([key, value]) => [key.toLowerCase(), value]));
}

/** What a request asks, as a text that is the same for the same question. */
export function questionOf(service, asked) {
  const names = Object.keys(asked).filter((name) => !WHERE.includes(name));
  return [service, ...names.sort().map((name) => `${name}=${asked[name]}`)].join(" ");
}

/** The place that a GetFeatureInfo asks about, in the coordinates of its box. */
export function placeOf({ bbox, width, height, i, j }) {
  const [west, south, east, north] = bbox.split(",").map(Number);
  return [west + ((Number(i) + 0.5) * (east - west)) / width, north - ((Number(j) + 0.5) * (north - south)) / height];
}

/** All that was recorded: a list of `{ service, question, at, status, type, body }`, where `at` is a place or null. */
export function recordings() {
  return JSON.parse(readFileSync(path.join(RECORDINGS, "index.json"), "utf8")).map(({ service, asked, file, ...entry }) => ({
    at: null,
    ...entry,
    asked,
    service,
    question: questionOf(service, asked),
    body: readFileSync(path.join(RECORDINGS, file)),
  }));
}
