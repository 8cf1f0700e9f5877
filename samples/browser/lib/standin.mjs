/**
 * A stand-in for GeoServer with the plugin: answers what `record.mjs` asked of a real one, with what that answered, and keeps every
 * request. What was not recorded is answered with an error and fails the test, by name. Other pages may ask it (CORS), as a
 * portal on another server does.
 *
 * A map was recorded once, as a whole; the stand-in cuts the box that is asked for out of it. Information was recorded at some
 * places; a place that is asked for counts as one of them within a pixel or two.
 */
import assert from "node:assert/strict";
import { parametersOf, placeOf, PLACEHOLDER, questionOf, recordings, WHOLE } from "./recording.mjs";
import { readPng, writePng } from "./png.mjs";
import { listen } from "./server.mjs";

/** How far a click may be from the place that was recorded, in metres. */
const NEAR = 60;

/** Starts it. `requests` are the parameters of each request, in lower case. */
export async function startStandIn(workspace) {
  const recorded = recordings();
  const standIn = { requests: [], unrecorded: [], instead: null, rename: null };
  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url, PLACEHOLDER);
    const asked = parametersOf(request.url);
    const service = pathname.replace(/^\/geoserver\//, "").replace(`${workspace}/`, "");
    standIn.requests.push({ path: pathname, ...asked });
    const found = standIn.instead?.when(asked) ? standIn.instead.answer : find(recorded, service, asked);
    if (!found) {
      standIn.unrecorded.push(request.url);
    }
    const { status, type, body } = found ? played(found, asked) : { status: 500, type: "text/plain", body: "not recorded" };
    response.writeHead(status, { "Content-Type": type, "Access-Control-Allow-Origin": "*" }).end(body);
  });

  /** What is sent for an entry: addresses are the stand-in's, pictures the part that is asked for. */
  function played(entry, asked) {
    if (asked.request === "GetMap" && /^image\/png/.test(entry.type)) {
      return { ...entry, body: part(entry, asked) };
    }
    if (/^image\//.test(entry.type)) {
      return entry;
    }
    const text = entry.body.toString("utf8").replaceAll(PLACEHOLDER, `${server.origin}/geoserver`);
    return { ...entry, body: standIn.rename && /json/.test(entry.type) ? renamed(text, standIn.rename) : text };
  }

  return Object.assign(standIn, server, {
    address: `${server.origin}/geoserver`,
    /** Requests of one operation so far, oldest first. */
    asked: (operation) => standIn.requests.filter((request) => request.request === operation),
    /** The first recorded answer to what includes these parameters, and is about a place if one is given. */
    recorded(wanted, place = null) {
      const fits = ({ asked, at }) =>
        Object.entries(wanted).every(([name, value]) => asked[name] === value) && (!place || place.join() === at?.join());
      const entry = recorded.find(fits);
      assert.ok(entry, `no recording of ${JSON.stringify(wanted)}; see record.mjs`);
      return entry;
    },
    /** The features of a recorded answer. */
    features(wanted, place = null) {
      return JSON.parse(this.recorded(wanted, place).body).features;
    },
    /** Fails if anything was asked that was not recorded, and says what. */
    assertAllRecorded() {
      const missing = standIn.unrecorded.splice(0);
      assert.deepEqual(missing, [], "requests without a recorded answer; add them to record.mjs and record again");
    },
  });
}

function find(recorded, service, asked) {
  const question = questionOf(service, asked);
  const same = recorded.filter((entry) => entry.question === question);
  if (asked.request !== "GetFeatureInfo") {
    return same[0];
  }
  const [x, y] = placeOf(asked);
  return same.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) <= NEAR);
}

const pictures = new Map();

/** The part of a whole map that is asked for, each pixel the one that lies there. */
function part({ body }, asked) {
  const whole = pictures.get(body) ?? pictures.set(body, readPng(body)).get(body);
  const [width, height] = [Number(asked.width), Number(asked.height)];
  const [west, south, east, north] = asked.bbox.split(",").map(Number);
  const [left, bottom, right, top] = WHOLE.box;
  const data = Buffer.alloc(4 * width * height);
  for (let row = 0; row < height; row++) {
    const y = north - ((row + 0.5) * (north - south)) / height;
    const from = Math.floor(((top - y) / (top - bottom)) * whole.height);
    for (let column = 0; column < width; column++) {
      const x = west + ((column + 0.5) * (east - west)) / width;
      const at = Math.floor(((x - left) / (right - left)) * whole.width);
      if (from >= 0 && from < whole.height && at >= 0 && at < whole.width) {
        whole.data.copy(data, 4 * (row * width + column), 4 * (from * whole.width + at), 4 * (from * whole.width + at + 1));
      }
    }
  }
  return writePng({ width, height, data });
}

/** The same answer about areas of another name. */
function renamed(text, name) {
  const answer = JSON.parse(text);
  answer.features?.forEach(({ properties }) => {
    properties.name = name;
  });
  return JSON.stringify(answer);
}
