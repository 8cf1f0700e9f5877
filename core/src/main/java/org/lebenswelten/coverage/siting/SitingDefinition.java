package org.lebenswelten.coverage.siting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * Where new sites are sought, for whom, and within which rules.
 *
 * @param id name of the siting; its document is {@code <id>.siting}
 * @param title what people call it
 * @param description what it is for
 * @param problem what is to be reached
 * @param types for what sites are sought, at least one, all over one zoning; several for {@link SitingProblem#MCLP} only
 * @param candidates where sites may be opened
 * @param forbidden ids of candidates that must not be opened
 * @param sites largest number of new sites, -1 where a budget is stated or everybody is to be covered
 * @param budget largest sum of costs, {@code NaN} where a number is stated
 * @param indexId index that tells the burden, or null
 * @param byBurden whether people count by their burden
 * @param floors least covered shares of districts, or null
 * @param period period whose target groups and sites are looked at
 * @param curve up to how many new sites the curve of their worth goes, 0 for none
 * @param alongNetwork whether ways go along the walking network instead of as the crow flies
 */
public record SitingDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        SitingProblem problem,
        List<SitedType> types,
        List<CandidateSite> candidates,
        List<String> forbidden,
        int sites,
        double budget,
        @Nullable String indexId,
        boolean byBurden,
        @Nullable SitingFloors floors,
        Period period,
        int curve,
        boolean alongNetwork) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no type
     */
    public SitingDefinition {
        types = List.copyOf(types);
        candidates = List.copyOf(candidates);
        forbidden = List.copyOf(forbidden);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("siting '" + id + "' has no type, expected at least one");
        }
    }
}
