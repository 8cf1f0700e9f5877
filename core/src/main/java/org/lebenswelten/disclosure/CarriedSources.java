package org.lebenswelten.disclosure;

import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.CarriedCounts.Shares;
import org.lebenswelten.raw.RawCounts;

/**
 * Finds cells of a table carried over from other polygons that would give away a source.
 *
 * <pre>{@code
 * T_j = sum over i of s_ij * V_i        s_ij known to everyone from the maps, V_i never published
 * }</pre>
 *
 * <p>A source whose count tells something by itself must not follow from the published T_j. It is safe in unit j if the
 * sources that lie whole in j (s = 1), itself left out, can make up for any change of it by the demanded width w: their counts
 * add up to at least w s_ij, and so does what their counts could rise by. If that holds in every unit that it reaches, its
 * feasible interval is w wide or reaches from nobody to everybody. If not, all units that it reaches are withheld, so that no
 * published figure holds any part of it.
 *
 * <p>This is sufficient and not necessary: a linear programme could let some more units pass. Counts are taken for real
 * numbers, as the carried ones are.
 */
final class CarriedSources {

    private static final double WHOLE = 1 - 1e-9;

    private final CountTable table;
    private final CarriedCounts carried;
    private final PrimarySuppression rules;
    private final double most;

    private CarriedSources(CountTable table, CarriedCounts carried, PrimarySuppression rules) {
        this.table = table;
        this.carried = carried;
        this.rules = rules;
        this.most = table.mostEach();
    }

    /**
     * The cells of a table that must be withheld for the sake of a source.
     *
     * @param table the table
     * @param rules the rules that tell which counts say something by themselves
     * @return true for each such cell; false everywhere for a table that is not carried over
     */
    static boolean[] giveAway(CountTable table, PrimarySuppression rules) {
        CarriedCounts carried = table.carried();
        boolean[] cells = new boolean[table.counts().frame().size()];
        if (carried != null) {
            CarriedSources sources = new CarriedSources(table, carried, rules);
            for (int period = 0; period < carried.shares().size(); period++) {
                sources.mark(period, cells);
            }
        }
        return cells;
    }

    private void mark(int period, boolean[] cells) {
        RawCounts counts = carried.sources();
        UnitPeriods sourceFrame = counts.frame();
        UnitPeriods frame = table.counts().frame();
        Shares shares = carried.shares().get(period);
        double[] fall = new double[frame.unitCount()];
        double[] rise = new double[frame.unitCount()];
        for (int e = 0; e < shares.source().length; e++) {
            int at = sourceFrame.cell(shares.source()[e], period);
            if (shares.share()[e] >= WHOLE && isKnown(at)) {
                fall[shares.target()[e]] += counts.numerator()[at];
                rise[shares.target()[e]] += most * counts.denominator()[at] - counts.numerator()[at];
            }
        }
        boolean[] exposed = new boolean[sourceFrame.unitCount()];
        for (int e = 0; e < shares.source().length; e++) {
            int source = shares.source()[e];
            int at = sourceFrame.cell(source, period);
            if (isKnown(at) && isTelling(at)) {
                double numerator = counts.numerator()[at];
                double up = most * counts.denominator()[at] - numerator;
                boolean inside = shares.share()[e] >= WHOLE;
                double needed = Math.min(rules.profile().interval(), numerator + up) * shares.share()[e];
                exposed[source] |= fall[shares.target()[e]] - (inside ? numerator : 0) < needed
                        || rise[shares.target()[e]] - (inside ? up : 0) < needed;
            }
        }
        for (int e = 0; e < shares.source().length; e++) {
            if (exposed[shares.source()[e]]) {
                cells[frame.cell(shares.target()[e], period)] = true;
            }
        }
    }

    private boolean isKnown(int cell) {
        return carried.sources().denominator()[cell] > 0;
    }

    private boolean isTelling(int cell) {
        PublicationFlag flag = rules.flag(
                table.indicator().kind(),
                carried.sources().numerator()[cell],
                carried.sources().denominator()[cell]);
        return flag != PublicationFlag.PUBLISHED;
    }
}
