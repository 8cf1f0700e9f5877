package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.NumberBasis;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.raw.RawCriterion;
import org.lebenswelten.raw.RawMeasurement;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawProfileFigures;

/** Participants and values of success criteria in the measure of the skeleton. */
class ProfileFiguresReaderTest {

    private static final String MEASURE = "measures/bewegungskita.yaml";
    private static final String CAPACITY = "    capacity: {placesPerPeriod: 30, periodMonths: 6, groupSize: 10}\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder);
    }

    private ProjectFixture participants(String... windows) {
        return project.replace(
                MEASURE,
                CAPACITY,
                CAPACITY + "    participants:\n      - " + String.join("\n      - ", windows) + "\n");
    }

    private RawProfileFigures figures() {
        return ProjectReader.read(folder).requireProject().profileFigures();
    }

    @Test
    void participantsAsWritten() {
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, basis: estimated, byArea: {\"02\": 9, \"05\": 8},"
                + " bySex: {female: 10, male: 7}, byAge: {3-5: 12, 6+: 5}}");

        assertThat(
                figures().participants().get("bewegungskita"),
                contains(new RawParticipants(
                        "bewegungskita",
                        "bahnhof",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 6, 30),
                        NumberBasis.ESTIMATED,
                        17,
                        new TreeMap<>(Map.of("02", 9.0, "05", 8.0)),
                        new TreeMap<>(Map.of("female", 10.0, "male", 7.0)),
                        new TreeMap<>(Map.of("3-5", 12.0, "6+", 5.0)))));
        assertThat(figures().smallCounts(), is(Map.of("bewegungskita", 5)));
    }

    @Test
    void criteriaAsWritten() {
        project.replace(
                MEASURE,
                "    target: {value: 80",
                "    baseline: {value: 20.5, date: 2022-12-31, n: 44}\n"
                        + "    measured: [{date: 2024-12-31, value: 31, basis: counted}]\n    target: {value: 80");

        assertThat(
                figures().ofMeasures().get("bewegungskita"),
                contains(new RawCriterion(
                        "c1",
                        true,
                        100,
                        new RawMeasurement(LocalDate.of(2022, 12, 31), 20.5, 44, null),
                        java.util.List.of(
                                new RawMeasurement(LocalDate.of(2024, 12, 31), 31, Double.NaN, NumberBasis.COUNTED)))));
    }

    @Test
    void criterionOfUnits() {
        project.replace(MEASURE, "    unit: \"%\"\n", "    unit: Kitas\n    subject: units\n");

        RawCriterion criterion = figures().ofMeasures().get("bewegungskita").get(0);
        assertThat(criterion.ofPeople(), is(false));
        assertThat(criterion.multiplier(), is(Double.NaN));
    }

    @Test
    void windowsOfASiteOverlap() {
        participants("{from: 2024-01-01, to: 2024-12-31, count: 17}", "{from: 2024-12-31, to: 2025-06-30, count: 18}");

        assertThat(
                project.lines(),
                contains(MEASURE + ":" + project.line(MEASURE, "{from: 2024-12-31")
                        + " [/sites/0/participants/1] LW-566 '2024-12-31/2025-06-30'"));
    }

    @Test
    void windowsThatFollowEachOtherDoNot() {
        participants("{from: 2024-01-01, to: 2024-12-30, count: 17}", "{from: 2024-12-31, to: 2025-06-30, count: 18}");

        assertThat(project.lines().isEmpty(), is(true));
    }

    @Test
    void windowReversed() {
        participants("{from: 2024-07-01, to: 2024-06-30, count: 17}");

        assertThat(project.lines().get(0), containsString("[/sites/0/participants/0/to] LW-503 '2024-06-30'"));
    }

    /** The message says which breakdown, not how many. */
    @Test
    void partsAboveTheCount() {
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, bySex: {female: 12, male: 6}}");

        assertThat(project.lines().get(0), containsString("[/sites/0/participants/0/bySex] LW-561 'bySex'"));
        String text = new ProblemTexts(Language.EN).line(project.problems().get(0));
        assertThat(text, not(containsString("17")));
        assertThat(text, not(containsString("12")));
    }

    @Test
    void unknownArea() {
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, byArea: {\"99\": 12}}");

        assertThat(project.lines().get(0), containsString("[/sites/0/participants/0/byArea/99] LW-209 '99'"));
    }

    @Test
    void areasOfSeveralZonings() {
        String city = ProjectReader.read(folder)
                .requireProject()
                .zonings()
                .get(0)
                .units()
                .get(0)
                .id();
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, byArea: {\"02\": 8, \"" + city + "\": 9}}");

        assertThat(project.lines().get(0), containsString("[/sites/0/participants/0/byArea] LW-567 '"));
    }

    @Test
    void agesOverlapOrAreReversed() {
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, byAge: {3-5: 8, 5-7: 5, 9-8: 1}}");

        assertThat(project.lines().size(), is(2));
        assertThat(project.lines().get(0), containsString("byAge/5-7] LW-219 '5-7'"));
        assertThat(project.lines().get(1), containsString("byAge/9-8] LW-218 '9-8'"));
    }

    @Test
    void agesThatAreNone() {
        participants("{from: 2024-01-01, to: 2024-06-30, count: 17, byAge: {children: 8}}");

        assertThat(project.lines().get(0), containsString("LW-114 'children'"));
    }

    @Test
    void privateContact() {
        project.append(MEASURE, "contact: {role: Koordination, organisation: Gesundheitsamt, mail: walker@gmx.de}\n");

        assertThat(project.lines().get(0), startsWith(MEASURE));
        assertThat(project.lines().get(0), containsString("[/contact/mail] LW-565 'walker@gmx.de'"));
    }

    @Test
    void contactThatIsNoFunction() {
        project.append(MEASURE, "contact: {organisation: Gesundheitsamt, name: Somebody}\n");

        assertThat(project.lines().size(), is(2));
        assertThat(project.lines().toString(), containsString("LW-114 'name'"));
    }
}
