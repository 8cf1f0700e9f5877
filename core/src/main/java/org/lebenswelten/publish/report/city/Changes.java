package org.lebenswelten.publish.report.city;

import java.util.List;

/**
 * What has changed most between two periods.
 *
 * @param from the earlier period
 * @param to the later period
 * @param up areas whose burden rose in rank, beyond the limits of both ranks
 * @param down areas whose burden fell in rank, beyond the limits of both ranks
 * @param indicators how indicators move
 */
public record Changes(String from, String to, List<Move> up, List<Move> down, List<Drift> indicators) {

    /**
     * An area that moved.
     *
     * @param name what people call it
     * @param path its profile
     * @param before its rank and limits in the earlier period
     * @param after its rank and limits in the later period
     * @param places by how many places, in words
     */
    public record Move(String name, String path, String before, String after, String places) {}

    /**
     * How an indicator moves over the areas.
     *
     * @param title what people call it
     * @param path its sheet
     * @param from its first period
     * @param before the city's figure then
     * @param to its latest period
     * @param after the city's figure now
     * @param worsening number of areas with a trend to the worse
     * @param improving number of areas with a trend to the better
     * @param tested number of areas with enough values for a test
     */
    public record Drift(
            String title,
            String path,
            String from,
            String before,
            String to,
            String after,
            String worsening,
            String improving,
            String tested) {}
}
