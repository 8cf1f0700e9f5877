package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.ColourDifference.Vision;

class BivariatePaletteTest {

    /** Twice the threshold of {@link PaletteTest} for neighbours of up to five classes, and more. */
    private static final double APART = 14;

    @Test
    void anyTwoCanBeToldApartWithAnySight() {
        List<String> colours = new ArrayList<>(BivariatePalette.colours());
        colours.add(Palette.missing().fill());
        colours.add(Palette.fewPeople().fill());
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Vision vision : Vision.values()) {
                    assertThat(
                            colours.get(i) + "/" + colours.get(j) + ", " + vision,
                            ColourDifference.between(colours.get(i), colours.get(j), vision),
                            greaterThan(i < 9 || j < 9 ? APART : 0));
                }
            }
        }
    }

    @Test
    void highBurdenIsDarkerThanLow() {
        for (int coverage = 1; coverage <= 3; coverage++) {
            for (int burden = 2; burden <= 3; burden++) {
                double lighter = lightness(burden - 1, coverage);
                assertThat(lighter, greaterThan(lightness(burden, coverage)));
            }
        }
        assertThat(BivariatePalette.colours().size(), is(9));
    }

    private static double lightness(int burden, int coverage) {
        return ColourDifference.lab(BivariatePalette.colour(burden, coverage), Vision.NORMAL)[0];
    }
}
