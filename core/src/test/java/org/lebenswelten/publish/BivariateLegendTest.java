package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BivariatePalette;

class BivariateLegendTest {

    private final BivariateLegend legend = BivariateLegend.of(SampleAtlas.gap()).orElseThrow();

    /** Looked at when it was laid down, as SVG in a browser and as PNG. */
    @Test
    void asLaidDown() throws IOException {
        assertThat(legend.svg(), is(GoldenFile.text("gap_kita.svg")));
        try (InputStream png = BivariateLegendTest.class.getResourceAsStream("gap_kita.png")) {
            assertThat(legend.png(), is(png.readAllBytes()));
        }
    }

    /** Fields of 56 pixels from (76, 14), burden upwards, coverage to the right, in the colours of the map. */
    @Test
    void fieldsHaveTheColoursOfTheMap() throws IOException {
        BufferedImage image = image();
        assertThat(image.getWidth(), is(legend.width()));
        assertThat(image.getHeight(), is(legend.height()));
        for (int burden = 1; burden <= 3; burden++) {
            for (int coverage = 1; coverage <= 3; coverage++) {
                int x = 76 + 56 * (coverage - 1) + 28;
                int y = 14 + 56 * (3 - burden) + 28;
                assertThat(colour(image, x, y), is(BivariatePalette.colour(burden, coverage)));
            }
        }
    }

    /** Below the axis: white for no data, a hatched patch for what is withheld. */
    @Test
    void areasWithoutClassHavePatches() throws IOException {
        BufferedImage image = image();
        assertThat(colour(image, 26, 271), is("#ffffff"));
        int dark = 0;
        for (int x = 14; x < 38; x++) {
            dark += colour(image, x, 305).equals("#737373") ? 1 : 0;
        }
        // one pixel in 8
        assertThat(dark, is(3));
    }

    @Test
    void otherLayersHaveNone() {
        assertThat(BivariateLegend.of(SampleAtlas.burden()).isPresent(), is(false));
        assertThat(BivariateLegend.of(SampleAtlas.places()).isPresent(), is(false));
        assertThat(BivariateLegend.of(SampleAtlas.empty()).isPresent(), is(false));
    }

    /** Ties may leave two classes of coverage; every row then has two fields. */
    @Test
    void fewerClassesMakeFewerFields() {
        AtlasLayer two = SampleAtlas.gap(2);
        int fields = XmlTexts.elements(BivariateLegend.of(two).orElseThrow().svg(), "rect")
                .size();
        // the ground, 3 x 2 fields, 2 patches
        assertThat(fields, is(1 + 6 + 2));
    }

    private BufferedImage image() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(legend.png()));
    }

    private static String colour(BufferedImage image, int x, int y) {
        return "#" + Integer.toHexString(image.getRGB(x, y)).substring(2);
    }
}
