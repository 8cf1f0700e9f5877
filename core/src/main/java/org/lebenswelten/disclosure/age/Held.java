package org.lebenswelten.disclosure.age;

import java.util.List;

/**
 * A figure and the bands of a part in it.
 *
 * @param print the figure
 * @param bandOf position among its bands of each band of the part
 */
record Held(AgePrint print, int[] bandOf) {

    /** The change of a part as one of the counts of the figure. */
    void addTo(double[] sum, double[] change) {
        for (int band = 0; band < change.length; band++) {
            sum[bandOf[band]] += change[band];
        }
    }

    /** What its printed numbers leave open, in the bands of the part. */
    List<Condition> conditions() {
        return print.conditions().stream()
                .map(condition -> condition.in(bandOf))
                .toList();
    }

    /** What the printed numbers of some figures leave open, in the bands of the part. */
    static List<Condition> conditions(List<Held> figures) {
        return figures.stream().flatMap(held -> held.conditions().stream()).toList();
    }

    /** Whether it is printed alike with a change of the part. */
    boolean isAlike(double[] change) {
        double[] moved = new double[print.bands()];
        addTo(moved, change);
        return print.isAlike(moved);
    }

    /** Whether all of some figures are printed alike with a change of the part. */
    static boolean areAlike(List<Held> figures, double[] change) {
        for (Held held : figures) {
            if (!held.isAlike(change)) {
                return false;
            }
        }
        return true;
    }
}
