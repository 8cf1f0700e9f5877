package org.lebenswelten.rate.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.rate.standard.AgeBand;
import org.lebenswelten.rate.standard.AgeBands;
import org.lebenswelten.raw.RawPopulation.Band;

/** The age bands of a table that tells sexes apart, and which of them each of its bands belongs to. */
final class AgeGroups {

    private final AgeBands bands;
    private final int[] groupOf;

    private AgeGroups(AgeBands bands, int[] groupOf) {
        this.bands = bands;
        this.groupOf = groupOf;
    }

    /**
     * The age bands of a table.
     *
     * @throws IllegalArgumentException if they overlap or leave a gap
     */
    static AgeGroups of(List<Band> table) {
        List<AgeBand> ages = table.stream()
                .map(band -> new AgeBand(band.ageFrom(), band.ageTo()))
                .distinct()
                .sorted(Comparator.comparingInt(AgeBand::from).thenComparingInt(AgeBand::to))
                .toList();
        List<Integer> groupOf = new ArrayList<>();
        for (Band band : table) {
            groupOf.add(ages.indexOf(new AgeBand(band.ageFrom(), band.ageTo())));
        }
        return new AgeGroups(
                new AgeBands(ages), groupOf.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The age bands. */
    AgeBands bands() {
        return bands;
    }

    /** Numbers of the table's bands summed over the sexes. */
    double[] sum(double[] perBand) {
        double[] sum = new double[bands.size()];
        for (int band = 0; band < perBand.length; band++) {
            sum[groupOf[band]] += perBand[band];
        }
        return sum;
    }
}
