package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.Evidence;
import org.lebenswelten.measure.Goal;
import org.lebenswelten.measure.LifeSituation;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Multiplier;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.BarChart;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.ReportCoverage;
import org.lebenswelten.publish.report.change.CoverageChange.City;
import org.lebenswelten.publish.report.measures.PageTable.Cell;
import org.lebenswelten.publish.report.measures.PageTable.Head;

/** Makes the page of a measure: its profile, how far it is, whom it reaches, and how good the profile is. */
final class MeasureView {

    private static final double PERCENT = 100;

    private final PageSource source;
    private final ShownMeasure measure;
    private final MeasureProfile profile;
    private final MeasureDetails details;
    private final DocumentTree quality;

    MeasureView(PageSource source, ShownMeasure measure) {
        this.source = source;
        this.measure = measure;
        this.profile = measure.profile();
        this.details = profile.details();
        this.quality = source.quality(profile.id());
    }

    ProfileView view() {
        List<PageSection> sections = new ArrayList<>();
        overview().addTo(sections);
        success().addTo(sections);
        places().addTo(sections);
        participants().addTo(sections);
        coverages().addTo(sections);
        checks().addTo(sections);
        goodPractice().addTo(sections);
        money().addTo(sections);
        withheld().addTo(sections);
        return new ProfileView(
                source.text(profile.description()), source.steps(details.phaseHistory(), profile.phase()), sections);
    }

    private PageSection.Builder overview() {
        PageSection.Builder section = PageSection.of(source.say("overview"))
                .field(source.say("for"), audience())
                .field(
                        source.say("settings"),
                        source.words()
                                .list(profile.settings().stream()
                                        .map(Setting::title)
                                        .toList()))
                .field(source.say("topics"), source.words().topics(profile.topics()))
                .field(source.say("why"), source.text(details.rationale()))
                .field(source.say("runs"), source.words().running(profile.running()))
                .field(source.say("catchment"), source.words().catchment(profile.catchment(), source.names()));
        if (details.prevention() != null) {
            section.field(
                    source.say("prevention"),
                    source.words().text(details.prevention().type().title()));
        }
        section.field(
                source.say("multipliers"),
                source.words()
                        .list(details.audience().multipliers().stream()
                                .map(Multiplier::title)
                                .toList()));
        source.profiles()
                .project(profile.projectId() == null ? "" : profile.projectId())
                .ifPresent(project -> section.field(
                        source.say("project"),
                        source.text(project.profile().name()),
                        PagePath.of("projects", project.profile().id())));
        if (details.quality().involvement() != null) {
            section.field(
                    source.say("involvement"),
                    source.text(details.quality().involvement().how()));
        }
        Contact contact = details.contact();
        if (contact != null) {
            section.field(
                    source.say("contact"),
                    contact.role() == null
                            ? String.valueOf(contact.organisation())
                            : contact.role() + (contact.organisation() == null ? "" : ", " + contact.organisation()));
        }
        return section.field(source.say("modified"), source.texts().date(profile.lastModified()));
    }

    private String audience() {
        List<LifeSituation> situations = details.audience().lifeSituations().stream()
                .filter(situation -> situation != LifeSituation.NONE)
                .toList();
        String group = source.words().group(profile.targetGroup());
        return situations.isEmpty()
                ? group
                : source.say(
                        "for.situations",
                        group,
                        source.words()
                                .list(situations.stream()
                                        .map(LifeSituation::title)
                                        .toList()));
    }

    private PageSection.Builder success() {
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

    private PageSection.Builder places() {
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
                .table(new PageTable(
                        List.of(
                                Head.words(source.say("site")),
                                Head.words(source.say("area")),
                                Head.numbers(source.say("capacity")),
                                Head.words(source.say("access"))),
                        rows));
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

    private PageSection.Builder participants() {
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
                        .table(new PageTable(
                                List.of(
                                        Head.words(source.say("site")),
                                        Head.words(source.say("window")),
                                        Head.numbers(source.say("persons")),
                                        Head.words(source.say("ofThese"))),
                                rows));
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

    private PageSection.Builder coverages() {
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
                        .table(new PageTable(
                                List.of(
                                        Head.words(source.say("offer")),
                                        Head.numbers(source.say("inReach")),
                                        Head.numbers(source.say("targetGroup")),
                                        Head.numbers(source.say("unmet"))),
                                rows));
    }

    private PageSection.Builder checks() {
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
        section.table(new PageTable(
                List.of(
                        Head.words(source.say("block")),
                        Head.numbers(source.say("must")),
                        Head.numbers(source.say("should"))),
                rows));
        double age = quality.at("ageDays").number();
        section.text(age > 0 ? source.say("quality.age", source.texts().number(age, 0)) : "");
        List<DocumentTree> findings = quality.at("findings").elements();
        section.text(findings.isEmpty() ? source.say("quality.fine") : source.say("quality.findings"));
        findings.forEach(finding -> section.point(
                "", finding.at("text").bilingual().map(source::text).orElse("")));
        return section;
    }

    private String of(double filled, double all) {
        return all == 0
                ? "–"
                : source.say(
                        "ofAll",
                        source.texts().number(filled, 0),
                        source.texts().number(all, 0));
    }

    /** Stages as rated, criterion by criterion; their names differ between editions, so that their numbers are told. */
    private PageSection.Builder goodPractice() {
        List<List<Cell>> rows = details.quality().goodPractice().stream()
                .map(stage -> List.of(
                        Cell.of(
                                source.say("goodPractice.criterion", String.valueOf(stage.criterion())),
                                stage.edition() == null ? "" : source.say("edition", stage.edition())),
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
                        .table(new PageTable(
                                List.of(
                                        Head.words(source.say("criterion")),
                                        Head.numbers(source.say("stage")),
                                        Head.words(source.say("note")),
                                        Head.words(source.say("rated"))),
                                rows));
    }

    private PageSection.Builder money() {
        PageSection.Builder section = PageSection.of(source.say("money"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Partner partner : details.partners()) {
            rows.add(List.of(
                    Cell.of(partner.name()),
                    Cell.of(source.text(partner.role().title())),
                    Cell.of(source.text(partner.sector()))));
        }
        if (!rows.isEmpty()) {
            section.table(new PageTable(
                    List.of(
                            Head.words(source.say("partner")),
                            Head.words(source.say("role")),
                            Head.words(source.say("sector"))),
                    rows));
        }
        details.finances().funding().forEach(funding -> {
            String amount = funding.euro() == null ? "" : ", " + source.words().money(funding.euro(), "EUR");
            String span = source.words().span(funding.from(), funding.to());
            section.field(source.say("funding"), funding.source() + amount + (span.isEmpty() ? "" : ", " + span));
        });
        Double cost = details.finances().costPerPlaceEuro();
        if (cost != null) {
            section.field(source.say("costPerPlace"), source.words().money(cost, "EUR"));
        }
        Sustainability after = details.finances().sustainability();
        if (after != null && after.afterFunding() != null) {
            String day = source.day(after.date());
            section.field(
                    source.say("after"), source.text(after.afterFunding().title()) + (day.isEmpty() ? "" : ", " + day));
        }
        Evidence evidence = details.quality().evidence();
        if (evidence != null && evidence.programme() != null) {
            section.field(source.say("evidence"), evidence.programme());
        }
        return section;
    }

    private PageSection.Builder withheld() {
        PageSection.Builder section = PageSection.of(source.say("withheld"));
        boolean sessions = measure.withheld().contains("/delivered/sessionsHeld");
        boolean units = measure.withheld().stream().anyMatch(at -> at.endsWith("Units"));
        boolean counts = measure.participation().stream()
                .anyMatch(window -> window.isWithheld()
                        || window.byArea().containsValue(Double.NaN)
                        || window.bySex().containsValue(Double.NaN)
                        || window.byAge().containsValue(Double.NaN));
        boolean values = measure.results().stream()
                .anyMatch(result -> result.measured().stream().anyMatch(value -> value.isWithheld())
                        || (result.baseline() != null && result.baseline().isWithheld()));
        if (sessions) {
            section.point("", source.say("withheld.sessions"));
        }
        if (units) {
            section.point("", source.say("withheld.units"));
        }
        if (counts) {
            section.point("", source.say("withheld.counts"));
        }
        if (values) {
            section.point("", source.say("withheld.values"));
        }
        return section;
    }
}
