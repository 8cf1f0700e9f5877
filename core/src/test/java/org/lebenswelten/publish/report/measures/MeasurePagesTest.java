package org.lebenswelten.publish.report.measures;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.CriterionResult;
import org.lebenswelten.measure.CriterionTarget;
import org.lebenswelten.measure.Delivery;
import org.lebenswelten.measure.Improvement;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Measurement;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.Registration;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Schedule;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SiteDetails;
import org.lebenswelten.measure.SuccessCriterion;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.Sex;
import org.lebenswelten.publish.ProfilesWriter;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportWriter;
import org.lebenswelten.publish.report.change.TwoYears;

/** What the pages of an invented measure, project and sitings say; expected sentences follow from the profile below. */
class MeasurePagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String NASTY = "Kita <script>alert('x')</script> & \"Söhne\"";

    @TempDir
    private Path folder;

    private final TwoYears year = new TwoYears(2024);

    @BeforeEach
    void profiles() {
        year.documents.put(
                "measures.profiles", ProfilesWriter.write(new ShownProfiles(List.of(measure()), List.of(project()))));
        year.documents.put(
                "measures.quality",
                "{\"measures\": [{\"id\": \"play\", \"ageDays\": 90, \"completeness\": [{\"title\": {\"de\":"
                        + " \"Ziele\", \"en\": \"Goals\"}, \"must\": 2, \"mustFilled\": 1, \"should\": 0,"
                        + " \"shouldFilled\": 0}], \"criteria\": [{\"id\": \"c1\", \"progress\": 0.5, \"timeGone\": 0.75,"
                        + " \"state\": \"behind\", \"stateTitle\": {\"de\": \"zurück\", \"en\": \"Behind\"}}],"
                        + " \"findings\": [{\"text\": {\"de\": \"Ort fehlt\", \"en\": \"Site is missing\"}}]}]}");
    }

    @Test
    void everySubjectHasAPage() {
        year.documents.put("new.siting", "{}");
        assertThat(
                paths(Language.EN),
                is(List.of("measures/index.html", "measures/play.html", "projects/north.html", "sitings/new.html")));
        assertThat(paths(Language.DE), is(paths(Language.EN)));
    }

    @Test
    void anAtlasWithoutMeasuresHasNoPage() {
        year.documents.remove("measures.profiles");
        assertThat(paths(Language.DE), is(empty()));
    }

    @Test
    void whatIsWithheldIsSaidInWords() throws IOException {
        String page = page("measures/play.html");

        assertThat(page, containsString("Mädchen und Frauen: geschützt"));
        assertThat(page, containsString("Quarter b: 10"));
        assertThat(page, containsString("Die Zahl der Termine, weil sich daraus"));
        assertThat(page, containsString("Kleine Anzahlen von Teilnehmenden"));
        assertThat(page, not(containsString("NaN")));
        assertThat(page, not(containsString(">null")));
        assertThat(page("en/measures/play.html"), containsString("girls and women: protected"));
    }

    /** The target 40 was due in December 2024, the atlas was issued in March 2025, the last value is 30. */
    @Test
    void criteriaAreHeldAgainstTheirTime() throws IOException {
        String page = page("measures/play.html");

        assertThat(page, containsString("<span class=\"verdict worse\">nicht erreicht</span>"));
        assertThat(page, containsString("30\u00a0% <small>30. Juni 2024</small>"));
        assertThat(page("measures/index.html"), containsString("hinter dem Zeitplan"));
    }

    @Test
    void profileInPlainWords() throws IOException {
        String page = page("measures/play.html");

        assertThat(page, containsString("3 bis 5 Jahre"));
        assertThat(page, containsString("alle im Umkreis von 4 m Luftlinie"));
        assertThat(
                page,
                containsString(
                        "Mo, Mi, 09:00 bis 10:00 Uhr; kostenlos; keine Anmeldung; Sprachen: Deutsch und Türkisch"));
        assertThat(page, containsString("2 von 3 eingeladenen Einrichtungen machen mit"));
        assertThat(page, containsString("Koordination, Gesundheitsamt"));
        assertThat(page, containsString("Ort fehlt"));
        assertThat(page("en/measures/play.html"), containsString("Mon, Wed, 09:00 to 10:00"));
        assertThat(page("projects/north.html"), containsString("Das Projekt arbeitet in: Quarter a."));
    }

    /** The catchment of 4 m around (5, 5) lies in the square a alone, whose edge is at 10. */
    @Test
    void areasInReach() throws IOException {
        assertThat(page("measures/play.html"), containsString("in ihrem Einzugsgebiet: 1."));
        assertThat(page("measures/play.html"), containsString("<p>Quarter a</p>"));
    }

    /** Fifths 20 and 50 before, 40 and 50 after: 30 and 10 points apart. */
    @Test
    void sitingWithCurveAndFairness() throws IOException {
        year.documents.put(
                "new.siting",
                "{\"method\": \"mclp\", \"period\": \"2024\", \"candidates\": 12, \"newSitesAllowed\": 2, \"gap\": 0,"
                        + " \"proven\": true, \"equallyGood\": 3, \"allEquallyGoodCounted\": false, \"unitsOutOfReach\":"
                        + " [\"b\"], \"proposals\": [{\"order\": 1, \"name\": \"Hall\", \"people\": 120, \"units\":"
                        + " [\"a\"]}], \"curve\": [{\"sites\": 1, \"value\": 320, \"proven\": true}, {\"sites\": 2,"
                        + " \"value\": 400, \"proven\": false}], \"effects\": [{\"people\": 800, \"coveredBefore\": 200,"
                        + " \"coveredAfter\": 400, \"equityBefore\": {\"fifths\": [{\"per100\": 20}, {\"per100\": 50}]},"
                        + " \"equityAfter\": {\"fifths\": [{\"per100\": 40}, {\"per100\": 50}]}}]}");

        String page = page("sitings/new.html");

        assertThat(page, containsString("In Reichweite leben vorher 25\u00a0%, danach 50\u00a0% der 800 Menschen"));
        assertThat(page, containsString("lagen vorher 30, danach 10 Prozentpunkte: Der Abstand wird kleiner."));
        assertThat(page, containsString("Es gibt mindestens 3 Wahlen, die gleich gut sind"));
        assertThat(page, containsString("Von keinem möglichen Ort erreicht: Quarter b."));
        assertThat(page, containsString("nicht bewiesen"));
        assertThat(page, containsString("<td class=number>80<"));
    }

    @Test
    void sitingThatIsImpossibleSaysWhy() throws IOException {
        year.documents.put(
                "new.siting",
                "{\"method\": \"lscp\", \"candidates\": 2, \"infeasible\": {\"de\": \"Zu wenige Orte.\", \"en\": \"Too"
                        + " few sites.\"}}");

        assertThat(page("sitings/new.html"), containsString("Zu wenige Orte."));
        assertThat(page("en/sitings/new.html"), containsString("Under these conditions there is no proposal."));
    }

    @Test
    void namesDoNoHarm() throws IOException {
        String page = page("measures/play.html");

        assertThat(page, containsString("Kita &lt;script&gt;"));
        assertThat(page, not(containsString("<script>alert")));
    }

    private List<String> paths(Language language) {
        return new MeasurePages()
                .of(ReportAtlas.of(year.atlas()), language).stream()
                        .map(ReportPage::path)
                        .toList();
    }

    private String page(String path) throws IOException {
        ReportWriter.write(ReportAtlas.of(year.atlas()), folder.resolve("report"));
        return Files.readString(folder.resolve("report").resolve(path));
    }

    private static ShownMeasure measure() {
        MeasureDetails empty = MeasureDetails.UNKNOWN;
        MeasureDetails details = new MeasureDetails(
                1,
                null,
                null,
                null,
                List.of(),
                empty.audience(),
                List.of(),
                new Delivery(40, null, List.of()),
                List.of(),
                List.of(new SuccessCriterion(
                        "c1",
                        null,
                        BilingualText.same("Children who move"),
                        BilingualText.same("%"),
                        Improvement.UP,
                        new CriterionTarget(40, LocalDate.of(2024, 12, 31)),
                        null)),
                empty.quality(),
                List.of(),
                empty.finances(),
                new Contact("Koordination", "Gesundheitsamt", null),
                empty.dataProtection());
        MeasureSite site = new MeasureSite(
                "s1",
                NASTY,
                null,
                5,
                5,
                new Capacity(20, 6, 10, 1),
                new SiteDetails(
                        "Kita",
                        "a",
                        new Schedule("FREQ=WEEKLY;BYDAY=MO,WE", "09:00", "10:00"),
                        new Acceptability(null, List.of("de", "tr"), 0.0, Registration.NONE),
                        new Adoption(3, 2)));
        MeasureProfile profile = new MeasureProfile(
                "play",
                DAY,
                "north",
                BilingualText.same("Play"),
                BilingualText.same("Play outside"),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(3, 5, Sex.ALL),
                List.of(site),
                Catchment.ofRadius(4),
                new RunningTime(LocalDate.of(2022, 1, 1), null),
                Phase.IMPLEMENTATION,
                details);
        Participation window = new Participation(
                "play",
                "s1",
                LocalDate.of(2024, 1, 1),
                DAY,
                null,
                40,
                new TreeMap<>(Map.of("b", 10.0)),
                new TreeMap<>(Map.of("female", Double.NaN)),
                new TreeMap<>());
        CriterionResult result = new CriterionResult(
                "c1",
                new Measurement(LocalDate.of(2023, 6, 30), 20, 100, null),
                List.of(new Measurement(DAY, 30, 100, null)));
        return new ShownMeasure(profile, List.of(window), List.of(result), List.of("/delivered/sessionsHeld"));
    }

    private static ShownProject project() {
        ProjectProfile profile = new ProjectProfile(
                "north",
                BilingualText.same("North"),
                "Office",
                List.of("a"),
                new RunningTime(LocalDate.of(2022, 1, 1), null),
                Phase.PLANNING,
                List.of("play"),
                ProjectDetails.UNKNOWN);
        return new ShownProject(profile, List.of(), List.of());
    }
}
