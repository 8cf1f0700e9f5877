package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternCheckTest {

    private static final Interval MANY = Interval.of(0, 100);

    private final CellSystem system = Tables.investment(Protection.ofWidth(1));
    private final Knowledge knowledge = Knowledge.of(system.cells());
    private final PatternCheck check = new PatternCheck(CellNetwork.of(system), knowledge);

    private boolean[] hiding(String... names) {
        boolean[] isHidden = new boolean[system.cells().size()];
        for (String name : names) {
            isHidden[number(system, name)] = true;
        }
        return isHidden;
    }

    private static int number(CellSystem system, String name) {
        return IntStream.range(0, system.cells().size())
                .filter(i -> system.cells().get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rectangle II-A, II-C, III-A, III-C lets one unit go round; without one corner the row or column tells II-C. */
    @Test
    void rectangleProtectsAndThreeCornersDoNot() {
        int[] targets = check.targets();
        assertThat(IntStream.of(targets).boxed().toList(), contains(number(system, "II-C")));
        assertThat(check.unmet(hiding("II-A", "III-A", "III-C"), targets, 1), empty());
        assertThat(check.unmet(hiding("II-A", "III-A"), targets, 1), contains(number(system, "II-C")));
        assertThat(check.unmet(hiding(), targets, 1), contains(number(system, "II-C")));
    }

    /** A proof found for one pattern must not be taken for another in which one of its cells is shown. */
    @Test
    void proofsHoldOnlyWhereTheirCellsAreHidden() {
        int[] targets = check.targets();
        boolean[] everything = knowledge.isCandidate();
        assertThat(check.unmet(everything, targets, 1), empty());
        assertThat(check.unmet(hiding("II-A", "III-A", "III-C"), targets, 1), empty());
        assertThat(check.unmet(hiding("II-A", "III-A", "I-C"), targets, 1), hasSize(1));
        assertThat(check.unmet(hiding("II-A", "III-A", "III-C"), targets, 1), empty());
    }

    /** x + y = 10 and y + z = 10: of y, hidden for x, nothing is known but 0 to 10; shown it demands nothing. */
    @Test
    void demandOfPublishedCellHoldsWhereItIsHidden() {
        CellSystem chain = CellSystem.builder()
                .add(Cell.suppressed("x", 3, MANY))
                .add(Cell.published("y", 7, MANY, 1).withDemand(Protection.ofWidth(5)))
                .add(Cell.published("z", 3, MANY, 1))
                .add(Tables.fixedSum("xy", List.of("x", "y"), 10))
                .add(Tables.fixedSum("yz", List.of("y", "z"), 10))
                .build();
        PatternCheck own = new PatternCheck(CellNetwork.of(chain), Knowledge.of(chain.cells()));
        assertThat(own.unmet(new boolean[] {false, false, false}, own.targets(), 9), empty());
        assertThat(own.unmet(new boolean[] {false, true, false}, own.targets(), 9), contains(1));
        assertThat(own.unmet(new boolean[] {false, true, true}, own.targets(), 9), empty());
    }

    /** Hiding I-A, I-B, III-A and III-B leaves one part of four cells; what is hidden alone in its row is told. */
    @Test
    void shownCellsDropOutOfParts() {
        boolean[] isHidden = hiding("I-A", "I-B", "III-A", "III-B");
        double[] lower = knowledge.lower(isHidden);
        double[] upper = knowledge.upper(isHidden);
        List<PatternCheck.Part> parts = check.parts(lower, upper);
        assertThat(parts, hasSize(1));
        assertThat(parts.get(0).network().size(), is(4));
        // I-A + I-B = 70, I-A + III-A = 37: I-A from 0 to 37
        assertThat(lower[number(system, "I-A")], closeTo(0, 0));
        assertThat(upper[number(system, "I-A")], is(37.0));
        // II-C stands in a row and a column of shown cells
        assertThat(upper[number(system, "II-C")], is(22.0));
    }
}
