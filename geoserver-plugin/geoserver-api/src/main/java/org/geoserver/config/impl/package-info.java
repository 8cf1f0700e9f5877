/** Signatures of the life cycle. Never shipped; GeoServer has the real ones. */
@NullMarked
package org.geoserver.config.impl;

import org.jspecify.annotations.NullMarked;
