/** Timings of spatial statistics, run by hand. */
@NullMarked
package org.lebenswelten.spatial.bench;

import org.jspecify.annotations.NullMarked;
