package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.Evidence;
import org.lebenswelten.measure.LifeSituation;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Multiplier;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.Sustainability;
import org.lebenswelten.publish.report.PagePath;
import org.lebenswelten.publish.report.measures.PageTable.Cell;

/** Makes the page of a measure: its profile, how far it is, whom it reaches, and how good the profile is. */
final class MeasureView {

    private final PageSource source;
    private final ShownMeasure measure;
    private final MeasureProfile profile;
    private final MeasureDetails details;
    private final MeasureReach reach;
    private final MeasureQuality quality;

    MeasureView(PageSource source, ShownMeasure measure) {
        this.source = source;
        this.measure = measure;
        this.profile = measure.profile();
        this.details = profile.details();
        this.reach = new MeasureReach(source, measure);
        this.quality = new MeasureQuality(source, measure);
    }

    ProfileView view() {
        List<PageSection> sections = new ArrayList<>();
        overview().addTo(sections);
        quality.success().addTo(sections);
        reach.places().addTo(sections);
        reach.participants().addTo(sections);
        reach.coverages().addTo(sections);
        quality.checks().addTo(sections);
        quality.goodPractice().addTo(sections);
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
            section.table(source.heads().words("partner", "role", "sector").rows(rows));
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
