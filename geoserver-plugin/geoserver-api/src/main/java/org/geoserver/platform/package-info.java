/** Signatures of the platform: extensions, data directory, module status. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.platform;

import org.jspecify.annotations.NullMarked;
