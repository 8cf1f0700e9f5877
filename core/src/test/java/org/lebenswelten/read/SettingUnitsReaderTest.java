package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.reach.SettingPeople;

/** The skeleton with a table of two Kitas and a school; the quarters are 01 to 06. */
class SettingUnitsReaderTest {

    private static final String TABLE = "data/units.csv";
    private static final String MEASURE = "measures/bewegungskita.yaml";
    private static final String ROWS =
            """
            unit,type,area,children,capacity
            k1,kita,01,20,60
            k1,kita,03,5,60
            k2,kita,02,10,
            s1,primarySchool,,,200
            """;

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder)
                .write(TABLE, ROWS)
                .replace(
                        "atlas.yaml",
                        "residents:\n",
                        "settingUnits:\n  file: data/units.csv\n  zoning: quarter\nresidents:\n");
    }

    @Test
    void unitsWithTheirPeople() {
        SettingPeople settings = Objects.requireNonNull(
                ProjectReader.read(folder).requireProject().settings());

        assertThat(project.lines(), is(empty()));
        assertThat(settings.units().get(0).id(), is("k1"));
        assertThat(settings.people()[0], is(new double[] {20, 0, 5, 0, 0, 0}));
        assertThat(settings.units().get(0).capacity(), is(60.0));
        assertThat(settings.units().get(1).capacity(), is(notANumber()));
        assertThat(settings.units().get(2).type(), is(Setting.PRIMARY_SCHOOL));
        assertThat(settings.isKnown(1), is(true));
        assertThat(settings.isKnown(2), is(false));
    }

    @Test
    void capacitiesAlone() {
        project.write(TABLE, "unit,type,capacity\nk1,kita,60\n");

        assertThat(project.lines(), is(empty()));
    }

    /** Unknown children are not none. */
    @Test
    void emptyChildrenLeaveTheUnitUnknown() {
        project.write(TABLE, "unit,type,area,children\nk1,kita,01,20\nk1,kita,02,\n");

        SettingPeople settings = Objects.requireNonNull(
                ProjectReader.read(folder).requireProject().settings());
        assertThat(settings.isKnown(0), is(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k1,kita,01,7,60|data/units.csv:6 [area] LW-576 '01'",
                "k1,club,02,7,60|data/units.csv:6 [type] LW-577 'club'",
                "k1,kita,02,7,80|data/units.csv:6 [capacity] LW-577 '80'",
                "k3,office,02,7,80|data/units.csv:6 [type] LW-222 'office'",
                "k3,kita,09,7,80|data/units.csv:6 [area] LW-209 '09'",
                "k3,kita,02,-7,80|data/units.csv:6 [children] LW-206"
            })
    void faultyRows(String row, String problem) {
        project.append(TABLE, row + "\n");

        assertThat(project.lines(), contains(problem));
    }

    @Test
    void coverageOfSettings() {
        settings("k1", "k2");

        assertThat(project.lines(), is(empty()));
    }

    @Test
    void unitsThatCannotBeCounted() {
        settings("k1", "k9");
        assertThat(project.problems().get(0).code().id(), is("LW-574"));

        settings("k1", "s1");
        assertThat(project.problems().get(0).code().id(), is("LW-578"));
        assertThat(project.problems().get(0).arguments(), contains("bewegungskita", "s1"));
    }

    /** Quarter 01 has about 60 children of 3 to 5 years; 120 in one Kita are more, from 2023 on, when the measure runs. */
    @Test
    void morePeopleThanTheTargetGroupIsAWarning() {
        project.replace(TABLE, "k1,kita,01,20,60", "k1,kita,01,120,60");
        settings("k1", "k2");

        assertThat(project.problems().get(0).code().id(), is("LW-579"));
        assertThat(project.problems().get(0).arguments(), contains("01", "2023"));
        assertThat(ProjectReader.read(folder).hasErrors(), is(false));
    }

    @Test
    void settingsAndReachInOneCoverage() {
        String other = project.text(MEASURE).replace("id: bewegungskita", "id: turnen");
        project.write("measures/turnen.yaml", other)
                .replace("atlas.yaml", "measures: [bewegungskita]", "measures: [bewegungskita, turnen]");
        settings("k1", "k2");

        assertThat(
                project.problems().stream().map(problem -> problem.code().id()).toList(), contains("LW-571"));
    }

    private void settings(String first, String second) {
        String text = project.text(MEASURE)
                .replaceAll("(?m)^    settingUnitId: .*\n", "")
                .replace("    name: Kita am Bahnhof\n", "    name: Kita am Bahnhof\n    settingUnitId: " + first + "\n")
                .replace("    name: Kita Hafen\n", "    name: Kita Hafen\n    settingUnitId: " + second + "\n")
                .replace("{type: radius, radiusM: 800}", "{type: setting}");
        project.write(MEASURE, text);
    }
}
