package org.lebenswelten.raw;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the profiles of a project tell of people in numbers, before disclosure control.
 *
 * @param participants who took part, by measure, in the order of the profiles
 * @param smallCounts by measure the count below which its profile wants numbers withheld
 * @param ofMeasures values of success criteria by measure
 * @param ofProjects values of success criteria by project
 */
public record RawProfileFigures(
        Map<String, List<RawParticipants>> participants,
        Map<String, Integer> smallCounts,
        Map<String, List<RawCriterion>> ofMeasures,
        Map<String, List<RawCriterion>> ofProjects) {

    /** No profile tells anything. */
    public static final RawProfileFigures NONE = new RawProfileFigures(Map.of(), Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public RawProfileFigures {
        participants = Collections.unmodifiableMap(new TreeMap<>(participants));
        smallCounts = Collections.unmodifiableMap(new TreeMap<>(smallCounts));
        ofMeasures = Collections.unmodifiableMap(new TreeMap<>(ofMeasures));
        ofProjects = Collections.unmodifiableMap(new TreeMap<>(ofProjects));
    }
}
