package org.lebenswelten.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.read.ProjectReader;

/** The document of the invented city Musterstadt, and what may be in it at all. */
class ProfilesWriterTest {

    private static String json;

    @BeforeAll
    static void build() throws IOException {
        Path project = Path.of(System.getProperty("project.root", ".."), "samples/musterstadt");
        Atlas atlas = AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {})
                .atlas();
        json = atlas.documents().get("measures.profiles");
    }

    @Test
    void readsWhatItWrote() throws AtlasFileException {
        assertThat(ProfilesWriter.write(ProfilesReader.read(json, "profiles")), is(json));
    }

    /** Numbers as in samples/musterstadt/measures/bewegte-kita.yaml: 41 of which 8, 30 and 3 by area, rounded to 5. */
    @Test
    void smallCountsAreWithheldAndOthersRounded() throws AtlasFileException {
        ShownMeasure measure =
                ProfilesReader.read(json, "profiles").measure("bewegte-kita").orElseThrow();
        Participation first = measure.participation().get(0);

        assertThat(measure.profile().sites().size(), is(8));
        assertThat(first.count(), is(40.0));
        assertThat(first.byArea(), is(Map.of("01121", 10.0, "01122", 30.0, "01132", Double.NaN)));
        assertThat(measure.withheld(), is(List.of("/contact/mail")));
        assertThat(measure.profile().details().delivered().sessionsHeld(), is(871));
    }

    @Test
    void noMailIsTold() {
        assertThat(json.contains("@"), is(false));
    }

    /** Whoever adds a field to a profile says here that it tells nothing of few people. */
    @Test
    void everyFieldWasJudged() throws IOException {
        Set<String> fields = new TreeSet<>();
        addFields(ShownMeasure.class, fields);
        addFields(ShownProject.class, fields);
        try (InputStream list = ProfilesWriterTest.class.getResourceAsStream("profile-fields.txt")) {
            Set<String> judged = new TreeSet<>(new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
            assertThat(String.join("\n", fields), is(String.join("\n", judged)));
        }
    }

    @Test
    void wrongDocumentIsRefused() {
        assertRefused("{}", "/format");
        assertRefused("{\"format\": 2}", "2");
        assertRefused("{\"format\": 1, \"measures\": [{}]}", "/measures/0/profile");
        assertRefused(json.replace("\"2025-02-12\"", "\"12.2.2025\""), "12.2.2025");
        assertRefused("no JSON", "no");
        ShownProfiles none = ShownProfiles.NONE;
        assertThat(ProfilesWriter.write(none), containsString("\"measures\" : [ ]"));
    }

    private static void assertRefused(String document, String said) {
        AtlasFileException refused =
                assertThrows(AtlasFileException.class, () -> ProfilesReader.read(document, "profiles"));
        assertThat(refused.getMessage(), containsString(said));
    }

    private static void addFields(Class<?> type, Set<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            Type inner = component.getGenericType();
            if (inner instanceof ParameterizedType list) {
                inner = list.getActualTypeArguments()[list.getActualTypeArguments().length - 1];
            }
            fields.add(type.getSimpleName() + "." + component.getName());
            if (inner instanceof Class<?> known && known.isRecord()) {
                addFields(known, fields);
            }
        }
    }
}
