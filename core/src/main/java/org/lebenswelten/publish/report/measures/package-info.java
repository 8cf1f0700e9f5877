/**
 * Pages of the report on what is done: profiles of measures and projects, and proposed sites, from the documents {@code
 * measures.profiles}, {@code measures.quality} and {@code <id>.siting} of an atlas file.
 *
 * <p>Start with {@link org.lebenswelten.publish.report.measures.MeasurePages}. What a profile does not state is left out; what is
 * withheld is said in words.
 */
@NullMarked
package org.lebenswelten.publish.report.measures;

import org.jspecify.annotations.NullMarked;
