package org.lebenswelten.publish.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportPages;

/**
 * Briefs for the bodies that meet at intervals: {@code briefs/core-team.html}, {@code briefs/steering-group.html} and, for the
 * planning group of each area, {@code briefs/quarter-<area>.html}. Each prints on two pages at most.
 */
public final class BriefPages implements ReportPages {

    private static final String TEMPLATE = "brief";
    private static final String CORE = "briefs/core-team.html";
    private static final String STEERING = "briefs/steering-group.html";

    @Override
    public List<ReportPage> of(ReportAtlas atlas, Language language) {
        BriefSource source = BriefSource.of(atlas, language);
        BodyBriefs bodies = new BodyBriefs(source);
        QuarterBrief quarter = new QuarterBrief(source);
        List<ReportPage> pages = new ArrayList<>();
        pages.add(new ReportPage("briefs/index.html", "briefs", source.say("title"), index(source)));
        pages.add(new ReportPage(CORE, TEMPLATE, source.say("core.title"), bodies.coreTeam()));
        pages.add(new ReportPage(STEERING, TEMPLATE, source.say("steering.title"), bodies.steeringGroup()));
        for (ReportArea area : atlas.areas()) {
            pages.add(new ReportPage(path(area), TEMPLATE, source.say("quarter.title", area.name()), quarter.of(area)));
        }
        return pages;
    }

    private static String path(ReportArea area) {
        return PagePath.of("briefs", "quarter-" + area.id());
    }

    private static IndexView index(BriefSource source) {
        Map<String, List<Entry>> groups = new TreeMap<>();
        for (ReportArea area : source.atlas().areas()) {
            String group = area.parent()
                    .orElse(source.words()
                            .text(source.atlas().zoningTitle(source.atlas().zoning())));
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new Entry(path(area), area.name(), ""));
        }
        return new IndexView(
                source.basis(),
                List.of(
                        new Entry(CORE, source.say("core.title"), source.say("core.purpose")),
                        new Entry(STEERING, source.say("steering.title"), source.say("steering.purpose"))),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /**
     * What the list of briefs says.
     *
     * @param basis which atlas it tells of, and with which one it is compared
     * @param bodies the briefs of bodies for the whole city
     * @param groups those of areas, by the larger area
     */
    public record IndexView(String basis, List<Entry> bodies, List<Group> groups) {}

    /**
     * Areas of a larger one.
     *
     * @param name its name
     * @param areas their briefs
     */
    public record Group(String name, List<Entry> areas) {}

    /**
     * A brief.
     *
     * @param path its page
     * @param name its title
     * @param text whom it is for, empty where the title says so
     */
    public record Entry(String path, String name, String text) {}
}
