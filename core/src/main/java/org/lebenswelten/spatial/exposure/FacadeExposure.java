package org.lebenswelten.spatial.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Counts the residents of areal units by noise class from levels at the facades of their buildings.
 *
 * <pre>{@code
 * numerator_cu = sum over the buildings b of unit u of r_b * n_bc / n_b
 * }</pre>
 *
 * <p>r_b are the residents of a building, n_b the facade points that count by the {@link FacadeRule}, n_bc those of them
 * in class c. A building without facade points has residents in the denominator only and is listed: no level is known
 * there, and none is made up.
 *
 * @param counts residents by class, raw counts before disclosure control
 * @param withoutLevel positions of the buildings that have residents but no facade point, ascending
 */
public record FacadeExposure(ExposureCounts counts, int[] withoutLevel) {

    /**
     * Counts the residents.
     *
     * @param indicator the noise indicator of the levels
     * @param rule how residents are assigned to facades
     * @param buildings the buildings with their residents
     * @param unitCount number of areal units of the buildings' zoning
     * @param buildingOf position of the building of each facade point
     * @param level level at each facade point in dB
     * @return the exposure
     * @throws IllegalArgumentException if columns differ in length, a facade point names a building that is not there, a
     *     level is not finite, or a building names a unit that is not there
     */
    public static FacadeExposure of(
            NoiseIndicator indicator,
            FacadeRule rule,
            ResidentPoints buildings,
            int unitCount,
            int[] buildingOf,
            double[] level) {
        Objects.requireNonNull(rule, "rule");
        if (buildingOf.length != level.length) {
            throw new IllegalArgumentException("facade points with " + buildingOf.length + " buildings and "
                    + level.length + " levels, expected as many");
        }
        double[] denominator = Residents.byUnit(buildings, unitCount);
        double[][] numerator = new double[indicator.classes().size()][unitCount];
        List<Integer> withoutLevel = new ArrayList<>();
        List<List<Double>> levels = byBuilding(buildings.size(), buildingOf, level);
        for (int b = 0; b < buildings.size(); b++) {
            if (levels.get(b).isEmpty()) {
                if (buildings.residents()[b] > 0) {
                    withoutLevel.add(b);
                }
                continue;
            }
            double[] counted = rule.counted(
                    levels.get(b).stream().mapToDouble(Double::doubleValue).toArray());
            for (double decibels : counted) {
                int c = indicator.classOf(decibels);
                if (c >= 0) {
                    numerator[c][buildings.unit()[b]] += buildings.residents()[b] / counted.length;
                }
            }
        }
        return new FacadeExposure(
                new ExposureCounts(indicator.classes(), numerator, denominator),
                withoutLevel.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<List<Double>> byBuilding(int buildings, int[] buildingOf, double[] level) {
        List<List<Double>> levels = new ArrayList<>();
        for (int b = 0; b < buildings; b++) {
            levels.add(new ArrayList<>());
        }
        for (int f = 0; f < level.length; f++) {
            if (buildingOf[f] < 0 || buildingOf[f] >= buildings) {
                throw new IllegalArgumentException("facade point " + f + ": building position " + buildingOf[f]
                        + ", expected 0 to " + (buildings - 1));
            }
            levels.get(buildingOf[f]).add(level[f]);
        }
        return levels;
    }
}
