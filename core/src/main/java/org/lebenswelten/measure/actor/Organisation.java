package org.lebenswelten.measure.actor;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.Setting;

/**
 * An organisation and where it works. Measures that are over do not count.
 *
 * @param name its name as the profiles write it
 * @param roles what it does in measures and projects
 * @param measureIds measures it takes part in
 * @param projectIds projects it leads or takes part in
 * @param topics topics of its measures
 * @param settings settings of its measures
 * @param areaIds areal units that its measures serve
 */
public record Organisation(
        String name,
        SortedSet<PartnerRole> roles,
        SortedSet<String> measureIds,
        SortedSet<String> projectIds,
        SortedSet<String> topics,
        SortedSet<Setting> settings,
        SortedSet<String> areaIds) {

    /** Copies the sets. */
    public Organisation {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        measureIds = Collections.unmodifiableSortedSet(new TreeSet<>(measureIds));
        projectIds = Collections.unmodifiableSortedSet(new TreeSet<>(projectIds));
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        settings = Collections.unmodifiableSortedSet(new TreeSet<>(settings));
        areaIds = Collections.unmodifiableSortedSet(new TreeSet<>(areaIds));
    }
}
