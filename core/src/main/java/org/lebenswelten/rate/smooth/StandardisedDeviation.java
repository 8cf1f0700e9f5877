package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Deviations of rates from the common one in units of their standard deviations, for tests of spatial pattern on areas of
 * unequal size.
 *
 * <pre>{@code
 * z = (o / n - b) / sqrt(v)
 * v = A + b / n      b / n where that is negative or 0
 * }</pre>
 *
 * with {@code o} events and {@code n} persons of an area, and the common rate {@code b} and the variance {@code A} of
 * {@link GlobalEmpiricalBayes}, except that {@code A} may be negative here.
 *
 * <p>Special results: areas without a rate of their own are left out and have none; if no area has an event, no area has
 * one: {@link Availability#TOO_FEW_EVENTS}. There are no limits.
 *
 * <p>Reference: Assunção RM, Reis EA (1999), A new proposal to adjust Moran's I for population density. Statistics in
 * Medicine 18, 2147-2162. doi:10.1002/(SICI)1097-0258(19990830)18:16&lt;2147::AID-SIM179>3.0.CO;2-I
 *
 * <p>Agrees with: spdep 1.2-7, the variable of {@code EBImoran.mc}, 1e-12 relative.
 */
public final class StandardisedDeviation {

    private StandardisedDeviation() {}

    /**
     * Standardises the rates of all areas.
     *
     * @param counts events and persons
     * @return one deviation for each area
     */
    public static List<Estimate> of(AreaCounts counts) {
        Moments moments = Moments.of(counts);
        List<Estimate> deviations = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double byChance = moments.mean() / counts.denominators()[i];
            double variance = moments.excess() + byChance > 0 ? moments.excess() + byChance : byChance;
            if (!counts.hasRate(i)) {
                deviations.add(Estimate.none(counts.availability(i)));
            } else if (moments.mean() == 0) {
                deviations.add(Estimate.none(Availability.TOO_FEW_EVENTS));
            } else {
                deviations.add(Estimate.of((counts.rate(i) - moments.mean()) / Math.sqrt(variance), Limits.NONE));
            }
        }
        return List.copyOf(deviations);
    }
}
