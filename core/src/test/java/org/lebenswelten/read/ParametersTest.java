package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.ComponentScale;
import org.lebenswelten.index.ConstantScale;
import org.lebenswelten.index.IndexParameters;
import org.lebenswelten.index.LinearScale;
import org.lebenswelten.index.RankFormula;
import org.lebenswelten.index.RankScale;
import org.lebenswelten.index.ThresholdScale;
import org.lebenswelten.index.TieRule;
import org.lebenswelten.model.Direction;

/** What {@link ParametersWriter} writes, {@link ParametersReader} reads. */
class ParametersTest {

    private static final String REFERENCE = "    normalisation: minMax\n    reference: {file: burden.json}\n";

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void write() {
        project = ProjectFixture.in(folder).replace("atlas.yaml", "    normalisation: minMax\n", REFERENCE);
    }

    private static String written(String index) {
        return ParametersWriter.write(
                index,
                new IndexParameters(
                        Map.of(
                                "child_poverty",
                                new LinearScale(0.1 + 0.2, 1e-7 / 3, 0, 1, true),
                                "unemployment",
                                new RankScale(
                                        RankFormula.PERCENT_RANK,
                                        TieRule.LOWEST,
                                        Direction.HIGHER_IS_WORSE,
                                        true,
                                        List.of(-1.5, 2.0 / 3),
                                        1,
                                        99),
                                "fine_dust",
                                new ThresholdScale(List.of(20.0), List.of(0.0, 1.0)),
                                "environ",
                                new ConstantScale(Double.NaN)),
                        Map.of(
                                "burden",
                                new ComponentScale(List.of(1.0, 2.0), List.of(0.5, 1.0 / 3), List.of(0.6, 0.8))),
                        Map.of("social", List.of(0.25, 0.75))),
                ClassBreaks.fixed(0.2, 0.4));
    }

    @Test
    void everyNumberComesBackBitByBit() {
        project.write("burden.json", written("burden"));
        BurdenIndexDefinition index =
                ProjectReader.read(folder).requireProject().indices().get(0);
        assertThat(
                index.indicators().get(0).normalisation(), equalTo(new LinearScale(0.1 + 0.2, 1e-7 / 3, 0, 1, true)));
        assertThat(
                index.indicators().get(1).normalisation(),
                equalTo(new RankScale(
                        RankFormula.PERCENT_RANK,
                        TieRule.LOWEST,
                        Direction.HIGHER_IS_WORSE,
                        true,
                        List.of(-1.5, 2.0 / 3),
                        1,
                        99)));
        assertThat(
                index.indicators().get(2).normalisation(),
                equalTo(new ThresholdScale(List.of(20.0), List.of(0.0, 1.0))));
        assertThat(index.dimensions().get(1).normalisation(), equalTo(new ConstantScale(Double.NaN)));
        assertThat(
                index.root().aggregation(),
                equalTo(new ComponentScale(List.of(1.0, 2.0), List.of(0.5, 1.0 / 3), List.of(0.6, 0.8))));
        assertThat(index.dimensions().get(0).children().get(1).weight(), is(0.75));
        assertThat(index.classes().rule(), equalTo(new ClassScheme.Fixed(List.of(0.2, 0.4))));
    }

    @Test
    void aNodeWithoutParametersIsNamed() {
        project.write("burden.json", "{\"format\": 1, \"index\": \"burden\", \"nodes\": {}}\n");
        assertThat(
                project.problems().stream()
                        .map(p -> p.code().id() + " " + p.arguments())
                        .toList(),
                contains("LW-445 [child_poverty]", "LW-445 [unemployment]", "LW-445 [fine_dust]"));
    }

    @Test
    void parametersOfAnotherIndex() {
        project.write("burden.json", written("other"));
        int line = project.line("atlas.yaml", "reference: {file");
        assertThat(
                project.lines(), contains("atlas.yaml:" + line + " [/indices/0/reference/file] LW-444 'burden.json'"));
    }

    @Test
    void faultyFile() {
        project.write("burden.json", "{\"format\": 2, \"index\": \"burden\", \"nodes\": {}}\n");
        assertThat(project.lines(), contains("burden.json:1 [/format] LW-114 '2'"));
    }

    @Test
    void missingFile() {
        int line = project.line("atlas.yaml", "reference: {file");
        assertThat(project.problems().get(0).code().id(), is("LW-101"));
        assertThat(line > 0, is(true));
    }
}
