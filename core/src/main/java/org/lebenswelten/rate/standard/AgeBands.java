package org.lebenswelten.rate.standard;

import java.util.ArrayList;
import java.util.List;

/**
 * Age bands in ascending order that neither overlap nor leave a gap. They need not start at age 0 nor have an open end:
 * rates of part of the ages are standardised over that part.
 *
 * @param bands one or more bands
 */
public record AgeBands(List<AgeBand> bands) {

    /**
     * Checks that each band starts one year after the one before it ends.
     *
     * @throws IllegalArgumentException if there is no band, or two bands overlap, leave a gap or are out of order; the
     *     message names both
     */
    public AgeBands {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("no age band, expected at least one");
        }
        for (int i = 1; i < bands.size(); i++) {
            AgeBand before = bands.get(i - 1);
            AgeBand next = bands.get(i);
            if (before.isOpen() || next.from() <= before.to()) {
                throw new IllegalArgumentException("age bands " + before + " and " + next
                        + " overlap or are out of order, expected ascending bands");
            }
            if (next.from() > before.to() + 1) {
                throw new IllegalArgumentException("age bands " + before + " and " + next + " leave a gap, expected "
                        + next + " to start at " + (before.to() + 1));
            }
        }
    }

    /**
     * Bands that each end before the next starts, the last with an open end.
     *
     * @param starts youngest ages, ascending
     * @return the bands
     * @throws IllegalArgumentException if there is none, or they do not ascend
     */
    public static AgeBands ofStarts(int... starts) {
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            bands.add(new AgeBand(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : AgeBand.OPEN));
        }
        return new AgeBands(bands);
    }

    /**
     * The number of bands.
     *
     * @return 1 or more
     */
    public int size() {
        return bands.size();
    }

    /**
     * The usual names of the bands.
     *
     * @return one name for each band
     */
    public List<String> names() {
        return bands.stream().map(AgeBand::toString).toList();
    }
}
