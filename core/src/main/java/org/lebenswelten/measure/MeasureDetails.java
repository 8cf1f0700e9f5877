package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The parts of a measure profile that quality and actors are judged by.
 *
 * @param version version of the profile
 * @param shortName short name, or null
 * @param rationale why it should work, or null
 * @param prevention how it prevents, or null where it is not stated
 * @param lifePhases phases of life, as the schema names them
 * @param audience more on whom it is for
 * @param phaseHistory phases it has been in
 * @param delivered what was delivered, or null
 * @param goals its goals
 * @param criteria its success criteria, without their values
 * @param quality what it does for its quality
 * @param partners organisations that take part
 * @param finances what it costs and who pays
 * @param contact whom to ask, or null
 * @param dataProtection what it says on data protection
 */
public record MeasureDetails(
        int version,
        @Nullable BilingualText shortName,
        @Nullable BilingualText rationale,
        @Nullable Prevention prevention,
        List<String> lifePhases,
        Audience audience,
        List<PhasePeriod> phaseHistory,
        @Nullable Delivery delivered,
        List<Goal> goals,
        List<SuccessCriterion> criteria,
        QualityWork quality,
        List<Partner> partners,
        Finances finances,
        @Nullable Contact contact,
        DataProtection dataProtection) {

    /** Copies the lists. */
    public MeasureDetails {
        lifePhases = List.copyOf(lifePhases);
        phaseHistory = List.copyOf(phaseHistory);
        goals = List.copyOf(goals);
        criteria = List.copyOf(criteria);
        partners = List.copyOf(partners);
    }

    /** Nothing is stated. */
    public static final MeasureDetails UNKNOWN = new MeasureDetails(
            1,
            null,
            null,
            null,
            List.of(),
            new Audience(List.of(), null, List.of()),
            List.of(),
            null,
            List.of(),
            List.of(),
            QualityWork.UNKNOWN,
            List.of(),
            new Finances(List.of(), null, null),
            null,
            new DataProtection(DataProtection.DEFAULT_THRESHOLD, false));
}
