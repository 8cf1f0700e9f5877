package org.lebenswelten.read;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessMethod;
import org.lebenswelten.coverage.access.AccessPlan;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.model.ProblemCode;

/** Reads whose access to the places of which measures is to be told, and how. */
final class AccessReader {

    /** Options that only one method knows. */
    private static final Map<String, AccessMethod> SPECIAL = Map.of(
            "tau", AccessMethod.RATIONAL_AGENT,
            "personsPerPlace", AccessMethod.RATIONAL_AGENT,
            "demandExponent", AccessMethod.SPATIAL_AVAILABILITY,
            "places", AccessMethod.NEAREST);

    private final PeopleReader people;
    private final boolean hasNetwork;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param people reads target groups
     * @param hasNetwork whether the project states a walking network
     * @param log where to report
     */
    AccessReader(PeopleReader people, boolean hasNetwork, ProblemLog log) {
        this.people = people;
        this.hasNetwork = hasNetwork;
        this.log = log;
    }

    /**
     * Reads an entry.
     *
     * @param entry the entry, which is sound
     * @return what is to be computed, or null where a problem was reported
     */
    @Nullable
    AccessDefinition read(YamlNode entry) {
        MeasureCoverageDefinition whose = people.read(entry, entry.text("id"), entry.bilingual("title"));
        AccessPlan plan = plan(entry);
        boolean network = alongNetwork(entry, hasNetwork, log);
        return whose == null || plan == null
                ? null
                : new AccessDefinition(
                        entry.text("id"),
                        entry.bilingual("title"),
                        entry.bilingual("description"),
                        whose,
                        plan,
                        network);
    }

    /** Whether ways go along the network; reports it where there is none. */
    static boolean alongNetwork(YamlNode entry, boolean hasNetwork, ProblemLog log) {
        boolean network = entry.text("distance", "crowFlies").equals("network");
        if (network && !hasNetwork) {
            YamlNode at = entry.at("distance");
            log.add(ProblemCode.NO_NETWORK, at.place(), at.written());
        }
        return network;
    }

    private @Nullable AccessPlan plan(YamlNode entry) {
        YamlNode written = entry.at("method");
        AccessMethod method =
                written.text().equals("gravity") ? AccessMethod.POTENTIAL : written.constant(AccessMethod.class);
        double limit = entry.number("limit");
        boolean sound = true;
        for (String option : Set.copyOf(SPECIAL.keySet())) {
            sound &= !entry.has(option) || SPECIAL.get(option) == method || unlike(entry.at(option), method);
        }
        if (method == AccessMethod.ENHANCED && !entry.has("decay")) {
            log.add(ProblemCode.OPTION_NEEDED, written.place(), written.written(), "decay");
            sound = false;
        }
        Decay decay = Decay.upTo(limit);
        if (entry.has("decay")) {
            Decay stated = new DecayReader(log).read(entry.at("decay"));
            sound &= stated != null && (method.takesDecay() || unlike(entry.at("decay"), method));
            decay = stated == null ? decay : stated;
        }
        sound &= method != AccessMethod.MODIFIED || weighsAtMostOne(entry, decay);
        return sound
                ? new AccessPlan(
                        method,
                        decay,
                        limit,
                        entry.number("tau", limit),
                        entry.number("personsPerPlace", Double.NaN),
                        entry.number("demandExponent", 1),
                        entry.number("places", 1))
                : null;
    }

    /** Weights never rise with the way, so that the one at no way is the largest. */
    private boolean weighsAtMostOne(YamlNode entry, Decay decay) {
        if (decay.weight(0) <= 1) {
            return true;
        }
        YamlNode at = entry.at("decay");
        log.add(ProblemCode.WEIGHT_ABOVE_ONE, at.place(), String.valueOf(decay.weight(0)), entry.text("method"));
        return false;
    }

    private boolean unlike(YamlNode option, AccessMethod method) {
        String known = SPECIAL.entrySet().stream()
                .filter(each -> each.getValue() == method)
                .map(Map.Entry::getKey)
                .sorted()
                .reduce(method.takesDecay() ? "decay" : "", (all, next) -> all.isEmpty() ? next : all + ", " + next);
        log.add(
                ProblemCode.OPTION_UNLIKE_METHOD,
                option.place(),
                String.valueOf(option.json()),
                method.name(),
                known.isEmpty() ? "-" : known);
        return false;
    }
}
