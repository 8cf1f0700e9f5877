package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
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
 * unit - unless its score is what its known component alone gives. Where the score is not told but the rank is (leak L6), the
 * score lies between those of the units that are ranked next.
 */
final class IndexAttack {

    private static final double HALF_UNIT = 5e-5;

    private final Project project;

    IndexAttack(Project project) {
        this.project = project;
    }

    /** Score and rank of a unit, {@code NaN} and 0 where they are not told. */
    private record Place(double score, int rank) {}

    /** The withheld counts that are placed in a narrower interval than the rules allow. */
    Map<String, Bounds> recovered(Atlas scores, PublishedFigures figures) {
        Map<String, Bounds> recovered = new TreeMap<>();
        AtlasLayer layer = scores.layer("burden").orElse(null);
        if (layer == null) {
            return recovered;
        }
        Map<String, Place> places = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            Object rank = layer.value(row, layer.columnIndex("rank_no"));
            places.put(
                    layer.featureId(row),
                    new Place(
                            layer.number(row, layer.columnIndex("score")),
                            rank instanceof Integer number ? number : 0));
        }
        PublicTable poor = PublicTable.of(project).stream()
                .filter(table -> table.indicator().id().equals("poor"))
                .findFirst()
                .orElseThrow();
        for (int period = 0; period < poor.frame().periods().size(); period++) {
            attack(poor, period, places, figures, recovered);
        }
        return recovered;
    }

    private static void attack(
            PublicTable poor,
            int period,
            Map<String, Place> places,
            PublishedFigures figures,
            Map<String, Bounds> recovered) {
        int units = poor.frame().unitCount();
        double[] dust = dust(poor, period, figures);
        List<Place> known = new ArrayList<>();
        int low = -1;
        int high = -1;
        for (int unit = 0; unit < units; unit++) {
            double value = value(poor, unit, period, figures);
            Place place = places.get(poor.feature(poor.frame().cell(unit, period)));
            if (!Double.isNaN(value) && place != null && !Double.isNaN(place.score)) {
                low = low < 0 || value < value(poor, low, period, figures) ? unit : low;
                high = high < 0 || value > value(poor, high, period, figures) ? unit : high;
                known.add(place);
            }
        }
        if (low < 0 || value(poor, low, period, figures) == value(poor, high, period, figures)) {
            return;
        }
        double least = value(poor, low, period, figures);
        double atLow = 2 * places.get(poor.feature(poor.frame().cell(low, period))).score - dust[low];
        double atHigh = 2 * places.get(poor.feature(poor.frame().cell(high, period))).score - dust[high];
        double step = (atHigh - atLow) / (value(poor, high, period, figures) - least);
        for (int unit = 0; unit < units && step > 0; unit++) {
            int cell = poor.frame().cell(unit, period);
            Place place = places.get(poor.feature(cell));
            if (figures.of(poor.name(cell)).isShown() || place == null) {
                continue;
            }
            Bounds score = score(place, known);
            if (Math.abs(place.score - dust[unit]) <= 2 * HALF_UNIT || !(score.width() < Double.POSITIVE_INFINITY)) {
                continue;
            }
            double error = 8 * HALF_UNIT / step + 0.1;
            double from = least + (2 * score.lower() - dust[unit] - atLow) / step - error;
            double to = least + (2 * score.upper() - dust[unit] - atLow) / step + error;
            double n = poor.denominator()[cell];
            Bounds bounds = new Bounds(Math.max(0, Math.ceil(n * from / 100)), Math.min(n, Math.floor(n * to / 100)));
            if (bounds.width() < CountAttack.demand(poor, cell) - 1e-6) {
                recovered.put(poor.name(cell), bounds);
            }
        }
    }

    /** Where a score lies: where it stands, or else between those that are ranked above and below it. */
    private static Bounds score(Place place, List<Place> known) {
        if (!Double.isNaN(place.score) || place.rank == 0) {
            return new Bounds(place.score, place.score);
        }
        double above = known.stream()
                .filter(other -> other.rank < place.rank)
                .max(Comparator.comparingInt(Place::rank))
                .map(Place::score)
                .orElse(Double.POSITIVE_INFINITY);
        double below = known.stream()
                .filter(other -> other.rank > place.rank)
                .min(Comparator.comparingInt(Place::rank))
                .map(Place::score)
                .orElse(Double.NEGATIVE_INFINITY);
        return new Bounds(Math.min(above, below), Math.max(above, below));
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
