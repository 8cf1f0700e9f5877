package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.NameImpl;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.process.ProcessException;
import org.geotools.process.Processors;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Features for processes, and calls as a server makes them. */
final class ProcessCalls {

    /** UTM zone 32N. */
    static final CoordinateReferenceSystem METRES = system(25832);

    private ProcessCalls() {}

    /** A reference system of core's list. */
    static CoordinateReferenceSystem system(int epsg) {
        try {
            return CRS.parseWKT(Crs.of(epsg).orElseThrow().wkt());
        } catch (FactoryException e) {
            throw new IllegalArgumentException(String.valueOf(epsg), e);
        }
    }

    /** Calls a process as GeoTools does. */
    static SimpleFeatureCollection run(String name, Map<String, ?> parameters) {
        return (SimpleFeatureCollection) Processors.createProcess(new NameImpl("lebenswelten", name))
                .execute(new TreeMap<>(parameters), null)
                .get("result");
    }

    /** Fails unless a call is refused with a reason in both languages. */
    static void refused(String name, Map<String, ?> parameters, String reason) {
        Throwable told = assertThrows(ProcessException.class, () -> run(name, parameters));
        while (told.getCause() instanceof ProcessException inner) {
            told = inner;
        }
        assertThat(told.getMessage(), containsString(reason));
        assertThat(told.getMessage(), containsString(" / "));
    }

    /** Parameters, some of them others. */
    static Map<String, Object> with(Map<String, ?> parameters, Object... others) {
        Map<String, Object> all = new TreeMap<>(parameters);
        for (int i = 0; i < others.length; i += 2) {
            all.put((String) others[i], others[i + 1]);
        }
        return all;
    }

    /** Parameters without one. */
    static Map<String, Object> without(Map<String, ?> parameters, String name) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.remove(name);
        return all;
    }

    /** A column of a result. */
    static List<@Nullable Object> column(SimpleFeatureCollection features, String attribute) {
        return list(features).stream().map(f -> f.getAttribute(attribute)).toList();
    }

    /** A column of numbers. */
    static double[] numbers(SimpleFeatureCollection features, String attribute) {
        ToDoubleFunction<SimpleFeature> number = f -> {
            Number value = (Number) f.getAttribute(attribute);
            return value == null ? Double.NaN : value.doubleValue();
        };
        return list(features).stream().mapToDouble(number).toArray();
    }

    /** All features. */
    static List<SimpleFeature> list(SimpleFeatureCollection features) {
        List<SimpleFeature> all = new ArrayList<>();
        try (SimpleFeatureIterator iterator = features.features()) {
            while (iterator.hasNext()) {
                all.add(iterator.next());
            }
        }
        return all;
    }

    /** A geometry from text. */
    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Collects features. */
    static final class Features {

        private final @Nullable CoordinateReferenceSystem crs;
        private final Map<String, List<? extends @Nullable Object>> columns = new LinkedHashMap<>();

        private Features(@Nullable CoordinateReferenceSystem crs) {
            this.crs = crs;
        }

        /** Features in a reference system, or none. */
        static Features in(@Nullable CoordinateReferenceSystem crs) {
            return new Features(crs);
        }

        /** Their geometries. */
        Features at(List<? extends @Nullable Geometry> geometries) {
            columns.put("geom", geometries);
            return this;
        }

        /** Their geometries from text. */
        Features at(String... texts) {
            return at(List.of(texts).stream().map(ProcessCalls::wkt).toList());
        }

        /** An attribute. */
        Features with(String name, List<? extends @Nullable Object> values) {
            columns.put(name, values);
            return this;
        }

        /** An attribute of numbers. */
        Features with(String name, double... values) {
            return with(name, java.util.Arrays.stream(values).boxed().toList());
        }

        /** The features a.0, a.1 ... */
        SimpleFeatureCollection made() {
            SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
            builder.setName("a");
            builder.setCRS(crs);
            columns.forEach((name, values) -> builder.add(
                    name,
                    name.equals("geom")
                            ? Geometry.class
                            : values.stream().anyMatch(String.class::isInstance) ? String.class : Double.class));
            SimpleFeatureType type = builder.buildFeatureType();
            List<SimpleFeature> features = new ArrayList<>();
            int count = columns.values().iterator().next().size();
            for (int i = 0; i < count; i++) {
                int row = i;
                features.add(SimpleFeatureBuilder.build(
                        type,
                        columns.values().stream().map(values -> values.get(row)).toArray(),
                        "a." + i));
            }
            return new ListFeatureCollection(type, features);
        }
    }
}
