package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Proportions pulled towards that of the parent area on the logit scale, as in the English Indices of Deprivation.
 *
 * <pre>{@code
 * m = ln((r + 1/2) / (n - r + 1/2))
 * s^2 = (n + 1) (n + 2) / (n (r + 1) (n - r + 1))
 * t^2 = sum (m_j - M)^2 / (k - 1)
 * w = (1 / s^2) / (1 / s^2 + 1 / t^2)
 * shrunk = 1 / (1 + exp(-(w m + (1 - w) M)))
 * }</pre>
 *
 * with {@code r} of {@code n} persons in an area, {@code M} made like {@code m} from the sums over the {@code k} areas of
 * one parent, and {@code t^2} the variance between them.
 *
 * <p>Special results: areas without a proportion of their own are left out and have none; in a parent with a single area, or
 * whose areas are all alike, all have the parent's proportion. There are no limits.
 *
 * <p>Reference: Noble S, McLennan D, Noble M, Plunkett E, Gutacker N, Silk M, Wright G (2019), The English Indices of
 * Deprivation 2019: research report. Ministry of Housing, Communities and Local Government, London, appendix D.
 */
public final class ParentShrinkage {

    private ParentShrinkage() {}

    /**
     * Shrinks the proportions of all areas.
     *
     * @param counts persons with the property, and all persons
     * @param parents for each area a number that it shares with the other areas of its parent
     * @return one proportion for each area
     * @throws IllegalArgumentException if there is not one parent for each area, or an area has more persons with the
     *     property than persons; the message names the area
     */
    public static List<Estimate> shrink(AreaCounts counts, int... parents) {
        if (parents.length != counts.size()) {
            throw new IllegalArgumentException(
                    parents.length + " parents, expected one for each of " + counts.size() + " areas");
        }
        for (int i = 0; i < parents.length; i++) {
            if (counts.events()[i] > counts.denominators()[i]) {
                throw new IllegalArgumentException("events of area '"
                        + counts.areas().get(i) + "' above its denominator, expected at most as many");
            }
        }
        double[] shrunk = new double[parents.length];
        for (int parent : IntStream.of(parents).distinct().toArray()) {
            int[] areas = IntStream.range(0, parents.length)
                    .filter(i -> parents[i] == parent && counts.hasRate(i))
                    .toArray();
            shrink(counts, areas, shrunk);
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            estimates.add(
                    counts.hasRate(i) ? Estimate.of(shrunk[i], Limits.NONE) : Estimate.none(counts.availability(i)));
        }
        return List.copyOf(estimates);
    }

    private static void shrink(AreaCounts counts, int[] areas, double[] shrunk) {
        double events = 0;
        double persons = 0;
        for (int i : areas) {
            events += counts.events()[i];
            persons += counts.denominators()[i];
        }
        double ofParent = logit(events, persons);
        double squares = 0;
        for (int i : areas) {
            double deviation = logit(counts.events()[i], counts.denominators()[i]) - ofParent;
            squares += deviation * deviation;
        }
        double between = areas.length < 2 ? 0 : squares / (areas.length - 1);
        for (int i : areas) {
            double r = counts.events()[i];
            double n = counts.denominators()[i];
            double within = (n + 1) * (n + 2) / (n * (r + 1) * (n - r + 1));
            double weight = between / (between + within);
            shrunk[i] = 1 / (1 + Math.exp(-(weight * logit(r, n) + (1 - weight) * ofParent)));
        }
    }

    private static double logit(double events, double persons) {
        return Math.log((events + 0.5) / (persons - events + 0.5));
    }
}
