package org.lebenswelten.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The default style of a layer: rules of which each feature meets exactly one, and labels.
 *
 * @param name ASCII name
 * @param title what people call it
 * @param rules the rules, in the order of the legend
 * @param labelColumn column whose text labels the features, or null for no labels
 * @param labelScale largest scale denominator at which labels are drawn, such as 60,000
 */
public record LayerStyle(
        String name, BilingualText title, List<StyleRule> rules, @Nullable String labelColumn, double labelScale) {

    /**
     * Copies the rules.
     *
     * @throws IllegalArgumentException if the label scale is not a finite number >= 0
     */
    public LayerStyle {
        rules = List.copyOf(rules);
        if (!(labelScale >= 0 && labelScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "style '" + name + "': label scale " + labelScale + ", expected a finite number >= 0");
        }
    }
}
