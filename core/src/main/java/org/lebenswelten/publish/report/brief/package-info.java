/**
 * Briefs for meetings: for the core team, the steering group and the planning group of each area, what has changed since a
 * named earlier atlas, what stands there and what is due, on two printed pages each.
 *
 * <p>Start with {@link org.lebenswelten.publish.report.brief.BriefPages}.
 */
@NullMarked
package org.lebenswelten.publish.report.brief;

import org.jspecify.annotations.NullMarked;
