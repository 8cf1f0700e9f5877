package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.Movement;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportTexts;

/** Areas that stand worse than the city in an indicator and get worse in it, most such indicators first. */
final class WorseningPart {

    private WorseningPart() {}

    static List<Worsening> of(ReportAtlas atlas, ReportTexts texts) {
        List<Worsening> rows = new ArrayList<>();
        for (ReportArea area : atlas.areas()) {
            List<String> titles = atlas.indicators().stream()
                    .filter(indicator -> isWorseAndWorsening(indicator, area))
                    .map(indicator -> indicator.title().in(texts.language()))
                    .toList();
            if (!titles.isEmpty()) {
                rows.add(new Worsening(area.name(), area.path(), titles));
            }
        }
        rows.sort(Comparator.comparingInt((Worsening row) -> -row.indicators().size())
                .thenComparing(Worsening::name)
                .thenComparing(Worsening::path));
        return rows;
    }

    private static boolean isWorseAndWorsening(ReportIndicator indicator, ReportArea area) {
        return indicator
                .rows()
                .latest()
                .map(period -> indicator.figure(area.id(), period))
                .filter(IndicatorFigure::isPublished)
                .filter(figure ->
                        figure.comparison() == Comparison.WORSE || figure.comparison() == Comparison.MUCH_WORSE)
                .filter(figure -> Movement.of(indicator.direction(), figure.trend()) == Movement.WORSENING)
                .isPresent();
    }
}
