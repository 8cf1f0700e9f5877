package org.lebenswelten.measure.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.Partner;
import org.lebenswelten.measure.PartnerRole;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.Topic;
import org.lebenswelten.model.Zoning;

/**
 * Who works where and with whom.
 *
 * <p>Organisations are the partners of measures and projects and those that lead projects. Two of them work together if they
 * are partners of the same measure; a shared project alone does not count. Measures that ended or were stopped count for
 * nothing; areas, settings and topics are served by measures under way (implementation, evaluation, routine).
 *
 * <pre>{@code
 * degree(a)     = number of organisations that share at least one measure with a
 * shared(a, b)  = number of measures of which both are partners
 * component     = organisations connected through shared measures, directly or through others
 * isolated      = degree 0
 * }</pre>
 *
 * <p>An organisation of degree 0 may be the only partner of many measures; that a profile names no partner does not mean that
 * there is none.
 *
 * @param zoningId the zoning of the areas
 * @param organisations all organisations, by name
 * @param collaborations all pairs that share a measure, by their names
 * @param components names of the organisations of each component, the largest first, those of one size by name
 * @param areas what serves each areal unit, in the order of the zoning
 */
public record ActorNetwork(
        String zoningId,
        List<Organisation> organisations,
        List<Collaboration> collaborations,
        List<List<String>> components,
        List<ServedArea> areas) {

    /** Copies the lists. */
    public ActorNetwork {
        organisations = List.copyOf(organisations);
        collaborations = List.copyOf(collaborations);
        components = components.stream().map(List::copyOf).toList();
        areas = List.copyOf(areas);
    }

    /**
     * Builds the network of a project's profiles.
     *
     * @param measures all measures
     * @param projects all projects
     * @param zoning the zoning by which it is told where they work
     * @param zonings all zonings, in which measures may name units
     * @return the network
     */
    public static ActorNetwork of(
            List<MeasureProfile> measures, List<ProjectProfile> projects, Zoning zoning, List<Zoning> zonings) {
        List<MeasureProfile> current =
                measures.stream().filter(m -> !m.phase().isOver()).toList();
        SortedMap<String, SortedSet<String>> areas = new AreasOfMeasures(zoning, zonings).of(current);
        SortedMap<String, Draft> drafts = new TreeMap<>();
        for (MeasureProfile measure : current) {
            for (Partner partner : measure.details().partners()) {
                draft(drafts, partner.name()).add(measure, partner, areas.get(measure.id()));
            }
        }
        for (ProjectProfile project : projects) {
            if (!project.phase().isOver()) {
                draft(drafts, project.lead()).lead(project);
                project.details().partners().forEach(partner -> draft(drafts, partner.name())
                        .add(project, partner));
            }
        }
        List<Organisation> organisations =
                drafts.values().stream().map(Draft::organisation).toList();
        List<Collaboration> collaborations = collaborations(organisations);
        return new ActorNetwork(
                zoning.id(),
                organisations,
                collaborations,
                components(organisations, collaborations),
                zoning.units().stream()
                        .map(unit -> served(unit.id(), current, areas))
                        .toList());
    }

    private static Draft draft(SortedMap<String, Draft> drafts, String name) {
        return drafts.computeIfAbsent(key(name), Draft::new);
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private static ServedArea served(
            String area, List<MeasureProfile> measures, SortedMap<String, SortedSet<String>> areas) {
        SortedSet<String> ids = new TreeSet<>();
        SortedSet<String> organisations = new TreeSet<>();
        SortedSet<Setting> settings = new TreeSet<>();
        SortedSet<String> topics = new TreeSet<>();
        for (MeasureProfile measure : measures) {
            if (measure.phase().isUnderWay() && areas.get(measure.id()).contains(area)) {
                ids.add(measure.id());
                measure.details().partners().forEach(partner -> organisations.add(key(partner.name())));
                settings.addAll(measure.settings());
                topics.addAll(measure.topics());
            }
        }
        return new ServedArea(area, ids, organisations, settings, topics);
    }

    private static List<Collaboration> collaborations(List<Organisation> organisations) {
        List<Collaboration> collaborations = new ArrayList<>();
        for (int i = 0; i < organisations.size(); i++) {
            for (int j = i + 1; j < organisations.size(); j++) {
                SortedSet<String> shared = new TreeSet<>(organisations.get(i).measureIds());
                shared.retainAll(organisations.get(j).measureIds());
                if (!shared.isEmpty()) {
                    collaborations.add(new Collaboration(
                            organisations.get(i).name(), organisations.get(j).name(), shared));
                }
            }
        }
        return collaborations;
    }

    private static List<List<String>> components(List<Organisation> organisations, List<Collaboration> collaborations) {
        SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();
        organisations.forEach(organisation -> neighbours.put(organisation.name(), new TreeSet<>()));
        for (Collaboration pair : collaborations) {
            neighbours.get(pair.one()).add(pair.other());
            neighbours.get(pair.other()).add(pair.one());
        }
        List<List<String>> components = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String start : neighbours.keySet()) {
            if (seen.add(start)) {
                SortedSet<String> component = new TreeSet<>();
                Deque<String> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    String name = open.remove();
                    component.add(name);
                    neighbours.get(name).stream().filter(seen::add).forEach(open::add);
                }
                components.add(List.copyOf(component));
            }
        }
        components.sort(Comparator.<List<String>>comparingInt(List::size).reversed());
        return components;
    }

    /**
     * The number of organisations that share a measure with one.
     *
     * @param organisation its name
     * @return 0 or more
     */
    public int degree(String organisation) {
        return (int) collaborations.stream()
                .filter(pair -> pair.one().equals(organisation) || pair.other().equals(organisation))
                .count();
    }

    /**
     * Organisations that share no measure with another.
     *
     * @return their names
     */
    public List<String> isolated() {
        return organisations.stream()
                .map(Organisation::name)
                .filter(name -> degree(name) == 0)
                .toList();
    }

    /**
     * Areal units that no measure under way serves.
     *
     * @return their keys, in the order of the zoning
     */
    public List<String> areasNotServed() {
        return areas.stream()
                .filter(area -> area.measureIds().isEmpty())
                .map(ServedArea::areaId)
                .toList();
    }

    /**
     * Settings in which no measure is under way anywhere in the zoning.
     *
     * @return in the order of the enum
     */
    public List<Setting> settingsNotServed() {
        EnumSet<Setting> missing = EnumSet.allOf(Setting.class);
        areas.forEach(area -> missing.removeAll(area.settings()));
        return List.copyOf(missing);
    }

    /**
     * Topics on which no measure is under way anywhere in the zoning.
     *
     * @return in the order of the enum
     */
    public List<Topic> topicsNotServed() {
        return List.of(Topic.values()).stream()
                .filter(topic -> areas.stream().noneMatch(area -> area.topics().contains(topic.code())))
                .toList();
    }

    /** An organisation whose parts are being collected. */
    private static final class Draft {

        private final String name;
        private final SortedSet<PartnerRole> roles = new TreeSet<>();
        private final SortedSet<String> measureIds = new TreeSet<>();
        private final SortedSet<String> projectIds = new TreeSet<>();
        private final SortedSet<String> topics = new TreeSet<>();
        private final SortedSet<Setting> settings = new TreeSet<>();
        private final SortedSet<String> areaIds = new TreeSet<>();

        Draft(String name) {
            this.name = name;
        }

        void add(MeasureProfile measure, Partner partner, SortedSet<String> areas) {
            roles.add(partner.role());
            measureIds.add(measure.id());
            topics.addAll(measure.topics());
            settings.addAll(measure.settings());
            areaIds.addAll(areas);
        }

        void add(ProjectProfile project, Partner partner) {
            roles.add(partner.role());
            projectIds.add(project.id());
        }

        void lead(ProjectProfile project) {
            roles.add(PartnerRole.LEAD);
            projectIds.add(project.id());
        }

        Organisation organisation() {
            return new Organisation(name, roles, measureIds, projectIds, topics, settings, areaIds);
        }
    }
}
