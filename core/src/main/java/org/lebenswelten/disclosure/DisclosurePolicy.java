package org.lebenswelten.disclosure;

import java.util.List;
import java.util.Map;
import org.lebenswelten.disclosure.pattern.ComplementarySuppression;
import org.lebenswelten.model.CountRelation;

/**
 * Everything that a project says on disclosure control.
 *
 * @param general the rules of all that is not named below
 * @param indicators the rules of protected indicators by their id, at least as strict
 * @param coverages the rules of protected coverages by their id, at least as strict
 * @param relations how counts of indicators bound each other
 * @param previous what earlier releases showed
 * @param limits how long the search for the best pattern may take
 */
public record DisclosurePolicy(
        DisclosureProfile general,
        Map<String, DisclosureProfile> indicators,
        Map<String, DisclosureProfile> coverages,
        List<CountRelation> relations,
        List<PreviousRelease> previous,
        SearchLimits limits) {

    /**
     * How long the search for the pattern of least loss may take. Limits count steps and not time, so that the same
     * project always gives the same pattern.
     *
     * @param exactUpTo largest number of cells that could be withheld in one connected part up to which it is solved exactly;
     *     beyond, the heuristic decides
     * @param nodes largest number of nodes of the search tree in one connected part
     * @param work largest number of steps, in millions, of each phase of the search in one connected part, see
     *     {@link ComplementarySuppression#withWorkLimit}; a million takes about a millisecond
     */
    public record SearchLimits(int exactUpTo, int nodes, int work) {

        /** Exact up to 5,000 cells, 2,000 nodes, 3,000 million steps. */
        public static final SearchLimits DEFAULT = new SearchLimits(5_000, 2_000, 3_000);
    }

    /** Copies the collections. */
    public DisclosurePolicy {
        indicators = Map.copyOf(indicators);
        coverages = Map.copyOf(coverages);
        relations = List.copyOf(relations);
        previous = List.copyOf(previous);
    }

    /**
     * One set of rules for everything, nothing related, no earlier release.
     *
     * @param profile the rules
     * @return the policy
     */
    public static DisclosurePolicy of(DisclosureProfile profile) {
        return new DisclosurePolicy(profile, Map.of(), Map.of(), List.of(), List.of(), SearchLimits.DEFAULT);
    }

    /**
     * The same with other relations.
     *
     * @param newRelations how counts of indicators bound each other
     * @return the policy
     */
    public DisclosurePolicy withRelations(List<CountRelation> newRelations) {
        return new DisclosurePolicy(general, indicators, coverages, newRelations, previous, limits);
    }

    /**
     * The same with other earlier releases.
     *
     * @param newPrevious what they showed
     * @return the policy
     */
    public DisclosurePolicy withPrevious(List<PreviousRelease> newPrevious) {
        return new DisclosurePolicy(general, indicators, coverages, relations, newPrevious, limits);
    }

    /**
     * The rules of an indicator.
     *
     * @param id its id
     * @return the rules
     */
    public DisclosureProfile ofIndicator(String id) {
        return indicators.getOrDefault(id, general);
    }

    /**
     * The rules of a coverage.
     *
     * @param id its id
     * @return the rules
     */
    public DisclosureProfile ofCoverage(String id) {
        return coverages.getOrDefault(id, general);
    }
}
