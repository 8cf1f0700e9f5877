package org.lebenswelten.geoserver;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One property of a catalog object that the plugin keeps as planned. Values are compared as text; null and empty text are
 * the same.
 */
final class Upkeep {

    private final String name;
    private final String planned;
    private final Supplier<@Nullable String> reader;
    private final Consumer<String> writer;

    private Upkeep(String name, String planned, Supplier<@Nullable String> reader, Consumer<String> writer) {
        this.name = name;
        this.planned = planned;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * A property.
     *
     * @param name its name, {@code [a-zA-Z]+}
     * @param planned what it should be
     * @param reader reads it as text
     * @param writer writes what is planned, so that reading it again gives that text
     * @return the property
     */
    static Upkeep of(
            String name, @Nullable String planned, Supplier<@Nullable String> reader, Consumer<String> writer) {
        return new Upkeep(name, planned == null ? "" : planned, reader, writer);
    }

    /**
     * Its name.
     *
     * @return the name
     */
    String name() {
        return name;
    }

    /**
     * What it should be.
     *
     * @return the planned value as text
     */
    String planned() {
        return planned;
    }

    /**
     * What it is.
     *
     * @return the current value as text
     */
    String current() {
        String value = reader.get();
        return value == null ? "" : value;
    }

    /** Makes it what it should be. */
    void write() {
        writer.accept(planned);
    }
}
