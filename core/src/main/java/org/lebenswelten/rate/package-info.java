/**
 * Proportions, rates and means with confidence limits, and what is made of them: ratios, differences, comparisons with a
 * reference, pooled periods and trends. Everything here still stands before disclosure control.
 */
@NullMarked
package org.lebenswelten.rate;

import org.jspecify.annotations.NullMarked;
