package org.lebenswelten.read.osm;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.FileBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Reads the binary format of OpenStreetMap. The only class that touches the optional library. */
final class OsmPbf extends BinaryParser {

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final InputStream file;
    private final OsmElements elements;
    private boolean begun;
    private int rest;

    private OsmPbf(InputStream file, OsmElements elements) throws IOException {
        this.file = file;
        this.elements = elements;
        this.rest = file.available();
    }

    static void read(InputStream file, OsmElements elements) throws OsmFileException {
        try {
            // the whole file is at hand, so that what is left of it tells whether a block was cut off
            InputStream bytes =
                    file instanceof ByteArrayInputStream ? file : new ByteArrayInputStream(file.readAllBytes());
            OsmPbf parser = new OsmPbf(bytes, elements);
            try (BlockInputStream blocks = new BlockInputStream(bytes, parser)) {
                blocks.process();
            }
            if (!parser.begun || parser.rest > 0) {
                throw new OsmFileException(
                        parser.begun ? "file ends in the middle of a block" : "file has no header block");
            }
        } catch (OsmFileException e) {
            throw e;
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
            throw new OsmFileException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void handleBlock(FileBlock block) {
        super.handleBlock(block);
        try {
            rest = file.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
        begun = true;
        for (String feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new UncheckedIOException(
                        new OsmFileException("feature '" + feature + "' is required, expected one of " + UNDERSTOOD));
            }
        }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
        for (Osmformat.Node node : nodes) {
            elements.node(
                    node.getId(),
                    parseLon(node.getLon()),
                    parseLat(node.getLat()),
                    tags(node.getKeysCount(), node::getKeys, node::getVals));
        }
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
        long id = 0;
        long longitude = 0;
        long latitude = 0;
        int next = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            longitude += nodes.getLon(i);
            latitude += nodes.getLat(i);
            Map<String, String> tags = Map.of();
            // keys and values of one node, then a 0; nothing at all where no node of the block has tags
            while (next < nodes.getKeysValsCount() && nodes.getKeysVals(next) != 0) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(getStringById(nodes.getKeysVals(next)), getStringById(nodes.getKeysVals(next + 1)));
                next += 2;
            }
            next++;
            elements.node(id, parseLon(longitude), parseLat(latitude), tags);
        }
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
        for (Osmformat.Way way : ways) {
            long[] nodes = new long[way.getRefsCount()];
            long node = 0;
            for (int i = 0; i < nodes.length; i++) {
                node += way.getRefs(i);
                nodes[i] = node;
            }
            elements.way(nodes, tags(way.getKeysCount(), way::getKeys, way::getVals));
        }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
        // the outlines of squares that are relations are walked only where ways run along them
    }

    @Override
    public void complete() {
        // nothing is kept back until the end
    }

    private Map<String, String> tags(int count, IntUnaryOperator key, IntUnaryOperator value) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < count; i++) {
            tags.put(getStringById(key.applyAsInt(i)), getStringById(value.applyAsInt(i)));
        }
        return tags;
    }
}
