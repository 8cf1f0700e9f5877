package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.EarlierHeads;
import org.lebenswelten.disclosure.HeadGroup;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Sex;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.reach.TargetPopulation;

/**
 * The groups of residents whose sizes an atlas shows: everyone, the target groups of coverages, and those that are stated
 * elsewhere. All ages are divided where
 * a target group begins or ends, and each part by sex, so that groups can be compared.
 *
 * <p>Places for 100 persons tell a target group exactly wherever there are places, as these are known; so do people who took part
 * and are spread like places.
 */
final class HeadGroups {

    /** Everyone. */
    static final TargetGroup EVERYONE = new TargetGroup(0, Integer.MAX_VALUE, Sex.ALL);

    /** The id of the group of everyone. */
    static final String RESIDENTS = "all residents";

    private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.DIVERSE);

    private HeadGroups() {}

    /**
     * Lists the groups.
     *
     * @param population residents by age and sex
     * @param reach whom the measures of each coverage reach, with participants that are spread
     * @param others target groups whose sizes are told beside those of coverages, rounded everywhere
     * @param policy the rules
     * @return the groups; a target group has the id of its coverage, or {@link #idOf} the other group
     */
    static List<HeadGroup> of(
            RawPopulation population,
            ReachOfCoverages reach,
            List<MeasureCoverageDefinition> others,
            DisclosurePolicy policy) {
        List<Integer> starts = starts(reach.coverages(), others, policy);
        List<HeadGroup> groups = new ArrayList<>();
        double[] everyone = TargetPopulation.of(population, EVERYONE);
        groups.add(new HeadGroup(
                RESIDENTS, who(EVERYONE, starts), everyone, new boolean[everyone.length], policy.general()));
        reach.coverages()
                .forEach((definition, counted) -> groups.add(new HeadGroup(
                        definition.id(),
                        who(definition.targetGroup(), starts),
                        counted.target(),
                        hasPlaces(counted, reach.figures().get(RawReach.contactOf(definition.id()))),
                        policy.ofCoverage(definition.id()))));
        for (MeasureCoverageDefinition other : others) {
            double[] persons = TargetPopulation.of(population, other.targetGroup());
            groups.add(new HeadGroup(
                    idOf(other),
                    who(other.targetGroup(), starts),
                    persons,
                    new boolean[persons.length],
                    policy.general()));
        }
        return groups;
    }

    /**
     * Lists the groups whose sizes earlier releases showed.
     *
     * @param population residents by age and sex
     * @param reach whom the measures of each coverage reach, with participants that are spread
     * @param others target groups whose sizes are told beside those of coverages
     * @param policy the rules and the earlier releases
     * @return the groups, in the same division of ages as those of {@link #of}; none whose ages the population does not tell apart
     */
    static List<EarlierHeads> earlier(
            RawPopulation population,
            ReachOfCoverages reach,
            List<MeasureCoverageDefinition> others,
            DisclosurePolicy policy) {
        List<Integer> starts = starts(reach.coverages(), others, policy);
        return policy.previous().stream()
                .flatMap(release -> release.sizes().stream())
                .filter(sizes ->
                        sizes.group().equals(EVERYONE) || TargetPopulation.fits(population.bands(), sizes.group()))
                .map(sizes -> EarlierHeads.of(
                        sizes,
                        who(sizes.group(), starts),
                        population.frame(),
                        TargetPopulation.of(population, sizes.group())))
                .toList();
    }

    private static List<Integer> starts(
            Map<MeasureCoverageDefinition, RawReach> reaches,
            List<MeasureCoverageDefinition> others,
            DisclosurePolicy policy) {
        List<TargetGroup> all = new ArrayList<>();
        reaches.keySet().forEach(definition -> all.add(definition.targetGroup()));
        others.forEach(definition -> all.add(definition.targetGroup()));
        policy.previous().forEach(release -> release.sizes().forEach(sizes -> all.add(sizes.group())));
        TreeSet<Integer> borders = new TreeSet<>();
        for (TargetGroup group : all) {
            borders.add(group.ageMin());
            if (group.ageMax() < Integer.MAX_VALUE) {
                borders.add(group.ageMax() + 1);
            }
        }
        borders.add(0);
        return List.copyOf(borders);
    }

    /** The id of a group that is not that of a coverage. */
    static String idOf(MeasureCoverageDefinition other) {
        return "people of " + other.id();
    }

    private static boolean[] hasPlaces(RawReach reach, @Nullable RawReach spread) {
        boolean[] told = new boolean[reach.places().length];
        for (int cell = 0; cell < told.length; cell++) {
            told[cell] = reach.places()[cell] > 0 || (spread != null && spread.places()[cell] > 0);
        }
        return told;
    }

    private static BitSet who(TargetGroup group, List<Integer> starts) {
        BitSet who = new BitSet();
        for (int part = 0; part < starts.size(); part++) {
            if (starts.get(part) >= group.ageMin() && starts.get(part) <= group.ageMax()) {
                for (int sex = 0; sex < SEXES.size(); sex++) {
                    who.set(part * SEXES.size() + sex, group.sex() == Sex.ALL || group.sex() == SEXES.get(sex));
                }
            }
        }
        return who;
    }
}
