package org.lebenswelten.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.Period;
import org.lebenswelten.rate.plan.StandardStrata;

/**
 * What an earlier release of the same atlas showed: everyone may have kept it.
 *
 * @param file the file, for messages
 * @param layers what each layer showed, by the name of the layer
 * @param standards the rates of the city by which figures were indirectly standardised in each period, by the id of the indicator;
 *     no period where the release does not tell them
 * @param sizes published sizes of groups of residents
 * @param stated what its definition states on how figures are made
 */
public record PreviousRelease(
        String file,
        Map<String, Layer> layers,
        Map<String, Map<Period, StandardStrata>> standards,
        List<Sizes> sizes,
        Stated stated) {

    /**
     * Published sizes of a group of residents.
     *
     * @param name what it was the group of, for messages
     * @param group ages and sex
     * @param rounding to a multiple of what they were rounded
     * @param persons the sizes by the id of the feature, such as {@code 0231.2019}; none where withheld
     * @param exact features whose size another figure told exactly
     * @param sides on which side of the minimum the sizes lay
     */
    public record Sizes(
            String name, TargetGroup group, int rounding, Map<String, Double> persons, Set<String> exact, Sides sides) {

        /** Copies the collections. */
        public Sizes {
            persons = Map.copyOf(persons);
            exact = Set.copyOf(exact);
        }
    }

    /**
     * What a release told of sizes by withholding them: whether they were too small by themselves, or withheld for others.
     *
     * @param minimum persons below which a size was withheld; every size that was shown is at least that
     * @param few features with fewer persons
     * @param many features with as many persons or more whose size was withheld
     */
    public record Sides(int minimum, Set<String> few, Set<String> many) {

        /** Nothing was told but the sizes. */
        public static final Sides NONE = new Sides(0, Set.of(), Set.of());

        /** Copies the sets. */
        public Sides {
            few = Set.copyOf(few);
            many = Set.copyOf(many);
        }
    }

    /**
     * What the definition of the release states.
     *
     * @param relations how counts of its indicators bounded each other
     * @param zonings the zoning of each indicator, by its id
     * @param otherwise indicators whose figures were made otherwise than now, by age or by rates of the city: by another method
     *     or standard
     */
    public record Stated(List<CountRelation> relations, Map<String, String> zonings, Set<String> otherwise) {

        /** States nothing. */
        public static final Stated NOTHING = new Stated(List.of(), Map.of(), Set.of());

        /** Copies the collections. */
        public Stated {
            relations = List.copyOf(relations);
            zonings = Map.copyOf(zonings);
            otherwise = Set.copyOf(otherwise);
        }
    }

    /**
     * A release of which nothing but figures is known.
     *
     * @param file the file, for messages
     * @param layers what each layer showed, by the name of the layer
     */
    public PreviousRelease(String file, Map<String, Layer> layers) {
        this(file, layers, Map.of(), List.of(), Stated.NOTHING);
    }

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
     * @param city the figure of the city in each period, as far as it was shown
     */
    public record Layer(int decimals, Map<String, Printed> features, Map<Period, Double> city) {

        /**
         * A layer without figures of the city.
         *
         * @param decimals the largest number of decimals of a figure
         * @param features figures by the id of the feature
         */
        public Layer(int decimals, Map<String, Printed> features) {
            this(decimals, features, Map.of());
        }

        /** Copies the maps. */
        public Layer {
            features = Map.copyOf(features);
            city = Map.copyOf(city);
        }

        /**
         * The same with figures of the city.
         *
         * @param ofCity the figure of the city in each period
         * @return the layer
         */
        public Layer withCity(Map<Period, Double> ofCity) {
            return new Layer(decimals, features, ofCity);
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

    /** Copies the maps. */
    public PreviousRelease {
        layers = Map.copyOf(layers);
        standards = Map.copyOf(standards);
        sizes = List.copyOf(sizes);
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
