package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.DisclosureReport;
import org.lebenswelten.atlas.DisclosureReport.Pooling;
import org.lebenswelten.coverage.MeasureCoverage;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.disclosure.CountTable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.EarlierRelations;
import org.lebenswelten.disclosure.HeadCountProtection;
import org.lebenswelten.disclosure.LinkedCountProtection;
import org.lebenswelten.disclosure.PoolingAdvice;
import org.lebenswelten.disclosure.PoolingAdvice.Advice;
import org.lebenswelten.disclosure.PoolingProposal;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedCounts;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.ProtectionSummary;
import org.lebenswelten.disclosure.ReachProtection;
import org.lebenswelten.disclosure.age.AgeFigureProtection;
import org.lebenswelten.disclosure.age.AgeTable;
import org.lebenswelten.disclosure.age.CityStandards;
import org.lebenswelten.disclosure.age.ProtectedAges;
import org.lebenswelten.disclosure.age.StandardTable;
import org.lebenswelten.measure.Participation;
import org.lebenswelten.measure.ProfileFigures;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.CarriedCounts;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.reach.TargetPopulation;
import org.lebenswelten.read.Project;

/** Applies disclosure control: from here on only protected figures exist. */
final class ProtectStage {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Project project;
    private final Map<String, CarriedCounts> carried;
    private final DisclosurePolicy policy;

    ProtectStage(Project project, Map<String, CarriedCounts> carried) {
        this.project = project;
        this.carried = carried;
        this.policy =
                EarlierRelations.addedTo(project.disclosure(), project.indicators(), new Nesting(project.zonings()));
    }

    /**
     * What comes out: figures that anyone may see.
     *
     * @param tables the values of each indicator by its id
     * @param coverages measures held against need
     * @param targets published sizes of target groups by the id of the coverage or of what else states them
     * @param residents how many people live where, or null where the project has no population
     * @param report what the protection of counts cost, in sums that tell nothing of a single cell
     * @param warnings problems that do not stop the build
     * @param advice areas and periods whose merging would withhold less; not for the public
     * @param profiles what profiles tell of people in numbers
     * @param ages what is printed of figures by age
     * @param standards the rates of the city by which figures are indirectly standardised in each period, by indicator
     */
    record Protected(
            Map<String, ProtectedTable> tables,
            List<MeasureCoverage> coverages,
            Map<String, ProtectedTable> targets,
            @Nullable ProtectedTable residents,
            DisclosureReport report,
            List<DataProblem> warnings,
            Advice advice,
            ProfileFigures profiles,
            ProtectedAges ages,
            Map<String, Map<Period, StandardStrata>> standards) {

        /** Who took part in measures, by measure. */
        Map<String, List<Participation>> participation() {
            return profiles.participation();
        }
    }

    Protected run(EstimateStage.Estimated raw) {
        List<CountTable> linked = countTables();
        ProtectedCounts counts =
                new LinkedCountProtection(new Nesting(project.zonings()), policy, THREADS).protect(linked);
        PoolingAdvice pooling = new PoolingAdvice(project.zonings(), policy, THREADS);
        Map<String, ProtectedTable> tables = new LinkedHashMap<>();
        raw.estimates().forEach((indicator, estimates) -> {
            ProtectedTable table = counts.tables().get(indicator.id());
            tables.put(
                    indicator.id(),
                    table != null
                            ? table
                            : new PrimarySuppression(policy.ofIndicator(indicator.id()))
                                    .protect(indicator.kind(), estimates));
        });
        ProtectedAges ages = ages(raw, tables);
        tables.putAll(ages.tables());
        CityStandards.Made standards = standards(tables);
        ProfileFigures profiles = new ProfileStage(project).figures();
        Map<String, Attendances> attendances = attendances(raw.reach(), profiles);
        ReachOfCoverages reach = withParticipants(raw.reach(), attendances);
        HeadCountProtection.Pattern heads = noHeads(reach);
        Map<String, boolean[]> noHeads = heads.withheld();
        List<MeasureCoverage> coverages = coverages(reach, attendances, noHeads);
        return new Protected(
                tables,
                coverages,
                targets(coverages, noHeads),
                residents(new PrimarySuppression(policy.general()), noHeads),
                DisclosureReport.of(
                        counts.summary(),
                        policy.general().interval(),
                        pooling(pooling.ofPublished(linked, counts.tables()), counts.summary()),
                        new DisclosureReport.Ages(ages.rounded(), ages.withoutLimits(), ages.withheld())),
                Stream.of(counts.warnings(), ages.warnings(), standards.warnings(), heads.warnings())
                        .flatMap(List::stream)
                        .toList(),
                pooling.of(linked, counts.summary().primary() + counts.summary().complementary()),
                profiles,
                ages,
                standards.standards());
    }

    /** The rates of the city for indicators that are standardised by them. */
    private CityStandards.Made standards(Map<String, ProtectedTable> tables) {
        List<StandardTable> standardised = new ArrayList<>();
        for (Indicator indicator : project.indicators()) {
            ProtectedTable mask = tables.get(indicator.id());
            if (indicator.kind() != IndicatorKind.VALUE
                    && mask != null
                    && project.plan(indicator).method() instanceof FigureMethod.Indirect indirect
                    && indirect.stated() == null) {
                standardised.add(new StandardTable(indicator, project.strata(indicator), mask));
            }
        }
        return new CityStandards(policy).made(standardised);
    }

    /** Figures by age, so that they tell little of single ages. */
    private ProtectedAges ages(EstimateStage.Estimated raw, Map<String, ProtectedTable> tables) {
        List<AgeTable> byAge = new ArrayList<>();
        raw.estimates().forEach((indicator, estimates) -> {
            if (indicator.kind() == IndicatorKind.VALUE) {
                return;
            }
            RatePlan plan = project.plan(indicator);
            PlannedFigures figures = PlannedFigures.of(indicator, plan, project.strata(indicator));
            ProtectedTable mask = tables.get(indicator.id());
            if (!figures.ages().isEmpty() && mask != null) {
                byAge.add(new AgeTable(indicator, figures, estimates, mask, plan.comparison() != ComparisonRule.NONE));
            }
        });
        return byAge.isEmpty()
                ? ProtectedAges.NONE
                : new AgeFigureProtection(new Nesting(project.zonings()), policy, THREADS).protect(byAge);
    }

    private static Pooling pooling(Advice advice, ProtectionSummary summary) {
        if (advice.proposals().isEmpty()) {
            return Pooling.NONE;
        }
        int areas = (int) advice.proposals().stream()
                .filter(proposal -> proposal.kind() == PoolingProposal.Kind.AREAS)
                .count();
        return Pooling.of(
                areas, advice.proposals().size() - areas, advice.withheldAfter(), advice.lossAfter(), summary.total());
    }

    /** Where residents and target groups must not be told although they are many, see {@link HeadGroups}. */
    private HeadCountProtection.Pattern noHeads(ReachOfCoverages reach) {
        RawPopulation population = project.population();
        return population == null
                ? new HeadCountProtection.Pattern(Map.of(), List.of())
                : new HeadCountProtection(policy, THREADS)
                        .protect(
                                population.frame(),
                                HeadGroups.of(population, reach, others(), policy),
                                HeadGroups.earlier(population, reach, others(), policy));
    }

    /** Who took part in the measures of each coverage, by its id. */
    private Map<String, Attendances> attendances(ReachOfCoverages reach, ProfileFigures profiles) {
        Map<String, Attendances> attendances = new LinkedHashMap<>();
        reach.coverages()
                .forEach((definition, counted) -> attendances.put(
                        definition.id(),
                        new Attendances(
                                definition,
                                Attendances.measuresOf(definition, project.measures()),
                                counted.frame(),
                                profiles)));
        return attendances;
    }

    /** With those who took part and of whom nobody knows from where they came. */
    private static ReachOfCoverages withParticipants(ReachOfCoverages reach, Map<String, Attendances> attendances) {
        ReachOfCoverages all = reach;
        for (Map.Entry<String, Attendances> each : attendances.entrySet()) {
            Map<String, double[]> persons = each.getValue().withoutOrigin();
            if (!persons.isEmpty() && reach.demands().containsKey(each.getKey())) {
                all = all.withParticipants(each.getKey(), each.getValue().measures(), persons);
            }
        }
        return all;
    }

    private List<MeasureCoverage> coverages(
            ReachOfCoverages reach, Map<String, Attendances> attendances, Map<String, boolean[]> noHeads) {
        if (reach.coverages().isEmpty()) {
            return List.of();
        }
        Map<String, ProtectedReach> published = new ReachProtection(policy, THREADS)
                .protect(reach.figures(), reach.catchments(), reach.settings(), noHeads);
        List<MeasureCoverage> coverages = new ArrayList<>();
        for (MeasureCoverageDefinition definition : reach.coverages().keySet()) {
            Attendances attendance = Objects.requireNonNull(attendances.get(definition.id()));
            boolean ofSettings = !reach.demands().containsKey(definition.id());
            coverages.add(coverage(definition, ofSettings, published, attendance));
        }
        return coverages;
    }

    private static MeasureCoverage coverage(
            MeasureCoverageDefinition definition,
            boolean ofSettings,
            Map<String, ProtectedReach> published,
            Attendances attendance) {
        String id = definition.id();
        ProtectedReach reach = Objects.requireNonNull(published.get(id));
        ProtectedReach twice = Objects.requireNonNull(published.get(RawReach.twiceOf(id)));
        return new MeasureCoverage(
                definition,
                reach,
                ofSettings,
                twice.reachedShare(),
                share(published.get(RawReach.acceptableOf(id))),
                share(published.get(RawReach.adoptionOf(id))),
                attendance.of(reach, published.get(RawReach.contactOf(id))));
    }

    private static @Nullable ProtectedTable share(@Nullable ProtectedReach figure) {
        return figure == null ? null : figure.reachedShare();
    }

    /** Target groups that are stated elsewhere than in a coverage. */
    private List<MeasureCoverageDefinition> others() {
        return project.need().ownPeople(project.coverages());
    }

    private Map<String, ProtectedTable> targets(List<MeasureCoverage> coverages, Map<String, boolean[]> noHeads) {
        Map<String, ProtectedTable> targets = new LinkedHashMap<>();
        coverages.forEach(coverage ->
                targets.put(coverage.definition().id(), coverage.reach().target()));
        RawPopulation population = project.population();
        for (MeasureCoverageDefinition other : population == null ? List.<MeasureCoverageDefinition>of() : others()) {
            double[] persons = TargetPopulation.of(population, other.targetGroup());
            targets.put(
                    other.id(),
                    new PrimarySuppression(policy.general())
                            .protectCounts(
                                    population.frame(),
                                    persons,
                                    noHeads.getOrDefault(HeadGroups.idOf(other), new boolean[persons.length])));
        }
        return targets;
    }

    private List<CountTable> countTables() {
        return project.indicators().stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.VALUE)
                .map(indicator -> new CountTable(
                        indicator,
                        project.counts().get(indicator.id()),
                        c -> estimates(indicator, c),
                        carried.get(indicator.id()),
                        earlier(indicator)))
                .toList();
    }

    /** What an earlier release would print of present counts, for figures that are not made of counts of all ages alone. */
    private @Nullable Function<PreviousRelease, @Nullable RawEstimates> earlier(Indicator indicator) {
        RatePlan plan = project.plan(indicator);
        if (plan.method() instanceof FigureMethod.Crude) {
            return null;
        }
        PlannedFigures figures = PlannedFigures.of(indicator, plan, project.strata(indicator));
        boolean[] all = new boolean[project.strata(indicator).frame().size()];
        Arrays.fill(all, true);
        return release -> {
            if (!figures.dependOnTheCity()) {
                return figures.estimates(all);
            }
            Map<Period, StandardStrata> standards = release.standards().get(indicator.id());
            return standards == null || standards.isEmpty()
                    ? null
                    : figures.withStandards(standards).estimates(all);
        };
    }

    /**
     * What would be printed for other counts. A figure by age cannot be made of counts of all ages: there an attacker is
     * taken to know the counts behind published figures exactly, so that no others print alike.
     */
    private RawEstimates estimates(Indicator indicator, RawCounts counts) {
        RatePlan plan = project.plan(indicator);
        boolean[] all = new boolean[counts.frame().size()];
        Arrays.fill(all, true);
        if (plan.method() instanceof FigureMethod.Crude) {
            return PlannedFigures.of(indicator, plan, RawStrata.of(counts)).estimates(all);
        }
        RawCounts own = project.counts().get(indicator.id());
        if (counts.numerator() == own.numerator()) {
            return PlannedFigures.of(indicator, plan, project.strata(indicator)).estimates(all);
        }
        double[] unlike = new double[all.length];
        Arrays.setAll(unlike, cell -> Double.isNaN(counts.numerator()[cell]) ? Double.NaN : -1);
        return new RawEstimates(counts.frame(), unlike, unlike, unlike, counts.numerator(), counts.denominator());
    }

    private @Nullable ProtectedTable residents(PrimarySuppression rules, Map<String, boolean[]> noHeads) {
        RawPopulation population = project.population();
        if (population == null) {
            return null;
        }
        double[] everyone = TargetPopulation.of(population, HeadGroups.EVERYONE);
        return rules.protectCounts(
                population.frame(), everyone, noHeads.getOrDefault(HeadGroups.RESIDENTS, new boolean[everyone.length]));
    }
}
