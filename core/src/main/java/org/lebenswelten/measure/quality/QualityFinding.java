package org.lebenswelten.measure.quality;

import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * Something that the quality check found.
 *
 * @param level how much it matters
 * @param measureId the measure
 * @param problem what and where, with a text in both languages; never a count of people
 */
public record QualityFinding(FindingLevel level, String measureId, DataProblem problem) {

    /**
     * A finding.
     *
     * @param level how much it matters
     * @param measureId the measure
     * @param code what was found
     * @param at where in the profile, as JSON pointer
     * @param arguments further facts that the texts name
     * @return the finding
     */
    public static QualityFinding of(
            FindingLevel level, String measureId, ProblemCode code, String at, Object... arguments) {
        Place place = Place.ofFile(measureId + ".yaml").at(at);
        return new QualityFinding(level, measureId, DataProblem.of(code, place, null, arguments));
    }
}
