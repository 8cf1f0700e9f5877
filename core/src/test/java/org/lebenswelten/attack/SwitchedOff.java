package org.lebenswelten.attack;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

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

    /** The column of values holds what the flag says is withheld. */
    static Atlas withHiddenRates(Atlas atlas, HiddenRates hidden) {
        return changed(atlas, layer -> !layer.name().startsWith("ind_"), (layer, row, column) -> {
            Double rate = hidden.rates().get(layer.name() + "/" + layer.featureId(row));
            return layer.columns().get(column).name().equals("val") && rate != null ? rate : layer.value(row, column);
        });
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

    /** Scores that hold a withheld component are not told, but they are ranked with the others. */
    static Atlas withRanksOfAll(Atlas open, PublishedFigures figures) {
        return changed(
                open,
                layer -> !layer.name().equals("burden"),
                (layer, row, column) -> layer.columns().get(column).name().equals("score")
                                && !figures.of("ind_poor/" + layer.featureId(row))
                                        .isShown()
                        ? null
                        : layer.value(row, column));
    }

    /** No size of a target group is told, nor places and participants, which tell it. */
    static Atlas withoutTargets(Atlas atlas) {
        Set<String> sizes = Set.of("target", "per_100", "contact");
        return changed(
                atlas,
                layer -> !layer.name().startsWith("cov_"),
                (layer, row, column) ->
                        sizes.contains(layer.columns().get(column).name()) ? null : layer.value(row, column));
    }

    /** Sizes of target groups are told wherever a group is large enough by itself, rounded, whatever they tell of each other. */
    static Atlas withTargetsAlone(Atlas atlas, Project project) {
        Map<String, Double> sizes = new TreeMap<>();
        UnitPeriods frame = project.population().frame();
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            double[] persons = TargetPopulation.of(project.population(), coverage.targetGroup());
            DisclosureProfile rules = project.disclosure().ofCoverage(coverage.id());
            double base = rules.countRounding();
            for (int cell = 0; cell < persons.length; cell++) {
                if (persons[cell] >= rules.minimumDenominator()) {
                    sizes.put(
                            "cov_" + coverage.id() + "/"
                                    + frame.unitIds().get(cell % frame.unitCount()) + "."
                                    + frame.periods().get(cell / frame.unitCount()),
                            Math.floor(persons[cell] / base + 0.5) * base);
                }
            }
        }
        return changed(atlas, layer -> !layer.name().startsWith("cov_"), (layer, row, column) -> {
            Double size = sizes.get(layer.name() + "/" + layer.featureId(row));
            return layer.columns().get(column).name().equals("target") && size != null
                    ? Integer.valueOf(size.intValue())
                    : layer.value(row, column);
        });
    }

    /** What stands in a row and column of a layer. */
    private interface Contents {
        @Nullable
        Object of(AtlasLayer layer, int row, int column);
    }

    private static Atlas changed(Atlas atlas, Predicate<AtlasLayer> stays, Contents contents) {
        return new Atlas(
                atlas.id(),
                atlas.title(),
                atlas.description(),
                atlas.crs(),
                atlas.issued(),
                atlas.layers().stream()
                        .map(layer -> stays.test(layer) ? layer : changed(layer, contents))
                        .toList(),
                atlas.definition(),
                atlas.provenance());
    }

    private static AtlasLayer changed(AtlasLayer layer, Contents contents) {
        AtlasLayer.Builder builder = AtlasLayer.builder(
                layer.name(), layer.title(), layer.description(), layer.geometryType(), layer.style(), layer.columns());
        for (int row = 0; row < layer.size(); row++) {
            @Nullable Object[] values = new Object[layer.columns().size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = contents.of(layer, row, column);
            }
            builder.add(layer.featureId(row), layer.geometry(row), values);
        }
        return builder.build();
    }

    /** Shares within reach are shown wherever they tell nothing by themselves, though they tell who is reached twice. */
    static PublishedFigures withSharesThatTellTwice(PublishedFigures figures, PublishedFigures open) {
        Map<String, Figure> left = new TreeMap<>();
        figures.figures().forEach((name, figure) -> {
            if (name.matches("cov_(parks|walks|both)/[^/]*") && !figure.isShown()) {
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
