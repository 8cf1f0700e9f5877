package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.MethodAlternative;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.model.Direction;

/** Reads what is drawn to tell how firm ranks are. */
final class UncertaintyReader {

    private final NormalisationReader normalisations;
    private final CombinationReader combinations;

    /**
     * A reader.
     *
     * @param normalisations reads normalisations
     * @param combinations reads weights and aggregations
     */
    UncertaintyReader(NormalisationReader normalisations, CombinationReader combinations) {
        this.normalisations = normalisations;
        this.combinations = combinations;
    }

    /**
     * Reads the option {@code uncertainty}.
     *
     * @param index the index
     * @return the plan, or null where nothing is to be drawn
     */
    @Nullable
    UncertaintyPlan read(YamlNode index) {
        YamlNode node = index.find("uncertainty");
        UncertaintyPlan usual = UncertaintyPlan.withDefaults();
        if (node == null) {
            return usual;
        }
        if (!node.json().isObject()) {
            return null;
        }
        List<MethodAlternative> alternatives = new ArrayList<>();
        for (YamlNode entry : node.items("alternatives")) {
            alternatives.add(alternative(entry, index.text("id")));
        }
        return new UncertaintyPlan(
                node.has("draws") ? node.integer("draws") : usual.draws(),
                node.has("seed") ? node.at("seed").json().longValue() : usual.seed(),
                node.number("weightNoise", usual.weightNoise()),
                node.has("samplingError") ? node.at("samplingError").json().booleanValue() : usual.samplingError(),
                alternatives);
    }

    private MethodAlternative alternative(YamlNode entry, String id) {
        YamlNode normalisation = entry.find("normalisation");
        YamlNode weights = entry.find("weights");
        YamlNode aggregation = entry.find("aggregation");
        return new MethodAlternative(
                normalisation == null
                        ? null
                        : normalisations
                                .read(normalisation, Direction.HIGHER_IS_WORSE)
                                .step(),
                weights == null ? null : combinations.weighting(weights, id, List.of()),
                aggregation == null ? null : combinations.aggregation(aggregation, id, List.of()));
    }
}
