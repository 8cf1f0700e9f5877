package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

    private static final Interval MANY = Interval.of(0, 100);

    /** City = north + south, north = a + b: city = a + b + south, by hand. */
    @Test
    void sumsOfSumsAreWrittenOut() {
        CellSystem system = system(
                Map.of("a", 1.0, "b", 2.0, "city", 7.0, "north", 3.0, "south", 4.0),
                Relation.sum("all", "city", List.of("north", "south")),
                Relation.sum("part", "north", List.of("a", "b")));
        Substitution sums = Substitution.of(CellNetwork.of(system));
        // Cells in order of name: a 0, b 1, city 2, north 3, south 4.
        assertThat(sums.isSum(2) && sums.isSum(3), is(true));
        assertThat(sums.unknown(2), is(new int[] {0, 1, 4}));
        assertThat(sums.coefficient(2), is(new double[] {1, 1, 1}));
        assertThat(sums.rows(), is(List.of()));
        double[] table = {5, 6, 0, 0, 7};
        sums.complete(table);
        assertThat(table, is(new double[] {5, 6, 18, 11, 7}));
    }

    /** A table of two rows and columns: with the row sums written out, the sums of the columns tell the total again. */
    @Test
    void equationsThatSayNothingNewVanish() {
        List<String> rows = List.of("0", "1", "T");
        List<String> columns = List.of("a", "b", "T");
        Map<String, Double> values = new TreeMap<>();
        for (String row : rows) {
            for (String column : columns) {
                values.put(row + "-" + column, (row.equals("T") ? 2.0 : 1) * (column.equals("T") ? 2 : 1));
            }
        }
        CellSystem system = system(values, Tables.sums(rows, columns).toArray(Relation[]::new));
        Substitution sums = Substitution.of(CellNetwork.of(system));
        int count = 0;
        for (int i = 0; i < 9; i++) {
            count += sums.isSum(i) ? 1 : 0;
        }
        // Six equations of rank five, four unknowns.
        assertThat(count, is(5));
        assertThat(sums.rows(), is(List.of()));
    }

    /** t - a = 3: t = a + 3; 0 <= t - b <= 1 becomes -3 <= a - b <= -2. */
    @Test
    void constantsMoveToTheRange() {
        CellSystem system = system(
                Map.of("a", 1.0, "b", 4.0, "t", 4.0),
                new Relation("r", List.of(new Relation.Term("t", 1), new Relation.Term("a", -1)), Interval.exactly(3)),
                Relation.atMost("s", "b", "t", 1));
        Substitution sums = Substitution.of(CellNetwork.of(system), new boolean[] {false, false, true});
        // Without the preference a would be the sum, being the first of two alike.
        assertThat(sums.isSum(2), is(true));
        assertThat(sums.constant(2), is(3.0));
        assertThat(sums.rows().size(), is(1));
        Substitution.Row row = sums.rows().get(0);
        assertThat(row.relation(), is(1));
        assertThat(row.cell(), is(new int[] {0, 1}));
        assertThat(row.entry(), is(new double[] {1, -1}));
        assertThat(row.lower(), is(-3.0));
        assertThat(row.upper(), is(-2.0));
    }

    /** t = a / 2 would let t have a half where a is odd, so the equation stays; 2t = a makes a the sum. */
    @Test
    void wholeCellsAreSumsOfWholeMultiplesOnly() {
        CellSystem half = system(
                Map.of("a", 2.0, "b", 2.0, "t", 2.0),
                new Relation(
                        "r",
                        List.of(new Relation.Term("t", 1), new Relation.Term("a", -0.5), new Relation.Term("b", -0.5)),
                        Interval.exactly(0)));
        Substitution sums = Substitution.of(CellNetwork.of(half));
        assertThat(sums.isSum(2), is(false));
        assertThat(sums.rows().size(), is(1));
        CellSystem twice = system(
                Map.of("a", 4.0, "t", 2.0),
                new Relation("r", List.of(new Relation.Term("t", 2), new Relation.Term("a", -1)), Interval.exactly(0)));
        sums = Substitution.of(CellNetwork.of(twice));
        assertThat(sums.isSum(0), is(true));
        assertThat(sums.coefficient(0), is(new double[] {2}));
    }

    /** Whole t = a + b with b in fractions: t would no longer be whole by itself, but b = t - a asks for two signs. */
    @Test
    void wholeCellsAreNoSumsOfFractions() {
        CellSystem system = CellSystem.builder()
                .add(Cell.suppressed("a", 1, MANY))
                .add(Cell.suppressed("b", 2, MANY).withWhole(false))
                .add(Cell.suppressed("t", 3, MANY))
                .add(Relation.sum("r", "t", List.of("a", "b")))
                .build();
        Substitution sums = Substitution.of(CellNetwork.of(system));
        assertThat(sums.rows().size(), is(1));
        assertThat(sums.isSum(0) || sums.isSum(1) || sums.isSum(2), is(false));
    }

    /** a + b, a up to 2 and b up to 3, lies within 0 to 5, not within 0 to 4 or 1 to 5. */
    @Test
    void boundsOfPartsImplyThoseOfSums() {
        CellSystem system = system(Map.of("a", 1.0, "b", 2.0, "t", 3.0), Relation.sum("r", "t", List.of("a", "b")));
        Substitution sums = Substitution.of(CellNetwork.of(system));
        double[] lower = {0, 0, 0};
        double[] upper = {2, 3, 100};
        assertThat(sums.implies(2, lower, upper, 0, 5), is(true));
        assertThat(sums.implies(2, lower, upper, 0, 4), is(false));
        assertThat(sums.implies(2, lower, upper, 1, 5), is(false));
    }

    private static CellSystem system(Map<String, Double> values, Relation... relations) {
        CellSystem.Builder builder = CellSystem.builder();
        values.forEach((name, value) -> builder.add(Cell.suppressed(name, value, MANY)));
        for (Relation relation : relations) {
            builder.add(relation);
        }
        return builder.build();
    }
}
