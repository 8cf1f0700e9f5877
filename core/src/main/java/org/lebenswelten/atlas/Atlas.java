package org.lebenswelten.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 */
public record Atlas(
        String id,
        BilingualText title,
        BilingualText description,
        Crs crs,
        LocalDate issued,
        List<AtlasLayer> layers,
        String definition,
        Provenance provenance) {

    /** Version of the file format that this version of the program writes and the newest it reads. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the layers. */
    public Atlas {
        layers = List.copyOf(layers);
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
