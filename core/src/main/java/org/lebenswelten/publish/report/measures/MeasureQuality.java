package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lebenswelten.measure.Goal;
import org.lebenswelten.measure.GoodPracticeCriterion;
import org.lebenswelten.measure.GoodPracticeStage;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.publish.report.BarChart;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** Sections on the page of a measure that tell how good it is: what it has reached, its profile, and how it was rated. */
final class MeasureQuality {

    private static final double PERCENT = 100;

    private final PageSource source;
    private final ShownMeasure measure;
    private final MeasureDetails details;
    private final DocumentTree quality;

    MeasureQuality(PageSource source, ShownMeasure measure) {
        this.source = source;
        this.measure = measure;
        this.details = measure.profile().details();
        this.quality = source.quality(measure.profile().id());
    }

    /** Goals, and how far they are reached. */
    PageSection.Builder success() {
        PageSection.Builder section = PageSection.of(source.say("success"));
        for (Goal goal : details.goals()) {
            section.point(source.text(goal.level().title()), source.text(goal.text()));
        }
        source.criteria(details.criteria(), measure.results(), quality).ifPresent(section::table);
        List<BarChart.Row> bars = new ArrayList<>();
        details.criteria().forEach(criterion -> {
            DocumentTree progress = quality.at("criteria").withId(criterion.id());
            double value = progress.at("progress").number();
            if (!Double.isNaN(value)) {
                double gone = progress.at("timeGone").number();
                bars.add(new BarChart.Row(
                        source.text(criterion.indicator()),
                        Math.max(0, Math.min(PERCENT, value * PERCENT)),
                        Double.NaN,
                        Double.NaN,
                        gone * PERCENT,
                        progress.at("state").text().orElse("").equals("behind") ? "worse" : "brand",
                        source.words().percent(value)));
            }
        });
        if (!bars.isEmpty()) {
            section.text(source.say("success.lead"));
            section.figure(
                    "bars", source.say("success.caption"), new BarChart(PERCENT, source.say("success.mark"), bars));
        }
        return section;
    }

    /** How complete the profile is, and what was found in it. */
    PageSection.Builder checks() {
        PageSection.Builder section = PageSection.of(source.say("quality"));
        List<List<Cell>> rows = new ArrayList<>();
        for (DocumentTree block : quality.at("completeness").elements()) {
            double must = block.at("must").number();
            double filled = block.at("mustFilled").number();
            double should = block.at("should").number();
            rows.add(List.of(
                    Cell.of(block.at("title").bilingual().map(source::text).orElse("–")),
                    Cell.of(of(filled, must)),
                    Cell.of(of(block.at("shouldFilled").number(), should))));
        }
        if (rows.isEmpty()) {
            return section;
        }
        section.text(source.say("quality.lead"));
        section.table(source.heads().words("block").numbers("must", "should").rows(rows));
        double age = quality.at("ageDays").number();
        section.text(age > 0 ? source.say("quality.age", source.texts().number(age, 0)) : "");
        List<DocumentTree> findings = quality.at("findings").elements();
        section.text(findings.isEmpty() ? source.say("quality.fine") : source.say("quality.findings"));
        findings.forEach(finding -> section.point(
                "",
                finding.at("text")
                        .bilingual()
                        .map(source::text)
                        .map(MeasureQuality::sentence)
                        .orElse("")));
        return section;
    }

    /** A finding as a sentence of its own. */
    private static String sentence(String finding) {
        int first = finding.offsetByCodePoints(0, finding.isEmpty() ? 0 : 1);
        return finding.substring(0, first).toUpperCase(Locale.ROOT) + finding.substring(first) + ".";
    }

    private String of(double filled, double all) {
        return all == 0
                ? "–"
                : source.say(
                        "ofAll",
                        source.texts().number(filled, 0),
                        source.texts().number(all, 0));
    }

    /** Stages as rated, criterion by criterion, with what each asks for; of older editions the numbers alone, as they mean others. */
    PageSection.Builder goodPractice() {
        List<List<Cell>> rows = details.quality().goodPractice().stream()
                .map(stage -> List.of(
                        criterion(stage),
                        Cell.of(meaning(stage)),
                        Cell.of(source.say(
                                "ofAll",
                                source.texts().number(stage.stage(), 0),
                                source.texts().number(stage.maxStage(), 0))),
                        Cell.of(source.text(stage.note())),
                        Cell.of(source.day(stage.date()), stage.ratedBy() == null ? "" : stage.ratedBy())))
                .toList();
        PageSection.Builder section = PageSection.of(source.say("goodPractice"));
        return rows.isEmpty()
                ? section
                : section.text(source.say("goodPractice.lead"))
                        .table(source.heads()
                                .words("criterion", "asks")
                                .numbers("stage")
                                .words("note", "rated")
                                .rows(rows));
    }

    private Cell criterion(GoodPracticeStage stage) {
        String number = String.valueOf(stage.criterion());
        String edition = stage.edition() == null ? "" : source.say("edition", stage.edition());
        return GoodPracticeCriterion.of(stage.criterion(), stage.edition())
                .map(named -> Cell.of(number + ". " + source.text(named.title()), edition))
                .orElseGet(() -> Cell.of(source.say("goodPractice.criterion", number), edition));
    }

    private String meaning(GoodPracticeStage stage) {
        return GoodPracticeCriterion.of(stage.criterion(), stage.edition())
                .map(named -> source.text(named.meaning()))
                .orElse("–");
    }
}
