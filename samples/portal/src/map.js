/** The map itself: OpenLayers, and nothing of the page around it. */
import Feature from "ol/Feature.js";
import OlMap from "ol/Map.js";
import View from "ol/View.js";
import ScaleLine from "ol/control/ScaleLine.js";
import Zoom from "ol/control/Zoom.js";
import { boundingExtent, getCenter } from "ol/extent.js";
import GeoJSON from "ol/format/GeoJSON.js";
import Point from "ol/geom/Point.js";
import ImageLayer from "ol/layer/Image.js";
import VectorLayer from "ol/layer/Vector.js";
import { addCoordinateTransforms, addProjection, get as projectionOf, getTransform, transformExtent } from "ol/proj.js";
import Projection from "ol/proj/Projection.js";
import ImageWMS from "ol/source/ImageWMS.js";
import VectorSource from "ol/source/Vector.js";
import CircleStyle from "ol/style/Circle.js";
import Fill from "ol/style/Fill.js";
import Stroke from "ol/style/Stroke.js";
import Style from "ol/style/Style.js";
import { localName } from "./capabilities.js";
import { INFO_PARAMETERS, mapParameters, serviceAddress } from "./requests.js";
import { fetchPicture } from "./service.js";

const DEGREES = "EPSG:4326";

/** An empty picture: where a map cannot be had, none is shown, and not the one before. */
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** Overlays that belong above the others: areas around sites, then sites. */
const ON_TOP = Object.freeze(["catchments", "measures", "proposals"]);

const HIGHLIGHT = Object.freeze([
  new Style({ stroke: new Stroke({ color: "#ffffff", width: 6 }) }),
  new Style({
    stroke: new Stroke({ color: "#10222e", width: 3 }),
    image: new CircleStyle({
      radius: 9,
      stroke: new Stroke({ color: "#10222e", width: 3 }),
      fill: new Fill({ color: "#ffffff80" }),
    }),
  }),
]);

/**
 * Makes the map.
 *
 * @param {object} options the element it fills, configuration, capabilities, and what is told: `onView({x, y,
 *     resolution})`, `onPick([x, y])`, `onDrawn(layer)`, `onFault(layer, error)`, `onBackgroundFault()`
 */
export function createMap({ target, config, capabilities, onView, onPick, onDrawn, onFault, onBackgroundFault, tips }) {
  const projection = projectionFor(capabilities.crs);
  const extent =
    capabilities.extent ?? transformExtent(capabilities.degrees ?? [5.8, 47.2, 15.1, 55.1], DEGREES, projection);
  const marks = new VectorLayer({ source: new VectorSource(), style: HIGHLIGHT, zIndex: 1000 });
  const map = new OlMap({
    target,
    layers: [marks],
    controls: [
      new Zoom({ zoomInTipLabel: tips.zoomIn, zoomOutTipLabel: tips.zoomOut }),
      new ScaleLine({ minWidth: 56, maxWidth: 110 }),
    ],
    view: new View({
      projection,
      center: getCenter(extent),
      resolution: 20,
      minResolution: 0.25,
      maxResolution: 200,
      smoothResolutionConstraint: false,
    }),
  });
  if (config.background) {
    map.addLayer(new ImageLayer({ zIndex: 0, source: backgroundSource(config.background, onBackgroundFault) }));
  }
  for (const [part, tip] of [
    ["in", tips.zoomIn],
    ["out", tips.zoomOut],
  ]) {
    target.querySelector(`.ol-zoom-${part}`).setAttribute("aria-label", tip);
  }
  const drawn = new Map();
  const waiting = new Set();
  let wholeSeenFrom = null;

  function source(parameters) {
    const made = new ImageWMS({
      url: serviceAddress(config, "wms"),
      params: parameters,
      ratio: 1.1,
      serverType: capabilities.server,
      projection,
      imageLoadFunction: (image, address) => load(parameters.LAYERS, image.getImage(), address),
    });
    return made;
  }

  async function load(name, element, address) {
    waiting.add(address);
    state();
    try {
      const picture = await fetchPicture(address);
      element.addEventListener("load", () => URL.revokeObjectURL(picture), { once: true });
      element.src = picture;
      onDrawn(name);
    } catch (error) {
      element.src = NOTHING;
      if (drawn.has(name)) {
        onFault(name, error);
      }
    } finally {
      waiting.delete(address);
      state();
    }
  }

  function state() {
    target.dataset.state = waiting.size > 0 ? "loading" : "ready";
  }

  /** Shows layers: the map first, then what lies on it; each `{ layer, time, viewparams }`. */
  function show(wanted) {
    const names = wanted.map((each) => each.layer);
    for (const [name, { layer }] of drawn) {
      if (!names.includes(name)) {
        map.removeLayer(layer);
        drawn.delete(name);
      }
    }
    wanted.forEach((each, i) => {
      const parameters = mapParameters(each);
      const key = JSON.stringify(parameters);
      const old = drawn.get(each.layer);
      const layer = old?.layer ?? new ImageLayer();
      layer.setZIndex(i === 0 ? 1 : 10 + i + 100 * (1 + ON_TOP.indexOf(localName(each.layer))));
      if (old?.key !== key) {
        drawn.set(each.layer, { layer, key });
        layer.setSource(source(parameters));
      }
      if (!old) {
        map.addLayer(layer);
      }
    });
  }

  /** Addresses of what is at a place, by layer. */
  function infoAddresses(place, names) {
    const resolution = map.getView().getResolution();
    return names.map((name) => ({
      layer: name,
      address: drawn
        .get(name)
        .layer.getSource()
        .getFeatureInfoUrl(place, resolution, projection, { QUERY_LAYERS: name, ...INFO_PARAMETERS }),
    }));
  }

  /** Marks features: GeoJSON with outlines in the map's system if it says so, else in degrees; or else a place. */
  function mark(collection, place = null) {
    const format = new GeoJSON({ featureProjection: projection });
    const features = (collection?.features ?? []).filter((feature) => feature.geometry);
    const named = JSON.stringify(collection?.crs ?? null).includes(capabilities.crs.replace("EPSG:", ""));
    const read = features.flatMap((feature) =>
      format.readFeatures(feature, { dataProjection: named ? projection : DEGREES }),
    );
    marks.getSource().clear();
    marks.getSource().addFeatures(read.length > 0 ? read : place ? [new Feature(new Point(place))] : []);
    return read.length > 0;
  }

  function view({ x, y, resolution }) {
    map.getView().setCenter([x, y]);
    map.getView().setResolution(resolution);
  }

  function whole() {
    map.getView().fit(extent, { padding: [24, 24, 24, 24] });
    wholeSeenFrom = seenFrom();
  }

  function seenFrom() {
    return [...map.getView().getCenter(), map.getView().getResolution()].join();
  }

  function toMarked() {
    const box = marks.getSource().getExtent();
    const size = map.getSize();
    if (size && box.every(Number.isFinite)) {
      const seen = map.getView().calculateExtent(size);
      const inside = seen[0] <= box[0] && seen[1] <= box[1] && seen[2] >= box[2] && seen[3] >= box[3];
      if (!inside) {
        map
          .getView()
          .fit(boundingExtent([box.slice(0, 2), box.slice(2)]), { padding: [60, 60, 60, 60], minResolution: 5 });
      }
    }
  }

  map.on("moveend", () => {
    const [x, y] = map.getView().getCenter();
    onView({ x, y, resolution: map.getView().getResolution() });
  });
  // what was the whole city before a part of the page unfolded is so again
  map.on("change:size", () => {
    if (seenFrom() === wholeSeenFrom) {
      whole();
    }
  });
  map.on("singleclick", (event) => onPick(event.coordinate));
  target.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === target) {
      onPick(map.getView().getCenter());
    }
  });
  state();
  return { show, view, whole, mark, toMarked, infoAddresses, end: () => map.setTarget(null) };
}

/** Pictures of a server that need not allow this page to read its answers. */
function backgroundSource({ url, layers }, onFault) {
  const imageLoadFunction = (image, address) => {
    const element = image.getImage();
    const probe = new Image();
    probe.addEventListener("load", () => {
      element.src = address;
    });
    probe.addEventListener("error", () => {
      element.src = NOTHING;
      onFault();
    });
    probe.src = address;
  };
  return new ImageWMS({ url, params: { LAYERS: layers, FORMAT: "image/png" }, ratio: 1.1, imageLoadFunction });
}

/** The map's system; ETRS89 in a zone of UTM is carried to and from degrees like WGS 84, which it is to under a metre. */
function projectionFor(code) {
  const known = projectionOf(code);
  if (known) {
    return known;
  }
  const like = projectionOf(`EPSG:326${code.slice(-2)}`);
  const projection = new Projection({ code, units: "m", extent: [-1000000, 4000000, 2000000, 8000000] });
  addProjection(projection);
  addCoordinateTransforms(DEGREES, projection, getTransform(DEGREES, like), getTransform(like, DEGREES));
  return projection;
}
