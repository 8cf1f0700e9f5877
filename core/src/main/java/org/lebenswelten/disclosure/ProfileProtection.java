package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Adoption;
import org.lebenswelten.measure.Contact;
import org.lebenswelten.measure.Delivery;
import org.lebenswelten.measure.MeasureDetails;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Need;
import org.lebenswelten.measure.ProfileFigures;
import org.lebenswelten.measure.ProjectDetails;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.ShownProject;
import org.lebenswelten.measure.SiteDetails;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * Profiles as anyone may see them. What an organisation plans and offers - places, dates, goals, targets, money, partners - says
 * nothing of those who came, and is shown. Numbers of people come from {@link ProfileFigures}, which are protected already. Of
 * the other fields these tell of few people, or name them, and are not shown:
 *
 * <ul>
 *   <li>The mail of a contact: what stands before the {@code @} may be a person's name. The function and its organisation are.
 *   <li>Sessions held, unless every site states groups of at least as many persons as the smallest count that is told, the
 *       project's or the profile's: with single persons, sessions held over sessions a person takes part in are persons.
 *   <li>Settings invited and taking part where a setting is the family: a family is a few people.
 *   <li>What was found in an areal unit and year of which the named indicator is withheld: the sentence may tell its value. A
 *       need without a year is held against every period.
 * </ul>
 *
 * <p>Other texts are shown as they were written; nobody checks what numbers they hold.
 */
public final class ProfileProtection {

    private static final BilingualText WITHHELD =
            new BilingualText("Nicht gezeigt, um Menschen zu schützen.", "Not shown, to protect people.");

    private final DisclosureProfile general;
    private final Map<String, ProtectedTable> tables;

    /**
     * Prepares the protection.
     *
     * @param general the project's rules
     * @param tables published values by indicator; those of coarser zonings under {@code <indicator>_<zoning>}
     */
    public ProfileProtection(DisclosureProfile general, Map<String, ProtectedTable> tables) {
        this.general = general;
        this.tables = Map.copyOf(tables);
    }

    /**
     * Takes out what may not be shown.
     *
     * @param measures all measures
     * @param projects all projects
     * @param figures their numbers of people, as published
     * @return the profiles as anyone may see them
     */
    public ShownProfiles protect(List<MeasureProfile> measures, List<ProjectProfile> projects, ProfileFigures figures) {
        return new ShownProfiles(
                measures.stream().map(measure -> shown(measure, figures)).toList(),
                projects.stream().map(project -> shown(project, figures)).toList());
    }

    private ShownMeasure shown(MeasureProfile measure, ProfileFigures figures) {
        List<String> withheld = new ArrayList<>();
        List<MeasureSite> sites = new ArrayList<>();
        for (int i = 0; i < measure.sites().size(); i++) {
            sites.add(site(measure, measure.sites().get(i), "/sites/" + i, withheld));
        }
        MeasureDetails details = measure.details();
        MeasureDetails shown = new MeasureDetails(
                details.version(),
                details.shortName(),
                details.rationale(),
                details.prevention(),
                details.lifePhases(),
                details.audience(),
                details.phaseHistory(),
                delivered(measure, withheld),
                details.goals(),
                details.criteria(),
                details.quality(),
                details.partners(),
                details.finances(),
                contact(details.contact(), withheld),
                details.dataProtection());
        MeasureProfile profile = new MeasureProfile(
                measure.id(),
                measure.lastModified(),
                measure.projectId(),
                measure.name(),
                measure.description(),
                measure.topics(),
                measure.settings(),
                measure.targetGroup(),
                sites,
                measure.catchment(),
                measure.running(),
                measure.phase(),
                shown);
        return new ShownMeasure(
                profile,
                figures.participationIn(measure.id()),
                figures.ofMeasures().getOrDefault(measure.id(), List.of()),
                withheld);
    }

    private static MeasureSite site(MeasureProfile measure, MeasureSite site, String at, List<String> withheld) {
        SiteDetails details = site.details();
        Adoption adoption = details.adoption();
        if (!measure.settings().contains(Setting.FAMILY) || adoption.equals(Adoption.UNKNOWN)) {
            return site;
        }
        if (adoption.invitedUnits() != null) {
            withheld.add(at + "/invitedUnits");
        }
        if (adoption.takingPartUnits() != null) {
            withheld.add(at + "/takingPartUnits");
        }
        return new MeasureSite(
                site.id(),
                site.name(),
                site.settingUnitId(),
                site.x(),
                site.y(),
                site.capacity(),
                new SiteDetails(
                        details.type(),
                        details.areaId(),
                        details.schedule(),
                        details.acceptability(),
                        Adoption.UNKNOWN));
    }

    private @Nullable Delivery delivered(MeasureProfile measure, List<String> withheld) {
        Delivery delivered = measure.details().delivered();
        if (delivered == null || delivered.sessionsHeld() == null || inGroups(measure)) {
            return delivered;
        }
        withheld.add("/delivered/sessionsHeld");
        return new Delivery(delivered.sessionsPlanned(), null, delivered.modifications());
    }

    /** Whether every site states groups of at least the smallest count that is told. */
    private boolean inGroups(MeasureProfile measure) {
        int least = Math.max(
                general.minimumNumerator(), measure.details().dataProtection().smallCountThreshold());
        return measure.sites().stream()
                .allMatch(site -> site.capacity() != null && site.capacity().groupSize() >= least);
    }

    private static @Nullable Contact contact(@Nullable Contact contact, List<String> withheld) {
        if (contact == null || contact.mail() == null) {
            return contact;
        }
        withheld.add("/contact/mail");
        return new Contact(contact.role(), contact.organisation(), null);
    }

    private ShownProject shown(ProjectProfile project, ProfileFigures figures) {
        List<String> withheld = new ArrayList<>();
        ProjectDetails details = project.details();
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < details.needs().size(); i++) {
            Need need = details.needs().get(i);
            if (isWithheld(need)) {
                withheld.add("/needs/" + i + "/finding");
                need = new Need(need.indicatorId(), need.areaIds(), need.year(), WITHHELD, need.source());
            }
            needs.add(need);
        }
        ProjectDetails shown = new ProjectDetails(
                details.version(),
                details.lastModified(),
                details.description(),
                details.programme(),
                details.steeringGroup(),
                details.zoningId(),
                details.phaseHistory(),
                details.goals(),
                details.criteria(),
                needs,
                details.priorityAreas(),
                details.budget(),
                details.milestones(),
                details.risks(),
                details.partners(),
                details.decisions(),
                details.evaluation(),
                details.linkToStrategy(),
                details.documents());
        ProjectProfile profile = new ProjectProfile(
                project.id(),
                project.name(),
                project.lead(),
                project.areaIds(),
                project.running(),
                project.phase(),
                project.measureIds(),
                shown);
        return new ShownProject(profile, figures.ofProjects().getOrDefault(project.id(), List.of()), withheld);
    }

    private boolean isWithheld(Need need) {
        String indicator = need.indicatorId();
        return indicator != null
                && tables.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(indicator)
                                || entry.getKey().startsWith(indicator + "_"))
                        .anyMatch(entry -> isWithheld(need, entry.getValue()));
    }

    private static boolean isWithheld(Need need, ProtectedTable table) {
        for (int period = 0; period < table.frame().periods().size(); period++) {
            if (isIn(need, table.frame().periods().get(period))) {
                for (String area : need.areaIds()) {
                    int unit = table.frame().unitIds().indexOf(area);
                    if (unit >= 0 && isSecret(table.flag(table.frame().cell(unit, period)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isIn(Need need, Period period) {
        Integer year = need.year();
        return year == null || (period.firstYear() <= year && year <= period.lastYear());
    }

    private static boolean isSecret(PublicationFlag flag) {
        return flag == PublicationFlag.SUPPRESSED || flag == PublicationFlag.FEW_PEOPLE;
    }
}
