package org.lebenswelten.publish.report.quarter;

/**
 * A measure that has a site in an area, or reaches into it.
 *
 * @param title what people call it
 * @param path its profile
 * @param setting where it takes place
 * @param phase how far it is
 * @param since when it began or begins, empty if that is not stated
 * @param inside names of its sites in the area
 * @param from names of its sites elsewhere whose catchment reaches into the area
 */
public record ReachingMeasure(
        String title, String path, String setting, String phase, String since, String inside, String from) {}
