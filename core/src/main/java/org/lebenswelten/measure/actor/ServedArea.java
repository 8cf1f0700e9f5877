package org.lebenswelten.measure.actor;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.Topic;

/**
 * What serves an areal unit: measures under way of which a site or the catchment lies in it.
 *
 * @param areaId its key
 * @param measureIds the measures
 * @param organisations the organisations that take part in them
 * @param settings their settings
 * @param topics their topics
 */
public record ServedArea(
        String areaId,
        SortedSet<String> measureIds,
        SortedSet<String> organisations,
        SortedSet<Setting> settings,
        SortedSet<String> topics) {

    /** Copies the sets. */
    public ServedArea {
        measureIds = Collections.unmodifiableSortedSet(new TreeSet<>(measureIds));
        organisations = Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
        settings = Collections.unmodifiableSortedSet(new TreeSet<>(settings));
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    /**
     * The settings in which nothing is under way here.
     *
     * @return in the order of the enum
     */
    public List<Setting> settingsNotServed() {
        return List.of(Setting.values()).stream()
                .filter(setting -> !settings.contains(setting))
                .toList();
    }

    /**
     * The topics on which nothing is under way here.
     *
     * @return in the order of the enum
     */
    public List<Topic> topicsNotServed() {
        return List.of(Topic.values()).stream()
                .filter(topic -> !topics.contains(topic.code()))
                .toList();
    }
}
