package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand. */
class ShortChangesTest {

    /**
     * The second band can have one more, the fourth one or two fewer: length 0 is nothing, length 1 one step of either band, length
     * 2 two fewer or both by one, length 3 both.
     */
    @Test
    void shorterOnesComeFirst() {
        ShortChanges changes = ShortChanges.of(
                new int[] {1, 3}, new int[] {-9, 0, -9, -2}, new int[] {9, 1, 9, 0}, new double[] {0, 0, 0, 0});

        assertThat(
                listed(changes, 4),
                contains(
                        "[0.0, 0.0, 0.0, 0.0]",
                        "[0.0, 0.0, 0.0, -1.0]",
                        "[0.0, 1.0, 0.0, 0.0]",
                        "[0.0, 0.0, 0.0, -2.0]",
                        "[0.0, 1.0, 0.0, -1.0]",
                        "[0.0, 1.0, 0.0, -2.0]"));
    }

    /** The band can have 5 more in all, and has 3 of them: 0, 1, -1, 2, -2, -3; 3 more is left out as 3 + 3 is too many. */
    @Test
    void whatIsChangedAlreadyTakesRoom() {
        ShortChanges changes = ShortChanges.of(new int[] {0}, new int[] {0}, new int[] {5}, new double[] {3});

        assertThat(
                IntStream.range(0, changes.size()).map(changes::sum).boxed().toList(), contains(0, 1, -1, 2, -2, -3));
    }

    /** Sums 0, 1, -1 and values 0, 5, -5 in the order of the list: by sum, then by value. */
    @Test
    void orderIsBySumThenByValueThenByLength() {
        ShortChanges changes =
                ShortChanges.of(new int[] {0, 1}, new int[] {-1, -1}, new int[] {1, 1}, new double[] {0, 0});
        double[] values = changes.times(new double[] {5, 2});

        List<String> ordered = Arrays.stream(changes.orderBy(values))
                .mapToObj(i -> changes.sum(i) + ": " + values[i])
                .toList();

        assertThat(
                ordered,
                contains(
                        "-2: -7.0",
                        "-1: -5.0",
                        "-1: -2.0",
                        "0: -3.0",
                        "0: 0.0",
                        "0: 3.0",
                        "1: 2.0",
                        "1: 5.0",
                        "2: 7.0"));
    }

    /** Six bands without bounds have 1 + 12 + 72 + ... vectors: as many lengths as stay below 1,500, whole ones. */
    @Test
    void listIsBounded() {
        int[] room = {99, 99, 99, 99, 99, 99};
        ShortChanges changes = ShortChanges.of(
                new int[] {0, 1, 2, 3, 4, 5}, Arrays.stream(room).map(r -> -r).toArray(), room, new double[6]);

        // length 1: 6 * 2; length 2: 6 * 2 (by 2) + 15 * 4; length 3: 6 * 4 (by 3 or 4) + 30 * 4 (1 and 2) + 20 * 8 =
        // 304;
        // length 4: 6 * 4 (by 6 or 8) + 30 * 8 (1 and 3 or 4) + 15 * 4 (2 and 2) + 60 * 8 (1, 1, 2) + 15 * 16 = 1,044
        assertThat(changes.size(), is(1 + 12 + 72 + 304 + 1_044));
        assertThat(changes.size(), is(lessThanOrEqualTo(1_500)));
    }

    private static List<String> listed(ShortChanges changes, int bands) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            double[] change = new double[bands];
            changes.addTo(change, i);
            all.add(Arrays.toString(change));
        }
        return all;
    }
}
