package org.lebenswelten.read;

import java.util.List;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.equity.PriorityDefinition;

/**
 * What a project asks of measures against need, beside coverage.
 *
 * @param access whose access to places is told
 * @param priorities where burden is held against coverage
 */
public record NeedPlan(List<AccessDefinition> access, List<PriorityDefinition> priorities) {

    /** Copies the lists. */
    public NeedPlan {
        access = List.copyOf(access);
        priorities = List.copyOf(priorities);
    }

    /**
     * Nothing asked.
     *
     * @return an empty plan
     */
    public static NeedPlan none() {
        return new NeedPlan(List.of(), List.of());
    }

    /**
     * The target groups that are stated here and are not those of a coverage. Their sizes are published, too.
     *
     * @param coverages the coverages of the project
     * @return the groups, each with the id of what states it
     */
    public List<MeasureCoverageDefinition> ownPeople(List<MeasureCoverageDefinition> coverages) {
        return access.stream()
                .map(AccessDefinition::people)
                .filter(people -> !coverages.contains(people))
                .toList();
    }
}
