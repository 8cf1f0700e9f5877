package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;
import org.lebenswelten.publish.report.change.ProfileChange;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/**
 * The pages of measures, projects and proposed sites, and their list {@code measures/index.html}. An atlas without any of them has
 * none of these pages.
 */
public final class MeasurePages implements ReportPages {

    private static final String TEMPLATE = "profile";
    private static final String SITING = ".siting";

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        PageSource source = PageSource.of(atlas, language);
        List<ReportPage> pages = new ArrayList<>();
        for (ShownMeasure measure : source.profiles().measures()) {
            pages.add(new ReportPage(
                    PagePath.of("measures", measure.profile().id()),
                    TEMPLATE,
                    source.text(measure.profile().name()),
                    new MeasureView(source, measure).view()));
        }
        for (ShownProject project : source.profiles().projects()) {
            pages.add(new ReportPage(
                    PagePath.of("projects", project.profile().id()),
                    TEMPLATE,
                    source.text(project.profile().name()),
                    new ProjectView(source, project).view()));
        }
        atlas.atlas().documents().keySet().stream()
                .filter(name -> name.endsWith(SITING))
                .map(name -> name.substring(0, name.length() - SITING.length()))
                .forEach(id -> {
                    SitingView siting = new SitingView(
                            source, id, atlas.document(id + SITING).orElse(DocumentTree.of("{}")));
                    pages.add(new ReportPage(PagePath.of("sitings", id), TEMPLATE, siting.title(), siting.view()));
                });
        if (!pages.isEmpty()) {
            pages.add(0, new ReportPage("measures/index.html", TEMPLATE, source.say("title"), list(source)));
        }
        return pages;
    }

    private static ProfileView list(PageSource source) {
        List<PageSection> sections = new ArrayList<>();
        PageSection.of(source.say("title"))
                .text(source.say("list.lead"))
                .table(source.heads()
                        .words("measure", "for", "topics", "phase", "state")
                        .rows(source.profiles().measures().stream()
                                .sorted(Comparator.comparing(
                                        measure -> measure.profile().phase()))
                                .map(measure -> row(source, measure))
                                .toList()))
                .addTo(sections);
        PageSection.of(source.say("projects"))
                .table(source.heads()
                        .words("project", "lead", "phase", "runs")
                        .rows(source.profiles().projects().stream()
                                .map(project -> List.of(
                                        Cell.link(
                                                source.text(project.profile().name()),
                                                PagePath.of(
                                                        "projects",
                                                        project.profile().id())),
                                        Cell.of(project.profile().lead()),
                                        Cell.of(source.text(
                                                project.profile().phase().title())),
                                        Cell.of(source.words()
                                                .running(project.profile().running()))))
                                .toList()))
                .addTo(sections);
        PageSection.Builder sitings = PageSection.of(source.say("sitings"));
        source.atlas().atlas().documents().keySet().stream()
                .filter(name -> name.endsWith(SITING))
                .map(name -> name.substring(0, name.length() - SITING.length()))
                .forEach(id -> {
                    DocumentTree defined =
                            source.atlas().definition().at("sitings").withId(id);
                    sitings.point(
                            source.text(SitingView.title(defined, id)),
                            PagePath.of("sitings", id),
                            defined.at("description")
                                    .bilingual()
                                    .map(source::text)
                                    .orElse(""));
                });
        sitings.addTo(sections);
        return new ProfileView(source.say("lead.list"), List.of(), sections);
    }

    private static List<Cell> row(PageSource source, ShownMeasure measure) {
        List<DocumentTree> criteria =
                source.quality(measure.profile().id()).at("criteria").elements();
        long behind = criteria.stream()
                .filter(each -> each.at("state").text().orElse("").equals("behind"))
                .count();
        long known = criteria.stream()
                .filter(each -> List.of("ahead", "on_course", "behind", "reached", "not_reached")
                        .contains(each.at("state").text().orElse("")))
                .count();
        boolean missed = measure.profile().details().criteria().stream()
                .anyMatch(each -> source.isMissed(
                        each, ProfileChange.latest(measure.results(), each.id()).orElse(null)));
        Cell state = known == 0 && !missed
                ? Cell.styled(source.say("state.unknown"), "verdict none")
                : behind > 0 || missed
                        ? Cell.styled(source.say("state.behind"), "verdict worse")
                        : Cell.styled(source.say("state.onCourse"), "verdict better");
        return List.of(
                Cell.link(
                        source.text(measure.profile().name()),
                        PagePath.of("measures", measure.profile().id())),
                Cell.of(source.words().group(measure.profile().targetGroup())),
                Cell.of(source.words().topics(measure.profile().topics())),
                Cell.of(source.text(measure.profile().phase().title())),
                state);
    }
}
