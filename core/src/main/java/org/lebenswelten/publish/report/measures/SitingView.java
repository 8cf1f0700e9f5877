package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.BarChart;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.locationtech.jts.geom.Point;

/** Makes the page of a siting: where new sites should go, what each further one brings, for whom, and what that does not tell. */
final class SitingView {

    private static final String LAYER = "proposals";

    private final PageSource source;
    private final String id;
    private final DocumentTree document;
    private final DocumentTree defined;

    SitingView(PageSource source, String id, DocumentTree document) {
        this.source = source;
        this.id = id;
        this.document = document;
        this.defined = source.atlas().definition().at("sitings").withId(id);
    }

    /** What people call it. */
    String title() {
        return source.words().text(title(defined, id));
    }

    static BilingualText title(DocumentTree defined, String id) {
        return defined.at("title").bilingual().orElse(BilingualText.same(id));
    }

    ProfileView view() {
        List<PageSection> sections = new ArrayList<>();
        question().addTo(sections);
        proposals().addTo(sections);
        curve().addTo(sections);
        fairness(sections);
        limits().addTo(sections);
        return new ProfileView(
                defined.at("description").bilingual().map(source::text).orElse(""), List.of(), sections);
    }

    private String method() {
        return document.at("method").text().orElse("");
    }

    private boolean isWeighted() {
        return defined.at("need").text().isPresent();
    }

    private PageSection.Builder question() {
        PageSection.Builder section = PageSection.of(source.say("siting.question"));
        String key = "siting.method." + method();
        section.field(
                source.say("siting.goal"),
                source.texts().keys("measures." + key).contains("measures." + key) ? source.say(key) : method());
        section.field(
                source.say("siting.target"),
                source.atlas().coverages().stream()
                        .filter(each ->
                                each.id().equals(defined.at("coverage").text().orElse("")))
                        .map(ReportCoverage::title)
                        .map(source::text)
                        .findFirst()
                        .orElse(""));
        double radius = defined.at("radius").number();
        section.field(
                source.say("siting.reach"),
                Double.isNaN(radius)
                        ? ""
                        : source.say("siting.metres", source.words().number(radius)));
        double allowed = document.at("newSitesAllowed").number();
        double budget = document.at("budget").number();
        section.field(
                source.say("siting.allowed"),
                !Double.isNaN(allowed)
                        ? source.texts().number(allowed, 0)
                        : Double.isNaN(budget) ? "" : source.words().money(budget, "EUR"));
        section.field(
                source.say("siting.candidates"),
                source.texts().number(document.at("candidates").number(), 0));
        section.field(source.say("siting.period"), document.at("period").text().orElse(""));
        return section.text(isWeighted() ? source.say("siting.weighted") : "");
    }

    private PageSection.Builder proposals() {
        PageSection.Builder section = PageSection.of(source.say("siting.proposals"));
        DocumentTree reason = document.at("infeasible");
        if (reason.isPresent()) {
            section.text(source.say("siting.infeasible"));
            return section.text(reason.bilingual().map(source::text).orElse(""));
        }
        List<List<Cell>> rows = new ArrayList<>();
        SortedSet<String> reached = new TreeSet<>();
        for (DocumentTree proposal : document.at("proposals").elements()) {
            List<String> units = proposal.at("units").texts();
            reached.addAll(units);
            rows.add(List.of(
                    Cell.of(source.say(
                            "siting.nth",
                            source.texts().number(proposal.at("order").number(), 0),
                            proposal.at("name").text().orElse("–"))),
                    Cell.of(source.texts().number(proposal.at("people").number(), 0)),
                    Cell.of(source.areas(units))));
        }
        section.text(source.say("siting.proposals.lead"));
        ties().forEach(section::text);
        section.table(source.heads()
                .words("siting.site")
                .numbers("siting.people")
                .words("siting.units")
                .rows(rows));
        if (!rows.isEmpty() && !source.atlas().areas().isEmpty()) {
            section.figure(
                    "map", source.say("siting.map"), source.map(reached, source.say("siting.reached"), points()));
        }
        return section;
    }

    /** Whether the best choice is proven, and how many are as good. */
    private List<String> ties() {
        List<String> texts = new ArrayList<>();
        double gap = document.at("gap").number();
        texts.add(
                document.at("proven").isTrue()
                        ? source.say("siting.proven")
                        : Double.isNaN(gap)
                                ? source.say("siting.notProven")
                                : source.say("siting.gap", source.words().percent(gap)));
        double ties = document.at("equallyGood").number();
        if (ties > 1) {
            texts.add(source.say(
                    document.at("allEquallyGoodCounted").isTrue() ? "siting.ties" : "siting.tiesAtLeast",
                    source.texts().number(ties, 0)));
        }
        return texts;
    }

    private List<AreaMap.Point> points() {
        List<AreaMap.Point> points = new ArrayList<>();
        AtlasLayer layer = source.atlas().atlas().layer(LAYER).orElse(null);
        int siting = layer == null ? -1 : layer.columnIndex("siting");
        int name = layer == null ? -1 : layer.columnIndex("name");
        for (int row = 0; layer != null && siting >= 0 && row < layer.size(); row++) {
            if (id.equals(layer.value(row, siting)) && layer.geometry(row) instanceof Point point) {
                String said = name >= 0 && layer.value(row, name) instanceof String text ? text : "";
                points.add(source.point(point.getX(), point.getY(), said));
            }
        }
        return points;
    }

    private PageSection.Builder curve() {
        PageSection.Builder section = PageSection.of(source.say("siting.curve"));
        List<DocumentTree> curve = document.at("curve").elements();
        if (curve.isEmpty()) {
            return section;
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<BarChart.Row> bars = new ArrayList<>();
        double before = Double.NaN;
        for (DocumentTree point : curve) {
            double value = point.at("value").number();
            String sites = source.say(
                    "siting.sites", source.texts().number(point.at("sites").number(), 0));
            String said = source.texts().number(value, 0);
            rows.add(List.of(
                    Cell.of(sites),
                    Cell.of(said),
                    Cell.of(Double.isNaN(before) ? "–" : source.texts().number(Math.abs(value - before), 0)),
                    Cell.of(source.say(point.at("proven").isTrue() ? "siting.best" : "siting.notBest"))));
            bars.add(new BarChart.Row(sites, value, Double.NaN, Double.NaN, Double.NaN, "brand", said));
            before = value;
        }
        return section.text(source.say("siting.curve.lead"))
                .figure("bars", source.say(value()), new BarChart(Double.NaN, "", bars))
                .table(source.heads()
                        .words("siting.newSites")
                        .numbers(value(), "siting.step")
                        .words("siting.sure")
                        .rows(rows));
    }

    /** The words for what is counted, which depends on the method. */
    private String value() {
        return switch (method()) {
            case "pmedian", "p_median" -> "siting.value.way";
            case "pcentre", "p_centre" -> "siting.value.longest";
            default -> isWeighted() ? "siting.value.weighted" : "siting.value.people";
        };
    }

    private void fairness(List<PageSection> sections) {
        for (DocumentTree effect : document.at("effects").elements()) {
            PageSection.Builder section = PageSection.of(source.say("siting.fair"));
            double people = effect.at("people").number();
            section.text(source.say(
                    "siting.fair.covered",
                    share(effect.at("coveredBefore").number(), people),
                    share(effect.at("coveredAfter").number(), people),
                    source.texts().number(people, 0)));
            DocumentTree before = effect.at("equityBefore");
            DocumentTree after = effect.at("equityAfter");
            List<DocumentTree> fifthsBefore = before.at("fifths").elements();
            List<DocumentTree> fifthsAfter = after.at("fifths").elements();
            List<List<Cell>> rows = new ArrayList<>();
            for (int i = 0; i < fifthsBefore.size() && i < fifthsAfter.size(); i++) {
                rows.add(List.of(
                        Cell.of(source.say("siting.fifth." + (i + 1))),
                        per100(fifthsBefore.get(i)),
                        per100(fifthsAfter.get(i))));
            }
            if (!rows.isEmpty()) {
                section.text(source.say(
                        gap(fifthsAfter) < gap(fifthsBefore) ? "siting.fair.closer" : "siting.fair.wider",
                        source.texts().number(gap(fifthsBefore), 0),
                        source.texts().number(gap(fifthsAfter), 0)));
                section.table(source.heads()
                        .words("siting.fifth")
                        .numbers("siting.before", "siting.after")
                        .rows(rows));
            }
            section.addTo(sections);
        }
    }

    /** Points between the best and the worst served fifth. */
    private static double gap(List<DocumentTree> fifths) {
        DoubleSummaryStatistics served = fifths.stream()
                .mapToDouble(fifth -> fifth.at("per100").number())
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        return served.getCount() == 0 ? Double.NaN : served.getMax() - served.getMin();
    }

    private String share(double covered, double people) {
        return people > 0 ? source.words().percent(covered / people) : "–";
    }

    private Cell per100(DocumentTree fifth) {
        double value = fifth.at("per100").number();
        return Cell.of(Double.isNaN(value) ? "–" : source.texts().number(value, 0) + "\u00a0%");
    }

    private PageSection.Builder limits() {
        PageSection.Builder section = PageSection.of(source.say("siting.limits"))
                .point("", source.say("siting.limits.point"))
                .point("", source.say("siting.limits.unseen"))
                .point("", source.say("siting.limits.withheld"));
        List<String> out = document.at("unitsOutOfReach").texts();
        if (!out.isEmpty()) {
            section.point("", source.say("siting.limits.unreached", source.areas(out)));
        }
        return section;
    }
}
