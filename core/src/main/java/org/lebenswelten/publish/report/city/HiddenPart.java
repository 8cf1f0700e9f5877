package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.ValueFlag;

/** What is not published and why, from the document {@code disclosure} and the flags of all indicators. */
final class HiddenPart {

    private final ReportAtlas atlas;
    private final ReportTexts texts;

    HiddenPart(ReportAtlas atlas, ReportTexts texts) {
        this.atlas = atlas;
        this.texts = texts;
    }

    Hidden view() {
        return new Hidden(sentences(), rows());
    }

    /** Values of all periods that are withheld, and of all that were supplied; empty if the atlas does not tell. */
    Optional<long[]> withheld() {
        DocumentTree cells = cells();
        double published = cells.at("published").number();
        double withheld = cells.at("withheld").number();
        return Double.isNaN(published) || Double.isNaN(withheld)
                ? Optional.empty()
                : Optional.of(new long[] {(long) withheld, (long) (published + withheld)});
    }

    private DocumentTree cells() {
        return document().at("cells");
    }

    private DocumentTree document() {
        return atlas.document("disclosure").orElseGet(() -> DocumentTree.of("{}"));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        withheld().ifPresent(counts -> sentences.add(texts.of("hidden.count", counts[0], counts[1])));
        double own = cells().at("primaryAbout").number();
        double others = cells().at("complementaryAbout").number();
        if (!Double.isNaN(own) && !Double.isNaN(others)) {
            sentences.add(texts.of("hidden.why", texts.number(own, 0), texts.number(others, 0)));
        }
        double width = document().at("interval").at("narrowest").number();
        if (!Double.isNaN(width)) {
            sentences.add(texts.of("hidden.interval", texts.number(width, 0)));
        }
        DocumentTree rules = atlas.definition().at("disclosure");
        double persons = rules.at("minimumDenominator").number();
        double cases = rules.at("minimumNumerator").number();
        if (!Double.isNaN(persons) && !Double.isNaN(cases)) {
            sentences.add(texts.of("hidden.rules", texts.number(persons, 0), texts.number(cases, 0)));
        }
        return sentences;
    }

    private List<Hidden.Row> rows() {
        List<Hidden.Row> rows = new ArrayList<>();
        for (ReportIndicator indicator : atlas.indicators()) {
            if (indicator.zoning().equals(atlas.zoning())) {
                indicator.rows().latest().ifPresent(period -> rows.add(row(indicator, period)));
            }
        }
        return rows;
    }

    private Hidden.Row row(ReportIndicator indicator, String period) {
        Map<ValueFlag, Integer> counts = new EnumMap<>(ValueFlag.class);
        for (ReportArea area : atlas.areas()) {
            counts.merge(indicator.rows().flag(area.id(), period), 1, Integer::sum);
        }
        int missing = counts.getOrDefault(ValueFlag.MISSING, 0) + counts.getOrDefault(ValueFlag.UNRELIABLE, 0);
        return new Hidden.Row(
                indicator.title().in(texts.language()),
                indicator.path(),
                period,
                texts.number(counts.getOrDefault(ValueFlag.PUBLISHED, 0), 0),
                texts.number(counts.getOrDefault(ValueFlag.WITHHELD, 0), 0),
                texts.number(counts.getOrDefault(ValueFlag.FEW_PEOPLE, 0), 0),
                texts.number(missing, 0));
    }
}
