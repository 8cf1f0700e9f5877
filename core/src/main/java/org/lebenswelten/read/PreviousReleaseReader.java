package org.lebenswelten.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.PreviousRelease.Sides;
import org.lebenswelten.disclosure.PreviousRelease.Sizes;
import org.lebenswelten.disclosure.PreviousRelease.Stated;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.read.StatedDefinition.SizeColumn;

/** Reads what earlier releases of the same atlas showed of indicators and coverages. */
final class PreviousReleaseReader {

    private static final String STANDARD = ".standard";
    private static final String COVERAGE = "cov_";

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
     * @param zonings the zonings of the project
     * @return what they showed, in the order of the definition
     */
    List<PreviousRelease> read(YamlNode atlas, List<Zoning> zonings) {
        YamlNode disclosure = atlas.find("disclosure");
        List<PreviousRelease> releases = new ArrayList<>();
        if (disclosure == null || !disclosure.isSound()) {
            return releases;
        }
        for (YamlNode entry : disclosure.items("previous")) {
            PreviousRelease release = read(entry, atlas, zonings);
            if (release != null) {
                releases.add(release);
            }
        }
        return releases;
    }

    private @Nullable PreviousRelease read(YamlNode entry, YamlNode atlas, List<Zoning> zonings) {
        String id = atlas.textOrNull("id");
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
            if (!hasSameAreas(before, zonings, entry)) {
                return null;
            }
            StatedDecimals decimals = StatedDecimals.of(before.definition());
            Map<String, Layer> layers = new LinkedHashMap<>();
            for (AtlasLayer layer : before.layers()) {
                if (layer.name().startsWith("ind_")) {
                    layers.put(
                            layer.name(),
                            layer(layer, decimals.ofIndicator(layer.name()), "val", "ci_low", "ci_high")
                                    .withCity(city(layer)));
                } else if (layer.name().startsWith(COVERAGE)) {
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
            StatedDefinition stated = StatedDefinition.of(before.definition());
            return new PreviousRelease(
                    entry.text(),
                    layers,
                    standards(before, stated),
                    sizes(before, stated),
                    new Stated(stated.relations(), stated.zonings(), stated.madeOtherwise(StatedDefinition.of(atlas))));
        } catch (IllegalArgumentException e) {
            log.add(
                    ProblemCode.PREVIOUS_UNREADABLE,
                    entry.place(),
                    entry.written(),
                    BilingualText.same(String.valueOf(e.getMessage())));
            return null;
        } catch (AtlasFileException e) {
            log.add(
                    ProblemCode.PREVIOUS_UNREADABLE,
                    entry.place(),
                    entry.written(),
                    new BilingualText(e.text(Language.DE), e.text(Language.EN)));
            return null;
        }
    }

    /** Whether the release has the areal units that the zonings have now; if not, nothing can be said of what it showed. */
    private boolean hasSameAreas(Atlas before, List<Zoning> zonings, YamlNode entry) {
        boolean same = true;
        for (Zoning zoning : zonings) {
            AtlasLayer areas = before.layer("areas_" + zoning.id()).orElse(null);
            if (areas == null) {
                continue;
            }
            Set<String> differing = new TreeSet<>();
            zoning.units().forEach(unit -> differing.add(unit.id()));
            for (int row = 0; row < areas.size(); row++) {
                String area = String.valueOf(areas.value(row, areas.columnIndex("area")));
                if (!differing.remove(area)) {
                    differing.add(area);
                }
            }
            if (!differing.isEmpty()) {
                same = false;
                log.add(
                        ProblemCode.PREVIOUS_OTHER_AREAS,
                        entry.place(),
                        entry.written(),
                        zoning.id(),
                        ProblemLog.listed(differing));
            }
        }
        return same;
    }

    /** The rates of the city by indicator; levels have those of what they are sums of, and none where the file does not tell them. */
    private static Map<String, Map<Period, StandardStrata>> standards(Atlas before, StatedDefinition stated) {
        Map<String, Map<Period, StandardStrata>> standards = new TreeMap<>();
        before.documents().forEach((name, json) -> {
            if (name.endsWith(STANDARD)) {
                standards.put(name.substring(0, name.length() - STANDARD.length()), StandardsWriter.read(json));
            }
        });
        for (CountRelation relation : stated.relations()) {
            Map<Period, StandardStrata> ofPart = standards.get(relation.partId());
            if (relation instanceof SumOf && ofPart != null) {
                standards.putIfAbsent(relation.totalId(), ofPart);
            }
        }
        stated.standardisedByCity().forEach(id -> standards.putIfAbsent(id, Map.of()));
        return standards;
    }

    private static List<Sizes> sizes(Atlas before, StatedDefinition stated) {
        List<Sizes> sizes = new ArrayList<>();
        for (SizeColumn column : stated.sizes()) {
            AtlasLayer layer = before.layer(column.layer()).orElse(null);
            if (layer == null) {
                continue;
            }
            Map<String, Double> persons = new TreeMap<>();
            Set<String> exact = new TreeSet<>();
            Set<String> few = new TreeSet<>();
            Set<String> many = new TreeSet<>();
            boolean tells = column.layer().startsWith(COVERAGE);
            for (int row = 0; row < layer.size(); row++) {
                double size = number(layer, row, column.column());
                if (!Double.isNaN(size)) {
                    persons.put(layer.featureId(row), size);
                    for (String exactly : column.exactColumns()) {
                        if (!Double.isNaN(number(layer, row, exactly))) {
                            exact.add(layer.featureId(row));
                        }
                    }
                } else if (tells) {
                    Object flag = layer.value(row, layer.columnIndex("flag"));
                    if (PublicationFlag.FEW_PEOPLE.code().equals(flag)) {
                        few.add(layer.featureId(row));
                    } else if (!PublicationFlag.MISSING.code().equals(flag)) {
                        many.add(layer.featureId(row));
                    }
                }
            }
            sizes.add(new Sizes(
                    column.layer(),
                    column.group(),
                    column.rounding(),
                    persons,
                    exact,
                    new Sides(column.minimum(), few, many)));
        }
        return sizes;
    }

    private static Map<Period, Double> city(AtlasLayer layer) {
        Map<Period, Double> city = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            double figure = number(layer, row, "city");
            if (!Double.isNaN(figure)) {
                String feature = layer.featureId(row);
                city.put(Period.of(feature.substring(feature.lastIndexOf('.') + 1)), figure);
            }
        }
        return city;
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
