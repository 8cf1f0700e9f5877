package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.rate.PeriodPooling;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.reach.TargetPopulation;

/**
 * Persons by age and sex for tables that hold events only, from the project's population: a period of several years has the
 * sum over its years, which is person-years.
 *
 * @param population the population, or null where the project has none that can be read
 * @param faulty whether the project names a population that cannot be read, which is reported already
 * @param log where to report
 */
record StrataDenominators(@Nullable RawPopulation population, boolean faulty, ProblemLog log) {

    /**
     * The persons of each band.
     *
     * @param reading the indicator
     * @param bands its bands
     * @param place where to report
     * @return one column over the frame of the table for each band, or null where that was reported as impossible
     */
    double @Nullable [][] of(IndicatorReading reading, List<Band> bands, Place place) {
        if (faulty) {
            return null;
        }
        String id = reading.indicator().id();
        if (population == null
                || !population.frame().zoningId().equals(reading.zoning().id())) {
            log.add(
                    ProblemCode.NO_DENOMINATOR,
                    place,
                    id,
                    Words.of("denominator.none", reading.zoning().id()));
            return null;
        }
        PeriodPooling pooling = new PeriodPooling(reading.tablePeriods());
        boolean sound = pooling.canPool(population.frame().periods());
        if (!sound) {
            log.add(
                    ProblemCode.NO_DENOMINATOR,
                    place,
                    id,
                    Words.of(
                            "denominator.periods",
                            ProblemLog.listed(population.frame().periods()),
                            ProblemLog.listed(reading.tablePeriods())));
        }
        double[][] persons = new double[bands.size()][];
        for (int i = 0; i < persons.length; i++) {
            Band band = bands.get(i);
            TargetGroup group = new TargetGroup(band.ageFrom(), band.ageTo(), band.sex());
            if (!TargetPopulation.fits(population, group)) {
                sound = false;
                log.add(
                        ProblemCode.NO_DENOMINATOR,
                        place,
                        BandCells.written(band),
                        Words.of("denominator.band", BandCells.written(band)));
            } else if (sound) {
                double[] column = TargetPopulation.of(population, group);
                persons[i] = pooling.pool(new RawCounts(population.frame(), column, column))
                        .denominator();
            }
        }
        return sound ? persons : null;
    }
}
