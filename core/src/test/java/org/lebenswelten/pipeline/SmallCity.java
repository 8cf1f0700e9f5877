package org.lebenswelten.pipeline;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.access.AccessMethod;
import org.lebenswelten.coverage.access.AccessPlan;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.Decay.StepBound;
import org.lebenswelten.coverage.equity.CriterionKind;
import org.lebenswelten.coverage.equity.PriorityClasses;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;
import org.lebenswelten.coverage.equity.PriorityScale;
import org.lebenswelten.coverage.equity.WeightedCriterion;
import org.lebenswelten.coverage.evaluation.ControlChoice;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.coverage.siting.CandidateSite;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingProblem;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ClassScheme;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.UncertaintyPlan;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Publication;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.RawValues;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.read.InputFile;
import org.lebenswelten.read.NeedPlan;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.SpatialPlan;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A city of five square quarters in a row, "1" to "5", each 1 km wide, in 2023 and 2024.
 *
 * <p>Numbers are chosen so that every outcome can be worked out by hand: {@code poor} has 10, 20, 30, 40 and 2 of 100
 * persons, of which the last is withheld; {@code dust} rises from 10 to 14 and is missing in quarter 3 in 2024;
 * {@code vaccinated} is pooled over both years.
 */
final class SmallCity {

    private static final List<Period> YEARS = List.of(Period.ofYear(2023), Period.ofYear(2024));
    private static final List<Period> POOLED = List.of(Period.of("2023-2024"));

    private SmallCity() {}

    static Project project() {
        return project(index());
    }

    /** The same city with another index. */
    static Project project(BurdenIndexDefinition index) {
        return project(index, ClusterDefinition.withDefaults("burden"), dust());
    }

    /** The same city with other clusters. */
    static Project project(ClusterDefinition clusters) {
        return project(index(), clusters, dust());
    }

    /** The same city with another evaluation. */
    static Project project(EvaluationDefinition evaluation) {
        return project(index(), ClusterDefinition.withDefaults("burden"), evaluation);
    }

    /** Dust of quarters 1 and 2 before and from 2024 on. */
    static EvaluationDefinition dust() {
        return new EvaluationDefinition(
                "lessdust",
                BilingualText.same("Less dust"),
                "dust",
                "quarter",
                List.of("2", "1"),
                LocalDate.of(2024, 1, 1),
                EvaluationDesign.BEFORE_AFTER,
                ControlChoice.Matched.withDefaults(),
                PermutationTest.withDefaults());
    }

    /** The same city where children walk: one way runs through the centroids of the quarters 1 to 3 and ends there. */
    static Project projectOnFoot() {
        WalkingNetwork way = WalkingNetwork.of(
                columns(400_500, 401_500, 402_500),
                constant(3, 5_700_500),
                new int[] {0, 1},
                new int[] {1, 2},
                constant(2, 1000));
        SpatialPlan spatial = new SpatialPlan(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), way);
        return project(index(), ClusterDefinition.withDefaults("burden"), dust(), spatial);
    }

    private static Project project(
            BurdenIndexDefinition index, ClusterDefinition clusters, EvaluationDefinition evaluation) {
        return project(index, clusters, evaluation, SpatialPlan.none());
    }

    private static Project project(
            BurdenIndexDefinition index,
            ClusterDefinition clusters,
            EvaluationDefinition evaluation,
            SpatialPlan spatial) {
        Zoning zoning = quarters();
        UnitPeriods frame = UnitPeriods.of(zoning, YEARS);
        return new Project(
                "smallcity",
                BilingualText.same("Small City"),
                BilingualText.same("An invented city"),
                Crs.of(25832).orElseThrow(),
                YEARS,
                List.of(zoning),
                List.of(
                        indicator("poor", IndicatorKind.PROPORTION, 100, Direction.HIGHER_IS_WORSE, YEARS),
                        indicator("dust", IndicatorKind.VALUE, 1, Direction.HIGHER_IS_WORSE, YEARS),
                        indicator("vaccinated", IndicatorKind.PROPORTION, 100, Direction.LOWER_IS_WORSE, POOLED)),
                Map.of(
                        "poor",
                        new RawCounts(frame, columns(10, 20, 30, 40, 2, 10, 20, 30, 40, 2), constant(10, 100)),
                        "vaccinated",
                        new RawCounts(UnitPeriods.of(zoning, POOLED), columns(90, 80, 70, 60, 50), constant(5, 100))),
                Map.of(
                        "dust",
                        new RawValues(
                                frame,
                                columns(10, 11, 12, 13, 14, 10, 11, Double.NaN, 13, 14),
                                constant(10, Double.NaN),
                                constant(10, Double.NaN))),
                Map.of(),
                Map.of(),
                new RawPopulation(
                        frame,
                        List.of(new Band(0, 5, Sex.ALL), new Band(6, Integer.MAX_VALUE, Sex.ALL)),
                        new double[][] {constant(10, 40), constant(10, 960)}),
                new ResidentPoints(
                        "quarter",
                        columns(400_500, 401_500, 402_500, 403_500, 404_500),
                        constant(5, 5_700_500),
                        new int[] {0, 1, 2, 3, 4},
                        constant(5, 1000)),
                DisclosurePolicy.of(new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5)),
                List.of(index),
                List.of(clusters),
                List.of(play()),
                List.of(evaluation),
                List.of(measure()),
                List.of(),
                RawProfileFigures.NONE,
                List.of(),
                new Publication(
                        LocalDate.of(2025, 3, 31),
                        BilingualText.same("City"),
                        "health@city.example",
                        "dl-de/by-2-0",
                        URI.create("https://www.govdata.de/dl-de/by-2-0"),
                        BilingualText.same("City")),
                "{\"format\":1}",
                List.of(
                        new InputFile("atlas.yaml", false, "a".repeat(64), null),
                        new InputFile("data/keyed.csv", true, "b".repeat(64), "c".repeat(64)),
                        new InputFile("data/open.csv", true, "d".repeat(64), null)),
                spatial,
                need(spatial.network() != null),
                null);
    }

    /**
     * Access to the places of the playroom: of the children with whole weight up to 1,000 m, half up to 1,600 m; of all others
     * the places they could claim.
     */
    private static NeedPlan need(boolean onFoot) {
        MeasureCoverageDefinition grown = new MeasureCoverageDefinition(
                "grown",
                BilingualText.same("Grown"),
                BilingualText.same("Grown."),
                "quarter",
                new TargetGroup(6, Integer.MAX_VALUE, Sex.ALL),
                List.of("playroom"));
        Decay steps = new Decay.Step(List.of(1000.0, 1600.0), List.of(1.0, 0.5), StepBound.RIGHT_CLOSED);
        return new NeedPlan(
                List.of(
                        access(
                                "room",
                                play(),
                                AccessPlan.of(AccessMethod.ENHANCED, 1600).withDecay(steps),
                                onFoot),
                        access("grown", grown, AccessPlan.of(AccessMethod.SPATIAL_AVAILABILITY, 600), false)),
                List.of(
                        priority("first", "play", false, PriorityClasses.AREAS),
                        priority("next", "room", true, PriorityClasses.PEOPLE)),
                List.of(
                        siting("reach", SitingProblem.MCLP, List.of("5"), 1),
                        siting("all", SitingProblem.LSCP, List.of("3", "4", "5"), 2)));
    }

    /** Burden and low coverage count alike. */
    private static PriorityDefinition priority(String id, String of, boolean isAccess, PriorityClasses classes) {
        return new PriorityDefinition(
                id,
                BilingualText.same("First"),
                BilingualText.same("First."),
                "burden",
                play(),
                of,
                isAccess,
                classes,
                List.of(
                        WeightedCriterion.of(CriterionKind.BURDEN, 1),
                        WeightedCriterion.of(CriterionKind.LOW_COVERAGE, 1)),
                PriorityScale.RANK,
                new Resampling(100, 0.2, 1),
                isAccess ? 2 : 0.5,
                isAccess ? 200 : 50);
    }

    private static AccessDefinition access(
            String id, MeasureCoverageDefinition people, AccessPlan plan, boolean onFoot) {
        return new AccessDefinition(id, BilingualText.same("Room"), BilingualText.same("Room."), people, plan, onFoot);
    }

    /** Another playroom at a centroid of the quarters 3 to 5, for people within 1,100 m. */
    private static SitingDefinition siting(String id, SitingProblem problem, List<String> forbidden, int sites) {
        return new SitingDefinition(
                id,
                BilingualText.same("New room"),
                BilingualText.same("New room."),
                problem,
                List.of(new SitedType(id, BilingualText.same("Room"), play(), 1100, null)),
                List.of(
                        new CandidateSite("3", "Three", 402_500, 5_700_500, Double.NaN, Double.NaN),
                        new CandidateSite("4", "Four", 403_500, 5_700_500, Double.NaN, Double.NaN),
                        new CandidateSite("5", "Five", 404_500, 5_700_500, Double.NaN, Double.NaN)),
                forbidden,
                sites,
                Double.NaN,
                "burden",
                false,
                null,
                Period.ofYear(2024),
                problem == SitingProblem.MCLP ? 2 : 0,
                false);
    }

    private static MeasureCoverageDefinition play() {
        return new MeasureCoverageDefinition(
                "play",
                BilingualText.same("Play"),
                BilingualText.same("Play."),
                "quarter",
                new TargetGroup(0, 5, Sex.ALL),
                List.of("playroom"));
    }

    private static Zoning quarters() {
        GeometryFactory factory = new GeometryFactory();
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Envelope square = new Envelope(400_000 + 1000 * i, 401_000 + 1000 * i, 5_700_000, 5_701_000);
            units.add(new ArealUnit(String.valueOf(i + 1), "Quarter " + (i + 1), null, factory.toGeometry(square)));
        }
        return new Zoning("quarter", new BilingualText("Quartiere", "Quarters"), null, units);
    }

    static BurdenIndexDefinition index() {
        DimensionNode social = dimension(
                "social",
                new IndicatorNode("poor", Direction.HIGHER_IS_WORSE, 1, Normalisation.MIN_MAX),
                new IndicatorNode("vaccinated", Direction.LOWER_IS_WORSE, 1, Normalisation.MIN_MAX));
        DimensionNode air =
                dimension("air", new IndicatorNode("dust", Direction.HIGHER_IS_WORSE, 1, Normalisation.MIN_MAX));
        DimensionNode burden = dimension("burden", social, air);
        return new BurdenIndexDefinition(
                "burden",
                BilingualText.same("Burden"),
                BilingualText.same("Burden."),
                "quarter",
                burden,
                ClassScheme.quantiles(5),
                BurdenIndexDefinition.worst(burden, 0.2),
                new UncertaintyPlan(10, 1, 0, false, List.of()),
                List.of());
    }

    private static DimensionNode dimension(String id, BurdenIndexNode... children) {
        return new DimensionNode(
                id,
                BilingualText.same(id),
                1,
                Normalisation.NONE,
                Aggregation.ARITHMETIC_MEAN,
                new MissingValuePolicy(0.5),
                List.of(children));
    }

    private static MeasureProfile measure() {
        return new MeasureProfile(
                "playroom",
                LocalDate.of(2024, 6, 1),
                null,
                new BilingualText("Bewegungsraum", "Playroom"),
                BilingualText.same("A room to move."),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(0, 5, Sex.ALL),
                List.of(new MeasureSite("a", "Kita A", null, 401_000, 5_700_500, new Capacity(365.2425, 12))),
                Catchment.ofRadius(500),
                new RunningTime(LocalDate.of(2024, 1, 1), null),
                Phase.IMPLEMENTATION);
    }

    private static Indicator indicator(
            String id, IndicatorKind kind, double multiplier, Direction direction, List<Period> periods) {
        return new Indicator(
                id,
                BilingualText.same(id),
                BilingualText.same("Persons with " + id + "."),
                BilingualText.same("%"),
                kind,
                multiplier,
                direction,
                "quarter",
                periods,
                BilingualText.same("City"));
    }

    private static double[] columns(double... values) {
        return values;
    }

    private static double[] constant(int length, double value) {
        double[] column = new double[length];
        java.util.Arrays.fill(column, value);
        return column;
    }
}
