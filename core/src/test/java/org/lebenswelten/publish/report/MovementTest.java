package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.TrendDirection;

class MovementTest {

    @Test
    void aRisingValueIsWorseOnlyWhereHighIsTheBurden() {
        assertThat(Movement.of(Direction.HIGHER_IS_WORSE, TrendDirection.RISING), is(Movement.WORSENING));
        assertThat(Movement.of(Direction.LOWER_IS_WORSE, TrendDirection.RISING), is(Movement.IMPROVING));
        assertThat(Movement.of(Direction.HIGHER_IS_WORSE, TrendDirection.FALLING), is(Movement.IMPROVING));
        assertThat(Movement.of(Direction.LOWER_IS_WORSE, TrendDirection.FALLING), is(Movement.WORSENING));
        assertThat(Movement.of(Direction.LOWER_IS_WORSE, TrendDirection.NOT_TOLD), is(Movement.STILL));
        assertThat(Movement.of(Direction.LOWER_IS_WORSE, TrendDirection.TOO_FEW), is(Movement.TOO_FEW));
    }
}
