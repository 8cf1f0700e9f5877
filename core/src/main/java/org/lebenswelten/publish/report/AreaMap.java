package org.lebenswelten.publish.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the script draws of a figure of kind {@code map}. Names and pages of areas stand in {@link AreaOutlines}, once for all maps.
 *
 * @param areas how areas are painted, by id; those not named are white
 * @param here id of an area to mark, or null
 * @param points points to draw, in the plane of {@link AreaOutlines}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaMap(Map<String, Paint> areas, @Nullable String here, List<Point> points) {

    /**
     * How an area is painted.
     *
     * @param fill colour, {@code #rrggbb}
     * @param hatch whether it is hatched in that colour
     * @param text what is said of it besides its name, empty if nothing
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Paint(String fill, boolean hatch, String text) {}

    /**
     * A point.
     *
     * @param x place to the right
     * @param y place downwards
     * @param fill colour, {@code #rrggbb}
     * @param text what is said of it
     */
    public record Point(double x, double y, String fill, String text) {}
}
