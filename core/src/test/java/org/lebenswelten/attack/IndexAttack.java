package org.lebenswelten.attack;

import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.read.Project;

/**
 * Works withheld components out of an index and the components that are known (leak L5). The index of {@link RandomCity} is
 * the mean of two components on scales from 0 to 1, of which {@code dust} is always published:
 *
 * <pre>{@code
 * score = (a poor + b + dust) / 2
 * }</pre>
 *
 * <p>Two units of which both components are published give a and b, and these give the withheld component of every other
 * unit - unless its score is what its known component alone gives.
 */
final class IndexAttack {

    private static final double HALF_UNIT = 5e-5;

    private final Project project;

    IndexAttack(Project project) {
        this.project = project;
    }

    /** The withheld counts that are placed in a narrower interval than the rules allow. */
    Map<String, Bounds> recovered(Atlas scores, PublishedFigures figures) {
        Map<String, Bounds> recovered = new TreeMap<>();
        AtlasLayer layer = scores.layer("burden").orElse(null);
        if (layer == null) {
            return recovered;
        }
        Map<String, Double> score = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            score.put(layer.featureId(row), layer.number(row, layer.columnIndex("score")));
        }
        PublicTable poor = PublicTable.of(project).stream()
                .filter(table -> table.indicator().id().equals("poor"))
                .findFirst()
                .orElseThrow();
        for (int period = 0; period < poor.frame().periods().size(); period++) {
            attack(poor, period, score, figures, recovered);
        }
        return recovered;
    }

    private static void attack(
            PublicTable poor,
            int period,
            Map<String, Double> score,
            PublishedFigures figures,
            Map<String, Bounds> recovered) {
        int units = poor.frame().unitCount();
        double[] dust = dust(poor, period, figures);
        int low = -1;
        int high = -1;
        for (int unit = 0; unit < units; unit++) {
            double value =
                    figures.of(poor.name(poor.frame().cell(unit, period))).value();
            if (!Double.isNaN(value)) {
                low = low < 0 || value < value(poor, low, period, figures) ? unit : low;
                high = high < 0 || value > value(poor, high, period, figures) ? unit : high;
            }
        }
        if (low < 0 || value(poor, low, period, figures) == value(poor, high, period, figures)) {
            return;
        }
        double atLow = 2 * score.get(poor.feature(poor.frame().cell(low, period))) - dust[low];
        double atHigh = 2 * score.get(poor.feature(poor.frame().cell(high, period))) - dust[high];
        double step = (atHigh - atLow) / (value(poor, high, period, figures) - value(poor, low, period, figures));
        for (int unit = 0; unit < units; unit++) {
            int cell = poor.frame().cell(unit, period);
            Figure figure = figures.of(poor.name(cell));
            double shown = score.getOrDefault(poor.feature(cell), Double.NaN);
            if (figure.isShown() || Double.isNaN(shown) || Math.abs(shown - dust[unit]) <= 2 * HALF_UNIT || step <= 0) {
                continue;
            }
            double value = value(poor, low, period, figures) + (2 * shown - dust[unit] - atLow) / step;
            double error = 8 * HALF_UNIT / step + 0.1;
            double n = poor.denominator()[cell];
            Bounds bounds = new Bounds(
                    Math.max(0, Math.ceil(n * (value - error) / 100)),
                    Math.min(n, Math.floor(n * (value + error) / 100)));
            if (bounds.width() < CountAttack.demand(poor, cell) - 1e-6) {
                recovered.put(poor.name(cell), bounds);
            }
        }
    }

    private static double value(PublicTable table, int unit, int period, PublishedFigures figures) {
        return figures.of(table.name(table.frame().cell(unit, period))).value();
    }

    /** The known component on its scale. */
    private static double[] dust(PublicTable poor, int period, PublishedFigures figures) {
        double[] dust = new double[poor.frame().unitCount()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int unit = 0; unit < dust.length; unit++) {
            String feature = poor.feature(poor.frame().cell(unit, period));
            dust[unit] = figures.of("ind_dust/" + feature).value();
            least = Math.min(least, dust[unit]);
            most = Math.max(most, dust[unit]);
        }
        for (int unit = 0; unit < dust.length; unit++) {
            dust[unit] = (dust[unit] - least) / (most - least);
        }
        return dust;
    }
}
