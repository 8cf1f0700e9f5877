/**
 * Writes a finished {@link org.lebenswelten.atlas.Atlas} for those who use it, and reads it back.
 *
 * <p>The published atlas is one GeoPackage ({@link org.lebenswelten.publish.GeoPackageWriter}): a table a layer, the
 * default styles in {@code layer_styles}, and JSON documents in {@code gpkg_metadata}. The same figures for other
 * programs, the styles and a data dictionary stand in a folder beside it
 * ({@link org.lebenswelten.publish.AtlasFolderWriter}). What a map server should make of it is a
 * {@link org.lebenswelten.publish.PublicationPlan}.
 *
 * <p>All writers here follow the same rules. The same atlas gives the same bytes: nothing depends on clock, locale, time
 * zone or default charset. Output appears under its name only when it is complete; a failing writer leaves nothing
 * behind and what was there before stays as it was.
 */
@NullMarked
package org.lebenswelten.publish;

import org.jspecify.annotations.NullMarked;
