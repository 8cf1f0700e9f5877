package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.IndicatorRecord;
import org.lebenswelten.atlas.IndicatorRecord.Topic;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;

/** What the document must hold follows from the definition and the record that go in. */
class IndicatorsWriterTest {

    private static final String DEFINITION =
            """
            {"indicators": [
               {"id": "poor", "direction": "higherIsWorse", "levels": ["city"], "contact": "poor@city.example",
                "numerator": {"de": "Arme", "en": "The poor"}, "limitations": {"de": "Ungenau", "en": "Inexact"}},
               {"id": "ill", "direction": "higherIsWorse"}],
             "publication": {"contact": "atlas@city.example"}}
            """;

    private static IndicatorRecord record(String id) {
        Indicator indicator = new Indicator(
                id,
                new BilingualText("Titel", "Title"),
                BilingualText.same("What"),
                BilingualText.same("%"),
                IndicatorKind.PROPORTION,
                100,
                Direction.HIGHER_IS_WORSE,
                "quarter",
                List.of(new Period(2022, 2024)),
                BilingualText.same("Office"));
        return new IndicatorRecord(
                indicator, OptionalInt.empty(), Map.of(Topic.LIMITS, List.of(new BilingualText("Wilson.", "Wilson."))));
    }

    private static JsonNode written() throws JsonProcessingException {
        return Json.read(IndicatorsWriter.write(DEFINITION, List.of(record("poor"), record("ill"))))
                .path("indicators");
    }

    @Test
    void statedWordsAndMethods() throws JsonProcessingException {
        JsonNode poor = written().get(0);

        assertThat(poor.at("/numerator/en").asText(), is("The poor"));
        assertThat(poor.at("/limitations/de").asText(), is("Ungenau"));
        assertThat(poor.path("contact").asText(), is("poor@city.example"));
        assertThat(poor.at("/levels/0").asText(), is("city"));
        assertThat(poor.at("/periods/0").asText(), is("2022-2024"));
        assertThat(poor.path("kind").asText(), is("proportion"));
        assertThat(poor.path("direction").asText(), is("higherIsWorse"));
        assertThat(poor.at("/method/limits/0/de").asText(), is("Wilson."));
    }

    @Test
    void whatIsNotStatedIsNullAndThePublicationAnswersQuestions() throws JsonProcessingException {
        JsonNode ill = written().get(1);

        assertThat(ill.get("numerator").isNull(), is(true));
        assertThat(ill.get("denominator").isNull(), is(true));
        assertThat(ill.get("limitations").isNull(), is(true));
        assertThat(ill.get("decimals").isNull(), is(true));
        assertThat(ill.get("levels").size(), is(0));
        assertThat(ill.path("contact").asText(), is("atlas@city.example"));
    }

    @Test
    void definitionMustBeJson() {
        assertThrows(IllegalArgumentException.class, () -> IndicatorsWriter.write("{", List.of()));
    }
}
