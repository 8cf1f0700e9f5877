package org.lebenswelten.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier release of the same atlas showed: everyone may have kept it.
 *
 * @param file the file, for messages
 * @param layers what each layer showed, by the name of the layer
 */
public record PreviousRelease(String file, Map<String, Layer> layers) {

    /**
     * The figures of one feature.
     *
     * @param shown whether a value stands there
     * @param value the value, {@code NaN} where withheld
     * @param lower the lower limit, {@code NaN} where there is none
     * @param upper the upper limit, {@code NaN} where there is none
     */
    public record Printed(boolean shown, double value, double lower, double upper) {}

    /**
     * The figures of one layer.
     *
     * @param decimals the largest number of decimals of a figure
     * @param features figures by the id of the feature, such as {@code 0231.2019}
     */
    public record Layer(int decimals, Map<String, Printed> features) {

        /** Copies the map. */
        public Layer {
            features = Map.copyOf(features);
        }

        /**
         * The figures of one layer, printed with as many decimals as the figure with the most.
         *
         * @param features figures by the id of the feature
         * @return the layer
         */
        public static Layer of(Map<String, Printed> features) {
            int decimals = 0;
            for (Printed printed : features.values()) {
                for (double number : new double[] {printed.value, printed.lower, printed.upper}) {
                    if (Double.isFinite(number)) {
                        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
                        decimals = Math.max(decimals, shortest.scale());
                    }
                }
            }
            return new Layer(decimals, features);
        }
    }

    /** Copies the map. */
    public PreviousRelease {
        layers = Map.copyOf(layers);
    }

    /**
     * What a layer showed.
     *
     * @param name name of the layer
     * @return its figures, or null where the release had no such layer
     */
    public @Nullable Layer layer(String name) {
        return layers.get(name);
    }
}
