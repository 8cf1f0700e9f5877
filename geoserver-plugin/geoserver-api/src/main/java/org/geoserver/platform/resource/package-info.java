/** Signatures of the files of the data directory. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.platform.resource;

import org.jspecify.annotations.NullMarked;
