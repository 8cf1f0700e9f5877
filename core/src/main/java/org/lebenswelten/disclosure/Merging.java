package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;

/** A zoning in which some pairs of units are one. */
final class Merging {

    private final Zoning zoning;
    private final Map<String, String> into;
    private final int[] unitOf;
    private final int[] sizes;

    private Merging(Zoning zoning, Map<String, String> into, int[] unitOf) {
        this.zoning = zoning;
        this.into = into;
        this.unitOf = unitOf;
        this.sizes = new int[zoning.size()];
        Arrays.stream(unitOf).forEach(unit -> sizes[unit]++);
    }

    /** Merges the pairs that proposals name; a merged unit has the key, the name and the place of the first. */
    static Merging of(Zoning zoning, List<PoolingProposal> pairs) {
        Map<String, String> into = new HashMap<>();
        pairs.forEach(pair -> into.put(pair.merged().get(1), pair.merged().get(0)));
        List<ArealUnit> units = new ArrayList<>();
        for (ArealUnit unit : zoning.units()) {
            if (!into.containsKey(unit.id())) {
                units.add(unit);
            }
        }
        Zoning merged = new Zoning(zoning.id(), zoning.title(), zoning.parentZoningId(), units);
        int[] unitOf = zoning.units().stream()
                .mapToInt(unit -> merged.positionOf(into.getOrDefault(unit.id(), unit.id())))
                .toArray();
        return new Merging(merged, into, unitOf);
    }

    /** The zoning. */
    Zoning zoning() {
        return zoning;
    }

    /** A zoning whose units lie in this one: those of a unit that was merged lie in what it was merged into. */
    Zoning under(Zoning finer) {
        List<ArealUnit> units = finer.units().stream()
                .map(unit -> new ArealUnit(
                        unit.id(),
                        unit.name(),
                        unit.parentId() == null ? null : into.getOrDefault(unit.parentId(), unit.parentId()),
                        unit.geometry()))
                .toList();
        return new Zoning(finer.id(), finer.title(), finer.parentZoningId(), units);
    }

    /** How many units one of the merged zoning holds. */
    int sizeOf(int unit) {
        return sizes[unit];
    }

    /** A table over the merged zoning; what is missing for one of two merged units is missing for both. */
    CountTable merged(CountTable table) {
        RawCounts old = table.counts();
        UnitPeriods frame = UnitPeriods.of(zoning, old.frame().periods());
        RawCounts sums = old.over(frame, unitOf);
        for (int cell = 0; cell < old.frame().size(); cell++) {
            if (Double.isNaN(old.denominator()[cell])) {
                int sum = frame.cell(
                        unitOf[cell % old.frame().unitCount()],
                        cell / old.frame().unitCount());
                sums.numerator()[sum] = Double.NaN;
                sums.denominator()[sum] = Double.NaN;
            }
        }
        return new CountTable(table.indicator(), sums, table.estimator());
    }
}
