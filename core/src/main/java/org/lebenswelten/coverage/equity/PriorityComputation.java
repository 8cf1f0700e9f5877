package org.lebenswelten.coverage.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lebenswelten.coverage.equity.PriorityFigures.Columns;
import org.lebenswelten.index.inequality.TiedUnits;
import org.lebenswelten.model.Period;

/**
 * Holds published burden against published coverage.
 *
 * <p>Unmet need is {@code max(0, D n - served)} with target group D and needed rate n. Classes hold for all periods together, so
 * that maps of different periods can be compared.
 */
public final class PriorityComputation {

    /** Largest value of coverage in per cent. */
    private static final double ALL = 100;

    private final PriorityDefinition definition;

    /**
     * A computation.
     *
     * @param definition what is held against what
     */
    public PriorityComputation(PriorityDefinition definition) {
        this.definition = definition;
    }

    /**
     * Computes all periods.
     *
     * @param periods the periods
     * @param columns the columns of each
     * @param indicators of each period the values of the indicators among the criteria by id, high for what speaks for acting
     * @return the figures
     */
    public PriorityFigures of(List<Period> periods, List<Columns> columns, List<Map<String, double[]>> indicators) {
        List<PriorityFigures.InPeriod> all = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            Columns in = columns.get(p);
            double[] unmet = unmet(in);
            all.add(new PriorityFigures.InPeriod(
                    periods.get(p),
                    in,
                    unmet,
                    PriorityRanking.of(
                            criteria(in, unmet, indicators.get(p)), definition.scale(), definition.resampling()),
                    EquityFigures.of(
                            in.burden(),
                            in.people(),
                            in.coverage(),
                            in.served(),
                            definition.isAccess() ? Double.NaN : ALL,
                            definition.standard())));
        }
        return new PriorityFigures(definition, classes(columns), all);
    }

    private BurdenCoverageClasses classes(List<Columns> columns) {
        return definition
                .classes()
                .classes(
                        columns.stream()
                                .flatMapToDouble(in -> Arrays.stream(in.burden()))
                                .toArray(),
                        columns.stream()
                                .flatMapToDouble(in -> Arrays.stream(in.coverage()))
                                .toArray(),
                        columns.stream()
                                .flatMapToDouble(in -> Arrays.stream(in.people()))
                                .map(people -> Double.isNaN(people) ? 0 : people)
                                .toArray());
    }

    private double[] unmet(Columns in) {
        double[] unmet = new double[in.people().length];
        Arrays.setAll(unmet, u -> Math.max(0, in.people()[u] * definition.neededRate() - in.served()[u]));
        return unmet;
    }

    private List<PriorityCriterion> criteria(Columns in, double[] unmet, Map<String, double[]> indicators) {
        return definition.criteria().stream()
                .map(criterion -> new PriorityCriterion(
                        criterion.id(),
                        switch (criterion.kind()) {
                            case BURDEN -> in.burden();
                            case LOW_COVERAGE ->
                                Arrays.stream(in.coverage())
                                        .map(value -> 0 - value)
                                        .toArray();
                            case UNMET_NEED -> unmet;
                            case EQUITY_GAIN -> equityGain(in);
                            case TARGET_GROUP -> in.people();
                            case INDICATOR -> indicators.get(criterion.id());
                        },
                        criterion.weight()))
                .toList();
    }

    /** See {@link CriterionKind#EQUITY_GAIN}. */
    static double[] equityGain(Columns in) {
        int[] units = IntStream.range(0, in.burden().length)
                .filter(u -> in.people()[u] > 0 && Double.isFinite(in.burden()[u] + in.coverage()[u]))
                .toArray();
        double people = Arrays.stream(units).mapToDouble(u -> in.people()[u]).sum();
        double[] shares =
                Arrays.stream(units).mapToDouble(u -> in.people()[u] / people).toArray();
        double[] ranks = TiedUnits.MEAN_RANK.fractionalRanks(
                Arrays.stream(units).mapToDouble(u -> in.burden()[u]).toArray(), shares);
        double mean = IntStream.range(0, units.length)
                .mapToDouble(i -> shares[i] * in.coverage()[units[i]])
                .sum();
        double[] gain = new double[in.burden().length];
        Arrays.fill(gain, Double.NaN);
        for (int i = 0; i < units.length; i++) {
            gain[units[i]] = shares[i] * Math.max(0, mean - in.coverage()[units[i]]) * (2 * ranks[i] - 1);
        }
        return gain;
    }
}
