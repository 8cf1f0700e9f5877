package org.lebenswelten.attack;

import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.attack.PublishedFigures.Figure;

/** Figures as they would be published if a counter-measure were missing. */
final class SwitchedOff {

    private SwitchedOff() {}

    /** The limits of a withheld value are left in. */
    static PublishedFigures withLimitsOfWithheld(PublishedFigures figures, PublishedFigures open) {
        Map<String, Figure> left = new TreeMap<>();
        figures.figures().forEach((name, figure) -> {
            if (name.startsWith("ind_") && !figure.isShown()) {
                Figure all = open.of(name);
                left.put(name, new Figure(Double.NaN, all.lower(), all.upper(), figure.flag()));
            }
        });
        return figures.with(left);
    }

    /** Values are flagged as withheld, but stand there. */
    static PublishedFigures withRatesOfWithheld(PublishedFigures figures, PublishedFigures open) {
        Map<String, Figure> left = new TreeMap<>();
        figures.figures().forEach((name, figure) -> {
            if (name.startsWith("ind_") && !figure.isShown()) {
                left.put(name, new Figure(open.of(name).value(), Double.NaN, Double.NaN, figure.flag()));
            }
        });
        return figures.with(left);
    }

    /** What one coverage withholds, another one with the same sites shows. */
    static PublishedFigures withSharesOfOneCoverage(PublishedFigures figures, PublishedFigures open) {
        Map<String, Figure> left = new TreeMap<>();
        figures.figures().forEach((name, figure) -> {
            if (name.startsWith("cov_all/") && !figure.isShown()) {
                left.put(name, open.of(name));
            }
        });
        return figures.with(left);
    }

    /** The classes of withheld values are left in: layers of indicators with the classes and the legends of all values. */
    static Atlas withClasses(Atlas atlas, Atlas open) {
        return new Atlas(
                atlas.id(),
                atlas.title(),
                atlas.description(),
                atlas.crs(),
                atlas.issued(),
                atlas.layers().stream().map(layer -> withClasses(layer, open)).toList(),
                atlas.definition(),
                atlas.provenance());
    }

    private static AtlasLayer withClasses(AtlasLayer layer, Atlas open) {
        if (!layer.name().startsWith("ind_")) {
            return layer;
        }
        AtlasLayer all = open.layer(layer.name()).orElseThrow();
        AtlasLayer.Builder builder = AtlasLayer.builder(
                layer.name(), layer.title(), all.description(), layer.geometryType(), all.style(), layer.columns());
        int classes = layer.columnIndex("cls");
        for (int row = 0; row < layer.size(); row++) {
            Object[] values = new Object[layer.columns().size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = (column == classes ? all : layer).value(row, column);
            }
            builder.add(layer.featureId(row), layer.geometry(row), values);
        }
        return builder.build();
    }
}
