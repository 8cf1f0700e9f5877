package org.lebenswelten.read;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.model.ProblemCode;

/** Reads how weights fall with the way: {@code {type: gaussian, deviation: 400}}. */
final class DecayReader {

    /** The kinds of decay with the options each needs. */
    private enum Kind {
        STEP("bounds", "weights"),
        GAUSSIAN("deviation"),
        POWER("scale", "exponent", "least"),
        EXPONENTIAL("rate"),
        LINEAR("end"),
        LOGISTIC("median", "deviation");

        private final String needed;

        Kind(String... needed) {
            this.needed = String.join(" ", needed);
        }

        Set<String> needed() {
            return new TreeSet<>(Arrays.asList(needed.split(" ", -1)));
        }
    }

    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param log where to report
     */
    DecayReader(ProblemLog log) {
        this.log = log;
    }

    /**
     * Reads a decay.
     *
     * @param entry its value, which is sound
     * @return the decay, or null where a problem was reported
     */
    @Nullable
    Decay read(YamlNode entry) {
        Kind kind = entry.at("type").constant(Kind.class);
        Set<String> known = kind.needed();
        if (kind == Kind.STEP) {
            known.add("bound");
        }
        boolean complete = true;
        Iterator<String> given = entry.json().fieldNames();
        while (given.hasNext()) {
            String option = given.next();
            if (!option.equals("type") && !known.contains(option)) {
                YamlNode at = entry.at(option);
                log.add(
                        ProblemCode.OPTION_UNLIKE_METHOD,
                        at.place(),
                        String.valueOf(at.json()),
                        kind.name().toLowerCase(Locale.ROOT),
                        ProblemLog.listed(known));
                complete = false;
            }
        }
        for (String option : kind.needed()) {
            if (!entry.has(option)) {
                log.add(ProblemCode.OPTION_NEEDED, entry.at("type").place(), entry.text("type"), option);
                complete = false;
            }
        }
        return complete ? decay(kind, entry) : null;
    }

    private @Nullable Decay decay(Kind kind, YamlNode entry) {
        return switch (kind) {
            case STEP -> step(entry);
            case GAUSSIAN -> new Decay.Gaussian(entry.number("deviation"));
            case POWER -> new Decay.Power(entry.number("scale"), entry.number("exponent"), entry.number("least"));
            case EXPONENTIAL -> new Decay.Exponential(entry.number("rate"));
            case LINEAR -> new Decay.Linear(entry.number("end"));
            case LOGISTIC -> new Decay.Logistic(entry.number("median"), entry.number("deviation"));
        };
    }

    private @Nullable Decay step(YamlNode entry) {
        List<Double> bounds = numbers(entry, "bounds");
        List<Double> weights = numbers(entry, "weights");
        boolean sound = true;
        if (weights.size() != bounds.size()) {
            doesNotFit(entry.at("weights"), "list.count", bounds.size());
            sound = false;
        }
        for (int i = 1; i < bounds.size() && sound; i++) {
            if (!(bounds.get(i) > bounds.get(i - 1))) {
                doesNotFit(entry.at("bounds"), "list.ascending");
                sound = false;
            } else if (!(weights.get(i) <= weights.get(i - 1))) {
                doesNotFit(entry.at("weights"), "list.notRising");
                sound = false;
            }
        }
        StepBound bound = entry.has("bound") ? entry.at("bound").constant(StepBound.class) : StepBound.RIGHT_CLOSED;
        return sound ? new Decay.Step(bounds, weights, bound) : null;
    }

    private void doesNotFit(YamlNode list, String rule, Object... arguments) {
        log.add(ProblemCode.LIST_DOES_NOT_FIT, list.place(), String.valueOf(list.json()), Words.of(rule, arguments));
    }

    private static List<Double> numbers(YamlNode entry, String option) {
        return entry.items(option).stream()
                .map(item -> item.json().doubleValue())
                .toList();
    }
}
