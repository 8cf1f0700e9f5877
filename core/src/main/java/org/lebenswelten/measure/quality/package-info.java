/**
 * The quality check of measure profiles: how complete and consistent they are, how SMART their criteria, how far they have come,
 * what proves the phase they claim, how old they are.
 *
 * <p>Start with {@link org.lebenswelten.measure.quality.QualityCheck}. Everything here is computed of what may be published:
 * a withheld count is there, but tells nothing. No clock is read: days are counted to the day of issue. Good practice is told
 * criterion by criterion and never as a mean.
 */
@NullMarked
package org.lebenswelten.measure.quality;

import org.jspecify.annotations.NullMarked;
