package org.lebenswelten.publish.report.city;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportIndex;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.ReportTexts;

/** The overview of the city, the first page of the report. */
public final class CityPages implements ReportPages {

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        ReportTexts texts = new ReportTexts(language);
        return List.of(new ReportPage("index.html", "city", texts.of("nav.overview"), view(atlas, texts)));
    }

    private static CityView view(ReportAtlas atlas, ReportTexts texts) {
        String period = atlas.latestPeriod().orElse("");
        ReportIndex index = atlas.index().orElse(null);
        boolean hasIndex = index != null && !period.isEmpty() && !atlas.areas().isEmpty();
        MeasuresPart measures = new MeasuresPart(atlas, texts);
        HiddenPart hidden = new HiddenPart(atlas, texts);
        @Nullable
        Overlap overlap =
                hasIndex && !index.dimensions().isEmpty() ? new OverlapPart(atlas, index, period, texts).view() : null;
        List<Worsening> worsening = WorseningPart.of(atlas, texts);
        String zoning = atlas.zoning().isEmpty()
                ? ""
                : atlas.zoningTitle(atlas.zoning()).in(texts.language());
        return new CityView(
                zoning,
                period,
                facts(atlas, texts, zoning, overlap, worsening, measures, hidden),
                hasIndex ? new IndexMapPart(atlas, index, period, texts).view() : null,
                overlap,
                hasIndex && index.rows().periods().size() > 1 ? new ChangesPart(atlas, index, texts).view() : null,
                hasIndex ? gaps(atlas, index, period, texts) : null,
                measures.isEmpty() ? null : measures.view(),
                worsening,
                atlas.indicators().isEmpty() ? null : hidden.view(),
                hasIndex ? new InequalityPart(atlas, index, texts).view() : null);
    }

    /** The gaps of fifths, or null where no indicator has enough values for any. */
    private static @Nullable Gaps gaps(ReportAtlas atlas, ReportIndex index, String period, ReportTexts texts) {
        Gaps gaps = new GapsPart(atlas, index, period, texts).view();
        return gaps.rows().isEmpty() ? null : gaps;
    }

    private static List<Fact> facts(
            ReportAtlas atlas,
            ReportTexts texts,
            String zoning,
            @Nullable Overlap overlap,
            List<Worsening> worsening,
            MeasuresPart measures,
            HiddenPart hidden) {
        List<Fact> facts = new ArrayList<>();
        if (!atlas.areas().isEmpty()) {
            facts.add(new Fact(texts.number(atlas.areas().size(), 0), zoning, "index"));
        }
        facts.add(new Fact(texts.number(atlas.indicators().size(), 0), texts.of("city.fact.indicators"), "changes"));
        if (overlap != null) {
            facts.add(new Fact(texts.number(overlap.rows().size(), 0), texts.of("city.fact.overlap"), "overlap"));
        }
        facts.add(new Fact(texts.number(worsening.size(), 0), texts.of("city.fact.worsening"), "worsening"));
        if (!measures.isEmpty()) {
            facts.add(new Fact(
                    texts.number(measures.measures(), 0),
                    texts.of("city.fact.measures", texts.number(measures.sites(), 0)),
                    "measures"));
        }
        hidden.withheld()
                .ifPresent(counts -> facts.add(new Fact(
                        texts.of("percent", texts.number(100.0 * counts[0] / Math.max(1, counts[1]), 0)),
                        texts.of("city.fact.hidden"),
                        "hidden")));
        return facts;
    }
}
