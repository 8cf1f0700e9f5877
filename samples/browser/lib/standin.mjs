/**
 * A stand-in for GeoServer with the plugin: answers WMS and WFS of one workspace as GeoServer does, from the files that
 * the build writes beside the atlas, and keeps every request. It draws nothing: a map is one colour, so that what is
 * tested is what was asked. Other pages may ask it (CORS), as a portal on another server does.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { listen } from "./server.mjs";

/** Any box serves, as the pictures are of one colour. */
const BOX = 'minx="372000" miny="5706000" maxx="382000" maxy="5716000"';

/** Starts it for the atlas whose folder is given. `requests` are the parameters of each request, in lower case. */
export async function startStandIn(folder) {
  const plan = JSON.parse(await readFile(path.join(folder, "publication-plan.json"), "utf8"));
  const standIn = { plan, requests: [], refusal: null, rename: null, capabilities: null };
  const collections = new Map();
  standIn.features = async (layer) => {
    if (!collections.has(layer)) {
      collections.set(layer, readFile(path.join(folder, "geojson", `${layer}.geojson`), "utf8").then(JSON.parse));
    }
    return (await collections.get(layer)).features;
  };
  const server = await listen(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const asked = Object.fromEntries([...url.searchParams].map(([key, value]) => [key.toLowerCase(), value]));
    standIn.requests.push({ path: url.pathname, ...asked });
    const { status = 200, type, body } = await answer(standIn, url.pathname, asked);
    response.writeHead(status, { "Content-Type": type, "Access-Control-Allow-Origin": "*" }).end(body);
  });
  return Object.assign(standIn, server, {
    address: `${server.origin}/geoserver`,
    /** Requests of one operation so far, oldest first. */
    asked: (operation) => standIn.requests.filter((request) => request.request === operation),
  });
}

async function answer(standIn, place, asked) {
  const { plan, refusal } = standIn;
  if (!place.startsWith(`/geoserver/${plan.workspace}/`)) {
    return { status: 404, type: "text/html", body: "<html><body>HTTP Status 404</body></html>" };
  }
  if (refusal?.when(asked)) {
    return report(refusal.text);
  }
  const layer = asked.layers ?? asked.typename;
  if (layer !== undefined && !plan.layers.some((each) => each.name === layer)) {
    return report(`Could not find layer ${layer}`);
  }
  switch (asked.request) {
    case "GetCapabilities":
      return {
        type: "text/xml",
        body: standIn.capabilities ?? (await capabilities(standIn, /^en/.test(asked.acceptlanguages) ? "en" : "de")),
      };
    case "GetMap":
      return { type: "image/png", body: picture(Number(asked.width), Number(asked.height), colourOf(asked)) };
    case "GetLegendGraphic":
      return { type: "image/png", body: picture(160, 120, [208, 216, 221, 255]) };
    case "GetFeatureInfo":
      return collection((await chosen(standIn, asked, layer)).slice(0, 1), standIn.rename);
    case "GetFeature":
      return collection(rows(await chosen(standIn, asked, layer), asked), standIn.rename);
    default:
      return report(`No such operation WMS ${asked.request}`);
  }
}

function report(text) {
  const body = `<?xml version="1.0" encoding="UTF-8"?><ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
      <ServiceException>\n      ${escaped(text)}\n</ServiceException></ServiceExceptionReport>`;
  return { type: "text/xml", body };
}

/** Features of the time that is asked for: that of TIME, of the CQL filter, or the latest. */
async function chosen(standIn, asked, layer) {
  const features = await standIn.features(layer);
  const day = asked.time?.slice(0, 10) ?? /valid_from = '([\d-]+)'/.exec(asked.cql_filter ?? "")?.[1];
  const days = features
    .map((feature) => feature.properties.valid_from)
    .filter(Boolean)
    .sort();
  const wanted = day ?? (asked.request === "GetFeatureInfo" ? days.at(-1) : null);
  return wanted ? features.filter((feature) => feature.properties.valid_from === wanted) : features;
}

/** As GeoServer does: the columns asked for, and outlines only if all are. */
function rows(features, asked) {
  const columns = asked.propertyname?.split(",");
  return features
    .filter((feature) => !asked.featureid || asked.featureid === feature.id)
    .map((feature) => ({
      type: "Feature",
      id: feature.id,
      geometry: columns ? null : feature.geometry,
      properties: columns
        ? Object.fromEntries(columns.map((name) => [name, feature.properties[name]]))
        : feature.properties,
    }));
}

function collection(features, rename) {
  const named = rename
    ? features.map((feature) => ({ ...feature, properties: { ...feature.properties, name: rename } }))
    : features;
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::25832" } };
  return { type: "application/json", body: JSON.stringify({ type: "FeatureCollection", features: named, crs }) };
}

async function capabilities(standIn, language) {
  const { plan } = standIn;
  const groups = new Map(plan.groups.map((group) => [group.name, group]));
  const layers = new Map(plan.layers.map((layer) => [layer.name, layer]));
  const members = new Set(plan.groups.flatMap((group) => group.members));
  const written = async (name) => {
    const group = groups.get(name);
    if (!group) {
      return layerElement(standIn, layers.get(name), language);
    }
    const inner = await Promise.all(group.members.map(written));
    return `<Layer queryable="1"><Name>${name}</Name><Title>${escaped(group.title[language])}</Title>${inner.join("")}</Layer>`;
  };
  const tree = await Promise.all(
    plan.groups.filter((group) => !members.has(group.name)).map((group) => written(group.name)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Service><Name>WMS</Name><Title>${escaped(plan.title[language])}</Title></Service>
  <Capability><Layer><Title>${escaped(plan.title[language])}</Title>
    ${plan.referenceSystems.map((code) => `<CRS>EPSG:${code}</CRS>`).join("")}${tree.join("\n")}
  </Layer></Capability>
</WMS_Capabilities>`;
}

async function layerElement(standIn, layer, language) {
  const features = await standIn.features(layer.name);
  const times = layer.time
    ? [...new Set(features.map((feature) => feature.properties[layer.time.attribute]))]
        .sort()
        .map((day) => `${day}T00:00:00.000Z`)
    : [];
  const { attribution } = standIn.plan.source;
  const crs = `EPSG:${standIn.plan.referenceSystems[0]}`;
  return `<Layer queryable="1"><Name>${layer.name}</Name><Title>${escaped(layer.title[language])}</Title>
      <Abstract>${escaped(layer.description[language])}</Abstract>
      <BoundingBox CRS="${crs}" ${BOX}/>
      ${times.length > 0 ? `<Dimension name="time" default="${times.at(-1).replace(".000", "")}" units="ISO8601">${times.join(",")}</Dimension>` : ""}
      <Attribution><Title>${escaped(attribution.de)}</Title></Attribution></Layer>`;
}

/** A colour that differs by time and what-if, so that a changed request is seen as a changed map. */
function colourOf({ layers, time = "", viewparams = "" }) {
  const sum = [...`${layers}${time}${viewparams}`].reduce(
    (all, letter) => (all * 31 + letter.codePointAt(0)) % 9973,
    7,
  );
  return [120 + (sum % 100), 150 + (sum % 90), 170 + (sum % 80), 90];
}

function picture(width, height, colour) {
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rowsOfPicture = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rowsOfPicture)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
}
