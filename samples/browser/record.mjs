/**
 * Asks a map server all that the portal's tests ask, and writes its answers into `recordings`:
 *
 *     node record.mjs <address of GeoServer> <folder beside the atlas>
 *
 * The server must have published the atlas of Musterstadt. Addresses of the server are taken out. Capabilities are cut down to the
 * layers that are asked for, with the description of one, and to the atlas's own reference systems; documents likewise.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { readDictionary } from "../portal/src/documents.js";
import { columnsAsked } from "../portal/src/queries.js";
import { INFO_PARAMETERS, mapParameters } from "../portal/src/requests.js";
import * as requests from "../portal/src/requests.js";
import { children, childText } from "../portal/src/xml.js";
import { parametersOf, PLACEHOLDER, RECORDINGS, WHOLE } from "./lib/recording.mjs";

const WORKSPACE = "musterstadt";
const CRS = "EPSG:25832";
const INDEX = "belastung";
const LATEST = "2024-01-01";
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024].map((year) => `${year}-01-01`);

/** Layers that capabilities keep; all others are left out. */
const LAYERS = [
  INDEX,
  "ind_kinderarm",
  "ind_kinderarm_statistikbezirk",
  "ind_kinderarm_bezirk",
  "ind_kinderarm_stadt",
  "cov_bewegung",
  "measures",
  "gap_bewegung_erst",
  "kitas",
];
/** Layers that are looked at, on their latest day; those without one have no time. */
const SHOWN = [
  { layer: "ind_kinderarm", time: LATEST },
  { layer: "ind_kinderarm_bezirk", time: LATEST },
  { layer: "cov_bewegung", time: LATEST },
  { layer: "gap_bewegung_erst", time: LATEST },
  { layer: "measures" },
  { layer: "kitas" },
];
/** All but burden by coverage, whose legend the page draws itself. */
const LEGENDS = [INDEX, ...SHOWN.map(({ layer }) => layer).filter((layer) => !layer.startsWith("gap_"))];
const SYSTEMS = [CRS, "EPSG:3857", "EPSG:4326", "EPSG:4258", "CRS:84"];

/** What-if maps: those of the tests in the order in which they are reached. */
const WHAT_IFS = [
  "lw_w_umwelt:4",
  "lw_w_umwelt:4;lw_without:kinder",
  "lw_w_umwelt:4;lw_without:kinder no2",
  "lw_w_umwelt:4;lw_without:kinder no2;lw_aggregate:maximum",
  "lw_without:soziales",
  "lw_without:soziales umwelt",
  "lw_without:kinder soziales umwelt",
];
const IN_FULL = WHAT_IFS[2];
const OF_A_LINK = { time: "2021-01-01", viewparams: "lw_w_umwelt:0.5;lw_without:kinder" };

/** What the plugin refuses: a negative weight, an unknown part, an unknown method, an index of which nothing is left. */
const REFUSED = [
  "lw_w_umwelt:-1",
  "lw_w_fremd:4",
  "lw_aggregate:fremd",
  "lw_without:gesund kinder soziales umwelt",
];

/** Places that are clicked: inside Kiefernanger, at a site of a measure, beside the city. */
const INSIDE = [376600, 5710700];
const AT_SITE = [378663, 5712647];
const OUTSIDE = [373200, 5714800];

/** Areas that are chosen from tables: the one with the heaviest burden, and one whose figure is withheld. */
const AREAS = [
  { layer: INDEX, id: "belastung.04322.2024" },
  { layer: "cov_bewegung", id: "cov_bewegung.01121.2024" },
];

const [server, documents] = process.argv.slice(2);
if (!server || !documents) {
  console.error("usage: node record.mjs <address of GeoServer> <folder beside the atlas>");
  process.exit(2);
}
const config = { server: server.replace(/\/+$/, ""), workspace: WORKSPACE };
const entries = [];

await rm(RECORDINGS, { recursive: true, force: true });
await mkdir(path.join(RECORDINGS, "atlas", "sld"), { recursive: true });
const dictionary = await recordDocuments();
await recordAnswers();
await writeFile(path.join(RECORDINGS, "index.json"), `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`);
console.log(`${entries.length} answers in ${RECORDINGS}`);

async function recordAnswers() {
  for (const language of ["de", "en"]) {
    await record(`capabilities-${language}.xml`, requests.capabilitiesAddress(config, language), { edit: capabilities });
    const layers = language === "de" ? LEGENDS : [INDEX, "measures", "kitas"];
    for (const layer of layers) {
      const address = requests.legendAddress(config, { layer, language, server: "geoserver" });
      await record(`legend-${layer}-${language}.png`, address);
    }
  }
  await record("nowhere.json", requests.capabilitiesAddress({ ...config, workspace: "anderswo" }, "de"), { service: "anderswo/wms" });
  for (const map of [...YEARS.map((time) => ({ layer: INDEX, time })), ...SHOWN]) {
    await recordMap(map);
  }
  for (const viewparams of [...WHAT_IFS, ...REFUSED]) {
    await recordMap({ layer: INDEX, time: LATEST, viewparams });
  }
  await recordMap({ layer: INDEX, ...OF_A_LINK });
  await recordMap({ layer: INDEX, time: "1999-01-01" });
  for (const at of [INSIDE, AT_SITE, OUTSIDE]) {
    await recordInfo({ layer: INDEX, time: LATEST }, at);
    await recordInfo({ layer: "measures" }, at);
  }
  await recordInfo({ layer: INDEX, time: LATEST, viewparams: IN_FULL }, INSIDE);
  await recordInfo({ layer: INDEX, time: LATEST, viewparams: REFUSED[0] }, INSIDE);
  for (const viewparams of ["", IN_FULL, REFUSED[0]]) {
    await recordRows({ layer: INDEX, viewparams });
  }
  await recordRows({ layer: "cov_bewegung" });
  for (const { layer, id } of AREAS) {
    await record(`feature-${id}.json`, requests.featureAddress(config, { layer, id, crs: CRS }));
  }
}

async function recordMap({ layer, time = null, viewparams = "" }) {
  const { box, size } = WHOLE;
  await record(
    `map-${[layer, time, named(viewparams)].filter(Boolean).join("-")}.png`,
    wms("GetMap", { ...mapParameters({ layer, time: instant(time), viewparams }), ...where(box, size) }),
  );
}

/** At the resolution of a screen: what is near a place differs with it. */
async function recordInfo({ layer, time = null, viewparams = "" }, at) {
  const box = [at[0] - 505, at[1] - 505, at[0] + 505, at[1] + 505];
  const address = wms("GetFeatureInfo", {
    ...mapParameters({ layer, time: instant(time), viewparams }),
    QUERY_LAYERS: layer,
    ...INFO_PARAMETERS,
    ...where(box, 101),
    I: 50,
    J: 50,
  });
  await record(`info-${[layer, at.join("-"), named(viewparams)].filter(Boolean).join("-")}.json`, address, { at });
}

async function recordRows({ layer, viewparams = "" }) {
  const address = requests.rowsAddress(config, { layer, columns: columnsAsked(layer, dictionary.get(layer), "de"), day: LATEST, viewparams });
  await record(`rows-${[layer, named(viewparams)].filter(Boolean).join("-")}.json`, address);
}

function wms(operation, parameters) {
  return requests.withParameters(requests.serviceAddress(config, "wms"), {
    SERVICE: "WMS",
    VERSION: "1.3.0",
    REQUEST: operation,
    ...parameters,
  });
}

function where(box, size) {
  return { CRS, BBOX: box.join(","), WIDTH: size, HEIGHT: size };
}

function instant(day) {
  return day && `${day}T00:00:00.000Z`;
}

function named(viewparams) {
  return viewparams.replaceAll("lw_", "").replace(/[^\w.-]+/g, "_");
}

/** One answer. A refusal in place of a picture or of rows is XML, and its file says so. */
async function record(name, address, { at = null, edit = null, service = /\/(w[mf]s)\?/.exec(address)[1] } = {}) {
  const answer = await fetch(address);
  const type = answer.headers.get("Content-Type");
  const bytes = Buffer.from(await answer.arrayBuffer());
  const picture = type.startsWith("image/");
  const file = /xml/.test(type) ? name.replace(/\.\w+$/, ".xml") : name;
  const text = () => withoutServer(bytes.toString("utf8"));
  await writeFile(path.join(RECORDINGS, file), picture ? bytes : edit ? edit(text()) : text());
  const asked = parametersOf(address);
  entries.push({ service, asked, ...(at ? { at } : {}), status: answer.status, type, file });
}

/** Without what tells of the server on which it was recorded, or of the time. */
function withoutServer(text) {
  return text
    .replaceAll(config.server, PLACEHOLDER)
    .replaceAll(new URL(config.server).host, new URL(PLACEHOLDER).host)
    .replace(/"timeStamp":"[^"]*"/, '"timeStamp":"2000-01-01T00:00:00.000Z"')
    .replace(/ updateSequence="\d+"/, "");
}

/** Capabilities with the layers that are asked for, and groups that have one. */
function capabilities(text) {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const [capability] = children(document.documentElement, "Capability");
  children(capability, "Request").forEach((request) => capability.removeChild(request));
  prune(children(capability, "Layer")[0]);
  const written = new XMLSerializer().serializeToString(document).replace(/>\s+</g, ">\n<");
  return `${written}\n`;
}

function prune(layer) {
  const off = (element) => layer.removeChild(element);
  children(layer, "CRS")
    .filter((crs) => !SYSTEMS.includes(crs.textContent.trim()))
    .forEach(off);
  for (const inner of children(layer, "Layer")) {
    if (children(inner, "Layer").length > 0) {
      prune(inner);
    }
    if (children(inner, "Layer").length === 0 && !LAYERS.includes(childText(inner, "Name"))) {
      off(inner);
    } else {
      const spare = childText(inner, "Name") === INDEX ? [] : children(inner, "Abstract");
      [...children(inner, "KeywordList"), ...spare].forEach((part) => inner.removeChild(part));
    }
  }
}

/** The documents that the portal reads, cut down to the layers; gives the dictionary of their columns. */
async function recordDocuments() {
  const read = (name) => readFile(path.join(documents, name), "utf8");
  const write = (name, text) => writeFile(path.join(RECORDINGS, "atlas", name), text);
  const [header, ...lines] = (await read("dictionary.csv")).split(/\r?\n/);
  const kept = lines.filter((line) => LAYERS.includes(line.slice(0, line.indexOf(","))));
  const dictionary = `${[header, ...kept].join("\n")}\n`;
  await write("dictionary.csv", dictionary);
  for (const layer of [INDEX, ...SHOWN.map((map) => map.layer)]) {
    await write(`sld/${layer}.sld`, await read(`sld/${layer}.sld`));
  }
  const { definition } = JSON.parse(await read(`${INDEX}.inputs.json`));
  await write(`${INDEX}.inputs.json`, `${JSON.stringify({ definition })}\n`);
  return readDictionary(dictionary);
}
