/** Signatures of the tile cache. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.gwc;

import org.jspecify.annotations.NullMarked;
