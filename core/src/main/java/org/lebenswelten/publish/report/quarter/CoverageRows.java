package org.lebenswelten.publish.report.quarter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.CoverageFigure;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.ReportTexts;

/** Coverages and sizes of target groups of areas, in the latest period of each coverage. */
final class CoverageRows {

    private final ReportAtlas atlas;
    private final ReportTexts texts;

    CoverageRows(ReportAtlas atlas, ReportTexts texts) {
        this.atlas = atlas;
        this.texts = texts;
    }

    /** The coverages of an area. */
    List<CoverageRow> of(ReportArea area) {
        List<CoverageRow> rows = new ArrayList<>();
        for (ReportCoverage coverage : atlas.coverages()) {
            coverage.rows()
                    .latest()
                    .filter(period -> coverage.rows().has(area.id(), period))
                    .ifPresent(period -> rows.add(row(coverage, area, period)));
        }
        return rows;
    }

    /** The published sizes of target groups in an area by their names; groups with the same size count once. */
    Map<String, String> groups(ReportArea area) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (ReportCoverage coverage : atlas.coverages()) {
            coverage.rows().latest().ifPresent(period -> {
                String group = group(coverage);
                if (!group.isEmpty() && coverage.rows().has(area.id(), period)) {
                    groups.putIfAbsent(group, target(coverage.figure(area.id(), period)));
                }
            });
        }
        return groups;
    }

    private CoverageRow row(ReportCoverage coverage, ReportArea area, String period) {
        CoverageFigure figure = coverage.figure(area.id(), period);
        boolean limited = figure.isPublished() && !Double.isNaN(figure.low()) && !Double.isNaN(figure.high());
        double city = city(coverage, period);
        return new CoverageRow(
                coverage.title().in(texts.language()),
                group(coverage),
                target(figure),
                figure.isPublished()
                        ? percent(figure.share())
                        : texts.of(figure.flag().key()),
                figure.isPublished(),
                limited ? texts.of("range", texts.number(figure.low(), 1), texts.number(figure.high(), 1)) : "",
                Double.isNaN(city) ? texts.of("cmp.noCity") : percent(city),
                gap(figure),
                figure.isPublished() && !Double.isNaN(figure.change()) ? change(figure.change()) : "",
                figure.isPublished() ? figure.share() : Double.NaN,
                limited ? figure.low() : Double.NaN,
                limited ? figure.high() : Double.NaN,
                city);
    }

    private String target(CoverageFigure figure) {
        if (Double.isNaN(figure.target())) {
            return texts.of(figure.flag().key());
        }
        return texts.of("about", texts.number(figure.target(), 0));
    }

    private String gap(CoverageFigure figure) {
        if (!figure.isPublished()) {
            return texts.of("gap.unknown");
        }
        if (Double.isNaN(figure.unmet())) {
            return texts.of("gap.share", percent(100 - figure.share()));
        }
        return texts.of("gap.unmet", texts.number(figure.unmet(), 0));
    }

    private String change(double points) {
        String sign = points > 0 ? "+" : "";
        return texts.of("points", sign + texts.number(points, 1));
    }

    private String percent(double share) {
        return texts.of("percent", texts.number(share, 1));
    }

    private double city(ReportCoverage coverage, String period) {
        return atlas.document(coverage.id() + ".coverage").stream()
                .flatMap(document -> document.at("periods").elements().stream())
                .filter(entry -> entry.at("period").text().orElse("").equals(period))
                .mapToDouble(entry -> entry.at("reached").at("share").number())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Such as "3 to 5 years"; empty where the definition says no more than everybody. */
    private String group(ReportCoverage coverage) {
        DocumentTree group =
                atlas.definition().at("coverages").withId(coverage.id()).at("targetGroup");
        double from = group.at("ageMin").number();
        double to = group.at("ageMax").number();
        String sex = group.at("sex").text().filter(s -> !s.equals("all")).orElse("");
        List<String> parts = new ArrayList<>();
        if (from > 0 && !Double.isNaN(to)) {
            parts.add(texts.of("age.fromTo", texts.number(from, 0), texts.number(to, 0)));
        } else if (from > 0) {
            parts.add(texts.of("age.from", texts.number(from, 0)));
        } else if (!Double.isNaN(to)) {
            parts.add(texts.of("age.under", texts.number(to + 1, 0)));
        }
        if (sex.equals("female") || sex.equals("male")) {
            parts.add(texts.of("sex." + sex));
        }
        return parts.isEmpty() ? texts.of("age.all") : String.join(", ", parts);
    }
}
