package org.lebenswelten.atlas;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.BilingualText;

/** Says in one sentence how a catchment is drawn, and to which side its bounds belong. */
final class CatchmentTexts {

    private CatchmentTexts() {}

    /** The catchments of some measures, one sentence each. */
    static BilingualText of(List<MeasureProfile> measures) {
        return LayerTexts.joined(
                " ",
                measures.stream()
                        .map(measure -> LayerTexts.of("catchment.of", measure.name(), of(measure.catchment())))
                        .toArray(BilingualText[]::new));
    }

    /** How one catchment is drawn. */
    static BilingualText of(Catchment catchment) {
        BilingualText edge = LayerTexts.of("catchment.edge." + code(catchment.bound()));
        return switch (catchment.kind()) {
            case RADIUS -> LayerTexts.of("catchment.radius", catchment.radiusMetres(), edge);
            case AREAS -> LayerTexts.of("catchment.areas", String.join(", ", catchment.areaIds()));
            case WALK -> LayerTexts.of("catchment.walk", catchment.minutes(), catchment.speedKmh(), edge);
            case DECAY -> decay(catchment, Objects.requireNonNull(catchment.decay()));
            case SETTING -> LayerTexts.of("catchment.setting");
        };
    }

    private static BilingualText decay(Catchment catchment, DecayRule rule) {
        BilingualText cost = catchment.onFoot()
                ? LayerTexts.of("catchment.cost.minutes", catchment.speedKmh())
                : LayerTexts.of("catchment.cost.metres");
        double end = catchment.onFoot() ? catchment.endMetres() / catchment.metresPerMinute() : catchment.endMetres();
        String kind = rule.kind().name().toLowerCase(Locale.ROOT);
        BilingualText function =
                switch (rule.kind()) {
                    case STEP ->
                        LayerTexts.of(
                                "catchment.step." + code(catchment.bound()),
                                numbers(rule.bounds()),
                                numbers(rule.weights()));
                    case GAUSSIAN, EXPONENTIAL, LINEAR -> LayerTexts.of("catchment." + kind, rule.scale());
                    case POWER -> LayerTexts.of("catchment.power", rule.scale(), rule.exponent(), rule.least());
                    case LOGISTIC -> LayerTexts.of("catchment.logistic", rule.scale(), rule.deviation());
                };
        return LayerTexts.of(
                "catchment.decay", function, cost, end, LayerTexts.of("catchment.edge." + code(catchment.bound())));
    }

    private static BilingualText numbers(List<Double> numbers) {
        return LayerTexts.joined(" | ", numbers.stream().map(LayerTexts::number).toArray(BilingualText[]::new));
    }

    private static String code(Bound bound) {
        return bound.name().toLowerCase(Locale.ROOT);
    }
}
