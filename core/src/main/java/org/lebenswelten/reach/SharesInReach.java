package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Divides the residents of each areal unit by the sites that reach them: for the set A of sites,
 *
 * <pre>{@code
 * share_u(A) = sum of r over the points of u that exactly the sites of A reach / sum of r over the points of u
 * }</pre>
 *
 * <p>Every reached share of {@link CatchmentReach} is a sum of such shares, so they tell which coverages give each other away.
 */
public final class SharesInReach {

    private SharesInReach() {}

    /**
     * Divides the residents.
     *
     * @param frame units and periods
     * @param points where people live
     * @param coverages the measures of each coverage; each must have a radius catchment
     * @return the shares
     * @throws IllegalArgumentException if a measure has another kind of catchment
     */
    public static RawCatchments of(
            UnitPeriods frame, ResidentPoints points, Map<String, List<MeasureProfile>> coverages) {
        BitSet[] reaching = new BitSet[points.size()];
        for (int point = 0; point < reaching.length; point++) {
            reaching[point] = new BitSet();
        }
        Map<String, Integer> numbers = new TreeMap<>();
        Map<String, List<BitSet>> running = new TreeMap<>();
        coverages.forEach((coverage, measures) -> {
            List<BitSet> byPeriod = new ArrayList<>();
            frame.periods().forEach(period -> byPeriod.add(new BitSet()));
            for (MeasureProfile measure : measures) {
                for (MeasureSite site : measure.sites()) {
                    String name = measure.id() + "/" + site.id();
                    Integer known = numbers.get(name);
                    int number = known == null ? numbers.size() : known;
                    if (known == null) {
                        numbers.put(name, number);
                        for (int point : CatchmentReach.pointsWithin(points, measure, site)) {
                            reaching[point].set(number);
                        }
                    }
                    for (int p = 0; p < byPeriod.size(); p++) {
                        Period period = frame.periods().get(p);
                        byPeriod.get(p)
                                .set(
                                        number,
                                        byPeriod.get(p).get(number)
                                                || measure.running().touches(period));
                    }
                }
            }
            running.put(coverage, byPeriod);
        });
        return new RawCatchments(frame.unitIds(), parts(frame.unitCount(), points, reaching), running);
    }

    private static List<List<Part>> parts(int units, ResidentPoints points, BitSet[] reaching) {
        List<Map<BitSet, Double>> residents = new ArrayList<>();
        double[] all = new double[units];
        for (int unit = 0; unit < units; unit++) {
            residents.add(new LinkedHashMap<>());
        }
        for (int point = 0; point < points.size(); point++) {
            if (points.residents()[point] > 0) {
                residents.get(points.unit()[point]).merge(reaching[point], points.residents()[point], Double::sum);
                all[points.unit()[point]] += points.residents()[point];
            }
        }
        List<List<Part>> parts = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double whole = all[unit];
            parts.add(residents.get(unit).entrySet().stream()
                    .map(entry -> new Part(entry.getKey(), entry.getValue() / whole))
                    .sorted(Comparator.comparing(part -> part.sites().toString()))
                    .toList());
        }
        return parts;
    }
}
