package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.DataProtection;
import org.lebenswelten.measure.Delivery;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Need;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProfileFigures;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SiteDetails;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;

/** Expected results follow from the rules in the class comment, by hand. */
class ProfileProtectionTest {

    private static final DisclosureProfile FIVE =
            new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final ProfileFigures NONE = new ProfileFigures(Map.of(), Map.of(), Map.of());
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    /** 30 sessions of ten each with single persons were three persons; in groups of 15 they say nothing of who came. */
    @Test
    void sessionsHeldAreShownForGroupsOnly() {
        assertThat(shown(Setting.KITA, 5, 15).profile().details().delivered(), is(delivery(30)));
        assertThat(shown(Setting.KITA, 5, 15, 5).profile().details().delivered(), is(delivery(30)));
        ShownMeasure single = shown(Setting.KITA, 5, 15, 1);
        assertThat(single.profile().details().delivered(), is(delivery(null)));
        assertThat(single.withheld(), is(List.of("/delivered/sessionsHeld", "/contact/mail")));
        assertThat(shown(Setting.KITA, 5, Double.NaN).profile().details().delivered(), is(delivery(null)));
        assertThat(
                "the profile's own threshold",
                shown(Setting.KITA, 10, 8).withheld().size(),
                is(2));
    }

    @Test
    void familiesAreFewPeopleAndKitasAreNot() {
        ShownMeasure kita = shown(Setting.KITA, 5, 15);
        ShownMeasure family = shown(Setting.FAMILY, 5, 15);

        assertThat(adoption(kita), is(new Adoption(3, 2)));
        assertThat(adoption(family), is(Adoption.UNKNOWN));
        assertThat(
                family.withheld(), is(List.of("/sites/0/invitedUnits", "/sites/0/takingPartUnits", "/contact/mail")));
    }

    @Test
    void contactIsAFunction() {
        assertThat(
                shown(Setting.KITA, 5, 15).profile().details().contact(),
                is(new Contact("Coordination", "Health office", null)));
    }

    /** The value of a in 2024 is withheld, that of b is not; 2023 is. */
    @Test
    void findingOfAWithheldValueIsNotShown() {
        List<Need> needs = List.of(
                need("poor", 2024, "a"),
                need("poor", 2023, "a"),
                need("poor", 2024, "b"),
                need("poor", null, "b", "a"),
                need("noise", 2024, "a"));

        ShownProject project = project(needs, Map.of("poor", table(), "poor_district", table()));

        assertThat(project.withheld(), is(List.of("/needs/0/finding", "/needs/3/finding")));
        List<Need> shown = project.profile().details().needs();
        assertThat(shown.get(0).finding(), is(not(needs.get(0).finding())));
        assertThat(shown.get(0).areaIds(), is(List.of("a")));
        assertThat(shown.get(1), is(needs.get(1)));
        assertThat(shown.get(2), is(needs.get(2)));
        assertThat(shown.get(4), is(needs.get(4)));
    }

    /** The value of a district stands in a table of its own. */
    @Test
    void coarserZoningsCount() {
        assertThat(
                project(List.of(need("poor", 2024, "a")), Map.of("poor_district", table()))
                        .withheld(),
                is(List.of("/needs/0/finding")));
    }

    private static ShownMeasure shown(Setting setting, int threshold, double... groupSizes) {
        List<MeasureSite> sites = DoubleStream.of(groupSizes)
                .mapToObj(size -> new MeasureSite(
                        "s" + size,
                        "Site",
                        null,
                        0,
                        0,
                        new Capacity(20, 6, 10, size),
                        new SiteDetails("Kita", "a", null, Acceptability.UNKNOWN, new Adoption(3, 2))))
                .toList();
        MeasureDetails empty = MeasureDetails.UNKNOWN;
        MeasureDetails details = new MeasureDetails(
                1,
                null,
                null,
                null,
                List.of(),
                empty.audience(),
                List.of(),
                delivery(30),
                List.of(),
                List.of(),
                empty.quality(),
                List.of(),
                empty.finances(),
                new Contact("Coordination", "Health office", "jo.doe@city.example"),
                new DataProtection(threshold, true));
        MeasureProfile measure = new MeasureProfile(
                "play",
                DAY,
                null,
                BilingualText.same("Play"),
                BilingualText.same("Play"),
                List.of("movement"),
                List.of(setting),
                new TargetGroup(3, 5, Sex.ALL),
                sites,
                Catchment.ofRadius(500),
                new RunningTime(DAY, null),
                Phase.IMPLEMENTATION,
                details);
        return new ProfileProtection(FIVE, Map.of())
                .protect(List.of(measure), List.of(), NONE)
                .measures()
                .get(0);
    }

    private static Adoption adoption(ShownMeasure measure) {
        return measure.profile().sites().get(0).details().adoption();
    }

    private static Delivery delivery(@Nullable Integer held) {
        return new Delivery(40, held, List.of());
    }

    private static Need need(String indicator, @Nullable Integer year, String... areas) {
        return new Need(indicator, List.of(areas), year, BilingualText.same("Two of forty"), null);
    }

    private static ShownProject project(List<Need> needs, Map<String, ProtectedTable> tables) {
        ProjectDetails details = new ProjectDetails(
                1, null, null, null, List.of(), null, List.of(), List.of(), List.of(), needs, List.of(), null,
                List.of(), List.of(), List.of(), List.of(), null, null, List.of());
        ProjectProfile project = new ProjectProfile(
                "north",
                BilingualText.same("North"),
                "Office",
                List.of("a"),
                new RunningTime(DAY, null),
                Phase.PLANNING,
                List.of(),
                details);
        return new ProfileProtection(FIVE, tables)
                .protect(List.of(), List.of(project), NONE)
                .projects()
                .get(0);
    }

    /** Units a and b in 2023 and 2024; a is withheld in 2024. */
    private static ProtectedTable table() {
        UnitPeriods frame =
                new UnitPeriods("quarter", List.of("a", "b"), List.of(Period.ofYear(2023), Period.ofYear(2024)));
        double[] values = {10, 20, Double.NaN, 21};
        PublicationFlag[] flags = new PublicationFlag[4];
        Arrays.fill(flags, PublicationFlag.PUBLISHED);
        flags[frame.cell(0, 1)] = PublicationFlag.SUPPRESSED;
        return new ProtectedTable(frame, values, values.clone(), values.clone(), flags);
    }
}
