/** Signatures of the catalog: what the plugin calls of it, and no more. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.catalog;

import org.jspecify.annotations.NullMarked;
