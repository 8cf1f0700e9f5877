package org.lebenswelten.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * A small invented city drawn at random: two districts of two quarters, or of two or three, one year, a directly standardised rate of four
 * age bands, or life expectancies of five, over quarters and districts. Each quarter has 10 or 14 to 25 events, so that counts of single ages are small. The same seed
 * gives the same city.
 */
final class AgeCity {

    static final double MULTIPLIER = 100_000;

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final Made RATE = new Made(
            new FigureMethod.Direct(StandardPopulation.EUROPEAN_2013, 10),
            MULTIPLIER,
            List.of(0, 35, 65, 80),
            List.of(0.4, 0.35, 0.19, 0.06),
            List.of(0.0004, 0.003, 0.012, 0.03),
            10,
            2);
    private static final Made LIFE_YEARS = new Made(
            new FigureMethod.LifeYears(500),
            1,
            List.of(0, 1, 35, 65, 80),
            List.of(0.02, 0.38, 0.35, 0.19, 0.06),
            List.of(0.01, 0.0004, 0.003, 0.012, 0.05),
            14,
            1);

    /** A figure by age, and a population in which it tells much. */
    private record Made(
            FigureMethod method,
            double multiplier,
            List<Integer> starts,
            List<Double> shares,
            List<Double> risks,
            int fewest,
            int more) {}

    private final Made made;
    private final DisclosureProfile profile;
    private final List<Zoning> zonings;
    private final int[] districtOf;
    private final RawStrata quarters;
    private final RawStrata districts;

    private AgeCity(long seed, Made made) {
        Random random = new Random(seed);
        this.made = made;
        List<Integer> starts = made.starts;
        profile = List.of(ReadyProfile.BA_3, ReadyProfile.UK_5, ReadyProfile.STRICT_10)
                .get(random.nextInt(3))
                .profile();
        int first = 2 + random.nextInt(made.more);
        int size = first + 2 + random.nextInt(made.more);
        districtOf = new int[size];
        Arrays.setAll(districtOf, quarter -> quarter < first ? 0 : 1);
        Zoning fine = zoning("quarter", "district", size, districtOf);
        Zoning coarse = zoning("district", null, 2, new int[2]);
        zonings = List.of(coarse, fine);
        double[][] events = new double[starts.size()][size];
        double[][] persons = new double[starts.size()][size];
        for (int quarter = 0; quarter < size; quarter++) {
            double all = 1000 + random.nextInt(2500);
            for (int band = 0; band < starts.size(); band++) {
                persons[band][quarter] = Math.rint(all * made.shares.get(band) * (0.7 + 0.6 * random.nextDouble()));
            }
            int wanted = made.fewest + random.nextInt(26 - made.fewest);
            for (int event = 0; event < wanted; event++) {
                events[drawn(random, made.risks, persons, quarter)][quarter]++;
            }
        }
        List<Band> bands = IntStream.range(0, starts.size())
                .mapToObj(band -> new Band(
                        starts.get(band),
                        band + 1 < starts.size() ? starts.get(band + 1) - 1 : Integer.MAX_VALUE,
                        Sex.ALL))
                .toList();
        quarters = new RawStrata(UnitPeriods.of(fine, YEAR), bands, events, null, persons);
        districts = quarters.over(UnitPeriods.of(coarse, YEAR), districtOf);
    }

    /** A city with a directly standardised rate. */
    static AgeCity of(long seed) {
        return new AgeCity(seed, RATE);
    }

    /** A city with life expectancies. */
    static AgeCity ofLifeYears(long seed) {
        return new AgeCity(seed, LIFE_YEARS);
    }

    /** The attacker of its figures. */
    AgeAttack attack() {
        return made.equals(RATE)
                ? new AgeAttack(weights(), MULTIPLIER)
                : AgeAttack.ofLifeYears(
                        made.starts.stream().mapToInt(start -> start).toArray());
    }

    private static int drawn(Random random, List<Double> risks, double[][] persons, int quarter) {
        double all = 0;
        for (int band = 0; band < risks.size(); band++) {
            all += risks.get(band) * persons[band][quarter];
        }
        double at = all * random.nextDouble();
        int band = 0;
        while (band < risks.size() - 1 && at >= risks.get(band) * persons[band][quarter]) {
            at -= risks.get(band) * persons[band][quarter];
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

    private Indicator indicator(boolean ofDistricts) {
        BilingualText text = BilingualText.same("Cases");
        return new Indicator(
                ofDistricts ? "cases_district" : "cases",
                text,
                text,
                text,
                IndicatorKind.RATE,
                made.multiplier,
                Direction.HIGHER_IS_WORSE,
                ofDistricts ? "district" : "quarter",
                YEAR,
                text);
    }

    private RatePlan plan() {
        return new RatePlan(
                made.method, ComparisonRule.LIMITS, RelativeFigure.NONE, TrendRule.NONE, SmoothingRule.NONE);
    }

    private static Zoning zoning(String id, String parent, int size, int[] parents) {
        List<ArealUnit> units = IntStream.range(0, size)
                .mapToObj(unit -> new ArealUnit(
                        id.charAt(0) + "" + unit,
                        id + unit,
                        parent == null ? null : parent.charAt(0) + "" + parents[unit],
                        new GeometryFactory().toGeometry(new Envelope(1000 * unit, 1000 * unit + 1000, 0, 1000))))
                .toList();
        return new Zoning(id, BilingualText.same(id), parent, units);
    }
}
