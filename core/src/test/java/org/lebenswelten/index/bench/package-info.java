/** Timings of the index engine, run by hand. */
@NullMarked
package org.lebenswelten.index.bench;

import org.jspecify.annotations.NullMarked;
