/**
 * Reads the configuration of the portal: one JSON document, checked as a whole before anything is asked of a server.
 *
 * A problem is `{ key, rule, value }`: where it is, the name of the rule in the text resources (`config.<rule>`), and
 * what was found.
 */

const KEYS = Object.freeze({
  server: address,
  workspace: name,
  title: bilingual,
  documents: address,
  indices: names,
  start: start,
  background: background,
  attribution: linked,
  links: links,
});
const REQUIRED = Object.freeze(["server", "title"]);
const START_KEYS = Object.freeze({ layer: name, overlays: names });
const BACKGROUND_KEYS = Object.freeze({ url: address, layers: text, attribution: bilingual });
const LINK_KEYS = Object.freeze({ title: bilingual, url: address });
const NAME = /^[A-Za-z_][\w.-]*$/;

/** The problems of a configuration, in the order of its keys; none if it can be used. */
export function configProblems(config) {
  return object("", config, KEYS, REQUIRED, ({ documents, indices }) =>
    indices?.length && !documents ? [problem("indices", "needsDocuments", indices)] : [],
  );
}

/** A sound configuration with all that may be left out filled in. */
export function completeConfig(config) {
  return Object.freeze({
    workspace: null,
    documents: null,
    indices: [],
    background: null,
    attribution: null,
    links: [],
    ...config,
    start: { layer: null, overlays: [], ...config.start },
  });
}

function problem(key, rule, value) {
  return { key, rule, value: JSON.stringify(value) ?? "undefined" };
}

function object(key, value, keys, required, whole = () => []) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [problem(key, "object", value)];
  }
  const within = (name) => (key ? `${key}.${name}` : name);
  const missing = required.filter((name) => !(name in value)).map((name) => problem(within(name), "required"));
  const found = Object.entries(value).flatMap(([name, part]) =>
    Object.hasOwn(keys, name)
      ? keys[name](within(name), part)
      : [{ ...problem(within(name), "unknown", part), known: Object.keys(keys).join(", ") }],
  );
  return [...missing, ...found, ...(missing.length + found.length ? [] : whole(value))];
}

function text(key, value) {
  return typeof value === "string" && value.trim() ? [] : [problem(key, "text", value)];
}

function name(key, value) {
  return typeof value === "string" && NAME.test(value) ? [] : [problem(key, "name", value)];
}

function names(key, value) {
  return Array.isArray(value) ? value.flatMap((each, i) => name(`${key}[${i}]`, each)) : [problem(key, "list", value)];
}

function bilingual(key, value) {
  return object(key, value, { de: text, en: text }, ["de", "en"]);
}

/** An http(s) address, or one relative to the page. */
function address(key, value) {
  if (typeof value !== "string" || !value.trim()) {
    return [problem(key, "text", value)];
  }
  try {
    const { protocol } = new URL(value, "https://page.invalid/");
    return /^https?:$/.test(protocol) ? [] : [problem(key, "address", value)];
  } catch {
    return [problem(key, "address", value)];
  }
}

function start(key, value) {
  return object(key, value, START_KEYS, []);
}

function background(key, value) {
  return object(key, value, BACKGROUND_KEYS, Object.keys(BACKGROUND_KEYS));
}

function linked(key, value) {
  return object(key, value, LINK_KEYS, ["title"]);
}

function links(key, value) {
  return Array.isArray(value)
    ? value.flatMap((each, i) => object(`${key}[${i}]`, each, LINK_KEYS, Object.keys(LINK_KEYS)))
    : [problem(key, "list", value)];
}
