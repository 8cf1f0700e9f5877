package org.lebenswelten.atlas;

import java.util.Objects;
import java.util.regex.Pattern;
import org.lebenswelten.model.BilingualText;

/**
 * Name, type and meaning of one published column.
 *
 * @param name {@code [a-z][a-z0-9_]{0,9}}, so that it survives in a shapefile
 * @param type the type
 * @param title what people see instead of the name
 */
public record AtlasColumn(String name, ColumnType type, BilingualText title) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,9}");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name would not survive in a shapefile
     */
    public AtlasColumn {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("column '" + name + "': expected [a-z][a-z0-9_]{0,9}");
        }
    }
}
