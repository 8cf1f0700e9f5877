package org.lebenswelten.disclosure.age;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.model.IndicatorKind;

/**
 * Events and persons of some units by age and sex, of which everyone knows those of each unit in all bands together, and those
 * of all units together in each group of bands.
 *
 * <p>What is not known is how the events of a unit are spread over the bands. An event may move to another band of the same
 * group, or to another group if in another unit one moves the other way; so no known number changes. How far the count of a band
 * can be moved like this is a part of its feasible interval, which is sought until it is as wide as the rules demand.
 *
 * @param kind kind of the indicator
 * @param profile the rules
 * @param mostEach how many events there can be for each person
 * @param events events of each unit, band by band
 * @param persons persons likewise
 * @param needsRates whether every group needs persons, as it is to have a rate
 */
record AgeCounts(
        IndicatorKind kind,
        DisclosureProfile profile,
        double mostEach,
        double[][] events,
        double[][] persons,
        boolean needsRates) {

    /** Events of each group. */
    double[] eventsOf(int[] groupOf, int groups) {
        return sums(events, groupOf, groups);
    }

    /** Persons of each group. */
    double[] personsOf(int[] groupOf, int groups) {
        return sums(persons, groupOf, groups);
    }

    private static double[] sums(double[][] counts, int[] groupOf, int groups) {
        double[] sums = new double[groups];
        for (double[] unit : counts) {
            for (int band = 0; band < unit.length; band++) {
                sums[groupOf[band]] += unit[band];
            }
        }
        return sums;
    }

    private boolean tells(double count, double people) {
        return new PrimarySuppression(profile).tells(kind, count, people);
    }

    /**
     * A group whose events tell too much if they are known.
     *
     * @param groupOf the group of each band
     * @param groups number of groups
     * @return the one with the fewest events, the first of them; -1 if there is none
     */
    int telling(int[] groupOf, int groups) {
        double[] x = eventsOf(groupOf, groups);
        double[] n = personsOf(groupOf, groups);
        boolean[] several = new boolean[groups];
        int[] bands = new int[groups];
        Arrays.stream(groupOf).forEach(group -> several[group] = ++bands[group] > 1);
        int worst = -1;
        for (int group = 0; group < groups; group++) {
            boolean hidesFew = several[group] && x[group] > 0 && x[group] < profile.interval();
            boolean tells = n[group] > 0 ? hidesFew || tells(x[group], n[group]) : needsRates;
            if (tells && (worst < 0 || x[group] < x[worst])) {
                worst = group;
            }
        }
        return worst;
    }

    /**
     * A group that holds a band of a unit, or of all units together, whose count would be withheld by itself and is known more
     * closely than the rules allow.
     *
     * @param groupOf the group of each band
     * @param groups number of groups
     * @return the group; -1 if there is none
     */
    int exposed(int[] groupOf, int groups) {
        Exchange exchange = new Exchange(groupOf, groups);
        for (int unit = 0; unit < events.length; unit++) {
            for (int band = 0; band < groupOf.length; band++) {
                if (persons[unit][band] > 0
                        && tells(events[unit][band], persons[unit][band])
                        && !exchange.isFree(unit, band)) {
                    return groupOf[band];
                }
            }
        }
        return exchange.exposedInAll();
    }

    /** What is left of these counts beside parts of them; null where that is nobody. */
    @Nullable
    AgeCounts beside(Iterable<AgeCounts> parts) {
        double[][] x = copy(events);
        double[][] n = copy(persons);
        double people = 0;
        for (int unit = 0; unit < x.length; unit++) {
            for (int band = 0; band < x[unit].length; band++) {
                for (AgeCounts part : parts) {
                    x[unit][band] -= part.events[unit][band];
                    n[unit][band] -= part.persons[unit][band];
                }
                people += n[unit][band];
            }
        }
        return people > 0 ? new AgeCounts(kind, profile, mostEach, x, n, false) : null;
    }

    private static double[][] copy(double[][] counts) {
        return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "AgeCounts[" + events.length + " units]";
    }

    /** How events can change places. */
    private final class Exchange {

        private final int[] groupOf;
        private final int groups;
        private final double[][] fall;
        private final double[][] rise;

        Exchange(int[] groupOf, int groups) {
            this.groupOf = groupOf;
            this.groups = groups;
            this.fall = new double[events.length][groups];
            this.rise = new double[events.length][groups];
            for (int unit = 0; unit < events.length; unit++) {
                for (int band = 0; band < groupOf.length; band++) {
                    fall[unit][groupOf[band]] += events[unit][band];
                    rise[unit][groupOf[band]] += room(unit, band);
                }
            }
        }

        private double room(int unit, int band) {
            return Math.max(0, mostEach * persons[unit][band] - events[unit][band]);
        }

        /** Whether the count of a band of a unit can be changed as far as is demanded. */
        boolean isFree(int unit, int band) {
            double fewer = events[unit][band];
            double more = room(unit, band);
            double othersFewer = sum(fall[unit]) - fewer;
            double othersMore = sum(rise[unit]) - more;
            // what follows from the events of the unit in all bands together cannot be asked for
            double possible = Math.min(fewer, othersMore) + Math.min(more, othersFewer);
            double needed = Math.min(profile.interval(), possible);
            double up = change(unit, band, Math.min(more, needed), true);
            return up + change(unit, band, Math.min(fewer, needed - up), false) >= needed - 1e-9;
        }

        /** By how much a count can rise or fall, as far as is needed. */
        private double change(int unit, int band, double needed, boolean rises) {
            int own = groupOf[band];
            double[] others = (rises ? fall : rise)[unit].clone();
            double found = others[own] - (rises ? events[unit][band] : room(unit, band));
            for (int other = 0; other < events.length && found < needed; other++) {
                double back = other == unit ? 0 : (rises ? fall : rise)[other][own];
                for (int group = 0; group < groups && back > 0 && found < needed; group++) {
                    if (group != own) {
                        double moved = Math.min(Math.min(others[group], back), (rises ? rise : fall)[other][group]);
                        others[group] -= moved;
                        back -= moved;
                        found += moved;
                    }
                }
            }
            return Math.min(found, needed);
        }

        /** A group that holds a band whose events in all units are few and follow from those of the group; -1 if there is none. */
        int exposedInAll() {
            for (int band = 0; band < groupOf.length; band++) {
                double x = 0;
                double n = 0;
                double more = 0;
                double fewer = 0;
                boolean isAlone = true;
                for (int unit = 0; unit < events.length; unit++) {
                    x += events[unit][band];
                    n += persons[unit][band];
                    more += Math.min(room(unit, band), fall[unit][groupOf[band]] - events[unit][band]);
                    fewer += Math.min(events[unit][band], rise[unit][groupOf[band]] - room(unit, band));
                }
                for (int other = 0; other < groupOf.length; other++) {
                    isAlone &= other == band || groupOf[other] != groupOf[band];
                }
                if (!isAlone && n > 0 && tells(x, n)) {
                    double all = 0;
                    for (int unit = 0; unit < events.length; unit++) {
                        all += fall[unit][groupOf[band]];
                    }
                    double possible = Math.min(all, mostEach * n);
                    if (more + fewer < Math.min(profile.interval(), possible) - 1e-9) {
                        return groupOf[band];
                    }
                }
            }
            return -1;
        }

        private double sum(double[] counts) {
            return Arrays.stream(counts).sum();
        }
    }
}
