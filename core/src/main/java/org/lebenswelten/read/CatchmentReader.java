package org.lebenswelten.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.Catchment.Kind;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.model.ProblemCode;

/** Reads from where people come to a measure. */
final class CatchmentReader {

    private CatchmentReader() {}

    /**
     * Reads a catchment.
     *
     * @param entry its entry in the profile, which is sound
     * @param log where to report
     * @return the catchment, or null where it is faulty
     */
    static @Nullable Catchment read(YamlNode entry, ProblemLog log) {
        Kind kind = entry.at("type").constant(Kind.class);
        DecayRule decay = null;
        if (kind == Kind.DECAY) {
            decay = decay(entry, log);
            if (decay == null) {
                return null;
            }
        }
        boolean distance = kind == Kind.RADIUS || kind == Kind.DECAY;
        boolean onFoot = (kind == Kind.WALK || kind == Kind.DECAY) && entry.has("minutes");
        return new Catchment(
                kind,
                distance && !onFoot ? entry.number("radiusM", Double.NaN) : Double.NaN,
                onFoot ? entry.number("minutes") : Double.NaN,
                onFoot ? entry.number("speedKmh", Catchment.DEFAULT_SPEED_KMH) : Double.NaN,
                kind == Kind.AREAS
                        ? entry.items("areaIds").stream().map(YamlNode::text).toList()
                        : List.of(),
                decay,
                entry.has("bound") ? entry.at("bound").constant(Bound.class) : Bound.INCLUSIVE);
    }

    private static @Nullable DecayRule decay(YamlNode entry, ProblemLog log) {
        DecayRule.Kind kind = entry.at("decayKind").constant(DecayRule.Kind.class);
        if (kind != DecayRule.Kind.STEP) {
            return new DecayRule(
                    kind,
                    List.of(),
                    List.of(),
                    entry.number("decayScale"),
                    entry.number("decayExponent", Double.NaN),
                    entry.number("decayLeast", Double.NaN),
                    entry.number("decayDeviation", Double.NaN));
        }
        List<Double> bounds = entry.items("decaySteps").stream()
                .map(step -> step.number("to"))
                .toList();
        List<Double> weights = entry.items("decaySteps").stream()
                .map(step -> step.number("weight"))
                .toList();
        if (!DecayRule.areSteps(bounds, weights)) {
            YamlNode steps = entry.at("decaySteps");
            log.add(ProblemCode.DECAY_STEPS, steps.place(), ProblemLog.listed(bounds), ProblemLog.listed(weights));
            return null;
        }
        return DecayRule.ofSteps(bounds, weights);
    }
}
