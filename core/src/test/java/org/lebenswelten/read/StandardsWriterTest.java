package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawPopulation.Band;

class StandardsWriterTest {

    private static final Map<Period, StandardStrata> STANDARDS = Map.of(
            Period.of("2019-2021"),
            new StandardStrata(
                    List.of(new Band(0, 14, Sex.FEMALE), new Band(15, Integer.MAX_VALUE, Sex.ALL)),
                    new double[] {9, 14},
                    new double[] {26610, 33514.5}));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(StandardsWriter.read(StandardsWriter.write("deaths", STANDARDS)), is(STANDARDS));
    }

    @Test
    void openAgesHaveNoEnd() {
        assertThat(
                StandardsWriter.write("deaths", STANDARDS).replaceAll("\\s", ""),
                containsString("{\"ageFrom\":15,\"sex\":\"all\",\"events\":14.0,\"persons\":33514.5}"));
    }

    @Test
    void whatIsNoStandardIsRefused() {
        for (String json : List.of(
                "no JSON",
                "{\"format\":2,\"periods\":[]}",
                "{\"format\":1,\"periods\":[{\"period\":\"2020\",\"strata\":[]}]}",
                "{\"format\":1,\"periods\":[{\"period\":\"2020\",\"strata\":[{\"ageFrom\":0,\"sex\":\"all\"}]}]}")) {
            assertThrows(IllegalArgumentException.class, () -> StandardsWriter.read(json), json);
        }
    }
}
