package org.lebenswelten.publish.report.quarter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportIndex.Dimension;
import org.lebenswelten.publish.report.ReportTexts;

/** What the dimensions of an index add to the scores of areas in one period, beside the mean of all areas with such a part. */
final class DimensionParts {

    private static final int DECIMALS = 3;
    private static final int PERCENT = 100;

    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;
    private final Map<Dimension, Double> means = new LinkedHashMap<>();

    DimensionParts(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.index = index;
        this.period = period;
        this.texts = texts;
        for (Dimension dimension : index.dimensions()) {
            atlas.areas().stream()
                    .mapToDouble(area -> index.contribution(area.id(), period, dimension))
                    .filter(part -> !Double.isNaN(part))
                    .average()
                    .ifPresent(mean -> means.put(dimension, mean));
        }
    }

    /** The parts of an area; none where it has no score or the index is no sum of parts. */
    List<DimensionPart> of(ReportArea area) {
        IndexFigure figure = index.figure(area.id(), period);
        return means.keySet().stream()
                .filter(dimension -> !Double.isNaN(index.contribution(area.id(), period, dimension)))
                .map(dimension -> part(area, dimension, figure))
                .toList();
    }

    private DimensionPart part(ReportArea area, Dimension dimension, IndexFigure figure) {
        double part = index.contribution(area.id(), period, dimension);
        double mean = means.get(dimension);
        return new DimensionPart(
                dimension.title().in(texts.language()),
                part,
                texts.number(part, DECIMALS),
                mean,
                texts.number(mean, DECIMALS),
                figure.score() > 0 ? texts.of("percent", texts.number(PERCENT * part / figure.score(), 0)) : "–",
                figure.which().contains(dimension.id()));
    }
}
