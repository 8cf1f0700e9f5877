package org.lebenswelten.rate.standard;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Years that a person of a given age has still to live if the mortality of the period stays as it is: an abridged life
 * table by Chiang's second method, with the variance of the open band by Silcocks.
 *
 * <pre>{@code
 * M = d / p                            mortality of the band
 * q = n M / (1 + n (1 - a) M)          probability of dying in the band; 1 if n a M > 1
 * L = n (l' + a (l - l'))              years lived in the band, l at its start, l' at the start of the next
 * e = (L + L of all later bands) / l   life expectancy at the start of the band
 * var(e) = sum l^2 v ((1 - a) n + e')^2 / l0^2, v = q^2 (1 - q) / d
 * }</pre>
 *
 * with {@code d} deaths, {@code p} person-years, the width {@code n} of the band, the share {@code a} of it that those who
 * die live through (0.1 at age 0, else 0.5), and {@code l0} the survivors at the age asked for. In the open band
 * {@code q = 1}, {@code L = l / M}, and the term of the variance is {@code l^2 / (d M^2)}. Limits are
 * {@code e -/+ z sqrt(var(e))}.
 *
 * <p>Special results: all ages have none with {@link Availability#MISSING} if a count is missing,
 * {@link Availability#ZERO_DENOMINATOR} if a band has no person-year, {@link Availability#EVENTS_ABOVE_PERSONS} if a band
 * has more deaths than person-years, {@link Availability#TOO_FEW_PERSONS} up to the minimum of person-years, and
 * {@link Availability#TOO_FEW_EVENTS} if nobody dies in the open band. An age whose 95 % limits are more than 20 years
 * apart has limits, but {@link Availability#TOO_UNCERTAIN} for a value. Quarters of a city are mostly too small: pool
 * periods or areas first.
 *
 * <p>Reference: Chiang CL (1984), The life table and its applications. Krieger, Malabar, chapter 6; Silcocks PBS, Jenner
 * DA, Reza R (2001), Life expectancy as a summary of mortality in a population. Journal of Epidemiology and Community
 * Health 55, 38-43. doi:10.1136/jech.55.1.38; Eayres D, Williams ES (2004), Evaluation of methodologies for small area
 * life expectancy estimation. Journal of Epidemiology and Community Health 58, 243-249. doi:10.1136/jech.2003.009654
 *
 * <p>Agrees with: PHEindicatormethods 2.1.0 {@code phe_life_expectancy}, 1e-7 years.
 *
 * @param confidence level of the limits
 * @param minimumPersonYears person-years of all ages up to which there is no estimate
 */
public record LifeExpectancy(ConfidenceLevel confidence, double minimumPersonYears) {

    /** Distance of 95 % limits, in years, above which there is no value. */
    public static final double WIDEST = 20;

    /** Share of the first year of life that those live through who die in it. */
    private static final double LIVED_AT_AGE_0 = 0.1;

    private static final double LIVED_LATER = 0.5;

    /**
     * Checks the minimum.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public LifeExpectancy {
        if (!(minimumPersonYears >= 0)) {
            throw new IllegalArgumentException(
                    "minimum of " + minimumPersonYears + " person-years, expected a number >= 0");
        }
    }

    /**
     * The calculator with limits at 95 %, and no estimate up to 5,000 person-years.
     *
     * @return the calculator
     */
    public static LifeExpectancy withDefaults() {
        return new LifeExpectancy(ConfidenceLevel.P95, 5000);
    }

    /**
     * The calculator with limits at another level.
     *
     * @param level confidence level
     * @return the changed calculator
     */
    public LifeExpectancy withConfidence(ConfidenceLevel level) {
        return new LifeExpectancy(level, minimumPersonYears);
    }

    /**
     * Life expectancy at the start of each band.
     *
     * @param bands first age 0 alone, such as 0, 1-4, 5-9 ... 90+; the last band open, no other
     * @param deaths deaths in each band, 0 or more; {@code NaN} where missing
     * @param personYears person-years in each band; {@code NaN} where missing
     * @return one estimate in years for each band; the first is life expectancy at birth
     * @throws IllegalArgumentException if the bands do not run from age 0 to an open end, the lengths differ, or a count
     *     is negative
     */
    public List<Estimate> estimate(AgeBands bands, double[] deaths, double[] personYears) {
        int last = bands.size() - 1;
        if (last < 1
                || !bands.bands().get(0).equals(new AgeBand(0, 0))
                || !bands.bands().get(last).isOpen()) {
            throw new IllegalArgumentException(
                    "age bands " + bands.names() + " of a life table, expected 0, then others up to an open end");
        }
        StratifiedCounts counts = StratifiedCounts.of(bands, deaths, personYears);
        Availability availability = availability(counts);
        if (availability != Availability.ESTIMATED) {
            return Collections.nCopies(bands.size(), Estimate.none(availability));
        }
        double[] survivors = survivors(bands, counts);
        double years = 0;
        double variance = 0;
        double next = 0;
        Estimate[] estimates = new Estimate[bands.size()];
        for (int i = last; i >= 0; i--) {
            double mortality = deaths[i] / personYears[i];
            double alive = survivors[i];
            if (i == last) {
                years = alive / mortality;
                variance = alive * alive / (deaths[i] * mortality * mortality);
            } else {
                double n = width(bands, i);
                double a = lived(i);
                double q = dying(bands, counts, i);
                years += n * (survivors[i + 1] + a * (alive - survivors[i + 1]));
                double ofDying = deaths[i] == 0 ? 0 : q * q * (1 - q) / deaths[i];
                double reach = (1 - a) * n + next;
                variance += ofDying * alive * alive * reach * reach;
            }
            next = alive == 0 ? 0 : years / alive;
            estimates[i] = estimate(next, alive == 0 ? 0 : Math.sqrt(variance) / alive);
        }
        return List.of(estimates);
    }

    private Availability availability(StratifiedCounts counts) {
        double total = Arrays.stream(counts.population()).sum();
        double[] deaths = counts.events();
        if (Double.isNaN(total) || Double.isNaN(Arrays.stream(deaths).sum())) {
            return Availability.MISSING;
        }
        for (int i = 0; i < deaths.length; i++) {
            if (counts.population()[i] == 0) {
                return Availability.ZERO_DENOMINATOR;
            }
        }
        for (int i = 0; i < deaths.length; i++) {
            if (deaths[i] > counts.population()[i]) {
                return Availability.EVENTS_ABOVE_PERSONS;
            }
        }
        if (total <= minimumPersonYears) {
            return Availability.TOO_FEW_PERSONS;
        }
        return deaths[deaths.length - 1] == 0 ? Availability.TOO_FEW_EVENTS : Availability.ESTIMATED;
    }

    private Estimate estimate(double years, double standardError) {
        double half = confidence.z() * standardError;
        Limits limits = new Limits(years - half, years + half);
        if (2 * ConfidenceLevel.P95.z() * standardError > WIDEST) {
            return new Estimate(Double.NaN, limits, Availability.TOO_UNCERTAIN);
        }
        return Estimate.of(years, limits);
    }

    /** The share of 1 newborn that lives to the start of each band. */
    private static double[] survivors(AgeBands bands, StratifiedCounts counts) {
        double[] survivors = new double[bands.size()];
        survivors[0] = 1;
        for (int i = 1; i < survivors.length; i++) {
            survivors[i] = survivors[i - 1] * (1 - dying(bands, counts, i - 1));
        }
        return survivors;
    }

    private static double dying(AgeBands bands, StratifiedCounts counts, int i) {
        double risk = width(bands, i) * counts.events()[i] / counts.population()[i];
        return risk * lived(i) > 1 ? 1 : risk / (1 + risk * (1 - lived(i)));
    }

    private static double width(AgeBands bands, int i) {
        return bands.bands().get(i + 1).from() - bands.bands().get(i).from();
    }

    private static double lived(int i) {
        return i == 0 ? LIVED_AT_AGE_0 : LIVED_LATER;
    }
}
