package org.lebenswelten.read;

import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.ResidentPoints;

/** Checks that each areal unit in which people live has a point where they live: their reach could not be told else. */
final class ResidentsCheck {

    private ResidentsCheck() {}

    /**
     * Checks all units.
     *
     * @param population the population
     * @param residents the points, over the same zoning
     * @param file path of the table of points
     * @param log where to report
     */
    static void check(RawPopulation population, ResidentPoints residents, String file, ProblemLog log) {
        int units = population.frame().unitCount();
        boolean[] reachable = new boolean[units];
        for (int i = 0; i < residents.size(); i++) {
            reachable[residents.unit()[i]] |= residents.residents()[i] > 0;
        }
        boolean[] inhabited = new boolean[units];
        for (double[] persons : population.persons()) {
            for (int cell = 0; cell < persons.length; cell++) {
                inhabited[cell % units] |= persons[cell] > 0;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (inhabited[unit] && !reachable[unit]) {
                log.add(
                        ProblemCode.UNIT_WITHOUT_RESIDENTS,
                        Place.ofFile(file).at("area"),
                        population.frame().unitIds().get(unit));
            }
        }
    }
}
