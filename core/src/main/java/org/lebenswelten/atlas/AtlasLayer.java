package org.lebenswelten.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * One published layer: columns over features with ids that stay the same as long as the feature stands for the same
 * thing.
 *
 * <p>Text and dates are kept as they are; whole numbers and reals are columns of {@code double}, with {@code NaN} for
 * null, so that reading a column costs nothing. Instances cannot be changed after {@link Builder#build()}.
 */
public final class AtlasLayer {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String name;
    private final BilingualText title;
    private final BilingualText description;
    private final LayerGeometry geometryType;
    private final @Nullable String timeColumn;
    private final LayerStyle style;
    private final List<AtlasColumn> columns;
    private final Map<String, Integer> positions;
    private final List<String> featureIds;
    private final List<Geometry> geometries;
    private final List<Object> cells;

    private AtlasLayer(Builder builder, List<Object> cells) {
        this.name = builder.name;
        this.title = builder.title;
        this.description = builder.description;
        this.geometryType = builder.geometryType;
        this.timeColumn = builder.timeColumn;
        this.style = builder.style;
        this.columns = List.copyOf(builder.columns);
        this.positions = new HashMap<>();
        for (AtlasColumn column : columns) {
            positions.put(column.name(), positions.size());
        }
        this.featureIds = List.copyOf(builder.featureIds);
        this.geometries = List.copyOf(builder.geometries);
        this.cells = cells;
    }

    private AtlasLayer(AtlasLayer shared, List<Object> cells) {
        this.name = shared.name;
        this.title = shared.title;
        this.description = shared.description;
        this.geometryType = shared.geometryType;
        this.timeColumn = shared.timeColumn;
        this.style = shared.style;
        this.columns = shared.columns;
        this.positions = shared.positions;
        this.featureIds = shared.featureIds;
        this.geometries = shared.geometries;
        this.cells = cells;
    }

    /**
     * Starts a layer.
     *
     * @param name {@code [a-z][a-z0-9_]*}, the name in GeoPackage, WMS and WFS
     * @param title what people call it
     * @param description what it shows, how it was made, its class breaks
     * @param geometryType the geometry type
     * @param style the default style
     * @param columns the columns
     * @return a builder that takes features
     */
    public static Builder builder(
            String name,
            BilingualText title,
            BilingualText description,
            LayerGeometry geometryType,
            LayerStyle style,
            List<AtlasColumn> columns) {
        return new Builder(name, title, description, geometryType, style, columns);
    }

    /**
     * The name in GeoPackage, WMS and WFS.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What people call it.
     *
     * @return the title
     */
    public BilingualText title() {
        return title;
    }

    /**
     * What it shows and how it was made.
     *
     * @return the description
     */
    public BilingualText description() {
        return description;
    }

    /**
     * The geometry type of all features.
     *
     * @return the type
     */
    public LayerGeometry geometryType() {
        return geometryType;
    }

    /**
     * The column that holds the first day of each feature's period.
     *
     * @return a column of type date, or null for a layer without time
     */
    public @Nullable String timeColumn() {
        return timeColumn;
    }

    /**
     * The default style.
     *
     * @return the style
     */
    public LayerStyle style() {
        return style;
    }

    /**
     * The columns, without geometry and feature id.
     *
     * @return an unmodifiable list
     */
    public List<AtlasColumn> columns() {
        return columns;
    }

    /**
     * The position of a column.
     *
     * @param columnName its name
     * @return its position, or -1 if there is none of that name
     */
    public int columnIndex(String columnName) {
        return positions.getOrDefault(columnName, -1);
    }

    /**
     * The number of features.
     *
     * @return 0 or more
     */
    public int size() {
        return featureIds.size();
    }

    /**
     * The id of a feature within this layer, such as {@code 0101.2024}.
     *
     * @param row position of the feature
     * @return ASCII without blanks
     */
    public String featureId(int row) {
        return featureIds.get(row);
    }

    /**
     * The geometry of a feature; it must not be changed.
     *
     * @param row position of the feature
     * @return point or multipolygon
     */
    public Geometry geometry(int row) {
        return geometries.get(row);
    }

    /**
     * One cell.
     *
     * @param row position of the feature
     * @param column position of the column
     * @return a {@link String}, {@link Integer}, {@link Double} or {@link LocalDate} as the column's type has it, or null
     */
    public @Nullable Object value(int row, int column) {
        Object data = cells.get(column);
        if (data instanceof double[] numbers) {
            double number = numbers[row];
            if (Double.isNaN(number)) {
                return null;
            }
            if (columns.get(column).type() == ColumnType.INTEGER) {
                return (int) number;
            }
            return number;
        }
        return ((Object[]) data)[row];
    }

    /**
     * One cell of a numeric column without boxing.
     *
     * @param row position of the feature
     * @param column position of a column of type integer or real
     * @return the number, {@code NaN} for null
     */
    public double number(int row, int column) {
        return ((double[]) cells.get(column))[row];
    }

    /**
     * The same features with other values in some columns. All else is shared.
     *
     * @param numbers values of columns of type integer or real by name, {@code NaN} for null; they are not copied
     * @param texts values of columns of type text by name; they are not copied
     * @return the layer
     * @throws IllegalArgumentException if there is no such column, it is of another type, or the number of values is not that
     *     of features
     */
    AtlasLayer with(Map<String, double[]> numbers, Map<String, @Nullable String[]> texts) {
        List<Object> others = new ArrayList<>(cells);
        numbers.forEach((column, values) -> replace(others, column, values, values.length));
        texts.forEach((column, values) -> replace(others, column, values, values.length));
        return new AtlasLayer(this, List.copyOf(others));
    }

    private void replace(List<Object> others, String column, Object values, int length) {
        int position = columnIndex(column);
        if (position < 0 || length != size() || cells.get(position).getClass() != values.getClass()) {
            throw new IllegalArgumentException(
                    "layer '" + name + "', column '" + column + "': " + length + " values of "
                            + values.getClass().getSimpleName() + ", expected " + size() + " of a column's type");
        }
        others.set(position, values);
    }

    @Override
    public String toString() {
        return "AtlasLayer[" + name + ", " + size() + " features]";
    }

    /** Takes the features of a layer one by one. */
    public static final class Builder {

        private final String name;
        private final BilingualText title;
        private final BilingualText description;
        private final LayerGeometry geometryType;
        private final LayerStyle style;
        private final List<AtlasColumn> columns;
        private final List<String> featureIds = new ArrayList<>();
        private final Set<String> seenIds = new HashSet<>();
        private final List<Geometry> geometries = new ArrayList<>();
        private final IdentityHashMap<Polygon, Geometry> multis = new IdentityHashMap<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private @Nullable String timeColumn;

        private Builder(
                String name,
                BilingualText title,
                BilingualText description,
                LayerGeometry geometryType,
                LayerStyle style,
                List<AtlasColumn> columns) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("layer '" + name + "': expected [a-z][a-z0-9_]*");
            }
            Set<String> names = new HashSet<>();
            for (AtlasColumn column : columns) {
                if (!names.add(column.name())) {
                    throw new IllegalArgumentException("layer '" + name + "': column '" + column.name() + "' twice");
                }
            }
            this.name = name;
            this.title = title;
            this.description = description;
            this.geometryType = geometryType;
            this.style = style;
            this.columns = List.copyOf(columns);
        }

        /**
         * Names the column that holds the first day of each feature's period.
         *
         * @param columnName a column of type date
         * @return this builder
         * @throws IllegalArgumentException if there is no such column of type date
         */
        public Builder timeColumn(String columnName) {
            if (columns.stream().noneMatch(c -> c.name().equals(columnName) && c.type() == ColumnType.DATE)) {
                throw new IllegalArgumentException(
                        "layer '" + name + "': time column '" + columnName + "' is not a column of type date");
            }
            this.timeColumn = columnName;
            return this;
        }

        /**
         * Adds a feature.
         *
         * @param featureId its id within the layer
         * @param geometry its geometry; a polygon is wrapped in a multipolygon
         * @param values one value a column: {@link String}, {@link Number}, {@link LocalDate} or null
         * @return this builder
         * @throws IllegalArgumentException if the id is taken, or the number of values or a type does not fit
         */
        public Builder add(String featureId, Geometry geometry, @Nullable Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException("layer '" + name + "', feature '" + featureId + "': " + values.length
                        + " values, expected " + columns.size());
            }
            for (int i = 0; i < values.length; i++) {
                requireType(featureId, columns.get(i), values[i]);
            }
            if (!seenIds.add(featureId)) {
                throw new IllegalArgumentException(
                        "layer '" + name + "': feature id '" + featureId + "' is already taken");
            }
            featureIds.add(featureId);
            geometries.add(geometry instanceof Polygon polygon ? multi(polygon) : geometry);
            rows.add(values.clone());
            return this;
        }

        /**
         * Makes the layer.
         *
         * @return the layer
         */
        public AtlasLayer build() {
            List<Object> cells = new ArrayList<>(columns.size());
            for (int c = 0; c < columns.size(); c++) {
                cells.add(column(c));
            }
            return new AtlasLayer(this, List.copyOf(cells));
        }

        /** A place that stands there once a period stays one object. */
        private Geometry multi(Polygon polygon) {
            return multis.computeIfAbsent(
                    polygon, p -> polygon.getFactory().createMultiPolygon(new Polygon[] {polygon}));
        }

        private Object column(int c) {
            int n = rows.size();
            switch (columns.get(c).type()) {
                case TEXT -> {
                    String[] texts = new String[n];
                    for (int row = 0; row < n; row++) {
                        texts[row] = (String) rows.get(row)[c];
                    }
                    return texts;
                }
                case DATE -> {
                    LocalDate[] dates = new LocalDate[n];
                    for (int row = 0; row < n; row++) {
                        dates[row] = (LocalDate) rows.get(row)[c];
                    }
                    return dates;
                }
                default -> {
                    double[] numbers = new double[n];
                    for (int row = 0; row < n; row++) {
                        Object value = rows.get(row)[c];
                        numbers[row] = value == null ? Double.NaN : ((Number) value).doubleValue();
                    }
                    return numbers;
                }
            }
        }

        private void requireType(String featureId, AtlasColumn column, @Nullable Object value) {
            boolean fits =
                    switch (column.type()) {
                        case TEXT -> value == null || value instanceof String;
                        case DATE -> value == null || value instanceof LocalDate;
                        case INTEGER -> value == null || value instanceof Integer;
                        case REAL -> value == null || value instanceof Double;
                    };
            if (!fits) {
                throw new IllegalArgumentException("layer '" + name + "', feature '" + featureId + "', column '"
                        + column.name() + "': value of another type, expected " + column.type());
            }
        }
    }
}
