package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;

/**
 * Units whose residents are divided by hand between the sites 0 and 1; what a coverage reaches is the target group times the
 * share of the parts that one of its sites reaches.
 */
class ReachProtectionTest {

    private static final DisclosureProfile PROFILE =
            new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final List<Period> YEARS = List.of(Period.ofYear(2023), Period.ofYear(2024));
    private static final UnitPeriods TWO = new UnitPeriods("z", List.of("a", "b"), YEARS);

    @Test
    void sharesAndPlacesFollowFromTheCounts() {
        // 0.5 of 60 within reach; 12 places for them: 20 for 100
        ProtectedReach reach = protect(city(part(0.5, 0), part(0.5)), Map.of("c", raw(60, 60, 60, 60, 0.5, 12)))
                .get("c");

        assertThat(reach.reachedShare().value(0), closeTo(50, 1e-12));
        assertThat(reach.placesPer100().value(0), closeTo(20, 1e-12));
        assertThat(reach.target().value(0), equalTo(60.0));
        assertThat(reach.withoutDemand(), contains("far/site"));
    }

    @Test
    void sitesWithoutDemandAreNotToldWhereNobodyIsNotTold() {
        DisclosureProfile strict = new DisclosureProfile(30, 5, 5, ZeroRule.SUPPRESS, OptionalInt.of(1), 5);
        ProtectedReach reach = new ReachProtection(DisclosurePolicy.of(strict), 1)
                .protect(Map.of("c", raw(60, 60, 60, 60, 0.5, 12)), city(part(0.5, 0), part(0.5)), Map.of())
                .get("c");

        assertThat(reach.withoutDemand(), empty());
    }

    /** 0.05 of 60 are 3 persons; 0.05 of 100 in the next year are 5, and the same 5 % would tell them. */
    @Test
    void shareWithheldInOnePeriodIsNotToldByAnother() {
        ProtectedReach reach = protect(city(part(0.05, 0), part(0.95)), Map.of("c", raw(60, 60, 100, 100, 0.05, 12)))
                .get("c");

        assertThat(reach.reachedShare().flag(0), is(PublicationFlag.SUPPRESSED));
        assertThat(reach.reachedShare().flag(2), is(PublicationFlag.SUPPRESSED));
    }

    /** The same sites for another target group: 0.05 of 400 are 20 persons, but 5.0 % tells the 3 of 60. */
    @Test
    void shareOfOneTargetGroupIsNotToldByAnother() {
        Map<String, RawReach> reaches = new LinkedHashMap<>();
        reaches.put("children", raw(60, 60, 60, 60, 0.05, 12));
        reaches.put("everyone", raw(400, 400, 400, 400, 0.05, 12));
        Map<String, ProtectedReach> reach = protect(
                new RawCatchments(
                        List.of("a", "b"),
                        List.of(List.of(part(0.05, 0), part(0.95)), List.of(part(0.05, 0), part(0.95))),
                        Map.of("children", sites(0), "everyone", sites(0))),
                reaches);

        for (int cell = 0; cell < TWO.size(); cell++) {
            assertThat(reach.get("everyone").reachedShare().value(cell), notANumber());
        }
    }

    /**
     * Nested measures: site 0 reaches 0.10, site 1 another 0.02. Of 60 persons site 0 reaches 6 and both 7.2: published. Site 1
     * alone reaches 1.2, withheld; but 12.0 % less 10.0 % is its 2 %. One of the two must go, and one is enough: the other leaves
     * site 1 at least 0 to 6 persons.
     */
    @Test
    void nestedMeasuresDoNotTellTheirDifference() {
        Map<String, RawReach> reaches = new LinkedHashMap<>();
        reaches.put("both", raw(60, 60, 60, 60, 0.12, 12));
        reaches.put("large", raw(60, 60, 60, 60, 0.10, 12));
        reaches.put("small", raw(60, 60, 60, 60, 0.02, 12));
        List<Part> parts = List.of(part(0.1, 0), part(0.02, 1), part(0.88));
        Map<String, ProtectedReach> reach = protect(
                new RawCatchments(
                        List.of("a", "b"),
                        List.of(parts, parts),
                        Map.of("both", sites(0, 1), "large", sites(0), "small", sites(1))),
                reaches);

        assertThat(reach.get("small").reachedShare().flag(0), is(PublicationFlag.SUPPRESSED));
        boolean bothShown = reach.get("both").reachedShare().flag(0) == PublicationFlag.PUBLISHED;
        boolean largeShown = reach.get("large").reachedShare().flag(0) == PublicationFlag.PUBLISHED;
        assertThat(bothShown, is(!largeShown));
    }

    /**
     * Site 0 has known places. It reaches 0.05 of a, which is withheld, and 0.5 of b: the places of a are what b leaves of those
     * of the site. So no unit that the site reaches has a figure of places; its share in b stays.
     */
    @Test
    void placesOfOtherUnitsDoNotLeaveThoseOfAWithheldOne() {
        RawCatchments catchments = new RawCatchments(
                List.of("a", "b"),
                List.of(List.of(part(0.05, 0), part(0.95)), List.of(part(0.5, 0), part(0.5))),
                Map.of("c", sites(0)));
        double[] target = {60, 60, 60, 60};
        RawReach raw = new RawReach(TWO, target, new double[] {3, 30, 3, 30}, new double[] {2, 20, 2, 20}, List.of());
        ProtectedReach reach = protect(catchments, Map.of("c", raw)).get("c");

        assertThat(reach.reachedShare().value(0), notANumber());
        assertThat(reach.reachedShare().value(1), closeTo(50, 1e-12));
        assertThat(reach.placesPer100().value(1), notANumber());
    }

    /** Participants without origin are spread like places, and how many came to a site is known: they are withheld like places. */
    @Test
    void participantsOfOtherUnitsDoNotLeaveThoseOfAWithheldOne() {
        RawCatchments catchments = new RawCatchments(
                List.of("a", "b"),
                List.of(List.of(part(0.05, 0), part(0.95)), List.of(part(0.5, 0), part(0.5))),
                Map.of("c", sites(0), "c/contact", sites(0)));
        double[] target = {60, 60, 60, 60};
        double[] reached = {3, 30, 3, 30};
        Map<String, ProtectedReach> reach = protect(
                catchments,
                Map.of(
                        "c",
                        new RawReach(TWO, target, reached, new double[4], List.of()),
                        "c/contact",
                        new RawReach(TWO, target, reached, new double[] {4, 40, 4, 40}, List.of())));

        for (int cell = 0; cell < TWO.size(); cell++) {
            assertThat(reach.get("c/contact").placesPer100().value(cell), notANumber());
        }
        assertThat(reach.get("c").reachedShare().value(1), closeTo(50, 1e-12));
    }

    /**
     * The Kitas k1 and k2 have 20 and 2 children of a; b has 30 and 30. Figure x counts k1 and y both, of 60 each: 33.3 % and
     * 36.7 % tell the 2. One of the two goes; in b nothing does.
     */
    @Test
    void sharesDoNotTellFewChildrenOfOneKita() {
        RawSettings settings = new RawSettings(
                List.of("a", "b"),
                new double[][] {{20, 30}, {2, 30}},
                Map.of("x", sites(0), "y", sites(0, 1)),
                Map.of());
        double[] target = {60, 90, 60, 90};
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        Map<String, RawReach> figures = Map.of(
                "x", new RawReach(TWO, target, new double[] {20, 30, 20, 30}, none, List.of()),
                "y", new RawReach(TWO, target, new double[] {22, 60, 22, 60}, none, List.of()));
        Map<String, ProtectedReach> reach = new ReachProtection(DisclosurePolicy.of(PROFILE), 1)
                .protect(
                        figures,
                        new RawCatchments(List.of("a", "b"), List.of(List.of(), List.of()), Map.of()),
                        settings,
                        Map.of());

        boolean xShown = reach.get("x").reachedShare().flag(0) == PublicationFlag.PUBLISHED;
        boolean yShown = reach.get("y").reachedShare().flag(0) == PublicationFlag.PUBLISHED;
        assertThat(xShown, is(!yShown));
        assertThat(reach.get("x").reachedShare().value(1), closeTo(33.3, 1e-12));
        assertThat(reach.get("y").reachedShare().value(1), closeTo(66.7, 1e-12));
        assertThat(reach.get("x").placesPer100().value(1), notANumber());
    }

    /**
     * The target group of a in 2023 must not be told. Site 0 serves a and b with known places, so b's places for 100 persons
     * would tell what a has; target groups elsewhere and shares stay.
     */
    @Test
    void placesDoNotTellAWithheldTargetGroup() {
        ProtectedReach reach = new ReachProtection(DisclosurePolicy.of(PROFILE), 1)
                .protect(
                        Map.of("c", raw(60, 60, 60, 60, 0.5, 12)),
                        city(part(0.5, 0), part(0.5)),
                        Map.of("c", new boolean[] {true, false, false, false}))
                .get("c");

        assertThat(reach.target().flag(0), is(PublicationFlag.SUPPRESSED));
        assertThat(reach.target().value(1), is(60.0));
        for (int cell = 0; cell < TWO.size(); cell++) {
            assertThat(reach.placesPer100().value(cell), notANumber());
            assertThat(reach.reachedShare().value(cell), closeTo(50, 1e-12));
        }
    }

    private static Map<String, ProtectedReach> protect(RawCatchments catchments, Map<String, RawReach> reaches) {
        return new ReachProtection(DisclosurePolicy.of(PROFILE), 1).protect(reaches, catchments, Map.of());
    }

    private static RawCatchments city(Part... parts) {
        return new RawCatchments(List.of("a", "b"), List.of(List.of(parts), List.of(parts)), Map.of("c", sites(0)));
    }

    /** Target groups of the units a and b in 2023, then in 2024; the same share and places in all. */
    private static RawReach raw(double a, double b, double aLater, double bLater, double share, double places) {
        double[] target = {a, b, aLater, bLater};
        double[] reached = Arrays.stream(target).map(t -> t * share).toArray();
        double[] offered = new double[4];
        Arrays.fill(offered, places);
        return new RawReach(TWO, target, reached, offered, List.of("far/site"));
    }

    private static Part part(double share, int... sites) {
        return new Part(set(sites), share);
    }

    private static List<BitSet> sites(int... sites) {
        return List.of(set(sites), set(sites));
    }

    private static BitSet set(int... sites) {
        BitSet set = new BitSet();
        Arrays.stream(sites).forEach(set::set);
        return set;
    }
}
