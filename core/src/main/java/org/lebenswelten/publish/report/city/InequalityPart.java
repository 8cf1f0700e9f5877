package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/**
 * Inequality between areas, from the layer {@code ineq_<index>}: the slope index says by how much the areas at the burdened end
 * differ from those at the other end, the relative index how many times as high they are, both along a line through all areas.
 */
final class InequalityPart {

    private static final int MOST_SENTENCES = 4;
    private static final int INDEX_DECIMALS = 3;

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final ReportTexts texts;

    InequalityPart(ReportAtlas atlas, ReportIndex index, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.texts = texts;
    }

    /** The inequality in the latest period, or null if the atlas has no such layer. */
    @Nullable
    Inequality view() {
        AtlasLayer layer = atlas.atlas().layer("ineq_" + index.id()).orElse(null);
        if (layer == null || layer.size() == 0) {
            return null;
        }
        Map<String, List<Subject>> subjects = new LinkedHashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            Subject subject = new Subject(layer, row);
            subjects.computeIfAbsent(subject.text("subject"), id -> new ArrayList<>())
                    .add(subject);
        }
        subjects.values().forEach(periods -> periods.sort(Comparator.comparing(s -> s.text("valid_from"))));
        List<Inequality.Row> rows = subjects.values().stream().map(this::row).toList();
        List<String> sentences = subjects.values().stream()
                .filter(periods -> last(periods).hasLimits())
                .sorted(Comparator.comparingDouble(
                        (List<Subject> periods) -> -last(periods).distinctness()))
                .limit(MOST_SENTENCES)
                .map(this::sentence)
                .toList();
        return new Inequality(sentences, rows);
    }

    private static Subject last(List<Subject> periods) {
        return periods.get(periods.size() - 1);
    }

    private String sentence(List<Subject> periods) {
        Subject last = last(periods);
        return texts.of(
                last.number("sii") >= 0 ? "inequality.higher" : "inequality.lower",
                last.title(),
                last.text("years"),
                amount(last, Math.abs(last.number("sii"))),
                change(periods));
    }

    private Inequality.Row row(List<Subject> periods) {
        Subject last = last(periods);
        return new Inequality.Row(
                last.title().in(texts.language()),
                last.text("years"),
                amount(last, last.number("sii")) + limits(last, "sii", decimals(last)),
                texts.number(last.number("rii"), 2) + limits(last, "rii", 2),
                texts.number(last.number("gini"), 2),
                change(periods));
    }

    private String amount(Subject subject, double value) {
        return atlas.indicator(subject.text("subject"))
                .map(indicator -> texts.difference(value, decimals(subject), indicator.unit()))
                .orElseGet(() -> texts.number(value, decimals(subject)));
    }

    private int decimals(Subject subject) {
        return atlas.indicator(subject.text("subject"))
                .map(ReportIndicator::decimals)
                .orElse(INDEX_DECIMALS);
    }

    private String limits(Subject subject, String measure, int decimals) {
        double low = subject.number(measure + "_low");
        double high = subject.number(measure + "_high");
        return Double.isNaN(low) || Double.isNaN(high)
                ? ""
                : texts.of("inequality.limits", texts.number(low, decimals), texts.number(high, decimals));
    }

    /** Only limits that do not overlap make a change. */
    private String change(List<Subject> periods) {
        Subject first = periods.get(0);
        Subject last = last(periods);
        if (periods.size() < 2 || !first.hasLimits() || !last.hasLimits()) {
            return texts.of("inequality.change.unknown");
        }
        String key = first.isSurelySmallerThan(last)
                ? "inequality.change.larger"
                : last.isSurelySmallerThan(first) ? "inequality.change.smaller" : "inequality.change.none";
        return texts.of(key, first.text("years"));
    }

    /** A row of the layer. */
    private record Subject(AtlasLayer layer, int row) {

        String text(String column) {
            int position = layer.columnIndex(column);
            Object value = position < 0 ? null : layer.value(row, position);
            return value == null ? "" : value.toString();
        }

        BilingualText title() {
            String de = text("subject_de");
            String en = text("subject_en");
            return de.isBlank() || en.isBlank() ? BilingualText.same("–") : new BilingualText(de, en);
        }

        double number(String column) {
            int position = layer.columnIndex(column);
            return position < 0 ? Double.NaN : layer.number(row, position);
        }

        boolean hasLimits() {
            return !Double.isNaN(number("sii_low")) && !Double.isNaN(number("sii_high"));
        }

        /** How many half widths of its limits the slope is away from none. */
        double distinctness() {
            double width = number("sii_high") - number("sii_low");
            return width > 0 ? Math.abs(number("sii")) / width : 0;
        }

        boolean isSurelySmallerThan(Subject other) {
            double sign = Math.signum(other.number("sii"));
            return sign > 0
                    ? number("sii_high") < other.number("sii_low")
                    : sign < 0 && number("sii_low") > other.number("sii_high");
        }
    }
}
