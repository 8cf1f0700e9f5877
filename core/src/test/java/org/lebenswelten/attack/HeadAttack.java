package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/**
 * Works withheld sizes of target groups, and sizes of small groups between two published ones, out of all the numbers of people
 * that an atlas shows: residents of indices, target groups of coverages, accesses and priorities.
 *
 * <p>The residents of a unit are divided by age and sex wherever a group begins or ends; each published size is a sum of such
 * parts, rounded. Where a coverage tells places for 100 persons of a unit, or the share that took part of people whose origin is
 * not known, an attacker who knows the places and the participants is taken to know its target group exactly.
 */
final class HeadAttack {

    private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.DIVERSE);
    private static final TargetGroup EVERYONE = new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL);

    private final Project project;
    private final UnitPeriods frame;

    /** A group of people, its true sizes, under which rules they are told, and what is told. */
    private record Group(
            String id,
            TargetGroup who,
            double[] size,
            DisclosureProfile rules,
            List<Map<String, Double>> told,
            Set<String> exactly) {}

    HeadAttack(Project project) {
        this.project = project;
        this.frame = project.population().frame();
    }

    /**
     * The groups that are placed more closely than the rules allow: those of fewer persons than may be told of, be they
     * published or the difference of two groups of which one lies within the other.
     *
     * @throws IllegalStateException if an interval does not hold the true size: then the attack is wrong
     */
    Map<String, Bounds> recovered(Atlas atlas) {
        return recovered(groups(project, atlas, ""));
    }

    /** The same with what an earlier release showed of the same people. */
    Map<String, Bounds> recovered(Atlas atlas, Project earlier, Atlas before) {
        List<Group> groups = new ArrayList<>(groups(project, atlas, ""));
        groups.addAll(groups(earlier, before, "earlier "));
        return recovered(groups);
    }

    private Map<String, Bounds> recovered(List<Group> groups) {
        Map<String, Bounds> recovered = new TreeMap<>();
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            for (int period = 0; period < frame.periods().size(); period++) {
                attack(groups, unit, period, recovered);
            }
        }
        return recovered;
    }

    private static List<Group> groups(Project project, Atlas atlas, String prefix) {
        List<Group> groups = new ArrayList<>();
        DisclosureProfile general = project.disclosure().general();
        List<Map<String, Double>> residents = new ArrayList<>();
        project.indices().forEach(index -> residents.add(column(atlas, index.id(), "residents")));
        groups.add(new Group(prefix + "residents", EVERYONE, size(project, EVERYONE), general, residents, Set.of()));
        for (MeasureCoverageDefinition coverage : project.coverages()) {
            List<Map<String, Double>> told = new ArrayList<>();
            told.add(column(atlas, "cov_" + coverage.id(), "target"));
            project.need().access().stream()
                    .filter(access -> access.people().equals(coverage))
                    .forEach(access -> told.add(column(atlas, "acc_" + access.id(), "target")));
            project.need().priorities().stream()
                    .filter(priority -> priority.ofId().equals(coverage.id()))
                    .forEach(priority -> told.add(column(atlas, "gap_" + priority.id(), "target")));
            Set<String> exactly = positive(atlas, coverage, "per_100");
            if (project.profileFigures().participants().entrySet().stream()
                    .filter(each -> coverage.measureIds().contains(each.getKey()))
                    .flatMap(each -> each.getValue().stream())
                    .anyMatch(window -> window.byArea().isEmpty())) {
                exactly.addAll(positive(atlas, coverage, "contact"));
            }
            groups.add(new Group(
                    prefix + coverage.id(),
                    coverage.targetGroup(),
                    size(project, coverage.targetGroup()),
                    project.disclosure().ofCoverage(coverage.id()),
                    told,
                    exactly));
        }
        for (MeasureCoverageDefinition other : project.need().ownPeople(project.coverages())) {
            List<Map<String, Double>> told = new ArrayList<>();
            project.need().access().stream()
                    .filter(access -> access.people().equals(other))
                    .forEach(access -> told.add(column(atlas, "acc_" + access.id(), "target")));
            groups.add(new Group(
                    prefix + "people of " + other.id(),
                    other.targetGroup(),
                    size(project, other.targetGroup()),
                    general,
                    told,
                    Set.of()));
        }
        return groups;
    }

    private static Set<String> positive(Atlas atlas, MeasureCoverageDefinition coverage, String column) {
        Set<String> features = new TreeSet<>();
        column(atlas, "cov_" + coverage.id(), column).forEach((feature, number) -> {
            if (number > 0) {
                features.add(feature);
            }
        });
        return features;
    }

    private static Map<String, Double> column(Atlas atlas, String layerName, String column) {
        Map<String, Double> numbers = new TreeMap<>();
        AtlasLayer layer = atlas.layer(layerName).orElse(null);
        if (layer != null && layer.columns().stream().anyMatch(c -> c.name().equals(column))) {
            for (int row = 0; row < layer.size(); row++) {
                numbers.put(layer.featureId(row), layer.number(row, layer.columnIndex(column)));
            }
        }
        return numbers;
    }

    private static double[] size(Project project, TargetGroup who) {
        return TargetPopulation.of(project.population(), who);
    }

    private void attack(List<Group> groups, int unit, int period, Map<String, Bounds> recovered) {
        int cell = frame.cell(unit, period);
        String feature = frame.unitIds().get(unit) + "." + frame.periods().get(period);
        List<Group> counted =
                groups.stream().filter(group -> !Double.isNaN(group.size[cell])).toList();
        LinearAttack attack = new LinearAttack();
        Map<String, Double> asked = new TreeMap<>();
        Map<String, Double> truth = new TreeMap<>();
        double most = counted.stream()
                .mapToDouble(group -> group.size[cell] + group.rules.countRounding())
                .max()
                .orElse(0);
        for (Group group : counted) {
            String name = group.id + " " + feature;
            for (String part : parts(groups, group.who)) {
                attack.count(part, new Bounds(0, most), true);
            }
            Bounds known = known(group, cell, feature, most);
            attack.count(name, known, true);
            attack.sum(name, parts(groups, group.who));
            if (group.size[cell] < group.rules.minimumDenominator()) {
                asked.put(name, Math.min(group.rules.interval(), known.width()));
                truth.put(name, group.size[cell]);
            }
        }
        addDifferences(groups, counted, cell, feature, attack, asked, truth);
        attack.place(asked).forEach((name, bounds) -> {
            if (bounds.width() < asked.get(name) - 1e-6) {
                if (!bounds.contains(truth.get(name))) {
                    throw new IllegalStateException(name + " placed in " + bounds);
                }
                recovered.put(name, bounds);
            }
        });
    }

    /** What is told of a group: rounded sizes, exact ones by places, or on which side of the minimum it lies. */
    private static Bounds known(Group group, int cell, String feature, double most) {
        if (group.exactly.contains(feature)) {
            return new Bounds(group.size[cell], group.size[cell]);
        }
        int least = group.rules.minimumDenominator();
        Bounds known = group.size[cell] < least ? new Bounds(0, least - 1) : new Bounds(least, most);
        for (Map<String, Double> told : group.told) {
            double number = told.getOrDefault(feature, Double.NaN);
            if (!Double.isNaN(number)) {
                double half = group.rules.countRounding() / 2.0;
                known = known.and(new Bounds(Math.ceil(number - half), Math.ceil(number + half) - 1));
            }
        }
        return known;
    }

    /** Of two groups of which one lies within the other, those between, where they are few. */
    private static void addDifferences(
            List<Group> groups,
            List<Group> counted,
            int cell,
            String feature,
            LinearAttack attack,
            Map<String, Double> asked,
            Map<String, Double> truth) {
        DisclosureProfile rules = groups.get(0).rules;
        for (Group group : groups) {
            rules = rules.and(group.rules);
        }
        for (Group larger : counted) {
            for (Group smaller : counted) {
                Set<String> between = new LinkedHashSet<>(parts(groups, larger.who));
                boolean inside = between.containsAll(parts(groups, smaller.who));
                between.removeAll(parts(groups, smaller.who));
                double size = larger.size[cell] - smaller.size[cell];
                if (inside && !between.isEmpty() && size < rules.minimumDenominator()) {
                    String name = larger.id + " without " + smaller.id + " " + feature;
                    attack.count(name, new Bounds(0, larger.size[cell] + larger.rules.countRounding()), true);
                    attack.sum(name, between);
                    asked.put(name, (double) rules.interval());
                    truth.put(name, size);
                }
            }
        }
    }

    /** The parts by age and sex that a group is made of. */
    private static Set<String> parts(List<Group> groups, TargetGroup who) {
        TreeSet<Integer> borders = new TreeSet<>(Set.of(0));
        groups.forEach(group -> {
            borders.add(group.who.ageMin());
            if (group.who.ageMax() < Integer.MAX_VALUE) {
                borders.add(group.who.ageMax() + 1);
            }
        });
        Set<String> parts = new LinkedHashSet<>();
        for (int from : borders) {
            if (from >= who.ageMin() && from <= who.ageMax()) {
                for (Sex sex : SEXES) {
                    if (who.sex() == Sex.ALL || who.sex() == sex) {
                        parts.add("from " + from + " " + sex);
                    }
                }
            }
        }
        return parts;
    }
}
