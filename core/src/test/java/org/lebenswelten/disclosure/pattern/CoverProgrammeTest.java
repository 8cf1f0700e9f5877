package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverProgrammeTest {

    /** Three candidates of loss 2, 3 and 4. */
    private static final Knowledge THREE = Knowledge.of(List.of(
            Cell.published("a", 1, Interval.of(0, 9), 2),
            Cell.published("b", 1, Interval.of(0, 9), 3),
            Cell.published("c", 1, Interval.of(0, 9), 4)));

    private static final int[] ALL = {0, 1, 2};

    /** Two of three must go: pairwise a + b, b + c, a + c >= 1. Relaxed all one half, 4.5; whole a and b, 5. */
    private static CoverProgramme triangle() {
        CoverProgramme programme = new CoverProgramme(THREE, new boolean[] {true, true, true}, Effort.unlimited());
        programme.add(List.of(
                new CoverRow(new int[] {0, 1}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {1, 2}, new double[] {1, 1}, 1),
                new CoverRow(new int[] {0, 2}, new double[] {1, 1}, 1)));
        return programme;
    }

    @Test
    void relaxationOfATriangleIsHalf() {
        CoverProgramme programme = triangle();
        assertThat(programme.enforce(), is(true));
        assertThat(programme.minimise(), closeTo(4.5, 1e-9));
        assertThat(programme.isWhole(), is(false));
        assertThat(programme.point()[0], closeTo(0.5, 1e-9));
        // one half of each: c weighs most
        assertThat(programme.mostFractional(), is(2));
    }

    /** Without c both others have to go, 5; with c the cheaper of the two, 6; free again, 4.5. */
    @Test
    void fixingLeadsToWholePatternsAndCanBeUndone() {
        CoverProgramme programme = triangle();
        programme.enforce();
        programme.minimise();
        assertThat(programme.fix(2, false), is(true));
        assertThat(programme.minimise(), closeTo(5, 1e-9));
        assertThat(programme.isWhole(), is(true));
        assertThat(programme.pattern(), is(new boolean[] {true, true, false}));
        programme.free(2);
        assertThat(programme.fix(2, true), is(true));
        assertThat(programme.minimise(), closeTo(6, 1e-9));
        assertThat(programme.pattern(), is(new boolean[] {true, false, true}));
        programme.free(2);
        assertThat(programme.minimise(), closeTo(4.5, 1e-9));
    }

    @Test
    void contradictionsAreRefused() {
        CoverProgramme programme = triangle();
        programme.enforce();
        assertThat(programme.fix(2, false), is(true));
        assertThat(programme.fix(0, false), is(false));
        programme.add(List.of(new CoverRow(ALL, new double[] {1, 1, 1}, 2.5)));
        assertThat(programme.enforce(), is(false));
    }

    /** a >= 1 alone: b and c stand at 0 and would add 3 and 4; what costs 4 or more is shown for good. */
    @Test
    void whatCostsTooMuchIsShown() {
        CoverProgramme programme = new CoverProgramme(THREE, new boolean[] {true, true, true}, Effort.unlimited());
        programme.add(List.of(new CoverRow(new int[] {0}, new double[] {1}, 1)));
        programme.enforce();
        assertThat(programme.minimise(), closeTo(2, 1e-9));
        programme.showWhere(more -> more >= 4);
        assertThat(programme.hideable(), is(new boolean[] {true, true, false}));
        assertThat(programme.rows().size(), is(1));
    }
}
