package org.lebenswelten.publish.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;

/** The table of areas by indicators: {@code table.html} for the latest period, {@code table/<period>.html} for each earlier one. */
public final class TablePages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        boolean any = atlas.indicators().stream()
                .anyMatch(indicator -> indicator.zoning().equals(atlas.zoning()));
        if (atlas.areas().isEmpty() || !any) {
            return List.of();
        }
        ReportTexts texts = new ReportTexts(language);
        TableMaker maker = new TableMaker(atlas, texts);
        List<ReportPage> pages = new ArrayList<>();
        List<String> periods = new ArrayList<>(atlas.periods());
        Collections.reverse(periods);
        for (String period : periods) {
            pages.add(new ReportPage(
                    path(period, periods),
                    "table",
                    texts.of("tartan.title", atlas.zoningTitle(atlas.zoning()), period),
                    maker.of(period, links(period, periods))));
        }
        return pages;
    }

    private static List<TableView.PeriodLink> links(String shown, List<String> periods) {
        return periods.stream()
                .map(period -> new TableView.PeriodLink(period, path(period, periods), period.equals(shown)))
                .toList();
    }

    /** The latest period comes first. */
    private static String path(String period, List<String> periods) {
        return period.equals(periods.get(0)) ? "table.html" : PagePath.of("table", period);
    }
}
