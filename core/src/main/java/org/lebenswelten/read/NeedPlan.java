package org.lebenswelten.read;

import java.util.List;
import java.util.stream.Stream;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;

/**
 * What a project asks of measures against need, beside coverage.
 *
 * @param access whose access to places is told
 * @param priorities where burden is held against coverage
 * @param sitings where new sites are sought
 */
public record NeedPlan(
        List<AccessDefinition> access, List<PriorityDefinition> priorities, List<SitingDefinition> sitings) {

    /** Copies the lists. */
    public NeedPlan {
        access = List.copyOf(access);
        priorities = List.copyOf(priorities);
        sitings = List.copyOf(sitings);
    }

    /**
     * Nothing asked.
     *
     * @return an empty plan
     */
    public static NeedPlan none() {
        return new NeedPlan(List.of(), List.of(), List.of());
    }

    /**
     * The target groups that are stated here and are not those of a coverage. Their sizes are published, too.
     *
     * @param coverages the coverages of the project
     * @return the groups, each with the id of what states it
     */
    public List<MeasureCoverageDefinition> ownPeople(List<MeasureCoverageDefinition> coverages) {
        return Stream.concat(
                        access.stream().map(AccessDefinition::people),
                        sitings.stream()
                                .flatMap(siting -> siting.types().stream())
                                .map(SitedType::people))
                .filter(people -> !coverages.contains(people))
                .toList();
    }
}
