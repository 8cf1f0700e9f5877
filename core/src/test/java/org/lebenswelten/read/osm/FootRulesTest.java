package org.lebenswelten.read.osm;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values from GraphHopper 11.0, {@code new FootAccessParser(encodingManager, new PMap()).getAccess(way)}: WAY is
 * true, CAN_SKIP false. The last three rows differ: the peer says WAY, WAY and FERRY.
 */
class FootRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "highway=motorway, false",
        "highway=motorway_link, false",
        "highway=motorway foot=yes, true",
        "highway=motorway sidewalk=right, true",
        "highway=trunk, true",
        "highway=trunk motorroad=yes, false",
        "highway=trunk motorroad=yes sidewalk=both, true",
        "highway=trunk motorroad=yes foot=yes, true",
        "highway=primary, true",
        "highway=primary foot=no, false",
        "highway=primary sidewalk=no, true",
        "highway=primary foot=use_sidepath, true",
        "highway=secondary, true",
        "highway=tertiary_link, true",
        "highway=residential, true",
        "highway=living_street, true",
        "highway=service, true",
        "highway=service access=private, false",
        "highway=service access=private foot=yes, true",
        "highway=service access=no foot=permissive, true",
        "highway=service access=customers, true",
        "highway=service access=destination, true",
        "highway=service access=delivery, true",
        "highway=track access=agricultural, true",
        "highway=track, true",
        "highway=footway, true",
        "highway=footway access=no, false",
        "highway=footway foot=private, false",
        "highway=footway foot=permit, false",
        "highway=path, true",
        "highway=path sac_scale=hiking, true",
        "highway=steps, true",
        "highway=pedestrian area=yes, true",
        "highway=cycleway, true",
        "highway=cycleway foot=no, false",
        "highway=bridleway, true",
        "highway=platform, true",
        "railway=platform, true",
        "public_transport=platform, false",
        "man_made=pier, true",
        "man_made=pier access=private, false",
        "railway=rail, false",
        "highway=construction, false",
        "highway=proposed, false",
        "highway=via_ferrata, false",
        "highway=corridor, false",
        "highway=elevator, false",
        "highway=raceway, false",
        "highway=busway, false",
        "highway=unclassified vehicle=no, true",
        "highway=unclassified motor_vehicle=no, true",
        "highway=road access=military, false",
        "waterway=river, false",
        "highway=path sac_scale=alpine_hiking, false",
        "highway=construction foot=yes, false",
        "route=ferry, false"
    })
    void mayBeWalked(String tags, boolean expected) {
        assertThat(FootRules.mayWalk(parsed(tags)), is(expected));
    }

    /** By the wiki: a fence or wall without a gate stops everybody, a gate only where it is closed to the public. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "barrier=fence, true",
        "barrier=wall foot=yes, false",
        "barrier=gate, false",
        "barrier=gate access=private, true",
        "barrier=gate access=private foot=yes, false",
        "barrier=bollard, false",
        "barrier=lift_gate foot=no, true",
        "highway=crossing access=no, false"
    })
    void nodeBlocks(String tags, boolean expected) {
        assertThat(FootRules.blocks(parsed(tags)), is(expected));
    }

    private static Map<String, String> parsed(String tags) {
        return Arrays.stream(tags.split(" ", -1))
                .map(tag -> tag.split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
    }
}
