package org.lebenswelten.rate.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeBandsTest {

    @Test
    void namesBandsAsTablesDo() {
        assertThat(AgeBands.ofStarts(0, 1, 5, 90).names(), contains("0", "1-4", "5-89", "90+"));
    }

    @Test
    void namesBandsThatOverlap() {
        List<AgeBand> bands = List.of(new AgeBand(0, 4), new AgeBand(4, 9));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new AgeBands(bands));
        assertThat(e.getMessage(), containsString("age bands 0-4 and 4-9 overlap"));
    }

    @Test
    void namesBandsThatLeaveAGap() {
        List<AgeBand> bands = List.of(new AgeBand(0, 4), new AgeBand(10, 14));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new AgeBands(bands));
        assertThat(e.getMessage(), containsString("age bands 0-4 and 10-14 leave a gap, expected 10-14 to start at 5"));
    }

    @Test
    void refusesABandBehindAnOpenEnd() {
        List<AgeBand> bands = List.of(new AgeBand(65, AgeBand.OPEN), new AgeBand(70, 74));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new AgeBands(bands));
        assertThat(e.getMessage(), containsString("age bands 65+ and 70-74 overlap"));
    }

    @Test
    void refusesNoBandAndAgesOutOfOrder() {
        assertThrows(IllegalArgumentException.class, AgeBands::ofStarts);
        assertThrows(IllegalArgumentException.class, () -> AgeBands.ofStarts(5, 5));
        assertThrows(IllegalArgumentException.class, () -> new AgeBand(-1, 4));
    }
}
