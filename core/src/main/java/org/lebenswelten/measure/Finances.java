package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure costs and who pays.
 *
 * @param funding money it gets
 * @param costPerPlaceEuro cost of a place in euro, or null
 * @param sustainability what comes after the funding, or null
 */
public record Finances(
        List<Funding> funding, @Nullable Double costPerPlaceEuro, @Nullable Sustainability sustainability) {

    /** Copies the lists. */
    public Finances {
        funding = List.copyOf(funding);
    }
}
