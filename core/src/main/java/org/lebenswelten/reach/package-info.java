/**
 * Whom measures can reach: target groups counted from population tables, and the people within catchments.
 *
 * <p>This counts residents and so stands before disclosure control; what may be told of it is a
 * {@link org.lebenswelten.disclosure.ProtectedReach}.
 */
@NullMarked
package org.lebenswelten.reach;

import org.jspecify.annotations.NullMarked;
