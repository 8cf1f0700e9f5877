package org.lebenswelten.disclosure.age;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.rate.plan.BandCounts;

/**
 * Persons whose counts by age are not sums of other counts: a cell of the finest table, or what a total has beside its parts.
 *
 * @param name name in messages
 * @param counts the counts by age
 * @param fewest least change of the count of each band that can be made up, 0 or less
 * @param most largest such change, 0 or more
 * @param within the cells that hold it, itself first
 */
record AgePart(String name, BandCounts counts, int[] fewest, int[] most, List<Within> within) {

    /**
     * A cell that holds a part.
     *
     * @param table position of its table
     * @param cell position in the frame of the table
     * @param bandOf position among the bands of the table of each band of the part
     */
    record Within(int table, int cell, int[] bandOf) {}

    /**
     * A part.
     *
     * @param name name in messages
     * @param counts the counts by age
     * @param mostEach how many events there can be for each person
     * @param within the cells that hold it
     */
    static AgePart of(String name, BandCounts counts, double mostEach, List<Within> within) {
        int bands = counts.events().length;
        int[] fewest = new int[bands];
        int[] most = new int[bands];
        for (int band = 0; band < bands; band++) {
            fewest[band] = (int) -Math.floor(Math.min(counts.events()[band], counts.single(band)));
            most[band] = (int) Math.max(0, Math.floor(mostEach * counts.persons()[band] - counts.events()[band]));
        }
        return new AgePart(name, counts, fewest, most, List.copyOf(within));
    }

    /** Compares a band with that of another part: first by events, then by persons. */
    int compare(int band, AgePart other, int otherBand) {
        int byEvents = Double.compare(counts.events()[band], other.counts.events()[otherBand]);
        return byEvents != 0
                ? byEvents
                : Double.compare(counts.persons()[band], other.counts.persons()[otherBand]);
    }

    /** How wide the interval of a band is if nothing but the number of all events and the persons by age are known. */
    int width(int band) {
        int othersFewer = -Arrays.stream(fewest).sum() + fewest[band];
        int othersMore = (int)
                Math.min(Integer.MAX_VALUE, Arrays.stream(most).asLongStream().sum() - most[band]);
        return Math.min(most[band], othersFewer) + Math.min(-fewest[band], othersMore);
    }
}
