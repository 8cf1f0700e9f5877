/**
 * What the tests of spatial statistics share: how a p-value is made of permutations, where the random numbers come from, and
 * how many tests at once are kept from finding clusters by chance.
 *
 * <p>Everything is determined by its input and a seed: streams are numbered, one a permutation or one an area, so that the
 * number of threads does not matter.
 */
@NullMarked
package org.lebenswelten.spatial.inference;

import org.jspecify.annotations.NullMarked;
