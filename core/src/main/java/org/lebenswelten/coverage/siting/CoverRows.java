package org.lebenswelten.coverage.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.coverage.access.CostPairs;

/** Which of the sites that may be opened cover each area with demand that no fixed site covers. */
record CoverRows(int[][] rows, int[] unreachable) {

    /**
     * Finds the rows.
     *
     * @return different rows, those with the fewest sites first, and the areas that no site covers
     */
    static CoverRows of(double[] demand, CostPairs pairs, double radius, SitingRules rules) {
        boolean[] fixed = new boolean[pairs.siteCount()];
        boolean[] possible = new boolean[pairs.siteCount()];
        Arrays.stream(rules.fixedSites()).forEach(site -> fixed[site] = true);
        Arrays.stream(rules.candidates()).forEach(site -> possible[site] = true);
        Set<List<Integer>> rows = new LinkedHashSet<>();
        Set<Integer> unreachable = new TreeSet<>();
        for (int area = 0; area < demand.length; area++) {
            List<Integer> row = new ArrayList<>();
            boolean covered = demand[area] == 0;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                if (pairs.cost(pair) <= radius) {
                    covered |= fixed[pairs.site(pair)];
                    if (possible[pairs.site(pair)]) {
                        row.add(pairs.site(pair));
                    }
                }
            }
            if (!covered && row.isEmpty()) {
                unreachable.add(area);
            } else if (!covered) {
                rows.add(row);
            }
        }
        int[][] sorted = rows.stream()
                .sorted(Comparator.comparingInt(List::size))
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new CoverRows(
                sorted, unreachable.stream().mapToInt(Integer::intValue).toArray());
    }
}
