package org.lebenswelten.publish.report.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.publish.report.measures.PageTable;

/**
 * What a brief says, all of it in words already.
 *
 * @param purpose whom it is for
 * @param basis which atlas it tells of, and with which one it is compared
 * @param facts what comes first
 * @param sections the rest
 */
public record BriefView(String purpose, String basis, List<Fact> facts, List<Section> sections) {

    /** Copies the lists. */
    public BriefView {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A number that matters.
     *
     * @param number the number
     * @param text what it is
     * @param tone class of the style sheet, {@code worse} or {@code better}, or empty
     */
    public record Fact(String number, String text, String tone) {}

    /**
     * A part of the brief.
     *
     * @param heading its heading
     * @param texts sentences
     * @param table a table, or null
     * @param points points of a list
     */
    public record Section(String heading, List<String> texts, @Nullable PageTable table, List<Point> points) {

        /** Copies the lists. */
        public Section {
            texts = List.copyOf(texts);
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a list.
     *
     * @param name what it is about
     * @param path its page, empty if it has none
     * @param text what is said of it, empty if the name says all
     */
    public record Point(String name, String path, String text) {}
}
