package org.lebenswelten.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.raw.RawReach;

/** Reads what earlier releases of the same atlas showed of indicators and coverages. */
final class PreviousReleaseReader {

    private final ProjectFolder folder;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    PreviousReleaseReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads all earlier releases.
     *
     * @param atlas the definition
     * @return what they showed, in the order of the definition
     */
    List<PreviousRelease> read(YamlNode atlas) {
        YamlNode disclosure = atlas.find("disclosure");
        List<PreviousRelease> releases = new ArrayList<>();
        if (disclosure == null || !disclosure.isSound()) {
            return releases;
        }
        for (YamlNode entry : disclosure.items("previous")) {
            PreviousRelease release = read(entry, atlas.textOrNull("id"));
            if (release != null) {
                releases.add(release);
            }
        }
        return releases;
    }

    private @Nullable PreviousRelease read(YamlNode entry, @Nullable String id) {
        if (folder.bytes(entry.text(), false, entry.place()) == null) {
            return null;
        }
        Path file = folder.locate(entry.text(), entry.place());
        if (file == null) {
            return null;
        }
        try {
            Atlas before = GeoPackageReader.read(file);
            if (!before.id().equals(id)) {
                log.add(
                        ProblemCode.PREVIOUS_OTHER_ATLAS,
                        entry.place(),
                        entry.written(),
                        before.id(),
                        String.valueOf(id));
                return null;
            }
            StatedDecimals decimals = StatedDecimals.of(before.definition());
            Map<String, Layer> layers = new LinkedHashMap<>();
            for (AtlasLayer layer : before.layers()) {
                if (layer.name().startsWith("ind_")) {
                    layers.put(
                            layer.name(), layer(layer, decimals.ofIndicator(layer.name()), "val", "ci_low", "ci_high"));
                } else if (layer.name().startsWith("cov_")) {
                    layers.put(layer.name(), layer(layer, decimals.ofCoverage(layer.name()), "share", null, null));
                    layers.put(
                            RawReach.twiceOf(layer.name()),
                            layer(layer, decimals.ofCoverage(layer.name()), "twice", null, null));
                    layers.put(
                            RawReach.acceptableOf(layer.name()),
                            layer(layer, decimals.ofCoverage(layer.name()), "acceptable", null, null));
                    layers.put(
                            RawReach.adoptionOf(layer.name()),
                            layer(layer, decimals.ofCoverage(layer.name()), "adoption", null, null));
                }
            }
            return new PreviousRelease(entry.text(), layers);
        } catch (AtlasFileException e) {
            log.add(
                    ProblemCode.PREVIOUS_UNREADABLE,
                    entry.place(),
                    entry.written(),
                    new BilingualText(e.text(Language.DE), e.text(Language.EN)));
            return null;
        }
    }

    private static Layer layer(
            AtlasLayer layer, OptionalInt decimals, String value, @Nullable String lower, @Nullable String upper) {
        Map<String, Printed> features = new LinkedHashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            double number = number(layer, row, value);
            features.put(
                    layer.featureId(row),
                    new Printed(!Double.isNaN(number), number, number(layer, row, lower), number(layer, row, upper)));
        }
        return decimals.isPresent() ? new Layer(decimals.getAsInt(), features) : Layer.of(features);
    }

    private static double number(AtlasLayer layer, int row, @Nullable String column) {
        boolean there = column != null
                && layer.columns().stream().anyMatch(c -> c.name().equals(column));
        return there ? layer.number(row, layer.columnIndex(column)) : Double.NaN;
    }
}
