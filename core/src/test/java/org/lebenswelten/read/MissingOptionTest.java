package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever single option or entry a YAML file lacks, reading ends in a project or in coded problems, never in an exception. */
class MissingOptionTest {

    @TempDir
    private Path folder;

    private int reads;

    @ParameterizedTest
    @ValueSource(strings = {"atlas.yaml", "measures/bewegungskita.yaml", "projects/gesund-im-quartier.yaml"})
    void anyOption(String file) {
        ProjectFixture project = ProjectFixture.in(folder);
        SourceFile source = new SourceFile(file, project.text(file).getBytes(StandardCharsets.UTF_8));
        YamlDocument document = YamlDocument.parse(source, new ProblemLog());
        if (document == null) {
            throw new AssertionError(file);
        }
        JsonNode root = document.root().json();

        removeEach(root, () -> {
            reads++;
            // JSON is YAML 1.2; problems() asserts that there is a project unless there is an error
            project.write(file, root.toString()).problems();
        });

        assertThat(reads, is(greaterThan(20)));
    }

    private static void removeEach(JsonNode node, Runnable read) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.remove(name);
                read.run();
                object.set(name, value);
                removeEach(value, read);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.remove(i);
                read.run();
                array.insert(i, value);
                removeEach(value, read);
            }
        }
    }
}
