package org.lebenswelten.read.osm;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/**
 * A small extract of OpenStreetMap, invented, in both formats. Node n stands at longitude 7.6 + n/1000 and latitude 51.5 +
 * n/10000.
 *
 * <pre>
 *  1 ---- 2 ---- 3          residential street; at 1 a footway through a wall at 12 to 13
 *  2 ---- 5, 3 ---- 4, 5 ---- 6   foot=no, motorway, access=private: not to be walked
 *  3 ---- 7                 steps
 *  7 ---- 8 ---- 9          path; node 9 lies outside of the extract
 *  7 - 10 - 11 - 7          outline of a pedestrian square
 * </pre>
 */
public final class SampleExtract {

    private static final int NODES = 13;
    private static final int OUTSIDE = 9;
    private static final int WALL = 12;

    private record Way(List<Integer> nodes, Map<String, String> tags) {}

    private static final List<Way> WAYS = List.of(
            new Way(List.of(1, 2, 3), Map.of("highway", "residential")),
            new Way(List.of(3, 4), Map.of("highway", "motorway")),
            new Way(List.of(2, 5), Map.of("highway", "footway", "foot", "no")),
            new Way(List.of(5, 6), Map.of("highway", "service", "access", "private")),
            new Way(List.of(3, 7), Map.of("highway", "steps")),
            new Way(List.of(7, 8, 9), Map.of("highway", "path")),
            new Way(List.of(7, 10, 11, 7), Map.of("highway", "pedestrian", "area", "yes")),
            new Way(List.of(1, 12, 13), Map.of("highway", "footway")),
            new Way(List.of(6), Map.of("highway", "footway")));

    private SampleExtract() {}

    /** As XML. */
    public static String xml() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
        xml.append("<bounds minlat='51' minlon='7' maxlat='52' maxlon='8'/>\n");
        for (int node = 1; node <= NODES; node++) {
            if (node == OUTSIDE) {
                continue;
            }
            String wall = node == WALL ? "<tag k='barrier' v='wall'/>" : "";
            xml.append("<node id='%d' lon='7.6%02d' lat='51.50%02d'>%s</node>\n".formatted(node, node, node, wall));
        }
        for (Way way : WAYS) {
            xml.append("<way id='1'>");
            way.nodes().forEach(node -> xml.append("<nd ref='%d'/>".formatted(node)));
            way.tags().forEach((key, value) -> xml.append("<tag k='%s' v='%s'/>".formatted(key, value)));
            xml.append("</way>\n");
        }
        xml.append("<relation id='1'><member type='way' ref='1' role=''/></relation>\n</osm>\n");
        return xml.toString();
    }

    /** As protocol buffers, nodes in rows of columns ("dense") or one by one. */
    public static byte[] pbf(boolean dense) {
        return pbf(dense, "OsmSchema-V0.6");
    }

    /** As protocol buffers that require a feature of their reader. */
    static byte[] pbf(boolean dense, String feature) {
        Texts texts = new Texts();
        Osmformat.PrimitiveGroup.Builder nodes = Osmformat.PrimitiveGroup.newBuilder();
        Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();
        if (dense) {
            nodes.setDense(dense(texts));
        } else {
            for (int node = 1; node <= NODES; node++) {
                if (node != OUTSIDE) {
                    nodes.addNodes(node(node, texts));
                }
            }
        }
        for (Way way : WAYS) {
            Osmformat.Way.Builder written = Osmformat.Way.newBuilder().setId(1);
            int before = 0;
            for (int node : way.nodes()) {
                written.addRefs(node - before);
                before = node;
            }
            way.tags().forEach((key, value) -> written.addKeys(texts.position(key))
                    .addVals(texts.position(value)));
            ways.addWays(written);
        }
        Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures(feature)
                .addRequiredFeatures("DenseNodes")
                .build();
        // granularity 1000: coordinates in millionths of a degree
        Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
                .setGranularity(1000)
                .setStringtable(texts.table())
                .addPrimitivegroup(nodes)
                .addPrimitivegroup(ways)
                .build();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "OSMHeader", header.toByteString());
        write(file, "OSMData", block.toByteString());
        return file.toByteArray();
    }

    private static Osmformat.DenseNodes dense(Texts texts) {
        Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
        int before = 0;
        for (int node = 1; node <= NODES; node++) {
            if (node == OUTSIDE) {
                continue;
            }
            dense.addId(node - before);
            dense.addLon(before == 0 ? longitude(node) : longitude(node) - longitude(before));
            dense.addLat(before == 0 ? latitude(node) : latitude(node) - latitude(before));
            if (node == WALL) {
                dense.addKeysVals(texts.position("barrier")).addKeysVals(texts.position("wall"));
            }
            dense.addKeysVals(0);
            before = node;
        }
        return dense.build();
    }

    private static Osmformat.Node node(int node, Texts texts) {
        Osmformat.Node.Builder written =
                Osmformat.Node.newBuilder().setId(node).setLon(longitude(node)).setLat(latitude(node));
        if (node == WALL) {
            written.addKeys(texts.position("barrier")).addVals(texts.position("wall"));
        }
        return written.build();
    }

    private static long longitude(int node) {
        return 7_600_000 + 1000L * node;
    }

    private static long latitude(int node) {
        return 51_500_000 + 100L * node;
    }

    /** A block as the format's description lays it out: length of the header, header, blob. */
    private static void write(ByteArrayOutputStream file, String type, ByteString content) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(deflated)) {
            content.writeTo(zlib);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Fileformat.Blob blob = Fileformat.Blob.newBuilder()
                .setZlibData(ByteString.copyFrom(deflated.toByteArray()))
                .setRawSize(content.size())
                .build();
        Fileformat.BlobHeader head = Fileformat.BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build();
        try {
            new DataOutputStream(file).writeInt(head.getSerializedSize());
            head.writeTo(file);
            blob.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of texts of a block; its first entry is empty, for 0 ends a list. */
    private static final class Texts {

        private final List<String> texts = new ArrayList<>(List.of(""));

        int position(String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return texts.indexOf(text);
        }

        Osmformat.StringTable table() {
            return Osmformat.StringTable.newBuilder()
                    .addAllS(texts.stream()
                            .map(text -> ByteString.copyFrom(text, StandardCharsets.UTF_8))
                            .collect(Collectors.toList()))
                    .build();
        }
    }
}
