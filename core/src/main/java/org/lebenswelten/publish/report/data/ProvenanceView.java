package org.lebenswelten.publish.report.data;

import java.util.List;
import java.util.Map;

/**
 * What the page of provenance says.
 *
 * @param program name and version of the program
 * @param atlas name of the atlas
 * @param crs the coordinate reference system
 * @param formatVersion version of the file format
 * @param lineage how the data arose, as the project states it; empty if it does not
 * @param inputs files read
 * @param hasKeyed whether any digest is keyed
 * @param hasWithheld whether any digest is withheld
 * @param indices how the indices are put together
 * @param rules rules of disclosure control in words
 * @param outcome what disclosure control did, in words
 * @param outcomeFigures the same in figures
 * @param settings settings by name, for specialists
 */
public record ProvenanceView(
        String program,
        String atlas,
        String crs,
        String formatVersion,
        String lineage,
        List<Input> inputs,
        boolean hasKeyed,
        boolean hasWithheld,
        List<IndexPart> indices,
        List<String> rules,
        List<String> outcome,
        List<Line> outcomeFigures,
        Map<String, String> settings) {

    /**
     * A file read.
     *
     * @param path its path in the project
     * @param kind key of the kind of its digest
     * @param value the digest, empty if withheld
     */
    public record Input(String path, String kind, String value) {}

    /**
     * A line of a table.
     *
     * @param name what it is
     * @param value its value in words
     */
    public record Line(String name, String value) {}

    /**
     * How an index is put together.
     *
     * @param title what people call it
     * @param description what it is
     * @param lines its methods
     * @param branches its dimensions
     */
    public record IndexPart(String title, String description, List<Line> lines, List<Branch> branches) {}

    /**
     * A dimension of an index.
     *
     * @param title what people call it
     * @param share its weight as a share
     * @param leaves its indicators with their weights as shares
     */
    public record Branch(String title, String share, List<Leaf> leaves) {}

    /**
     * An indicator in a dimension.
     *
     * @param title what people call it
     * @param path its sheet
     * @param share its weight as a share
     */
    public record Leaf(String title, String path, String share) {}
}
