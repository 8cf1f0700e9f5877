package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.JsonText;

class PageJsonTest {

    @Test
    void nothingEndsTheScriptElement() {
        String text = "</script><!-- & \u2028 \u2029 ü\"";
        String json = PageJson.of(List.of(text));
        assertThat(json, is("[\"\\u003C/script\\u003E\\u003C!-- \\u0026 \\u2028 \\u2029 ü\\\"\"]"));
        assertThat(JsonText.tree(json), is(List.of(text)));
    }

    @Test
    void numbersAreThoseOfJson() {
        assertThat(PageJson.of(List.of(1.0, 0.5, Double.NaN, Double.POSITIVE_INFINITY)), is("[1,0.5,null,null]"));
    }

    @Test
    void recordsAreObjects() {
        BarChart chart = new BarChart(
                Double.NaN, "", List.of(new BarChart.Row("a", 2, Double.NaN, Double.NaN, 1.5, "brand", "2")));
        assertThat(
                PageJson.of(chart),
                is("{\"most\":null,\"mark\":\"\",\"rows\":[{\"name\":\"a\",\"value\":2,\"low\":null,\"high\":null,"
                        + "\"mark\":1.5,\"tone\":\"brand\",\"text\":\"2\"}]}"));
    }
}
