package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Language;
import org.lebenswelten.model.ProblemTexts;

/**
 * The skeleton of a project, with pieces replaced. Each replacement must find what it replaces, and every problem that
 * comes out must have a text without holes in both languages.
 */
final class ProjectFixture {

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");

    private final Path folder;

    private ProjectFixture(Path folder) {
        this.folder = folder;
    }

    /** A sound project in an empty or missing folder. */
    static ProjectFixture in(Path folder) {
        try {
            ProjectSkeleton.write(folder);
            return new ProjectFixture(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a file. */
    Path path(String file) {
        return folder.resolve(file);
    }

    /** Adds the indicator {@code heat} and the index {@code warm} of it, both over the zoning {@code city}. */
    ProjectFixture withIndexOverTheCity() {
        return write("data/heat.csv", "area,period,indicator,value\n1,2022,heat,4\n1,2023,heat,5\n1,2024,heat,6\n")
                .replace("atlas.yaml", "tables:\n", "tables:\n  - file: data/heat.csv\n")
                .replace(
                        "atlas.yaml",
                        "indicators:\n",
                        """
                        indicators:
                          - id: heat
                            title: {de: Hitze, en: Heat}
                            definition: {de: Heiße Tage, en: Hot days}
                            unit: {de: Tage, en: days}
                            kind: value
                            direction: higherIsWorse
                            zoning: city
                            table: data/heat.csv
                            source: {de: Erfunden, en: Invented}
                        """)
                .replace(
                        "atlas.yaml",
                        "indices:\n",
                        """
                        indices:
                          - id: warm
                            title: {de: Wärme, en: Warmth}
                            description: {de: Heiße Tage, en: Hot days}
                            zoning: city
                            normalisation: minMax
                            aggregation: arithmeticMean
                            minimumShare: 0.5
                            classes: 5
                            worstShare: 0.2
                            children: [{indicator: heat}]
                            dimensions: []
                        """);
    }

    /** Replaces the first occurrence of a text in a file. */
    ProjectFixture replace(String file, String old, String replacement) {
        String text = text(file);
        assertThat(text, containsString(old));
        int at = text.indexOf(old);
        return write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** Adds text at the end of a file. */
    ProjectFixture append(String file, String text) {
        return write(file, text(file) + text);
    }

    /** Writes a file. */
    ProjectFixture write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file in another encoding. */
    ProjectFixture encode(String file, Charset charset) {
        return write(file, text(file).getBytes(charset));
    }

    /** Writes a file. */
    ProjectFixture write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file. */
    ProjectFixture delete(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the first occurrence of a text in a file, from 1. */
    int line(String file, String text) {
        String all = text(file);
        assertThat(all, containsString(text));
        return 1
                + (int) all.substring(0, all.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** All problems; that each has a text in both languages is asserted on the way. */
    List<DataProblem> problems() {
        ProjectReading reading = ProjectReader.read(folder);
        for (DataProblem problem : reading.problems()) {
            assertThat(problem.arguments(), not(hasItem("null")));
            for (Language language : Language.values()) {
                String text = new ProblemTexts(language).rule(problem);
                assertThat(text, not(is("")));
                assertThat(text, HOLE.matcher(text).find(), is(false));
            }
        }
        assertThat(reading.project().isPresent(), is(!reading.hasErrors()));
        return reading.problems();
    }

    /** The problems in one line each: place, code and value. */
    List<String> lines() {
        return problems().stream()
                .map(p -> p.place() + " " + p.code().id() + (p.value() == null ? "" : " '" + p.value() + "'"))
                .toList();
    }
}
