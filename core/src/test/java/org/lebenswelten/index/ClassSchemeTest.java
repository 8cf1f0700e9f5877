package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.ParameterBase.Span;

class ClassSchemeTest {

    private static final double[] X = {1, 2, 2, 3, 5, 8, 9, 10, 12, 20};

    /** R 4.2.2: {@code findInterval(x, quantile(x, 0:5 / 5, type = 9), rightmost.closed = TRUE)}; 2 equals a break. */
    @Test
    void quantilesByANamedDefinition() {
        ClassBreaks breaks =
                new ClassScheme(new ClassScheme.ByQuantiles(QuantileDefinition.HF9), 5, Span.ALL_PERIODS).breaks(X);
        assertThat(Arrays.stream(X).mapToInt(breaks::classOf).toArray(), equalTo(new int[] {1, 2, 2, 2, 3, 3, 4, 4, 5, 5
        }));
    }

    @Test
    void fewerUnitsThanClassesMakeFewerClasses() {
        ClassBreaks breaks = ClassScheme.quantiles(5).breaks(new double[] {1, 2, Double.NaN});
        assertThat(breaks.isReduced(), is(true));
        assertThat(breaks.classOf(1), is(1));
        assertThat(breaks.classOf(2), is(2));
        ClassBreaks none = new ClassScheme(new ClassScheme.ByQuantiles(QuantileDefinition.HF7), 5, Span.ALL_PERIODS)
                .breaks(new double[] {Double.NaN});
        assertThat(none.classCount(), is(1));
    }

    @Test
    void statedBreaksMustFitTheNumber() {
        ClassScheme.Fixed fixed = new ClassScheme.Fixed(List.of(1.0, 2.0));
        assertThat(new ClassScheme(fixed, 3, Span.ALL_PERIODS).breaks(X).classOf(1.5), is(2));
        assertThrows(IllegalArgumentException.class, () -> new ClassScheme(fixed, 4, Span.ALL_PERIODS));
        assertThrows(IllegalArgumentException.class, () -> ClassScheme.quantiles(8));
    }
}
