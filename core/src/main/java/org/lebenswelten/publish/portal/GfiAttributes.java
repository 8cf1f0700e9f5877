package org.lebenswelten.publish.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;

/**
 * What Masterportal shows of a feature: German titles for columns, numbers with a decimal comma.
 *
 * <p>Numbers and days need a {@code condition} that finds the column among all of a feature, or the portal would drop zeros.
 * As it takes the first column that fits, a condition is chosen that no other column of the layer meets ({@code contains},
 * {@code startsWith}, {@code endsWith}, in this order); where there is none, the column is named plainly.
 */
final class GfiAttributes {

    /** What a server may add to the columns of a layer. */
    private static final List<String> OTHERS = List.of("id", "fid", "geom", "bbox");

    private GfiAttributes() {}

    static Map<String, Object> of(AtlasLayer layer) {
        List<String> names = new ArrayList<>(OTHERS);
        layer.columns().forEach(column -> names.add(column.name()));
        Map<String, Object> attributes = new LinkedHashMap<>();
        Set<String> titles = new HashSet<>();
        for (AtlasColumn column : layer.columns()) {
            String title = MasterportalText.plain(column.title().de());
            while (!titles.add(title)) {
                title += " (" + column.name() + ")";
            }
            attributes.put(column.name(), attribute(column, title, names));
        }
        return attributes;
    }

    private static Object attribute(AtlasColumn column, String title, List<String> names) {
        Optional<String> condition = condition(column.name(), names);
        if (column.type() == ColumnType.TEXT || condition.isEmpty()) {
            return title;
        }
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("name", title);
        attribute.put("condition", condition.get());
        if (column.type() == ColumnType.DATE) {
            attribute.put("type", "date");
            attribute.put("format", "DD.MM.YYYY");
        } else {
            attribute.put("type", "number");
        }
        return attribute;
    }

    private static Optional<String> condition(String name, List<String> names) {
        if (names.stream().filter(other -> other.contains(name)).count() == 1) {
            return Optional.of("contains");
        }
        if (names.stream().filter(other -> other.startsWith(name)).count() == 1) {
            return Optional.of("startsWith");
        }
        if (names.stream().filter(other -> other.endsWith(name)).count() == 1) {
            return Optional.of("endsWith");
        }
        return Optional.empty();
    }
}
