package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Direction;

class AmountNormalisationTest {

    /** COINr 1.1.14 {@code n_fracmax}: 35 of 49 indicators are high for a heavy burden; of the others it divides by -min. */
    @Test
    void fractionsOfTheMaximumAgreeWithCoinr() {
        List<Map<String, String>> treated = AsemExample.table("step_treated");
        List<Map<String, String>> expected = AsemExample.table("norm_fracmax");
        int compared = 0;
        for (AsemExample.Node node : AsemExample.nodes(1)) {
            if (node.direction() == Direction.HIGHER_IS_WORSE) {
                AsemExample.requireEqual(
                        node.code(),
                        AmountNormalisation.FRACTION_OF_MAXIMUM.apply(
                                AsemExample.column(treated, node.code()), node.direction(), ZeroRange.FAIL),
                        AsemExample.column(expected, node.code()),
                        1e-12);
                compared++;
            }
        }
        assertThat(compared, is(35));
    }
}
