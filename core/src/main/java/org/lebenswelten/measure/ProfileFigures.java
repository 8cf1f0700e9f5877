package org.lebenswelten.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What profiles tell of people in numbers, as far as it may be published. What is not there, no profile states; what is
 * withheld is {@code NaN}.
 *
 * @param participation who took part, by measure, in the order of the profiles
 * @param ofMeasures values of success criteria by measure
 * @param ofProjects values of success criteria by project
 */
public record ProfileFigures(
        Map<String, List<Participation>> participation,
        Map<String, List<CriterionResult>> ofMeasures,
        Map<String, List<CriterionResult>> ofProjects) {

    /** Copies the maps. */
    public ProfileFigures {
        participation = Collections.unmodifiableMap(new TreeMap<>(participation));
        ofMeasures = Collections.unmodifiableMap(new TreeMap<>(ofMeasures));
        ofProjects = Collections.unmodifiableMap(new TreeMap<>(ofProjects));
    }

    /**
     * Who took part in a measure.
     *
     * @param measureId the measure
     * @return by site and window; empty where the profile states nothing
     */
    public List<Participation> participationIn(String measureId) {
        return participation.getOrDefault(measureId, List.of());
    }
}
