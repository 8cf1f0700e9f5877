package org.lebenswelten.publish.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that has a page of its own.
 *
 * @param id its key
 * @param name what people call it
 * @param parentName what people call the larger area it is part of, or null
 * @param geometry its outline
 */
public record ReportArea(String id, String name, @Nullable String parentName, Geometry geometry) {

    /**
     * The larger area.
     *
     * @return its name, if it is known
     */
    public Optional<String> parent() {
        return Optional.ofNullable(parentName);
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
