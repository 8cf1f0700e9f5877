package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;

/**
 * Totals that an earlier release showed and this one does not: an indicator over longer periods, or over a coarser zoning, by this
 * or, as its definition states, by another name.
 * Whoever kept them can subtract from them what is published now.
 *
 * <p>An earlier total counts if its areal units and years are those of present cells that are not missing, and if it is what
 * their sum prints as; it is then taken to be known exactly. Otherwise the data have been revised, or it is about years that
 * nothing else tells of. Totals of figures that are not made of counts of all ages alone always count.
 */
final class EarlierTotals {

    private final Nesting nesting;
    private final Map<String, Total> totals = new TreeMap<>();

    /**
     * A total that is known.
     *
     * @param numerator the count
     * @param parts cells of the table whose counts make it up
     */
    record Total(double numerator, List<Integer> parts) {}

    private EarlierTotals(Nesting nesting) {
        this.nesting = nesting;
    }

    /**
     * Collects the totals of a table.
     *
     * @param table the table
     * @param present layers that this release has
     * @param releases earlier releases
     * @param nesting how zonings nest
     * @return totals by a name for messages
     */
    static Map<String, Total> of(
            CountTable table, List<String> present, List<PreviousRelease> releases, Nesting nesting) {
        EarlierTotals earlier = new EarlierTotals(nesting);
        String own = "ind_" + table.indicator().id();
        for (PreviousRelease release : releases) {
            UnitPeriods frame = table.counts().frame();
            earlier.add(table, release.layer(own), frame.zoningId(), own);
            Map<String, String> others = new TreeMap<>();
            for (Zoning above : nesting.above(frame.zoningId())) {
                others.put(own + "_" + above.id(), above.id());
            }
            for (CountRelation relation : release.stated().relations()) {
                if (relation instanceof SumOf
                        && relation.partId().equals(table.indicator().id())) {
                    String id = relation.totalId();
                    others.put("ind_" + id, release.stated().zonings().getOrDefault(id, ""));
                }
            }
            others.forEach((layer, zoningId) -> {
                if (!present.contains(layer)
                        && nesting.positions(frame.zoningId(), zoningId).isPresent()) {
                    earlier.add(table, release.layer(layer), zoningId, layer);
                }
            });
        }
        return earlier.totals;
    }

    private void add(CountTable table, PreviousRelease.@Nullable Layer layer, String zoningId, String name) {
        if (layer == null) {
            return;
        }
        UnitPeriods frame = table.counts().frame();
        int[] unitOf = nesting.positions(frame.zoningId(), zoningId).orElseThrow();
        List<String> ids = nesting.unitIds(zoningId);
        new TreeMap<>(layer.features()).forEach((feature, printed) -> {
            int dot = feature.lastIndexOf('.');
            int unit = ids.indexOf(feature.substring(0, Math.max(0, dot)));
            Period period = Period.of(feature.substring(dot + 1));
            boolean shownNow = name.equals("ind_" + table.indicator().id())
                    && frame.periods().contains(period);
            if (unit >= 0 && printed.shown() && !shownNow) {
                Total total = total(table, unitOf, unit, period);
                if (total != null && isWhatPrints(table, total, printed, layer.decimals())) {
                    totals.put("earlier " + name + " " + feature, total);
                }
            }
        });
    }

    private static @Nullable Total total(CountTable table, int[] unitOf, int unit, Period period) {
        UnitPeriods frame = table.counts().frame();
        List<Integer> parts = new ArrayList<>();
        double numerator = 0;
        int years = 0;
        for (int tile : SumsOfParts.tiles(frame.periods(), period)) {
            years += frame.periods().get(tile).years();
            for (int fine = 0; fine < unitOf.length; fine++) {
                int cell = frame.cell(fine, tile);
                if (unitOf[fine] == unit && table.counts().denominator()[cell] > 0) {
                    parts.add(cell);
                    numerator += table.counts().numerator()[cell];
                }
            }
        }
        return years == period.years() && !parts.isEmpty() ? new Total(numerator, parts) : null;
    }

    /** Whether a total over its persons prints as a value. */
    private static boolean isWhatPrints(CountTable table, Total total, Printed printed, int decimals) {
        if (table.earlier() != null) {
            return true;
        }
        double persons = 0;
        for (int cell : total.parts) {
            persons += table.counts().denominator()[cell];
        }
        double scale = Math.pow(10, Math.min(decimals, 12));
        double value = total.numerator / persons * table.indicator().multiplier();
        return Math.abs(Math.rint(value * scale) / scale - printed.value()) < 0.5 / scale;
    }
}
