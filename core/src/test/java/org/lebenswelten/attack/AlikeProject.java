package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawCriterion;
import org.lebenswelten.raw.RawMeasurement;
import org.lebenswelten.raw.RawParticipants;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.read.Project;

/**
 * A project that differs from another in withheld numbers alone: persons move between withheld cells so that every figure that
 * is shown stays what it is.
 *
 * <ul>
 *   <li>Counts: of two quarters of one parent whose counts are withheld, one has a case more and the other one less. Only
 *       indicators that no group or longer period ties to others.
 *   <li>Target groups: where a target group is so small that it is not told, it has one person more, and the other ages of its
 *       unit one less.
 *   <li>Participants: of two withheld parts of one breakdown, one has a person more and the other one less.
 *   <li>Criteria of success of measures and projects: a withheld whole number of few people is another one.
 * </ul>
 *
 * @param project the other project
 * @param counts number of counts that differ
 * @param groups number of target groups that differ
 * @param parts number of parts of participants that differ
 * @param criteria number of values of criteria that differ
 */
record AlikeProject(Project project, int counts, int groups, int parts, int criteria) {

    /** Makes the other project; {@code figures} are what the first one shows. */
    static AlikeProject of(Project project, PublishedFigures figures) {
        Map<String, RawCounts> counts = new HashMap<>(project.counts());
        int moved = 0;
        for (PublicTable table : PublicTable.of(project)) {
            if (isAlone(project, table.indicator())) {
                RawCounts other = moved(project, table, figures);
                moved += differences(
                        other.numerator(),
                        project.counts().get(table.indicator().id()).numerator());
                counts.put(table.indicator().id(), other);
            }
        }
        RawPopulation people = project.population();
        RawPopulation others = people == null ? null : moved(project, people, figures);
        int groups = 0;
        for (int band = 0;
                people != null && others != null && band < people.bands().size();
                band++) {
            groups += differences(people.persons()[band], others.persons()[band]);
        }
        int[] parts = new int[2];
        RawProfileFigures profiles = moved(project, parts);
        return new AlikeProject(
                with(project, counts, others, profiles, project.disclosure()), moved, groups / 2, parts[0], parts[1]);
    }

    /** The same under rules that withhold nothing. */
    Project open() {
        return open(project);
    }

    /** A project under rules that withhold nothing. */
    static Project open(Project project) {
        return with(
                project,
                project.counts(),
                project.population(),
                project.profileFigures(),
                Attacked.openLike(project).withRelations(project.disclosure().relations()));
    }

    private static int differences(double[] one, double[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += Double.compare(one[i], other[i]) == 0 ? 0 : 1;
        }
        return count;
    }

    /** Whether an indicator over the finest zoning is tied to its sums over coarser zonings only. */
    private static boolean isAlone(Project project, Indicator indicator) {
        String id = indicator.id();
        return indicator.kind() == IndicatorKind.PROPORTION
                && !project.strata().containsKey(id)
                && project.disclosure().relations().stream()
                        .filter(relation -> relation.totalId().equals(id)
                                || relation.partId().equals(id))
                        .allMatch(relation -> relation instanceof CountRelation.SumOf
                                && relation.partId().equals(id)
                                && relation.totalId().startsWith(id + "_"))
                && project.disclosure().relations().stream()
                        .noneMatch(relation -> relation.totalId().equals(id));
    }

    private static RawCounts moved(Project project, PublicTable table, PublishedFigures figures) {
        RawCounts counts = project.counts().get(table.indicator().id());
        double[] numerator = counts.numerator().clone();
        UnitPeriods frame = table.frame();
        Zoning zoning = project.zoning(frame.zoningId());
        int[] parent = zoning.parentZoningId() == null
                ? new int[frame.unitCount()]
                : new Nesting(project.zonings())
                        .positions(zoning.id(), zoning.parentZoningId())
                        .orElseThrow();
        for (int period = 0; period < frame.periods().size(); period++) {
            Map<Integer, Integer> waiting = new TreeMap<>();
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                int cell = frame.cell(unit, period);
                if (!figures.of(table.name(cell)).flag().equals(PublicationFlag.SUPPRESSED.code())
                        || !isSmall(table, numerator[cell], cell)) {
                    continue;
                }
                Integer other = waiting.remove(parent[unit]);
                if (other == null) {
                    waiting.put(parent[unit], cell);
                } else if (isSmall(table, numerator[cell] + 1, cell) && isSmall(table, numerator[other] - 1, other)) {
                    numerator[cell]++;
                    numerator[other]--;
                } else if (isSmall(table, numerator[cell] - 1, cell) && isSmall(table, numerator[other] + 1, other)) {
                    numerator[cell]--;
                    numerator[other]++;
                } else {
                    waiting.put(parent[unit], cell);
                }
            }
        }
        return new RawCounts(counts.frame(), numerator, counts.denominator(), counts.contributors());
    }

    /** Whether a count is withheld for itself and for its smallness alone, so that it stays so. */
    private static boolean isSmall(PublicTable table, double count, int cell) {
        DisclosureProfile rules = table.profile();
        return count >= 1
                && count < rules.minimumNumerator()
                && table.denominator()[cell] >= rules.minimumDenominator()
                && table.denominator()[cell] - count >= Math.max(1, rules.minimumComplement());
    }

    /** One person more in the withheld target group of a unit, one less among those who are in no target group at all. */
    private static RawPopulation moved(Project project, RawPopulation people, PublishedFigures figures) {
        double[][] persons =
                Arrays.stream(people.persons()).map(double[]::clone).toArray(double[][]::new);
        UnitPeriods frame = people.frame();
        for (int cell = 0; cell < frame.size(); cell++) {
            String feature = frame.unitIds().get(cell % frame.unitCount()) + "."
                    + frame.periods().get(cell / frame.unitCount());
            int inside = -1;
            int outside = -1;
            for (int band = 0; band < persons.length; band++) {
                RawPopulation.Band own = people.bands().get(band);
                boolean all = true;
                boolean none = true;
                for (var coverage : project.coverages()) {
                    boolean everyone = coverage.targetGroup().ageMin() == 0
                            && coverage.targetGroup().ageMax() == Integer.MAX_VALUE;
                    boolean holds = own.ageFrom() >= coverage.targetGroup().ageMin()
                            && own.ageTo() <= coverage.targetGroup().ageMax();
                    boolean withheld = figures.of("cov_" + coverage.id() + "/" + feature)
                            .flag()
                            .equals(PublicationFlag.FEW_PEOPLE.code());
                    all &= everyone || !holds || withheld;
                    none &= everyone || !holds;
                }
                inside = all && !none && persons[band][cell] > 0 && inside < 0 ? band : inside;
                outside = none && persons[band][cell] > 0 && outside < 0 ? band : outside;
            }
            if (inside >= 0 && outside >= 0) {
                persons[inside][cell]--;
                persons[outside][cell]++;
            }
        }
        return new RawPopulation(frame, people.bands(), persons);
    }

    private static RawProfileFigures moved(Project project, int[] moved) {
        RawProfileFigures figures = project.profileFigures();
        DisclosureProfile rules = project.disclosure().general();
        Map<String, List<RawParticipants>> participants = new TreeMap<>();
        figures.participants().forEach((measure, windows) -> {
            int least = Math.max(rules.minimumNumerator(), figures.smallCounts().getOrDefault(measure, 0));
            List<RawParticipants> others = new ArrayList<>();
            for (RawParticipants window : windows) {
                others.add(new RawParticipants(
                        window.measureId(),
                        window.siteId(),
                        window.from(),
                        window.to(),
                        window.basis(),
                        window.count(),
                        moved(window.byArea(), least, moved),
                        moved(window.bySex(), least, moved),
                        moved(window.byAge(), least, moved)));
            }
            participants.put(measure, others);
        });
        return new RawProfileFigures(
                participants,
                figures.smallCounts(),
                changed(figures.ofMeasures(), rules.minimumNumerator(), moved),
                changed(figures.ofProjects(), rules.minimumNumerator(), moved));
    }

    private static Map<String, List<RawCriterion>> changed(
            Map<String, List<RawCriterion>> all, int least, int[] moved) {
        Map<String, List<RawCriterion>> others = new TreeMap<>();
        all.forEach((profile, criteria) -> others.put(
                profile,
                criteria.stream()
                        .map(criterion -> !criterion.ofPeople() || !Double.isNaN(criterion.multiplier())
                                ? criterion
                                : new RawCriterion(
                                        criterion.criterionId(),
                                        true,
                                        criterion.multiplier(),
                                        criterion.baseline(),
                                        criterion.measured().stream()
                                                .map(value -> changed(value, least, moved))
                                                .toList()))
                        .toList()));
        return others;
    }

    /** A whole number of few people is another such number. */
    private static RawMeasurement changed(RawMeasurement value, int least, int[] moved) {
        double count = value.value();
        if (count != Math.rint(count) || count < 1 || count >= least) {
            return value;
        }
        moved[1]++;
        return new RawMeasurement(value.date(), count == 1 ? 2 : count - 1, value.persons(), value.basis());
    }

    private static SortedMap<String, Double> moved(SortedMap<String, Double> parts, int least, int[] moved) {
        SortedMap<String, Double> others = new TreeMap<>(parts);
        List<String> few = parts.keySet().stream()
                .filter(key -> parts.get(key) >= 1 && parts.get(key) < least)
                .toList();
        for (String from : few) {
            for (String to : few) {
                if (!from.equals(to) && parts.get(from) >= 2 && parts.get(to) + 1 < least) {
                    others.put(from, parts.get(from) - 1);
                    others.put(to, parts.get(to) + 1);
                    moved[0] += 2;
                    return others;
                }
            }
        }
        return others;
    }

    private static Project with(
            Project project,
            Map<String, RawCounts> counts,
            RawPopulation population,
            RawProfileFigures profileFigures,
            DisclosurePolicy policy) {
        return new Project(
                project.id(),
                project.title(),
                project.description(),
                project.crs(),
                project.periods(),
                project.zonings(),
                project.indicators(),
                counts,
                project.values(),
                project.strata(),
                project.plans(),
                population,
                project.residents(),
                policy,
                project.indices(),
                project.clusters(),
                project.coverages(),
                project.evaluations(),
                project.measures(),
                project.projects(),
                profileFigures,
                project.contextLayers(),
                project.publication(),
                project.definition(),
                project.inputs(),
                project.spatial(),
                project.need(),
                project.settings());
    }
}
