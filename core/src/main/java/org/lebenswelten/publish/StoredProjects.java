package org.lebenswelten.publish;

import java.util.SortedMap;
import org.lebenswelten.atlas.Atlas;

/** Projects of QGIS that travel inside the GeoPackage of an atlas, see {@link GeoPackageWriter}. */
public interface StoredProjects {

    /**
     * The projects of an atlas, made from the atlas alone, so that the same atlas gives the same bytes.
     *
     * @param atlas the atlas
     * @param file name of the GeoPackage, by which the projects find their layers
     * @return XML of QGIS by name of the project, {@code [A-Za-z0-9_]+}, which needs no escaping in an address; empty if there
     *     is none
     */
    SortedMap<String, String> projects(Atlas atlas, String file);
}
