/**
 * What a layer of clusters is made of, as data: which values, which statistic, who is next to whom, how chance is told apart.
 *
 * <p>A {@link org.lebenswelten.spatial.cluster.ClusterDefinition} is read from a project and applied to values that anyone may
 * see. Nothing here takes a count: rates adjusted for unequal populations ({@link
 * org.lebenswelten.spatial.global.EmpiricalBayesDeviates}) and the scan statistic ({@link org.lebenswelten.spatial.scan})
 * need counts, and their results would tell of withheld ones. They are calls of the library, not layers.
 */
@NullMarked
package org.lebenswelten.spatial.cluster;

import org.jspecify.annotations.NullMarked;
