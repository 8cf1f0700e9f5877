package org.lebenswelten.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.read.Project;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small invented city drawn at random: two districts of two or three quarters, one year, a directly standardised rate of four
 * age bands over quarters and districts. Each quarter has 10 to 25 events, so that counts of single ages are small. The same seed
 * gives the same city.
 */
final class AgeCity {

    static final double MULTIPLIER = 100_000;

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final int[] STARTS = {0, 35, 65, 80};
    private static final double[] SHARES = {0.4, 0.35, 0.19, 0.06};
    private static final double[] RISKS = {0.0004, 0.003, 0.012, 0.03};

    private final DisclosureProfile profile;
    private final List<Zoning> zonings;
    private final int[] districtOf;
    private final RawStrata quarters;
    private final RawStrata districts;

    private AgeCity(long seed) {
        Random random = new Random(seed);
        profile = List.of(ReadyProfile.BA_3, ReadyProfile.UK_5, ReadyProfile.STRICT_10)
                .get(random.nextInt(3))
                .profile();
        int first = 2 + random.nextInt(2);
        int size = first + 2 + random.nextInt(2);
        districtOf = new int[size];
        Arrays.setAll(districtOf, quarter -> quarter < first ? 0 : 1);
        Zoning fine = zoning("quarter", "district", size, districtOf);
        Zoning coarse = zoning("district", null, 2, new int[2]);
        zonings = List.of(coarse, fine);
        double[][] events = new double[STARTS.length][size];
        double[][] persons = new double[STARTS.length][size];
        for (int quarter = 0; quarter < size; quarter++) {
            double all = 1000 + random.nextInt(2500);
            for (int band = 0; band < STARTS.length; band++) {
                persons[band][quarter] = Math.rint(all * SHARES[band] * (0.7 + 0.6 * random.nextDouble()));
            }
            int wanted = 10 + random.nextInt(16);
            for (int event = 0; event < wanted; event++) {
                events[drawn(random, persons, quarter)][quarter]++;
            }
        }
        List<Band> bands = List.of(
                new Band(0, 34, Sex.ALL),
                new Band(35, 64, Sex.ALL),
                new Band(65, 79, Sex.ALL),
                new Band(80, Integer.MAX_VALUE, Sex.ALL));
        quarters = new RawStrata(UnitPeriods.of(fine, YEAR), bands, events, null, persons);
        districts = quarters.over(UnitPeriods.of(coarse, YEAR), districtOf);
    }

    static AgeCity of(long seed) {
        return new AgeCity(seed);
    }

    private static int drawn(Random random, double[][] persons, int quarter) {
        double all = 0;
        for (int band = 0; band < RISKS.length; band++) {
            all += RISKS[band] * persons[band][quarter];
        }
        double at = all * random.nextDouble();
        int band = 0;
        while (band < RISKS.length - 1 && at >= RISKS[band] * persons[band][quarter]) {
            at -= RISKS[band] * persons[band][quarter];
            band++;
        }
        return band;
    }

    DisclosureProfile profile() {
        return profile;
    }

    /** The rate of the quarters or of the districts. */
    RawStrata strata(boolean ofDistricts) {
        return ofDistricts ? districts : quarters;
    }

    int[] districtOf() {
        return districtOf;
    }

    /** The age bands of the European standard population of 2013, summed by hand. */
    static double[] weights() {
        // 0-34: 1000 + 4000 + 3 * 5500 + 2 * 6000 + 6500; 35-64: 4 * 7000 + 6500 + 6000 ...
        return new double[] {
            1000 + 4000 + 3 * 5500 + 2 * 6000 + 6500,
            4 * 7000 + 6500 + 6000,
            5500 + 5000 + 4000,
            2500 + 1500 + 800 + 200
        };
    }

    /** The figures as the rules for counts of all ages print them. */
    PublishedFigures withoutProtectionOfAges() {
        Map<String, Figure> figures = new TreeMap<>();
        for (boolean ofDistricts : new boolean[] {false, true}) {
            RawStrata strata = strata(ofDistricts);
            boolean[] all = new boolean[strata.frame().size()];
            Arrays.fill(all, true);
            RawEstimates estimates =
                    PlannedFigures.of(indicator(ofDistricts), plan(), strata).estimates(all);
            ProtectedTable table = new PrimarySuppression(profile).protect(IndicatorKind.RATE, estimates);
            for (int cell = 0; cell < all.length; cell++) {
                figures.put(
                        name(ofDistricts, cell),
                        new Figure(
                                table.value(cell),
                                table.lower(cell),
                                table.upper(cell),
                                table.flag(cell).code()));
            }
        }
        return new PublishedFigures(figures);
    }

    /** The name of a figure. */
    String name(boolean ofDistricts, int cell) {
        return "ind_" + indicator(ofDistricts).id() + "/"
                + strata(ofDistricts).frame().unitIds().get(cell) + ".2024";
    }

    /** The city as a project. */
    Project project() {
        RatePlan plan = plan();
        Indicator fine = indicator(false);
        Indicator coarse = indicator(true);
        return new CityProject(zonings, YEAR)
                .withCounts(List.of(fine, coarse), Map.of(fine.id(), quarters.total(), coarse.id(), districts.total()))
                .withStrata(
                        Map.of(fine.id(), quarters, coarse.id(), districts), Map.of(fine.id(), plan, coarse.id(), plan))
                .under(DisclosurePolicy.of(profile).withRelations(List.of(new SumOf(coarse.id(), fine.id()))));
    }

    /** Districts or quarters alone, after earlier releases. */
    Project release(boolean ofDistricts, List<PreviousRelease> earlier) {
        Indicator only = indicator(ofDistricts);
        return new CityProject(zonings, YEAR)
                .withCounts(List.of(only), Map.of(only.id(), strata(ofDistricts).total()))
                .withStrata(Map.of(only.id(), strata(ofDistricts)), Map.of(only.id(), plan()))
                .under(DisclosurePolicy.of(profile).withPrevious(earlier));
    }

    private static Indicator indicator(boolean ofDistricts) {
        BilingualText text = BilingualText.same("Cases");
        return new Indicator(
                ofDistricts ? "cases_district" : "cases",
                text,
                text,
                text,
                IndicatorKind.RATE,
                MULTIPLIER,
                Direction.HIGHER_IS_WORSE,
                ofDistricts ? "district" : "quarter",
                YEAR,
                text);
    }

    private static RatePlan plan() {
        return new RatePlan(
                new FigureMethod.Direct(StandardPopulation.EUROPEAN_2013, 10),
                ComparisonRule.LIMITS,
                RelativeFigure.NONE,
                TrendRule.NONE,
                SmoothingRule.NONE);
    }

    private static Zoning zoning(String id, String parent, int size, int[] parents) {
        List<ArealUnit> units = java.util.stream.IntStream.range(0, size)
                .mapToObj(unit -> new ArealUnit(
                        id.charAt(0) + "" + unit,
                        id + unit,
                        parent == null ? null : parent.charAt(0) + "" + parents[unit],
                        new GeometryFactory().toGeometry(new Envelope(1000 * unit, 1000 * unit + 1000, 0, 1000))))
                .toList();
        return new Zoning(id, BilingualText.same(id), parent, units);
    }
}
