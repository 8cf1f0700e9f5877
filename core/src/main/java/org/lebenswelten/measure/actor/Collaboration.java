package org.lebenswelten.measure.actor;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two organisations that take part in the same measures.
 *
 * @param one the organisation whose name comes first
 * @param other the other one
 * @param measureIds the measures they share, at least one
 */
public record Collaboration(String one, String other, SortedSet<String> measureIds) {

    /** Copies the set. */
    public Collaboration {
        measureIds = Collections.unmodifiableSortedSet(new TreeSet<>(measureIds));
    }
}
