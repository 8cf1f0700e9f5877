/** Timings of walking networks, run by hand. */
@NullMarked
package org.lebenswelten.spatial.network.bench;

import org.jspecify.annotations.NullMarked;
