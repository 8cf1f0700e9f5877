package org.lebenswelten.spatial.inference;

import java.util.stream.IntStream;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.SpatialWeights;

/**
 * The areas that take part in a statistic: those with a value, without islands where these are left out.
 *
 * @param position for each area that takes part its position among all
 * @param weights the weights of those that take part among themselves, scaled anew
 * @param leftOut positions of areas that have a value, but are left out as islands
 * @param outcome whether there is enough to compute
 */
public record Sample(int[] position, SpatialWeights weights, int[] leftOut, Outcome outcome) {

    /**
     * Chooses the areas.
     *
     * @param weights the weights of all areas
     * @param islands what is done with areas without neighbours; areas whose neighbours all lack a value are islands too
     * @param columns the values; an area takes part if none of its values is {@code NaN}
     * @return the sample; {@link Outcome#CONSTANT} if one of the columns does not vary
     * @throws IllegalArgumentException if a column has another length than there are areas, a value is infinite, areas are
     *     their own neighbours, or there is an island and islands are {@linkplain IslandRule#REFUSED refused}
     */
    public static Sample of(SpatialWeights weights, IslandRule islands, double[]... columns) {
        if (weights.neighbours().includesSelf()) {
            throw new IllegalArgumentException("areas are their own neighbours, which only Gi* has a use for");
        }
        boolean[] kept = new boolean[weights.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = true;
            for (double[] column : columns) {
                kept[i] &= !Double.isNaN(value(weights, column, i));
            }
        }
        Sample known = restricted(weights, kept);
        for (int k = 0; k < known.position.length; k++) {
            if (islands != IslandRule.ZERO_LAG && islands != IslandRule.MISSING && known.weights.isIsland(k)) {
                if (islands == IslandRule.REFUSED) {
                    throw new IllegalArgumentException("area " + known.position[k] + " has no neighbour with a value");
                }
                kept[known.position[k]] = false;
            }
        }
        Sample chosen = islands == IslandRule.LEFT_OUT ? restricted(weights, kept) : known;
        int[] leftOut = IntStream.of(known.position).filter(area -> !kept[area]).toArray();
        return new Sample(chosen.position, chosen.weights, leftOut, chosen.outcomeOf(columns));
    }

    /**
     * The values of the areas that take part.
     *
     * @param column a value for each area
     * @return a value for each area that takes part
     */
    public double[] of(double[] column) {
        return IntStream.of(position).mapToDouble(i -> column[i]).toArray();
    }

    /**
     * The number of areas that take part.
     *
     * @return n
     */
    public int size() {
        return position.length;
    }

    private static Sample restricted(SpatialWeights weights, boolean[] kept) {
        int[] position = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
        boolean all = position.length == kept.length;
        return new Sample(position, all ? weights : weights.restrictedTo(kept), new int[0], Outcome.DEFINED);
    }

    private Outcome outcomeOf(double[][] columns) {
        if (size() < 3) {
            return Outcome.TOO_FEW_AREAS;
        }
        for (double[] column : columns) {
            double[] values = of(column);
            double low = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i])
                    .min()
                    .orElseThrow();
            double high = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i])
                    .max()
                    .orElseThrow();
            if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
                return Outcome.CONSTANT;
            }
        }
        boolean linked = IntStream.range(0, size()).anyMatch(i -> !weights.isIsland(i));
        return linked ? Outcome.DEFINED : Outcome.NO_NEIGHBOURS;
    }

    private static double value(SpatialWeights weights, double[] column, int area) {
        if (column.length != weights.size()) {
            throw new IllegalArgumentException(column.length + " values, expected " + weights.size() + ", one an area");
        }
        if (Double.isInfinite(column[area])) {
            throw new IllegalArgumentException(
                    "area " + area + " has the value " + column[area] + ", expected a finite number or NaN");
        }
        return column[area];
    }
}
