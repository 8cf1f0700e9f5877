/** Timings of access, run by hand. */
@NullMarked
package org.lebenswelten.coverage.access.bench;

import org.jspecify.annotations.NullMarked;
