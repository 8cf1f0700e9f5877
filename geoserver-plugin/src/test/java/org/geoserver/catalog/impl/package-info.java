/** Stands for classes of GeoServer that are found by name. */
@NullMarked
package org.geoserver.catalog.impl;

import org.jspecify.annotations.NullMarked;
