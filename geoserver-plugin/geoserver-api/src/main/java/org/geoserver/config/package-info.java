/** Signatures of the configuration and of its life cycle. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.config;

import org.jspecify.annotations.NullMarked;
