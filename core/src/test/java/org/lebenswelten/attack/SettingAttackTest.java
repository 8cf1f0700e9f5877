package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ReachProtection;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;

/**
 * Random cities of 3 quarters, 5 Kitas and 2 years; two coverages count the children of nested and overlapping Kitas, and the
 * share of the children in all Kitas is told of one of them.
 */
class SettingAttackTest {

    private static final int CITIES = 60;
    private static final int KITAS = 5;
    private static final DisclosureProfile PROFILE =
            new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final UnitPeriods FRAME =
            new UnitPeriods("z", List.of("a", "b", "c"), List.of(Period.ofYear(2023), Period.ofYear(2024)));

    @Test
    void nothingIsRecovered() {
        Map<String, Bounds> found = new TreeMap<>();
        int withheld = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            City city = City.of(seed);
            Map<String, double[]> shown = city.published();
            for (double[] shares : shown.values()) {
                withheld += (int) Arrays.stream(shares).filter(Double::isNaN).count();
            }
            String name = "city " + seed + " ";
            city.attack().recovered(shown).forEach((cell, bounds) -> found.put(name + cell, bounds));
        }
        assertThat(withheld, greaterThan(CITIES));
        assertThat(found, is(anEmptyMap()));
    }

    /** Each figure protected by itself: the others tell what it withholds, and how many children of one Kita there are. */
    @Test
    void childrenAreRecoveredWhereFiguresAreProtectedOneByOne() {
        int shares = 0;
        int kitas = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            City city = City.of(seed);
            for (String found :
                    city.attack().recovered(city.publishedOneByOne()).keySet()) {
                shares += found.contains("setting ") ? 0 : 1;
                kitas += found.contains("setting ") ? 1 : 0;
            }
        }
        assertThat(shares, greaterThan(0));
        assertThat(kitas, greaterThan(0));
    }

    private record City(RawSettings settings, Map<String, RawReach> figures) {

        static City of(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] people = new double[KITAS][FRAME.unitCount()];
            for (double[] kita : people) {
                Arrays.setAll(kita, unit -> random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(30));
            }
            double[] target = new double[FRAME.size()];
            for (int cell = 0; cell < target.length; cell++) {
                int unit = cell % FRAME.unitCount();
                target[cell] = 5 + random.nextInt(40);
                for (double[] kita : people) {
                    target[cell] += kita[unit];
                }
            }
            Map<String, List<BitSet>> serving = new TreeMap<>();
            List<BitSet> first = draws(random);
            List<BitSet> second = new ArrayList<>();
            for (BitSet set : first) {
                BitSet more = (BitSet) set.clone();
                more.set(random.nextInt(KITAS));
                second.add(more);
            }
            serving.put("x", first);
            serving.put("y", second);
            serving.put("y/adoption", second);
            BitSet all = new BitSet();
            all.set(0, KITAS);
            RawSettings settings = new RawSettings(FRAME.unitIds(), people, serving, Map.of("y/adoption", all));
            Map<String, RawReach> figures = new LinkedHashMap<>();
            double[] attending = new double[FRAME.size()];
            Arrays.setAll(attending, cell -> sum(people, all, cell % FRAME.unitCount()));
            figures.put("x", reach(target, people, first));
            figures.put("y", reach(target, people, second));
            figures.put("y/adoption", reach(attending, people, second));
            return new City(settings, figures);
        }

        private static List<BitSet> draws(SplittableRandom random) {
            List<BitSet> sets = new ArrayList<>();
            for (int period = 0; period < FRAME.periods().size(); period++) {
                BitSet set = new BitSet();
                for (int k = 0; k < KITAS; k++) {
                    set.set(k, random.nextBoolean());
                }
                sets.add(set);
            }
            return sets;
        }

        private static RawReach reach(double[] target, double[][] people, List<BitSet> serving) {
            double[] reached = new double[target.length];
            Arrays.setAll(
                    reached, cell -> sum(people, serving.get(cell / FRAME.unitCount()), cell % FRAME.unitCount()));
            double[] none = new double[target.length];
            Arrays.fill(none, Double.NaN);
            return new RawReach(FRAME, target, reached, none, List.of());
        }

        private static double sum(double[][] people, BitSet settings, int unit) {
            return settings.stream().mapToDouble(k -> people[k][unit]).sum();
        }

        SettingAttack attack() {
            return new SettingAttack(PROFILE, settings, figures);
        }

        Map<String, double[]> published() {
            return shares(protect(figures));
        }

        Map<String, double[]> publishedOneByOne() {
            Map<String, double[]> shares = new TreeMap<>();
            figures.forEach((id, raw) -> shares.putAll(shares(new ReachProtection(DisclosurePolicy.of(PROFILE), 1)
                    .protect(Map.of(id, raw), catchments(), onlyServing(id), Map.of()))));
            return shares;
        }

        /** The figure as a sum of people of one setting unit of its own in each period, which nothing else is told of. */
        private RawSettings onlyServing(String id) {
            RawReach raw = figures.get(id);
            double[][] own = new double[FRAME.periods().size()][FRAME.unitCount()];
            List<BitSet> serving = new ArrayList<>();
            for (int period = 0; period < own.length; period++) {
                BitSet set = new BitSet();
                set.set(period);
                serving.add(set);
                for (int unit = 0; unit < FRAME.unitCount(); unit++) {
                    own[period][unit] = raw.reached()[FRAME.cell(unit, period)];
                }
            }
            return new RawSettings(FRAME.unitIds(), own, Map.of(id, serving), Map.of());
        }

        private Map<String, ProtectedReach> protect(Map<String, RawReach> raw) {
            return new ReachProtection(DisclosurePolicy.of(PROFILE), 1).protect(raw, catchments(), settings, Map.of());
        }

        private static RawCatchments catchments() {
            return new RawCatchments(FRAME.unitIds(), List.of(List.of(), List.of(), List.of()), Map.of());
        }

        private static Map<String, double[]> shares(Map<String, ProtectedReach> reaches) {
            Map<String, double[]> shares = new TreeMap<>();
            reaches.forEach((id, reach) -> {
                double[] values = new double[FRAME.size()];
                Arrays.setAll(values, reach.reachedShare()::value);
                shares.put(id, values);
            });
            return shares;
        }
    }
}
