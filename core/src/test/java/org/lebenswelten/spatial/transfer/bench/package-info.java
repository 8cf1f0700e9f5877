/** Timings of transfers, run by hand. */
@NullMarked
package org.lebenswelten.spatial.transfer.bench;

import org.jspecify.annotations.NullMarked;
