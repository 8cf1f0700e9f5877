package org.lebenswelten.coverage;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure gets with its target group, step by step, each in per cent of the whole target group.
 *
 * <p>The bottleneck is the step at which most is lost: the largest drop from the step before, the target group itself (100)
 * standing before the first. Unknown steps ({@code NaN}) are passed over, so that a drop behind a gap is that of all steps
 * since the last known one, named by the later. Of equal drops the first counts; where no step drops there is no bottleneck.
 * Steps are told as they are and need not fall: fewer places than people in reach are a first step below the second.
 *
 * <p>Reference: Tanahashi T (1978), Health service coverage and its evaluation. Bulletin of the World Health Organization 56,
 * 295-303.
 *
 * @param available places for the target group, at most 100
 * @param accessible share within reach
 * @param acceptable share within reach of a site that fits their needs
 * @param contact share that took part, at most 100
 * @param effective share that took part with success, at most 100
 */
public record CoverageSteps(double available, double accessible, double acceptable, double contact, double effective) {

    /** The steps. */
    public enum Step {
        /** There are places. */
        AVAILABLE,
        /** People live in reach of them. */
        ACCESSIBLE,
        /** They fit what people need. */
        ACCEPTABLE,
        /** People take part. */
        CONTACT,
        /** It helps. */
        EFFECTIVE
    }

    /**
     * The share of a step.
     *
     * @param step the step
     * @return per cent, or {@code NaN}
     */
    public double share(Step step) {
        return switch (step) {
            case AVAILABLE -> available;
            case ACCESSIBLE -> accessible;
            case ACCEPTABLE -> acceptable;
            case CONTACT -> contact;
            case EFFECTIVE -> effective;
        };
    }

    /**
     * How much each known step loses.
     *
     * @return percentage points by step in their order, negative where a step gains
     */
    public Map<Step, Double> drops() {
        Map<Step, Double> drops = new EnumMap<>(Step.class);
        double before = 100;
        for (Step step : Step.values()) {
            double share = share(step);
            if (!Double.isNaN(share)) {
                drops.put(step, before - share);
                before = share;
            }
        }
        return drops;
    }

    /**
     * Where most is lost.
     *
     * @return the step, or null where nothing is lost or known
     */
    public @Nullable Step bottleneck() {
        Step worst = null;
        double most = 0;
        for (Map.Entry<Step, Double> drop : drops().entrySet()) {
            if (drop.getValue() > most) {
                most = drop.getValue();
                worst = drop.getKey();
            }
        }
        return worst;
    }
}
