package org.lebenswelten.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The parts of a project profile that are told beside its measures and areas.
 *
 * @param version version of the profile
 * @param lastModified day of the last change, or null
 * @param description what it is about, or null
 * @param programme programme it belongs to, or null
 * @param steeringGroup bodies in its steering group
 * @param zoningId zoning of its areas, or null where it is not known
 * @param phaseHistory phases it has been in
 * @param goals its goals
 * @param criteria its success criteria, without their values
 * @param needs needs that were found
 * @param priorityAreas areal units that come first
 * @param budget its money, or null
 * @param milestones its steps
 * @param risks what may go wrong
 * @param partners organisations that take part
 * @param decisions what bodies decided
 * @param evaluation how it is evaluated, or null
 * @param linkToStrategy how it serves the city's strategy, or null
 * @param documents documents it points to
 */
public record ProjectDetails(
        int version,
        @Nullable LocalDate lastModified,
        @Nullable BilingualText description,
        @Nullable BilingualText programme,
        List<BilingualText> steeringGroup,
        @Nullable String zoningId,
        List<PhasePeriod> phaseHistory,
        List<Goal> goals,
        List<SuccessCriterion> criteria,
        List<Need> needs,
        List<PriorityArea> priorityAreas,
        @Nullable Budget budget,
        List<Milestone> milestones,
        List<Risk> risks,
        List<Partner> partners,
        List<Decision> decisions,
        @Nullable EvaluationDesign evaluation,
        @Nullable BilingualText linkToStrategy,
        List<ProfileDocument> documents) {

    /** Copies the lists. */
    public ProjectDetails {
        steeringGroup = List.copyOf(steeringGroup);
        phaseHistory = List.copyOf(phaseHistory);
        goals = List.copyOf(goals);
        criteria = List.copyOf(criteria);
        needs = List.copyOf(needs);
        priorityAreas = List.copyOf(priorityAreas);
        milestones = List.copyOf(milestones);
        risks = List.copyOf(risks);
        partners = List.copyOf(partners);
        decisions = List.copyOf(decisions);
        documents = List.copyOf(documents);
    }

    /** Nothing is stated. */
    public static final ProjectDetails UNKNOWN = new ProjectDetails(
            1, null, null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
            List.of(), List.of(), List.of(), List.of(), null, null, List.of());
}
