package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CostPairsTest {

    private static final double NA = Double.NaN;

    @Test
    void rowsAreTheSameInWhateverOrderPairsCome() {
        double[][] table = randomTable(40, 30, 1);
        CostPairs expected = CostPairs.ofTable(30, table);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                if (!Double.isNaN(table[i][j])) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        for (int seed = 0; seed < 5; seed++) {
            assertThat(of(table, pairs), equalTo(expected));
            Collections.shuffle(pairs, new Random(seed));
        }
    }

    /** Rows with few of many sites are sorted another way than long ones. */
    @Test
    void rowsWithFewOfManySitesAreTheSameToo() {
        // by hand: area 0 reaches the sites 299, 64 and 3, area 1 none, area 2 the site 128 only
        CostPairs sorted =
                CostPairs.of(3, 300, new int[] {0, 0, 0, 2}, new int[] {3, 64, 299, 128}, new double[] {1, 2, 3, 4});
        CostPairs mixed =
                CostPairs.of(3, 300, new int[] {0, 2, 0, 0}, new int[] {299, 128, 3, 64}, new double[] {3, 4, 1, 2});

        assertThat(mixed, equalTo(sorted));
    }

    @Test
    void whatCannotBeReachedIsNoPair() {
        CostPairs pairs = CostPairs.ofTable(2, new double[][] {{NA, 0}, {Double.POSITIVE_INFINITY, NA}, {3, 2}});
        assertThat(pairs.toString(), equalTo("CostPairs[3 areas, 2 sites, 3 pairs]"));
        assertThat(pairs.start(1) - pairs.start(0), equalTo(1));
        assertThat(pairs.site(0), equalTo(1));
        assertThat(pairs.cost(0), equalTo(0.0));
        assertThat(pairs.start(2), equalTo(pairs.start(1)));
        assertThat(pairs, not(equalTo(CostPairs.ofTable(2, new double[][] {{NA, 0}, {0, NA}, {3, 2}}))));
    }

    /** Compared with all distances; radii from nothing to more than the whole extent. */
    @Test
    void theGridFindsAllWithinARadius() {
        PlanePoints areas = randomPoints(150, 2);
        PlanePoints sites = randomPoints(90, 3);
        for (double radius : new double[] {0, 1e-9, 0.3, 7, 33, 100, 1e6}) {
            assertThat("radius " + radius, CostPairs.within(areas, sites, radius), equalTo(all(areas, sites, radius)));
        }
        PlanePoints line = new PlanePoints(new double[] {0, 1, 2, 50}, new double[] {5, 5, 5, 5});
        assertThat(CostPairs.within(line, line, 1), equalTo(all(line, line, 1)));
        PlanePoints same = new PlanePoints(new double[] {4, 4}, new double[] {4, 4});
        assertThat(CostPairs.within(same, same, 0).size(), equalTo(4));
        PlanePoints none = new PlanePoints(new double[0], new double[0]);
        assertThat(CostPairs.within(line, none, 10).size(), equalTo(0));
        assertThat(CostPairs.within(none, line, 10).areaCount(), equalTo(0));
    }

    /** (3, 4) is 5 from the origin. A circle drawn with 16 segments a quarter would leave out points at its edge. */
    @Test
    void theRadiusItselfIsWithin() {
        PlanePoints origin = new PlanePoints(new double[] {0}, new double[] {0});
        PlanePoints site = new PlanePoints(new double[] {3}, new double[] {4});
        assertThat(CostPairs.within(origin, site, 5).cost(0), equalTo(5.0));
        assertThat(CostPairs.within(origin, site, Math.nextDown(5.0)).size(), equalTo(0));
    }

    @Test
    void refusesWhatIsNoCost() {
        refuses(() -> CostPairs.of(1, 1, new int[] {0}, new int[] {0}, new double[] {-1}), "cost -1.0 from area 0");
        refuses(() -> CostPairs.of(1, 1, new int[] {0}, new int[] {0}, new double[] {NA}), "cost NaN from area 0");
        refuses(() -> CostPairs.of(1, 1, new int[] {1}, new int[] {0}, new double[] {1}), "area 1 of pair 0");
        refuses(() -> CostPairs.of(1, 1, new int[] {0}, new int[] {-1}, new double[] {1}), "site -1 of pair 0");
        refuses(() -> CostPairs.of(1, 1, new int[] {0}, new int[0], new double[] {1}), "1 areas, 0 sites, 1 costs");
        refuses(
                () -> CostPairs.of(1, 1, new int[] {0, 0}, new int[] {0, 0}, new double[] {1, 2}),
                "area 0 and site 0 have two costs");
        refuses(
                () -> CostPairs.of(1, 300, new int[] {0, 0, 0}, new int[] {299, 7, 299}, new double[] {1, 1, 2}),
                "area 0 and site 299 have two costs");
        refuses(() -> CostPairs.ofTable(2, new double[][] {{1}}), "area 0: 1 costs, expected 2");
        refuses(() -> CostPairs.ofTable(1, new double[][] {{-2}}), "cost -2.0 from area 0");
        refuses(() -> CostPairs.ofTable(1, new double[][] {{Double.NEGATIVE_INFINITY}}), "cost -Infinity from area 0");
        PlanePoints point = new PlanePoints(new double[] {0}, new double[] {0});
        refuses(() -> CostPairs.within(point, point, NA), "radius NaN");
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class, () -> new PlanePoints(new double[] {NA}, new double[] {0}));
        assertThat(problem.getMessage(), containsString("point 0 at (NaN, 0.0)"));
    }

    static double[][] randomTable(int areas, int sites, long seed) {
        Random random = new Random(seed);
        double[][] table = new double[areas][sites];
        for (double[] row : table) {
            for (int j = 0; j < sites; j++) {
                row[j] = random.nextDouble() < 0.3 ? NA : random.nextInt(60);
            }
        }
        return table;
    }

    private static PlanePoints randomPoints(int count, long seed) {
        Random random = new Random(seed);
        return new PlanePoints(
                random.doubles(count, -50, 50).toArray(),
                random.doubles(count, 0, 30).toArray());
    }

    private static CostPairs all(PlanePoints areas, PlanePoints sites, double radius) {
        double[][] table = new double[areas.size()][sites.size()];
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < sites.size(); j++) {
                double dx = areas.x()[i] - sites.x()[j];
                double dy = areas.y()[i] - sites.y()[j];
                double distance = Math.sqrt(dx * dx + dy * dy);
                table[i][j] = distance <= radius ? distance : NA;
            }
        }
        return CostPairs.ofTable(sites.size(), table);
    }

    private static CostPairs of(double[][] table, List<int[]> pairs) {
        return CostPairs.of(
                table.length,
                table[0].length,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                pairs.stream().mapToDouble(pair -> table[pair[0]][pair[1]]).toArray());
    }

    private static void refuses(Supplier<CostPairs> pairs, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, pairs::get);
        assertThat(problem.getMessage(), containsString(message));
    }
}
