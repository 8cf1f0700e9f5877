package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.IndicatorFindings.Note;
import org.lebenswelten.atlas.IndicatorRecord.Topic;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;

/** Sentences are those of {@code layers_en.properties}; which of them apply follows from the javadoc. */
class IndicatorRecordTest {

    private static final DisclosureProfile RULES =
            new DisclosureProfile(30, 5, 3, ZeroRule.SUPPRESS, OptionalInt.of(1), 5);

    private static IndicatorRecord record(IndicatorKind kind, Note... notes) {
        Indicator indicator = new Indicator(
                "poor",
                BilingualText.same("Poverty"),
                BilingualText.same("The poor"),
                BilingualText.same("%"),
                kind,
                kind == IndicatorKind.VALUE ? 1 : 100,
                Direction.HIGHER_IS_WORSE,
                "quarter",
                List.of(Period.ofYear(2024)),
                BilingualText.same("Office"));
        IndicatorFindings findings =
                new IndicatorFindings(new double[0], List.of(), List.of(), List.of(), List.of(notes));
        return IndicatorRecord.of(indicator, RULES, findings);
    }

    private static List<String> english(IndicatorRecord record, Topic topic) {
        return record.sentences().getOrDefault(topic, List.of()).stream()
                .map(BilingualText::en)
                .toList();
    }

    @Test
    void protectionOfSharesNamesTheRules() {
        List<String> said = english(record(IndicatorKind.PROPORTION), Topic.PROTECTION);

        assertThat(
                said,
                contains(
                        "Protection of small numbers: no values for fewer than 30 persons, for fewer than 5"
                                + " cases (but none), or for fewer than 3 persons (but none) without the property.",
                        "Values from which a withheld one could be worked out together with others are withheld too.",
                        "\"Nobody\" and \"everybody\" are not shown either."));
    }

    @Test
    void measuredValuesHaveNoMinimumCounts() {
        IndicatorRecord record = record(IndicatorKind.VALUE);

        assertThat(english(record, Topic.PROTECTION).size(), is(1));
        assertThat(english(record, Topic.STANDARDISATION), contains("Not standardised: a measured value."));
    }

    @Test
    void sentencesByTopic() {
        IndicatorRecord record = record(
                IndicatorKind.RATE,
                Note.of("method.direct", "European 2013", 10),
                Note.of("comparison.LIMITS"),
                Note.of("trend.MANN_KENDALL"));

        assertThat(english(record, Topic.STANDARDISATION).size(), is(1));
        assertThat(
                english(record, Topic.TREND), contains("Trend: test of Mann and Kendall at 5 %, four values or more."));
        assertThat(english(record, Topic.COMPARISON).get(0).startsWith("Better or worse means"), is(true));
        assertThat(record.sentences().keySet(), hasItem(Topic.PROTECTION));
        assertThat(english(record, Topic.LIMITS), is(List.of()));
    }
}
