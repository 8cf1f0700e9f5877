package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * How likely the events of each area are if all areas had the rate of all together.
 *
 * <pre>{@code
 * E = n sum O / sum n,   X ~ Poisson(E)
 * atMost = P(X <= O)
 * choynowski = P(X <= O) if O < E, else P(X >= O)
 * }</pre>
 *
 * with {@code O} events of {@code n} persons. Areas are judged one by one: of 100 areas with the same rate about five lie below
 * 0.05, and large areas lie there sooner than small ones that differ as much.
 *
 * <p>Special results: areas without a rate of their own are left out and have {@code NaN}. Without any event all have 1.
 *
 * <p>Reference: Choynowski M (1959), Maps based on probabilities. Journal of the American Statistical Association 54, 385-388.
 * doi:10.1080/01621459.1959.10501979
 *
 * <p>Agrees with: spdep 1.2-7 {@code probmap} (column pmap) and {@code choynowski}, 1e-10 relative.
 */
public final class ProbabilityMap {

    private ProbabilityMap() {}

    /**
     * The probabilities of an area.
     *
     * @param expected expected events
     * @param atMost probability of so many events or fewer
     * @param choynowski probability of events so far from the expected ones, or farther on the same side
     */
    public record Probability(double expected, double atMost, double choynowski) {

        private static final Probability NONE = new Probability(Double.NaN, Double.NaN, Double.NaN);

        private static Probability of(double events, double expected) {
            double atMost = Gamma.regularizedGammaQ(events + 1, expected);
            double atLeast = events == 0 ? 1 : Gamma.regularizedGammaP(events, expected);
            return new Probability(expected, atMost, events < expected ? atMost : atLeast);
        }
    }

    /**
     * The probabilities of all areas.
     *
     * @param counts events and persons
     * @return one for each area
     */
    public static List<Probability> of(AreaCounts counts) {
        double events = 0;
        double persons = 0;
        for (int i = 0; i < counts.size(); i++) {
            events += counts.hasRate(i) ? counts.events()[i] : 0;
            persons += counts.hasRate(i) ? counts.denominators()[i] : 0;
        }
        List<Probability> probabilities = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            probabilities.add(
                    counts.hasRate(i)
                            ? Probability.of(counts.events()[i], counts.denominators()[i] * (events / persons))
                            : Probability.NONE);
        }
        return List.copyOf(probabilities);
    }
}
