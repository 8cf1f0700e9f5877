package org.lebenswelten.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.UncertaintyPlan;
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
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.read.Project;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small invented city drawn at random: 6 to 11 quarters in a row, 1 to 3 coarser zonings, 2 to 4 years, a proportion over
 * all zonings, and by the luck of the draw its girls and boys, sums of rolling years, three coverages of two target groups
 * with overlapping catchments, and an index. Counts are small, so that much must be withheld. The same seed gives the same
 * city.
 */
final class RandomCity {

    private static final List<ReadyProfile> PROFILES =
            List.of(ReadyProfile.BA_3, ReadyProfile.UK_5, ReadyProfile.STRICT_10);
    private static final String FINEST = "quarter";
    private static final List<String> COARSER = List.of("district", "borough", "city");

    private final long seed;
    private final Random random;
    private final DisclosureProfile profile;
    private final List<Zoning> zonings;
    private final List<Period> years;
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, RawCounts> counts = new LinkedHashMap<>();
    private final List<CountRelation> relations = new ArrayList<>();
    private final boolean hasGroups;
    private final boolean allGroups;
    private final boolean hasSums;
    private final boolean hasGap;
    private final boolean hasReach;
    private final boolean hasIndex;

    private RandomCity(long seed) {
        this.seed = seed;
        random = new Random(seed);
        profile = PROFILES.get(random.nextInt(PROFILES.size())).profile();
        zonings = zonings(6 + random.nextInt(6), 1 + random.nextInt(3));
        years = new ArrayList<>();
        int first = 2018 + random.nextInt(3);
        int count = 2 + random.nextInt(3);
        for (int year = first; year < first + count; year++) {
            years.add(Period.ofYear(year));
        }
        hasGroups = random.nextInt(3) > 0;
        allGroups = random.nextBoolean();
        hasSums = count > 2 && random.nextBoolean();
        hasGap = hasSums && random.nextBoolean();
        hasReach = random.nextInt(3) == 0;
        hasIndex = random.nextInt(4) == 0;
        drawIndicators();
    }

    static RandomCity of(long seed) {
        return new RandomCity(seed);
    }

    /** The city as its rules want it. */
    Project project() {
        return project(policy());
    }

    /** The rules of the city: one of the ready profiles. */
    DisclosurePolicy policy() {
        return DisclosurePolicy.of(profile).withRelations(relations);
    }

    boolean hasGroups() {
        return hasGroups;
    }

    boolean hasSums() {
        return hasSums;
    }

    boolean hasReach() {
        return hasReach;
    }

    boolean hasIndex() {
        return hasIndex;
    }

    /** The city under other rules. */
    Project project(DisclosurePolicy policy) {
        return project(policy, indicators);
    }

    /** The city without its groups and sums, as an earlier release may have been. */
    Project withoutGroupsAndSums(DisclosurePolicy policy) {
        return project(
                policy,
                indicators.stream().filter(i -> i.id().startsWith("poor")).toList());
    }

    private Project project(DisclosurePolicy policy, List<Indicator> shown) {
        Zoning quarters = zonings.get(zonings.size() - 1);
        UnitPeriods frame = UnitPeriods.of(quarters, years);
        List<Indicator> all = new ArrayList<>(shown);
        Map<String, RawValues> values = new LinkedHashMap<>();
        if (hasIndex) {
            all.add(CityProject.indicator("dust", IndicatorKind.VALUE, FINEST, years));
            double[] dust = new double[frame.size()];
            Arrays.setAll(dust, cell -> 10 + 7 * cell % 11);
            double[] none = new double[frame.size()];
            Arrays.fill(none, Double.NaN);
            values.put("dust", new RawValues(frame, dust, none, none));
        }
        return new CityProject(zonings, years)
                .withCounts(all, counts)
                .withValues(values)
                .withReach(hasReach ? population(frame) : null, residents(quarters), coverages(), measures())
                .withProfileFigures(
                        hasReach
                                ? new RawProfileFigures(participants(), Map.of(), Map.of(), Map.of())
                                : RawProfileFigures.NONE)
                .withIndices(hasIndex ? List.of(index()) : List.of())
                .under(policy);
    }

    private static List<MeasureProfile> measures() {
        return List.of(measure("park", 500, 1, 4, 5), measure("walk", 800, 3, 7));
    }

    /** Who came to each site in each year: in one window, in two, or from summer to summer; nobody says from where. */
    private Map<String, List<RawParticipants>> participants() {
        Random own = new Random(seed + 1);
        Map<String, List<RawParticipants>> all = new LinkedHashMap<>();
        for (MeasureProfile measure : measures()) {
            List<RawParticipants> windows = new ArrayList<>();
            for (MeasureSite site : measure.sites()) {
                int first = own.nextBoolean() ? 1 : 7;
                LocalDate from = LocalDate.of(years.get(0).firstYear() - 1, first, 1);
                while (from.getYear() <= years.get(years.size() - 1).lastYear()) {
                    LocalDate next = from.plusMonths(own.nextBoolean() ? 12 : 6);
                    double count = 15.0 + own.nextInt(80);
                    double few = 1 + own.nextInt(4);
                    windows.add(new RawParticipants(
                            measure.id(),
                            site.id(),
                            from,
                            next.minusDays(1),
                            null,
                            count,
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(Map.of("0-2", few, "3-5", few + 1, "6+", count - 2 * few - 1))));
                    from = next;
                }
            }
            all.put(measure.id(), windows);
        }
        return all;
    }

    private void drawIndicators() {
        int size = zonings.get(zonings.size() - 1).size() * years.size();
        double[] people = new double[size];
        double[] girls = new double[size];
        double[] poor = new double[size];
        double[] poorGirls = new double[size];
        double share = 0.02 + 0.2 * random.nextDouble();
        int least = profile.minimumDenominator();
        for (int cell = 0; cell < size; cell++) {
            people[cell] = least / 2 + random.nextInt(6 * least);
            girls[cell] = Math.rint(people[cell] * (0.4 + 0.2 * random.nextDouble()));
            for (int person = 0; person < people[cell]; person++) {
                if (random.nextDouble() < share) {
                    poor[cell]++;
                    poorGirls[cell] += person < girls[cell] ? 1 : 0;
                }
            }
        }
        List<Period> shown = new ArrayList<>(years);
        if (hasGap) {
            shown.remove(1);
        }
        addYears("poor", shown, poor, people);
        if (hasGroups) {
            addYears("poor_girls", shown, poorGirls, girls);
            addGroup("poor_girls", "girls", allGroups);
            if (allGroups) {
                addYears("poor_boys", shown, minus(poor, poorGirls), minus(people, girls));
                addGroup("poor_boys", "girls", true);
            }
        }
        if (hasSums) {
            addSums(size / years.size(), poor, people);
        }
    }

    /** Sums over two or three rolling years. */
    private void addSums(int units, double[] poor, double[] people) {
        int length = years.size() > 3 ? 2 + random.nextInt(2) : 2;
        List<Period> rolling = new ArrayList<>();
        double[] sums = new double[units * (years.size() - length + 1)];
        double[] persons = new double[sums.length];
        for (int from = 0; from + length <= years.size(); from++) {
            rolling.add(new Period(
                    years.get(from).firstYear(), years.get(from + length - 1).lastYear()));
            for (int year = from; year < from + length; year++) {
                for (int unit = 0; unit < units; unit++) {
                    sums[from * units + unit] += poor[year * units + unit];
                    persons[from * units + unit] += people[year * units + unit];
                }
            }
        }
        add("rolling", rolling, sums, persons);
        relations.add(new SumOf("rolling", "poor"));
    }

    /** Adds an indicator over some of the years. */
    private void addYears(String id, List<Period> shown, double[] numerator, double[] denominator) {
        int units = numerator.length / years.size();
        double[] x = new double[units * shown.size()];
        double[] n = new double[x.length];
        for (int period = 0; period < shown.size(); period++) {
            int from = units * years.indexOf(shown.get(period));
            System.arraycopy(numerator, from, x, units * period, units);
            System.arraycopy(denominator, from, n, units * period, units);
        }
        add(id, shown, x, n);
    }

    private void addGroup(String part, String partition, boolean complete) {
        relations.add(new PartOf("poor", part, partition, complete));
        for (Zoning zoning : zonings.subList(0, zonings.size() - 1)) {
            relations.add(new PartOf("poor_" + zoning.id(), part + "_" + zoning.id(), partition, complete));
        }
    }

    private void add(String id, List<Period> periods, double[] numerator, double[] denominator) {
        Zoning quarters = zonings.get(zonings.size() - 1);
        RawCounts table = new RawCounts(UnitPeriods.of(quarters, periods), numerator, denominator);
        indicators.add(CityProject.indicator(id, IndicatorKind.PROPORTION, FINEST, periods));
        counts.put(id, table);
        for (Zoning zoning : zonings.subList(0, zonings.size() - 1)) {
            String level = id + "_" + zoning.id();
            indicators.add(CityProject.indicator(level, IndicatorKind.PROPORTION, zoning.id(), periods));
            int[] unitOf = new Nesting(zonings).positions(FINEST, zoning.id()).orElseThrow();
            counts.put(level, table.over(UnitPeriods.of(zoning, periods), unitOf));
            relations.add(new SumOf(level, id));
        }
    }

    private static double[] minus(double[] whole, double[] part) {
        double[] rest = new double[whole.length];
        Arrays.setAll(rest, cell -> whole[cell] - part[cell]);
        return rest;
    }

    /** Zonings of squares in a row, coarsest first: each unit of a coarser one holds two or three of the next. */
    private List<Zoning> zonings(int quarters, int coarser) {
        List<Zoning> finestFirst = new ArrayList<>();
        int[] from = new int[quarters + 1];
        Arrays.setAll(from, i -> i);
        for (int level = 0; level <= coarser; level++) {
            int[] above = from;
            if (level < coarser) {
                List<Integer> cuts = new ArrayList<>(List.of(0));
                for (int at = 0; at < from.length - 1; ) {
                    at = Math.min(from.length - 1, at + 2 + random.nextInt(2));
                    cuts.add(level == coarser - 1 ? from.length - 1 : at);
                    at = level == coarser - 1 ? from.length - 1 : at;
                }
                int[] fine = from;
                above = cuts.stream().mapToInt(at -> fine[at]).toArray();
            }
            String parent = level < coarser ? name(level + 1, coarser) : null;
            finestFirst.add(zoning(name(level, coarser), parent, from, above));
            from = above;
        }
        List<Zoning> coarsestFirst = new ArrayList<>(finestFirst);
        java.util.Collections.reverse(coarsestFirst);
        return coarsestFirst;
    }

    private static String name(int level, int coarser) {
        return level == 0 ? FINEST : level == coarser ? "city" : COARSER.get(level - 1);
    }

    private static Zoning zoning(String id, String parent, int[] from, int[] above) {
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i + 1 < from.length; i++) {
            int within = 0;
            while (above[within + 1] <= from[i]) {
                within++;
            }
            Envelope outline = new Envelope(1000 * from[i], 1000 * from[i + 1], 0, 1000);
            units.add(new ArealUnit(
                    id.charAt(0) + String.format(Locale.ROOT, "%02d", i + 1),
                    id + " " + (i + 1),
                    parent == null ? null : parent.charAt(0) + String.format(Locale.ROOT, "%02d", within + 1),
                    new GeometryFactory().toGeometry(outline)));
        }
        return new Zoning(id, BilingualText.same(id), parent, units);
    }

    private RawPopulation population(UnitPeriods frame) {
        Random own = new Random(seed);
        double[] children = new double[frame.size()];
        double[] others = new double[frame.size()];
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            int child = profile.minimumDenominator() / 2 + own.nextInt(5 * profile.minimumDenominator());
            for (int period = 0; period < frame.periods().size(); period++) {
                children[frame.cell(unit, period)] = child + own.nextInt(5);
                others[frame.cell(unit, period)] = 8 * child + own.nextInt(50);
            }
        }
        return new RawPopulation(
                frame,
                List.of(new Band(0, 5, Sex.ALL), new Band(6, Integer.MAX_VALUE, Sex.ALL)),
                new double[][] {children, others});
    }

    /** Ten places where people live in each quarter. */
    private static ResidentPoints residents(Zoning quarters) {
        int size = 10 * quarters.size();
        double[] x = new double[size];
        double[] y = new double[size];
        double[] residents = new double[size];
        int[] unit = new int[size];
        for (int point = 0; point < size; point++) {
            unit[point] = point / 10;
            x[point] = 1000 * unit[point] + 50 + 100 * (point % 10);
            y[point] = 100 + 97 * point % 800;
            residents[point] = 1 + (point * 37) % 90;
        }
        return new ResidentPoints(FINEST, x, y, unit, residents);
    }

    private static List<MeasureCoverageDefinition> coverages() {
        TargetGroup children = new TargetGroup(0, 5, Sex.ALL);
        TargetGroup everyone = new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL);
        return List.of(
                coverage("parks", children, "park"),
                coverage("walks", children, "walk"),
                coverage("both", children, "park", "walk"),
                coverage("all", everyone, "park"));
    }

    private static MeasureCoverageDefinition coverage(String id, TargetGroup group, String... measures) {
        return new MeasureCoverageDefinition(
                id, BilingualText.same(id), BilingualText.same(id + "."), FINEST, group, List.of(measures));
    }

    private static MeasureProfile measure(String id, double radius, int... quarters) {
        return new MeasureProfile(
                id,
                LocalDate.of(2018, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id + "."),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(0, 5, Sex.ALL),
                Arrays.stream(quarters)
                        .mapToObj(q -> new MeasureSite(
                                "s" + q, "Site " + q, null, 1000.0 * q - 130, 500, new Capacity(40, 12)))
                        .toList(),
                Catchment.ofRadius(radius),
                new RunningTime(LocalDate.of(2018, 1, 1), null),
                Phase.IMPLEMENTATION);
    }

    /** The mean of two indicators from 0 to 1. */
    static BurdenIndexDefinition index() {
        DimensionNode burden = new DimensionNode(
                "burden",
                BilingualText.same("burden"),
                1,
                Normalisation.NONE,
                Aggregation.ARITHMETIC_MEAN,
                new MissingValuePolicy(0.5),
                List.of(
                        new IndicatorNode("poor", Direction.HIGHER_IS_WORSE, 1, Normalisation.MIN_MAX),
                        new IndicatorNode("dust", Direction.HIGHER_IS_WORSE, 1, Normalisation.MIN_MAX)));
        return new BurdenIndexDefinition(
                "burden",
                BilingualText.same("Burden"),
                BilingualText.same("Burden."),
                FINEST,
                burden,
                ClassScheme.quantiles(5),
                BurdenIndexDefinition.worst(burden, 0.2),
                new UncertaintyPlan(20, 1, 0, true, List.of()),
                List.of());
    }
}
