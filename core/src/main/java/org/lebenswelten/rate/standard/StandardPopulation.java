package org.lebenswelten.rate.standard;

import java.util.Objects;

/**
 * The age structure that rates are standardised to.
 *
 * <p>Only the proportions between the bands count, not the size. Rates that were standardised to different populations
 * cannot be compared.
 */
public final class StandardPopulation {

    /**
     * The revised European standard population of 2013, 100,000 persons, in its 21 bands 0, 1-4, 5-9 ... 95+.
     *
     * <p>Reference: Eurostat (2013), Revision of the European Standard Population. Report of Eurostat's task force.
     * Publications Office of the European Union, Luxembourg. doi:10.2785/11470
     */
    public static final StandardPopulation EUROPEAN_2013 = new StandardPopulation(
            "European 2013",
            AgeBands.ofStarts(0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95),
            1000,
            4000,
            5500,
            5500,
            5500,
            6000,
            6000,
            6500,
            7000,
            7000,
            7000,
            7000,
            6500,
            6000,
            5500,
            5000,
            4000,
            2500,
            1500,
            800,
            200);

    /**
     * The world standard population of the World Health Organization for 2000 to 2025, per cent, in its 21 bands 0-4,
     * 5-9 ... 100+. The printed percentages sum to 100.035.
     *
     * <p>Reference: Ahmad OB, Boschi-Pinto C, Lopez AD, Murray CJL, Lozano R, Inoue M (2001), Age standardization of
     * rates: a new WHO standard. GPE Discussion Paper 31, World Health Organization, Geneva.
     */
    public static final StandardPopulation WHO_WORLD = new StandardPopulation(
            "WHO world 2000-2025",
            AgeBands.ofStarts(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100),
            8.86,
            8.69,
            8.60,
            8.47,
            8.22,
            7.93,
            7.61,
            7.15,
            6.59,
            6.04,
            5.37,
            4.55,
            3.72,
            2.96,
            2.21,
            1.52,
            0.91,
            0.44,
            0.15,
            0.04,
            0.005);

    /**
     * The population of Germany on 31 December 2011, persons, carried forward from the census of 9 May 2011, in 19 bands
     * 0, 1-4, 5-9 ... 85+. Statistics that name the mean population of 2011 as their standard differ from it slightly.
     *
     * <p>Reference: Statistisches Bundesamt, GENESIS-Online table 12411-0005, Fortschreibung des Bevölkerungsstandes,
     * column 31.12.2011, single years of age summed. Data licence Germany, attribution, version 2.0.
     */
    public static final StandardPopulation GERMANY_2011 = new StandardPopulation(
            "Germany 2011",
            AgeBands.ofStarts(0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85),
            658332,
            2728254,
            3497326,
            3889094,
            4027946,
            4822077,
            4855407,
            4809954,
            4649446,
            6166630,
            6998760,
            6324080,
            5465592,
            4831570,
            3984744,
            4952544,
            3396972,
            2333431,
            1935741);

    private final String id;
    private final AgeBands bands;
    private final double[] persons;

    private StandardPopulation(String id, AgeBands bands, double... persons) {
        this.id = Objects.requireNonNull(id, "id");
        this.bands = Objects.requireNonNull(bands, "bands");
        this.persons = persons.clone();
    }

    /**
     * A standard population of one's own, such as that of the city.
     *
     * @param id name for messages and provenance
     * @param bands age bands
     * @param persons persons, or shares, in each band, above 0; copied
     * @return the standard population
     * @throws IllegalArgumentException if there is not one number above 0 for each band; the message names the band
     */
    public static StandardPopulation of(String id, AgeBands bands, double... persons) {
        if (persons.length != bands.size()) {
            throw new IllegalArgumentException("standard population '" + id + "' has " + persons.length
                    + " numbers, expected one for each of " + bands.size() + " bands");
        }
        for (int i = 0; i < persons.length; i++) {
            if (!(persons[i] > 0 && Double.isFinite(persons[i]))) {
                throw new IllegalArgumentException("standard population '" + id + "', band "
                        + bands.bands().get(i) + ": " + persons[i] + ", expected a number above 0");
            }
        }
        return new StandardPopulation(id, bands, persons);
    }

    /**
     * The name.
     *
     * @return name for messages and provenance
     */
    public String id() {
        return id;
    }

    /**
     * The bands as published.
     *
     * @return the age bands
     */
    public AgeBands bands() {
        return bands;
    }

    /**
     * The weights of other, coarser bands: the standard's persons in them. Bands that cover part of the ages only, such
     * as 0 to 64, have the weights of that part.
     *
     * @param target bands whose limits are limits of this population's bands
     * @return one weight for each band of the target
     * @throws IllegalArgumentException if a band of the target starts or ends inside a band of this population, or
     *     outside all of them; the message names it
     */
    public double[] weights(AgeBands target) {
        double[] weights = new double[target.size()];
        for (int i = 0; i < weights.length; i++) {
            AgeBand wanted = target.bands().get(i);
            for (int j = 0; j < persons.length; j++) {
                AgeBand band = bands.bands().get(j);
                if (band.from() >= wanted.from() && band.to() <= wanted.to()) {
                    weights[i] += persons[j];
                }
            }
            if (!has(wanted)) {
                throw new IllegalArgumentException("standard population '" + id + "' lacks the age band " + wanted
                        + ", expected bands that can be put together from " + bands.names());
            }
        }
        return weights;
    }

    /**
     * Whether an age band can be put together from bands of this population.
     *
     * @param band the band
     * @return true if it starts and ends where bands of this population do
     */
    public boolean has(AgeBand band) {
        return bands.bands().stream().anyMatch(each -> each.from() == band.from())
                && bands.bands().stream().anyMatch(each -> each.to() == band.to());
    }

    /** The name. */
    @Override
    public String toString() {
        return id;
    }
}
