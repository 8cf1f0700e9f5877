/**
 * What if: an index with other weights, another aggregation, or parts left out, as `viewparams` of a request.
 *
 * A change is `{ weights: { <node>: number }, without: [<node>], aggregate: <method> | null }` and holds only what is
 * not as published, so that an empty change is the published index.
 */

/** Nothing is changed. */
export const UNCHANGED = Object.freeze({ weights: Object.freeze({}), without: Object.freeze([]), aggregate: null });

/** Methods that are offered where an index can be aggregated by them. */
export const AGGREGATIONS = Object.freeze(["arithmeticMean", "geometricMean", "harmonicMean", "maximum"]);

/** Methods that are for values above 0 only; a server refuses them where one is 0. */
const ABOVE_ZERO = Object.freeze(["geometricMean", "harmonicMean"]);

/** Normalisations by which the lowest value is 0 or less, whatever the figures. */
const REACHING_ZERO = /^(MIN_MAX|PERCENT_RANK(_OF_TURNED)?|Z_SCORE(_POPULATION)?)$/;

/** Range and step of the sliders, in times the published weight. */
export const TIMES = Object.freeze({ least: 0, most: 4, step: 0.25 });

/**
 * The parts of an index, from the document `<index>.inputs` of the atlas.
 *
 * @returns {{id, title, aggregation, methods, dimensions}} or null if the document says nothing of an index; `methods` are those
 *     that it can be aggregated by, the published one among them
 */
export function readIndex(document) {
  const root = document?.definition?.root;
  if (!Array.isArray(root?.children)) {
    return null;
  }
  const aggregation = methodOf(root);
  const offered = reachesZero(root) ? AGGREGATIONS.filter((method) => !ABOVE_ZERO.includes(method)) : AGGREGATIONS;
  return {
    id: root.id,
    title: root.title,
    aggregation,
    methods: [...new Set([...(offered.includes(aggregation) ? [] : [aggregation]), ...offered])],
    dimensions: root.children.map((node) => ({
      ...partOf(node, root),
      children: (node.children ?? []).map((inner) => partOf(inner, node)),
    })),
  };
}

function partOf(node, parent) {
  const stated = parent.combination?.weighting?.constant === "GIVEN";
  return { id: node.id, title: node.title, weight: node.weight, weightIsStated: stated };
}

function reachesZero(node) {
  return (node.children ?? []).some((inner) =>
    inner.children ? reachesZero(inner) : REACHING_ZERO.test(inner.scaling?.step?.constant),
  );
}

/** A constant as requests write it: `GEOMETRIC_MEAN` is `geometricMean`. */
function methodOf(node) {
  const constant = node.combination?.aggregation?.constant ?? "";
  return constant.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

/** Whether anything is not as published. */
export function isChanged({ weights, without, aggregate }) {
  return Object.keys(weights).length > 0 || without.length > 0 || aggregate !== null;
}

/** A change with a weight; the published weight is no change. */
export function withWeight(change, part, weight) {
  const { [part.id]: _, ...others } = change.weights;
  return { ...change, weights: weight === part.weight ? others : { ...others, [part.id]: weight } };
}

/** How many times the published weight a part has. */
export function timesPublished(change, part) {
  return (change.weights[part.id] ?? part.weight) / part.weight;
}

/** The weight that is so many times the published one, in the digits that a request may have. */
export function weightOf(part, times) {
  return Number((part.weight * times).toFixed(6));
}

/** A change with a part counted or left out. */
export function withPart(change, part, counted) {
  const others = change.without.filter((id) => id !== part.id);
  return { ...change, without: counted ? others : [...others, part.id].sort() };
}

/** A change with an aggregation; the published one is no change. */
export function withAggregation(change, index, aggregate) {
  return { ...change, aggregate: aggregate === index.aggregation ? null : aggregate };
}

/** Whether nothing would be left of the index or of a dimension that counts; a server refuses that. */
export function leavesNothing(index, change) {
  const counts = (part) => !change.without.includes(part.id);
  const empty = (parts) => !parts.some((part) => counts(part) && (change.weights[part.id] ?? part.weight) > 0);
  return (
    empty(index.dimensions) ||
    index.dimensions.some(
      (dimension) => counts(dimension) && dimension.children.length > 0 && empty(dimension.children),
    )
  );
}

/** A change without what is no part of the index, such as from an old link; and whether something was dropped. */
export function fitting(index, change) {
  const known = new Set(index.dimensions.flatMap((part) => [part.id, ...part.children.map((inner) => inner.id)]));
  const weights = Object.fromEntries(Object.entries(change.weights).filter(([id]) => known.has(id)));
  const without = change.without.filter((id) => known.has(id));
  const aggregate = index.methods.includes(change.aggregate) ? change.aggregate : null;
  const dropped =
    Object.keys(weights).length < Object.keys(change.weights).length ||
    without.length < change.without.length ||
    aggregate !== change.aggregate;
  return { change: { weights, without, aggregate }, dropped };
}

/** The value of the request's parameter `viewparams`, empty for the published index. Names stand in a fixed order. */
export function viewparams({ weights, without, aggregate }) {
  const parts = Object.keys(weights)
    .filter((id) => !without.includes(id))
    .sort()
    .map((id) => `lw_w_${id}:${weights[id]}`);
  if (without.length > 0) {
    parts.push(`lw_without:${[...without].sort().join(" ")}`);
  }
  if (aggregate !== null) {
    parts.push(`lw_aggregate:${aggregate}`);
  }
  return parts.join(";");
}
