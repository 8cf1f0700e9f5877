package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Expected bytes by hand after OGC 12-128r18, table 5, and OGC 06-103r4, clause 8.2 (well-known binary). */
class GeometryBlobTest {

    private static final GeometryBlob BLOB = new GeometryBlob(25832);

    /** 25832 is 0x64e8; as doubles 1 is 3ff0..., 2 is 4000..., NaN is 7ff8...; all with the lowest byte first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POINT (1 2)  | 47500001e8640000 0101000000 000000000000f03f 0000000000000040
                    POINT EMPTY  | 47500011e8640000 0101000000 000000000000f87f 000000000000f87f
                    MULTIPOLYGON EMPTY | 47500011e8640000 0106000000 00000000
                    MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1))) | 47500003e8640000 \
                    000000000000f03f 0000000000000040 000000000000f03f 0000000000000040 \
                    0106000000 01000000 0103000000 01000000 04000000 \
                    000000000000f03f 000000000000f03f 0000000000000040 000000000000f03f \
                    0000000000000040 0000000000000040 000000000000f03f 000000000000f03f
                    """)
    void bytesByHand(String wkt, String hex) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        byte[] expected = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(
                HexFormat.of().formatHex(BLOB.encode(geometry)),
                is(HexFormat.of().formatHex(expected)));
        assertThat(BLOB.decode(expected).equalsExact(geometry), is(true));
    }

    @Test
    void heightIsLeftOut() throws ParseException {
        Geometry point = BLOB.decode(BLOB.encode(new WKTReader().read("POINT Z (1 2 3)")));

        assertThat(Double.isNaN(point.getCoordinate().getZ()), is(true));
    }

    /** The same point with big-endian header, and with envelopes of 4, 6 and 8 numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "47500000000064e8",
                "47500003e8640000 0000000000000000 0000000000000000 0000000000000000 0000000000000000",
                "47500005e8640000 0000000000000000 0000000000000000 0000000000000000 0000000000000000"
                        + "0000000000000000 0000000000000000",
                "47500009e8640000 0000000000000000 0000000000000000 0000000000000000 0000000000000000"
                        + "0000000000000000 0000000000000000 0000000000000000 0000000000000000"
            })
    void headersOfOtherPrograms(String header) throws ParseException {
        String hex = header.replace(" ", "") + "0101000000" + "000000000000f03f" + "0000000000000040";

        assertThat(BLOB.decode(HexFormat.of().parseHex(hex)).toText(), is("POINT (1 2)"));
    }

    @Test
    void anotherReferenceSystemIsRefused() throws ParseException {
        byte[] blob = new GeometryBlob(4326).encode(new WKTReader().read("POINT (1 2)"));

        ParseException e = assertThrows(ParseException.class, () -> BLOB.decode(blob));

        assertThat(e.getMessage(), is("geometry with srs_id 25832, found 4326"));
    }
}
