package org.lebenswelten.publish.report.quarter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.publish.report.IndicatorFigure;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportTexts;
import org.lebenswelten.publish.report.ValueFlag;

/** What to mind when the figures of an area are compared with others. */
final class ComparabilityNotes {

    private final ReportAtlas atlas;
    private final List<IndicatorStanding> standings;
    private final ReportTexts texts;

    ComparabilityNotes(ReportAtlas atlas, List<IndicatorStanding> standings, ReportTexts texts) {
        this.atlas = atlas;
        this.standings = standings;
        this.texts = texts;
    }

    List<String> of(ReportArea area) {
        List<String> notes = new ArrayList<>();
        atlas.index().ifPresent(index -> notes.add(texts.of("notes.rank")));
        if (!standings.isEmpty()) {
            notes.add(texts.of("notes.chance"));
        }
        periods(notes);
        gaps(area, notes);
        return notes;
    }

    private void periods(List<String> notes) {
        String main = atlas.latestPeriod().orElse("");
        List<String> others = standings.stream()
                .filter(standing -> !standing.period().equals(main))
                .map(standing ->
                        standing.indicator().title().in(texts.language()) + "\u00a0(" + standing.period() + ")")
                .toList();
        if (!others.isEmpty()) {
            notes.add(texts.of("notes.periods", main, texts.list(others)));
        }
    }

    private void gaps(ReportArea area, List<String> notes) {
        Map<ValueFlag, Integer> counts = new EnumMap<>(ValueFlag.class);
        standings.stream()
                .filter(IndicatorStanding::isOfAreas)
                .flatMap(standing -> standing.figure(area).stream())
                .map(IndicatorFigure::flag)
                .filter(flag -> flag != ValueFlag.PUBLISHED)
                .forEach(flag -> counts.merge(flag, 1, Integer::sum));
        counts.forEach((flag, count) -> notes.add(texts.of(
                count == 1 ? "notes.gap.one" : "notes.gap.many",
                texts.of(flag.key()),
                texts.of(flag.key() + ".why"),
                texts.number(count, 0))));
    }
}
