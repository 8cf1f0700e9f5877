package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.disclosure.ParticipationProtection;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.quality.MeasureQuality;
import org.lebenswelten.pipeline.ProfileCheck;
import org.lebenswelten.read.Project;

/** Quality and actors of the sample's profiles. */
class MusterstadtMeasuresTest {

    private static Project project;
    private static Atlas published;

    @BeforeAll
    static void build() throws IOException {
        project = BuiltMusterstadt.reading().requireProject();
        published = BuiltMusterstadt.published();
    }

    /** What the comments of {@code measures/lehrbeispiel.yaml} announce; missing coordinates and the like cannot be read. */
    @Test
    void teachingExampleHasEveryMistake() {
        List<String> codes = ProfileCheck.of(project).stream()
                .filter(quality -> quality.measureId().startsWith("lehrbeispiel"))
                .map(MeasureQuality::findings)
                .flatMap(List::stream)
                .map(finding -> finding.problem().code().id())
                .distinct()
                .sorted()
                .toList();

        assertThat(
                codes,
                contains(
                        "LW-504", "LW-506", "LW-550", "LW-551", "LW-552", "LW-553", "LW-554", "LW-555", "LW-556",
                        "LW-557", "LW-558", "LW-559", "LW-560", "LW-562", "LW-563", "LW-564"));
    }

    /** 41 = 30 + 8 + 3: the three are withheld. Rounding to 5 leaves 38 to 42, 28 to 32 and 8 to 12, so 0 to 6 for them. */
    @Test
    void fewParticipantsAreWithheld() {
        Participation first = new ParticipationProtection(project.disclosure(), 1)
                .protect(project.profileFigures())
                .get("bewegte-kita")
                .get(0);

        assertThat(first.count(), is(40.0));
        assertThat(first.byArea(), is(new TreeMap<>(Map.of("01121", 10.0, "01122", 30.0, "01132", Double.NaN))));
        assertThat(first.bySex(), is(new TreeMap<>(Map.of("female", 20.0, "male", 20.0))));
    }

    /** The document tells shares, states and findings; no number of participants stands in it. */
    @Test
    void qualityIsPublishedWithoutCounts() {
        String quality = published.documents().get("measures.quality");

        assertThat(quality, containsString("\"LW-563\""));
        // Known from counts alone, not from what is published.
        assertThat(quality, not(containsString("\"LW-560\"")));
        assertThat(quality, not(containsString("\"count\"")));
        assertThat(quality, not(containsString("\"persons\"")));
    }

    /** One feature for each of the 80 quarters. */
    @Test
    void actorsArePublished() {
        String actors = published.documents().get("measures.actors");

        assertThat(actors, containsString("\"Gesundheitsamt Musterstadt\""));
        assertThat(actors, containsString("\"topicsNotServed\""));
        AtlasLayer layer = published.layer("actors").orElseThrow();
        assertThat(layer.size(), is(80));
    }
}
