package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTest {

    @ParameterizedTest
    @CsvSource({
        "red, #000000, 1, 1, fill 'red'",
        "#FF0000, #000000, 1, 1, fill '#FF0000'",
        "#000000, #12345, 1, 1, stroke '#12345'",
        "#000000, #000000, -1, 1, stroke width -1.0",
        "#000000, #000000, NaN, 1, stroke width NaN",
        "#000000, #000000, 1, Infinity, size Infinity"
    })
    void refusesWhatCannotBeDrawn(String fill, String stroke, double width, double size, String message) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Symbol(Symbol.Shape.FILL, fill, stroke, width, size));

        assertThat(e.getMessage(), containsString(message));
    }

    /** Okabe and Ito's colours; 2.3 is just noticeable, see {@link PaletteTest}. */
    @Test
    void markersCanBeToldApartWithAnySight() {
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                for (ColourDifference.Vision vision : ColourDifference.Vision.values()) {
                    String one = Symbols.marker(i).fill();
                    String other = Symbols.marker(j).fill();
                    assertThat(
                            one + "/" + other + ", " + vision,
                            ColourDifference.between(one, other, vision),
                            greaterThan(10.0));
                }
            }
        }
    }
}
