package org.lebenswelten.measure.actor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.measure.Topic;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Four quarters side by side, q0 from x = 0 to 100 up to q3 from 300 to 400, two districts of two quarters each. All figures
 * are counted by hand.
 *
 * <pre>{@code
 * walk   under way, site at 50 in q0, radius 60 (reaches 110, so q1)   office, club       movement
 * cook   under way, district west                                      office, kitchen    nutrition
 * swim   planned, site in q3                                           pool               movement
 * past   ended, site in q3                                             office, pool       oral
 * }</pre>
 */
class ActorNetworkTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Zoning city = zoning("city", null, 1, 400);
    private final Zoning district = zoning("district", "city", 2, 200);
    private final Zoning quarter = zoning("quarter", "district", 4, 100);

    private final List<MeasureProfile> measures = List.of(
            measure("walk", Phase.ROUTINE, 50, Catchment.ofRadius(60), "movement", Setting.QUARTER, "Office", "Club"),
            measure(
                    "cook",
                    Phase.IMPLEMENTATION,
                    150,
                    Catchment.ofAreas(List.of("district0")),
                    "nutrition",
                    Setting.KITA,
                    " Office ",
                    "Kitchen"),
            measure("swim", Phase.PLANNING, 350, Catchment.ofRadius(10), "movement", Setting.CLUB, "Pool"),
            measure("past", Phase.ENDED, 350, Catchment.ofRadius(10), "oral", Setting.CLUB, "Office", "Pool"));

    private final ActorNetwork network = ActorNetwork.of(
            measures,
            List.of(new ProjectProfile(
                    "north",
                    BilingualText.same("North"),
                    "Neighbourhood office",
                    List.of("quarter0"),
                    new RunningTime(LocalDate.of(2023, 1, 1), null),
                    Phase.IMPLEMENTATION,
                    List.of("walk"))),
            quarter,
            List.of(city, district, quarter));

    @Test
    void organisationsByName() {
        assertThat(
                network.organisations().stream().map(Organisation::name).toList(),
                contains("Club", "Kitchen", "Neighbourhood office", "Office", "Pool"));
    }

    /** The office is in walk and cook; past is over. The blanks around its name in cook do not make another office of it. */
    @Test
    void whereAnOrganisationWorks() {
        Organisation office = network.organisations().get(3);

        assertThat(office.roles(), contains(PartnerRole.LEAD));
        assertThat(office.measureIds(), contains("cook", "walk"));
        assertThat(office.topics(), contains("movement", "nutrition"));
        assertThat(office.settings(), contains(Setting.KITA, Setting.QUARTER));
        assertThat(office.areaIds(), contains("quarter0", "quarter1"));
        assertThat(network.organisations().get(2).projectIds(), contains("north"));
        assertThat(network.organisations().get(2).roles(), contains(PartnerRole.LEAD));
    }

    @Test
    void whoWorksWithWhom() {
        assertThat(
                network.collaborations().stream()
                        .map(pair -> pair.one() + " " + pair.other() + " " + pair.measureIds())
                        .toList(),
                contains("Club Office [walk]", "Kitchen Office [cook]"));
        assertThat(network.degree("Office"), is(2));
        assertThat(network.degree("Club"), is(1));
        assertThat(network.degree("Pool"), is(0));
        assertThat(network.isolated(), contains("Neighbourhood office", "Pool"));
    }

    /** Club and kitchen hang together through the office. */
    @Test
    void components() {
        assertThat(
                network.components(),
                contains(List.of("Club", "Kitchen", "Office"), List.of("Neighbourhood office"), List.of("Pool")));
    }

    /** q0 and q1 have walk and cook; q2 nothing; swim in q3 is only planned. */
    @Test
    void whoServesAUnit() {
        assertThat(network.areas().get(0).measureIds(), contains("cook", "walk"));
        assertThat(network.areas().get(0).organisations(), contains("Club", "Kitchen", "Office"));
        assertThat(network.areas().get(1).measureIds(), contains("cook", "walk"));
        assertThat(network.areas().get(2).measureIds(), is(empty()));
        assertThat(network.areas().get(3).measureIds(), is(empty()));
        assertThat(network.areasNotServed(), contains("quarter2", "quarter3"));
        assertThat(network.areas().get(0).settingsNotServed(), not(hasItem(Setting.KITA)));
        assertThat(network.areas().get(0).topicsNotServed(), hasItem(Topic.ORAL));
        assertThat(network.areas().get(0).topicsNotServed(), not(hasItem(Topic.MOVEMENT)));
        assertThat(network.areas().get(2).topicsNotServed().size(), is(Topic.values().length));
    }

    /** Of 13 settings Kita and quarter are served; of 16 topics two. */
    @Test
    void whatNobodyServes() {
        assertThat(network.settingsNotServed().size(), is(11));
        assertThat(network.settingsNotServed(), hasItem(Setting.CLUB));
        assertThat(network.topicsNotServed().size(), is(14));
    }

    /** From 50 to the edge of q1 at 100 are 50 m: inside when the bound belongs to the catchment, outside when not. */
    @Test
    void boundOfTheRadius() {
        assertThat(areas(Catchment.ofRadius(50)), contains("quarter0", "quarter1"));
        assertThat(areas(Catchment.ofRadius(50, Catchment.Bound.EXCLUSIVE)), contains("quarter0"));
    }

    /** How far people walk is no circle, and where the children of a Kita live is not in the profile: the site alone counts. */
    @Test
    void onFootAndOfASettingTheSiteAloneCounts() {
        assertThat(areas(Catchment.ofWalk(10, 4.5)), contains("quarter0"));
        assertThat(areas(Catchment.ofSetting()), contains("quarter0"));
    }

    private List<String> areas(Catchment catchment) {
        MeasureProfile one = measure("one", Phase.ROUTINE, 50, catchment, "movement", Setting.KITA, "Office");
        return List.copyOf(ActorNetwork.of(List.of(one), List.of(), quarter, List.of(city, district, quarter))
                .organisations()
                .get(0)
                .areaIds());
    }

    private static Zoning zoning(String id, String parent, int count, double width) {
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(new ArealUnit(
                    id + i,
                    id + " " + i,
                    parent == null ? null : parent + i / 2,
                    FACTORY.toGeometry(new Envelope(i * width, (i + 1) * width, 0, 100))));
        }
        return new Zoning(id, BilingualText.same(id), parent, units);
    }

    private static MeasureProfile measure(
            String id, Phase phase, double x, Catchment catchment, String topic, Setting setting, String... partners) {
        MeasureDetails none = MeasureDetails.UNKNOWN;
        List<Partner> all = List.of(partners).stream()
                .map(name -> new Partner(name, PartnerRole.LEAD, null))
                .toList();
        return new MeasureProfile(
                id,
                LocalDate.of(2025, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id),
                List.of(topic),
                List.of(setting),
                new TargetGroup(0, 99, Sex.ALL),
                List.of(new MeasureSite("s", "Site", null, x, 50, null)),
                catchment,
                new RunningTime(LocalDate.of(2023, 1, 1), null),
                phase,
                new MeasureDetails(
                        1,
                        null,
                        null,
                        null,
                        List.of(),
                        none.audience(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        none.quality(),
                        all,
                        none.finances(),
                        null,
                        none.dataProtection()));
    }
}
