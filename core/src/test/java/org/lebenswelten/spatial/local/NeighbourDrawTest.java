package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.RandomStream;
import org.lebenswelten.spatial.neighbour.NeighbourList;

class NeighbourDrawTest {

    private static final int CHOICES = 120_000;

    /** Of 7 areas, area 2 has 3 neighbours: 6 * 5 * 4 = 120 ordered choices of the others, 1,000 of each expected. */
    @Test
    void everyOrderedChoiceIsAsLikely() {
        Map<String, Integer> counts = new TreeMap<>();
        NeighbourDraw draw = draw(7, 3);
        draw.start(2, 3, RandomStream.of(9, 2));
        for (int done = 0; done < CHOICES; ) {
            int choices = Math.min(draw.batch(), CHOICES - done);
            int[] drawn = draw.next(choices);
            for (int c = 0; c < choices; c++) {
                counts.merge(drawn[c] + " " + drawn[choices + c] + " " + drawn[2 * choices + c], 1, Integer::sum);
            }
            done += choices;
        }
        assertThat(counts.size(), is(120));
        assertThat(counts.keySet().stream().anyMatch(choice -> choice.contains("2")), is(false));
        // five standard deviations of a binomial count, for 120 of them
        counts.values().forEach(count -> assertThat((double) count, closeTo(1000, 5 * Math.sqrt(1000))));
    }

    /** Few neighbours are turned, many marked; 24 is the most that are turned. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24, 25, 60})
    void choicesHoldOtherAreasOnce(int neighbours) {
        int areas = 61;
        NeighbourDraw draw = draw(areas, neighbours);
        for (int area : new int[] {0, 30, 60}) {
            draw.start(area, neighbours, RandomStream.of(1, area));
            int choices = Math.min(draw.batch(), 50);
            int[] drawn = draw.next(choices);
            for (int c = 0; c < choices; c++) {
                int choice = c;
                int[] one = IntStream.range(0, neighbours)
                        .map(k -> drawn[k * choices + choice])
                        .toArray();
                assertThat(Arrays.stream(one).distinct().count(), is((long) neighbours));
                assertThat(Arrays.stream(one).allMatch(i -> i >= 0 && i < areas && i != area), is(true));
            }
        }
    }

    private static NeighbourDraw draw(int areas, int neighbours) {
        int[][] lists = new int[areas][];
        Arrays.setAll(lists, i -> IntStream.range(0, areas)
                .filter(j -> j != i)
                .limit(neighbours)
                .toArray());
        PermutationPlan plan = PermutationPlan.withDefaults().withPermutations(CHOICES);
        return new NeighbourDraw(areas, NeighbourDraw.rows(NeighbourList.of(lists), plan));
    }
}
