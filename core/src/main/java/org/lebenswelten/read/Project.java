package org.lebenswelten.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.ContextLayer;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Publication;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.SettingPeople;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.network.WalkingNetwork;

/**
 * A city's project as read: definitions and raw tables, complete and consistent.
 *
 * @param id name of the atlas
 * @param title what people call it
 * @param description what it is for
 * @param crs coordinate reference system of everything
 * @param periods periods of the atlas, ascending
 * @param zonings all zonings, coarsest first
 * @param indicators all indicators in the order of the definition, each followed by its sums over coarser zonings
 * @param counts counts by indicator id, for proportions and rates
 * @param values values by indicator id, for indicators of kind value
 * @param strata counts by age and sex by indicator id, for those whose table holds them
 * @param plans what is to be made of the counts by indicator id; {@link #plan} where there is none
 * @param population residents by age and sex, or null where the project has none
 * @param residents where they live, or null where the project has none
 * @param disclosure rules of disclosure control, and what must be protected together
 * @param indices the indices
 * @param clusters the layers of clusters, those that every index has by default included
 * @param coverages the coverages
 * @param evaluations the evaluations of measures and projects
 * @param measures all measures, ascending by id
 * @param projects all projects, ascending by id
 * @param profileFigures what measures and projects tell of people in numbers
 * @param contextLayers layers shown as they are
 * @param publication who publishes
 * @param definition the definition as JSON with keys in the order of the file
 * @param inputs every file read, ascending by path
 * @param spatial what is computed from maps, reprojected and simplified
 * @param need what is asked of measures against need, beside coverage
 * @param settings Kitas, schools and other units of settings with their people, or null where the project has none
 */
public record Project(
        String id,
        BilingualText title,
        BilingualText description,
        Crs crs,
        List<Period> periods,
        List<Zoning> zonings,
        List<Indicator> indicators,
        Map<String, RawCounts> counts,
        Map<String, RawValues> values,
        Map<String, RawStrata> strata,
        Map<String, RatePlan> plans,
        @Nullable RawPopulation population,
        @Nullable ResidentPoints residents,
        DisclosurePolicy disclosure,
        List<BurdenIndexDefinition> indices,
        List<ClusterDefinition> clusters,
        List<MeasureCoverageDefinition> coverages,
        List<EvaluationDefinition> evaluations,
        List<MeasureProfile> measures,
        List<ProjectProfile> projects,
        RawProfileFigures profileFigures,
        List<ContextLayer> contextLayers,
        Publication publication,
        String definition,
        List<InputFile> inputs,
        SpatialPlan spatial,
        NeedPlan need,
        @Nullable SettingPeople settings) {

    /** Copies the collections. */
    public Project {
        periods = List.copyOf(periods);
        zonings = List.copyOf(zonings);
        indicators = List.copyOf(indicators);
        counts = Map.copyOf(counts);
        values = Map.copyOf(values);
        strata = Map.copyOf(strata);
        plans = Map.copyOf(plans);
        indices = List.copyOf(indices);
        clusters = List.copyOf(clusters);
        coverages = List.copyOf(coverages);
        evaluations = List.copyOf(evaluations);
        measures = List.copyOf(measures);
        projects = List.copyOf(projects);
        contextLayers = List.copyOf(contextLayers);
        inputs = List.copyOf(inputs);
    }

    /**
     * The same project with the figures of computed indicators among those of tables.
     *
     * @param computedCounts counts by indicator id
     * @param computedValues values by indicator id
     * @return a new project
     */
    public Project withComputed(Map<String, RawCounts> computedCounts, Map<String, RawValues> computedValues) {
        Map<String, RawCounts> allCounts = new TreeMap<>(counts);
        allCounts.putAll(computedCounts);
        Map<String, RawValues> allValues = new TreeMap<>(values);
        allValues.putAll(computedValues);
        return new Project(
                id,
                title,
                description,
                crs,
                periods,
                zonings,
                indicators,
                allCounts,
                allValues,
                strata,
                plans,
                population,
                residents,
                disclosure,
                indices,
                clusters,
                coverages,
                evaluations,
                measures,
                projects,
                profileFigures,
                contextLayers,
                publication,
                definition,
                inputs,
                spatial,
                need,
                settings);
    }

    /**
     * A zoning by its id.
     *
     * @param zoningId the id
     * @return the zoning
     * @throws IllegalArgumentException if the project has none of that id
     */
    public Zoning zoning(String zoningId) {
        return zonings.stream()
                .filter(z -> z.id().equals(zoningId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("project '" + id + "' has no zoning '" + zoningId + "'"));
    }

    /**
     * An indicator by its id.
     *
     * @param indicatorId the id
     * @return the indicator, or empty
     */
    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }

    /**
     * The ways on foot, for walking catchments.
     *
     * @return the network, or empty where the project has none
     */
    public Optional<WalkingNetwork> network() {
        return Optional.ofNullable(spatial.network());
    }

    /**
     * What is to be made of the counts of an indicator.
     *
     * @param indicator one of the indicators
     * @return its plan
     */
    public RatePlan plan(Indicator indicator) {
        return plans.getOrDefault(indicator.id(), RatePlan.defaultOf(indicator.kind()));
    }

    /**
     * The counts of an indicator by age and sex, as a single band where its table does not tell them apart.
     *
     * @param indicator a proportion or a rate
     * @return its strata
     * @throws IllegalArgumentException if the indicator has no counts
     */
    public RawStrata strata(Indicator indicator) {
        RawStrata byAge = strata.get(indicator.id());
        RawCounts all = counts.get(indicator.id());
        if (byAge == null && all == null) {
            throw new IllegalArgumentException("indicator '" + indicator.id() + "' has no counts");
        }
        return byAge == null ? RawStrata.of(Objects.requireNonNull(all)) : byAge;
    }
}
