/** What is known of a published atlas: what its server offers, and what the documents beside it say. */
import { localName, readCapabilities } from "./capabilities.js";
import { readClasses, readDictionary } from "./documents.js";
import { capabilitiesAddress, documentAddress } from "./requests.js";
import { fetchJson, fetchText, fetchXml, ServiceFault } from "./service.js";
import { readIndex } from "./whatif.js";

/** Reads all that the page needs before it can show anything. */
export async function readAtlas(config, language) {
  const address = capabilitiesAddress(config, language);
  const capabilities = readCapabilities(await fetchXml(address));
  if (!capabilities || capabilities.layers.size === 0) {
    throw new ServiceFault(capabilities ? "noLayers" : "notCapabilities", address);
  }
  const dictionary = config.documents
    ? readDictionary(await fetchText(documentAddress(config, "dictionary.csv")))
    : new Map();
  return new Atlas(config, capabilities, dictionary, await readIndices(config, capabilities));
}

async function readIndices(config, capabilities) {
  const indices = new Map();
  for (const name of config.indices) {
    const file = documentAddress(config, `${name}.inputs.json`);
    const index = readIndex(await fetchJson(file));
    if (!index) {
      throw new ServiceFault("notInputs", file);
    }
    for (const layer of capabilities.layers.keys()) {
      if (localName(layer) === name) {
        indices.set(layer, index);
      }
    }
  }
  return indices;
}

class Atlas {
  #config;
  #dictionary;
  #classes = new Map();
  #titles = new Map();

  constructor(config, capabilities, dictionary, indices) {
    this.#config = config;
    this.#dictionary = dictionary;
    /** What `readCapabilities` gave. */
    this.capabilities = capabilities;
    /** Indices that can be changed, by layer, as `readIndex` gives them. */
    this.indices = indices;
  }

  /** A layer by its full name. */
  layer(name) {
    return this.capabilities.layers.get(name);
  }

  /** The columns of a layer with their titles; none if no dictionary says them. */
  columnsOf(layer) {
    return this.#dictionary.get(localName(layer)) ?? [];
  }

  /** The classes that a layer's style draws, or null where there are no documents. */
  async classesOf(layer) {
    if (!this.#config.documents) {
      return null;
    }
    if (!this.#classes.has(layer)) {
      this.#classes.set(layer, this.#readClasses(layer));
    }
    return this.#classes.get(layer);
  }

  async #readClasses(layer) {
    const classes = readClasses(await fetchXml(documentAddress(this.#config, `sld/${localName(layer)}.sld`)));
    this.#titles.set(layer, classes);
    return classes;
  }

  /** Titles by id: of the parts of an index, and of classes read so far unless a what-if has made them anew. */
  namedOf(layer, whatIfOn) {
    const titles = new Map(whatIfOn ? [] : (this.#titles.get(layer) ?? []).map((each) => [each.name, each.title]));
    for (const dimension of this.indices.get(layer)?.dimensions ?? []) {
      [dimension, ...dimension.children].forEach((part) => titles.set(part.id, part.title));
    }
    return titles;
  }
}
