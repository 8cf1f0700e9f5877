/**
 * Finds what is wrong between the polygons of one layer, and makes lighter layers for maps without making it worse.
 *
 * <p>A layer fits together if (1) no two polygons share ground, and (2) where polygons meet, their borders have the same
 * vertices; JTS calls that a valid coverage. It may still have gaps: ground between polygons that belongs to none, wide
 * like an enclave or narrow like a digitising error.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.spatial.hygiene.BorderCheck} reports overlaps, gaps, slivers and borders that do not match,
 *       with ids and m²; it repairs nothing;
 *   <li>{@link org.lebenswelten.spatial.hygiene.BorderSimplifier} simplifies shared borders once for both sides, so that
 *       neither gaps nor overlaps arise.
 * </ul>
 */
@NullMarked
package org.lebenswelten.spatial.hygiene;

import org.jspecify.annotations.NullMarked;
