/** A map as Masterportal makes it: layers created by its own library from a services.json. Bundled for masterportal.test.mjs. */
import crs from "@masterportal/masterportalapi/src/crs.js";
import wfs from "@masterportal/masterportalapi/src/layer/wfs.js";
import * as wms from "@masterportal/masterportalapi/src/layer/wms.js";
import rawLayerList from "@masterportal/masterportalapi/src/rawLayerList.js";
import Map from "ol/Map.js";
import View from "ol/View.js";

crs.registerProjections();

const view = new View({ projection: "EPSG:25832", center: [377000, 5711000], resolution: 20 });
const map = new Map({ target: "map", view, controls: [] });

/** Reads the services as the portal does. */
function load(address) {
  return new Promise((resolve, reject) =>
    rawLayerList.initializeLayerList(address, (list, error) => (list ? resolve(list.length) : reject(error))),
  );
}

function create(raw) {
  return raw.typ === "WMS" ? wms.createLayer(raw) : wfs.createLayer(raw, { options: { version: raw.version } });
}

/** What became of each entry. */
function layers() {
  return rawLayerList.getLayerList().map((raw) => {
    const layer = create(raw);
    const source = layer.getSource();
    return {
      id: layer.get("id"),
      typ: raw.typ,
      source: source.constructor.name.replace(/^_/, ""),
      url: source.getUrl?.() ?? null,
      params: source.getParams?.() ?? null,
      projection: source.getProjection?.()?.getCode() ?? null,
      info: raw.typ === "WMS" ? wms.getGfiURL(layer, map, view.getCenter()) : null,
    };
  });
}

/** Puts one layer into the map and waits until it is drawn. */
function show(id, values = {}) {
  const layer = create({ ...rawLayerList.getLayerWhere({ id }), ...values });
  const drawn = new Promise((resolve) => map.once("rendercomplete", resolve));
  map.setLayers([layer]);
  map.renderSync();
  return drawn.then(() =>
    (layer.getSource().getFeatures?.() ?? []).map((feature) => {
      const { [feature.getGeometryName()]: geometry, ...properties } = feature.getProperties();
      return { type: geometry.getType(), extent: geometry.getExtent(), properties };
    }),
  );
}

window.portal = { load, layers, show };
