package org.lebenswelten.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CoverageNeeds;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.CatchmentReach;
import org.lebenswelten.reach.CatchmentSearch;
import org.lebenswelten.reach.SettingPeople;
import org.lebenswelten.reach.SettingReach;
import org.lebenswelten.reach.SharesInReach;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.reach.UnitShares;
import org.lebenswelten.read.Project;

/**
 * What the measures of all coverages of a project reach, before it is protected.
 *
 * @param coverages whom the measures of each coverage reach
 * @param figures the same and the further figures of coverages, by their names
 * @param catchments whom the sites reach
 * @param settings where the people of setting units come from
 * @param demands the demand of each coverage that counts people who live in reach, by its id
 */
record ReachOfCoverages(
        Map<MeasureCoverageDefinition, RawReach> coverages,
        Map<String, RawReach> figures,
        RawCatchments catchments,
        RawSettings settings,
        Map<String, CatchmentReach> demands) {

    /** Counts; a project without population or residents reaches nobody. */
    static ReachOfCoverages of(Project project) {
        RawPopulation population = project.population();
        ResidentPoints points = project.residents();
        if (population == null || points == null || project.coverages().isEmpty()) {
            return new ReachOfCoverages(
                    Map.of(),
                    Map.of(),
                    new RawCatchments(List.of(), List.of(), Map.of()),
                    RawSettings.none(List.of()),
                    Map.of());
        }
        return new Counting(project, population, points).all();
    }

    /**
     * The same with participants spread like places.
     *
     * @param coverageId a coverage that counts people who live in reach
     * @param measures its measures
     * @param persons how many came to each site, one number a period
     */
    ReachOfCoverages withParticipants(String coverageId, List<MeasureProfile> measures, Map<String, double[]> persons) {
        Map<String, RawReach> more = new LinkedHashMap<>(figures);
        CatchmentReach demand = Objects.requireNonNull(demands.get(coverageId));
        more.put(RawReach.contactOf(coverageId), demand.spread(measures, persons));
        return new ReachOfCoverages(coverages, more, catchments, settings, demands);
    }

    /** Counting goes coverage by coverage; searches among points are shared. */
    private static final class Counting {

        private final Project project;
        private final RawPopulation population;
        private final UnitPeriods frame;
        private final CatchmentSearch search;
        private final UnitShares shares;
        private final @Nullable SettingReach settings;
        private final Map<MeasureCoverageDefinition, RawReach> coverages = new LinkedHashMap<>();
        private final Map<String, RawReach> figures = new LinkedHashMap<>();
        private final Map<String, CatchmentReach> demands = new LinkedHashMap<>();
        private final Map<String, List<MeasureProfile>> ofSites = new LinkedHashMap<>();
        private final Map<String, List<MeasureProfile>> ofSettings = new LinkedHashMap<>();
        private final Map<String, List<MeasureProfile>> hosted = new LinkedHashMap<>();

        Counting(Project project, RawPopulation population, ResidentPoints points) {
            this.project = project;
            this.population = population;
            this.frame = population.frame();
            this.search = new CatchmentSearch(
                    points, new Nesting(project.zonings()), project.network().orElse(null));
            this.shares = new UnitShares(search, frame.unitCount());
            SettingPeople people = project.settings();
            this.settings = people == null ? null : new SettingReach(frame, people);
        }

        ReachOfCoverages all() {
            project.coverages().forEach(this::count);
            return new ReachOfCoverages(
                    coverages,
                    figures,
                    SharesInReach.of(frame, search, ofSites),
                    settings == null ? RawSettings.none(frame.unitIds()) : settings.linked(ofSettings, hosted),
                    demands);
        }

        /** Those whom the sites that fit the stated needs reach. */
        private void countAcceptable(
                MeasureCoverageDefinition definition, List<MeasureProfile> measures, double[] target) {
            CoverageNeeds needs = definition.options().needs();
            if (needs == null) {
                return;
            }
            String name = RawReach.acceptableOf(definition.id());
            List<MeasureProfile> fitting = measures.stream()
                    .map(measure -> measure.withSites(measure.sites().stream()
                            .filter(site -> needs.areMetBy(site.details().acceptability()))
                            .toList()))
                    .toList();
            CatchmentReach demand = demands.get(definition.id());
            if (demand == null) {
                figures.put(name, Objects.requireNonNull(settings).of(target, fitting));
                ofSettings.put(name, fitting);
            } else {
                figures.put(name, demand.of(fitting));
                ofSites.put(name, fitting);
            }
        }

        private void count(MeasureCoverageDefinition definition) {
            List<MeasureProfile> measures = Attendances.measuresOf(definition, project.measures());
            double[] target = TargetPopulation.of(population, definition.targetGroup());
            boolean people = settings != null && measures.stream().allMatch(SettingReach::countsPeople);
            RawReach reach;
            RawReach twice;
            if (settings != null && people) {
                reach = settings.of(target, measures);
                twice = settings.twice(target, measures);
                ofSettings.put(definition.id(), measures);
            } else {
                CatchmentReach demand = new CatchmentReach(frame, target, shares);
                reach = demand.of(measures);
                twice = demand.twice(measures);
                demands.put(definition.id(), demand);
                ofSites.put(definition.id(), measures);
                ofSites.put(RawReach.contactOf(definition.id()), measures);
            }
            countAcceptable(definition, measures, target);
            coverages.put(definition, reach);
            figures.put(definition.id(), reach);
            figures.put(RawReach.twiceOf(definition.id()), twice);
            if (settings != null && settings.areHosted(measures)) {
                figures.put(RawReach.adoptionOf(definition.id()), settings.adoption(measures));
                hosted.put(definition.id(), measures);
            }
        }
    }
}
