/**
 * Reads what a WMS 1.3.0 offers: topics (its layer groups) with maps and overlays in them.
 *
 * A layer with a TIME dimension is a map of areas of which one is shown at a time; any other is an overlay. A layer
 * whose name continues that of another (`ind_x_bezirk` after `ind_x`) and whose title does so in brackets
 * (`… (Stadtbezirke)`) is the same map for coarser areas.
 */
import { child, children, childText, onlineResource } from "./xml.js";

/** Reference systems in which the portal can draw, the best first; east before north in all of them. */
const DRAWABLE = [/^EPSG:258(3[1-3])$/, /^EPSG:3857$/];

/**
 * @param {Document} document the capabilities
 * @returns {{title, server, crs, extent, degrees, topics, layers}|null} null if the document is something else
 */
export function readCapabilities(document) {
  const root = document.documentElement;
  const top = child(child(root, "Capability"), "Layer");
  if (root.localName !== "WMS_Capabilities" || !top) {
    return null;
  }
  const crs = referenceSystem(top);
  const layers = new Map();
  const topics = [];
  collect(top, { crs, layers, topics, inherited: {} });
  const extent = boundsOf(top, crs) ?? union([...layers.values()].map((layer) => layer.extent).filter(Boolean));
  const degrees = geographicBounds(top);
  const title = childText(child(root, "Service"), "Title");
  return { title, server: serverOf(root), crs, extent, degrees, topics, layers };
}

/** The name of a layer without its workspace. */
export function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}

function serverOf(root) {
  return Array.from(root.attributes).some((attribute) => attribute.value === "http://www.qgis.org/wms")
    ? "qgis"
    : "geoserver";
}

/** Walks groups; every group that has layers of its own becomes a topic. */
function collect(node, context) {
  const inherited = { ...context.inherited, attribution: attributionOf(node) ?? context.inherited.attribution };
  const own = [];
  for (const layer of children(node, "Layer")) {
    if (child(layer, "Layer")) {
      collect(layer, { ...context, inherited });
    } else if (childText(layer, "Name") && !context.layers.has(childText(layer, "Name"))) {
      const read = layerOf(layer, context.crs, inherited);
      context.layers.set(read.name, read);
      own.push(read);
    }
  }
  if (own.length > 0) {
    const name = childText(node, "Name");
    const title = name ? childText(node, "Title") || name : null;
    context.topics.push({ name, title, entries: entriesOf(own) });
  }
}

function layerOf(element, crs, inherited) {
  const name = childText(element, "Name");
  const dimension = children(element, "Dimension").find((each) => each.getAttribute("name").toLowerCase() === "time");
  const times = timesOf(dimension);
  return {
    name,
    title: childText(element, "Title") || name,
    abstract: childText(element, "Abstract"),
    queryable: element.getAttribute("queryable") === "1",
    times,
    defaultTime: matching(times, dimension?.getAttribute("default") ?? "") ?? times.at(-1) ?? null,
    attribution: attributionOf(element) ?? inherited.attribution ?? null,
    extent: boundsOf(element, crs),
  };
}

/** Single points in time only: intervals cannot be stepped through and are left to the server. */
function timesOf(dimension) {
  return (dimension?.textContent ?? "")
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value && !value.includes("/"));
}

/** The value of a list that is the same day; `current` and the like are none. */
export function matching(times, wanted) {
  return times.find((time) => time === wanted) ?? times.find((time) => dayOf(time) === dayOf(wanted)) ?? null;
}

/** The day of a point in time, or the text itself if it has no time of day: `2024-01-01`. */
export function dayOf(time) {
  return time.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
}

function entriesOf(layers) {
  const entries = [];
  const byName = new Map();
  for (const layer of layers) {
    const base = layers.find(
      (other) =>
        layer.name.startsWith(`${other.name}_`) &&
        layer.title.startsWith(`${other.title} (`) &&
        layer.title.endsWith(")"),
    );
    if (base && byName.has(base.name)) {
      const level = layer.title.slice(base.title.length + 2, -1);
      byName.get(base.name).levels.push({ layer: layer.name, title: level });
    } else {
      const entry = { layer: layer.name, title: layer.title, overlay: layer.times.length === 0, levels: [] };
      entries.push(entry);
      byName.set(layer.name, entry);
    }
  }
  return entries;
}

function attributionOf(element) {
  const attribution = child(element, "Attribution");
  const title = childText(attribution, "Title");
  return title ? { title, url: onlineResource(attribution) } : null;
}

/** Bounds name the system that the data are in; lists of systems may hold all that a server knows. */
function referenceSystem(top) {
  const codes = [
    ...valuesOf(top, "BoundingBox", (box) => box.getAttribute("CRS")),
    ...valuesOf(top, "CRS", (crs) => crs.textContent.trim()),
  ];
  return DRAWABLE.map((pattern) => codes.find((code) => pattern.test(code))).find(Boolean) ?? "EPSG:3857";
}

/** Values of the elements of this name in a layer, then in those below it. */
function valuesOf(layer, name, value) {
  return [
    ...children(layer, name).map(value),
    ...children(layer, "Layer").flatMap((inner) => valuesOf(inner, name, value)),
  ];
}

function boundsOf(element, crs) {
  const box = children(element, "BoundingBox").find((each) => each.getAttribute("CRS") === crs);
  return box ? ["minx", "miny", "maxx", "maxy"].map((side) => Number(box.getAttribute(side))) : null;
}

/** West, south, east, north, or null. */
function geographicBounds(element) {
  const box = child(element, "EX_GeographicBoundingBox");
  const sides = ["westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude"];
  return box ? sides.map((side) => Number(childText(box, side))) : null;
}

function union(extents) {
  return extents.length === 0
    ? null
    : extents.reduce((a, b) => [
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[2], b[2]),
        Math.max(a[3], b[3]),
      ]);
}
