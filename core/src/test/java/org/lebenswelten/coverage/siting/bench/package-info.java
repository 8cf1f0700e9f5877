/** Timings of siting, run by hand. */
@NullMarked
package org.lebenswelten.coverage.siting.bench;

import org.jspecify.annotations.NullMarked;
