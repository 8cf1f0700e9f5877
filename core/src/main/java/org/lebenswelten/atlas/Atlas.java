package org.lebenswelten.atlas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;

/**
 * Everything a city publishes at one time.
 *
 * @param id name of the atlas, {@code [a-z][a-z0-9_]*}
 * @param title what people call it
 * @param description what it is for, whose it is
 * @param crs the coordinate reference system of all layers
 * @param issued day of issue, as the project states it
 * @param layers the layers, in the order of a layer tree
 * @param definition the project's definition as JSON
 * @param provenance what it was made of
 * @param documents further JSON documents by name, {@code [a-z][a-z0-9_.]*}: {@code <index>.parameters},
 *     {@code <index>.inputs} and others
 */
public record Atlas(
        String id,
        BilingualText title,
        BilingualText description,
        Crs crs,
        LocalDate issued,
        List<AtlasLayer> layers,
        String definition,
        Provenance provenance,
        SortedMap<String, String> documents) {

    /** Version of the file format that this version of the program writes and the newest it reads. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the collections. */
    public Atlas {
        layers = List.copyOf(layers);
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /**
     * An atlas without further documents.
     *
     * @param id name of the atlas, {@code [a-z][a-z0-9_]*}
     * @param title what people call it
     * @param description what it is for, whose it is
     * @param crs the coordinate reference system of all layers
     * @param issued day of issue, as the project states it
     * @param layers the layers, in the order of a layer tree
     * @param definition the project's definition as JSON
     * @param provenance what it was made of
     */
    public Atlas(
            String id,
            BilingualText title,
            BilingualText description,
            Crs crs,
            LocalDate issued,
            List<AtlasLayer> layers,
            String definition,
            Provenance provenance) {
        this(id, title, description, crs, issued, layers, definition, provenance, new TreeMap<>());
    }

    /**
     * A layer by its name.
     *
     * @param name the name
     * @return the layer, or empty
     */
    public Optional<AtlasLayer> layer(String name) {
        return layers.stream().filter(l -> l.name().equals(name)).findFirst();
    }
}
