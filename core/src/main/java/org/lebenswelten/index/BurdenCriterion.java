package org.lebenswelten.index;

/**
 * A node that is looked at when overlapping burdens are counted.
 *
 * @param nodeId id of an indicator or dimension of the tree, not of its root
 * @param threshold from where on it is a burden
 */
public record BurdenCriterion(String nodeId, BurdenThreshold threshold) {}
