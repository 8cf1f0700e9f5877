package org.lebenswelten.publish.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that has a page of its own.
 *
 * @param id its key
 * @param name what people call it
 * @param within the larger areas that it is part of, by id of their zoning, the smallest first
 * @param geometry its outline
 */
public record ReportArea(String id, String name, Map<String, Larger> within, Geometry geometry) {

    /** Copies the map. */
    public ReportArea {
        within = Collections.unmodifiableMap(new LinkedHashMap<>(within));
    }

    /**
     * A larger area.
     *
     * @param id its key
     * @param name what people call it
     */
    public record Larger(String id, String name) {}

    /**
     * The name of the next larger area.
     *
     * @return its name, if it is known
     */
    public Optional<String> parent() {
        return within.values().stream().map(Larger::name).findFirst();
    }

    /**
     * Where its profile stands in the report.
     *
     * @return such as {@code quarters/0101.html}
     */
    public String path() {
        return PagePath.of("quarters", id);
    }
}
