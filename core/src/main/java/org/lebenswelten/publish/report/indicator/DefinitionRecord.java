package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * What an indicator means and how its figures were made, from the document {@code indicators}; an atlas without it has what its
 * definition says.
 */
final class DefinitionRecord {

    private static final List<String> METHODS =
            List.of("standardisation", "limits", "comparison", "relative", "trend", "smoothing", "protection");

    private final ReportAtlas atlas;
    private final ReportTexts texts;
    private final DocumentTree records;

    DefinitionRecord(ReportAtlas atlas, ReportTexts texts) {
        this.atlas = atlas;
        this.texts = texts;
        this.records = atlas.document("indicators")
                .map(document -> document.at("indicators"))
                .orElseGet(() -> atlas.definition().at("indicators"));
    }

    /**
     * A line of the record.
     *
     * @param term what it is about
     * @param texts what is said, a sentence each
     */
    public record Entry(String term, List<String> texts) {}

    /** The lines of an indicator; what the project does not state is said to be so where readers look for it. */
    List<Entry> of(ReportIndicator indicator) {
        DocumentTree entry = records.withId(indicator.id());
        List<Entry> lines = new ArrayList<>();
        add(lines, "definition", indicator.definition());
        if (!entry.at("kind").text().orElse("").equals("value")) {
            add(lines, "numerator", entry.at("numerator").bilingual());
            add(lines, "denominator", entry.at("denominator").bilingual());
        }
        add(lines, "unit", unit(indicator));
        add(
                lines,
                "direction",
                texts.of(
                        indicator.direction() == Direction.HIGHER_IS_WORSE
                                ? "sheet.direction.higher"
                                : "sheet.direction.lower"));
        add(lines, "areas", areas(indicator, entry));
        add(lines, "periods", texts.list(indicator.rows().periods()));
        add(lines, "source", indicator.source());
        for (String topic : METHODS) {
            List<String> said = entry.at("method").at(topic).elements().stream()
                    .flatMap(sentence -> sentence.bilingual().stream())
                    .map(sentence -> withoutTopic(topic, sentence.in(texts.language())))
                    .toList();
            if (!said.isEmpty()) {
                lines.add(new Entry(texts.of("sheet.term." + topic), said));
            }
        }
        add(lines, "limitations", entry.at("limitations").bilingual());
        contact(entry).ifPresent(contact -> add(lines, "contact", contact));
        return lines;
    }

    /** The sentence without the word for its topic, which stands before it. */
    private String withoutTopic(String topic, String sentence) {
        String word = texts.of("sheet.term." + topic + ".word") + ": ";
        if (!sentence.startsWith(word)) {
            return sentence;
        }
        String rest = sentence.substring(word.length());
        return rest.substring(0, 1).toUpperCase(texts.language().locale()) + rest.substring(1);
    }

    private String unit(ReportIndicator indicator) {
        return texts.of(
                indicator.decimals() == 1 ? "sheet.unit.one" : "sheet.unit.many",
                indicator.unit(),
                texts.number(indicator.decimals(), 0));
    }

    private String areas(ReportIndicator indicator, DocumentTree entry) {
        List<String> zonings = new ArrayList<>();
        zonings.add(atlas.zoningTitle(indicator.zoning()).in(texts.language()));
        entry.at("levels")
                .texts()
                .forEach(level -> zonings.add(atlas.zoningTitle(level).in(texts.language())));
        return texts.list(zonings);
    }

    private Optional<String> contact(DocumentTree entry) {
        return entry.at("contact")
                .text()
                .or(() -> atlas.definition().at("publication").at("contact").text());
    }

    private void add(List<Entry> lines, String term, Optional<BilingualText> text) {
        add(lines, term, text.map(both -> both.in(texts.language())).orElseGet(() -> texts.of("sheet.notStated")));
    }

    private void add(List<Entry> lines, String term, BilingualText text) {
        add(lines, term, text.in(texts.language()));
    }

    private void add(List<Entry> lines, String term, String text) {
        lines.add(new Entry(texts.of("sheet.term." + term), List.of(text)));
    }
}
