package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is compressed must be what the JDK's inflater, zlib, makes of it. */
class FixedDeflateTest {

    /**
     * By hand: block header 1 and 01 (lowest bit first), 'a' is code 0x30 + 97 = 10010001, the end 0000000; that is
     * 1 10 10010001 0000000 in the order of the bits, 0b01001011 0b00000100 0b00000000 as bytes.
     */
    @Test
    void oneLetterByHand() {
        assertThat(hex("a"), is("4b0400"));
    }

    /** zlib 1.2.13 by Python 3.11: zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED). */
    @Test
    void agreesWithZlibWhereThereIsOneWay() {
        assertThat(hex(""), is("0300"));
        assertThat(hex("<qgis/>"), is("b3294ccf2cd6b70300"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(FixedDeflate.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Every length of a match, every distance up to the window and beyond it, and bytes of each length of code. */
    @Test
    void everyLengthAndDistanceComesBack() throws DataFormatException {
        Random random = new Random(1);
        byte[] noise = new byte[40_000];
        random.nextBytes(noise);
        for (int distance = 1; distance < noise.length; distance = distance * 3 / 2 + 1) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.write(noise, 0, distance);
            for (int length = 1; length < 300; length += 1 + distance / 3000) {
                data.write(noise, 0, Math.min(length, distance));
                data.write(random.nextInt(256));
                data.write(random.nextInt(256));
            }
            comesBack(data.toByteArray());
        }
        for (int length = 1; length < 600; length++) {
            comesBack(new byte[length]);
        }
    }

    @Test
    void textThatRepeatsItselfShrinks() throws DataFormatException {
        String style = QmlWriter.write(SampleAtlas.burden());
        byte[] text = style.repeat(20).getBytes(StandardCharsets.UTF_8);

        assertThat(FixedDeflate.of(text).length, lessThan(text.length / 10));
        comesBack(text);
    }

    private static void comesBack(byte[] data) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(FixedDeflate.of(data));
        byte[] back = new byte[data.length + 1];
        int length = inflater.inflate(back);
        assertThat(inflater.finished(), is(true));
        assertThat(inflater.getRemaining(), is(0));
        inflater.end();
        assertThat(length, is(data.length));
        assertThat(Arrays.mismatch(Arrays.copyOf(back, length), data), is(-1));
    }
}
