package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.TransferComputation;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.Allocation;
import org.lebenswelten.spatial.transfer.EmptySource;
import org.locationtech.jts.geom.Envelope;

/** Reads how a table given on other polygons is carried to the zoning of an indicator. */
final class TransferReader {

    private static final double MINIMUM_COVERED = 0.95;

    private final ProjectFolder folder;
    private final Crs crs;
    private final Declared<Zoning> zonings;
    private final ComputedReader computed;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param zonings the project's zonings
     * @param computed reads weightings
     * @param log where to report
     */
    TransferReader(ProjectFolder folder, Crs crs, Declared<Zoning> zonings, ComputedReader computed, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.zonings = zonings;
        this.computed = computed;
        this.log = log;
    }

    /**
     * The polygons that the table is given on.
     *
     * @param entry the option {@code transfer} of an indicator, which is sound
     * @param indicator the indicator
     * @param target its zoning
     * @return the polygons as a zoning, so that the table can be read, or null where a problem was reported
     */
    @Nullable
    Zoning source(YamlNode entry, Indicator indicator, Zoning target) {
        YamlNode source = entry.at("source");
        if (source.has("zoning")) {
            Zoning zoning = zonings.find(source.at("zoning"));
            if (zoning == null || !isSound(zoning)) {
                return null;
            }
            Envelope extent = PolygonFile.extent(zoning);
            if (!extent.intersects(PolygonFile.extent(target))) {
                YamlNode at = source.at("zoning");
                log.add(ProblemCode.SETS_APART, at.place(), at.written(), target.id());
                return null;
            }
            return zoning;
        }
        PolygonFile polygons = PolygonFile.read(folder, source, crs, log);
        if (polygons == null || !polygons.meets(source, target, log)) {
            return null;
        }
        List<String> keys = polygons.texts(source.text("key"), log);
        if (keys == null) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (seen.add(keys.get(i))) {
                units.add(new ArealUnit(
                        keys.get(i),
                        keys.get(i),
                        null,
                        polygons.layer().geometries().get(i)));
            } else {
                log.add(
                        ProblemCode.DUPLICATE_UNIT,
                        polygons.features().get(i).place(),
                        keys.get(i),
                        source.text("file"));
            }
        }
        return units.size() < keys.size()
                ? null
                : new Zoning(source.text("file"), BilingualText.same(indicator.id()), null, units);
    }

    /**
     * Reads the computation.
     *
     * @param entry the option {@code transfer} of an indicator, which is sound
     * @param indicator the indicator
     * @param source the polygons that the table is given on
     * @param target the indicator's zoning
     * @param counts the table's counts, or null
     * @param values the table's values, or null
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    TransferComputation read(
            YamlNode entry,
            Indicator indicator,
            Zoning source,
            Zoning target,
            @Nullable RawCounts counts,
            @Nullable RawValues values) {
        PolygonLayer sources = PolygonLayer.from(source, crs);
        Weighting weighting = computed.weighting(entry.find("weighting"), sources, target);
        boolean smooth = weighting != null && weighting.name().equals("smooth");
        boolean fits = !smooth
                || computed.isKind(
                        entry.at("weighting").at("by"),
                        indicator,
                        "smooth",
                        IndicatorKind.PROPORTION,
                        IndicatorKind.RATE);
        if (entry.has("as")) {
            fits &= computed.isKind(entry.at("as"), indicator, entry.text("as"), IndicatorKind.VALUE);
        }
        if (values != null && Arrays.stream(values.persons()).anyMatch(n -> !Double.isNaN(n))) {
            // What is carried no longer knows how few people it is the mean of.
            log.add(ProblemCode.METHOD_UNFIT, entry.place(), indicator.id(), Words.of("unfit.means"));
            return null;
        }
        if (weighting == null || !fits) {
            return null;
        }
        return new TransferComputation(
                sources,
                counts,
                values,
                entry.text("as", "mean").equals("amount"),
                weighting,
                new TransferComputation.Options(
                        entry.has("allocation") ? entry.at("allocation").constant(Allocation.class) : Allocation.TOTAL,
                        entry.has("emptySource")
                                ? entry.at("emptySource").constant(EmptySource.class)
                                : EmptySource.FALL_BACK_TO_AREA,
                        entry.number("maximumMissingShare", 0),
                        entry.number("minimumCovered", MINIMUM_COVERED)));
    }

    /** Whether all polygons of a zoning can be used; those that cannot have been reported. */
    static boolean isSound(Zoning zoning) {
        return zoning.units().stream()
                .allMatch(
                        unit -> unit.geometry().getArea() > 0 && unit.geometry().isValid());
    }
}
