package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.change.CoverageChange.City;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** Sections on the page of a measure that tell where it is and whom it reaches. */
final class MeasureReach {

    private final PageSource source;
    private final ShownMeasure measure;
    private final MeasureProfile profile;

    MeasureReach(PageSource source, ShownMeasure measure) {
        this.source = source;
        this.measure = measure;
        this.profile = measure.profile();
    }

    /** Its sites, with a map. */
    PageSection.Builder places() {
        SortedSet<String> areas = source.reached().of(profile.id());
        List<AreaMap.Point> points = profile.sites().stream()
                .map(site -> source.point(site.x(), site.y(), site.name()))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (MeasureSite site : profile.sites()) {
            String area = site.details().areaId();
            rows.add(List.of(
                    Cell.of(site.name(), site.details().type()),
                    area == null
                            ? Cell.of("–")
                            : Cell.link(source.names().getOrDefault(area, area), PagePath.of("quarters", area)),
                    Cell.of(places(site), months(site)),
                    Cell.of(access(site))));
        }
        PageSection.Builder section = PageSection.of(source.say("places"))
                .text(areas.isEmpty() ? source.say("places.none") : source.say("places.lead", areas.size()))
                .table(source.heads()
                        .words("site", "area")
                        .numbers("capacity")
                        .words("access")
                        .rows(rows));
        if (!areas.isEmpty()) {
            section.more(source.say("places.which"), source.areas(areas));
        }
        if (!source.atlas().areas().isEmpty() && !points.isEmpty()) {
            section.figure(
                    "map", source.say("places.caption"), source.map(areas, source.say("places.reached"), points));
        }
        return section;
    }

    private String places(MeasureSite site) {
        return site.capacity() == null
                ? source.say("unknown")
                : source.words().number(site.capacity().placesPerPeriod());
    }

    private String months(MeasureSite site) {
        return site.capacity() == null
                ? ""
                : source.say("perMonths", source.words().number(site.capacity().periodMonths()));
    }

    private String access(MeasureSite site) {
        List<String> parts = new ArrayList<>();
        source.words().schedule(site.details().schedule()).ifPresent(parts::add);
        Acceptability access = site.details().acceptability();
        parts.addAll(source.words().acceptability(access));
        Adoption adoption = site.details().adoption();
        if (adoption.invitedUnits() != null && adoption.takingPartUnits() != null) {
            parts.add(source.say("adoption", adoption.takingPartUnits(), adoption.invitedUnits()));
        }
        return parts.isEmpty() ? source.say("notStated") : String.join("; ", parts);
    }

    /** Persons counted, window by window. */
    PageSection.Builder participants() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Participation window : measure.participation()) {
            rows.add(List.of(
                    Cell.of(siteName(window.siteId())),
                    Cell.of(source.words().span(window.from(), window.to())),
                    persons(window.count()),
                    Cell.of(parts(window))));
        }
        PageSection.Builder section = PageSection.of(source.say("participants"));
        return rows.isEmpty()
                ? section
                : section.text(source.say("participants.lead"))
                        .table(source.heads()
                                .words("site", "window")
                                .numbers("persons")
                                .words("ofThese")
                                .rows(rows));
    }

    private String siteName(String id) {
        return profile.sites().stream()
                .filter(site -> site.id().equals(id))
                .map(MeasureSite::name)
                .findFirst()
                .orElse(id);
    }

    private Cell persons(double count) {
        return Double.isNaN(count)
                ? Cell.styled(source.texts().of("flag.secret"), "gap")
                : Cell.of(source.texts().number(count, 0));
    }

    private String parts(Participation window) {
        List<String> parts = new ArrayList<>();
        window.bySex().forEach((sex, count) -> parts.add(part(source.say("sex." + sex), count)));
        window.byAge().forEach((age, count) -> parts.add(part(source.say("age", age), count)));
        SortedMap<String, Double> areas = window.byArea();
        for (Map.Entry<String, Double> area : areas.entrySet()) {
            parts.add(part(source.names().getOrDefault(area.getKey(), area.getKey()), area.getValue()));
        }
        return parts.isEmpty() ? "–" : String.join("; ", parts);
    }

    private String part(String name, double count) {
        return name + ": "
                + (Double.isNaN(count)
                        ? source.texts().of("flag.secret")
                        : source.texts().number(count, 0));
    }

    /** What share of its target group offers of its kind reach, in the city. */
    PageSection.Builder coverages() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReportCoverage coverage : source.atlas().coverages()) {
            if (coverage.measures().contains(profile.id())) {
                String period = coverage.rows().latest().orElse("");
                City city = City.of(source.atlas(), coverage.id(), period);
                rows.add(List.of(
                        Cell.of(source.text(coverage.title())),
                        Double.isNaN(city.share())
                                ? Cell.of("–")
                                : Cell.of(source.texts().number(city.share(), 0) + "\u00a0%", period),
                        Cell.of(source.texts().number(city.target(), 0)),
                        Cell.of(source.texts().number(city.unmet(), 0))));
            }
        }
        PageSection.Builder section = PageSection.of(source.say("reach"));
        return rows.isEmpty()
                ? section
                : section.text(source.say("reach.lead"))
                        .table(source.heads()
                                .words("offer")
                                .numbers("inReach", "targetGroup", "unmet")
                                .rows(rows));
    }
}
