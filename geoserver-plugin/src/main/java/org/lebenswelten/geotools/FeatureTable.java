package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.process.ProcessException;
import org.jspecify.annotations.Nullable;

/** The features that a process is given, as columns of numbers, and the same features with columns more. */
final class FeatureTable {

    private final SimpleFeatureType type;
    private final List<SimpleFeature> features;

    private FeatureTable(SimpleFeatureType type, List<SimpleFeature> features) {
        this.type = type;
        this.features = features;
    }

    /** Reads all features, in their order. */
    static FeatureTable of(SimpleFeatureCollection collection) {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = collection.features()) {
            while (iterator.hasNext()) {
                features.add(iterator.next());
            }
        }
        return new FeatureTable(collection.getSchema(), features);
    }

    /** Features that were made here. */
    static FeatureTable of(SimpleFeatureType type, List<SimpleFeature> features) {
        return new FeatureTable(type, features);
    }

    /** Reads all features, in their order; a process has nothing to say of none. */
    static FeatureTable ofSome(SimpleFeatureCollection collection, String parameter) {
        FeatureTable table = of(collection);
        if (table.size() == 0) {
            throw refusal(
                    parameter + ": keine Objekte, erwartet mindestens eines",
                    parameter + ": no features, expected at least one");
        }
        return table;
    }

    /** The number of features. */
    int size() {
        return features.size();
    }

    /** The schema. */
    SimpleFeatureType type() {
        return type;
    }

    /** The features, in their order. */
    List<SimpleFeature> features() {
        return features;
    }

    /**
     * A column of numbers, {@code NaN} for null.
     *
     * @throws ProcessException if there is no such attribute, it holds no numbers, or one of them is not finite
     */
    double[] numbers(String attribute) {
        AttributeDescriptor descriptor = type.getDescriptor(attribute);
        if (descriptor == null
                || !Number.class.isAssignableFrom(descriptor.getType().getBinding())) {
            throw refusal(
                    "Attribut " + WhatIfRefusal.quoted(attribute) + ": erwartet ein Attribut mit Zahlen",
                    "attribute " + WhatIfRefusal.quoted(attribute) + ": expected an attribute of numbers");
        }
        double[] numbers = new double[features.size()];
        for (int i = 0; i < numbers.length; i++) {
            Number value = (Number) features.get(i).getAttribute(attribute);
            numbers[i] = value == null ? Double.NaN : value.doubleValue();
            if (value != null && !Double.isFinite(numbers[i])) {
                String where = where(attribute, i) + ": " + numbers[i];
                throw refusal(
                        "Attribut " + where + ", erwartet eine endliche Zahl, oder null, wo sie fehlt",
                        "attribute " + where + ", expected a finite number, or null where it is missing");
            }
        }
        return numbers;
    }

    /** An attribute and a feature, as messages name them. */
    String where(String attribute, int row) {
        return WhatIfRefusal.quoted(attribute) + ", "
                + WhatIfRefusal.quoted(features.get(row).getID());
    }

    /**
     * The features with columns more, under the same ids.
     *
     * @throws ProcessException if an attribute has the name of a new column
     */
    SimpleFeatureCollection with(List<Column> columns) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.init(type);
        for (Column column : columns) {
            if (type.getDescriptor(column.name()) != null) {
                throw refusal(
                        "Attribut " + WhatIfRefusal.quoted(column.name()) + ": schon vorhanden, der Prozess fügt es an",
                        "attribute " + WhatIfRefusal.quoted(column.name()) + ": already there, the process adds it");
            }
            builder.add(column.name(), column.binding());
        }
        SimpleFeatureType wider = builder.buildFeatureType();
        int own = type.getAttributeCount();
        List<SimpleFeature> made = new ArrayList<>(features.size());
        for (int row = 0; row < features.size(); row++) {
            @Nullable Object[] values = new @Nullable Object[own + columns.size()];
            for (int i = 0; i < own; i++) {
                values[i] = features.get(row).getAttribute(i);
            }
            for (int i = 0; i < columns.size(); i++) {
                values[own + i] = columns.get(i).values()[row];
            }
            made.add(new SimpleFeatureImpl(values, wider, features.get(row).getIdentifier(), false));
        }
        return new ListFeatureCollection(wider, made);
    }

    /** A refusal in both languages. */
    static ProcessException refusal(String german, String english) {
        return new ProcessException(german + " / " + english);
    }

    /**
     * A column to add.
     *
     * @param name its name
     * @param binding the type of its values
     * @param values one a feature, null for missing
     */
    record Column(String name, Class<?> binding, @Nullable Object[] values) {

        /** Numbers, {@code NaN} for null. */
        static Column of(String name, double[] numbers) {
            @Nullable Object[] values = new @Nullable Object[numbers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(numbers[i]) ? null : Double.valueOf(numbers[i]);
            }
            return new Column(name, Double.class, values);
        }

        /** Whole numbers, 0 for null. */
        static Column of(String name, int[] numbers) {
            @Nullable Object[] values = new @Nullable Object[numbers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers[i] == 0 ? null : Integer.valueOf(numbers[i]);
            }
            return new Column(name, Integer.class, values);
        }
    }
}
