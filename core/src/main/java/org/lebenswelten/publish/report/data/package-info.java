/**
 * Files to download and what an atlas was made of.
 *
 * <p>Small files are copied into the folder {@code downloads} of the report, so that it can be moved alone; of large ones the page
 * says where they stand.
 */
@NullMarked
package org.lebenswelten.publish.report.data;

import org.jspecify.annotations.NullMarked;
