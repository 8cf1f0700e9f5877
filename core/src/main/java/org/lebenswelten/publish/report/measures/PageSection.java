package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page, all of it in words already.
 *
 * @param heading its heading
 * @param texts sentences
 * @param fields what a profile states, with its name
 * @param figure a drawing of the table, or null
 * @param table a table, or null
 * @param points points of a list
 * @param summary what is said of more that is folded up, empty if there is none
 * @param more what is folded up
 */
public record PageSection(
        String heading,
        List<String> texts,
        List<Field> fields,
        @Nullable Figure figure,
        @Nullable PageTable table,
        List<Point> points,
        String summary,
        String more) {

    /** Copies the lists. */
    public PageSection {
        texts = List.copyOf(texts);
        fields = List.copyOf(fields);
        points = List.copyOf(points);
    }

    /**
     * A field of a profile.
     *
     * @param name what it is
     * @param value what it states
     * @param path the page it leads to, empty if it leads nowhere
     */
    public record Field(String name, String value, String path) {}

    /**
     * A drawing of the section's table.
     *
     * @param kind how {@code figures.js} draws it
     * @param caption what it shows
     * @param data what is drawn
     */
    public record Figure(String kind, String caption, Object data) {}

    /**
     * A point of a list.
     *
     * @param name what it is about, empty if the text says all
     * @param path its page, empty if it has none
     * @param text what is said of it
     */
    public record Point(String name, String path, String text) {}

    /**
     * Starts a section.
     *
     * @param heading its heading
     * @return a builder
     */
    static Builder of(String heading) {
        return new Builder(heading);
    }

    /** Takes the parts of a section one by one; what is empty is left out. */
    static final class Builder {

        private final String heading;
        private final List<String> texts = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private @Nullable Figure figure;
        private @Nullable PageTable table;
        private String summary = "";
        private String more = "";

        private Builder(String heading) {
            this.heading = heading;
        }

        Builder text(String text) {
            if (!text.isBlank()) {
                texts.add(text);
            }
            return this;
        }

        Builder field(String name, String value) {
            return field(name, value, "");
        }

        Builder field(String name, String value, String path) {
            if (!value.isBlank()) {
                fields.add(new Field(name, value, path));
            }
            return this;
        }

        Builder point(String name, String text) {
            return point(name, "", text);
        }

        Builder point(String name, String path, String text) {
            points.add(new Point(name, path, text));
            return this;
        }

        Builder figure(String kind, String caption, Object data) {
            figure = new Figure(kind, caption, data);
            return this;
        }

        Builder table(PageTable rows) {
            table = rows;
            return this;
        }

        Builder more(String said, String text) {
            summary = said;
            more = text;
            return this;
        }

        /** Whether nothing was put in. */
        boolean isEmpty() {
            return texts.isEmpty()
                    && fields.isEmpty()
                    && points.isEmpty()
                    && figure == null
                    && (table == null || table.rows().isEmpty());
        }

        PageSection build() {
            return new PageSection(heading, texts, fields, figure, table, points, summary, more);
        }

        /** Adds the section to others, unless it is empty. */
        void addTo(List<PageSection> sections) {
            if (!isEmpty()) {
                sections.add(build());
            }
        }
    }
}
