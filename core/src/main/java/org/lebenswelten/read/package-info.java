/**
 * From a project folder to a {@link org.lebenswelten.read.Project}: YAML checked against its published JSON Schema,
 * tables, zonings, layers, and measure profiles. All problems of all files are found in one run.
 */
@NullMarked
package org.lebenswelten.read;

import org.jspecify.annotations.NullMarked;
