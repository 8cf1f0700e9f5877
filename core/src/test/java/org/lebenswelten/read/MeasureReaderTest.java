package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;

/** Measure and project profiles; the measure of the skeleton is {@code measures/bewegungskita.yaml}. */
class MeasureReaderTest {

    private static final String MEASURE = "measures/bewegungskita.yaml";
    private static final String PROJECT = "projects/gesund-im-quartier.yaml";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private MeasureProfile measure() {
        return ProjectReader.read(folder).requireProject().measures().get(0);
    }

    private String at(String file, String text, String rest) {
        return file + ":" + project.line(file, text) + " [" + rest;
    }

    @Test
    void profileAsWritten() {
        MeasureProfile measure = measure();

        assertThat(measure.id(), is("bewegungskita"));
        assertThat(measure.lastModified(), is(LocalDate.of(2025, 1, 15)));
        assertThat(measure.projectId(), is("gesund-im-quartier"));
        assertThat(measure.topics(), contains("movement"));
        assertThat(measure.settings(), contains(Setting.KITA));
        assertThat(measure.targetGroup(), is(new TargetGroup(3, 5, Sex.ALL)));
        assertThat(measure.catchment(), is(Catchment.ofRadius(800)));
        assertThat(measure.running(), is(new RunningTime(LocalDate.of(2023, 2, 1), null)));
        assertThat(measure.phase(), is(Phase.IMPLEMENTATION));
        assertThat(measure.sites().size(), is(2));
        assertThat(measure.sites().get(0).capacity(), is(new Capacity(30, 6, Double.NaN, 10)));
        assertThat(measure.sites().get(0).settingUnitId(), is(nullValue()));
    }

    @Test
    void projectAsWritten() {
        ProjectProfile profile =
                ProjectReader.read(folder).requireProject().projects().get(0);

        assertThat(profile.id(), is("gesund-im-quartier"));
        assertThat(profile.lead(), is("Gesundheitsamt"));
        assertThat(profile.areaIds(), contains("02", "05"));
        assertThat(profile.measureIds(), contains("bewegungskita"));
        assertThat(profile.running(), is(new RunningTime(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31))));
    }

    @Test
    void settingsOfTwoWordsAndOpenAges() {
        project.replace(MEASURE, "settings: [kita]", "settings: [primarySchool, familyCentre]")
                .replace(MEASURE, "  ageMax: 5\n", "");

        assertThat(measure().settings(), contains(Setting.PRIMARY_SCHOOL, Setting.FAMILY_CENTRE));
        assertThat(measure().targetGroup().ageMax(), is(Integer.MAX_VALUE));
    }

    @Test
    void longitudeAndLatitudeAreProjected() {
        project.write(
                MEASURE,
                project.text(MEASURE).replaceFirst("x: \\d+\n    y: \\d+", "lon: 7.6261347\n    lat: 51.9606649"));

        MeasureSite site = measure().sites().get(0);

        // GDAL 3.6.2: echo "7.6261347 51.9606649" | gdaltransform -s_srs EPSG:4326 -t_srs EPSG:25832
        assertThat(site.x(), closeTo(405602.92325799, 1e-3));
        assertThat(site.y(), closeTo(5757554.69253621, 1e-3));
    }

    @Test
    void noSite() {
        String text = project.text(MEASURE);
        int from = text.indexOf("  - id: bahnhof");
        int to = text.indexOf("catchment:");
        project.write(MEASURE, text.substring(0, from).replace("sites:\n", "sites: []\n") + text.substring(to));

        assertThat(project.lines(), contains(at(MEASURE, "sites: []", "/sites] LW-501 'bewegungskita'")));
    }

    @Test
    void siteTwice() {
        project.replace(MEASURE, "  - id: hafen", "  - id: bahnhof");

        assertThat(
                project.lines(),
                contains(at(MEASURE, "id: bahnhof\n    name: Kita Hafen", "/sites/1/id] LW-116 'bahnhof'")));
    }

    @Test
    void siteWithoutPlace() {
        project.write(MEASURE, project.text(MEASURE).replaceFirst("    x: \\d+\n    y: \\d+\n", ""));

        assertThat(project.lines(), contains(at(MEASURE, "- id: bahnhof", "/sites/0] LW-509 'bahnhof'")));
    }

    @Test
    void siteWithTwoPlaces() {
        project.replace(MEASURE, "    areaId: \"02\"", "    lon: 7.6\n    lat: 51.5\n    areaId: \"02\"");

        assertThat(project.lines(), contains(at(MEASURE, "- id: bahnhof", "/sites/0] LW-512 'bahnhof'")));
    }

    @Test
    void siteInDegreesWhereMetresBelong() {
        project.write(MEASURE, project.text(MEASURE).replaceFirst("x: \\d+\n    y: \\d+", "x: 7.6\n    y: 51.5"));

        assertThat(project.lines(), contains(at(MEASURE, "x: 7.6", "/sites/0/x] LW-317 '7.6 51.5'")));
    }

    @Test
    void siteOutsideTheCityIsAWarning() {
        project.write(MEASURE, project.text(MEASURE).replaceFirst("    x: \\d+\n", "    x: 410000\n"));

        assertThat(project.lines(), contains(at(MEASURE, "- id: bahnhof", "/sites/0] LW-504 'bahnhof'")));
        assertThat(project.problems().get(0).arguments(), contains("bahnhof", "city", "city"));
        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void unknownCapacityIsAWarning() {
        project.replace(MEASURE, "    capacity: {placesPerPeriod: 30, periodMonths: 6, groupSize: 10}\n", "");

        assertThat(project.lines(), contains(at(MEASURE, "- id: bahnhof", "/sites/0] LW-506 'bahnhof'")));
        assertThat(measure().sites().get(0).capacity(), is(nullValue()));
    }

    @Test
    void agesReversed() {
        project.replace(MEASURE, "ageMax: 5", "ageMax: 2");

        assertThat(project.lines(), hasItem(at(MEASURE, "ageMax: 2", "/targetGroup/ageMax] LW-502 '2'")));
        assertThat(project.problems().get(0).arguments(), contains("3"));
    }

    @Test
    void datesReversed() {
        project.replace(MEASURE, "openEnded: true", "end: 2022-12-31")
                .replace(PROJECT, "end: 2026-12-31", "end: 2022-12-31");

        assertThat(
                project.lines(),
                contains(
                        at(MEASURE, "end: 2022", "/period/end] LW-503 '2022-12-31'"),
                        at(PROJECT, "end: 2022", "/period/end] LW-503 '2022-12-31'")));
    }

    @Test
    void idIsTheNameOfTheFile() {
        project.replace(MEASURE, "id: bewegungskita", "id: bewegung");

        assertThat(project.lines(), hasItem(at(MEASURE, "id: bewegung", "/id] LW-118 'bewegung'")));
        assertThat(
                project.problems().stream()
                        .filter(p -> p.code().id().equals("LW-118"))
                        .toList()
                        .get(0)
                        .arguments(),
                contains("bewegungskita"));
    }

    @Test
    void unknownReferences() {
        project.replace(MEASURE, "projectId: gesund-im-quartier", "projectId: gesund")
                .replace(
                        MEASURE,
                        "lifeSituations: [lowIncome]",
                        "lifeSituations: [lowIncome]\n  denominatorIndicator: children")
                .replace(MEASURE, "areaId: \"02\"", "areaId: \"99\"")
                .replace(MEASURE, "goalId: g1", "goalId: g2")
                .replace(PROJECT, "measures: [bewegungskita]", "measures: [turnen]")
                .replace(PROJECT, "areaIds: [\"02\"", "areaIds: [\"98\"")
                .replace(PROJECT, "indicatorId: child_poverty", "indicatorId: poverty")
                .replace(PROJECT, "areas: [\"02\"]", "areas: [\"97\"]");

        assertThat(
                project.lines(),
                contains(
                        at(MEASURE, "projectId", "/projectId] LW-115 'gesund'"),
                        at(MEASURE, "denominatorIndicator", "/targetGroup/denominatorIndicator] LW-115 'children'"),
                        at(MEASURE, "\"99\"", "/sites/0/areaId] LW-209 '99'"),
                        at(MEASURE, "goalId", "/successCriteria/0/goalId] LW-115 'g2'"),
                        at(PROJECT, "\"98\"", "/area/areaIds/0] LW-209 '98'"),
                        at(PROJECT, "turnen", "/measures/0] LW-115 'turnen'"),
                        at(PROJECT, "indicatorId", "/needs/0/indicatorId] LW-115 'poverty'"),
                        at(PROJECT, "\"97\"", "/needs/0/areas/0] LW-209 '97'")));
    }

    @Test
    void profilesWithParticipantsHoldCounts() {
        assertThat(
                ProjectReader.read(folder).requireProject().inputs().stream()
                        .filter(InputFile::holdsCounts)
                        .map(InputFile::path)
                        .toList(),
                not(hasItem(MEASURE)));

        project.replace(
                MEASURE,
                "    capacity: {placesPerPeriod: 20",
                "    participants: [{from: 2023-02-01, to: 2023-07-31, count: 17, bySex: {female: 9, male: 8}}]\n"
                        + "    capacity: {placesPerPeriod: 20");

        assertThat(project.lines(), is(empty()));
        assertThat(
                ProjectReader.read(folder).requireProject().inputs().stream()
                        .filter(InputFile::holdsCounts)
                        .map(InputFile::path)
                        .toList(),
                hasItem(MEASURE));
    }

    @Test
    void brokenProfileIsNotMissing() {
        project.write(MEASURE, "a: [");

        // The coverage and the project name a measure that is there, but cannot be read.
        assertThat(project.problems().get(0).code().id(), is("LW-110"));
        assertThat(project.problems().size(), is(1));
    }
}
