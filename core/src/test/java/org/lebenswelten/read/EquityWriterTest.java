package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.equity.CriterionKind;
import org.lebenswelten.coverage.equity.PriorityClasses;
import org.lebenswelten.coverage.equity.PriorityComputation;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.equity.PriorityFigures.Columns;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.coverage.equity.PriorityScale;
import org.lebenswelten.coverage.equity.WeightedCriterion;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;

class EquityWriterTest {

    /**
     * Burden 1, 2, 3 has the ranks 1/6, 3/6, 5/6, people 100, 200, 100 have 1/3, 5/6, 1/3. With weights 3 and 1 the third area
     * leads: 3 5/6 + 1/3 = 17/6 against 3 3/6 + 5/6 = 14/6. The second draws level where 3 f (5/6 - 3/6) = 5/6 - 1/3, f = 1/2,
     * or 3 (5/6 - 3/6) = f (5/6 - 1/3), f = 2.
     */
    @Test
    void tellsWhereRankOneChanges() throws JsonProcessingException {
        Columns city = new Columns(
                new double[] {1, 2, 3},
                new double[] {100, 200, 100},
                new double[] {90, 50, 30},
                new double[] {90, 100, 30},
                List.of("ok", "ok", "ok"));
        BilingualText text = BilingualText.same("p");
        PriorityDefinition definition = new PriorityDefinition(
                "p",
                text,
                text,
                "index",
                new MeasureCoverageDefinition("c", text, text, "z", new TargetGroup(0, 5, Sex.ALL), List.of("m")),
                "c",
                false,
                PriorityClasses.AREAS,
                List.of(
                        WeightedCriterion.of(CriterionKind.BURDEN, 3),
                        WeightedCriterion.of(CriterionKind.TARGET_GROUP, 1)),
                PriorityScale.RANK,
                new Resampling(20, 0.2, 1),
                Double.NaN,
                Double.NaN);
        PriorityFigures figures =
                new PriorityComputation(definition).of(List.of(Period.ofYear(2024)), List.of(city), List.of(Map.of()));

        JsonNode changes = new ObjectMapper()
                .readTree(EquityWriter.write(figures, List.of("a", "b", "c")))
                .path("periods")
                .path(0)
                .path("rankOneChanges");

        assertThat(changes.size(), is(2));
        assertThat(changes.path(0).path("criterion").asText(), is("burden"));
        assertThat(changes.path(0).path("weightTimes").asDouble(), is(0.5));
        assertThat(changes.path(0).path("newFirst").asText(), is("b"));
        assertThat(changes.path(1).path("criterion").asText(), is("targetGroup"));
        assertThat(changes.path(1).path("weightTimes").asDouble(), is(2.0));
        assertThat(changes.path(1).path("newFirst").asText(), is("b"));
    }
}
