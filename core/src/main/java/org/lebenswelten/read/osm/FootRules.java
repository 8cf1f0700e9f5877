package org.lebenswelten.read.osm;

import java.util.Map;
import java.util.Set;

/**
 * Whether a way of OpenStreetMap may be walked, by its tags.
 *
 * <ol>
 *   <li>Ways are all {@code highway} values that are open to be walked, motorways included for now, platforms of railways, and
 *       piers. A path for alpine hiking or harder ({@code sac_scale}) is none.
 *   <li>{@code foot} decides where it says yes ({@code yes designated official permissive destination}), or no ({@code no
 *       private military restricted emergency permit}).
 *   <li>Where it says neither, the same values of {@code access} close a way.
 *   <li>A road with a {@code sidewalk} may be walked; a motorway, and a road for motor vehicles only ({@code
 *       motorroad=yes}), may not.
 *   <li>All others may.
 * </ol>
 *
 * <p>What is closed at times only is open. Ferries, lifts, ways that are planned or being built, and ways inside buildings
 * are none. A pedestrian square is walked along its outline. Whether a way is free of barriers is not looked at: steps are
 * ways like others.
 *
 * <p>Agrees with: GraphHopper 11.0 {@code FootAccessParser}, which takes ferries, alpine paths and construction sites with
 * {@code foot=yes} as well. Reference: OpenStreetMap wiki, OSM tags for routing, Access restrictions.
 */
final class FootRules {

    private static final Set<String> WALKED = Set.of(
            "footway",
            "path",
            "steps",
            "pedestrian",
            "living_street",
            "track",
            "residential",
            "service",
            "unclassified",
            "road",
            "cycleway",
            "bridleway",
            "platform",
            "tertiary",
            "tertiary_link",
            "secondary",
            "secondary_link",
            "primary",
            "primary_link",
            "trunk",
            "trunk_link");
    private static final Set<String> MOTORWAY = Set.of("motorway", "motorway_link");
    private static final Set<String> OPEN = Set.of("yes", "designated", "official", "permissive", "destination");
    private static final Set<String> CLOSED = Set.of("no", "private", "military", "restricted", "emergency", "permit");
    private static final Set<String> SIDEWALK = Set.of("yes", "both", "left", "right");
    private static final Set<String> ALPINE =
            Set.of("alpine_hiking", "demanding_alpine_hiking", "difficult_alpine_hiking");
    private static final Set<String> IMPASSABLE = Set.of("fence", "wall");

    private FootRules() {}

    /** Whether a way may be walked. */
    static boolean mayWalk(Map<String, String> tags) {
        String highway = tags.getOrDefault("highway", "");
        if (!isWay(tags, highway) || ALPINE.contains(tags.getOrDefault("sac_scale", ""))) {
            return false;
        }
        String foot = tags.getOrDefault("foot", "");
        if (OPEN.contains(foot)) {
            return true;
        }
        if (CLOSED.contains(foot) || CLOSED.contains(tags.getOrDefault("access", ""))) {
            return false;
        }
        boolean sidewalk = SIDEWALK.contains(tags.getOrDefault("sidewalk", ""))
                || SIDEWALK.contains(tags.getOrDefault("sidewalk:both", ""))
                || SIDEWALK.contains(tags.getOrDefault("sidewalk:left", ""))
                || SIDEWALK.contains(tags.getOrDefault("sidewalk:right", ""));
        return sidewalk
                || (!MOTORWAY.contains(highway)
                        && !tags.getOrDefault("motorroad", "").equals("yes"));
    }

    /** Whether nobody gets past a node: a fence or wall across the way, or a barrier that is closed to the public. */
    static boolean blocks(Map<String, String> tags) {
        String barrier = tags.getOrDefault("barrier", "");
        String foot = tags.getOrDefault("foot", "");
        if (barrier.isEmpty() || OPEN.contains(foot)) {
            return false;
        }
        return IMPASSABLE.contains(barrier)
                || CLOSED.contains(foot)
                || CLOSED.contains(tags.getOrDefault("access", ""));
    }

    private static boolean isWay(Map<String, String> tags, String highway) {
        return WALKED.contains(highway)
                || MOTORWAY.contains(highway)
                || tags.getOrDefault("railway", "").equals("platform")
                || tags.getOrDefault("man_made", "").equals("pier");
    }
}
