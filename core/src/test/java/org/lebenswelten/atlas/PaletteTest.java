package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.atlas.ColourDifference.Vision;

class PaletteTest {

    /** Just noticeable is 2.3: Mahy, M. et al. (1994), doi:10.1002/col.5080190207. */
    private static final double ALWAYS = 4.5;

    private static final double UP_TO_FIVE_CLASSES = 6.5;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void neighboursCanBeToldApart(Palette palette) {
        for (int n = 2; n <= 7; n++) {
            List<String> colours = palette.colours(n);
            assertThat(colours.size(), is(n));
            for (int c = 1; c < n; c++) {
                for (Vision vision : Vision.values()) {
                    assertThat(
                            palette + " " + n + " classes, " + (c - 1) + "/" + c + ", " + vision,
                            ColourDifference.between(colours.get(c - 1), colours.get(c), vision),
                            greaterThan(n <= 5 ? UP_TO_FIVE_CLASSES : ALWAYS));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void classesCanBeToldFromAreasWithoutValue(Palette palette) {
        List<String> without =
                List.of(Palette.missing().fill(), Palette.fewPeople().fill());
        for (int n = 2; n <= 7; n++) {
            for (String colour : palette.colours(n)) {
                for (String other : without) {
                    for (Vision vision : Vision.values()) {
                        assertThat(
                                palette + " " + colour + "/" + other + ", " + vision,
                                ColourDifference.between(colour, other, vision),
                                greaterThan(ALWAYS));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void higherClassesAreDarker(Palette palette) {
        for (int n = 2; n <= 7; n++) {
            List<String> colours = palette.colours(n);
            for (int c = 1; c < n; c++) {
                double lighter = ColourDifference.lab(colours.get(c - 1), Vision.NORMAL)[0];
                assertThat(lighter, greaterThan(ColourDifference.lab(colours.get(c), Vision.NORMAL)[0]));
            }
        }
    }

    @Test
    void coloursAreThoseOfColorBrewer() {
        // colorbrewer2.org, YlOrRd and Blues with 5 classes
        assertThat(Palette.YELLOW_RED.colours(5), contains("#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"));
        assertThat(Palette.BLUES.colours(5), contains("#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"));
    }

    @Test
    void withheldValuesAreHatched() {
        assertThat(Palette.suppressed().shape(), is(Symbol.Shape.HATCH));
    }

    @Test
    void numbersOfClassesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> Palette.BLUES.colours(1));
        assertThrows(IllegalArgumentException.class, () -> Palette.BLUES.colours(8));
    }
}
