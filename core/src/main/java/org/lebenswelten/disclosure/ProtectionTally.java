package org.lebenswelten.disclosure;

import java.util.HashMap;
import java.util.Map;
import org.lebenswelten.disclosure.pattern.AttackedCell;
import org.lebenswelten.disclosure.pattern.SuppressionPattern;

/** Adds up what disclosure control cost. */
final class ProtectionTally {

    private final Map<String, Double> widths = new HashMap<>();
    private ProtectionSummary summary = ProtectionSummary.NONE;

    /** Takes in how well the loss of a pattern is known to be the least, by the bound of the first round of the search. */
    void add(SuppressionPattern first, SuppressionPattern last, LinkedCounts linked) {
        for (AttackedCell attacked : last.audit().cells()) {
            String name = attacked.cell().name();
            if (linked.place(name) != null) {
                widths.put(name, attacked.attained().width());
            }
        }
        int proven = (int) first.parts().stream()
                .filter(part -> part.method() == SuppressionPattern.Method.EXACT)
                .count();
        summary = summary.plus(new ProtectionSummary(
                0, 0, 0, 0, 0, first.bound(), 0, 0, proven, first.parts().size() - proven, Double.POSITIVE_INFINITY));
    }

    /** Takes in the cells of a table. */
    void add(CountTable table, LinkedCounts linked, boolean[] withheld) {
        PublicationFlag[] flags = linked.flags(table.indicator().id());
        int[] counts = new int[4];
        double[] losses = new double[2];
        double total = 0;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < flags.length; cell++) {
            if (flags[cell] == PublicationFlag.MISSING) {
                continue;
            }
            double denominator = table.counts().denominator()[cell];
            double loss = InformationLoss.of(denominator);
            total += loss;
            boolean published = flags[cell] == PublicationFlag.PUBLISHED && !withheld[cell];
            boolean unreliable = flags[cell] == PublicationFlag.UNRELIABLE;
            boolean forOthers = flags[cell] == PublicationFlag.PUBLISHED && withheld[cell];
            counts[published ? 0 : unreliable ? 3 : forOthers ? 2 : 1]++;
            if (!published && !unreliable) {
                losses[forOthers ? 0 : 1] += loss;
                String name = table.cellName(cell);
                double width = widths.getOrDefault(name, table.mostEach() * denominator);
                if (linked.demand(name) < table.mostEach() * denominator - 1) {
                    narrowest = Math.min(narrowest, width);
                }
            }
        }
        summary = summary.plus(new ProtectionSummary(
                counts[0], counts[1], counts[2], counts[3], losses[0], 0, losses[1], total, 0, 0, narrowest));
    }

    /** The sums. */
    ProtectionSummary summary() {
        return summary;
    }
}
