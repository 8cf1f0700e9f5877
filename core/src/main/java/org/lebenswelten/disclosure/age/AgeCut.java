package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * How ages and sexes are cut into strata: no age band of the tables that it is made for lies in two of them. Immutable.
 *
 * @param strata the strata in the order of sexes and ages
 * @param ages the strata of both sexes together, into which they fall where one sex alone has too few events
 */
record AgeCut(List<Band> strata, List<Band> ages) {

    /** Copies the lists. */
    AgeCut {
        strata = List.copyOf(strata);
        ages = List.copyOf(ages);
    }

    /**
     * The finest cut.
     *
     * @param tables the bands of some tables
     */
    static AgeCut of(List<List<Band>> tables) {
        TreeSet<Sex> sexes = new TreeSet<>();
        tables.forEach(bands -> bands.forEach(band -> sexes.add(band.sex())));
        List<Band> ages = cut(tables.stream()
                .map(bands -> bands.stream()
                        .map(band -> new Band(band.ageFrom(), band.ageTo(), Sex.ALL))
                        .toList())
                .toList());
        if (sexes.contains(Sex.ALL)) {
            return new AgeCut(ages, ages);
        }
        List<Band> strata = new ArrayList<>();
        for (Sex sex : sexes) {
            strata.addAll(cut(tables.stream()
                    .map(bands ->
                            bands.stream().filter(band -> band.sex() == sex).toList())
                    .filter(bands -> !bands.isEmpty())
                    .toList()));
        }
        return new AgeCut(strata, ages);
    }

    /** The finest ages of one sex such that every band of every table lies in one of them. */
    private static List<Band> cut(List<List<Band>> tables) {
        List<Band> all = tables.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Band::ageFrom).thenComparingInt(Band::ageTo))
                .toList();
        List<Band> cut = new ArrayList<>();
        for (Band band : all) {
            Band last = cut.isEmpty() ? null : cut.get(cut.size() - 1);
            if (last != null && band.ageFrom() <= last.ageTo()) {
                cut.set(cut.size() - 1, joined(last, band));
            } else {
                cut.add(band);
            }
        }
        return cut;
    }

    private static Band joined(Band one, Band other) {
        return new Band(Math.min(one.ageFrom(), other.ageFrom()), Math.max(one.ageTo(), other.ageTo()), one.sex());
    }

    /** The number of strata. */
    int size() {
        return strata.size();
    }

    /** The cut of ages alone, both sexes together. */
    AgeCut withoutSexes() {
        return new AgeCut(ages, ages);
    }

    /** One stratum of everybody. */
    AgeCut whole() {
        Band all = ages.get(0);
        for (Band band : ages) {
            all = joined(all, band);
        }
        return new AgeCut(List.of(all), List.of(all));
    }

    /**
     * The cut in which a stratum is joined with that of the next ages of the same sex that has fewer events, the younger one if
     * both have as many. The only stratum of a sex is joined with the other sexes, which starts anew with the ages of all.
     *
     * @param stratum position of the stratum
     * @param events events of each stratum
     * @return a cut with fewer strata or without sexes
     */
    AgeCut joining(int stratum, double[] events) {
        boolean hasYounger = stratum > 0
                && strata.get(stratum - 1).sex() == strata.get(stratum).sex();
        boolean hasOlder = stratum + 1 < strata.size()
                && strata.get(stratum + 1).sex() == strata.get(stratum).sex();
        if (!hasYounger && !hasOlder) {
            return withoutSexes();
        }
        boolean younger = hasYounger && (!hasOlder || events[stratum - 1] <= events[stratum + 1]);
        int first = younger ? stratum - 1 : stratum;
        List<Band> joined = new ArrayList<>(strata);
        joined.set(first, joined(strata.get(first), strata.get(first + 1)));
        joined.remove(first + 1);
        return new AgeCut(joined, ages);
    }
}
