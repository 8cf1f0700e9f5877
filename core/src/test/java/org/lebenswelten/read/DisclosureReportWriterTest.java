package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.atlas.DisclosureReport.Ages;
import org.lebenswelten.atlas.DisclosureReport.Pooling;

class DisclosureReportWriterTest {

    /** Every number of the report differs from every other, so that none can stand in another's place. */
    @Test
    void everyNumberStandsUnderItsName() throws IOException {
        JsonNode json = written(OptionalInt.of(15), OptionalInt.of(25));

        assertThat(json.at("/format").intValue(), is(1));
        assertThat(json.at("/cells/published").intValue(), is(101));
        assertThat(json.at("/cells/withheld").intValue(), is(42));
        assertThat(json.at("/cells/unreliable").intValue(), is(7));
        assertThat(json.at("/cells/primaryAbout").intValue(), is(15));
        assertThat(json.at("/cells/complementaryAbout").intValue(), is(25));
        assertThat(json.at("/information/lostPercent").doubleValue(), is(12.3));
        assertThat(json.at("/information/lostForOthersPercent").doubleValue(), is(4.5));
        assertThat(json.at("/information/gapPercent").doubleValue(), is(0.6));
        assertThat(json.at("/information/provenMinimal").booleanValue(), is(false));
        assertThat(json.at("/interval/narrowest").intValue(), is(8));
        assertThat(json.at("/interval/demanded").intValue(), is(5));
        assertThat(json.at("/pooling/areas").intValue(), is(2));
        assertThat(json.at("/pooling/periods").intValue(), is(3));
        assertThat(json.at("/pooling/withheldAfter").intValue(), is(30));
        assertThat(json.at("/pooling/lostPercentAfter").doubleValue(), is(3.4));
        assertThat(json.at("/figuresByAge/rounded").intValue(), is(61));
        assertThat(json.at("/figuresByAge/withoutLimits").intValue(), is(62));
        assertThat(json.at("/figuresByAge/withheld").intValue(), is(63));
    }

    @Test
    void numbersThatAreNotToldAreNull() throws IOException {
        JsonNode json = written(OptionalInt.empty(), OptionalInt.empty());

        assertThat(json.at("/cells/primaryAbout").isNull(), is(true));
        assertThat(json.at("/cells/complementaryAbout").isNull(), is(true));
    }

    private static JsonNode written(OptionalInt primary, OptionalInt complementary) throws IOException {
        DisclosureReport report = new DisclosureReport(
                101,
                42,
                7,
                primary,
                complementary,
                12.3,
                OptionalDouble.of(4.5),
                0.6,
                false,
                8,
                5,
                new Pooling(2, 3, 30, 3.4),
                new Ages(61, 62, 63));
        return new ObjectMapper().readTree(DisclosureReportWriter.write(report));
    }
}
