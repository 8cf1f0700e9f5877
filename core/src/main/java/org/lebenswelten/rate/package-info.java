/** Proportions and rates from counts, with confidence limits. Everything here still stands before disclosure control. */
@NullMarked
package org.lebenswelten.rate;

import org.jspecify.annotations.NullMarked;
