package org.lebenswelten.derive;

import java.util.Arrays;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.exposure.ExposureCounts;
import org.lebenswelten.spatial.exposure.FacadeExposure;
import org.lebenswelten.spatial.exposure.FacadeRule;
import org.lebenswelten.spatial.exposure.NoiseIndicator;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonLocator;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * The people whose facades have a noise level within some classes, out of all: a proportion, the same in every period; see
 * {@link FacadeExposure}. The covered share of a unit is the share of its people whose building has a level; the others are in
 * the denominator only. A unit without people is missing.
 *
 * @param noise the noise indicator of the levels
 * @param rule how the people of a building are assigned to its facades
 * @param buildings the buildings, with the number of persons as weight
 * @param buildingOf position of the building of each facade point
 * @param level level at each facade point in dB
 * @param fromClass position of the lowest class that counts
 * @param belowClass position of the first class that no longer counts; the number of classes for none
 * @param minimumCovered a unit of which less is covered is {@link Basis#PARTIAL}
 */
public record FacadeComputation(
        NoiseIndicator noise,
        FacadeRule rule,
        WeightedPoints buildings,
        int[] buildingOf,
        double[] level,
        int fromClass,
        int belowClass,
        double minimumCovered)
        implements Computation {

    @Override
    public ComputedFigures over(PolygonLayer units, UnitPeriods frame) {
        int[] unit = PolygonLocator.of(units).at(buildings.x(), buildings.y());
        int[] placed = new int[unit.length];
        double[] persons = buildings.weight().clone();
        double all = Arrays.stream(persons).sum();
        for (int b = 0; b < unit.length; b++) {
            placed[b] = Math.max(0, unit[b]);
            // a building outside of all units has nobody in any of them
            persons[b] = unit[b] < 0 ? 0 : persons[b];
        }
        double kept = Arrays.stream(persons).sum();
        FacadeExposure exposure = FacadeExposure.of(
                noise,
                rule,
                new ResidentPoints(units.name(), buildings.x(), buildings.y(), placed, persons),
                units.size(),
                buildingOf,
                level);
        double[] without = new double[units.size()];
        for (int b : exposure.withoutLevel()) {
            without[placed[b]] += persons[b];
        }
        ExposureCounts counts = exposure.counts();
        double[] denominator = counts.denominator();
        double[] numerator = new double[units.size()];
        for (int c = fromClass; c < belowClass; c++) {
            for (int u = 0; u < numerator.length; u++) {
                numerator[u] += counts.numerator()[c][u];
            }
        }
        double[] covered = new double[units.size()];
        for (int u = 0; u < numerator.length; u++) {
            numerator[u] = ComputedFigures.part(numerator[u], denominator[u]);
            covered[u] = denominator[u] > 0 ? 1 - without[u] / denominator[u] : Double.NaN;
        }
        double[] coveredShare = ComputedFigures.repeated(covered, frame);
        Basis[] basis = new Basis[frame.size()];
        Arrays.setAll(basis, cell -> coveredShare[cell] < minimumCovered ? Basis.PARTIAL : Basis.FULL);
        return ComputedFigures.ofCounts(
                frame,
                ComputedFigures.repeated(numerator, frame),
                ComputedFigures.repeated(denominator, frame),
                new ComputedQuality("facades", coveredShare, basis, all > 0 ? kept / all : Double.NaN, 0),
                null);
    }

    /** Says the rule only. */
    @Override
    public String toString() {
        return "FacadeComputation[" + rule + "]";
    }
}
