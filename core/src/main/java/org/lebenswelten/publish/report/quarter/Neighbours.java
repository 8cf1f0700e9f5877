package org.lebenswelten.publish.report.quarter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.IndexFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportTexts;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The areas that share a border or a corner with an area, heaviest burden first.
 *
 * <p>One area's burden is heavier than another's where the limits of its rank are all smaller numbers than those of the other; where
 * the limits overlap, the two are not told apart. Without limits the ranks themselves are compared.
 */
final class Neighbours {

    private final ReportIndex index;
    private final String period;
    private final ReportTexts texts;
    private final Map<String, List<ReportArea>> touching = new HashMap<>();

    Neighbours(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        this.index = index;
        this.period = period;
        this.texts = texts;
        STRtree tree = new STRtree();
        atlas.areas().forEach(area -> tree.insert(area.geometry().getEnvelopeInternal(), area));
        for (ReportArea area : atlas.areas()) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(area.geometry());
            List<?> near = tree.query(area.geometry().getEnvelopeInternal());
            touching.put(
                    area.id(),
                    near.stream()
                            .map(ReportArea.class::cast)
                            .filter(other -> !other.id().equals(area.id()) && prepared.intersects(other.geometry()))
                            .sorted(Comparator.comparingDouble(this::order).thenComparing(ReportArea::id))
                            .toList());
        }
    }

    List<NeighbourRow> of(ReportArea area) {
        IndexFigure own = index.figure(area.id(), period);
        return touching.getOrDefault(area.id(), List.of()).stream()
                .map(other -> row(own, other))
                .toList();
    }

    private double order(ReportArea area) {
        double rank = index.figure(area.id(), period).rank();
        return Double.isNaN(rank) ? Double.MAX_VALUE : rank;
    }

    private NeighbourRow row(IndexFigure own, ReportArea other) {
        IndexFigure figure = index.figure(other.id(), period);
        String relation = relation(own, figure);
        return new NeighbourRow(
                other.id(),
                other.name(),
                other.path(),
                figure.isPublished()
                        ? texts.of("rank.of", (int) figure.rank(), (int) figure.ranked())
                        : texts.of(figure.flag().key()),
                figure.isPublished() && figure.hasRankInterval()
                        ? texts.of("range", texts.number(figure.rankLow(), 0), texts.number(figure.rankHigh(), 0))
                        : "",
                figure.isPublished()
                        ? texts.of("burdens.of", texts.number(figure.burdens(), 0), texts.number(figure.known(), 0))
                        : "–",
                texts.of("neighbour." + relation),
                relation);
    }

    /** What the other is against the one. */
    static String relation(IndexFigure one, IndexFigure other) {
        if (!one.isPublished() || !other.isPublished()) {
            return "unknown";
        }
        double oneLow = one.hasRankInterval() ? one.rankLow() : one.rank();
        double oneHigh = one.hasRankInterval() ? one.rankHigh() : one.rank();
        double otherLow = other.hasRankInterval() ? other.rankLow() : other.rank();
        double otherHigh = other.hasRankInterval() ? other.rankHigh() : other.rank();
        if (otherHigh < oneLow) {
            return "heavier";
        }
        return otherLow > oneHigh ? "lighter" : "same";
    }
}
