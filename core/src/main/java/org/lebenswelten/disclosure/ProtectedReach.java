package org.lebenswelten.disclosure;

import java.util.List;

/**
 * What may be told of whom some measures reach.
 *
 * <pre>{@code
 * reachedShare  = 100 * reached / target     in per cent
 * placesPer100  = 100 * places / target      person-places for 100 persons of the target group
 * }</pre>
 *
 * <p>A target group of nobody has neither share nor places. The share is protected as a proportion with the persons
 * reached as numerator, so that neither few persons reached nor few left out can be told; {@link ReachProtection} finds what
 * must be withheld besides. Places are withheld wherever the share is, and in more cells.
 *
 * @param target persons of the target group, rounded
 * @param reachedShare share of them within reach, in per cent; no limits, as it is no sample
 * @param placesPer100 places for 100 of them
 * @param withoutDemand ids of sites whose places nobody in reach can claim
 */
public record ProtectedReach(
        ProtectedTable target, ProtectedTable reachedShare, ProtectedTable placesPer100, List<String> withoutDemand) {

    /** Copies the list. */
    public ProtectedReach {
        withoutDemand = List.copyOf(withoutDemand);
    }
}
