package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;

/**
 * Works out how many children of which Kita come from where. Who knows which Kitas a share counts, of how many children it is a
 * share, and which Kitas have any children from a quarter at all, has one equation for each share that is shown.
 *
 * @param profile the rules
 * @param settings where the children come from; numbers are only used to say whether a recovered one is the true one
 * @param figures the raw figures, of which the attacker knows the denominators
 */
record SettingAttack(DisclosureProfile profile, RawSettings settings, Map<String, RawReach> figures) {

    /**
     * The numbers of children of one Kita, and the withheld shares, that are placed more closely than the rules allow.
     *
     * @param shown the published shares by figure, over the frame
     * @throws IllegalStateException if an interval does not hold the true number: then the attack is wrong
     */
    Map<String, Bounds> recovered(Map<String, double[]> shown) {
        Map<String, Bounds> recovered = new TreeMap<>();
        for (int unit = 0; unit < settings.unitIds().size(); unit++) {
            recovered.putAll(recovered(unit, shown));
        }
        return recovered;
    }

    private Map<String, Bounds> recovered(int unit, Map<String, double[]> shown) {
        LinearAttack attack = new LinearAttack();
        Map<String, Double> asked = new TreeMap<>();
        Map<String, Double> truth = new TreeMap<>();
        int here = unit;
        double most = most(unit);
        double all = most;
        for (int k = 0; k < settings.people().length; k++) {
            double people = settings.people()[k][unit];
            if (Double.isNaN(people)) {
                continue;
            }
            attack.count("setting " + k, people == 0 ? new Bounds(0, 0) : new Bounds(0, most), true);
        }
        for (Map.Entry<String, BitSet> attending : settings.attending().entrySet()) {
            double sum = attending.getValue().stream()
                    .mapToDouble(k -> settings.people()[k][here])
                    .sum();
            attack.count("all of " + attending.getKey(), new Bounds(sum, sum), true);
            attack.sum("all of " + attending.getKey(), names(attending.getValue()));
        }
        for (Map.Entry<String, RawReach> figure : figures.entrySet()) {
            UnitPeriods frame = figure.getValue().frame();
            for (int period = 0; period < frame.periods().size(); period++) {
                int cell = frame.cell(unit, period);
                double n = figure.getValue().target()[cell];
                BitSet serving = settings.serving().get(figure.getKey()).get(period);
                double count = serving.stream()
                        .mapToDouble(k -> settings.people()[k][here])
                        .sum();
                if (!(n > 0) || count == 0) {
                    continue;
                }
                String name = figure.getKey() + " " + frame.unitIds().get(unit) + " " + period;
                double value = shown.get(figure.getKey())[cell];
                double half = 0.5 * Math.pow(10, -profile.decimals().orElse(12));
                attack.count(
                        name,
                        Double.isNaN(value)
                                ? new Bounds(0, most)
                                : new Bounds(
                                        Math.max(0, (value - half) / 100 * n),
                                        value >= 100 - half ? most : Math.min(most, (value + half) / 100 * n)),
                        true);
                attack.sum(name, names(serving));
                if (Double.isNaN(value)) {
                    asked.put(name, Math.min(Math.min(n, most(serving, unit, most)), profile.interval()));
                    truth.put(name, count);
                }
                serving.stream().forEach(k -> {
                    double people = settings.people()[k][here];
                    if (people > 0 && people < profile.minimumNumerator()) {
                        BitSet alone = new BitSet();
                        alone.set(k);
                        asked.put("setting " + k, Math.min(most(alone, here, all), profile.interval()));
                        truth.put("setting " + k, people);
                    }
                });
            }
        }
        Map<String, Bounds> recovered = new TreeMap<>();
        // what is found by the way need not be whole: ask for more, so that whole ends are as far apart as the rules
        // demand
        Map<String, Double> wider = new TreeMap<>();
        asked.forEach((name, width) -> wider.put(name, width + 2));
        attack.place(wider).forEach((name, bounds) -> {
            if (bounds.width() < asked.get(name) - 1e-6) {
                if (!bounds.contains(truth.get(name))) {
                    throw new IllegalStateException(name + " placed in " + bounds);
                }
                recovered.put(settings.unitIds().get(unit) + ": " + name, bounds);
            }
        });
        return recovered;
    }

    /** More people than anyone can come from a unit. */
    private double most(int unit) {
        double most = 0;
        for (double[] people : settings.people()) {
            most += Double.isNaN(people[unit]) ? 0 : people[unit];
        }
        for (RawReach figure : figures.values()) {
            for (int period = 0; period < figure.frame().periods().size(); period++) {
                most = Math.max(most, figure.target()[figure.frame().cell(unit, period)]);
            }
        }
        return most;
    }

    /** How many people of some setting units there can be at most: those of a known denominator that holds them all. */
    private double most(BitSet some, int unit, double otherwise) {
        double most = otherwise;
        for (BitSet attending : settings.attending().values()) {
            BitSet others = (BitSet) some.clone();
            others.andNot(attending);
            if (others.stream().noneMatch(k -> settings.people()[k][unit] > 0)) {
                most = Math.min(
                        most,
                        attending.stream()
                                .mapToDouble(k -> settings.people()[k][unit])
                                .sum());
            }
        }
        return most;
    }

    private static Set<String> names(BitSet settings) {
        List<String> names = new ArrayList<>();
        settings.stream().forEach(k -> names.add("setting " + k));
        return new LinkedHashSet<>(names);
    }
}
