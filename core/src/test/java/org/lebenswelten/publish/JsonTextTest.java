package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;

class JsonTextTest {

    @Test
    void everyKindOfValueIsWritten() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("z", "Größe \"1\"");
        tree.put("a", Arrays.asList(1, 2L, 0.5, true, null));
        tree.put("t", new BilingualText("ja", "yes"));

        // RFC 8259, with two blanks a level
        assertThat(
                JsonText.of(tree),
                is(
                        """
                {
                  "z" : "Größe \\"1\\"",
                  "a" : [
                    1,
                    2,
                    0.5,
                    true,
                    null
                  ],
                  "t" : {
                    "de" : "ja",
                    "en" : "yes"
                  }
                }
                """));
    }

    @Test
    void whatWasReadIsAsItWasWritten() {
        assertThat(
                JsonText.tree("{\"b\":[1,2.5,\"x\",false,null],\"a\":{}}"),
                is(Map.of("b", Arrays.asList(1L, 2.5, "x", false, null), "a", Map.of())));
    }

    @Test
    void otherTypesAndEndlessNumbersAreRefused() {
        for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, 'c', new int[0])) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> JsonText.of(value));
            assertThat(e.getMessage(), containsString("expected a value of JSON"));
        }
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String text : List.of("{", "{\"a\":1,\"a\":2}", "1 2")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> JsonText.tree(text));
            assertThat(e.getMessage(), containsString("not JSON"));
        }
    }
}
