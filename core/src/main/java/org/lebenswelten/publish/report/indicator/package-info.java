/**
 * Sheets of indicators: what an indicator counts and what it does not tell, where its burden is heavy, how it moved, how unequal it is.
 *
 * <p>{@link org.lebenswelten.publish.report.indicator.IndicatorPages} makes the pages. What an indicator means comes from the document
 * {@code indicators} of the atlas, all figures from its layers.
 */
@NullMarked
package org.lebenswelten.publish.report.indicator;

import org.jspecify.annotations.NullMarked;
