package org.lebenswelten.publish.report.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of downloads says.
 *
 * @param geoPackage the whole atlas, or null if it does not stand near the report
 * @param dictionary what the columns mean
 * @param groups layers by what they are about
 * @param hasOutside whether any file stands beside the report, not in it
 */
public record DownloadView(@Nullable Link geoPackage, Link dictionary, List<Group> groups, boolean hasOutside) {

    /**
     * A file.
     *
     * @param path where it stands
     * @param format its format
     * @param size its size in words
     * @param isBeside whether it stands beside the report, not in it
     */
    public record Link(String path, String format, String size, boolean isBeside) {}

    /**
     * Layers under one heading.
     *
     * @param key key of the heading
     * @param rows the layers
     */
    public record Group(String key, List<Row> rows) {}

    /**
     * A layer.
     *
     * @param title what people call it
     * @param name its name in all files
     * @param features how many features it has
     * @param files its files
     */
    public record Row(String title, String name, String features, List<Link> files) {}
}
