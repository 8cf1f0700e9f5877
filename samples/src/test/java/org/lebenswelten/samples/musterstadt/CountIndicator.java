package org.lebenswelten.samples.musterstadt;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented indicator with numerators drawn at random around a probability or rate that depends on the latent burden.
 *
 * <pre>{@code
 * x = level + byHardship * hardship + byEnvironment * environment + ofQuarter * noise + trend * (year - 2019)
 * proportion: numerator ~ Binomial(denominator, exp(x) / (1 + exp(x)))
 * rate:       numerator ~ Poisson(denominator * exp(x))
 * }</pre>
 *
 * @param id id of the indicator
 * @param spans its periods
 * @param isRate whether it counts events, not persons with a property
 * @param denominator persons or person-years
 * @param level x of an average quarter in 2019
 * @param byHardship change of x by one standard deviation of hardship
 * @param byEnvironment change of x by one standard deviation of environmental load
 * @param ofQuarter standard deviation of what is peculiar to a quarter and stays over the years
 * @param trend change of x a year
 * @param missing probability that the numbers of a quarter and period are unknown
 */
record CountIndicator(
        String id,
        List<Span> spans,
        boolean isRate,
        Denominator denominator,
        double level,
        double byHardship,
        double byEnvironment,
        double ofQuarter,
        double trend,
        double missing) {

    /** How many persons, households or person-years an indicator counts in. */
    interface Denominator {

        /** The number for a quarter and span. */
        int of(int quarter, Span span);
    }

    /** Draws all numbers: rows {@code area,period,indicator,numerator,denominator}, by quarter and then by period. */
    List<List<String>> rows(List<Area> quarters, LatentBurden burden) {
        Draws draws = Draws.of("indicator/" + id);
        List<List<String>> rows = new ArrayList<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            double own = level + byEnvironment * burden.environment()[quarter] + ofQuarter * draws.gaussian();
            for (Span span : spans) {
                double year = span.middle();
                double x = own + byHardship * burden.hardship(quarter, year) + trend * (year - 2019);
                int persons = denominator.of(quarter, span);
                int cases = isRate
                        ? StrictMath.min(persons, draws.poisson(persons * StrictMath.exp(x)))
                        : draws.binomial(persons, 1 / (1 + StrictMath.exp(-x)));
                boolean unknown = draws.uniform(0, 1) < missing;
                rows.add(List.of(
                        quarters.get(quarter).id(),
                        span.label(),
                        id,
                        unknown ? "" : Integer.toString(cases),
                        unknown ? "" : Integer.toString(persons)));
            }
        }
        return rows;
    }
}
