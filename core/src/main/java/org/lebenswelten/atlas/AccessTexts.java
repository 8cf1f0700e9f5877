package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessFigures;
import org.lebenswelten.coverage.access.AccessMethod;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.coverage.access.SiteStatus;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;

/** Says in words how access was computed. */
final class AccessTexts {

    private static final int LISTED = 12;

    private AccessTexts() {}

    static BilingualText description(AccessFigures figures) {
        AccessDefinition definition = figures.definition();
        AccessMethod method = definition.plan().method();
        List<BilingualText> texts = new ArrayList<>(List.of(
                LayerTexts.sentence(definition.description()),
                LayerTexts.of("people.ages", ages(definition.people().targetGroup())),
                LayerTexts.of("access.method." + method, definition.plan().tau()),
                LayerTexts.of(
                        definition.alongNetwork() ? "ways.network" : "ways.crowFlies",
                        definition.plan().limit())));
        if (method.takesDecay()) {
            texts.add(weights(definition.plan().decay()));
        }
        texts.add(LayerTexts.of("access.published"));
        texts.add(sites("access.noDemand", figures.sites(SiteStatus.NO_DEMAND)));
        texts.add(sites("access.unknown", figures.sites(SiteStatus.CAPACITY_UNKNOWN)));
        return LayerTexts.joined(" ", texts.toArray(BilingualText[]::new));
    }

    /** The ages of a target group. */
    static BilingualText ages(TargetGroup group) {
        return group.ageMax() == Integer.MAX_VALUE
                ? LayerTexts.of("ages.from", group.ageMin())
                : LayerTexts.of("ages.between", group.ageMin(), group.ageMax());
    }

    /** How weights fall with the way. */
    static BilingualText weights(Decay decay) {
        if (decay instanceof Decay.Step step) {
            if (step.weights().size() == 1) {
                return LayerTexts.of("decay.none");
            }
            return LayerTexts.of(
                    step.bound() == StepBound.RIGHT_CLOSED ? "decay.step" : "decay.step.left",
                    listed(step.bounds()),
                    listed(step.weights()));
        }
        if (decay instanceof Decay.Gaussian bell) {
            return LayerTexts.of("decay.gaussian", bell.deviation());
        }
        if (decay instanceof Decay.Power power) {
            return LayerTexts.of("decay.power", power.scale(), power.exponent(), power.least());
        }
        if (decay instanceof Decay.Exponential exponential) {
            return LayerTexts.of("decay.exponential", exponential.rate());
        }
        if (decay instanceof Decay.Logistic logistic) {
            return LayerTexts.of("decay.logistic", logistic.median(), logistic.deviation());
        }
        return LayerTexts.of("decay.linear", decay.end());
    }

    private static BilingualText listed(List<Double> numbers) {
        return LayerTexts.joined(" | ", numbers.stream().map(LayerTexts::number).toArray(BilingualText[]::new));
    }

    private static BilingualText sites(String key, List<String> names) {
        String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())))
                + (names.size() > LISTED ? ", …" : "");
        return names.isEmpty() ? LayerTexts.of(key + ".none") : LayerTexts.of(key, listed);
    }
}
