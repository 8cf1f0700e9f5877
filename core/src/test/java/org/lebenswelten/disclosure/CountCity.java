package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
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

/** Four quarters "q1" to "q4" in a row; "q1" and "q2" lie in the district "d1", the others in "d2", both in the "city". */
final class CountCity {

    static final Zoning CITY = new Zoning("city", BilingualText.same("City"), null, List.of(unit("city", null, 0, 4)));
    static final Zoning DISTRICTS = new Zoning(
            "district",
            BilingualText.same("Districts"),
            "city",
            List.of(unit("d1", "city", 0, 2), unit("d2", "city", 2, 4)));
    static final Zoning QUARTERS = new Zoning(
            "quarter",
            BilingualText.same("Quarters"),
            "district",
            List.of(unit("q1", "d1", 0, 1), unit("q2", "d1", 1, 2), unit("q3", "d2", 2, 3), unit("q4", "d2", 3, 4)));
    static final Nesting NESTING = new Nesting(List.of(CITY, DISTRICTS, QUARTERS));

    private CountCity() {}

    /** The zonings, coarsest first. */
    static List<Zoning> zonings() {
        return List.of(CITY, DISTRICTS, QUARTERS);
    }

    /** A proportion over the quarters: numerators and denominators, period by period. */
    static CountTable quarters(String id, List<String> periods, double[] numerator, double[] denominator) {
        return table(id, QUARTERS, periods, numerator, denominator);
    }

    /** The sums of a table over a coarser zoning. */
    static CountTable over(CountTable table, Zoning zoning) {
        UnitPeriods frame = UnitPeriods.of(zoning, table.counts().frame().periods());
        int[] unitOf =
                NESTING.positions(table.indicator().zoningId(), zoning.id()).orElseThrow();
        RawCounts counts = table.counts().over(frame, unitOf);
        return table(
                table.indicator().id() + "_" + zoning.id(),
                zoning,
                frame.periods().stream().map(Period::toString).toList(),
                counts.numerator(),
                counts.denominator());
    }

    /** A proportion over any zoning. */
    static CountTable table(String id, Zoning zoning, List<String> periods, double[] numerator, double[] denominator) {
        List<Period> years = periods.stream().map(Period::of).toList();
        Indicator indicator = new Indicator(
                id,
                BilingualText.same(id),
                BilingualText.same(id),
                BilingualText.same("%"),
                IndicatorKind.PROPORTION,
                100,
                Direction.HIGHER_IS_WORSE,
                zoning.id(),
                years,
                BilingualText.same("invented"));
        RawCounts counts = new RawCounts(UnitPeriods.of(zoning, years), numerator, denominator);
        return new CountTable(
                indicator, counts, c -> RateEstimator.withDefaults().estimate(indicator, c));
    }

    /** The flags of a table, as published. */
    static List<String> flags(ProtectedTable table) {
        List<String> flags = new ArrayList<>();
        for (int cell = 0; cell < table.frame().size(); cell++) {
            flags.add(table.flag(cell).code());
        }
        return flags;
    }

    private static ArealUnit unit(String id, String parent, int from, int to) {
        Geometry square = new GeometryFactory().toGeometry(new Envelope(1000 * from, 1000 * to, 0, 1000));
        return new ArealUnit(id, "Unit " + id, parent, square);
    }
}
