/** The addresses that the portal asks. Each is built here and nowhere else, except GetMap's box and size (OpenLayers). */

/** Without them GeoServer leaves out the title where there is one class only, and QGIS Server repeats the layer's. */
const LEGEND_OPTIONS = Object.freeze({
  geoserver: { LEGEND_OPTIONS: "forceLabels:on;fontAntiAliasing:true" },
  qgis: { LAYERTITLE: "FALSE" },
});

/** The address of a service: of the workspace if one is configured, else the server's own address. */
export function serviceAddress({ server, workspace }, service) {
  return workspace ? `${server.replace(/\/+$/, "")}/${encodeURIComponent(workspace)}/${service}` : server;
}

/** An address with parameters added to those it has; those that are null are left out. */
export function withParameters(address, parameters) {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
  const joint = !address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&";
  return address + joint + query;
}

/** German is what a server gives unasked; any other language is asked for, with whatever there is in its stead. */
export function capabilitiesAddress(config, language) {
  return withParameters(serviceAddress(config, "wms"), {
    SERVICE: "WMS",
    VERSION: "1.3.0",
    REQUEST: "GetCapabilities",
    AcceptLanguages: language === "de" ? null : `${language} *`,
  });
}

/** What GetMap and GetFeatureInfo of one layer have in common: OpenLayers adds the rest. */
export function mapParameters({ layer, time = null, viewparams = "" }) {
  return {
    LAYERS: layer,
    STYLES: "",
    FORMAT: "image/png",
    TRANSPARENT: "TRUE",
    ...(time ? { TIME: time } : {}),
    ...(viewparams ? { viewparams } : {}),
  };
}

/** What GetFeatureInfo asks besides: JSON, and the outline where a server gives it only when asked (QGIS). */
export const INFO_PARAMETERS = Object.freeze({
  INFO_FORMAT: "application/json",
  FEATURE_COUNT: 10,
  WITH_GEOMETRY: "TRUE",
});

export function legendAddress(config, { layer, language, server }) {
  return withParameters(serviceAddress(config, "wms"), {
    SERVICE: "WMS",
    VERSION: "1.3.0",
    REQUEST: "GetLegendGraphic",
    LAYER: layer,
    FORMAT: "image/png",
    TRANSPARENT: "TRUE",
    ...LEGEND_OPTIONS[server],
    ...(language === "de" ? {} : { LANGUAGE: language }),
  });
}

/** Rows of a layer on a day, without outlines. A server that knows no CQL gives all days; take those of the day. */
export function rowsAddress(config, { layer, columns = null, day = null, viewparams = "" }) {
  return features(config, layer, {
    PROPERTYNAME: columns?.join(",") ?? null,
    CQL_FILTER: day ? `valid_from = '${day}'` : null,
    viewparams: viewparams || null,
  });
}

/** One feature with its outline. */
export function featureAddress(config, { layer, id, crs, viewparams = "" }) {
  return features(config, layer, { FEATUREID: id, SRSNAME: crs, viewparams: viewparams || null });
}

function features(config, layer, more) {
  return withParameters(serviceAddress(config, "wfs"), {
    SERVICE: "WFS",
    VERSION: "1.1.0",
    REQUEST: "GetFeature",
    TYPENAME: layer,
    OUTPUTFORMAT: "application/json",
    ...more,
  });
}

/** The address of a file in the folder that the build writes beside the atlas. */
export function documentAddress({ documents }, file) {
  return `${documents.replace(/\/+$/, "")}/${file}`;
}
