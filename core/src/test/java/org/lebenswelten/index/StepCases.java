package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lebenswelten.index.ImputationStep.OfGroup;
import org.lebenswelten.index.ImputationStep.Typical;
import org.lebenswelten.index.PrincipalComponentWeights.Use;
import org.lebenswelten.model.Direction;

/**
 * Every step of a sealed family, found by walking its permitted subclasses: all constants of enums, and of records the cases
 * stated here. A record without cases is an error, so that no new step goes untried.
 */
final class StepCases {

    private static final Map<Class<?>, List<?>> OF_RECORDS = Map.ofEntries(
            Map.entry(
                    AdjustedGoalposts.class,
                    List.of(
                            new AdjustedGoalposts(OptionalDouble.empty()),
                            new AdjustedGoalposts(OptionalDouble.of(4)))),
            Map.entry(DistanceToTarget.class, List.of(new DistanceToTarget(6, true), new DistanceToTarget(6, false))),
            Map.entry(Goalposts.class, List.of(new Goalposts(1, 8, 0, 100, true), new Goalposts(1, 8, 70, 130, false))),
            Map.entry(RankNormalisation.class, ranks()),
            Map.entry(Rescaled.class, rescaled()),
            Map.entry(ConstantScale.class, List.of(new ConstantScale(3))),
            Map.entry(
                    LinearScale.class, List.of(new LinearScale(0, 5, 0, 1, false), new LinearScale(1, 7, 1, 99, true))),
            Map.entry(RankScale.class, rankScales()),
            Map.entry(
                    ThresholdScale.class,
                    List.of(new ThresholdScale(List.of(2.0, 5.0), List.of(0.0, 1.0, 3.0)), ThresholdScale.flagFrom(4))),
            Map.entry(BenefitOfTheDoubt.class, List.of(BenefitOfTheDoubt.UNBOUNDED, new BenefitOfTheDoubt(0.1, 0.6))),
            Map.entry(
                    ComponentScale.class,
                    List.of(new ComponentScale(
                            List.of(3.0, 2.0, 3.0, 5.0), List.of(1.0, 2.0, 1.5, 4.0), List.of(0.5, 0.4, 0.6, 0.3)))),
            Map.entry(
                    PowerMean.class,
                    Stream.of(-20.0, -1.0, -0.5, 0.0, 1e-6, 0.5, 1.0, 2.0, 30.0)
                            .map(PowerMean::new)
                            .toList()),
            Map.entry(PrincipalComponentScore.class, List.of(new PrincipalComponentScore(0))),
            Map.entry(
                    BoxCox.class,
                    List.of(
                            new BoxCox(OptionalDouble.empty()),
                            new BoxCox(OptionalDouble.of(0)),
                            new BoxCox(OptionalDouble.of(-1)))),
            Map.entry(
                    OutlierTreatment.class,
                    List.of(
                            OutlierTreatment.withDefaults(),
                            new OutlierTreatment(0.5, 0, 5),
                            new OutlierTreatment(0.5, 0, 0))),
            Map.entry(PercentileLimits.class, List.of(new PercentileLimits(0.1, 0.9, QuantileDefinition.HF7))),
            Map.entry(
                    PrincipalComponentWeights.class,
                    List.of(
                            new PrincipalComponentWeights(Use.ROTATION, 0),
                            new PrincipalComponentWeights(Use.SQUARED_ROTATION, 1))),
            Map.entry(
                    OfGroup.class,
                    List.of(new OfGroup(Typical.MEAN, "district"), new OfGroup(Typical.MEDIAN, "district"))));

    private StepCases() {}

    /** All steps of a family. */
    static <T> List<T> of(Class<T> family) {
        return leaves(family).map(family::cast).toList();
    }

    private static Stream<?> leaves(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(StepCases::leaves);
        }
        List<?> cases = OF_RECORDS.get(type);
        if (cases == null) {
            throw new AssertionError(type + " has no cases, expected some in " + StepCases.class.getSimpleName());
        }
        return cases.stream();
    }

    private static List<RankNormalisation> ranks() {
        List<RankNormalisation> steps = new ArrayList<>();
        for (RankFormula formula : RankFormula.values()) {
            for (TieRule ties : TieRule.values()) {
                steps.add(new RankNormalisation(formula, ties));
            }
        }
        return steps;
    }

    private static List<Rescaled> rescaled() {
        return Arrays.stream(Normalisation.values())
                .filter(Rescaled.FORMS::contains)
                .map(form -> new Rescaled(form, 1, 100))
                .toList();
    }

    private static List<RankScale> rankScales() {
        double[] base = {1, 2, 2, 3, 5, 8};
        return Arrays.stream(RankFormula.values())
                .map(formula -> RankScale.of(base, formula, TieRule.AVERAGE, Direction.HIGHER_IS_WORSE))
                .toList();
    }
}
