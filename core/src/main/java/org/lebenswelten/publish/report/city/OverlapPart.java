package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndex.Dimension;
import org.lebenswelten.publish.report.ReportTexts;

/** Where burdens overlap: in how many dimensions an area is among the worst. */
final class OverlapPart {

    private static final int SEVERAL = 2;
    private static final int PERCENT = 100;
    private static final String NO_BURDEN = "#f7f7f7";

    private final ReportAtlas atlas;
    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;

    OverlapPart(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.atlas = atlas;
        this.index = index;
        this.period = period;
        this.texts = texts;
    }

    Overlap view() {
        int most = (int) atlas.areas().stream()
                .mapToDouble(area -> index.figure(area.id(), period).burdens())
                .filter(n -> n > 0)
                .max()
                .orElse(0);
        List<String> fills = fills(most);
        Map<String, AreaMap.Paint> paints = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        for (ReportArea area : atlas.areas()) {
            IndexFigure figure = index.figure(area.id(), period);
            boolean known = figure.isPublished() && !Double.isNaN(figure.burdens());
            if (known) {
                counts.merge((int) figure.burdens(), 1, Integer::sum);
            }
            paints.put(
                    area.id(),
                    new AreaMap.Paint(
                            known
                                    ? fills.get((int) figure.burdens())
                                    : Palette.missing().fill(),
                            false,
                            known ? words(figure) : texts.of(figure.flag().key())));
        }
        List<Overlap.Count> table = counts.entrySet().stream()
                .map(entry -> new Overlap.Count(texts.number(entry.getKey(), 0), texts.number(entry.getValue(), 0)))
                .toList();
        return new Overlap(
                texts.list(index.dimensions().stream().map(this::title).toList()),
                texts.number(PERCENT * index.worstShare(), 0),
                new AreaMap(paints, null, List.of()),
                legend(fills),
                table,
                rows());
    }

    /** A colour for each number of burdens from 0. */
    private static List<String> fills(int most) {
        List<String> fills = new ArrayList<>(List.of(NO_BURDEN));
        int classes = Math.min(Math.max(most, Palette.FEWEST_CLASSES), Palette.MOST_CLASSES);
        List<String> colours = Palette.YELLOW_RED.colours(classes);
        for (int n = 1; n <= most; n++) {
            fills.add(colours.get(Math.min(n, classes) - 1));
        }
        return fills;
    }

    private List<LayerLegend.Entry> legend(List<String> fills) {
        List<LayerLegend.Entry> legend = new ArrayList<>();
        for (int n = 0; n < fills.size(); n++) {
            legend.add(new LayerLegend.Entry(
                    texts.of(n == 0 ? "overlap.none" : n == 1 ? "overlap.one" : "overlap.many", texts.number(n, 0)),
                    fills.get(n),
                    false,
                    false));
        }
        return legend;
    }

    private List<Overlap.Row> rows() {
        return atlas.areas().stream()
                .filter(area -> index.figure(area.id(), period).burdens() >= SEVERAL)
                .sorted(Comparator.comparingDouble((ReportArea area) ->
                                -index.figure(area.id(), period).burdens())
                        .thenComparingDouble(
                                area -> index.figure(area.id(), period).rank())
                        .thenComparing(ReportArea::id))
                .map(area -> {
                    IndexFigure figure = index.figure(area.id(), period);
                    return new Overlap.Row(area.name(), area.path(), texts.number(figure.burdens(), 0), which(figure));
                })
                .toList();
    }

    private String words(IndexFigure figure) {
        return figure.which().isEmpty() ? texts.of("overlap.none") : texts.list(which(figure));
    }

    private List<String> which(IndexFigure figure) {
        return index.dimensions().stream()
                .filter(dimension -> figure.which().contains(dimension.id()))
                .map(this::title)
                .toList();
    }

    private String title(Dimension dimension) {
        return dimension.title().in(texts.language());
    }
}
