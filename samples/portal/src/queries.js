/** Figures of areas and places, asked of the server for the state as it is. */
import { dayOf } from "./capabilities.js";
import { tableColumns } from "./figures.js";
import { featureAddress, rowsAddress } from "./requests.js";
import { fetchJson } from "./service.js";
import { viewparams } from "./whatif.js";

/** Columns that a table needs but does not show: the day of a row, and why a value is not told. */
const BESIDE = Object.freeze(["valid_from", "flag"]);

/** What is at a place: `[{ layer, collection }]` for the addresses that the map gives. */
export function askPlace(addresses) {
  return Promise.all(addresses.map(async ({ layer, address }) => ({ layer, collection: await fetchJson(address) })));
}

/** One area with its outline. */
export function askFeature(config, { capabilities }, state, layer, id) {
  const change = layer === state.layer ? viewparams(state.whatIf) : "";
  return fetchJson(featureAddress(config, { layer, id, crs: capabilities.crs, viewparams: change }));
}

/** What the table of a state shows; two states with the same text have the same table. */
export function tableKey({ layer, time, whatIf }) {
  return JSON.stringify([layer, time, viewparams(whatIf)]);
}

/** The names of the columns that the table of a layer asks for; null, which is all, where no dictionary knows the layer. */
export function columnsAsked(layer, known, language) {
  const beside = known.map((column) => column.name).filter((name) => BESIDE.includes(name));
  return known.length > 0 ? [...new Set([...tableColumns(layer, known, language), ...beside])] : null;
}

/** The rows of the state's map on its day, as features. */
export async function askRows(config, atlas, { layer, time, whatIf }, language) {
  const day = time && dayOf(time);
  const columns = columnsAsked(layer, atlas.columnsOf(layer), language);
  const address = rowsAddress(config, { layer, columns, day, viewparams: viewparams(whatIf) });
  const { features } = await fetchJson(address);
  return features.filter(({ properties }) => !day || String(properties.valid_from).startsWith(day));
}
