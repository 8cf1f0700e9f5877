package org.lebenswelten.publish.report.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.publish.report.MeasureSpots;
import org.lebenswelten.publish.report.MeasureSpots.Spot;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Which measures reach an area: those with a site in it, and those with a site elsewhere whose catchment shares more than a border
 * with it. Measures that were over before the day of issue do not count.
 */
final class ReachingMeasures {

    private final List<Spot> spots;
    private final List<PreparedGeometry> catchments = new ArrayList<>();
    private final ReportTexts texts;

    ReachingMeasures(ReportAtlas atlas, ReportTexts texts) {
        LocalDate issued = atlas.atlas().issued();
        this.spots = MeasureSpots.of(atlas).stream()
                .filter(spot -> spot.isNotOver(issued))
                .toList();
        this.texts = texts;
        for (Spot spot : spots) {
            Geometry catchment = spot.catchment();
            catchments.add(PreparedGeometryFactory.prepare(catchment == null ? spot.point() : catchment));
        }
    }

    /** The measures of an area, by their title. */
    List<ReachingMeasure> of(ReportArea area) {
        Map<String, List<Spot>> inside = new TreeMap<>();
        Map<String, List<Spot>> from = new TreeMap<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            String key = spot.title().in(texts.language()) + '\u0000' + spot.measure();
            if (area.geometry().covers(spot.point())) {
                inside.computeIfAbsent(key, k -> new ArrayList<>()).add(spot);
            } else if (spot.catchment() != null && sharesGround(catchments.get(i), area.geometry())) {
                from.computeIfAbsent(key, k -> new ArrayList<>()).add(spot);
            }
        }
        TreeMap<String, Spot> measures = new TreeMap<>();
        from.forEach((key, sites) -> measures.put(key, sites.get(0)));
        inside.forEach((key, sites) -> measures.put(key, sites.get(0)));
        return measures.entrySet().stream()
                .map(entry -> measure(
                        entry.getValue(),
                        names(inside.getOrDefault(entry.getKey(), List.of())),
                        names(from.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    private static boolean sharesGround(PreparedGeometry catchment, Geometry area) {
        return catchment.intersects(area) && !catchment.touches(area);
    }

    private String names(List<Spot> sites) {
        return texts.list(sites.stream().map(Spot::site).distinct().sorted().toList());
    }

    private ReachingMeasure measure(Spot spot, String inside, String from) {
        LocalDate begins = spot.begins();
        return new ReachingMeasure(
                spot.title().in(texts.language()),
                spot.path(),
                spot.setting().in(texts.language()),
                spot.phase().in(texts.language()),
                begins == null ? "" : texts.date(begins),
                inside,
                from);
    }
}
