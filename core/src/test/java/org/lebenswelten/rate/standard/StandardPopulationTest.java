package org.lebenswelten.rate.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardPopulationTest {

    /** The 19 bands of the standard in PHEindicatormethods 2.1.0, {@code esp2013}. */
    @Test
    void europeanStandardAgreesWithPheInNineteenBands() {
        AgeBands nineteen = AgeBands.ofStarts(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);
        assertThat(StandardPopulation.EUROPEAN_2013.weights(nineteen), equalTo(new double[] {
            5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
            1000
        }));
    }

    /** Eurostat (2013): 100,000 persons; Ahmad (2001), Table 4: percentages that sum to 100.035 as printed. */
    @Test
    void publishedStandardsHaveTheirTotals() {
        assertThat(total(StandardPopulation.EUROPEAN_2013), equalTo(100_000.0));
        assertThat(total(StandardPopulation.WHO_WORLD), closeTo(100.035, 1e-12));
    }

    /**
     * Statistisches Bundesamt (2014), Altersstruktur der Bevölkerung auf Grundlage des Zensus: 80.3 million persons and
     * a mean age of 43.9 years on 31 December 2011; table 12411-0005: 80,327,900. Bands are taken at their middle, 85+
     * at 89.
     */
    @Test
    void germanStandardHasThePublishedTotalAndMeanAge() {
        StandardPopulation germany = StandardPopulation.GERMANY_2011;
        assertThat(total(germany), equalTo(80_327_900.0));
        double years = 0;
        for (int i = 0; i < germany.bands().size(); i++) {
            AgeBand band = germany.bands().bands().get(i);
            double middle = band.isOpen() ? 89 : (band.from() + band.to() + 1) / 2.0;
            years += middle * germany.weights(germany.bands())[i];
        }
        assertThat(years / total(germany), closeTo(43.9, 0.1));
    }

    /** Ahmad (2001), Table 4, by hand: 0.44 + 0.15 + 0.04 + 0.005 = 0.635 from age 85. */
    @Test
    void coarserBandsSumThoseInside() {
        AgeBands old = AgeBands.ofStarts(80, 85);
        double[] weights = StandardPopulation.WHO_WORLD.weights(old);
        assertThat(weights[0], closeTo(0.91, 1e-15));
        assertThat(weights[1], closeTo(0.635, 1e-15));
    }

    @Test
    void namesTheBandItLacks() {
        AgeBands split = new AgeBands(List.of(new AgeBand(0, 2), new AgeBand(3, 4)));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> StandardPopulation.EUROPEAN_2013.weights(split));
        assertThat(e.getMessage(), containsString("standard population 'European 2013' lacks the age band 0-2"));
        AgeBands tooOld = AgeBands.ofStarts(85, 90);
        IllegalArgumentException open =
                assertThrows(IllegalArgumentException.class, () -> StandardPopulation.GERMANY_2011.weights(tooOld));
        assertThat(open.getMessage(), containsString("lacks the age band 85-89"));
    }

    @Test
    void ownStandardNeedsANumberAboveZeroForEachBand() {
        AgeBands bands = AgeBands.ofStarts(0, 18);
        assertThat(StandardPopulation.of("city", bands, 20, 80).weights(bands), equalTo(new double[] {20, 80}));
        assertThrows(IllegalArgumentException.class, () -> StandardPopulation.of("city", bands, 20));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> StandardPopulation.of("city", bands, 20, 0));
        assertThat(e.getMessage(), containsString("standard population 'city', band 18+"));
    }

    private static double total(StandardPopulation standard) {
        return Arrays.stream(standard.weights(standard.bands())).sum();
    }
}
