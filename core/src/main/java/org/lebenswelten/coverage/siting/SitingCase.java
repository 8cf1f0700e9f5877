package org.lebenswelten.coverage.siting;

import java.util.List;
import org.lebenswelten.coverage.access.CostPairs;

/**
 * One type of a siting in numbers; arrays are not copied and must not be changed.
 *
 * @param type the type
 * @param sites candidates, then sites that are there already at other places
 * @param fixed positions of sites that are there already
 * @param forbidden positions of candidates that must not be opened
 * @param people published sizes of the target group, 0 where not told
 * @param need what each person counts, 1 where all count alike
 * @param pairs ways from units to sites in metres
 * @param leftOut names of sites that are there and were left out, as their places are not known
 */
public record SitingCase(
        SitedType type,
        List<CandidateSite> sites,
        int[] fixed,
        int[] forbidden,
        double[] people,
        double[] need,
        CostPairs pairs,
        List<String> leftOut) {

    /** Copies the lists. */
    public SitingCase {
        sites = List.copyOf(sites);
        leftOut = List.copyOf(leftOut);
    }

    /** People times need. */
    double[] demand() {
        double[] demand = new double[people.length];
        for (int unit = 0; unit < demand.length; unit++) {
            demand[unit] = people[unit] * need[unit];
        }
        return demand;
    }

    double[] capacity() {
        return sites.stream().mapToDouble(CandidateSite::capacity).toArray();
    }
}
