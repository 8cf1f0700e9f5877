package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EtaFileTest {

    /**
     * B = E(1) E(2) with columns (2, 1) at row 0 and (3, 1) at row 1: B = (2 6; 1 4). Its inverse by hand: (2 -3; -0.5 1).
     */
    @Test
    void inverseOfTwoByTwo() {
        EtaFile file = new EtaFile();
        file.append(new double[] {2, 1}, new int[] {0, 1}, 2, 0);
        file.append(new double[] {3, 1}, new int[] {0, 1}, 2, 1);
        double[] w = {1, 0};
        file.solve(w);
        assertThat(w, is(new double[] {2, -0.5}));
        double[] y = {1, 0};
        file.solveTransposedUnit(y, 0);
        assertThat(y, is(new double[] {2, -3}));
    }

    /** Peer: the plain multiplication with every matrix in turn, over sparse and over full files. */
    @Test
    void unitRowsTakeOnlyWhatTheyTouch() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 5 + random.nextInt(150);
            int entries = 1 + random.nextInt(4);
            EtaFile file = new EtaFile();
            for (int k = 0; k < 2 * rows; k++) {
                double[] column = new double[rows];
                int pivot = random.nextInt(rows);
                for (int e = 0; e < entries; e++) {
                    column[random.nextInt(rows)] = random.nextInt(5) - 2;
                }
                column[pivot] = 1;
                int[] at = new int[rows];
                int count = 0;
                for (int row = 0; row < rows; row++) {
                    if (column[row] != 0) {
                        at[count++] = row;
                    }
                }
                file.append(column, at, count, pivot);
            }
            int place = random.nextInt(rows);
            double[] quick = new double[rows];
            quick[place] = 1;
            double[] plain = quick.clone();
            file.solveTransposedUnit(quick, place);
            file.solveTransposed(plain);
            for (int row = 0; row < rows; row++) {
                assertThat("seed " + seed, quick[row] + 0.0, is(plain[row] + 0.0));
            }
        }
    }
}
