package org.lebenswelten.coverage.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.evaluation.DifferenceInDifferences.Group;
import org.lebenswelten.coverage.evaluation.EvaluationResult.Compared;
import org.lebenswelten.coverage.evaluation.EvaluationResult.DriftBasis;
import org.lebenswelten.coverage.evaluation.EvaluationResult.ExpectedDrift;
import org.lebenswelten.model.Period;

/**
 * Evaluates one measure or project by one design.
 *
 * <p>An area counts if it has a value in every period before and after; its value before is the mean of those periods. Whatever
 * the design, the change of the treated areas is told with the {@linkplain RegressionToTheMean drift} that areas chosen by their
 * values before would have anyway. With fewer than {@link PermutationTest#FEW_AREAS} treated areas a permutation test is added,
 * over all choices of as many areas: of the change less that of all others (before-after), of the difference to controls, matched
 * anew for each choice, or of the change of level less that of all others (series).
 */
public final class Evaluation {

    /** Name of the covariate that is the value before. */
    public static final String LEVEL = "level";

    private final EvaluationDefinition definition;
    private final EvaluationInput input;
    private final int[] before;
    private final int[] after;
    private final int[] complete;
    private final double[] from;
    private final double[] to;

    private Evaluation(EvaluationDefinition definition, EvaluationInput input) {
        this.definition = definition;
        this.input = input;
        this.before = definition.before(input.periods());
        this.after = definition.after(input.periods());
        if (before.length == 0 || after.length == 0) {
            throw new IllegalArgumentException(
                    "evaluation '" + definition.id() + "': periods before " + definition.start() + " " + before.length
                            + ", after " + after.length + ", expected at least 1 of both");
        }
        int areas = input.areaIds().size();
        this.from = IntStream.range(0, areas)
                .mapToDouble(area -> mean(input.values()[area], before))
                .toArray();
        this.to = IntStream.range(0, areas)
                .mapToDouble(area -> mean(input.values()[area], after))
                .toArray();
        this.complete = IntStream.range(0, areas)
                .filter(area -> !Double.isNaN(from[area] + to[area]))
                .toArray();
    }

    /**
     * Evaluates.
     *
     * @param definition what
     * @param input published figures
     * @return the result
     * @throws IllegalArgumentException if no period lies before the start or none after, or an index to match by has no scores
     */
    public static EvaluationResult of(EvaluationDefinition definition, EvaluationInput input) {
        return new Evaluation(definition, input).result();
    }

    private EvaluationResult result() {
        int[] treated = Arrays.stream(complete)
                .filter(area -> definition.treatedIds().contains(input.areaIds().get(area)))
                .toArray();
        List<String> counted = ids(treated);
        BeforeAfter calculator = BeforeAfter.withDefaults();
        BeforeAfter.Result change = calculator.paired(at(from, treated), at(to, treated));
        Compared compared =
                definition.design() == EvaluationDesign.CONTROLLED && treated.length > 0 ? compared(treated) : null;
        return new EvaluationResult(
                periods(before),
                periods(after),
                counted,
                definition.treatedIds().stream()
                        .filter(id -> !counted.contains(id))
                        .toList(),
                change,
                published(calculator, treated),
                drift(treated),
                compared,
                definition.design() == EvaluationDesign.INTERRUPTED_SERIES && treated.length > 0
                        ? series(meanSeries(treated))
                        : null,
                permutation(treated, compared));
    }

    /** The change with the sampling error of the published values; without limits where one has none. */
    private Effect published(BeforeAfter calculator, int[] treated) {
        double[] was = values(treated, before, input.values());
        double[] is = values(treated, after, input.values());
        double[] wasErrors = errors(treated, before);
        double[] isErrors = errors(treated, after);
        boolean known = Arrays.stream(wasErrors).noneMatch(Double::isNaN)
                && Arrays.stream(isErrors).noneMatch(Double::isNaN);
        return known ? calculator.published(was, wasErrors, is, isErrors).change() : Effect.NONE;
    }

    private ExpectedDrift drift(int[] treated) {
        int[] known = IntStream.range(0, from.length)
                .filter(area -> !Double.isNaN(from[area]))
                .toArray();
        if (treated.length == 0 || known.length < 2) {
            return ExpectedDrift.NONE;
        }
        RegressionToTheMean variances;
        DriftBasis basis = before.length > 1 ? DriftBasis.PERIODS : DriftBasis.LIMITS;
        if (basis == DriftBasis.PERIODS) {
            variances = RegressionToTheMean.ofPeriods(Arrays.stream(known)
                    .mapToObj(area -> at(input.values()[area], before))
                    .toArray(double[][]::new));
        } else {
            double[] errors = errors(known, before);
            if (Arrays.stream(errors).filter(error -> !Double.isNaN(error)).count() < 2) {
                return ExpectedDrift.NONE;
            }
            variances = RegressionToTheMean.ofErrors(at(from, known), errors);
        }
        double overall = Sample.of(at(from, known)).mean();
        double chosen = Sample.of(at(from, treated)).mean();
        double share = variances.share(before.length);
        return Double.isNaN(share)
                ? ExpectedDrift.NONE
                : new ExpectedDrift(
                        basis, known.length, overall, share, variances.ofChosen(overall, chosen, before.length));
    }

    private @Nullable Compared compared(int[] treated) {
        if (definition.controls() instanceof ControlChoice.Named named) {
            int[] controls = Arrays.stream(complete)
                    .filter(area -> named.areaIds().contains(input.areaIds().get(area)))
                    .toArray();
            double[] weights = new double[from.length];
            Arrays.stream(controls).forEach(area -> weights[area] = 1);
            return controls.length == 0 ? null : compared(treated, weights, List.of(), Map.of(), false);
        }
        MatchedControls.Match match = pool(treated).find(treated);
        List<String> unmatched = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            if (match.controls().get(i).isEmpty()) {
                unmatched.add(input.areaIds().get(treated[i]));
            }
        }
        Map<String, Double> balance = new LinkedHashMap<>();
        List<String> names = covariateNames();
        for (int k = 0; k < names.size(); k++) {
            balance.put(names.get(k), match.balance()[k]);
        }
        return match.isFound()
                ? compared(matched(treated, match), weights(match), unmatched, balance, match.isPoorlyBalanced())
                : null;
    }

    private Compared compared(
            int[] treated, double[] weights, List<String> unmatched, Map<String, Double> balance, boolean poor) {
        SortedMap<String, Double> controls = new TreeMap<>();
        for (int area : complete) {
            if (weights[area] > 0) {
                controls.put(input.areaIds().get(area), weights[area]);
            }
        }
        PreTrend.Result preTrend =
                PreTrend.withDefaults().compare(times(before), rows(treated), rows(complete), at(weights, complete));
        return new Compared(controls, unmatched, balance, poor, difference(treated, weights), preTrend);
    }

    private DifferenceInDifferences.Result difference(int[] treated, double[] weights) {
        return DifferenceInDifferences.withDefaults()
                .compare(
                        Group.of(at(from, treated), at(to, treated)),
                        new Group(at(from, complete), at(to, complete), at(weights, complete)));
    }

    /** All areas that are treated or may be controls. */
    private MatchingPool pool(int[] treated) {
        ControlChoice.Matched choice = (ControlChoice.Matched) definition.controls();
        List<double[]> covariates = new ArrayList<>();
        for (String name : covariateNames()) {
            double[] column = name.equals(LEVEL) ? from : input.scores().get(name);
            if (column == null) {
                throw new IllegalArgumentException(
                        "evaluation '" + definition.id() + "' matches by '" + name + "', which has no scores");
            }
            covariates.add(column);
        }
        int[] areas = IntStream.concat(
                        Arrays.stream(treated), Arrays.stream(complete).filter(this::mayBeChosen))
                .toArray();
        return new MatchingPool(choice.rule(), input.areaIds(), covariates, areas);
    }

    private double[] weights(MatchedControls.Match match) {
        double[] weights = new double[from.length];
        match.weights().forEach((area, weight) -> weights[area] = weight);
        return weights;
    }

    private List<String> covariateNames() {
        ControlChoice.Matched choice = (ControlChoice.Matched) definition.controls();
        List<String> names = new ArrayList<>();
        if (choice.level()) {
            names.add(LEVEL);
        }
        names.addAll(choice.indexIds());
        return names;
    }

    private static int[] matched(int[] treated, MatchedControls.Match match) {
        return IntStream.range(0, treated.length)
                .filter(i -> !match.controls().get(i).isEmpty())
                .map(i -> treated[i])
                .toArray();
    }

    private PermutationTest.@Nullable Result permutation(int[] treated, @Nullable Compared compared) {
        boolean controlled = definition.design() == EvaluationDesign.CONTROLLED;
        if (treated.length == 0 || treated.length >= PermutationTest.FEW_AREAS || (controlled && compared == null)) {
            return null;
        }
        int[] pool = Arrays.stream(complete).filter(this::mayBeChosen).toArray();
        int[] own = Arrays.stream(treated)
                .map(area -> Arrays.binarySearch(pool, area))
                .toArray();
        if (own.length == pool.length) {
            return null;
        }
        PermutationTest test = definition.permutation();
        boolean matched = definition.controls() instanceof ControlChoice.Matched;
        return switch (definition.design()) {
            case BEFORE_AFTER -> test.ofChanges(changes(pool), own);
            case CONTROLLED -> matched ? placebos(test, pool, own) : test.ofChanges(changes(pool), own);
            case INTERRUPTED_SERIES ->
                test.ofChanges(
                        Arrays.stream(pool)
                                .mapToDouble(area ->
                                        series(input.values()[area]).level().value())
                                .toArray(),
                        own);
        };
    }

    private double[] changes(int[] areas) {
        return Arrays.stream(areas).mapToDouble(area -> to[area] - from[area]).toArray();
    }

    private PermutationTest.Result placebos(PermutationTest test, int[] pool, int[] own) {
        MatchingPool areas = pool(pool);
        return test.test(
                pool.length,
                own,
                chosen -> placebo(Arrays.stream(chosen).map(i -> pool[i]).toArray(), areas));
    }

    /** Whether an area takes part in permutations: not those that were excluded, of named controls only these. */
    private boolean mayBeChosen(int area) {
        String id = input.areaIds().get(area);
        if (definition.design() != EvaluationDesign.CONTROLLED
                || definition.treatedIds().contains(id)) {
            return true;
        }
        return definition.controls() instanceof ControlChoice.Named named
                ? named.areaIds().contains(id)
                : !((ControlChoice.Matched) definition.controls()).excludedIds().contains(id);
    }

    /** The difference to matched controls, if these areas had been treated; none without any control. */
    private double placebo(int[] chosen, MatchingPool pool) {
        MatchedControls.Match match = pool.find(chosen);
        int[] matched = matched(chosen, match);
        double own = 0;
        for (int area : matched) {
            own += to[area] - from[area];
        }
        double others = 0;
        double total = 0;
        for (Map.Entry<Integer, Double> control : match.weights().entrySet()) {
            int area = control.getKey();
            others += control.getValue() * (to[area] - from[area]);
            total += control.getValue();
        }
        return matched.length == 0 ? Double.NaN : own / matched.length - others / total;
    }

    private double[] meanSeries(int[] treated) {
        return IntStream.range(0, input.periods().size())
                .mapToDouble(p -> Sample.of(Arrays.stream(treated)
                                .mapToDouble(area -> input.values()[area][p])
                                .toArray())
                        .mean())
                .toArray();
    }

    /** A series without the period of the start. */
    private InterruptedSeries.Result series(double[] values) {
        int[] both =
                IntStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
        return InterruptedSeries.withDefaults().fit(times(both), at(values, both), years(definition.start()));
    }

    private double[] times(int[] positions) {
        return Arrays.stream(positions)
                .mapToDouble(p -> middle(input.periods().get(p)))
                .toArray();
    }

    /** The middle of a period in years; that of 2024 is 2024.5. */
    private static double middle(Period period) {
        return (period.firstYear() + period.lastYear() + 1) / 2.0;
    }

    private static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    private double[][] rows(int[] areas) {
        return Arrays.stream(areas)
                .mapToObj(area -> at(input.values()[area], before))
                .toArray(double[][]::new);
    }

    private double[] errors(int[] areas, int[] periods) {
        return BeforeAfter.withDefaults()
                .standardErrors(values(areas, periods, input.lower()), values(areas, periods, input.upper()));
    }

    private static double[] values(int[] areas, int[] periods, double[][] table) {
        return Arrays.stream(areas)
                .boxed()
                .flatMapToDouble(area -> Arrays.stream(periods).mapToDouble(p -> table[area][p]))
                .toArray();
    }

    private List<String> ids(int[] areas) {
        return Arrays.stream(areas).mapToObj(input.areaIds()::get).toList();
    }

    private List<Period> periods(int[] positions) {
        return Arrays.stream(positions).mapToObj(input.periods()::get).toList();
    }

    private static double mean(double[] values, int[] positions) {
        return Sample.of(at(values, positions)).mean();
    }

    private static double[] at(double[] column, int[] positions) {
        return Arrays.stream(positions).mapToDouble(i -> column[i]).toArray();
    }
}
