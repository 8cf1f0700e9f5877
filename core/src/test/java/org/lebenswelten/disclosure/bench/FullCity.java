package org.lebenswelten.disclosure.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lebenswelten.disclosure.CountTable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.ReadyProfile;
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
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.raw.RawCounts;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * An invented city of the largest shape that is asked for: proportions over 80, 20, 5 and 1 areas, six years and four rolling
 * sums of three years, all children, girls and boys. The same seed gives the same counts.
 *
 * @param tables the counts
 * @param policy rules and relations
 * @param nesting how the zonings nest
 */
record FullCity(List<CountTable> tables, DisclosurePolicy policy, Nesting nesting) {

    private static final int[] AREAS = {1, 5, 20, 80};
    private static final List<String> NAMES = List.of("city", "borough", "district", "quarter");
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 6;
    private static final int ROLLING = 3;
    private static final int FINEST = 3;

    /**
     * Draws a city.
     *
     * @param indicators number of indicators, the first with one case in 200 children, the last with one in three
     * @param seed seed of the counts
     */
    static FullCity of(int indicators, long seed) {
        Random random = new Random(seed);
        List<Zoning> zonings = new ArrayList<>();
        for (int level = 0; level < AREAS.length; level++) {
            zonings.add(zoning(level));
        }
        Builder builder = new Builder(new Nesting(zonings), zonings);
        int size = AREAS[FINEST] * YEARS;
        for (int i = 0; i < indicators; i++) {
            double rate = 0.005 * Math.pow(66, i / Math.max(1.0, indicators - 1.0));
            double[][] numerator = new double[3][size];
            double[][] denominator = new double[3][size];
            for (int area = 0; area < AREAS[FINEST]; area++) {
                double local = rate * (0.5 + random.nextDouble());
                int half = 150 + random.nextInt(350);
                for (int year = 0; year < YEARS; year++) {
                    int cell = year * AREAS[FINEST] + area;
                    for (int sex = 1; sex <= 2; sex++) {
                        denominator[sex][cell] = half + random.nextInt(40);
                        for (int child = 0; child < denominator[sex][cell]; child++) {
                            numerator[sex][cell] += random.nextDouble() < local ? 1 : 0;
                        }
                        numerator[0][cell] += numerator[sex][cell];
                        denominator[0][cell] += denominator[sex][cell];
                    }
                }
            }
            for (int group = 0; group < 3; group++) {
                builder.add("i" + i + List.of("", "_girls", "_boys").get(group), numerator[group], denominator[group]);
            }
            builder.relate("i" + i);
        }
        return new FullCity(
                builder.tables,
                DisclosurePolicy.of(ReadyProfile.UK_5.profile()).withRelations(builder.relations),
                builder.nesting);
    }

    private static Zoning zoning(int level) {
        List<ArealUnit> units = new ArrayList<>();
        for (int area = 0; area < AREAS[level]; area++) {
            int width = AREAS[FINEST] / AREAS[level];
            Geometry square = new GeometryFactory().toGeometry(new Envelope(area * width, (area + 1) * width, 0, 1));
            String parent =
                    level == 0 ? null : NAMES.get(level - 1).charAt(0) + "" + area * AREAS[level - 1] / AREAS[level];
            units.add(new ArealUnit(NAMES.get(level).charAt(0) + "" + area, "Unit " + area, parent, square));
        }
        return new Zoning(
                NAMES.get(level),
                BilingualText.same(NAMES.get(level)),
                level == 0 ? null : NAMES.get(level - 1),
                units);
    }

    /** Collects tables over all levels and periods. */
    private static final class Builder {

        private final Nesting nesting;
        private final List<Zoning> zonings;
        private final List<CountTable> tables = new ArrayList<>();
        private final List<CountRelation> relations = new ArrayList<>();

        Builder(Nesting nesting, List<Zoning> zonings) {
            this.nesting = nesting;
            this.zonings = zonings;
        }

        void add(String id, double[] numerator, double[] denominator) {
            List<Period> years = new ArrayList<>();
            for (int year = 0; year < YEARS; year++) {
                years.add(Period.ofYear(FIRST_YEAR + year));
            }
            addLevels(id, years, numerator, denominator);
            List<Period> rolling = new ArrayList<>();
            int units = AREAS[FINEST];
            double[] sums = new double[units * (YEARS - ROLLING + 1)];
            double[] people = new double[sums.length];
            for (int from = 0; from + ROLLING <= YEARS; from++) {
                rolling.add(new Period(FIRST_YEAR + from, FIRST_YEAR + from + ROLLING - 1));
                for (int year = from; year < from + ROLLING; year++) {
                    for (int unit = 0; unit < units; unit++) {
                        sums[from * units + unit] += numerator[year * units + unit];
                        people[from * units + unit] += denominator[year * units + unit];
                    }
                }
            }
            addLevels(id + "_rolling", rolling, sums, people);
            relations.add(new SumOf(id + "_rolling", id));
        }

        private void addLevels(String id, List<Period> periods, double[] numerator, double[] denominator) {
            Zoning quarters = zonings.get(FINEST);
            RawCounts counts = new RawCounts(UnitPeriods.of(quarters, periods), numerator, denominator);
            for (Zoning zoning : zonings) {
                boolean finest = zoning == quarters;
                String own = finest ? id : id + "_" + zoning.id();
                UnitPeriods frame = UnitPeriods.of(zoning, periods);
                int[] unitOf = nesting.positions(quarters.id(), zoning.id()).orElseThrow();
                Indicator indicator = new Indicator(
                        own,
                        BilingualText.same(own),
                        BilingualText.same(own),
                        BilingualText.same("%"),
                        IndicatorKind.PROPORTION,
                        100,
                        Direction.HIGHER_IS_WORSE,
                        zoning.id(),
                        periods,
                        BilingualText.same("invented"));
                tables.add(new CountTable(
                        indicator, finest ? counts : counts.over(frame, unitOf), c -> RateEstimator.withDefaults()
                                .estimate(indicator, c)));
                if (!finest) {
                    relations.add(new SumOf(own, id));
                }
            }
        }

        /** Girls and boys are all children, on every level and in every period. */
        void relate(String id) {
            for (String suffix : List.of("", "_rolling")) {
                for (Zoning zoning : zonings) {
                    String level = zoning.id().equals(NAMES.get(FINEST)) ? "" : "_" + zoning.id();
                    for (String sex : List.of("_girls", "_boys")) {
                        relations.add(new PartOf(id + suffix + level, id + sex + suffix + level, "sex", true));
                    }
                }
            }
        }
    }
}
