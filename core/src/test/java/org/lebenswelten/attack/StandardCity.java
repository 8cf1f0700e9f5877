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
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.read.Project;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small invented city drawn at random: three districts of four quarters, one year, deaths in per cent of those expected at the
 * city's own rates of five age bands, over quarters and districts. Few die young. The same seed gives the same city.
 */
final class StandardCity {

    static final int QUARTERS = 12;
    static final int PER_DISTRICT = 4;

    private static final List<Period> YEAR = List.of(Period.ofYear(2024));
    private static final List<Band> BANDS = List.of(
            new Band(0, 14, Sex.ALL),
            new Band(15, 34, Sex.ALL),
            new Band(35, 64, Sex.ALL),
            new Band(65, 79, Sex.ALL),
            new Band(80, Integer.MAX_VALUE, Sex.ALL));
    private static final double[] SHARES = {0.14, 0.26, 0.38, 0.16, 0.06};
    private static final double[] RISKS = {0.0005, 0.0004, 0.003, 0.012, 0.03};

    private final DisclosureProfile profile;
    private final List<Zoning> zonings;
    private final RawStrata quarters;
    private final RawStrata districts;

    private StandardCity(long seed) {
        Random random = new Random(seed);
        profile = List.of(ReadyProfile.BA_3, ReadyProfile.UK_5, ReadyProfile.STRICT_10)
                .get(random.nextInt(3))
                .profile();
        int[] districtOf = new int[QUARTERS];
        Arrays.setAll(districtOf, quarter -> quarter / PER_DISTRICT);
        Zoning fine = zoning("quarter", "district", districtOf);
        Zoning coarse = zoning("district", null, new int[QUARTERS / PER_DISTRICT]);
        zonings = List.of(coarse, fine);
        double[][] events = new double[BANDS.size()][QUARTERS];
        double[][] persons = new double[BANDS.size()][QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double all = 400 + random.nextInt(4000);
            for (int band = 0; band < BANDS.size(); band++) {
                persons[band][quarter] = Math.rint(all * SHARES[band] * (0.5 + random.nextDouble()));
                for (int person = 0; person < persons[band][quarter]; person++) {
                    events[band][quarter] += random.nextDouble() < RISKS[band] ? 1 : 0;
                }
            }
        }
        quarters = new RawStrata(UnitPeriods.of(fine, YEAR), BANDS, events, null, persons);
        districts = quarters.over(UnitPeriods.of(coarse, YEAR), districtOf);
    }

    static StandardCity of(long seed) {
        return new StandardCity(seed);
    }

    DisclosureProfile profile() {
        return profile;
    }

    /** The deaths of the quarters or of the districts. */
    RawStrata strata(boolean ofDistricts) {
        return ofDistricts ? districts : quarters;
    }

    /** The name of a figure. */
    String name(boolean ofDistricts, int cell) {
        return "ind_" + indicator(ofDistricts).id() + "/"
                + strata(ofDistricts).frame().unitIds().get(cell) + ".2024";
    }

    /** The city as a project. */
    Project project() {
        Indicator fine = indicator(false);
        Indicator coarse = indicator(true);
        return new CityProject(zonings, YEAR)
                .withCounts(List.of(fine, coarse), Map.of(fine.id(), quarters.total(), coarse.id(), districts.total()))
                .withStrata(
                        Map.of(fine.id(), quarters, coarse.id(), districts),
                        Map.of(fine.id(), plan(), coarse.id(), plan()))
                .under(DisclosurePolicy.of(profile).withRelations(List.of(new SumOf(coarse.id(), fine.id()))));
    }

    /** The figures at rates of all ages of the published units of each level, as they were once. */
    PublishedFigures atRatesOfEachLevel(PublishedFigures figures) {
        Map<String, Figure> all = new TreeMap<>();
        for (boolean ofDistricts : new boolean[] {false, true}) {
            RawStrata strata = strata(ofDistricts);
            boolean[] published = new boolean[strata.frame().size()];
            for (int cell = 0; cell < published.length; cell++) {
                published[cell] = figures.of(name(ofDistricts, cell)).isShown();
            }
            ProtectedTable table = new PrimarySuppression(profile)
                    .protect(
                            IndicatorKind.RATE,
                            PlannedFigures.of(indicator(ofDistricts), plan(), strata)
                                    .estimates(published));
            for (int cell = 0; cell < published.length; cell++) {
                if (published[cell]) {
                    all.put(
                            name(ofDistricts, cell),
                            new Figure(table.value(cell), table.lower(cell), table.upper(cell), "ok"));
                }
            }
        }
        return new PublishedFigures(all);
    }

    private static Indicator indicator(boolean ofDistricts) {
        BilingualText text = BilingualText.same("Deaths");
        return new Indicator(
                ofDistricts ? "deaths_district" : "deaths",
                text,
                text,
                text,
                IndicatorKind.RATE,
                100,
                Direction.HIGHER_IS_WORSE,
                ofDistricts ? "district" : "quarter",
                YEAR,
                text);
    }

    private static RatePlan plan() {
        return new RatePlan(
                new FigureMethod.Indirect(FigureMethod.Indirect.Form.RATIO, RateInterval.BYAR_EXACT_BELOW_10, null),
                ComparisonRule.LIMITS,
                RelativeFigure.NONE,
                TrendRule.NONE,
                SmoothingRule.NONE);
    }

    private static Zoning zoning(String id, String parent, int[] parents) {
        List<ArealUnit> units = IntStream.range(0, parents.length)
                .mapToObj(unit -> new ArealUnit(
                        id.charAt(0) + "" + (10 + unit),
                        id + unit,
                        parent == null ? null : parent.charAt(0) + "" + (10 + parents[unit]),
                        new GeometryFactory().toGeometry(new Envelope(1000 * unit, 1000 * unit + 1000, 0, 1000))))
                .toList();
        return new Zoning(id, BilingualText.same(id), parent, units);
    }
}
