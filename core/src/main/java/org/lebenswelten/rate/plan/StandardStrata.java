package org.lebenswelten.rate.plan;

import java.util.Arrays;
import java.util.List;
import org.lebenswelten.model.Sex;
import org.lebenswelten.rate.standard.ReferenceRates;
import org.lebenswelten.rate.standard.StratifiedCounts;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Events and persons of the standard of indirect standardisation, by ages of one sex or of all. These counts are published: see
 * {@code org.lebenswelten.disclosure.age.CityStandards}.
 *
 * <p>The arrays are not copied: who makes the standard gives them up.
 *
 * @param strata ages and sexes that do not overlap, each with persons
 * @param events events in each stratum
 * @param persons persons in each stratum, above 0
 */
public record StandardStrata(List<Band> strata, double[] events, double[] persons) {

    /**
     * Checks the lengths and that every stratum has a rate.
     *
     * @throws IllegalArgumentException if the lengths differ, or a stratum has no persons or a missing count; the message names
     *     no count
     */
    public StandardStrata {
        strata = List.copyOf(strata);
        if (strata.isEmpty() || events.length != strata.size() || persons.length != strata.size()) {
            throw new IllegalArgumentException(
                    "standard of " + strata.size() + " strata with " + events.length + " counts of events and "
                            + persons.length + " of persons, expected one each and a stratum at least");
        }
        for (int i = 0; i < events.length; i++) {
            if (!(events[i] >= 0) || !(persons[i] > 0)) {
                throw new IllegalArgumentException("stratum " + strata.get(i)
                        + " of a standard has no rate, expected events >= 0 and persons > 0");
            }
        }
    }

    /**
     * The stratum that holds an age band.
     *
     * @param band ages of one sex or of all
     * @return its position, -1 if none holds all of it
     */
    public int stratumOf(Band band) {
        for (int i = 0; i < strata.size(); i++) {
            if (holds(strata.get(i), band)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether an age band can be given a rate, or lies beside all strata so that nothing is expected in it.
     *
     * @param band ages of one sex or of all
     * @return false if a stratum holds part of it only
     */
    public boolean fits(Band band) {
        return stratumOf(band) >= 0 || strata.stream().noneMatch(stratum -> overlap(stratum, band));
    }

    /** Whether all persons of a band belong to a stratum. */
    private static boolean holds(Band stratum, Band band) {
        return stratum.ageFrom() <= band.ageFrom()
                && band.ageTo() <= stratum.ageTo()
                && (stratum.sex() == Sex.ALL || stratum.sex() == band.sex());
    }

    /** Whether some persons may belong to both. */
    private static boolean overlap(Band one, Band other) {
        boolean sexes = one.sex() == other.sex() || one.sex() == Sex.ALL || other.sex() == Sex.ALL;
        return sexes && one.ageFrom() <= other.ageTo() && other.ageFrom() <= one.ageTo();
    }

    /** The rates, for the persons that {@link #inStrata} gives. */
    ReferenceRates rates() {
        return new ReferenceRates(
                new StratifiedCounts(strata.stream().map(Band::toString).toList(), events, persons));
    }

    /** Persons of some bands, by stratum; those beside all strata are left out. */
    double[] inStrata(List<Band> bands, double... perBand) {
        double[] sum = new double[strata.size()];
        for (int band = 0; band < perBand.length; band++) {
            int stratum = stratumOf(bands.get(band));
            if (stratum >= 0) {
                sum[stratum] += perBand[band];
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandardStrata that
                && strata.equals(that.strata)
                && Arrays.equals(events, that.events)
                && Arrays.equals(persons, that.persons);
    }

    @Override
    public int hashCode() {
        return strata.hashCode() + 31 * Arrays.hashCode(events) + 961 * Arrays.hashCode(persons);
    }

    /** Says the size only. */
    @Override
    public String toString() {
        return "StandardStrata[" + strata.size() + " strata]";
    }
}
