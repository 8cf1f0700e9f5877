package org.lebenswelten.disclosure.age;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.plan.BandCounts;

/** How wide the interval of each count by age has to be. */
final class AgeDemands {

    private final List<AgeTable> tables;
    private final List<AgePart> parts;
    private final Map<AgeFigure, List<Integer>> partsOf;
    private final DisclosurePolicy policy;

    /**
     * Takes what is counted and by which rules.
     *
     * @param tables figures by age
     * @param parts the counts that figures are made of
     * @param partsOf the parts of each figure, by their number
     * @param policy the rules
     */
    AgeDemands(
            List<AgeTable> tables,
            List<AgePart> parts,
            Map<AgeFigure, List<Integer>> partsOf,
            DisclosurePolicy policy) {
        this.tables = tables;
        this.parts = parts;
        this.partsOf = partsOf;
        this.policy = policy;
    }

    /**
     * The width that each band of each part should have: its own, and for a count of a sum that of the part that has most
     * of it.
     */
    int[][] widths() {
        int[][] all = new int[parts.size()][];
        for (int p = 0; p < all.length; p++) {
            all[p] = demands(
                    tables.get(parts.get(p).within().get(0).table()),
                    parts.get(p).counts());
        }
        for (AgeFigure sum : partsOf.keySet()) {
            AgeTable table = tables.get(sum.table());
            int[] ofSum = demands(table, table.counts(sum.cell()));
            for (int band = 0; band < ofSum.length; band++) {
                wantForSum(sum, band, ofSum[band], all);
            }
        }
        for (int p = 0; p < all.length; p++) {
            for (int band = 0; band < all[p].length; band++) {
                all[p][band] = Math.min(all[p][band], parts.get(p).width(band));
            }
        }
        return all;
    }

    private void wantForSum(AgeFigure sum, int band, int width, int[][] all) {
        int most = -1;
        int bandOfMost = -1;
        for (int p : partsOf.getOrDefault(sum, List.of())) {
            AgePart part = parts.get(p);
            int[] bandOf = part.within().stream()
                    .filter(w -> w.table() == sum.table() && w.cell() == sum.cell())
                    .findFirst()
                    .orElseThrow()
                    .bandOf();
            for (int own = 0; own < bandOf.length; own++) {
                if (bandOf[own] == band && (most < 0 || part.compare(own, parts.get(most), bandOfMost) > 0)) {
                    most = p;
                    bandOfMost = own;
                }
            }
        }
        if (most >= 0) {
            all[most][bandOfMost] = Math.max(all[most][bandOfMost], width);
        }
    }

    private int[] demands(AgeTable table, BandCounts counts) {
        DisclosureProfile profile = policy.ofIndicator(table.indicator().id());
        PrimarySuppression rules = new PrimarySuppression(profile);
        IndicatorKind kind = table.indicator().kind();
        return IntStream.range(0, counts.events().length)
                .map(band -> rules.tells(kind, counts.events()[band], counts.persons()[band]) ? profile.interval() : 0)
                .toArray();
    }
}
