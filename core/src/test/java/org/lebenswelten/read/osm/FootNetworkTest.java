package org.lebenswelten.read.osm;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class FootNetworkTest {

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    /** The edges of {@link SampleExtract} that may be walked and whose ends the extract holds, counted by hand. */
    private static final String[] WALKED = {"1-12", "1-2", "10-11", "10-7", "11-7", "12-13", "2-3", "3-7", "7-8"};

    @Test
    void takesTheWaysThatMayBeWalkedFromXml() throws OsmFileException {
        assertThat(edges(xml(SampleExtract.xml())), contains(WALKED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheSameFromProtocolBuffers(boolean dense) throws OsmFileException {
        assertThat(edges(pbf(SampleExtract.pbf(dense))), contains(WALKED));
    }

    @Test
    void endsWaysAtAWall() throws OsmFileException {
        FootNetwork network = xml(SampleExtract.xml());
        // node 12 is a wall, so that the two edges at it end at different nodes of the same place
        int[] ends = IntStream.range(0, network.from().length)
                .flatMap(edge -> IntStream.of(network.from()[edge], network.to()[edge]))
                .filter(node -> id(network, node) == 12)
                .toArray();
        assertThat(ends.length, is(2));
        assertThat(ends[0] == ends[1], is(false));
        assertThat(network.latitude()[ends[0]], is(network.latitude()[ends[1]]));
    }

    @Test
    void leavesOutWhatLiesOutside() throws OsmFileException {
        // nodes 1 to 3 only
        FootNetwork network =
                FootNetwork.read(() -> bytes(SampleExtract.xml()), OsmFormat.XML, new Envelope(7.6005, 7.6035, 51, 52));
        assertThat(edges(network), contains("1-2", "2-3"));
    }

    @Test
    void leavesOutWhatAnEditorHasDeleted() throws OsmFileException {
        String edited = SampleExtract.xml()
                .replaceFirst("<way id='1'>", "<way id='1' action='delete'>")
                .replace("<node id='8' lon='7.608' lat='51.5008'>", "<node id='8' visible='false'>");
        assertThat(edited, containsString("visible"));
        assertThat(edges(xml(edited)), contains("1-12", "10-11", "10-7", "11-7", "12-13", "3-7"));
    }

    @Test
    void emptyExtractHasNoWays() throws OsmFileException {
        assertThat(edges(xml("<osm version='0.6'/>")), empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<gpx/>                                       | root element 'gpx', expected 'osm'",
                "<osm><node id='1' lon='7.6'/></osm>          | line 1, element 'node': 'lat' is missing",
                "<osm><node id='1' lon='7,6' lat='51'/></osm> | 'lon' is '7,6', expected degrees",
                "<osm><node id='1' lon='7.6' lat='91'/></osm> | 'lat' is '91', expected degrees from -90.0 to 90.0",
                "<osm><node id='1' lon='NaN' lat='51'/></osm> | 'lon' is 'NaN', expected degrees",
                "<osm><way id='1'><nd ref='a'/></way></osm>   | element 'nd': 'ref' is 'a', expected a whole number",
                "<osm><way id='1'>                            | line 1: ",
                "<!DOCTYPE osm [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><osm>&e;</osm> | line 1: "
            })
    void refusesXmlThatIsBroken(String text, String message) {
        String found = assertThrows(OsmFileException.class, () -> xml(text)).getMessage();
        assertThat(found, containsString(message));
    }

    @Test
    void refusesProtocolBuffersThatAreBroken() {
        byte[] whole = SampleExtract.pbf(true);
        assertThat(refusal(new byte[0]), is("file has no header block"));
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 7)), is("file ends in the middle of a block"));
        assertThat(refusal("<osm/>".getBytes(StandardCharsets.UTF_8)), containsString("Unexpectedly long header"));
        byte[] torn = whole.clone();
        Arrays.fill(torn, 80, 120, (byte) 0xFF);
        assertThat(refusal(torn).isEmpty(), is(false));
        assertThat(
                refusal(SampleExtract.pbf(true, "HistoricalInformation")),
                containsString("feature 'HistoricalInformation' is required"));
    }

    @Test
    void knowsFormatsByTheirNames() {
        assertThat(OsmFormat.of("layers/a.osm.pbf"), is(Optional.of(OsmFormat.PBF)));
        assertThat(OsmFormat.of("layers/a.osm"), is(Optional.of(OsmFormat.XML)));
        assertThat(OsmFormat.of("layers/a.pbf"), is(Optional.empty()));
    }

    private static String refusal(byte[] file) {
        return assertThrows(OsmFileException.class, () -> pbf(file)).getMessage();
    }

    private static FootNetwork xml(String text) throws OsmFileException {
        return FootNetwork.read(() -> bytes(text), OsmFormat.XML, EVERYWHERE);
    }

    private static FootNetwork pbf(byte[] file) throws OsmFileException {
        return FootNetwork.read(() -> new ByteArrayInputStream(file), OsmFormat.PBF, EVERYWHERE);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> edges(FootNetwork network) {
        return IntStream.range(0, network.from().length)
                .mapToObj(edge -> List.of(id(network, network.from()[edge]), id(network, network.to()[edge])))
                .map(ends -> ends.stream().map(String::valueOf).sorted().toList())
                .map(ends -> String.join("-", ends))
                .sorted()
                .toList();
    }

    /** The node's id by its longitude, see {@link SampleExtract}. */
    private static long id(FootNetwork network, int node) {
        return Math.round((network.longitude()[node] - 7.6) * 1000);
    }
}
