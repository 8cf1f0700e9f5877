package org.lebenswelten.disclosure.pattern.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lebenswelten.disclosure.pattern.Cell;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.disclosure.pattern.Protection;
import org.lebenswelten.disclosure.pattern.Relation;

/**
 * Counts of an invented city: a tree of 1, 4, 13, 32 and 80 areas, six years and two pools of three, three groups and all of
 * them together, several indicators from rare to common; or one indicator of one year in a tree of 1, 10, 100 and 2,000 areas
 * for two groups. Every count is shown to the unit, so that all cells of an indicator hang together.
 */
final class CityTables {

    private static final int[] LEVELS = {1, 4, 13, 32, 80};
    private static final int[] MANY = {1, 10, 100, 2_000};
    private static final int SMALL = 5;

    private final int[] levels;
    private final int years;
    private final int groupCount;
    private final Random random;
    private final List<int[]> children = new ArrayList<>();
    private final List<Integer> level = new ArrayList<>();

    private CityTables(int[] levels, int years, int groupCount, long seed) {
        this.levels = levels;
        this.years = years;
        this.groupCount = groupCount;
        random = new Random(seed);
        List<Integer> above = new ArrayList<>();
        for (int depth = 0; depth < levels.length; depth++) {
            List<Integer> here = new ArrayList<>();
            List<List<Integer>> below = new ArrayList<>();
            above.forEach(parent -> below.add(new ArrayList<>()));
            for (int i = 0; i < levels[depth]; i++) {
                int area = level.size();
                here.add(area);
                level.add(depth);
                children.add(new int[0]);
                if (depth > 0) {
                    below.get(i * above.size() / levels[depth]).add(area);
                }
            }
            for (int p = 0; p < above.size(); p++) {
                children.set(
                        above.get(p),
                        below.get(p).stream().mapToInt(area -> area).toArray());
            }
            above = here;
        }
    }

    /**
     * Makes the system.
     *
     * @param indicators number of indicators
     * @param withPools whether pools of years are shown too
     * @param withGroups whether groups are shown too
     * @param seed seed of the counts
     */
    static CellSystem of(int indicators, boolean withPools, boolean withGroups, long seed) {
        CityTables city = new CityTables(LEVELS, 6, 3, seed);
        CellSystem.Builder builder = CellSystem.builder();
        for (int indicator = 0; indicator < indicators; indicator++) {
            double rate = 0.001 * Math.pow(200, indicator / Math.max(1.0, indicators - 1.0));
            city.add(builder, indicator, rate, withPools, withGroups);
        }
        return builder.build();
    }

    /**
     * Counts of one case in 100 people over 2,000 areas, 100, 10 and the city, for all and two groups.
     *
     * @param seed seed of the counts
     */
    static CellSystem ofManyAreas(long seed) {
        CellSystem.Builder builder = CellSystem.builder();
        new CityTables(MANY, 1, 2, seed).add(builder, 0, 0.01, false, true);
        return builder.build();
    }

    private void add(CellSystem.Builder builder, int indicator, double rate, boolean withPools, boolean withGroups) {
        int times = years + (withPools ? 2 : 0);
        int groups = withGroups ? groupCount + 1 : 1;
        int areas = level.size();
        int[][][] count = new int[areas][times][groups];
        int[][][] people = new int[areas][times][groups];
        for (int area = areas - 1; area >= 0; area--) {
            for (int t = 0; t < years; t++) {
                for (int g = groups == 1 ? 0 : 1; g < groups; g++) {
                    if (children.get(area).length == 0) {
                        int n = 300 + random.nextInt(700);
                        double local = rate * (0.5 + random.nextDouble());
                        people[area][t][g] = n;
                        for (int person = 0; person < n; person++) {
                            count[area][t][g] += random.nextDouble() < local ? 1 : 0;
                        }
                    }
                    for (int child : children.get(area)) {
                        people[area][t][g] += people[child][t][g];
                        count[area][t][g] += count[child][t][g];
                    }
                    if (g > 0) {
                        people[area][t][0] += people[area][t][g];
                        count[area][t][0] += count[area][t][g];
                    }
                    if (withPools) {
                        people[area][years + t / 3][g] += people[area][t][g];
                        count[area][years + t / 3][g] += count[area][t][g];
                    }
                }
                if (withPools && groups > 1) {
                    people[area][years + t / 3][0] += people[area][t][0];
                    count[area][years + t / 3][0] += count[area][t][0];
                }
            }
        }
        for (int area = 0; area < areas; area++) {
            for (int t = 0; t < times; t++) {
                for (int g = 0; g < groups; g++) {
                    builder.add(cell(name(indicator, area, t, g), area, g, count[area][t][g], people[area][t][g]));
                    relate(builder, indicator, area, t, g, groups);
                }
            }
        }
    }

    private void relate(CellSystem.Builder builder, int indicator, int area, int t, int g, int groups) {
        String name = name(indicator, area, t, g);
        List<String> parts = new ArrayList<>();
        for (int child : children.get(area)) {
            parts.add(name(indicator, child, t, g));
        }
        if (!parts.isEmpty()) {
            builder.add(Relation.sum(name + " areas", name, parts));
        }
        if (g == 0 && groups > 1) {
            List<String> groupCells = new ArrayList<>();
            for (int group = 1; group < groups; group++) {
                groupCells.add(name(indicator, area, t, group));
            }
            builder.add(Relation.sum(name + " groups", name, groupCells));
        }
        if (t >= years) {
            int first = 3 * (t - years);
            builder.add(Relation.sum(
                    name + " years",
                    name,
                    List.of(
                            name(indicator, area, first, g),
                            name(indicator, area, first + 1, g),
                            name(indicator, area, first + 2, g))));
        }
    }

    private Cell cell(String name, int area, int group, int count, int people) {
        Interval known = Interval.of(0, people);
        if (count > 0 && count < SMALL) {
            return Cell.primary(name, count, known, Protection.reachingUp(SMALL).and(Protection.ofWidth(SMALL - 1)));
        }
        double loss = Math.pow(2, levels.length - 1 - level.get(area)) * (group == 0 ? 2 : 1);
        return Cell.published(name, count, known, loss);
    }

    private static String name(int indicator, int area, int t, int g) {
        return String.format("i%02d a%03d t%d g%d", indicator, area, t, g);
    }
}
