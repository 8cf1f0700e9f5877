/**
 * The command line: {@code init}, {@code check}, {@code build} and {@code publish}, in German or English.
 *
 * <p>Exit codes: 0 done; 1 the data have errors; 2 the command line is wrong; 3 a file could not be read or written, or a
 * server did not take it; 4 a fault of the program.
 */
@NullMarked
package org.lebenswelten.cli;

import org.jspecify.annotations.NullMarked;
