/** Benchmarks of the report, run by hand through {@code org.openjdk.jmh.Main}. */
@NullMarked
package org.lebenswelten.publish.report.bench;

import org.jspecify.annotations.NullMarked;
