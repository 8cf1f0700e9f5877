package org.lebenswelten.publish.report.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.AreaOutlines;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.MeasureSpots;
import org.lebenswelten.publish.report.MeasureSpots.Spot;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;

/** The measures that are not over, on the map and as a list. */
final class MeasuresPart {

    private static final String UNKNOWN_SETTING = "#595959";

    private final ReportAtlas atlas;
    private final ReportTexts texts;
    private final List<Spot> spots;

    MeasuresPart(ReportAtlas atlas, ReportTexts texts) {
        LocalDate issued = atlas.atlas().issued();
        this.atlas = atlas;
        this.texts = texts;
        this.spots = MeasureSpots.of(atlas).stream()
                .filter(spot -> spot.isNotOver(issued))
                .toList();
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    int sites() {
        return spots.size();
    }

    int measures() {
        return (int) spots.stream().map(Spot::measure).distinct().count();
    }

    MeasureMap view() {
        List<StyleRule> rules = atlas.atlas()
                .layer("measures")
                .map(layer -> layer.style().rules())
                .orElse(List.of());
        Map<String, String> fills = new LinkedHashMap<>();
        List<LayerLegend.Entry> legend = new ArrayList<>();
        for (StyleRule rule : rules) {
            if (spots.stream().anyMatch(spot -> spot.settingCode().equals(rule.value()))) {
                fills.put(String.valueOf(rule.value()), rule.symbol().fill());
                legend.add(LayerLegend.Entry.of(rule, texts.language()));
            }
        }
        AreaOutlines outlines = AreaOutlines.of(atlas);
        List<AreaMap.Point> points = spots.stream()
                .map(spot -> {
                    double[] place = outlines.place(spot.point().getCoordinate());
                    return new AreaMap.Point(
                            place[0],
                            place[1],
                            fills.getOrDefault(spot.settingCode(), UNKNOWN_SETTING),
                            spot.title().in(texts.language()) + " – " + spot.site());
                })
                .toList();
        Map<String, AreaMap.Paint> paints = new LinkedHashMap<>();
        atlas.areas().forEach(area -> paints.put(area.id(), new AreaMap.Paint("#f3f6f8", false, "")));
        return new MeasureMap(new AreaMap(paints, null, points), legend, rows());
    }

    private List<MeasureMap.Row> rows() {
        Map<String, List<Spot>> byMeasure = new TreeMap<>();
        spots.forEach(spot -> byMeasure
                .computeIfAbsent(
                        spot.title().in(texts.language()) + '\u0000' + spot.measure(), key -> new ArrayList<>())
                .add(spot));
        return byMeasure.values().stream()
                .map(sites -> new MeasureMap.Row(
                        sites.get(0).title().in(texts.language()),
                        sites.get(0).path(),
                        texts.list(sites.stream()
                                .map(spot -> spot.setting().in(texts.language()))
                                .distinct()
                                .sorted()
                                .toList()),
                        sites.get(0).phase().in(texts.language()),
                        texts.number(sites.size(), 0)))
                .toList();
    }
}
