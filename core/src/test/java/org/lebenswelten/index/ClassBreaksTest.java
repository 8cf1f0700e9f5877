package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassBreaksTest {

    @Test
    void aBreakBelongsToTheClassBelow() {
        ClassBreaks breaks = new ClassBreaks(List.of(1.0, 2.5), 3);
        assertThat(breaks.classOf(-5), equalTo(1));
        assertThat(breaks.classOf(1), equalTo(1));
        assertThat(breaks.classOf(Math.nextUp(1.0)), equalTo(2));
        assertThat(breaks.classOf(2.5), equalTo(2));
        assertThat(breaks.classOf(99), equalTo(3));
    }

    @Test
    void missingHasNoClass() {
        assertThat(new ClassBreaks(List.of(), 5).classOf(Double.NaN), equalTo(0));
        assertThat(new ClassBreaks(List.of(), 5).classOf(3), equalTo(1));
    }

    @Test
    void saysWhenThereAreFewerClassesThanAskedFor() {
        ClassBreaks two = new ClassBreaks(List.of(1.0), 5);
        assertThat(two.classCount(), equalTo(2));
        assertThat(two.isReduced(), is(true));
        assertThat(new ClassBreaks(List.of(1.0), 2).isReduced(), is(false));
    }

    @Test
    void refusesBreaksThatDoNotAscend() {
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(2.0, 2.0), 3));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(Double.NaN), 3));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(Double.POSITIVE_INFINITY), 3));
        assertThrows(IllegalArgumentException.class, () -> new ClassBreaks(List.of(1.0, 2.0), 2));
    }

    /** Limits of 55 and 65 dB: equal to a limit is below it. */
    @Test
    void fixedBreaksStayAsGiven() {
        ClassBreaks noise = ClassBreaks.fixed(55, 65);
        assertThat(noise.classCount(), equalTo(3));
        assertThat(noise.isReduced(), equalTo(false));
        assertThat(noise.classOf(55), equalTo(1));
        assertThat(noise.classOf(55.1), equalTo(2));
        assertThat(noise.classOf(80), equalTo(3));
        assertThrows(IllegalArgumentException.class, () -> ClassBreaks.fixed(65, 55));
    }
}
