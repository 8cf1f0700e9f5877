package org.lebenswelten.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Sides;
import org.lebenswelten.disclosure.PreviousRelease.Sizes;
import org.lebenswelten.disclosure.PreviousRelease.Stated;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.read.Project;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small invented city drawn at random: four quarters, one year, few residents by age and sex, and two releases with coverages of
 * nested and overlapping target groups. Sites have known places, or participants of unknown origin, or neither. The same seed gives
 * the same city.
 */
final class HeadCity {

    private static final int QUARTERS = 4;
    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final int[] STARTS = {0, 3, 6, 7, 10, 18};

    private final DisclosureProfile profile;
    private final Zoning quarters;
    private final RawPopulation population;
    private final ResidentPoints residents;
    private final List<MeasureProfile> measures = new ArrayList<>();
    private final Map<String, List<RawParticipants>> participants = new TreeMap<>();
    private final List<MeasureCoverageDefinition> before = new ArrayList<>();
    private final List<MeasureCoverageDefinition> now = new ArrayList<>();

    private HeadCity(long seed) {
        Random random = new Random(seed);
        profile = List.of(ReadyProfile.BA_3, ReadyProfile.UK_5, ReadyProfile.STRICT_10)
                .get(random.nextInt(3))
                .profile();
        quarters = quarters();
        population = population(random);
        residents = residents();
        for (int place = 0; place < QUARTERS; place++) {
            addMeasure(random, "m" + place, place);
        }
        for (int i = 0; i < 2; i++) {
            before.add(coverage("before" + i, random));
        }
        for (int i = 0; i < 4; i++) {
            now.add(coverage("now" + i, random));
        }
    }

    static HeadCity of(long seed) {
        return new HeadCity(seed);
    }

    /** The present release. */
    Project project() {
        return project(now, List.of());
    }

    /** An earlier release with other target groups. */
    Project earlier() {
        return project(before, List.of());
    }

    /** The present release, which knows of an earlier one. */
    Project after(PreviousRelease release) {
        return project(now, List.of(release));
    }

    private Project project(List<MeasureCoverageDefinition> coverages, List<PreviousRelease> previous) {
        return new CityProject(List.of(quarters), YEAR)
                .withReach(population, residents, coverages, measures)
                .withProfileFigures(new RawProfileFigures(participants, Map.of(), Map.of(), Map.of()))
                .under(DisclosurePolicy.of(profile).withPrevious(previous));
    }

    /** What a release showed of sizes, read here once more. */
    static PreviousRelease asPrevious(Project project, Atlas atlas) {
        List<Sizes> sizes = new ArrayList<>();
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            AtlasLayer layer = atlas.layer("cov_" + coverage.id()).orElseThrow();
            Map<String, Double> persons = new TreeMap<>();
            Set<String> exact = new TreeSet<>();
            Set<String> few = new TreeSet<>();
            Set<String> many = new TreeSet<>();
            for (int row = 0; row < layer.size(); row++) {
                double size = layer.number(row, layer.columnIndex("target"));
                String flag = String.valueOf(layer.value(row, layer.columnIndex("flag")));
                if (!Double.isNaN(size)) {
                    persons.put(layer.featureId(row), size);
                } else if (flag.equals("fewpop")) {
                    few.add(layer.featureId(row));
                } else {
                    many.add(layer.featureId(row));
                }
                if (layer.number(row, layer.columnIndex("per_100")) > 0
                        || layer.number(row, layer.columnIndex("contact")) > 0) {
                    exact.add(layer.featureId(row));
                }
            }
            DisclosureProfile rules = project.disclosure().ofCoverage(coverage.id());
            sizes.add(new Sizes(
                    layer.name(),
                    coverage.targetGroup(),
                    rules.countRounding(),
                    persons,
                    exact,
                    new Sides(rules.minimumDenominator(), few, many)));
        }
        return new PreviousRelease("before.gpkg", Map.of(), Map.of(), sizes, Stated.NOTHING);
    }

    private RawPopulation population(Random random) {
        List<Band> bands = new ArrayList<>();
        for (int start = 0; start < STARTS.length; start++) {
            int to = start + 1 < STARTS.length ? STARTS[start + 1] - 1 : Integer.MAX_VALUE;
            bands.add(new Band(STARTS[start], to, Sex.FEMALE));
            bands.add(new Band(STARTS[start], to, Sex.MALE));
        }
        int least = profile.minimumDenominator();
        double[][] persons = new double[bands.size()][QUARTERS];
        for (int band = 0; band < persons.length; band++) {
            int most = bands.get(band).ageFrom() == 6 ? least / 2 : 2 * least;
            Arrays.setAll(persons[band], unit -> random.nextInt(most));
        }
        Arrays.setAll(persons[persons.length - 1], unit -> 20.0 * least + random.nextInt(100));
        return new RawPopulation(UnitPeriods.of(quarters, YEAR), bands, persons);
    }

    private void addMeasure(Random random, String id, int quarter) {
        int kind = random.nextInt(3);
        double radius = random.nextBoolean() ? 450 : 900;
        measures.add(new MeasureProfile(
                id,
                LocalDate.of(2024, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id + "."),
                List.of("movement"),
                List.of(Setting.QUARTER),
                new TargetGroup(0, 5, Sex.ALL),
                List.of(site(quarter, kind == 0 ? new Capacity(40, 12) : null)),
                Catchment.ofRadius(radius),
                new RunningTime(LocalDate.of(2024, 1, 1), null),
                Phase.IMPLEMENTATION));
        if (kind == 1) {
            participants.put(
                    id,
                    List.of(new RawParticipants(
                            id,
                            "s" + quarter,
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 12, 31),
                            null,
                            10.0 + random.nextInt(80),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>())));
        }
    }

    private static MeasureSite site(int quarter, @Nullable Capacity capacity) {
        return new MeasureSite("s" + quarter, "Site " + quarter, null, 1000.0 * quarter + 500, 500, capacity);
    }

    private MeasureCoverageDefinition coverage(String id, Random random) {
        int[] ages = {2, 5, 6, 9, 17, Integer.MAX_VALUE};
        int to = ages[random.nextInt(ages.length)];
        int from = to > 2 && random.nextInt(4) == 0 ? 3 : 0;
        Sex sex = random.nextInt(3) > 0 ? Sex.ALL : random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        return new MeasureCoverageDefinition(
                id,
                BilingualText.same(id),
                BilingualText.same(id + "."),
                "quarter",
                new TargetGroup(from, to, sex),
                List.of("m" + random.nextInt(QUARTERS)));
    }

    /** Nine places where people live in each quarter. */
    private static ResidentPoints residents() {
        int size = 9 * QUARTERS;
        double[] x = new double[size];
        double[] y = new double[size];
        double[] persons = new double[size];
        int[] unit = new int[size];
        for (int point = 0; point < size; point++) {
            unit[point] = point / 9;
            x[point] = 1000 * unit[point] + 100 + 100 * (point % 9);
            y[point] = 100 + 97 * point % 800;
            persons[point] = 10 + point % 7;
        }
        return new ResidentPoints("quarter", x, y, unit, persons);
    }

    private static Zoning quarters() {
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            units.add(new ArealUnit(
                    "q" + i,
                    "quarter " + i,
                    null,
                    new GeometryFactory().toGeometry(new Envelope(1000 * i, 1000 * i + 1000, 0, 1000))));
        }
        return new Zoning("quarter", BilingualText.same("quarter"), null, units);
    }
}
