package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.measure.Budget;
import org.lebenswelten.measure.Goal;
import org.lebenswelten.measure.Need;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportIndicator;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** Makes the page of a project: why it is there, what it wants, what it has reached and decided. */
final class ProjectView {

    /** Keys of areas that the words of an evaluation list; their number is enough here. */
    private static final String KEYS = "(\\((?:Anzahl|number): \\d+); [^)]*\\)";

    private final PageSource source;
    private final ShownProject project;
    private final ProjectProfile profile;
    private final ProjectDetails details;

    ProjectView(PageSource source, ShownProject project) {
        this.source = source;
        this.project = project;
        this.profile = project.profile();
        this.details = profile.details();
    }

    ProfileView view() {
        List<PageSection> sections = new ArrayList<>();
        overview().addTo(sections);
        areas().addTo(sections);
        needs().addTo(sections);
        success().addTo(sections);
        measures().addTo(sections);
        milestones().addTo(sections);
        decisions().addTo(sections);
        evaluation().addTo(sections);
        risks().addTo(sections);
        partners().addTo(sections);
        return new ProfileView(
                source.text(details.description()), source.steps(details.phaseHistory(), profile.phase()), sections);
    }

    private PageSection.Builder overview() {
        PageSection.Builder section = PageSection.of(source.say("overview"))
                .field(source.say("lead"), profile.lead())
                .field(source.say("runs"), source.words().running(profile.running()))
                .field(source.say("programme"), source.text(details.programme()))
                .field(source.say("strategy"), source.text(details.linkToStrategy()))
                .field(source.say("steering"), source.words().list(details.steeringGroup()));
        Budget budget = details.budget();
        if (budget != null) {
            String planned = source.words().money(budget.planned(), budget.currency());
            section.field(
                    source.say("budget"),
                    budget.spent() == null
                            ? planned
                            : source.say("budget.spent", source.words().number(budget.spent()), planned));
        }
        return section;
    }

    private PageSection.Builder areas() {
        SortedSet<String> in = new TreeSet<>();
        for (ReportArea area : source.atlas().areas()) {
            if (MeasureAreas.isIn(profile, area)) {
                in.add(area.id());
            }
        }
        PageSection.Builder section = PageSection.of(source.say("project.areas"))
                .text(source.say("project.areas.lead", source.areas(profile.areaIds())));
        List<List<Cell>> rows = details.priorityAreas().stream()
                .map(area -> List.of(
                        Cell.link(
                                source.names().getOrDefault(area.areaId(), area.areaId()),
                                PagePath.of("quarters", area.areaId())),
                        Cell.of(source.text(area.reason()))))
                .toList();
        if (!rows.isEmpty()) {
            section.table(source.heads().words("priority", "reason").rows(rows));
        }
        if (!in.isEmpty()) {
            section.figure("map", source.say("project.map"), source.map(in, source.say("project.area"), List.of()));
        }
        return section;
    }

    private PageSection.Builder needs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Need need : details.needs()) {
            Optional<ReportIndicator> indicator = need.indicatorId() == null
                    ? Optional.empty()
                    : source.atlas().indicator(need.indicatorId());
            rows.add(List.of(
                    Cell.of(source.text(need.finding())),
                    indicator
                            .map(each -> Cell.link(source.text(each.title()), each.path()))
                            .orElse(Cell.of("–")),
                    Cell.of(source.areas(need.areaIds())),
                    Cell.of(need.year() == null ? "–" : String.valueOf(need.year()), source.text(need.source()))));
        }
        return PageSection.of(source.say("needs"))
                .table(source.heads()
                        .words("finding", "indicator", "where", "yearAndSource")
                        .rows(rows));
    }

    private PageSection.Builder success() {
        PageSection.Builder section = PageSection.of(source.say("success"));
        for (Goal goal : details.goals()) {
            section.point(source.text(goal.level().title()), source.text(goal.text()));
        }
        source.criteria(details.criteria(), project.results(), DocumentTree.of("{}"))
                .ifPresent(section::table);
        return section;
    }

    private PageSection.Builder measures() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String id : profile.measureIds()) {
            Optional<ShownMeasure> measure = source.profiles().measure(id);
            measure.ifPresent(each -> rows.add(List.of(
                    Cell.link(source.text(each.profile().name()), PagePath.of("measures", id)),
                    Cell.of(source.words().group(each.profile().targetGroup())),
                    Cell.of(source.text(each.profile().phase().title())),
                    Cell.of(source.words().running(each.profile().running())))));
        }
        return PageSection.of(source.say("project.measures"))
                .table(source.heads().words("measure", "for", "phase", "runs").rows(rows));
    }

    private PageSection.Builder milestones() {
        List<List<Cell>> rows = details.milestones().stream()
                .map(each -> List.of(
                        Cell.of(source.text(each.name())),
                        Cell.of(source.texts().date(each.due())),
                        each.done() != null
                                ? Cell.of(source.texts().date(each.done()))
                                : each.due().isBefore(source.atlas().atlas().issued())
                                        ? Cell.styled(source.say("overdue"), "overdue")
                                        : Cell.of(source.say("open"))))
                .toList();
        return PageSection.of(source.say("milestones"))
                .table(source.heads().words("milestone", "due", "done").rows(rows));
    }

    private PageSection.Builder decisions() {
        List<List<Cell>> rows = details.decisions().stream()
                .map(each -> List.of(
                        Cell.of(source.text(each.text())),
                        Cell.of(source.texts().date(each.date())),
                        Cell.of(source.text(each.body()))))
                .toList();
        return PageSection.of(source.say("decisions"))
                .table(source.heads().words("decision", "date", "body").rows(rows));
    }

    /** The words of the evaluations of this project, which the layer {@code evals} has. */
    private PageSection.Builder evaluation() {
        PageSection.Builder section = PageSection.of(source.say("evaluation"));
        if (details.evaluation() != null) {
            section.field(
                    source.say("design"),
                    source.text(details.evaluation().design().title()));
            section.field(source.say("by"), source.text(details.evaluation().by()));
            section.field(source.say("report"), source.text(details.evaluation().report()));
        }
        AtlasLayer layer = source.atlas().atlas().layer("evals").orElse(null);
        String suffix = source.texts().language().code();
        for (DocumentTree defined :
                source.atlas().definition().at("evaluations").elements()) {
            if (layer == null
                    || !defined.at("treated").at("project").text().orElse("").equals(profile.id())) {
                continue;
            }
            for (int row = 0; row < layer.size(); row++) {
                String id = defined.at("id").text().orElse("");
                Object eval = layer.value(row, layer.columnIndex("eval"));
                int title = layer.columnIndex("title_" + suffix);
                int text = layer.columnIndex("text_" + suffix);
                if (id.equals(eval) && title >= 0 && text >= 0) {
                    section.point(
                            String.valueOf(layer.value(row, title)),
                            String.valueOf(layer.value(row, text)).replaceAll(KEYS, "$1)"));
                    break;
                }
            }
        }
        return section;
    }

    private PageSection.Builder risks() {
        List<List<Cell>> rows = details.risks().stream()
                .map(each -> List.of(
                        Cell.of(source.text(each.text())),
                        Cell.of(each.likelihood() == null ? "–" : source.say("ofFive", each.likelihood())),
                        Cell.of(each.impact() == null ? "–" : source.say("ofFive", each.impact())),
                        Cell.of(each.answer() == null ? "–" : source.text(each.answer()))))
                .toList();
        return PageSection.of(source.say("risks"))
                .table(source.heads()
                        .words("risk")
                        .numbers("likelihood", "impact")
                        .words("answer")
                        .rows(rows));
    }

    private PageSection.Builder partners() {
        PageSection.Builder section = PageSection.of(source.say("partners"));
        details.partners()
                .forEach(partner ->
                        section.point(partner.name(), source.text(partner.role().title())));
        return section;
    }
}
