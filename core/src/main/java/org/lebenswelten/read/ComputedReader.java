package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.derive.CategoryComputation;
import org.lebenswelten.derive.Computation;
import org.lebenswelten.derive.FacadeComputation;
import org.lebenswelten.derive.GreenComputation;
import org.lebenswelten.derive.People;
import org.lebenswelten.derive.PeopleAtPoints;
import org.lebenswelten.derive.PeopleSpread;
import org.lebenswelten.derive.ThemeComputation;
import org.lebenswelten.derive.Weighting;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.exposure.FacadeRule;
import org.lebenswelten.spatial.exposure.GreenAccess;
import org.lebenswelten.spatial.exposure.NoiseIndicator;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;
import org.lebenswelten.spatial.transfer.WeightedPoints;
import org.locationtech.jts.geom.Geometry;

/** Reads how indicators are computed from maps: exposure, facades, green, categories of land. */
final class ComputedReader {

    private static final double MINIMUM_COVERED = 0.95;

    private final ProjectFolder folder;
    private final Crs crs;
    private final YamlNode atlas;
    private final @Nullable RawPopulation population;
    private final @Nullable ResidentPoints residents;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, of metres
     * @param atlas the definition
     * @param population the population, or null where there is none or it cannot be read
     * @param residents the points of residents, or null where there are none or they cannot be read
     * @param log where to report
     */
    ComputedReader(
            ProjectFolder folder,
            Crs crs,
            YamlNode atlas,
            @Nullable RawPopulation population,
            @Nullable ResidentPoints residents,
            ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.atlas = atlas;
        this.population = population;
        this.residents = residents;
        this.log = log;
    }

    /**
     * Reads a computation that needs no table.
     *
     * @param computed the option {@code computed} of an indicator, which is sound
     * @param indicator the indicator
     * @param zoning its zoning
     * @return the computation, or null where a problem was reported
     */
    @Nullable
    Computation read(YamlNode computed, Indicator indicator, Zoning zoning) {
        if (computed.has("exposure")) {
            boolean fits = isKind(computed.at("exposure"), indicator, "exposure", IndicatorKind.PROPORTION);
            Computation exposure = exposure(computed.at("exposure"), zoning);
            return fits ? exposure : null;
        }
        if (computed.has("facades")) {
            boolean fits = isKind(computed.at("facades"), indicator, "facades", IndicatorKind.PROPORTION);
            Computation facades = facades(computed.at("facades"), zoning);
            return fits ? facades : null;
        }
        if (computed.has("green")) {
            return green(computed.at("green"), indicator, zoning);
        }
        boolean fits = isKind(computed.at("categories"), indicator, "categories", IndicatorKind.VALUE);
        Computation categories = categories(computed.at("categories"), zoning);
        return fits ? categories : null;
    }

    /** Reads the option {@code weighting} of an entry; null where a problem was reported. */
    @Nullable
    Weighting weighting(@Nullable YamlNode entry, PolygonLayer sources, Zoning zoning) {
        WeightedPoints points = null;
        if (entry != null && entry.text("by").equals("residents")) {
            points = residents(entry, zoning);
        }
        return new WeightingReader(folder, crs, log).read(entry, sources, points);
    }

    /** Reports a computation that gives another kind of indicator; true if it fits. */
    boolean isKind(YamlNode entry, Indicator indicator, String what, IndicatorKind... kinds) {
        if (Arrays.asList(kinds).contains(indicator.kind())) {
            return true;
        }
        List<String> names = Arrays.stream(kinds)
                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        log.add(
                ProblemCode.COMPUTED_KIND,
                entry.place(),
                indicator.kind().name().toLowerCase(java.util.Locale.ROOT),
                what,
                ProblemLog.listed(names));
        return false;
    }

    private @Nullable Computation exposure(YamlNode entry, Zoning zoning) {
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        PolygonTheme theme = polygons == null ? null : theme(entry, polygons);
        boolean meets = polygons != null && polygons.meets(entry, zoning, log);
        People people = people(entry.find("people"), entry, zoning);
        return theme == null || !meets || people == null
                ? null
                : new ThemeComputation(
                        theme,
                        0,
                        entry.has("complement") && entry.at("complement").json().booleanValue(),
                        people);
    }

    /** The band that counts as class 0, louder bands as class 1; quieter ones count nowhere. */
    private @Nullable PolygonTheme theme(YamlNode entry, PolygonFile polygons) {
        if (!entry.has("level")) {
            return PolygonTheme.ofOneClass(polygons.layer(), "in");
        }
        boolean sound = isBand(entry);
        double[] levels = polygons.numbers(entry.text("level"), log);
        if (levels == null || !sound) {
            return null;
        }
        double from = entry.number("from");
        double below = entry.number("below", Double.POSITIVE_INFINITY);
        List<String> ids = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        List<Integer> classOf = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] >= from) {
                ids.add(polygons.layer().ids().get(i));
                geometries.add(polygons.layer().geometries().get(i));
                classOf.add(levels[i] < below ? 0 : 1);
            }
        }
        return new PolygonTheme(
                new PolygonLayer(polygons.layer().name(), crs, ids, geometries),
                List.of("in", "above"),
                classOf.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether {@code from} and {@code below} make a band, of whole classes where a noise indicator is named. */
    private boolean isBand(YamlNode entry) {
        boolean sound = true;
        if (entry.has("below") && !(entry.number("from") < entry.number("below"))) {
            YamlNode below = entry.at("below");
            log.add(ProblemCode.EMPTY_BAND, below.place(), below.written(), entry.text("from"), below.text());
            sound = false;
        }
        if (entry.has("noise")) {
            NoiseIndicator noise = noise(entry);
            for (String bound : List.of("from", "below")) {
                if (entry.has(bound) && classFrom(noise, entry.number(bound)) < 0) {
                    YamlNode at = entry.at(bound);
                    log.add(
                            ProblemCode.NOISE_BOUND,
                            at.place(),
                            at.written(),
                            entry.text("noise"),
                            ProblemLog.listed(bounds(noise)));
                    sound = false;
                }
            }
        }
        return sound;
    }

    private @Nullable Computation facades(YamlNode entry, Zoning zoning) {
        boolean sound = isBand(entry);
        PointsReader.Keyed buildings =
                new PointsReader(folder, crs, log).readKeyed(entry.at("buildings"), "building", "residents");
        CsvTable table = CsvTable.open(folder, entry, List.of("building", "level"), log);
        int[] cells = table == null ? null : table.columns(List.of("building", "level"));
        if (buildings == null || table == null || cells == null) {
            return null;
        }
        List<Integer> buildingOf = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        FirstSeen unknown = new FirstSeen();
        while (table.next()) {
            Integer building = buildings.positions().get(table.cell(cells[0]));
            double level = table.required(cells[1]);
            if (building == null) {
                unknown.note(table.cell(cells[0]), table.place(cells[0]));
                sound = false;
            } else if (table.isFaulty()) {
                sound = false;
            } else {
                buildingOf.add(building);
                levels.add(level);
            }
        }
        unknown.report(log, ProblemCode.BUILDING_UNKNOWN, entry.at("buildings").text("file"));
        if (!sound || !meets(buildings.points(), entry.at("buildings"), zoning)) {
            return null;
        }
        NoiseIndicator noise = noise(entry);
        return new FacadeComputation(
                noise,
                entry.at("rule").constant(FacadeRule.class),
                buildings.points(),
                buildingOf.stream().mapToInt(Integer::intValue).toArray(),
                levels.stream().mapToDouble(Double::doubleValue).toArray(),
                classFrom(noise, entry.number("from")),
                entry.has("below")
                        ? classFrom(noise, entry.number("below"))
                        : noise.classes().size(),
                entry.number("minimumCovered", MINIMUM_COVERED));
    }

    private @Nullable Computation green(YamlNode entry, Indicator indicator, Zoning zoning) {
        GreenComputation.Measure measure = entry.at("measure").constant(GreenComputation.Measure.class);
        boolean share = measure == GreenComputation.Measure.SHARE;
        boolean fits =
                isKind(entry, indicator, entry.text("measure"), share ? IndicatorKind.PROPORTION : IndicatorKind.VALUE);
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        boolean meets = polygons != null && polygons.meets(entry, zoning, log);
        PeopleAtPoints people = points(entry.find("points"), entry, zoning);
        GreenAccess access = GreenAccess.withDefaults()
                .withRadius(entry.number("metres", 300))
                .withMinimumArea(entry.number("minimumArea", 5000));
        return !fits || polygons == null || !meets || people == null
                ? null
                : new GreenComputation(
                        access,
                        polygons.layer(),
                        measure,
                        entry.has("complement") && entry.at("complement").json().booleanValue(),
                        people);
    }

    private @Nullable Computation categories(YamlNode entry, Zoning zoning) {
        PolygonFile polygons = PolygonFile.read(folder, entry, crs, log);
        if (polygons == null || !polygons.meets(entry, zoning, log)) {
            return null;
        }
        List<String> texts = polygons.texts(entry.text("attribute"), log);
        YamlNode by = entry.has("weighting") ? entry.at("weighting").at("by") : null;
        if (by != null && by.text().equals("smooth")) {
            log.add(ProblemCode.COMPUTED_KIND, by.place(), "value", "smooth", "proportion, rate");
            return null;
        }
        Weighting weighting = weighting(entry.find("weighting"), polygons.layer(), zoning);
        Set<String> chosen = new HashSet<>();
        entry.items("values").forEach(value -> chosen.add(value.text()));
        if (texts != null && texts.stream().noneMatch(chosen::contains)) {
            YamlNode first = entry.items("values").get(0);
            log.add(
                    ProblemCode.NOTHING_SELECTED,
                    first.place(),
                    first.written(),
                    entry.text("attribute"),
                    ProblemLog.listed(new java.util.TreeSet<>(texts)));
            return null;
        }
        return texts == null || weighting == null
                ? null
                : new CategoryComputation(
                        polygons.layer(), texts, chosen, weighting, entry.number("minimumCovered", MINIMUM_COVERED));
    }

    private @Nullable People people(@Nullable YamlNode people, YamlNode owner, Zoning zoning) {
        if (people == null || people.has("points")) {
            return points(people == null ? null : people.at("points"), owner, zoning);
        }
        if (population == null || !population.frame().zoningId().equals(zoning.id())) {
            if (population != null || !atlas.has("population")) {
                log.add(ProblemCode.COMPUTED_WITHOUT, people.place(), null, "population", zoning.id());
            }
            return null;
        }
        Weighting weighting = weighting(people.at("spread"), PolygonLayer.from(zoning, crs), zoning);
        return weighting == null ? null : new PeopleSpread(population, weighting);
    }

    private @Nullable PeopleAtPoints points(@Nullable YamlNode own, YamlNode owner, Zoning zoning) {
        if (own == null) {
            WeightedPoints points = residents(owner, zoning);
            return points == null ? null : new PeopleAtPoints(points, residents);
        }
        WeightedPoints points = new PointsReader(folder, crs, log).read(own);
        return points == null || !meets(points, own, zoning) ? null : new PeopleAtPoints(points, null);
    }

    private @Nullable WeightedPoints residents(YamlNode owner, Zoning zoning) {
        if (residents == null) {
            if (!atlas.has("residents")) {
                log.add(ProblemCode.COMPUTED_WITHOUT, owner.place(), null, "residents", zoning.id());
            }
            return null;
        }
        return new WeightedPoints(
                atlas.at("residents").text("file"), crs, residents.x(), residents.y(), residents.residents());
    }

    private boolean meets(WeightedPoints points, YamlNode entry, Zoning zoning) {
        var extent = PolygonFile.extent(zoning);
        for (int p = 0; p < points.x().length; p++) {
            if (extent.covers(points.x()[p], points.y()[p])) {
                return true;
            }
        }
        YamlNode file = entry.at("file");
        log.add(ProblemCode.SETS_APART, file.place(), file.written(), zoning.id());
        return false;
    }

    private static NoiseIndicator noise(YamlNode entry) {
        return entry.at("noise").constant(NoiseIndicator.class);
    }

    private static List<Integer> bounds(NoiseIndicator noise) {
        List<Integer> bounds = new ArrayList<>();
        for (int c = 0; c < noise.classes().size(); c++) {
            bounds.add(noise.lowerBound(c));
        }
        return bounds;
    }

    /** The class that begins at a level, or -1. */
    private static int classFrom(NoiseIndicator noise, double level) {
        int position = noise.classOf(level);
        return position >= 0 && noise.lowerBound(position) == level ? position : -1;
    }
}
