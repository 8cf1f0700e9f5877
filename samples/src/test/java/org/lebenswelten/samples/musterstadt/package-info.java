/**
 * The seeded generator of the sample city Musterstadt, which is invented, and the checks of what it makes.
 *
 * <p>{@link org.lebenswelten.samples.musterstadt.Musterstadt} holds the whole city;
 * {@link org.lebenswelten.samples.musterstadt.MusterstadtFolder} turns it into the files of the project folder. Random
 * numbers are drawn per purpose ({@link org.lebenswelten.samples.musterstadt.Draws}), so that a new indicator or layer
 * leaves the others as they are. Functions that may differ by platform are taken from {@link StrictMath}.
 */
@NullMarked
package org.lebenswelten.samples.musterstadt;

import org.jspecify.annotations.NullMarked;
