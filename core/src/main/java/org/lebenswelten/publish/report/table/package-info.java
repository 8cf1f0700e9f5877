/** The table of areas by indicators, coloured by where an area stands against the city. */
@NullMarked
package org.lebenswelten.publish.report.table;

import org.jspecify.annotations.NullMarked;
