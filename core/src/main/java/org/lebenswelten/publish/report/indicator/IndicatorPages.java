package org.lebenswelten.publish.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.data.LayerDownloads;

/** The sheets of all indicators and the list of them. */
public final class IndicatorPages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        if (atlas.indicators().isEmpty()) {
            return List.of();
        }
        ReportTexts texts = new ReportTexts(language);
        DefinitionRecord records = new DefinitionRecord(atlas, texts);
        LayerDownloads downloads = atlas.downloads();
        List<ReportPage> pages = new ArrayList<>();
        pages.add(new ReportPage(
                "indicators/index.html", "indicators", texts.of("nav.indicators"), IndicatorList.of(atlas, texts)));
        for (ReportIndicator indicator : atlas.indicators()) {
            Optional<String> latest = indicator.rows().latest();
            String title = indicator.title().in(language);
            pages.add(new ReportPage(
                    indicator.path(),
                    "indicator",
                    latest.map(period -> title + " " + period).orElse(title),
                    new SheetMaker(atlas, texts, records, downloads, indicator).view()));
        }
        return pages;
    }
}
